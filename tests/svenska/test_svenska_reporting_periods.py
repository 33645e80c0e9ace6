import datetime
from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.periods import Period
from samverkansdoc.svenska.reporting_periods import ReportingKind, ReportingPeriod, in_text, missing

PARTS = [kind for kind in ReportingKind if kind is not ReportingKind.ÅR]
DAY = datetime.timedelta(days=1)


@st.composite
def reporting_periods(draw: st.DrawFn, first_year: int = 1900) -> ReportingPeriod:
    kind = draw(st.sampled_from(ReportingKind))
    number = None if kind is ReportingKind.ÅR else draw(st.integers(1, kind.per_year))
    return ReportingPeriod(kind=kind, number=number, year=draw(st.integers(first_year, 2199)))


def read(*texts: str) -> tuple[ReportingPeriod, ...]:
    return tuple(ReportingPeriod.parse(text) for text in texts)


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("kvartal 3 2017", "kvartal 3 2017"),
        ("Kvartal 3, 2017", "kvartal 3 2017"),
        ("3:e kvartalet 2017", "kvartal 3 2017"),
        ("3e kvartalet 2017", "kvartal 3 2017"),
        ("Tredje kvartalet 2017", "kvartal 3 2017"),
        ("det tredje kvartalet år 2017", "kvartal 3 2017"),
        ("kv 3 2017", "kvartal 3 2017"),
        ("kv. 3 2017.", "kvartal 3 2017"),
        ("Q3 2017", "kvartal 3 2017"),
        ("q3\u00a02017", "kvartal 3 2017"),
        ("Q3-2017", "kvartal 3 2017"),
        ("2017Q3", "kvartal 3 2017"),
        ("2017 kvartal 3", "kvartal 3 2017"),
        ("T2 2026", "tertial 2 2026"),
        ("tertial 2 2026", "tertial 2 2026"),
        ("tertial 2 av 2026", "tertial 2 2026"),
        ("andra tertialet 2026", "tertial 2 2026"),
        ("2:a tertialet 2026", "tertial 2 2026"),
        ("halvår 1 2026", "halvår 1 2026"),
        ("HALVA\u030aR 1 2026", "halvår 1 2026"),
        ("första halvåret 2026", "halvår 1 2026"),
        ("H1 2026", "halvår 1 2026"),
        ("2017", "2017"),
        (" 2017 ", "2017"),
        ("år 2017", "2017"),
        ("helår 2017", "2017"),
        ("helåret 2017", "2017"),
    ],
)
def test_every_notation_becomes_one(written: str, normal: str) -> None:
    assert str(ReportingPeriod.parse(written)) == normal


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("kvartal 5 2017", "Kvartal 5 finns inte."),
        ("kvartal 0 2017", "Kvartal 0 finns inte."),
        ("femte kvartalet 2017", "Kvartal 5 finns inte."),
        ("tertial 4 2026", "Tertial 4 finns inte."),
        ("H3 2026", "Halvår 3 finns inte."),
        ("kvartal 3 1817", "Året 1817 kan inte stämma."),
        ("2200", "Året 2200 kan inte stämma."),
        ("kvartal 3", "”kvartal 3” kan inte läsas som en rapportperiod."),
        ("kvartal 3 17", "”kvartal 3 17” kan inte läsas som en rapportperiod."),
        ("hösten 2017", "”hösten 2017” kan inte läsas som en rapportperiod."),
        ("2016–2018", "”2016–2018” kan inte läsas som en rapportperiod."),
        ("kvartal \u0663 2017", "”kvartal \u0663 2017” kan inte läsas som en rapportperiod."),
        ("", "”” kan inte läsas som en rapportperiod."),
    ],
)
def test_what_is_no_reporting_period_is_refused_with_a_way_out(written: str, message: str) -> None:
    with pytest.raises(SvenskaError) as caught:
        ReportingPeriod.parse(written)
    assert caught.value.message == message
    assert caught.value.hint


def test_the_hint_says_how_many_parts_a_year_has() -> None:
    with pytest.raises(SvenskaError) as caught:
        ReportingPeriod.parse("tertial 4 2026")
    assert caught.value.hint == "Ett år har tre tertial. Skriv ett nummer från 1 till 3."


@pytest.mark.parametrize(("kind", "number"), [(ReportingKind.KVARTAL, None), (ReportingKind.ÅR, 1)])
def test_a_part_has_a_number_and_a_year_has_none(kind: ReportingKind, number: int | None) -> None:
    with pytest.raises(SvenskaError):
        ReportingPeriod(kind=kind, number=number, year=2017)


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("kvartal 3 2017", "tredje kvartalet 2017"),
        ("tertial 2 2026", "andra tertialet 2026"),
        ("halvår 1 2026", "första halvåret 2026"),
        ("2017", "2017"),
    ],
)
def test_a_reporting_period_stands_in_a_sentence(written: str, sentence: str) -> None:
    assert in_text(ReportingPeriod.parse(written)) == sentence


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("kvartal 1 2016", "2016-01-01–2016-03-31"),
        ("kvartal 4 2017", "2017-10-01–2017-12-31"),
        ("tertial 2 2026", "2026-05-01–2026-08-31"),
        ("halvår 1 2026", "2026-01-01–2026-06-30"),
        ("2199", "2199"),
    ],
)
def test_a_reporting_period_knows_its_days(written: str, days: str) -> None:
    assert ReportingPeriod.parse(written).as_period() == Period.parse(days)


