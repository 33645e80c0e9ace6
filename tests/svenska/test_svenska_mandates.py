"""Terms of office: against the table of the facts, and against what must hold of any period."""

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkansdoc.svenska.mandates import (
    Fit,
    Mandatperiod,
    Organ,
    election_day,
    elections,
    horizon,
    mandate_fit,
    shifts,
    terms,
)
from samverkansdoc.svenska.periods import Period

DAY = datetime.timedelta(days=1)
KF, KS = Organ.FULLMÄKTIGE, Organ.STYRELSEN


@st.composite
def periods(draw: st.DrawFn, first_year: int = 2015) -> Period:
    start = draw(st.dates(datetime.date(first_year, 1, 1), datetime.date(2150, 12, 31)))
    days = draw(st.none() | st.integers(0, 4000))
    return Period(start=start, end=None if days is None else start + datetime.timedelta(days=days))


def spans(organ: Organ, period: str) -> list[str]:
    return [str(term.period) for term in terms(organ, Period.parse(period))]


@pytest.mark.parametrize(
    ("year", "day"), [(2014, "2014-09-14"), (2018, "2018-09-09"), (2022, "2022-09-11"), (2026, "2026-09-13")]
)
def test_elections_were_held_on_the_days_when_they_were(year: int, day: str) -> None:
    assert str(election_day(year)) == day


@given(st.integers(2014, 2300))
def test_an_election_is_on_the_second_sunday_of_september(year: int) -> None:
    day = election_day(year)
    sundays = [n for n in range(1, 31) if datetime.date(year, 9, n).isoweekday() == 7]
    assert day == datetime.date(year, 9, sundays[1])


@pytest.mark.parametrize(
    ("valår", "fullmäktige", "styrelsen"),
    [
        (2018, "2018-10-15–2022-10-14", "2019–2022"),
        (2022, "2022-10-15–2026-10-14", "2023–2026"),
        (2026, "2026-10-15–2030-10-14", "2027–2030"),
    ],
)
def test_terms_are_those_of_the_law(valår: int, fullmäktige: str, styrelsen: str) -> None:
    assert str(Mandatperiod(organ=KF, valår=valår).period) == fullmäktige
    assert str(Mandatperiod(organ=KS, valår=valår).period) == styrelsen


@pytest.mark.parametrize(
    ("period", "fullmäktige", "styrelsen"),
    [
        ("2027–2030", ["2026-10-15–2030-10-14", "2030-10-15–2034-10-14"], ["2027–2030"]),
        ("2028–2031", ["2026-10-15–2030-10-14", "2030-10-15–2034-10-14"], ["2027–2030", "2031–2034"]),
        ("2030-10-14–2030-10-14", ["2026-10-15–2030-10-14"], ["2027–2030"]),
        ("2030-10-15–2030-10-15", ["2030-10-15–2034-10-14"], ["2027–2030"]),
        ("från och med 2029, tills vidare", ["2026-10-15–2030-10-14", "2030-10-15–2034-10-14"], None),
        ("2012–2013", [], []),
    ],
)
def test_a_period_touches_the_terms_that_share_a_day_with_it(
    period: str, fullmäktige: list[str], styrelsen: list[str] | None
) -> None:
    assert spans(KF, period) == fullmäktige
    assert spans(KS, period) == (["2027–2030", "2031–2034"] if styrelsen is None else styrelsen)


@pytest.mark.parametrize(
    ("period", "fit", "crossed"),
    [
        ("2027–2030", Fit.TERM, []),
        ("2019–2022", Fit.TERM, []),
        ("2028–2031", Fit.ONE_YEAR_LATER, ["2031-01-01"]),
        ("2024–2027", Fit.ONE_YEAR_LATER, ["2027-01-01"]),
        ("2016–2018", Fit.WHOLE_YEARS, []),
        ("2027", Fit.WHOLE_YEARS, []),
        ("2029–2032", Fit.WHOLE_YEARS, ["2031-01-01"]),
        ("2027–2034", Fit.WHOLE_YEARS, ["2031-01-01"]),
        ("2027–2036", Fit.WHOLE_YEARS, ["2031-01-01", "2035-01-01"]),
        ("2027-03-01–2031-02-28", Fit.OTHER, ["2031-01-01"]),
        ("2026/27", Fit.OTHER, ["2027-01-01"]),
        ("2027-01-02–2030-12-31", Fit.OTHER, []),
    ],
)
def test_how_a_period_lies_to_the_terms_of_the_styrelse(period: str, fit: Fit, crossed: list[str]) -> None:
    found = mandate_fit(Period.parse(period))
    assert found is not None
    assert (found.fit, [str(term.period.start) for term in found.crosses]) == (fit, crossed)
    assert found.begins_in.period.contains(Period.parse(period).start)


@pytest.mark.parametrize("period", ["från och med 2027, tills vidare", "2010–2013", "2014–2017"])
def test_nothing_is_said_of_a_period_without_end_or_from_before_the_rules(period: str) -> None:
    assert mandate_fit(Period.parse(period)) is None


@pytest.mark.parametrize(
    ("period", "whole"),
    [
        ("2027–2028", "2027–2028"),
        ("från och med 2027-01-01, tills vidare", "2027–2030"),
        ("från och med 2028-02-29, tills vidare", "2028-02-29–2032-02-28"),
    ],
)
def test_an_open_period_is_planned_as_far_as_a_term_is_long(period: str, whole: str) -> None:
    assert str(horizon(Period.parse(period))) == whole


@given(periods())
def test_every_day_of_a_period_has_one_term_of_each_body(period: Period) -> None:
    days = horizon(period)
    assert days.end is not None
    for organ in Organ:
        found = terms(organ, period)
        assert found[0].period.contains(days.start)
        assert found[-1].period.contains(days.end)
        for one, next_one in pairwise(found):
            assert one.period.end is not None
            assert next_one.period.start == one.period.end + DAY


@given(periods())
def test_shifts_and_elections_lie_within_the_period(period: Period) -> None:
    days = horizon(period)
    for organ in Organ:
        assert all(days.contains(term.period.start) and term.period.start != days.start for term in shifts(organ, days))
        assert len(shifts(organ, period)) == len(terms(organ, period)) - 1
    assert all(days.contains(day) for day in elections(period))


@given(periods())
def test_a_period_fits_only_if_it_crosses_no_shift(period: Period) -> None:
    if found := mandate_fit(period):
        assert found.crosses == shifts(Organ.STYRELSEN, period)
        assert found.fit is not Fit.TERM or not found.crosses
        assert found.fit is not Fit.ONE_YEAR_LATER or len(found.crosses) == 1
