"""Quantities: read as people write them, written in one way, compared with what came of them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.quantities import Bound, Quantity


@pytest.mark.parametrize(
    ("text", "number", "unit", "bound"),
    [
        ("minst 4 000 timmar", "4000", "timmar", Bound.AT_LEAST),
        ("minst 4000 timmar", "4000", "timmar", Bound.AT_LEAST),
        ("Högst 12 anmälningar", "12", "anmälningar", Bound.AT_MOST),
        ("två möten", "2", "möten", None),
        ("ett möte i veckan", "1", "möte i veckan", None),
        ("minst tolv vandringar", "12", "vandringar", Bound.AT_LEAST),
        ("85%", "85", "%", None),
        ("85\u00a0%", "85", "%", None),
        ("3,5 timmar per dag", "3.5", "timmar per dag", None),
        ("  minst   10  kvällar ", "10", "kvällar", Bound.AT_LEAST),
    ],
)
def test_a_quantity_is_read_as_people_write_it(text: str, number: str, unit: str, bound: Bound | None) -> None:
    assert Quantity.parse(text) == Quantity(number=Decimal(number), unit=unit, bound=bound)


@pytest.mark.parametrize(
    "text", ["", "4 000", "många timmar", "minst", "minst möten", "-3 möten", "timmar 4 000", "4 000 000"]
)
def test_what_is_no_quantity_is_told_with_a_way_out(text: str) -> None:
    with pytest.raises(SvenskaError, match="ingen mängd") as refused:
        Quantity.parse(text)
    assert "minst 4 000 timmar" in str(refused.value.hint)


def test_a_number_that_can_be_read_in_two_ways_is_told() -> None:
    with pytest.raises(SvenskaError, match="två sätt"):
        Quantity.parse("4.000 timmar")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("minst 4000 timmar", "minst 4 000\u00a0timmar"),
        ("Högst tolv möten", "högst 12\u00a0möten"),
        ("3,50 km", "3,50\u00a0km"),
    ],
)
def test_a_quantity_is_written_in_one_way(text: str, written: str) -> None:
    assert str(Quantity.parse(text)).replace("4\u00a0000", "4 000") == written


@given(
    st.decimals(0, 999_999, places=2, allow_nan=False, allow_infinity=False) | st.integers(0, 9_999_999).map(Decimal),
    st.sampled_from(["timmar", "möten", "%", "kvällar i veckan", "anmälda brott"]),
    st.none() | st.sampled_from(Bound),
)
def test_what_is_written_is_read_again(number: Decimal, unit: str, bound: Bound | None) -> None:
    quantity = Quantity(number=number, unit=unit, bound=bound)
    assert Quantity.parse(str(quantity)) == quantity


@pytest.mark.parametrize(
    ("promised", "outcome", "reached"),
    [
        ("minst 2 möten", 2, True),
        ("minst 2 möten", 1, False),
        ("2 möten", 3, True),
        ("högst 2 möten", 2, True),
        ("högst 2 möten", 3, False),
    ],
)
def test_a_promise_is_kept_by_as_much_or_more_and_a_ceiling_by_as_much_or_less(
    promised: str, outcome: int, reached: bool
) -> None:
    assert Quantity.parse(promised).reached_by(Decimal(outcome)) is reached
