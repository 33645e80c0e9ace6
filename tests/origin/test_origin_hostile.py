"""A forged file may say anything: what is taken out of it stays in the folder where it is put."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from samverkansdoc import extract
from samverkansdoc.files import write_all
from samverkansdoc.origin import RECIPE_NAME, digest
from samverkansdoc.origin.extracting import extracted_files
from tests.origin.recipes import said, summed
from tests.signing.originals import PAPER, made

NAMES = [
    "../ut.yaml",
    "/etc/ut.yaml",
    "..\\ut.yaml",
    "C:\\ut.yaml",
    "a/../../ut.yaml",
    "../../../../ut",
    "..",
    ".",
    "/",
]
NAMES += ["//etc/ut.yaml", "a\0b.yaml", "\x1b[31mut\n.yaml"]


def forged(source: str, appendices: list[str], folder: Path) -> Path:
    """A PDF that says that its source and appendices are called so."""
    data = made(PAPER)["avtal-exemplar-1.pdf"]
    recipe = said(PdfReader(BytesIO(data)).attachments[RECIPE_NAME][0])
    recipe["källa"], recipe["källa_sha256"] = source, digest(b"source")
    recipe["bilagor"] = [{"path": path, "pages": 1, "size": 1, "sha256": ""} for path in appendices]
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_attachment(RECIPE_NAME, summed(recipe))
    writer.add_attachment(source, b"source")
    for path in appendices:
        writer.add_attachment(path.rpartition("/")[2], b"appendix")
    writer.write(folder / "f.pdf")
    return folder / "f.pdf"


def taken_out(source: str, appendices: list[str], folder: Path) -> dict[Path, bytes]:
    place = folder / "djupt" / "ner" / "ut"
    place.mkdir(parents=True)
    files = extracted_files(extract(forged(source, appendices, folder)), place)
    assert all(path.resolve().is_relative_to(place.resolve()) for path in files)
    write_all(files)
    assert {path for path in folder.rglob("*") if path.is_file()} == {folder / "f.pdf", *files}
    return files


@pytest.mark.parametrize("name", NAMES)
def test_no_name_of_a_source_leads_out_of_the_folder(name: str, tmp_path: Path) -> None:
    assert list(taken_out(name, [], tmp_path).values()) == [b"source"]


@pytest.mark.parametrize(
    "path",
    ["../k.pdf", "/etc/k.pdf", "a/../../k.pdf", "C:/k.pdf", "//etc/k.pdf", "a\0/k.pdf"],
)
def test_no_name_of_an_appendix_leads_out_of_the_folder(path: str, tmp_path: Path) -> None:
    assert list(taken_out("a.yaml", [path], tmp_path).values()) == [b"source", b"appendix"]
