"""`samverkansdoc diff`: what it says, what it makes, and with which exit code."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.commands import BROKEN, ROOT, names, samverkansdoc
from tests.cli.test_cli_usage import ENGLISH, NAMES

OLD, NEW = "trelleborg-2016-2018.yaml", "trelleborg-2019-2022.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two agreements, a promise and a broken source."""
    for name in (OLD, NEW, "svedala-medborgarlofte-2017.yaml"):
        shutil.copy(ROOT / "examples" / name, tmp_path)
    (tmp_path / "trasig.yaml").write_text(BROKEN, encoding="utf-8")
    return tmp_path


def test_what_differs_is_told_area_by_area_with_exit_code_0(folder: Path) -> None:
    ran = samverkansdoc("diff", OLD, NEW, cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "Jämförelse: Överenskommelse om samverkan 2016–2018 → Samverkansöverenskommelse 2019–2022"
    assert "Åtgärder: 12 tillagda, 21 borttagna och 1 ändrad" in lines
    assert "~ Period: [−2016–2018−] {+2019–2022+}" in lines
    assert "− Område ”Alkohol och narkotikabekämpning”, med 7 åtgärder" in lines
    area = lines.index("Område ”Trygghet i offentlig miljö inklusive trafikmiljön”")
    assert lines[area + 1] == "~ Rubrik: Trygghet i offentlig miljö {+inklusive trafikmiljön+}"
    assert "+ Åtgärd ”Trygghetsvärdar”" in lines[area:]


def test_a_file_does_not_differ_from_itself(folder: Path) -> None:
    ran = samverkansdoc("diff", OLD, OLD, cwd=folder)
    assert (ran.code, ran.out.splitlines()[1:]) == (0, ["Dokumenten är lika."])


def test_json_is_data_for_programs(folder: Path) -> None:
    ran = samverkansdoc("diff", OLD, NEW, "--format", "json", cwd=folder)
    assert ran.code == 0
    assert json.loads(ran.out)["antal"]["område"] == {
        "tillagda": 2,
        "borttagna": 5,
        "ändrade": 1,
        "flyttade": 0,
        "oförändrade": 0,
    }


def test_it_becomes_documents_which_are_not_written_over(folder: Path) -> None:
    outputs = ("-o", "ut/j.pdf", "-o", "ut/j.docx", "-o", "ut/j.html")
    ran = samverkansdoc("diff", OLD, NEW, *outputs, cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == ["ut/j.pdf", "ut/j.docx", "ut/j.html"]
    assert names(folder / "ut") == ["j.docx", "j.html", "j.pdf"]
    again = samverkansdoc("diff", NEW, OLD, "-o", "ut/j.html", cwd=folder)
    assert (again.code, again.out) == (1, "")
    assert "--force" in again.err
    assert samverkansdoc("diff", NEW, OLD, "-o", "ut/j.html", "--force", cwd=folder).code == 0


def test_documents_that_carry_their_source_are_compared(folder: Path) -> None:
    assert samverkansdoc("render", OLD, "--format", "pdf,docx", cwd=folder).code == 0
    ran = samverkansdoc("diff", Path(OLD).with_suffix(".pdf"), Path(OLD).with_suffix(".docx"), cwd=folder)
    assert (ran.code, ran.out.splitlines()[1:]) == (0, ["Dokumenten är lika."])


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ((OLD, "svedala-medborgarlofte-2017.yaml"), 1, "different-kinds"),
        ((OLD, "trasig.yaml"), 1, "trasig.yaml:2:13"),
        ((OLD, "saknas.yaml"), 1, "file-missing"),
        ((OLD,), 2, "Argumentet NY saknas"),
        ((OLD, NEW, "--format", "odt"), 2, "De som finns är text och json"),
        ((OLD, NEW, "-o", "j.odt"), 2, "sluta"),
    ],
)
def test_what_cannot_be_done_is_told(folder: Path, arguments: tuple[str, ...], code: int, words: str) -> None:
    ran = samverkansdoc("diff", *arguments, cwd=folder)
    assert (ran.code, ran.out) == (code, "")
    assert words in ran.err


def test_what_cannot_become_a_document_is_told(folder: Path) -> None:
    name = "trelleborg-tjansteskrivelse-2019.yaml"
    shutil.copy(ROOT / "examples" / name, folder)
    assert samverkansdoc("diff", name, name, cwd=folder).code == 0
    ran = samverkansdoc("diff", name, name, "-o", "j.pdf", cwd=folder)
    assert (ran.code, "comparison-kind" in ran.err) == (1, True)


def test_help_is_in_swedish(tmp_path: Path) -> None:
    ran = samverkansdoc("diff", "--help", cwd=tmp_path)
    assert ran.code == 0
    assert "Slutkoden är 0 också när dokumenten skiljer sig åt" in ran.out
    assert ENGLISH.findall(NAMES.sub("", ran.out)) == []


def test_it_is_read_without_colour(folder: Path) -> None:
    """Nothing but text comes out where the output is no terminal."""
    ran = samverkansdoc("diff", OLD, NEW, cwd=folder)
    assert "\x1b" not in ran.out
