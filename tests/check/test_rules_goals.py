"""The rules for goals and their values: units and directions, also where both stand in one line."""

from decimal import Decimal

import pytest

from samverkansdoc import Severity
from samverkansdoc.check.consistency.figures import Figure, figure
from samverkansdoc.diagnostics import Diagnostic
from tests.check.clean import changed, findings

_BURGLARIES = 'målvärde: {värde: "120", enhet: brott}'
_SAFE = 'målvärde: {värde: "80", enhet: procent}'


def of_goals(text: str) -> list[Diagnostic]:
    return findings(text, "KON-06", "KON-09", "KON-10")


def codes(text: str) -> list[str]:
    return [one.code for one in of_goals(text)]


@pytest.mark.parametrize(
    ("value", "number", "unit"),
    [
        ("45", 45, None),
        ("högst 45 anmälda brott", 45, "anmälda brott"),
        ("4 000 timmar", 4000, "timmar"),
        ("65 %", 65, "procent"),
        ("65 procent av eleverna", 65, "procent av eleverna"),
    ],
)
def test_a_value_is_a_number_of_something(value: str, number: int, unit: str | None) -> None:
    assert figure(value) == Figure(Decimal(number), unit)


@pytest.mark.parametrize(
    "value", ["0–2", "fler än i dag", "37 av 50 skolor", "5 procent lägre än 2025", "3 gånger fler"]
)
def test_what_is_compared_is_no_value_by_itself(value: str) -> None:
    assert figure(value) is None


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (_BURGLARIES, "målvärde: 220 brott", "KON-09"),
        (_BURGLARIES, "målvärde: högst 220 brott", "KON-09"),
        (_BURGLARIES, "målvärde: 162 brott", "KON-09"),
        (_BURGLARIES, "målvärde: 120 personer", "KON-06"),
        (_SAFE, "målvärde: 60 procent", "KON-09"),
        (_SAFE, "målvärde: 180 procent", "KON-06"),
    ],
)
def test_a_value_in_one_line_is_compared_too(old: str, new: str, code: str) -> None:
    assert codes(changed(old, new)) == [code]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (_BURGLARIES, "målvärde: 120 brott per år"),
        (_BURGLARIES, "målvärde: 120"),
        (_BURGLARIES, "målvärde: 20 procent färre"),
        (_SAFE, "målvärde: 80 % av de boende"),
    ],
)
def test_a_value_that_says_more_is_right(old: str, new: str) -> None:
    assert codes(changed(old, new)) == []


def test_a_target_that_is_the_start_is_warned_of() -> None:
    (one,) = of_goals(changed(_BURGLARIES, "målvärde: 162 brott"))
    assert one.severity is Severity.WARNING


def of_more(goal: str, indicator: str) -> str:
    """The clean document with a goal that is to increase."""
    return changed(
        "mål: Andelen trygga invånare ska öka\n      indikator: Andel trygga",
        f"mål: {goal}\n      indikator: {indicator}",
    )


def test_fewer_who_are_safe_is_another_direction_than_more() -> None:
    assert codes(of_more("Färre ska känna sig trygga vid stationen", "Andel som är trygga vid stationen")) == ["KON-10"]
    assert codes(of_more("Fler ska känna sig trygga vid stationen", "Andel som är trygga vid stationen")) == []


@pytest.mark.parametrize(
    ("goal", "indicator"),
    [
        ("Färre ska vara otrygga vid stationen", "Andel som är trygga vid stationen"),
        ("Färre elever ska ha hög frånvaro", "Andel elever utan frånvaro"),
        ("Färre ungdomar ska vara ute sent", "Andel ungdomar som är hemma"),
    ],
)
def test_what_is_measured_may_be_the_opposite(goal: str, indicator: str) -> None:
    assert codes(of_more(goal, indicator)) == []
