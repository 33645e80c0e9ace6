"""`samverkansdoc calendar`: the table, the file, the warnings, and what is said of files that have no calendar."""

import shutil
from pathlib import Path

import pytest
from ical.calendar_stream import IcsCalendarStream

import samverkansdoc as package
from tests.cli.commands import BROKEN, MINIMAL, ROOT, names, samverkansdoc
from tests.cli.test_cli_usage import ENGLISH, NAMES
from tests.signing.originals import signed

REPORT = "svedala-uppfoljning-2017-kv1.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two agreements: one for a mandate, and one for a year later."""
    for name, period in (("avtal.yaml", "2027–2030"), ("senare.yaml", "2028–2031")):
        text = "\n".join(line for line in MINIMAL.splitlines() if not line.startswith("period:"))
        (tmp_path / name).write_text(f"{text}\nperiod: {period}\n", encoding="utf-8")
    return tmp_path


def test_the_days_are_shown_in_a_table(folder: Path) -> None:
    ran = samverkansdoc("calendar", "avtal.yaml", cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    title, empty, header, _, *rows = ran.out.splitlines()
    assert title.startswith("Samverkansöverenskommelse 2027–2030, ")
    assert (empty, header.split()) == ("", ["Datum", "Vad", "Varför"])
    assert [row.split()[0] for row in rows if row[0].isdigit()][:3] == ["2027-01-01", "2028-12-31", "2028-12-31"]
    assert all(line == line.rstrip() for line in ran.out.splitlines())
    assert names(folder) == ["avtal.yaml", "senare.yaml"]


def test_the_days_are_written_for_a_calendar(folder: Path) -> None:
    ran = samverkansdoc("calendar", "avtal.yaml", "-o", "under/avtal.ics", cwd=folder)
    assert (ran.code, ran.out, ran.err) == (0, "under/avtal.ics\n", "")
    document = package.load(folder / "avtal.yaml")
    assert isinstance(document, package.Överenskommelse)
    data = (folder / "under" / "avtal.ics").read_bytes()
    assert data == package.calendar(document).ics()
    assert len(IcsCalendarStream.calendar_from_ics(data.decode()).events) == len(package.calendar(document).dagar)


def test_a_calendar_is_written_again_over_the_old_one(folder: Path) -> None:
    assert samverkansdoc("calendar", "senare.yaml", "-o", "a.ICS", cwd=folder).code == 0
    assert samverkansdoc("calendar", "avtal.yaml", "-o", "a.ICS", cwd=folder).code == 0
    assert b"2027" in (folder / "a.ICS").read_bytes()


@pytest.mark.parametrize("more", [(), ("-o", "a.ics")])
def test_a_warning_names_its_line_and_keeps_nothing_from_being_done(more: tuple[str, ...], folder: Path) -> None:
    ran = samverkansdoc("calendar", "senare.yaml", *more, cwd=folder)
    assert ran.code == 0
    line = len((folder / "senare.yaml").read_text(encoding="utf-8").splitlines())
    assert f"senare.yaml:{line}:9: varning[crosses-mandate]: Under perioden 2028–2031" in ran.err
    assert ran.out


def test_documents_that_carry_their_source_have_a_calendar(folder: Path) -> None:
    package.render(folder / "avtal.yaml", folder, ["pdf", "docx"])
    (folder / "signerad.pdf").write_bytes(signed(1))
    outputs = [samverkansdoc("calendar", f"avtal.{kind}", cwd=folder) for kind in ("yaml", "pdf", "docx")]
    assert {(ran.code, ran.out, ran.err) for ran in outputs} == {(0, outputs[0].out, "")}
    assert samverkansdoc("calendar", "signerad.pdf", cwd=folder).code == 0


def test_a_report_has_no_calendar(tmp_path: Path) -> None:
    shutil.copy(ROOT / "examples" / REPORT, tmp_path)
    ran = samverkansdoc("calendar", REPORT, "-o", "a.ics", cwd=tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"{REPORT}: fel[no-calendar]: Filen är fel slags dokument: uppföljning.")
    assert names(tmp_path) == [REPORT]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("saknas.yaml", None, "Filen ”saknas.yaml” finns inte"),
        ("fel.yaml", BROKEN.encode(), "fel.yaml:2:13: fel[unknown-name]"),
        ("skräp.pdf", b"%PDF-1.7\nskr\xe4p", "skräp.pdf: fel["),
        ("annan.docx", b"PK\x03\x04", "annan.docx: fel["),
    ],
)
def test_what_cannot_be_read_is_told_in_swedish(name: str, content: bytes | None, words: str, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    ran = samverkansdoc("calendar", name, "-o", "a.ics", cwd=tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert words in ran.err
    assert not (tmp_path / "a.ics").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Argumentet FIL saknas."),
        (["avtal.yaml", "senare.yaml"], "för många argument"),
        (["avtal.yaml", "-o", "avtal.yaml"], "Filen ”avtal.yaml” ska ha ett namn som slutar på .ics"),
        (["avtal.yaml", "-o", "kalender"], "Filen ”kalender” ska ha ett namn som slutar på .ics"),
        (["avtal.yaml", "-o"], "saknar ett värde"),
    ],
)
def test_wrong_usage_is_told_and_nothing_is_written(arguments: list[str], words: str, folder: Path) -> None:
    before = (folder / "avtal.yaml").read_bytes()
    ran = samverkansdoc("calendar", *arguments, cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert (names(folder), (folder / "avtal.yaml").read_bytes()) == (["avtal.yaml", "senare.yaml"], before)


def test_a_folder_where_the_file_should_be_is_told(folder: Path) -> None:
    (folder / "a.ics").mkdir()
    ran = samverkansdoc("calendar", "avtal.yaml", "-o", "a.ics", cwd=folder)
    assert (ran.code, ran.out) == (1, "")
    assert "kunde inte skrivas" in ran.err


def test_help_is_in_swedish(tmp_path: Path) -> None:
    ran = samverkansdoc("calendar", "--help", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert "Användning: samverkansdoc calendar FIL [-o FIL.ics]" in ran.out
    assert ENGLISH.findall(NAMES.sub("", ran.out)) == []
