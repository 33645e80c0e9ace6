"""Appendices that are files travel inside the electronic original, and nowhere else."""

import hashlib
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from samverkansdoc import make_copies, to_bytes
from tests.checkers.tools import run, tool
from tests.copies.parties import agreement, one_line, pages
from tests.signing.originals import a_pdf, signed

MORE = "undertecknande: elektroniskt\nbilagor: [Lista, {titel: Karta över vandringar, fil: kartor/karta å.pdf}]\n"
NAME = "karta å.pdf"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An agreement with an appendix, and all that is made of it."""
    place = tmp_path_factory.mktemp("avtal")
    (place / "kartor").mkdir()
    # A file that is large enough for its size to be told in thousands, and has text that must not be lost.
    (place / "kartor" / NAME).write_bytes(signed(2))
    (place / "avtal.yaml").write_text(agreement(2, more=MORE), encoding="utf-8")
    make_copies(place / "avtal.yaml", place)
    for ending in ("docx", "html"):
        (place / f"avtal.{ending}").write_bytes(to_bytes(place / "avtal.yaml", ending))
    return place


def attached(folder: Path) -> dict[str, object]:
    carried = PdfReader(folder / "avtal-original.pdf").attachment_list
    (found,) = (one for one in carried if one.pdf_object.get("/UF") == NAME)
    return {str(key): value for key, value in found.pdf_object.items()} | {"data": found.content}


def test_the_file_is_attached_as_a_supplement_with_its_size_and_digest(folder: Path) -> None:
    data, found = signed(2), attached(folder)
    assert found["data"] == data
    assert found["/AFRelationship"] == "/Supplement"
    size = f"{-(-len(data) // 1000)}\u00a0kB"
    assert found["/Desc"] == f"Bilaga 2. Karta över vandringar ({size}, SHA-256 {hashlib.sha256(data).hexdigest()})"
    assert found["/UF"] == NAME


def test_it_is_a_file_of_the_whole_document(folder: Path) -> None:
    related = PdfReader(folder / "avtal-original.pdf").root_object["/AF"]
    kinds = {str(one.get_object()["/UF"]): str(one.get_object()["/AFRelationship"]) for one in related}  # type: ignore[attr-defined]
    assert kinds == {"avtal.yaml": "/Source", "samverkansdoc.json": "/Data", NAME: "/Supplement"}


@pytest.mark.needs("pdfinfo")
def test_another_program_takes_it_out_again(folder: Path, tmp_path: Path) -> None:
    run([tool("pdfdetach"), "-saveall", "-o", tmp_path, folder / "avtal-original.pdf"])
    assert (tmp_path / NAME).read_bytes() == signed(2)


@pytest.mark.needs("pdftotext")
def test_the_text_tells_its_title_name_pages_and_digest(folder: Path) -> None:
    text = one_line(" ".join(pages(folder / "avtal-original.pdf")))
    listed = text.partition("Bilaga 2.")[2]
    digest = hashlib.sha256(signed(2)).hexdigest()
    assert listed.startswith(f" Karta över vandringar. Bifogas som filen {NAME} (en sida, ")
    assert digest in re.sub(r"\s", "", listed)


def test_word_and_web_page_tell_of_it_and_do_not_carry_it(folder: Path) -> None:
    with zipfile.ZipFile(folder / "avtal.docx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    digest = hashlib.sha256(signed(2)).hexdigest().encode()
    assert digest in parts["word/document.xml"]
    assert b'name="karta' not in parts["customXml/item1.xml"]
    assert digest in (folder / "avtal.html").read_bytes()
    for file in ("avtal.docx", "avtal.html"):
        assert (folder / file).stat().st_size < 100_000


def test_a_paper_copy_tells_of_it_and_does_not_carry_it(tmp_path: Path) -> None:
    (tmp_path / "karta.pdf").write_bytes(a_pdf(3))
    more = "bilagor: [{titel: Karta, fil: karta.pdf}]"
    (tmp_path / "avtal.yaml").write_text(agreement(2, more=more), encoding="utf-8")
    first = make_copies(tmp_path / "avtal.yaml", tmp_path)[0]
    assert set(PdfReader(first).attachments) == {"avtal.yaml", "samverkansdoc.json"}
    assert "Bilaga 1. Karta (tre sidor)" in one_line(PdfReader(first).pages[0].extract_text())


def test_a_draft_with_an_appendix_can_be_read_in_every_format(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "karta.pdf").write_bytes(a_pdf(3))
    text = agreement(2, more="bilagor: [{titel: Karta, fil: karta.pdf}]").replace("beslutad", "utkast")
    (tmp_path / "avtal.yaml").write_text(text, encoding="utf-8")
    for ending in ("pdf", "docx", "html"):
        assert to_bytes(tmp_path / "avtal.yaml", ending)
    assert "Bilaga 1. Karta" in PdfReader(BytesIO(to_bytes(tmp_path / "avtal.yaml", "pdf"))).pages[0].extract_text()
