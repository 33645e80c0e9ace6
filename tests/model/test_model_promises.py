"""What must hold for a promise to the inhabitants before it can be printed."""

from typing import Any

import pytest

from samverkansdoc.model import Effekt, Hänvisning, Löfte, Mål, Undertecknande, Återkoppling
from samverkansdoc.model.invariants import invariants
from samverkansdoc.svenska.periods import Period
from tests.model.agreements import kommun
from tests.model.promises import HOURS, promise


def codes(**fields: Any) -> list[str]:
    return [found.code for found in invariants(promise(**fields))]


def test_a_promise_in_order_has_no_faults() -> None:
    assert codes() == []


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"löften": []}, "no-promises"),
        ({"överenskommelse": Hänvisning()}, "no-agreement"),
        ({"överenskommelse": Hänvisning(titel="Ö", period="2015–2018")}, "outside-agreement"),
        ({"återkoppling": Återkoppling(webb="svedala.se")}, "web-address"),
        ({"återkoppling": Återkoppling(webb="javascript:alert(1)")}, "web-address"),
        ({"återkoppling": Återkoppling(webb="https://a.se/två ord")}, "web-address"),
        ({"återkoppling": Återkoppling(webb=f"https://a.se/{'x' * 400}")}, "web-address"),
        ({"effekt": Effekt(mål=[Mål(mål="M", problem="p")])}, "unknown-id"),
        ({"löften": [HOURS, HOURS]}, "duplicate-id"),
        ({"löften": [Löfte(löfte=" ")]}, "empty-text"),
        ({"parter": [kommun()]}, "too-few-parties"),
        ({"undertecknande": Undertecknande(sätt="elektroniskt", exemplar=2)}, "copies-electronic"),
    ],
)
def test_what_is_wrong_is_told_once(fields: dict[str, Any], code: str) -> None:
    assert codes(**fields) == [code]


@pytest.mark.parametrize("agreed", ["2024", "2023–2026", "från och med 2023-01-01, tills vidare"])
def test_a_promise_lies_within_the_period_of_its_agreement(agreed: str) -> None:
    assert codes(överenskommelse=Hänvisning(titel="Ö", period=agreed)) == []


@pytest.mark.parametrize(
    ("outer", "inner", "holds"),
    [
        ("2023–2026", "2024", True),
        ("2024", "2024", True),
        ("2024", "2023–2024", False),
        ("2024", "2024–2025", False),
        ("2024", "från och med 2024-03-01, tills vidare", False),
        ("från och med 2024-01-01, tills vidare", "från och med 2024-03-01, tills vidare", True),
        ("från och med 2024-03-01, tills vidare", "2024", False),
    ],
)
def test_a_period_holds_another_if_it_has_all_its_days(outer: str, inner: str, holds: bool) -> None:
    assert Period.parse(outer).holds(Period.parse(inner)) is holds
