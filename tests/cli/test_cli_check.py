"""The command check: what it says, what it ends with, and what it is told kindly."""

import json
from pathlib import Path

import pytest

from tests.cli.commands import MINIMAL, UNREADABLE, samverkansdoc

OWN = """from samverkansdoc import Severity
from samverkansdoc.check import Finding, rule
from samverkansdoc.model import Handling


@rule("KOM-1", title="Titel", source="Kommunens riktlinjer", why="Den ska gå att hitta.")
def titled(document: Handling):
    if not document.titel:
        yield Finding("Titel saknas.", ("titel",), hint="Skriv en titel.")


@rule("KOM-2", title="Förord", severity=Severity.ERROR, source="Kommunens riktlinjer", why="Det ska finnas.")
def preface(document: Handling):
    if not document.förord:
        yield Finding("Förord saknas.", ("förord",))
"""
TITLED = f"titel: Avtal\n{MINIMAL}"
BARE = "".join(line for line in TITLED.splitlines(keepends=True) if not line.startswith("förord"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("avtal.yaml", MINIMAL), ("bra.yaml", TITLED), ("utan.yaml", BARE), ("egna.py", OWN)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


ASKED = ("--regel", "KOM", "--regler", "egna.py")


def test_a_finding_is_told_with_place_reason_and_source(folder: Path) -> None:
    run = samverkansdoc("check", "avtal.yaml", *ASKED, cwd=folder)
    assert run.err == ""
    assert run.out == (
        "avtal.yaml:3:1: varning[KOM-1]: Titel saknas.\n"
        "  3 | parter:\n"
        "    | ^^^^^^\n"
        "  Varför: Den ska gå att hitta.\n"
        "  Tips: Skriv en titel.\n"
        "  Källa: Kommunens riktlinjer\n"
        "\n"
        "avtal.yaml: 1 varning.\n"
    )


@pytest.mark.parametrize(
    ("file", "flags", "code"),
    [
        ("bra.yaml", (), 0),
        ("bra.yaml", ("--strikt",), 0),
        ("avtal.yaml", (), 0),
        ("avtal.yaml", ("--strikt",), 1),
        ("avtal.yaml", ("--strikt", "--utan", "KOM-1"), 0),
        ("avtal.yaml", ("--strikt", "--nivå", "fel"), 0),
        ("utan.yaml", (), 1),
        ("utan.yaml", ("--utan", "kom-2"), 0),
    ],
)
def test_it_ends_with_1_where_there_are_errors_or_warnings_if_strict(
    file: str, flags: tuple[str, ...], code: int, folder: Path
) -> None:
    assert samverkansdoc("check", file, *ASKED, *flags, cwd=folder).code == code


def test_a_clean_file_is_told_so(folder: Path) -> None:
    assert samverkansdoc("check", "bra.yaml", *ASKED, cwd=folder).out == "bra.yaml: inga anmärkningar.\n"


def test_several_files_are_summed_up_and_a_broken_one_keeps_none_back(folder: Path) -> None:
    (folder / "trasig.yaml").write_text(UNREADABLE, encoding="utf-8")
    run = samverkansdoc("check", "trasig.yaml", "finns-inte.yaml", "avtal.yaml", *ASKED, cwd=folder)
    assert run.code == 1
    assert "trasig.yaml:2:9: fel[invalid-period]" in run.out
    assert run.out.endswith(
        "trasig.yaml: 3 fel.\nfinns-inte.yaml: 1 fel.\navtal.yaml: 1 varning.\n3 filer: 4 fel och 1 varning.\n"
    )


def test_json_and_sarif_are_for_programs(folder: Path) -> None:
    data = json.loads(samverkansdoc("check", "avtal.yaml", *ASKED, "--format", "json", cwd=folder).out)
    assert [one["regel"] for one in data["filer"][0]["fynd"]] == ["KOM-1"]
    log = json.loads(samverkansdoc("check", "avtal.yaml", *ASKED, "--format", "sarif", cwd=folder).out)
    assert [one["ruleId"] for one in log["runs"][0]["results"]] == ["KOM-1"]


def test_a_file_that_cannot_be_read_is_a_finding_for_programs_too(folder: Path) -> None:
    (folder / "trasig.yaml").write_text(UNREADABLE, encoding="utf-8")
    run = samverkansdoc("check", "trasig.yaml", "--format", "sarif", cwd=folder)
    assert run.code == 1
    assert {one["level"] for one in json.loads(run.out)["runs"][0]["results"]} == {"error"}


def test_the_answer_can_be_written_to_a_file_and_is_the_same_each_time(folder: Path) -> None:
    run = samverkansdoc("check", "utan.yaml", *ASKED, "--format", "sarif", "-o", "ut/svar.sarif", cwd=folder)
    assert (run.code, run.out) == (1, "ut/svar.sarif\n")
    again = samverkansdoc("check", "utan.yaml", *ASKED, "--format", "sarif", cwd=folder)
    assert (folder / "ut" / "svar.sarif").read_text(encoding="utf-8") == again.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "minst en källfil"),
        (("avtal.yaml", "--format", "xml"), "Formatet ”xml” finns inte. De som finns är text, json, sarif."),
        (("avtal.yaml", "--nivå", "allt"), "Nivån ”allt” finns inte. De som finns är fel, varning, info."),
        (("avtal.yaml", "--regel", "KOM-3", "--regler", "egna.py"), "Regeln ”KOM-3” finns inte. Menade du KOM-"),
        (("avtal.yaml", "--utan", "KOM-1"), "Regeln ”KOM-1” finns inte."),
        (("avtal.yaml", "--strict"), "Menade du --strikt?"),
    ],
)
def test_wrong_usage_is_told(arguments: tuple[str, ...], words: str, folder: Path) -> None:
    run = samverkansdoc("check", *arguments, cwd=folder)
    assert (run.code, run.out) == (2, "")
    assert words in run.err


