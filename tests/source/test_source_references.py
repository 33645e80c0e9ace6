"""References in the files of people: each fault at its line and column, and nothing that only follows from another."""

from pathlib import Path

import pytest

from samverkansdoc import InputError, loads
from samverkansdoc.api import to_document
from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.source import Source, read

GOOD = """\
parter:
  - kommun: Trelleborg
    undertecknare: [Kommunstyrelsens ordförande]
  - polis: Trelleborg
    undertecknare: [Lokalpolisområdeschef]
period: 2027-2030
"""


def faults(text: str) -> list[Diagnostic]:
    with pytest.raises(InputError) as refused:
        loads(GOOD + text)
    return list(refused.value.diagnostics)


def places(text: str) -> list[tuple[str, int, int]]:
    return [(one.code, one.span.line, one.span.column) for one in faults(text) if one.span]


def test_a_reference_that_leads_nowhere_is_told_where_it_stands() -> None:
    assert places("förord: |\n  Text.\n\n  Se först [[här]] och [[där]].\n") == [
        ("unknown-id", 10, 12),
        ("unknown-id", 10, 24),
    ]


def test_the_same_reference_twice_is_told_at_both_places() -> None:
    assert places("förord: |\n  Se [[här]].\n\n  Och [[här]].\n") == [("unknown-id", 8, 6), ("unknown-id", 10, 7)]


def test_a_reference_on_a_line_is_told_where_it_stands() -> None:
    assert places('titel: "Om [[förord]]"\nförord: Text.\n') == [("reference-place", 7, 12)]


@pytest.mark.parametrize(
    "text",
    [
        "dokument: uppföljning\nav: a.yaml\nrapportperiod: 2027\nutfall: [{id: a, status: pågår}]\nanalys: Se [[x]].\n",
        "dokument: tjänsteskrivelse\nav: a.yaml\närendet: Se [[x]].\n",
    ],
)
def test_a_text_on_the_top_level_is_a_place_like_any_other(text: str) -> None:
    with pytest.raises(InputError) as refused:
        loads(text)
    assert [one.code for one in refused.value.diagnostics] == ["unknown-id"]


def written(folder: Path, text: str) -> Source:
    path = folder / "avtal.yaml"
    path.write_text(GOOD + text, encoding="utf-8")
    return read(path)


def test_a_reference_to_a_section_that_says_nothing_is_told_where_it_stands(tmp_path: Path) -> None:
    source = written(
        tmp_path, "förord: |\n  Text.\n\n  Mer finns i [[kommunikation]].\nkommunikation:\n  rubrik: Tom\n"
    )
    with pytest.raises(InputError) as refused:
        to_document(source)
    (fault,) = refused.value.diagnostics
    assert fault.code == "reference-nowhere"
    assert fault.span is not None
    assert (fault.span.line, fault.span.column, fault.span.length) == (10, 15, len("[[kommunikation]]"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("bilagor: [{titel: A, id: två ord}]\nförord: Se [[två-ord]].\n", "invalid-id"),
        ("bilagor: [{titel: A, idd: karta}]\nförord: Se [[karta]].\n", "unknown-key"),
        ("lägesbild: [x]\nförord: Se [[lägesbild]].\n", "wrong-type"),
        ("övergripande_mål: [{mål: M, id: [m]}]\nförord: Se [[tabell:m]].\n", "wrong-type"),
        ("samverkansområden: [{rubrik: A, effektmål: [{mål: M, id: [m]}], mål: m}]\n", "wrong-type"),
        ("samverkansformer: {grupper: [{namn: A, id: [a]}, {namn: B, under: a}]}\n", "wrong-type"),
        ("förnyelse: {årr: 4}\n", "unknown-key"),
        ("förlängning: {till: snart}\nförnyelse: {samråd: 2031-01-01}\n", "invalid-date"),
        (
            "förkortningar: [{förkortning: [SN], betydelse: x}]\n"
            "samverkansområden: [{rubrik: A, åtgärder: [{insatser: [{part: kommun, text: T, organ: SN}]}]}]\n",
            "wrong-type",
        ),
    ],
)
def test_what_leans_on_something_at_fault_is_not_at_fault_itself(text: str, code: str) -> None:
    assert {one.code for one in faults(text)} == {code}
