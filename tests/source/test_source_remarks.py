"""Comments that begin with GRANSKA, and the entries that they are about."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from samverkansdoc.diagnostics import InputError
from samverkansdoc.model import Granskning
from samverkansdoc.source import parse, read
from tests.source.marked import GOOD

EXAMPLES = Path(__file__).parents[2] / "examples"


def remarks(more: str = "", before: str = "") -> tuple[Granskning, ...]:
    return parse(f"{before}{GOOD}{more}".encode(), "avtal.yaml", "yaml").remarks


def paths(more: str, before: str = "") -> list[tuple[str | int, ...]]:
    return [one.path for one in remarks(more, before)]


def test_a_remark_quotes_a_passage_and_says_why() -> None:
    (one,) = remarks("# GRANSKA: ”under 2016 kommer” – årtal före den nya perioden\nförord: X under 2016 kommer Y\n")
    assert (one.path, one.passage, one.varför) == (
        ("förord",),
        "under 2016 kommer",
        "årtal före den nya perioden",
    )
    assert one.span is not None
    assert (one.span.line, one.span.column) == (7, 1)


@pytest.mark.parametrize(
    ("written", "passage", "why"),
    [
        ("skriv vem", None, "skriv vem"),
        ('"SKL" - heter SKR', "SKL", "heter SKR"),
        ("”SKL” — heter SKR", "SKL", "heter SKR"),
        ("”SKL”", "SKL", ""),
        ("”Rätt ”kurva”” – citat i citat", "Rätt ”kurva”", "citat i citat"),
        ("”en” text – och ett streck", None, "”en” text – och ett streck"),
        ("", None, ""),
        ("  ”A”  –  B  ", "A", "B"),
    ],
)
def test_what_is_written_is_parted_in_passage_and_why(written: str, passage: str | None, why: str) -> None:
    (one,) = remarks(f"# GRANSKA: {written}\nförord: A\n")
    assert (one.passage, one.varför) == (passage, why)


def test_the_remark_is_of_the_entry_below() -> None:
    assert paths("# GRANSKA: a\n# annat\n\n#GRANSKA:b\nstatus: utkast\n") == [("status",)] * 2


def test_above_a_list_item_it_is_of_the_item_and_above_a_key_of_the_key() -> None:
    more = """samverkansområden:
  # GRANSKA: hela området
  - rubrik: Unga
    # GRANSKA: tiden
    tid: varje vår
    åtgärder:
    # GRANSKA: åtgärden
    - rubrik: A
      # GRANSKA: texten
      text: B
    # GRANSKA: en till
    - C
"""
    area = ("samverkansområden", 0)
    measures = (*area, "åtgärder")
    expected = [area, (*area, "tid"), (*measures, 0), (*measures, 0, "text"), (*measures, 1)]
    assert paths(more) == expected


def test_with_nothing_below_it_it_is_of_what_it_stands_in() -> None:
    more = "undertecknande:\n  ort: Trelleborg\n  # GRANSKA: skriv datum\nstatus: utkast\n# GRANSKA: helheten\n"
    assert paths(more) == [("undertecknande",), ()]
    assert paths("syften:\n  - a\n  # GRANSKA: fler?\nstatus: utkast\n") == [("syften",)]


def test_odd_indentation_still_means_the_entry_below() -> None:
    assert paths("    # GRANSKA: a\nstatus: utkast\n") == [("status",)]
    assert paths("undertecknande:\n# GRANSKA: a\n  ort: Trelleborg\n    # GRANSKA: b\n  exemplar: 2\n") == [
        ("undertecknande", "ort"),
        ("undertecknande", "exemplar"),
    ]


def test_a_remark_may_stand_at_the_end_of_a_line() -> None:
    assert paths("status: utkast  # GRANSKA: ännu?\nsyften: [a, # GRANSKA: b\n  c]\n") == [("status",), ("syften", 0)]


def test_text_is_no_comment() -> None:
    more = """förord: |
  text # GRANSKA: i ett block
uppföljning: "rad
  och # GRANSKA: i citattecken"
syften: ['a # GRANSKA: b', a#GRANSKA c]
"""
    assert paths(more) == []


def test_behind_the_sign_of_a_block_and_below_it_are_comments() -> None:
    more = "förord: |  # GRANSKA: a\n    text\n  # GRANSKA: b\nstatus: utkast\n"
    assert paths(more) == [("förord",), ("status",)]


def test_other_comments_are_no_remarks() -> None:
    assert paths("# granska: a\n# GRANSKA b\n# Att GRANSKA: c\nstatus: utkast\n") == []


def test_a_remark_before_all_is_of_the_first_entry() -> None:
    assert paths("", before="\ufeff# GRANSKA: a\n---\n") == [("parter",)]


def test_json_has_no_remarks(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(
        '{"parter": [{"kommun": "Lund", "undertecknare": ["A"]}, {"polis": "Lund", "undertecknare": ["B"]}],'
        ' "period": "2023-2026", "förord": "a # GRANSKA: b"}',
        encoding="utf-8",
    )
    assert read(tmp_path / "a.json").remarks == ()


PLACES = st.sampled_from([path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.yaml"))[:4]])


@given(PLACES, st.data())
def test_a_remark_anywhere_is_found_or_is_text_and_changes_nothing(written: str, data: st.DataObject) -> None:
    lines = written.splitlines(keepends=True)
    at = data.draw(st.integers(0, len(lines)))
    indent = data.draw(st.sampled_from(["", "  ", "    ", "      ", "         "]))
    changed = "".join([*lines[:at], f"{indent}# GRANSKA: ”a” – b\n", *lines[at:]])
    try:
        source = parse(changed.encode(), "avtal.yaml", "yaml")
    except InputError:
        return
    if source.document == parse(written.encode(), "avtal.yaml", "yaml").document:
        (one,) = source.remarks
        assert one.span is not None
        assert one.span.line == at + 1
        source.locate(one.path)
    else:
        assert source.remarks == ()


@given(st.lists(st.sampled_from([*"abåä#-:|>'\"[]{},\n ”–", "  ", "# GRANSKA:", "\n- ", "\n  ", ": ", "\r\n"])))
@example(["# GRANSKA:"])
def test_reading_never_fails(pieces: list[str]) -> None:
    text = f"{GOOD}{''.join(pieces)}"
    try:
        source = parse(text.encode(), "avtal.yaml", "yaml")
    except InputError:
        return
    assert len(source.remarks) <= len(re.findall("GRANSKA", text))
