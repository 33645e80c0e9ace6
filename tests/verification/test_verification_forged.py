"""A changed document is told, however well it is changed, with and without signatures."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pypdf import PdfWriter

from samverkansdoc import InputError, extract
from samverkansdoc.origin import read_origin
from samverkansdoc.verification import verify_bytes
from tests.checkers.tools import run, tool
from tests.origin.recipes import said, summed
from tests.signing.originals import ELECTRONIC, FIELDS, PAPER, WITH_FILE, a_pdf, made, original, signed
from tests.verification.altered import added, also_signed, cloned, field, in_folder, note, painted, replaced, wrong

Change = Callable[[IncrementalPdfFileWriter], None]


def paper() -> bytes:
    return made()["avtal-exemplar-1.pdf"]


@pytest.mark.parametrize("change", [note, painted, field("fritt")])
def test_what_is_added_to_a_file_that_no_one_has_signed_is_told(change: Change) -> None:
    assert "added" in wrong(added(paper(), change))
    assert "added" in wrong(added(original(), change))


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("change", [note, painted])
def test_what_is_added_after_a_signature_is_told(change: Change, count: int) -> None:
    assert {"signature-after", "added"} <= wrong(added(signed(count), change))


@pytest.mark.parametrize("change", [note, painted])
def test_what_is_added_before_the_first_signature_is_told(change: Change) -> None:
    forged = also_signed(added(original(), change), FIELDS[0], "Åsa Exempelsson")
    assert wrong(forged) == {"added"}


def test_another_document_behind_the_original_is_told() -> None:
    other = also_signed(original(ELECTRONIC.replace("öka", "minska")), FIELDS[0], "Åsa Exempelsson")
    reader_finds = original() + b"\n" + other
    assert "added" in wrong(reader_finds) or "original" in wrong(reader_finds)


def test_a_field_that_the_original_does_not_have_is_told() -> None:
    assert wrong(also_signed(original(), "fritt")) == {"fields"}
    assert "fields" in wrong(added(signed(1), field("fritt")))


def test_a_page_that_is_gone_is_told() -> None:
    assert "original" in wrong(cloned(paper(), lambda writer: writer.remove_page(0)))


def test_a_file_that_another_program_has_saved_is_told_as_such() -> None:
    report = verify_bytes(cloned(paper()), "avtal.pdf")
    (answer,) = [one for one in report.answers if one.code == "original"]
    assert "Texten är densamma" in answer.message
    assert answer.hint
    assert "annat program" in answer.hint


@pytest.mark.parametrize("options", [[], ["--linearize"], ["--object-streams=generate"]])
def test_a_file_that_qpdf_has_saved_is_told_as_such(options: list[str], tmp_path: Path) -> None:
    (path,) = in_folder(tmp_path, {"avtal.pdf": paper()})
    assert run([tool("qpdf"), *options, path, tmp_path / "om.pdf"]).code == 0
    assert "original" in wrong((tmp_path / "om.pdf").read_bytes())
    assert extract(tmp_path / "om.pdf").source == PAPER.encode()


def test_signatures_do_not_outlive_that_another_program_saves_the_file() -> None:
    assert {"original", "signature-intact"} <= wrong(cloned(signed()))


def test_a_file_that_word_processing_has_saved_is_told(tmp_path: Path) -> None:
    (path,) = in_folder(tmp_path / "in", {"avtal.docx": made()["avtal-exemplar-1.docx"]})
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    command: list[str | Path] = [
        tool("soffice"),
        profile,
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        tmp_path / "ut",
        path,
    ]
    assert run(command).code == 0
    assert wrong((tmp_path / "ut" / "avtal.docx").read_bytes(), "avtal.docx") & {"ours", "original"}


def test_a_replaced_source_is_told_and_not_given_out(tmp_path: Path) -> None:
    forged = replaced(paper(), "avtal.yaml", PAPER.replace("öka", "minska").encode())
    assert wrong(forged) == {"source", "original"}
    (path,) = in_folder(tmp_path, {"a.pdf": forged})
    with pytest.raises(InputError, match="source-changed"):
        extract(path)


def test_a_source_that_differs_in_a_comment_only_is_told() -> None:
    assert "source" in wrong(replaced(paper(), "avtal.yaml", PAPER.replace("kommentar", "anmärkning").encode()))


@pytest.mark.parametrize(
    "recipe", [b"", b"{}", b"[]", b"null", b"\xff", b"[" * 100_000, b'{"version": "\\ud800"}'], ids=repr
)
def test_a_recipe_that_is_none_is_told(recipe: bytes) -> None:
    assert wrong(replaced(paper(), "samverkansdoc.json", recipe)) == {"ours"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"format": "pdf"', b'"format": "docx"'),
        (b'"format": "pdf"', b'"format": "html"'),
        (b'"exemplar": 1', b'"exemplar": 99'),
        (b'"exemplar": 1', b'"exemplar": -1'),
        (b'"exemplar": 1', b'"exemplar": null'),
        (b'"text_size": 11.0', b'"text_size": 1e9'),
        (b'"text_size": 11.0', b'"text_size": -1'),
        (b'"margin_left": 33.0', b'"margin_left": 9999'),
        (b'"ink": "1A1A1A"', b'"ink": "\\"#panic()"'),
        (b'"ink": "1A1A1A"', b'"ink": [1]'),
        (b'"muted"', b'"nonsense"'),
    ],
)
def test_a_recipe_that_says_something_else_is_told(old: bytes, new: bytes) -> None:
    found = verify_bytes(paper(), "a.pdf")
    assert found.ok
    recipe = read_origin(paper()).recipe.to_json()
    assert old in recipe
    assert wrong(replaced(paper(), "samverkansdoc.json", summed(said(recipe.replace(old, new))))) & {"ours", "original"}


def test_a_damaged_recipe_is_no_recipe_of_another_version() -> None:
    recipe = read_origin(paper()).recipe.to_json()
    damaged = recipe.replace(b'"version": "0.1.0"', b'"version": "0.1f0"')
    assert damaged != recipe
    assert wrong(replaced(paper(), "samverkansdoc.json", damaged)) == {"ours"}


def test_a_replaced_appendix_is_told() -> None:
    assert {"appendix", "original"} <= wrong(replaced(original(ELECTRONIC + WITH_FILE), "karta.pdf", a_pdf(2)))


def test_other_words_in_a_word_file_are_told() -> None:
    written = BytesIO()
    with ZipFile(BytesIO(made()["avtal-exemplar-1.docx"])) as old, ZipFile(written, "w", ZIP_STORED) as new:
        for member in old.infolist():
            data = old.read(member)
            new.writestr(member, data.replace(b"tryggheten", b"otryggheten"))
    report = verify_bytes(written.getvalue(), "a.docx")
    (answer,) = [one for one in report.answers if one.code == "original"]
    assert "”otryggheten”" in answer.message or "otryggheten" in answer.message
    assert not report.ok


def test_a_file_that_is_not_there_among_what_is_carried_is_told() -> None:
    def without(writer: PdfWriter) -> None:
        for held in [one for one in writer.attachment_list if one.name == "avtal.yaml"]:
            held.delete()

    assert wrong(cloned(paper(), without)) == {"ours"}
