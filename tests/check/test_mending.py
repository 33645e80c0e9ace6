"""Mending: only the typography changes, in every notation of a text, and the rest stays byte for byte."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkansdoc.check import check
from samverkansdoc.check.language.typography import RULES
from samverkansdoc.check.mending import mended
from samverkansdoc.model.invariants.walk import walk
from samverkansdoc.source import Source, parse, read
from tests.check.clean import CLEAN, source, with_preface

EXAMPLES = sorted(Path("examples").glob("*.yaml"))
FAULTS = sorted((Path(__file__).parent / "faults").glob("*.yaml"))
SLIPS = {
    "kl 23:00-04:00": "kl. 23.00–04.00",
    "2011-2014": "2011–2014",
    "15 - 17 år": "15–17 år",
    "hamnen - och staden": "hamnen – och staden",
    "t ex skolan": "t.ex. skolan",
    "§ 9 kommunallagen": "9 § kommunallagen",
    "9 och 10 § lagen": "9 och 10 §§ lagen",
    "85% av alla": "85 % av alla",
    "“Höör”": "”Höör”",
    "här ,  där": "här, där",
    "slut.Början": "slut. Början",
    "61under": "61 under",
}


def silent(mended_source: Source) -> bool:
    return not check(mended_source, only=sorted(RULES.values()))


def after(before: Source) -> Source:
    return parse(mended(before).data, before.text.name, "json" if before.path.endswith(".json") else "yaml")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_what_is_right_is_not_touched(path: Path) -> None:
    before = read(path)
    result = mended(before)
    assert (result.data, result.count, result.diff) == (path.read_bytes(), 0, "")


@pytest.mark.parametrize("path", FAULTS, ids=lambda path: path.name)
def test_after_mending_the_same_rules_are_silent(path: Path) -> None:
    before = read(path)
    result = mended(before)
    assert result.count
    assert silent(after(before))
    kept = [line[1:] for line in result.diff.splitlines() if line.startswith("-") and not line.startswith("---")]
    assert all(line in result.before.splitlines() for line in kept)


@pytest.mark.parametrize(("slip", "right"), SLIPS.items(), ids=SLIPS)
@pytest.mark.parametrize(
    "notation",
    ["| \n  Det är {} i dag.\n", "'Det är {} i dag.'\n",
     '"Det är {} i dag."\n', "Det är {} i dag.\n", ">-\n  Det är\n  {}\n  i dag.\n"],
    ids=["block", "single", "double", "plain", "folded"],
)  # fmt: skip
def test_a_slip_is_mended_in_every_notation(slip: str, right: str, notation: str) -> None:
    before = CLEAN.replace(CLEAN[CLEAN.index("förord:") : CLEAN.index("syften:")], f"förord: {notation.format(slip)}")
    before += "# t ex en kommentar kl 9:00\n"
    result = mended(source(before))
    assert result.after == before.replace(slip, right, 1)
    assert silent(source(result.after))


def test_what_is_wrapped_is_mended_over_the_line_break() -> None:
    result = mended(source(with_preface("Många deltar, t\nex skolan.")))
    assert "Många deltar, t.ex. skolan." in result.after


def test_json_is_mended_as_well() -> None:
    data = {
        "parter": [
            {"kommun": "Trelleborg", "undertecknare": ["KSO"]},
            {"polis": "Trelleborg", "undertecknare": ["LPO"]},
        ]
    }
    text = json.dumps({**data, "period": "2027–2030", "förord": "Många, t ex skolan."}, ensure_ascii=False)
    assert mended(source(text, "a.json")).after == text.replace("t ex", "t.ex.")


def test_what_is_written_with_backslashes_stays() -> None:
    before = CLEAN.replace("  - att minska brotten\n", '  - "att \\"minska\\" brotten, t ex"\n')
    assert mended(source(before)).after == before


def test_a_doubled_quotation_mark_is_one() -> None:
    before = CLEAN.replace("  - att minska brotten\n", "  - 'att minska Johns'' brott, t ex'\n")
    purposes = source(mended(source(before)).after).document.syften.syften  # type: ignore[attr-defined]
    assert purposes[1] == "att minska Johns’ brott, t.ex."


def test_line_breaks_and_the_mark_at_the_beginning_stay() -> None:
    data = b"\xef\xbb\xbf" + with_preface("Många, t ex skolan.").replace("\n", "\r\n").encode()
    result = mended(parse(data, "a.yaml", "yaml"))
    assert result.data == data.replace(b"t ex", b"t.ex.")


def test_a_file_that_says_what_it_is_and_refers_to_another_is_mended(tmp_path: Path) -> None:
    for path in EXAMPLES:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    report = tmp_path / "svedala-uppfoljning-2017-kv1.yaml"
    text = report.read_text(encoding="utf-8").replace(
        "sammanfattning: |\n", "sammanfattning: |\n  Många, t ex skolan.\n\n"
    )
    report.write_text(text if "t ex" in text else f"{text}rekommendationer: Många, t ex skolan.\n", encoding="utf-8")
    result = mended(read(report))
    assert result.count == 1
    assert result.after == result.before.replace("t ex", "t.ex.")


def test_rules_that_are_not_wanted_mend_nothing() -> None:
    both = with_preface("Många, t ex skolan, kl 9:00.")
    assert mended(source(both), ["SPR-04"]).after == both.replace("t ex", "t.ex.")
    without = f"{both}granskning:\n  utan: {{SPR-04: Vi skriver så.}}\n"
    assert mended(source(without)).after == without.replace("kl 9:00", "kl. 9.00")


def test_the_diff_shows_the_lines_that_change() -> None:
    diff = mended(source(with_preface("Många, t ex skolan."))).diff
    assert diff.splitlines()[:2] == ["--- avtal.yaml", "+++ avtal.yaml"]
    assert "-  Många, t ex skolan.\n+  Många, t.ex. skolan.\n" in diff


WORDS = st.sampled_from(
    [*SLIPS, "polisen", "kommunen,", "(se bilagan)", "kl. 9", "**viktigt**", "[[karta]]", "2016", "www.a.se/t-ex"]
)


@given(st.lists(WORDS, min_size=1, max_size=8), st.sampled_from([" ", "\n"]))
@settings(deadline=None, max_examples=60)
def test_after_mending_nothing_is_left_and_nothing_else_has_changed(words: list[str], between: str) -> None:
    before = source(with_preface(f"Det är {between.join(words)} i dag."))
    result = source(mended(before).after)
    assert silent(result)
    pairs = list(zip(walk(before.document), walk(result.document), strict=True))
    unlike = [one[0] for one, other in pairs if one != other and isinstance(one[1], str)]
    assert unlike in ([], [("förord", "text")])
