from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.numbers import format_number, format_percent, parse_number


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (4000, None, "4 000"),
        (34175456, None, "34 175 456"),
        (999, None, "999"),
        (3.72, None, "3,72"),
        (4.0, None, "4"),
        (Decimal("4.50"), None, "4,50"),
        ("3,70", None, "3,70"),
        (-5, None, "\u22125"),
        (-4000.5, None, "\u22124 000,5"),
        (Decimal("-0.0"), None, "0,0"),
        (0, None, "0"),
        (0.125, 2, "0,13"),
        (-0.004, 2, "0,00"),
        (3, 2, "3,00"),
        (1234.5, 0, "1 235"),
    ],
)
def test_a_number_is_grouped_by_threes_with_decimal_comma_and_minus(
    value: int | float | Decimal | str, decimals: int | None, written: str
) -> None:
    assert format_number(value, decimals) == written.replace(" ", "\u00a0")


def test_percent_stands_after_a_space_that_does_not_break() -> None:
    assert format_percent(85) == "85\u00a0%"
    assert format_percent(Decimal("3.5")) == "3,5\u00a0%"
    assert format_percent(33.333, 1) == "33,3\u00a0%"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4 000", "4000"),
        ("4\u00a0000", "4000"),
        ("4\u202f000", "4000"),
        ("34 175 456", "34175456"),
        ("4000", "4000"),
        ("3,72", "3.72"),
        ("3.72", "3.72"),
        ("3,725", "3.725"),
        ("0.125", "0.125"),
        ("\u22125", "-5"),
        ("-5", "-5"),
        ("–5", "-5"),
        (" 12 ", "12"),
    ],
)
def test_a_number_is_read_as_people_write_it(text: str, number: str) -> None:
    assert parse_number(text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "85 %", "tolv", "4 00", "40 00", "1,2,3", "5-10", "1e5", "nan", "²", "5 st"])
def test_what_is_not_a_number_alone_is_refused(text: str) -> None:
    with pytest.raises(SvenskaError, match="är inte ett tal"):
        parse_number(text)


def test_a_point_that_may_separate_thousands_is_asked_about() -> None:
    with pytest.raises(SvenskaError) as caught:
        parse_number("4.000")
    assert caught.value.hint == "Skriv 4 000 om punkten skiljer tusental, 4,000 om den är ett decimaltecken."


@pytest.mark.parametrize("text", ["9" * 401, f"0,{'9' * 400}", "9" * 100_000])
def test_what_is_longer_than_can_be_written_is_refused(text: str) -> None:
    with pytest.raises(SvenskaError, match="för långt"):
        parse_number(text)


def test_the_longest_number_is_written_whole() -> None:
    assert parse_number(format_number(parse_number("9" * 400))) == Decimal("9" * 400)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("-Infinity")])
def test_what_is_not_finite_is_refused(value: float | Decimal) -> None:
    with pytest.raises(SvenskaError):
        format_number(value)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=2))
def test_numbers_agree_with_babel(number: Decimal) -> None:
    expected = format_decimal(number, format="#,##0.00;\u2212#,##0.00", locale="sv") if number else "0,00"
    assert format_number(number) == expected


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20))
def test_what_is_written_can_be_read(number: Decimal) -> None:
    assert parse_number(format_number(number)) == number


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_no_float_is_rounded_unasked(number: float) -> None:
    assert float(parse_number(format_number(number))) == number