def test_rules_that_cannot_be_loaded_are_told_with_their_line(folder: Path) -> None:
    (folder / "egna.py").write_text("import finns_inte_alls\n", encoding="utf-8")
    run = samverkansdoc("check", "avtal.yaml", "--regler", "egna.py", cwd=folder)
    assert (run.code, run.out) == (1, "")
    assert run.err.startswith("egna.py:1:1: fel[own-rules]: Filen kunde inte köras: ModuleNotFoundError")


def test_typography_is_mended_in_the_file_and_shown(folder: Path) -> None:
    text = MINIMAL.replace("period:", "# Så t ex\nperiod:") + "kommunikation: Många, t ex skolan, kl 9:00-11:00.\n"
    (folder / "slarv.yaml").write_text(text, encoding="utf-8")
    run = samverkansdoc("check", "slarv.yaml", "--åtgärda", "--regel", "SPR-04", cwd=folder)
    assert "-kommunikation: Många, t ex skolan, kl 9:00-11:00.\n+kommunikation: Många, t.ex. skolan, kl 9" in run.out
    assert "slarv.yaml: 1 ställe är åtgärdat." in run.out
    assert (folder / "slarv.yaml").read_text(encoding="utf-8") == text.replace("Många, t ex", "Många, t.ex.")
    again = samverkansdoc("check", "slarv.yaml", "--atgarda", cwd=folder)
    assert "kl. 9.00–11.00" in again.out
    assert "inget att åtgärda" in samverkansdoc("check", "slarv.yaml", "--åtgärda", cwd=folder).out


def test_the_changes_that_are_shown_repeat_no_personal_number(folder: Path) -> None:
    (folder / "slarv.yaml").write_text(f"{MINIMAL}kommunikation: Som t ex 850101-1234 säger.\n", encoding="utf-8")
    run = samverkansdoc("check", "slarv.yaml", "--åtgärda", "--regel", "SPR-04", cwd=folder)
    assert "+kommunikation: Som t.ex. ••••••-•••• säger." in run.out
    assert "Som t.ex. 850101-1234 säger." in (folder / "slarv.yaml").read_text(encoding="utf-8")


