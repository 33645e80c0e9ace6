"""Which days a calendar has: by examples, by the law, and by what must hold of any agreement."""

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkansdoc import Förnyelse, Grund, Handlingsplan, InputError, Kalender, Severity, calendar, load
from samverkansdoc.calendar.days import every_second_year
from samverkansdoc.calendar.making import kalender_of
from samverkansdoc.svenska.dates import months_later
from samverkansdoc.svenska.mandates import horizon
from samverkansdoc.svenska.periods import Period
from tests.cli.commands import ROOT
from tests.model.agreements import agreement, kommun, polis, övrig
from tests.model.promises import promise
from tests.model.reports import report

DAY = datetime.timedelta(days=1)
#: All that 6 § asks for is in force.
SINCE = datetime.date(2024, 7, 1)


@st.composite
def periods(draw: st.DrawFn, first: datetime.date = datetime.date(2000, 1, 1)) -> Period:
    start = draw(st.dates(first, datetime.date(2100, 12, 31)) | st.sampled_from([datetime.date(2028, 2, 29)]))
    days = draw(st.none() | st.integers(0, 5000))
    return Period(start=start, end=None if days is None else start + datetime.timedelta(days=days))


def dated(kalender: Kalender) -> list[tuple[str, str]]:
    return [(day.datum.isoformat(), day.id) for day in kalender.dagar]


def duties(kalender: Kalender, duty: str) -> list[datetime.date]:
    return [day.datum for day in kalender.dagar if day.id.startswith(f"{duty}-")]


def test_an_agreement_that_follows_the_mandate_has_these_days() -> None:
    kalender = calendar(agreement(period="2027–2030"))
    assert dated(kalender) == [
        ("2027-01-01", "första_dagen"),
        ("2028-12-31", "lägesbild-1"),
        ("2028-12-31", "åtgärdsplan-1"),
        ("2030-01-01", "nästa"),
        ("2030-09-08", "val-2030"),
        ("2030-10-15", "nytt_fullmäktige-2030"),
        ("2030-12-31", "sista_dagen"),
        ("2030-12-31", "lägesbild-2"),
        ("2030-12-31", "åtgärdsplan-2"),
    ]
    assert kalender.anmärkningar == ()


def test_days_say_what_they_are_and_why() -> None:
    kalender = calendar(agreement(period="2027–2030"))
    header, first, situation, *_ = kalender.table()
    assert header == ("Datum", "Vad", "Varför")
    assert first == ("2027-01-01", "Överenskommelsen börjar gälla", "Överenskommelsen gäller åren 2027–2030.")
    assert situation[:2] == ("2028-12-31", "Sista dag att uppdatera lägesbilden")
    assert situation[2].startswith("Minst vartannat år, enligt 6 § lagen (2023:196)")
    assert "Räknat från den 1 januari 2027" in situation[2]
    assert kalender.titel == "Samverkansöverenskommelse 2027–2030, Trelleborgs kommun och lokalpolisområde Trelleborg"


def test_what_is_law_names_its_paragraph_and_advice_says_that_it_is_none() -> None:
    days = calendar(agreement(period="2028–2031")).dagar
    assert {day.id for day in days if day.grund is Grund.RÅD} == {"nästa"}
    for day in days:
        assert (" § " in day.varför) == (day.grund is Grund.LAG)
        assert ("råd" in day.varför and "inget krav i lag" in day.varför) == (day.grund is Grund.RÅD)


def test_an_open_agreement_has_the_days_of_its_first_four_years() -> None:
    kalender = calendar(agreement(period="från och med 2027-03-01, tills vidare"))
    assert dated(kalender) == [
        ("2027-03-01", "första_dagen"),
        ("2029-02-28", "lägesbild-1"),
        ("2029-02-28", "åtgärdsplan-1"),
        ("2030-09-08", "val-2030"),
        ("2030-10-15", "nytt_fullmäktige-2030"),
        ("2031-01-01", "ny_styrelse-2030"),
        ("2031-02-28", "lägesbild-2"),
        ("2031-02-28", "åtgärdsplan-2"),
    ]
    assert kalender.anmärkningar == ()


@pytest.mark.parametrize(
    ("period", "situation", "plan"),
    [
        ("2016–2018", [], []),
        ("2019–2022", [], []),
        ("2023–2026", ["2025-06-30"], ["2026-06-30"]),
        ("2024–2027", ["2025-12-31", "2027-12-31"], ["2026-06-30"]),
        ("2025–2028", ["2026-12-31", "2028-12-31"], ["2026-12-31", "2028-12-31"]),
        ("2027", [], []),
    ],
)
def test_no_duty_runs_from_before_the_law(period: str, situation: list[str], plan: list[str]) -> None:
    kalender = calendar(agreement(period=period))
    assert [str(day) for day in duties(kalender, "lägesbild")] == situation
    assert [str(day) for day in duties(kalender, "åtgärdsplan")] == plan


