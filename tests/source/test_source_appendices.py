"""Appendices that are PDF files: found beside the source, or told why not, with all other faults of the file."""

import hashlib
import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter

from samverkansdoc import InputError, load, render
from samverkansdoc.copies import make_copies
from samverkansdoc.model import Bilagefil
from samverkansdoc.source import read
from samverkansdoc.source.appendices import MAX_BYTES, read_appendices
from tests.model import agreements
from tests.signing.originals import PAPER, a_pdf, signed


def source(folder: Path, *files: str, more: str = "") -> Path:
    """A source file that names the files as its appendices, on lines 12 and on."""
    listed = [f"  - {{titel: Titel {number}, fil: {file}}}" for number, file in enumerate(files, 1)]
    path = folder / "avtal.yaml"
    path.write_text("\n".join([f"{PAPER}bilagor:", *listed, more, ""]), encoding="utf-8")
    return path


def told(path: Path) -> list[tuple[str, int, int]]:
    with pytest.raises(InputError) as refused:
        read(path)
    assert all(fault.span and fault.span.file == str(path) for fault in refused.value.diagnostics)
    return [(fault.code, fault.span.line, fault.span.column) for fault in refused.value.diagnostics if fault.span]


def words(path: Path) -> str:
    with pytest.raises(InputError) as refused:
        read(path)
    return str(refused.value)


FIRST = (12, 27)


def test_a_file_is_read_counted_and_digested(tmp_path: Path) -> None:
    (tmp_path / "under").mkdir()
    (tmp_path / "under" / "karta.pdf").write_bytes(a_pdf(3))
    data = a_pdf(3)
    known = Bilagefil(
        fil="under/karta.pdf", sidor=3, storlek=len(data), sha256=hashlib.sha256(data).hexdigest(), data=data
    )
    assert read(source(tmp_path, "under/karta.pdf")).beside.files == {"under/karta.pdf": known}
    assert known.namn == "karta.pdf"


def test_the_folder_is_that_of_the_source_wherever_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "avtal").mkdir()
    (tmp_path / "avtal" / "karta.pdf").write_bytes(a_pdf(2))
    path = source(tmp_path / "avtal", "karta.pdf")
    for place, name in ((tmp_path, "avtal/avtal.yaml"), (tmp_path / "avtal", "avtal.yaml"), (Path("/"), str(path))):
        monkeypatch.chdir(place)
        assert read(name).beside.files["karta.pdf"].sidor == 2


