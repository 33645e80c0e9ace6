"""A PDF or a Word file is checked by the source that it carries; what carries none is refused kindly."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pytest
from attrs import evolve
from pypdf import PdfWriter

from samverkansdoc import Diagnostic, InputError, check, to_bytes
from samverkansdoc.source import read
from samverkansdoc.source.carried import is_carrier, read_or_extract
from tests.check.clean import with_preface

ROOT = Path(__file__).parent.parent.parent
FAULTY = with_preface("Många, t ex skolan, kl 9:00.").replace("  - att minska brotten\n", "  - att “minska” brotten\n")
FORMS = ("pdf", "docx")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "avtal.yaml").write_text(FAULTY, encoding="utf-8")
    return tmp_path


def made(source: Path, form: str, name: str = "") -> Path:
    path = source.with_name(name or f"{source.stem}.{form}")
    path.write_bytes(to_bytes(read(source), form))
    return path


def without_file(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    return [evolve(one, span=one.span and evolve(one.span, file="", exact=False)) for one in found]


@pytest.mark.parametrize("form", FORMS)
def test_it_gives_the_same_findings_as_its_source(form: str, folder: Path) -> None:
    document = made(folder / "avtal.yaml", form)
    found = check(document)
    assert len([one for one in found if one.rule]) > 2
    assert without_file(found) == without_file(check(folder / "avtal.yaml"))
    assert {one.span.file for one in found if one.span} == {str(document)}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["UTSKRIFT.PDF", "avtal.Docx", "avtal", "avtal.yml"])
def test_it_is_known_by_what_is_in_it(form: str, name: str, folder: Path) -> None:
    found = check(made(folder / "avtal.yaml", form, name))
    assert without_file(found) == without_file(check(folder / "avtal.yaml"))


@pytest.mark.parametrize("form", FORMS)
def test_what_it_refers_to_is_carried_and_read_too(form: str, tmp_path: Path) -> None:
    report = ROOT / "examples" / "svedala-uppfoljning-2017-kv1.yaml"
    document = tmp_path / f"rapport.{form}"
    document.write_bytes(to_bytes(report, form))
    source = read_or_extract(document)
    assert set(source.beside.linked) == set(source.document.linked) != set()
    assert without_file(check(document)) == without_file(check(report))


def test_a_source_is_read_as_ever(folder: Path) -> None:
    assert not is_carrier(folder / "avtal.yaml")
    assert read_or_extract(folder / "avtal.yaml").data == FAULTY.encode()


def refused(path: Path) -> Diagnostic:
    with pytest.raises(InputError) as error:
        check(path)
    (fault,) = error.value.diagnostics
    assert fault.span
    assert fault.span.file == str(path)
    assert fault.hint
    return fault


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("annan.pdf", b"", "foreign-file"),
        ("trasig.pdf", b"%PDF-1.7\n", "broken-pdf"),
        ("trasig.docx", b"PK\x03\x04", "broken-word"),
        ("text.pdf", b"parter: []\n", "no-document"),
        ("tom.docx", b"\n", "no-document"),
        ("gammal.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "not-text"),
    ],
)
def test_what_carries_no_source_is_refused_kindly(name: str, data: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data or foreign_pdf())
    assert refused(path).code == code


def foreign_pdf() -> bytes:
    """A PDF of an empty page, from another program."""
    writer, out = PdfWriter(), BytesIO()
    writer.add_blank_page(200, 200)
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("form", FORMS)
def test_a_file_that_is_cut_off_is_refused_kindly(form: str, folder: Path) -> None:
    path = made(folder / "avtal.yaml", form)
    path.write_bytes(path.read_bytes()[:2000])
    assert refused(path).code.startswith("broken-")


def test_a_file_that_is_not_there_is_refused_kindly(folder: Path) -> None:
    fault = refused(folder / "avtal.pdf")
    assert (fault.code, fault.hint) == ("file-missing", "Kontrollera filnamnet och mappen.")
    (folder / "mapp.pdf").mkdir()
    assert refused(folder / "mapp.pdf").code == "file-is-directory"
