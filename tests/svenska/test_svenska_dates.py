import datetime
from contextlib import suppress

import pytest
from babel.dates import format_date as babel_date
from hypothesis import given
from hypothesis import strategies as st

from samverkansdoc.svenska.dates import format_date, format_month, iso_date, months_later, parse_date
from samverkansdoc.svenska.errors import SvenskaError

DAYS = st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2199, 12, 31))
SEPTEMBER_12 = datetime.date(2016, 9, 12)


@pytest.mark.parametrize(
    "text",
    [
        "2016-09-12",
        " 2016-09-12 ",
        "2016\u201109\u201112",
        "12 september 2016",
        "den 12 september 2016",
        "Den\u00a012\u00a0september\u00a02016",
        "12 SEPTEMBER 2016",
        "12  sep  2016",
        "12 sep. 2016",
        "12 sept. 2016",
    ],
)
def test_a_date_is_read_in_every_common_form(text: str) -> None:
    assert parse_date(text) == SEPTEMBER_12


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("2016-02-30", "Den 30 februari 2016 finns inte.", "Februari 2016 har 29 dagar."),
        ("30 februari 2015", "Den 30 februari 2015 finns inte.", "Februari 2015 har 28 dagar."),
        ("2016-04-31", "Den 31 april 2016 finns inte.", "April 2016 har 30 dagar."),
        ("2016-09-00", "Den 0 september 2016 finns inte.", "September 2016 har 30 dagar."),
        ("12 septembr 2016", "Månaden ”septembr” finns inte.", "Menade du september?"),
        ("2016-9-2", "”2016-9-2” är inte skrivet som ÅÅÅÅ-MM-DD.", "Skriv 2016-09-02."),
        ("2016-12-5", "”2016-12-5” är inte skrivet som ÅÅÅÅ-MM-DD.", "Skriv 2016-12-05."),
    ],
)
def test_an_impossible_date_is_named_and_explained(text: str, message: str, hint: str) -> None:
    with pytest.raises(SvenskaError) as caught:
        parse_date(text)
    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize("text", ["", "i går", "12/9 2016", "20160912", "2016", "２０１６-09-12", "12 september 16"])
def test_an_unreadable_date_gets_the_expected_form(text: str) -> None:
    with pytest.raises(SvenskaError, match="kan inte läsas som ett datum") as caught:
        parse_date(text)
    assert "ÅÅÅÅ-MM-DD" in (caught.value.hint or "")


@pytest.mark.parametrize("text", ["1816-09-12", "2200-01-01", "2016-13-01"])
def test_a_date_outside_the_calendar_in_use_is_refused(text: str) -> None:
    with pytest.raises(SvenskaError):
        parse_date(text)


def test_a_date_is_written_with_spaces_that_do_not_break() -> None:
    assert format_date(SEPTEMBER_12) == "12\u00a0september\u00a02016"
    assert format_month(SEPTEMBER_12) == "september\u00a02016"
    assert iso_date(SEPTEMBER_12) == "2016-09-12"


@given(DAYS)
def test_dates_agree_with_babel(day: datetime.date) -> None:
    assert format_date(day).replace("\u00a0", " ") == babel_date(day, "d MMMM y", locale="sv")


@given(DAYS)
def test_what_is_written_can_be_read(day: datetime.date) -> None:
    assert parse_date(format_date(day)) == day
    assert parse_date(iso_date(day)) == day
    assert parse_date(babel_date(day, "long", locale="sv")) == day
    assert parse_date(babel_date(day, "d MMM y", locale="sv")) == day


@given(st.text())
def test_any_text_is_read_or_refused_in_swedish(text: str) -> None:
    with suppress(SvenskaError):
        parse_date(text)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2027-01-01", 24, "2029-01-01"),
        ("2027-01-31", 1, "2027-02-28"),
        ("2028-02-29", 24, "2030-02-28"),
        ("2028-02-29", 48, "2032-02-29"),
        ("2027-12-31", 1, "2028-01-31"),
        ("2027-03-31", -12, "2026-03-31"),
        ("2027-01-15", -1, "2026-12-15"),
        ("2027-06-15", 0, "2027-06-15"),
    ],
)
def test_months_are_counted_to_the_same_day_or_the_last_of_the_month(day: str, months: int, later: str) -> None:
    assert str(months_later(parse_date(day), months)) == later
