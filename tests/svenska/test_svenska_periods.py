import datetime
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.periods import Period, in_text

DAYS = st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2199, 12, 31))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    kind = draw(st.sampled_from(["days", "years", "split", "open"]))
    first, last = sorted((draw(DAYS), draw(DAYS)))
    if kind == "days":
        return Period(start=first, end=last)
    if kind == "years":
        return Period(start=datetime.date(first.year, 1, 1), end=datetime.date(last.year, 12, 31))
    if kind == "split":
        year = min(first.year, 2198)
        return Period(start=datetime.date(year, 7, 1), end=datetime.date(year + 1, 6, 30), split_year=True)
    return Period(start=first, end=None)


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        # Notations seen in published agreements
        ("2016-2018", "2016–2018"),
        ("2019 - 2022", "2019–2022"),
        ("2019—2021", "2019–2021"),
        ("2024 – 2027", "2024–2027"),
        ("2018/19", "2018/19"),
        ("2022-01-01 - 2023-12-31", "2022–2023"),
        ("från 2018-03-03, löpande", "från och med 2018-03-03, tills vidare"),
        # Other ways to say the same
        ("2016", "2016"),
        ("2016/2017", "2016/17"),
        ("1999/00", "1999/00"),
        ("1999/2000", "1999/00"),
        ("1998–02", "1998–2002"),
        ("2019–22", "2019–2022"),
        ("2019-22", "2019–2022"),
        ("2009–12", "2009–2012"),
        ("åren 2019\u20132022", "2019–2022"),
        ("år 2016", "2016"),
        ("perioden 2016–2018", "2016–2018"),
        ("Mandatperioden 2019–2022", "2019–2022"),
        ("avtalsperiod: 2019-2020", "2019–2020"),
        ("2019 till 2022", "2019–2022"),
        ("2019 t.o.m. 2022", "2019–2022"),
        ("2019 t o m 2022", "2019–2022"),
        ("mellan 2019 och 2022", "2019–2022"),
        ("2023-03-01–2027-02-28", "2023-03-01–2027-02-28"),
        ("2023-03-01-2027-02-28", "2023-03-01–2027-02-28"),
        ("1 januari 2023–31 december 2026", "2023–2026"),
        ("1 mars–31 maj 2023", "2023-03-01–2023-05-31"),
        ("mars 2023–februari 2024", "2023-03-01–2024-02-29"),
        ("mars 2023", "2023-03-01–2023-03-31"),
        ("från och med 1 mars 2023 till och med 28 februari 2027", "2023-03-01–2027-02-28"),
        ("fr.o.m. 2018-03-03 tills vidare", "från och med 2018-03-03, tills vidare"),
        ("fr o m 2018-03-03 t o m 2019-03-02", "2018-03-03–2019-03-02"),
        ("från och med 2018-03-03, tills vidare", "från och med 2018-03-03, tills vidare"),
        ("från 2018, löpande", "från och med 2018-01-01, tills vidare"),
        ("2018-03-03 – tills vidare", "från och med 2018-03-03, tills vidare"),
        ("tills vidare från den 3 mars 2018", "från och med 2018-03-03, tills vidare"),
    ],
)
def test_every_notation_becomes_one(written: str, normal: str) -> None:
    assert str(Period.parse(written)) == normal


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("2016", "år 2016"),
        ("2016–2018", "åren 2016–2018"),
        ("2018/19", "perioden 2018/19"),
        ("2023-03-01–2027-02-28", "från och med den 1 mars 2023 till och med den 28 februari 2027"),
        ("från 2018-03-03, löpande", "från och med den 3 mars 2018 och tills vidare"),
    ],
)
def test_a_period_stands_in_a_sentence(written: str, sentence: str) -> None:
    assert in_text(Period.parse(written)).replace("\u00a0", " ") == sentence


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("2022-2019", "Perioden slutar (2019) före sin start (2022)."),
        ("2019-01-31–2019-01-01", "Perioden slutar (2019-01-01) före sin start (2019-01-31)."),
        ("2023-02-30–2024-01-01", "Den 30 februari 2023 finns inte."),
        ("2018–", "Perioden ”2018–” saknar slut."),
        ("från och med 2018", "Perioden ”från och med 2018” saknar slut."),
        ("2009-12", "”2009-12” kan vara både en månad och två år."),
        ("2018/21", "”2018/21” är inte ett delat år: det ska vara två år i följd."),
        ("2023-01-01", "”2023-01-01” är en dag, inte en period."),
        ("tills vidare", "”tills vidare” kan inte läsas som en period."),
        ("mars", "”mars” kan inte läsas som en period."),
        ("–2018", "”–2018” kan inte läsas som en period."),
        ("", "”” kan inte läsas som en period."),
        ("1716–1718", "Året 1716 kan inte stämma."),
    ],
)
def test_a_period_that_cannot_be_is_refused_with_a_way_out(written: str, message: str) -> None:
    with pytest.raises(SvenskaError) as caught:
        Period.parse(written)
    assert caught.value.message == message
    assert caught.value.hint


def test_the_ends_of_the_split_year_are_1_july_and_30_june() -> None:
    period = Period.parse("2018/19")
    assert (period.start, period.end) == (datetime.date(2018, 7, 1), datetime.date(2019, 6, 30))
    assert period.split_year
    with pytest.raises(SvenskaError, match="delat år"):
        Period(start=datetime.date(2018, 1, 1), end=datetime.date(2018, 12, 31), split_year=True)


def test_a_period_knows_its_years_and_days() -> None:
    fixed, rolling = Period.parse("2016–2018"), Period.parse("från 2018, löpande")
    assert fixed.whole_years
    assert fixed.years == (2016, 2017, 2018)
    assert Period.parse("2023-03-01–2024-02-28").years == (2023, 2024)
    assert rolling.is_open
    assert not rolling.whole_years
    assert rolling.years == ()
    assert fixed.contains(datetime.date(2016, 1, 1))
    assert fixed.contains(datetime.date(2018, 12, 31))
    assert not fixed.contains(datetime.date(2019, 1, 1))
    assert rolling.contains(datetime.date(2100, 1, 1))
    assert not rolling.contains(datetime.date(2017, 12, 31))


@given(periods())
def test_the_normal_form_and_the_sentence_are_read_back(period: Period) -> None:
    assert Period.parse(str(period)) == period
    assert Period.parse(in_text(period)) == period


@given(st.text(alphabet="2018-–/ .,årfnomtilsvd\u00a0", max_size=30))
def test_any_text_is_read_or_refused_in_swedish(text: str) -> None:
    with suppress(SvenskaError):
        Period.parse(text)
