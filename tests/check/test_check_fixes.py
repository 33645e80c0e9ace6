"""The fixes in SARIF: applied as an editor would, they give the file that ``--åtgärda`` gives."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkansdoc import Diagnostic, Span, check, to_bytes
from samverkansdoc.check.engine.registry import all_rules
from samverkansdoc.check.engine.result import Result, as_data
from samverkansdoc.check.engine.sarif import sarif
from samverkansdoc.check.language.typography import RULES
from samverkansdoc.check.mending import mended
from samverkansdoc.model.invariants.walk import walk
from samverkansdoc.source import Source, parse, read
from tests.check.clean import CLEAN, changed, source, with_preface
from tests.check.test_mending import SLIPS

SCHEMA = json.loads((Path(__file__).parent / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
FAULTS = sorted((Path(__file__).parent / "faults").glob("*.yaml"))
TYPOGRAPHY = sorted(RULES.values())
#: A slip may come to light when another one is mended.
ROUNDS = 6


def results(found: tuple[Diagnostic, ...]) -> list[dict[str, Any]]:
    whole = sarif([Result("avtal.yaml", found)], all_rules(), "1.0")
    jsonschema.Draft4Validator(SCHEMA).validate(whole)
    told: list[dict[str, Any]] = whole["runs"][0]["results"]
    return told


def replacements(told: list[dict[str, Any]]) -> list[tuple[int, int, int, str]]:
    """Line, first column, column after the last one, and the new text; those that overlap wait."""
    found: list[tuple[int, int, int, str]] = []
    for one in told:
        for fix in one.get("fixes", []):
            (change,) = fix["artifactChanges"]
            (replacement,) = change["replacements"]
            region, new = replacement["deletedRegion"], replacement["insertedContent"]["text"]
            assert region["startLine"] == region["endLine"]
            place = (region["startLine"], region["startColumn"], region["endColumn"])
            if all(place[0] != line or place[2] <= start or end <= place[1] for line, start, end, _ in found):
                found.append((*place, new))
    return sorted(found, reverse=True)


def applied(text: str, changes: list[tuple[int, int, int, str]]) -> str:
    lines = text.splitlines(keepends=True)
    for line, start, end, new in changes:
        old = lines[line - 1]
        lines[line - 1] = old[: start - 1] + new + old[end - 1 :]
    return "".join(lines)


def fixed(before: Source, *rules: str) -> str:
    """The text of a source when an editor has applied all fixes, and again those that then are told."""
    now = before
    for _ in range(ROUNDS):
        changes = replacements(results(check(now, only=rules or TYPOGRAPHY)))
        if not changes:
            break
        text = applied(now.text.content, changes)
        now = parse(text.encode(), "avtal.yaml", "json" if before.path.endswith(".json") else "yaml")
    return now.text.content


@pytest.mark.parametrize("path", FAULTS, ids=lambda path: path.name)
def test_the_fixes_give_what_mending_gives(path: Path) -> None:
    before = read(path)
    assert fixed(before) == mended(before).after != before.text.content


@pytest.mark.parametrize(("slip", "right"), SLIPS.items(), ids=SLIPS)
@pytest.mark.parametrize(
    "notation",
    ["|\n  Det är {} i dag.\n", "'Det är {} i dag.'\n", '"Det är {} i dag."\n', "Det är {} i dag.\n",
     ">-\n  Det är\n  {}\n  i dag.\n"],
    ids=["block", "single", "double", "plain", "folded"],
)  # fmt: skip
def test_a_slip_is_fixed_in_every_notation(slip: str, right: str, notation: str) -> None:
    before = CLEAN.replace(CLEAN[CLEAN.index("förord:") : CLEAN.index("syften:")], f"förord: {notation.format(slip)}")
    assert fixed(source(before)) == mended(source(before)).after == before.replace(slip, right, 1)


def test_a_fix_has_a_description_and_a_region() -> None:
    (told,) = results(check(source(with_preface("Många, t ex skolan.")), only=["SPR-04"]))
    line = with_preface("x").split("\n").index("  x") + 1
    region = {"startLine": line, "startColumn": 10, "endLine": line, "endColumn": 14}
    assert told["fixes"] == [
        {
            "description": {"text": "Skriv ”t.ex.”."},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "avtal.yaml"},
                    "replacements": [{"deletedRegion": region, "insertedContent": {"text": "t.ex."}}],
                }
            ],
        }
    ]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Så är det i Trelleborg kommun i dag.", "SPR-12"),
        ("Det gäller mellan 2016–2018 i stan.", "SPR-11"),
        ("Det är är bra i dag.", "SPR-14"),
    ],
)
def test_wording_that_is_certain_can_be_fixed_too(text: str, rule: str) -> None:
    before = source(with_preface(text))
    assert check(before, only=[rule])
    assert not check(source(fixed(before, rule)), only=[rule])


def test_the_words_that_are_meant_are_changed_and_no_others() -> None:
    before = with_preface("Ett produkt exempel, t ex skolan.")
    wanted = before.replace(", t ex skolan", ", t.ex. skolan")
    assert fixed(source(before)) == mended(source(before)).after == wanted


NO_FIX = {
    "broken over two lines": with_preface("Många deltar, t\nex skolan."),
    "written with backslashes": changed("  - att minska brotten\n", '  - "att \\"minska\\" brotten, t ex"\n'),
    "a quotation mark that is doubled": changed("  - att minska brotten\n", "  - 'att minska Johns'' brott'\n"),
}


@pytest.mark.parametrize("text", NO_FIX.values(), ids=NO_FIX)
def test_there_is_no_fix_where_the_file_has_other_characters(text: str) -> None:
    found = check(source(text), only=TYPOGRAPHY)
    assert [one for one in found if one.replacement]
    assert fixed(source(text)) == text


@pytest.mark.parametrize("new", ["a: b", "it's", 'ett "ord"', "ett #2", "slut:"])
def test_there_is_no_fix_that_the_notation_would_read_otherwise(new: str) -> None:
    span = Span(file="a.yaml", line=1, column=1, source_line="abc", length=3, exact=True)
    one = Diagnostic(code="X", message="X.", excerpt="abc", replacement=new, span=span)
    assert "fixes" not in results((one,))[0]


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_there_is_no_fix_in_a_document_that_carries_its_source(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"avtal.{form}"
    path.write_bytes(to_bytes(source(with_preface("Många, t ex skolan.")), form))
    found = check(path, only=TYPOGRAPHY)
    assert [one.replacement for one in found] == ["t.ex."]
    assert "fixes" not in results(found)[0]


def test_json_has_the_replacement() -> None:
    found = check(source(with_preface("Många, t ex skolan.")), only=TYPOGRAPHY)
    (told,) = as_data([Result("avtal.yaml", found)])["filer"][0]["fynd"]
    assert (told["utdrag"], told["ersättning"]) == ("t ex", "t.ex.")


WORDS = st.sampled_from(
    [
        *SLIPS,
        "polisen",
        "kommunen,",
        "(se bilagan)",
        "kl. 9",
        "**viktigt**",
        "[[karta]]",
        "produkt exempel",
        "www.a.se/t-ex",
    ]
)


@given(st.lists(WORDS, min_size=1, max_size=8))
@settings(deadline=None, max_examples=40)
def test_whatever_the_slips_the_fixes_give_what_mending_gives(words: list[str]) -> None:
    before = source(with_preface(f"Det är {' '.join(words)} i dag."))
    assert fixed(before) == mended(before).after


@given(st.lists(WORDS, min_size=1, max_size=8))
@settings(deadline=None, max_examples=40)
def test_the_fixes_change_nothing_but_the_text(words: list[str]) -> None:
    before = source(with_preface(f"Det är {chr(10).join(words)} i dag."))
    pairs = list(zip(walk(before.document), walk(source(fixed(before)).document), strict=True))
    assert [one[0] for one, other in pairs if one != other and isinstance(one[1], str)] in ([], [("förord", "text")])