def test_a_lägesbild_of_an_earlier_day_is_due_earlier() -> None:
    days = every_second_year(datetime.date(2026, 10, 1), Period.parse("2027–2030"))
    assert [str(day) for day in days] == ["2028-09-30", "2030-09-30"]


def test_the_day_for_talks_is_the_one_of_the_agreement() -> None:
    kalender = calendar(agreement(period="2027–2030", förnyelse=Förnyelse(år=4, samråd="2030-06-30")))
    assert ("2030-06-30", "samråd") in dated(kalender)


def test_an_extension_moves_the_last_day_and_not_what_it_is() -> None:
    before, after = calendar(agreement()), calendar(agreement(förlängning="2027-06-30"))
    assert before.id == after.id
    assert ("2026-12-31", "sista_dagen") in dated(before)
    assert ("2027-06-30", "sista_dagen") in dated(after)
    assert ("2026-07-01", "nästa") in dated(after)
    [last] = [day for day in after.dagar if day.id == "sista_dagen"]
    assert last.varför == "Överenskommelsen gällde från början åren 2023–2026 och är förlängd till den här dagen."


def test_without_a_municipality_there_are_no_duties_and_no_elections() -> None:
    kalender = calendar(agreement(parter=[polis(), övrig()], period="2028–2031"))
    assert [name for _, name in dated(kalender)] == ["första_dagen", "nästa", "sista_dagen"]
    assert kalender.anmärkningar == ()


def test_a_promise_and_a_plan_have_their_own_words() -> None:
    plan = load(ROOT / "examples" / "trelleborg-handlingsplan-2020.yaml")
    assert isinstance(plan, Handlingsplan)
    assert calendar(promise()).table()[1][1] == "Medborgarlöftet börjar gälla"
    assert calendar(plan).table()[1:] == (
        ("2020-01-01", "Handlingsplanen börjar gälla", "Handlingsplanen gäller år 2020."),
        ("2020-12-31", "Sista dagen som handlingsplanen gäller", "Handlingsplanen gäller år 2020."),
    )


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2028–2031", "enligt huvudregeln den 1 januari 2031. Den ligger ett år efter mandatperioden 2027–2030."),
        ("2029–2032", "enligt huvudregeln den 1 januari 2031."),
        ("2027–2036", "enligt huvudregeln den 1 januari 2031 och den 1 januari 2035."),
        ("2026/27", "Under perioden 2026/27 skiftar kommunstyrelsen"),
    ],
)
def test_a_period_that_crosses_a_shift_is_warned_of(period: str, words: str) -> None:
    [warning] = calendar(agreement(period=period)).anmärkningar
    assert (warning.code, warning.severity, warning.path) == ("crosses-mandate", Severity.WARNING, ("period",))
    assert words in warning.message


@pytest.mark.parametrize("period", ["2027–2030", "2016–2018", "2027", "från och med 2027, tills vidare", "2010–2013"])
def test_other_periods_are_not_warned_of(period: str) -> None:
    assert calendar(agreement(period=period)).anmärkningar == ()


def test_an_extension_past_a_shift_is_warned_of_where_it_stands() -> None:
    [warning] = calendar(agreement(förlängning="2027-12-31")).anmärkningar
    assert warning.path == ("förlängning",)


def test_a_document_without_period_has_no_calendar() -> None:
    with pytest.raises(InputError, match="no-calendar"):
        kalender_of(report())


def test_a_document_with_faults_has_no_calendar() -> None:
    with pytest.raises(InputError, match="Treleborg"):
        calendar(agreement(parter=[kommun("Treleborg"), polis()]))


@given(periods())
def test_days_lie_within_the_period_in_order_and_each_is_one_of_its_kind(period: Period) -> None:
    days = calendar(agreement(period=period)).dagar
    assert all(horizon(period).contains(day.datum) for day in days)
    assert [day.datum for day in days] == sorted(day.datum for day in days)
    assert len({day.id for day in days}) == len(days)
    assert days[0].datum == period.start
    assert period.end is None or days[-1].datum == period.end
    assert not [text for day in days for text in (day.vad, day.varför) if "{" in text or text != text.strip()]


@given(periods(SINCE))
def test_there_are_never_more_than_two_years_between_what_is_due_every_second_year(period: Period) -> None:
    end = horizon(period).end
    assert end is not None
    kalender = calendar(agreement(period=period))
    for duty in ("lägesbild", "åtgärdsplan"):
        begins = [period.start, *(day + DAY for day in duties(kalender, duty)), end + DAY]
        for one, other in pairwise(begins[:-1]):
            assert other == months_later(one, 24)
        assert begins[-1] <= months_later(begins[-2], 24)
