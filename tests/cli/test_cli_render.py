"""`samverkansdoc render`: what it makes, what it says, and what it leaves alone when something is wrong."""

import errno
import os
from pathlib import Path

import pytest

from samverkansdoc.cli.messages import unwritable
from tests.cli.commands import BROKEN, MINIMAL, UNREADABLE, names, samverkansdoc


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a sound and a broken source."""
    (tmp_path / "avtal.yaml").write_text(MINIMAL, encoding="utf-8")
    (tmp_path / "trasig.yaml").write_text(BROKEN, encoding="utf-8")
    return tmp_path


def test_a_source_becomes_pdf_word_and_web_page(folder: Path) -> None:
    ran = samverkansdoc("render", "avtal.yaml", "-o", "ut/nya", cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    paths = [str(Path("ut/nya") / f"avtal.{ending}") for ending in ("pdf", "docx", "html")]
    assert ran.out.splitlines() == paths
    assert names(folder / "ut" / "nya") == ["avtal.docx", "avtal.html", "avtal.pdf"]
    assert (folder / "ut" / "nya" / "avtal.pdf").read_bytes().startswith(b"%PDF")
    assert (folder / "ut" / "nya" / "avtal.docx").read_bytes().startswith(b"PK")
    assert (folder / "ut" / "nya" / "avtal.html").read_bytes().startswith(b"<!")


@pytest.mark.parametrize(
    ("given", "made"),
    [("html", ["html"]), (" PDF , html", ["html", "pdf"]), ("html,html", ["html"]), ("docx", ["docx"])],
)
def test_only_the_formats_that_are_asked_for_are_made_here(folder: Path, given: str, made: list[str]) -> None:
    ran = samverkansdoc("render", "avtal.yaml", "--format", given, cwd=folder)
    assert ran.code == 0
    assert names(folder) == sorted([*(f"avtal.{ending}" for ending in made), "avtal.yaml", "trasig.yaml"])


def test_rendering_twice_gives_the_same_files(folder: Path) -> None:
    for output in ("ett", "två"):
        samverkansdoc("render", "avtal.yaml", "-o", output, cwd=folder)
    for name in names(folder / "ett"):
        assert (folder / "ett" / name).read_bytes() == (folder / "två" / name).read_bytes()


def test_all_faults_of_a_file_are_told_at_once_each_with_its_place_and_nothing_is_made(folder: Path) -> None:
    ran = samverkansdoc("render", "trasig.yaml", "-o", "ut", cwd=folder)
    assert (ran.code, ran.out) == (1, "")
    assert [line for line in ran.err.splitlines() if line.startswith("trasig.yaml:")] == [
        line for line in ran.err.splitlines() if ": fel[" in line
    ]
    for place, code in (("2:13", "unknown-name"), ("11:14", "unknown-id"), ("14:10", "empty-text")):
        assert f"trasig.yaml:{place}: fel[{code}]: " in ran.err
    assert "Tips: " in ran.err
    assert not (folder / "ut").exists()


def test_faults_that_keep_the_file_from_being_read_are_told_at_once_too(folder: Path) -> None:
    (folder / "trasig.yaml").write_text(UNREADABLE, encoding="utf-8")
    ran = samverkansdoc("render", "trasig.yaml", cwd=folder)
    assert ran.code == 1
    assert "trasig.yaml:2:9: fel[" in ran.err
    assert "trasig.yaml:3:1: fel[" in ran.err
    assert "Menade du ”titel”?" in ran.err or "Menade du titel?" in ran.err


def test_the_files_of_before_stay_untouched_when_the_source_is_broken(folder: Path) -> None:
    for ending in ("pdf", "docx", "html"):
        (folder / f"trasig.{ending}").write_text("förr", encoding="utf-8")
    before = names(folder)
    assert samverkansdoc("render", "trasig.yaml", cwd=folder).code == 1
    assert names(folder) == before
    assert {(folder / f"trasig.{ending}").read_text(encoding="utf-8") for ending in ("pdf", "docx", "html")} == {"förr"}


def test_one_broken_source_does_not_keep_the_others_from_being_made(folder: Path) -> None:
    (folder / "sist.yaml").write_text(MINIMAL, encoding="utf-8")
    files = ["avtal.yaml", "trasig.yaml", "saknas.yaml", "sist.yaml"]
    ran = samverkansdoc("render", *files, "--format", "html", "-o", "ut", cwd=folder)
    assert ran.code == 1
    assert names(folder / "ut") == ["avtal.html", "sist.html"]
    progress = [line for line in ran.err.splitlines() if line.startswith("[")]
    assert progress == [f"[{number}/4] {name}" for number, name in enumerate(files, 1)]
    assert "trasig.yaml:2:13" in ran.err
    assert "saknas.yaml" in ran.err


def test_a_single_source_is_made_without_progress(folder: Path) -> None:
    assert "[1/1]" not in samverkansdoc("render", "avtal.yaml", "--format", "html", cwd=folder).err


def test_sources_of_one_name_would_overwrite_each_other_and_are_refused(folder: Path) -> None:
    (folder / "b").mkdir()
    (folder / "b" / "avtal.json").write_text("{}", encoding="utf-8")
    ran = samverkansdoc("render", "avtal.yaml", Path("b") / "avtal.json", cwd=folder)
    assert ran.code == 2
    assert "avtal" in ran.err
    assert names(folder) == ["avtal.yaml", "b", "trasig.yaml"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("saknas.yaml", None, "finns inte"),
        ("tom.yaml", b"", "är tom"),
        ("bild.yaml", b"\x89PNG\r\n\x1a\n\x00\xff", "fel["),
        ("latin.yaml", "parter: åäö".encode("latin-1"), "UTF-8"),
        ("avtal.docx", b"PK\x03\x04", "Word"),
        ("lista.yaml", b"- a\n- b\n", "lista"),
        ("avtal.json", b'{"parter": [', "fel["),
        ("nul.yaml", b"titel: a\x00b", "fel["),
        ("flik.yaml", b"a:\n\t- b", "fel["),
    ],
)
def test_what_is_no_agreement_is_told_in_swedish(tmp_path: Path, name: str, content: bytes | None, words: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    before = names(tmp_path)
    ran = samverkansdoc("render", name, cwd=tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert words in ran.err
    assert names(tmp_path) == before


def test_a_folder_is_no_source(folder: Path) -> None:
    (folder / "mapp.yaml").mkdir()
    ran = samverkansdoc("render", "mapp.yaml", cwd=folder)
    assert ran.code == 1
    assert "mapp" in ran.err


@pytest.mark.parametrize("output", ["fil", "fil/mapp", "fil/mapp/under"])
def test_a_file_where_the_folder_should_be_is_told_and_left_alone(folder: Path, output: str) -> None:
    (folder / "fil").write_text("min", encoding="utf-8")
    ran = samverkansdoc("render", "avtal.yaml", "--format", "html", "-o", output, cwd=folder)
    assert (ran.code, ran.out) == (1, "")
    assert "kunde inte skrivas" in ran.err
    assert "Errno" not in ran.err
    assert (folder / "fil").read_text(encoding="utf-8") == "min"


def test_a_folder_where_a_file_should_be_keeps_all_files_from_being_written(folder: Path) -> None:
    (folder / "ut" / "avtal.html").mkdir(parents=True)
    (folder / "ut" / "avtal.pdf").write_text("förr", encoding="utf-8")
    ran = samverkansdoc("render", "avtal.yaml", "-o", "ut", cwd=folder)
    assert ran.code == 1
    assert names(folder / "ut") == ["avtal.html", "avtal.pdf"]
    assert (folder / "ut" / "avtal.pdf").read_text(encoding="utf-8") == "förr"


@pytest.mark.parametrize(
    ("number", "reason"),
    [(errno.EACCES, "inte rätt att skriva"), (errno.ENOSPC, "disken är full"), (errno.EROFS, "bara att läsa")],
)
def test_why_a_file_could_not_be_written_is_told_in_swedish(number: int, reason: str) -> None:
    told = unwritable(OSError(number, os.strerror(number), "ut/avtal.pdf"))
    assert "”ut/avtal.pdf” kunde inte skrivas" in told
    assert reason in told


def test_a_name_with_blanks_and_swedish_letters_is_kept(folder: Path) -> None:
    (folder / "Överenskommelse 2027 – utkast.v2.yaml").write_text(MINIMAL, encoding="utf-8")
    ran = samverkansdoc("render", "Överenskommelse 2027 – utkast.v2.yaml", "--format", "html", "-o", "ut", cwd=folder)
    assert ran.code == 0
    assert names(folder / "ut") == ["Överenskommelse 2027 – utkast.v2.html"]


@pytest.mark.parametrize("sign", ["中", "👮🏽", "👨‍👩‍👧"])
def test_a_sign_that_the_pdf_cannot_show_is_told_with_its_place_and_the_way_out(folder: Path, sign: str) -> None:
    (folder / "avtal.yaml").write_text(MINIMAL.replace("att öka tryggheten", f"att öka {sign}"), encoding="utf-8")
    ran = samverkansdoc("render", "avtal.yaml", "-o", "ut", cwd=folder)
    assert (ran.code, ran.out) == (1, "")
    assert "avtal.yaml:12:13: fel[unprintable-character]: " in ran.err
    assert not (folder / "ut").exists()
    assert samverkansdoc("render", "avtal.yaml", "--format", "docx,html", cwd=folder).code == 0


def test_findings_are_written_into_a_draft_but_into_nothing_that_is_decided(folder: Path) -> None:
    ran = samverkansdoc("render", "avtal.yaml", "--format", "html", "--granskning", cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    assert "(BRÅ-01)" in (folder / "avtal.html").read_text(encoding="utf-8")
    (folder / "avtal.yaml").write_text(MINIMAL.replace("utkast", "beslutad"), encoding="utf-8")
    (folder / "avtal.html").unlink()
    ran = samverkansdoc("render", "avtal.yaml", "--granskning", cwd=folder)
    assert ran.code == 1
    assert "Dokumentet är beslutat" in ran.err
    assert names(folder) == ["avtal.yaml", "trasig.yaml"]