def test_what_cannot_be_read_is_told_and_not_mended(folder: Path) -> None:
    (folder / "trasig.yaml").write_bytes(b"parter: [")
    run = samverkansdoc("check", "trasig.yaml", "--åtgärda", cwd=folder)
    assert run.code == 1
    assert (folder / "trasig.yaml").read_bytes() == b"parter: ["


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_document_is_checked_by_its_source_and_is_not_mended(form: str, folder: Path) -> None:
    (folder / "slarv.yaml").write_text(f"{MINIMAL}kommunikation: Många, t ex skolan.\n", encoding="utf-8")
    assert samverkansdoc("render", "slarv.yaml", "--format", form, cwd=folder).code == 0
    before = (folder / f"slarv.{form}").read_bytes()
    run = samverkansdoc("check", f"slarv.{form}", "--åtgärda", "--regel", "SPR-04", cwd=folder)
    assert run.out.startswith(f"slarv.{form}: åtgärdas inte, för ett färdigt dokument ändras aldrig. Hämta källfilen")
    assert f"samverkansdoc extract slarv.{form}" in run.out
    assert "varning[SPR-04]: Förkortningen ”t ex”" in run.out
    assert (folder / f"slarv.{form}").read_bytes() == before


def test_a_document_that_is_not_ours_is_told_and_not_mended(folder: Path) -> None:
    (folder / "annan.pdf").write_bytes(b"%PDF-1.7\n")
    run = samverkansdoc("check", "annan.pdf", "--åtgärda", cwd=folder)
    assert (run.code, run.err) == (1, "")
    assert run.out.startswith("annan.pdf: fel[broken-pdf]: PDF-filen är skadad")


def test_mending_speaks_in_text_only(folder: Path) -> None:
    run = samverkansdoc("check", "avtal.yaml", "--åtgärda", "--format", "json", cwd=folder)
    assert run.code != 0
    assert "--åtgärda" in run.err


def test_a_report_is_written_in_every_format_that_is_named_beside_what_is_told(folder: Path) -> None:
    run = samverkansdoc("check", "utan.yaml", *ASKED, "--rapport", "g.html", "--rapport", "ut/g.PDF", cwd=folder)
    assert (run.code, run.err) == (1, "")
    assert run.out.splitlines()[-3:] == ["utan.yaml: 1 fel.", "g.html", "ut/g.PDF"]
    page = (folder / "g.html").read_text(encoding="utf-8")
    assert "Förord saknas." in page
    assert "Källfil" in page
    assert (folder / "ut" / "g.PDF").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("output", [(), ("-o", "svar.json")])
def test_what_programs_read_is_not_mixed_with_the_name_of_the_report(output: tuple[str, ...], folder: Path) -> None:
    run = samverkansdoc("check", "bra.yaml", *ASKED, "--format", "json", *output, "--rapport", "g.html", cwd=folder)
    assert json.loads((folder / "svar.json").read_text(encoding="utf-8") if output else run.out)
    assert "g.html" in (run.out if output else run.err)
    assert (folder / "g.html").exists()


def test_a_report_is_about_one_document_in_a_known_format(folder: Path) -> None:
    for flags in (("avtal.yaml", "bra.yaml", "--rapport", "g.html"), ("avtal.yaml", "--rapport", "g.txt")):
        run = samverkansdoc("check", *flags, *ASKED, cwd=folder)
        assert (run.code, run.out) == (2, "")
        assert "Traceback" not in run.err
    assert (
        "Ange en källfil i taget"
        in samverkansdoc("check", *flags[:1], "bra.yaml", "--rapport", "g.pdf", cwd=folder).err
    )
    assert not list(folder.glob("g.*"))


def test_what_cannot_be_read_gets_no_report_and_an_old_one_stays(folder: Path) -> None:
    (folder / "trasig.yaml").write_text("parter: [\n", encoding="utf-8")
    (folder / "g.html").write_text("gammal", encoding="utf-8")
    run = samverkansdoc("check", "trasig.yaml", "--rapport", "g.html", cwd=folder)
    assert run.code == 1
    assert "trasig.yaml:" in run.out
    assert "Rapporten är inte skriven" in run.err
    assert (folder / "g.html").read_text(encoding="utf-8") == "gammal"


def test_a_report_that_cannot_be_written_is_told_of(folder: Path) -> None:
    (folder / "g.html").mkdir()
    run = samverkansdoc("check", "bra.yaml", *ASKED, "--rapport", "g.html", cwd=folder)
    assert run.code == 1
    assert "kunde inte skrivas" in run.err