@pytest.mark.parametrize("name", ["Bilaga åäö.pdf", "KARTA.PDF", "a b (1).pdf", "./karta.pdf", ".pdf"])
def test_a_file_may_be_called_what_it_is(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(a_pdf())
    assert list(read(source(tmp_path, f'"{name}"')).beside.files) == [name]


def test_a_name_that_the_system_wrote_with_its_accents_apart_is_the_same_name(tmp_path: Path) -> None:
    (tmp_path / "på kartan.pdf").write_bytes(a_pdf())
    assert list(read(source(tmp_path, "på kartan.pdf")).beside.files) == ["på kartan.pdf"]


def test_a_missing_file_is_told_with_its_place_the_folder_and_the_name_it_may_have(tmp_path: Path) -> None:
    (tmp_path / "karta.pdf").write_bytes(a_pdf())
    path = source(tmp_path, "kata.pdf")
    assert told(path) == [("appendix-missing", *FIRST)]
    assert f"”kata.pdf” finns inte i mappen {tmp_path}" in words(path)
    assert "Menade du karta.pdf?" in words(path)


@pytest.mark.parametrize("name", ["annat.pdf", "mapp/annat.pdf"])
def test_a_missing_file_that_is_like_no_other_is_told_with_where_it_should_be(name: str, tmp_path: Path) -> None:
    assert "Sökvägen räknas från källfilens mapp." in words(source(tmp_path, name))


def write_encrypted(path: Path) -> None:
    writer = PdfWriter(clone_from=BytesIO(a_pdf()))
    writer.encrypt("", "ägare", algorithm="AES-256")
    writer.write(path)


def write_without_pages(path: Path) -> None:
    PdfWriter().write(path)


def write_too_large(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n")
    os.truncate(path, MAX_BYTES + 1)


UNUSABLE: dict[str, tuple[Callable[[Path], object], str]] = {
    "not a PDF": (lambda path: path.write_text("text", encoding="utf-8"), "appendix-no-pdf"),
    "empty": (lambda path: path.write_bytes(b""), "appendix-no-pdf"),
    "encrypted": (write_encrypted, "appendix-encrypted"),
    "cut off": (lambda path: path.write_bytes(signed(1)[: len(signed(1)) // 2]), "appendix-broken"),
    "only a head": (lambda path: path.write_bytes(b"%PDF-1.7\n%%EOF\n"), "appendix-broken"),
    "without pages": (write_without_pages, "appendix-broken"),
    "a folder": (Path.mkdir, "appendix-unreadable"),
    "a pipe": (os.mkfifo, "appendix-unreadable"),
    "a link to nothing": (lambda path: path.symlink_to("finns-inte.pdf"), "appendix-missing"),
    "a link to itself": (lambda path: path.symlink_to(path), "appendix-unreadable"),
    "a link out of the folder": (lambda path: path.symlink_to("/etc/hostname"), "appendix-path"),
    "too large": (write_too_large, "appendix-too-large"),
}


@pytest.mark.parametrize("kind", UNUSABLE)
def test_a_file_that_cannot_be_used_is_told_with_its_place_and_the_way_out(kind: str, tmp_path: Path) -> None:
    write, code = UNUSABLE[kind]
    write(tmp_path / "karta.pdf")
    path = source(tmp_path, "karta.pdf")
    assert told(path) == [(code, *FIRST)]
    assert "Tips: " in words(path)
    assert "karta.pdf" in words(path)


def test_a_folder_that_is_a_link_out_is_told_too(tmp_path: Path) -> None:
    (tmp_path / "ute").mkdir()
    (tmp_path / "ute" / "karta.pdf").write_bytes(a_pdf())
    (tmp_path / "inne").mkdir()
    (tmp_path / "inne" / "mapp").symlink_to(tmp_path / "ute")
    assert told(source(tmp_path / "inne", "mapp/karta.pdf")) == [("appendix-path", *FIRST)]


def test_a_link_within_the_folder_is_fine(tmp_path: Path) -> None:
    (tmp_path / "andra.pdf").write_bytes(a_pdf(2))
    (tmp_path / "karta.pdf").symlink_to("andra.pdf")
    assert read(source(tmp_path, "karta.pdf")).beside.files["karta.pdf"].sidor == 2


@pytest.mark.parametrize(
    "name",
    ["../karta.pdf", "/etc/karta.pdf", "'C:\\\\karta.pdf'", "'mapp\\\\karta.pdf'", "a/../../b.pdf", "'C:karta.pdf'"],
)
def test_a_path_that_leads_out_of_the_folder_is_refused_and_not_followed(name: str, tmp_path: Path) -> None:
    (tmp_path / "karta.pdf").write_text("no PDF: it would be told", encoding="utf-8")
    (tmp_path / "avtal").mkdir()
    path = source(tmp_path / "avtal", name)
    assert told(path) == [("appendix-path", *FIRST)]
    assert "leder ut ur källfilens mapp" in words(path)


def test_all_files_are_told_at_once_and_together_with_every_other_fault(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("text", encoding="utf-8")
    (tmp_path / "c.pdf").write_bytes(a_pdf())
    path = source(tmp_path, "a.pdf", "b.pdf", "c.pdf", "../d.pdf", "bild.png", more="tietl: x\nstatus2: y")
    assert told(path) == [
        ("appendix-no-pdf", 12, 27),
        ("appendix-missing", 13, 27),
        ("appendix-path", 15, 27),
        ("appendix-path", 16, 27),
        ("unknown-key", 17, 1),
        ("unknown-key", 18, 1),
    ]


def test_the_same_faults_in_json(tmp_path: Path) -> None:
    parties = '[{"kommun": "Svedala", "undertecknare": ["A"]}, {"polis": "Trelleborg", "undertecknare": ["B"]}]'
    path = tmp_path / "avtal.json"
    path.write_text(
        f'{{"parter": {parties}, "period": "2027",\n"bilagor": [{{"titel": "K", "fil": "k.pdf"}}]}}', "utf-8"
    )
    assert told(path) == [("appendix-missing", 2, 35)]


def test_nothing_is_made_of_an_agreement_whose_appendix_is_missing(tmp_path: Path) -> None:
    path = source(tmp_path, "karta.pdf")
    for make in (render, make_copies):
        with pytest.raises(InputError, match="appendix-missing"):
            make(path, tmp_path / "ut")
    assert not (tmp_path / "ut").exists()


def test_an_agreement_alone_has_its_files_from_the_folder_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "karta.pdf").write_bytes(a_pdf())
    made = load(source(tmp_path, "karta.pdf"))
    files, faults = read_appendices(made, tmp_path)
    assert (list(files), faults) == (["karta.pdf"], [])
    (fault,) = read_appendices(made, tmp_path / "annan")[1]
    assert (fault.code, fault.path) == ("appendix-missing", ("bilagor", 0, "fil"))


def test_an_agreement_without_files_has_none(tmp_path: Path) -> None:
    assert read_appendices(agreements.agreement(bilagor=["Karta"]), tmp_path) == ({}, [])


@given(st.lists(st.tuples(st.integers(0), st.binary(min_size=1, max_size=20)), min_size=1, max_size=8), st.booleans())
@settings(max_examples=150, deadline=None)
def test_a_damaged_file_is_told_or_can_be_printed_whatever_the_damage(
    tmp_path_factory: pytest.TempPathFactory, damage: list[tuple[int, bytes]], compressed: bool
) -> None:
    data = bytearray(signed(0) if compressed else a_pdf(3))
    for place, new in damage:
        start = place % len(data)
        data[start : start + len(new)] = new
    folder = tmp_path_factory.mktemp("skadad")
    (folder / "karta.pdf").write_bytes(data)
    assert outcome(source(folder, "karta.pdf")) <= {"appendix-broken", "appendix-no-pdf", "appendix-encrypted"}


def outcome(path: Path) -> set[str]:
    """The faults that are told when copies are made, if any."""
    try:
        make_copies(path, path.parent / "ut")
    except InputError as refused:
        return {fault.code for fault in refused.diagnostics}
    return set()