@pytest.mark.parametrize(
    ("written", "previous"),
    [
        ("kvartal 1 2017", "kvartal 4 2016"),
        ("kvartal 3 2017", "kvartal 2 2017"),
        ("tertial 1 2026", "tertial 3 2025"),
        ("halvår 2 2026", "halvår 1 2026"),
        ("2017", "2016"),
    ],
)
def test_the_previous_period_is_of_the_same_kind(written: str, previous: str) -> None:
    assert str(ReportingPeriod.parse(written).previous) == previous


def test_nothing_comes_before_the_first_year() -> None:
    with pytest.raises(SvenskaError, match="1899"):
        _ = ReportingPeriod.parse("kvartal 1 1900").previous


def test_overlap_and_being_within_are_told_from_the_days() -> None:
    quarter, tertial, half, year = read("kvartal 2 2017", "tertial 1 2017", "halvår 2 2017", "2017")
    assert quarter.overlaps(tertial)
    assert year.overlaps(half)
    assert not quarter.overlaps(half)
    assert quarter.within(Period.parse("april 2017–juni 2017"))
    assert quarter.within(Period.parse("från 2017, löpande"))
    assert not quarter.within(Period.parse("2017-04-01–2017-06-29"))
    assert not quarter.within(Period.parse("2018"))


def test_a_period_is_made_of_shorter_ones() -> None:
    year, half = read("2017", "halvår 2 2017")
    assert year.parts(ReportingKind.TERTIAL) == read("tertial 1 2017", "tertial 2 2017", "tertial 3 2017")
    assert half.parts(ReportingKind.KVARTAL) == read("kvartal 3 2017", "kvartal 4 2017")
    assert half.parts(ReportingKind.HALVÅR) == (half,)
    for impossible in (ReportingKind.TERTIAL, ReportingKind.ÅR):
        with pytest.raises(SvenskaError, match=r"^Halvår 2 2017 kan inte delas"):
            half.parts(impossible)


@pytest.mark.parametrize(
    ("whole", "given", "lacking"),
    [
        ("2017", ["kvartal 1 2017", "kvartal 3 2017", "kvartal 2 2017"], ["kvartal 4 2017"]),
        ("2017", ["tertial 3 2017"], ["tertial 1 2017", "tertial 2 2017"]),
        ("2017", ["halvår 1 2017", "kvartal 3 2017"], ["kvartal 4 2017"]),
        ("2017", ["tertial 1 2017", "tertial 2 2017", "kvartal 4 2017"], ["kvartal 3 2017"]),
        ("2017", ["kvartal 1 2016"], ["kvartal 1 2017", "kvartal 2 2017", "kvartal 3 2017", "kvartal 4 2017"]),
        ("2017", [], ["2017"]),
        ("2017", ["2017"], []),
        ("halvår 1 2017", ["tertial 1 2017"], ["halvår 1 2017"]),
        ("halvår 1 2017", ["tertial 1 2017", "tertial 2 2017"], []),
    ],
)
def test_what_is_missing_is_named(whole: str, given: list[str], lacking: list[str]) -> None:
    assert missing(ReportingPeriod.parse(whole), read(*given)) == read(*lacking)


@given(reporting_periods())
def test_the_normal_form_and_the_sentence_are_read_back(period: ReportingPeriod) -> None:
    assert ReportingPeriod.parse(str(period)) == period
    assert ReportingPeriod.parse(in_text(period)) == period


@given(reporting_periods(first_year=1901))
def test_the_previous_period_ends_the_day_before(period: ReportingPeriod) -> None:
    assert period.previous.end + DAY == period.start
    assert period.previous.kind is period.kind


@given(st.integers(1900, 2199), st.sampled_from(PARTS), st.data())
def test_the_parts_cover_the_year_and_what_is_left_out_is_missing(
    year: int, kind: ReportingKind, data: st.DataObject
) -> None:
    whole = ReportingPeriod(kind=ReportingKind.ÅR, year=year)
    parts = whole.parts(kind)
    assert (parts[0].start, parts[-1].end) == (whole.start, whole.end)
    assert all(before.end + DAY == after.start for before, after in pairwise(parts))
    given = data.draw(st.lists(st.sampled_from(parts), min_size=1))
    assert set(missing(whole, given)) == set(parts) - set(given)


@given(st.one_of(st.text(), st.text(alphabet="kvartlehåQTH0123457:,-/ .\u00a0", max_size=20)))
def test_any_text_is_read_or_refused_in_swedish(text: str) -> None:
    with suppress(SvenskaError):
        ReportingPeriod.parse(text)
