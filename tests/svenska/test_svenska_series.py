from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkansdoc.compose.templates import filled_word
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.series import NO_MEASUREMENT, Series, SeriesPoint, described

#: The sentences that documents have.
SAY = partial(filled_word, "förlopp")
VALUES = st.decimals(min_value=-(10**9), max_value=10**9, places=2) | st.integers(0, 10**6).map(Decimal)
NOTES = st.sampled_from([NO_MEASUREMENT, "enkäten ställdes in", "ny fråga: går inte att jämföra", "<5"])
TIMES = st.sampled_from(["{}", "{}/34", "kvartal 2 {}", "3:e kvartalet {}", "mars {}", "vecka 12, {}"])


@st.composite
def series(draw: st.DrawFn) -> Series:
    """Any series of one kind of times."""
    form = draw(TIMES)
    years = [2033] if form == "{}/34" else sorted(draw(st.sets(st.integers(1900, 2199), min_size=1, max_size=6)))
    points = [
        SeriesPoint(time=form.format(year), value=draw(VALUES))
        if draw(st.booleans())
        else SeriesPoint(time=form.format(year), note=draw(NOTES))
        for year in years
    ]
    return Series(points=tuple(points))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def told(text: str, unit: str = "") -> str:
    return plain(described(Series.parse(text), "polisanmälda bostadsinbrott", unit, SAY))


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("2015: 162", "2015: 162"),
        ("2015 162", "2015: 162"),
        ("2015 = 162", "2015: 162"),
        ("2015:162", "2015: 162"),
        ("2015\t162", "2015: 162"),
        ("2015: 162\n\n  2016: 151  \r\n", "2015: 162\n2016: 151"),
        ("2015: 162; 2016: 151;", "2015: 162\n2016: 151"),
        ("2015: 3,72", "2015: 3,72"),
        ("2015: 3.70", "2015: 3,70"),
        ("2015: 4 000", "2015: 4 000"),
        ("2015 4000", "2015: 4 000"),
        ("2015 4 000", "2015: 4 000"),
        ("2015: -5", "2015: \u22125"),
        ("2015/16: 3", "2015/16: 3"),
        ("2015/16 3", "2015/16: 3"),
        ("2015\u20132017 12", "2015\u20132017: 12"),
        ("kvartal 1 2016: 40", "kvartal 1 2016: 40"),
        ("kvartal 1 2016 4 000", "kvartal 1 2016: 4 000"),
        ("1:a kvartalet 2016: 40", "1:a kvartalet 2016: 40"),
        ("jan: 4; feb.: 5", "jan: 4\nfeb.: 5"),
        ("2014: ingen mätning", "2014: ingen mätning"),
        ("2014 enkäten ställdes in", "2014: enkäten ställdes in"),
        ("2014: ny metod: ej jämförbart", "2014: ny metod: ej jämförbart"),
        ("2014: \u2013", "2014: ingen mätning"),
        ("2014: -", "2014: ingen mätning"),
        ("2014: ..", "2014: ingen mätning"),
        ("2014:", "2014: ingen mätning"),
    ],
)
def test_every_notation_becomes_one(written: str, normal: str) -> None:
    assert plain(str(Series.parse(written))) == normal


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("", "Serien är tom."),
        (" \n;\n", "Serien är tom."),
        ("2014: 1\n: 162", "Raden ”: 162” saknar tid eller värde."),
        ("162", "Raden ”162” saknar tid eller värde."),
        ("2015", "Raden ”2015” saknar tid eller värde."),
        ("Källa: Brå", "Raden ”Källa: Brå” saknar tid eller värde."),
        ("- 2015: 162", "Raden ”- 2015: 162” saknar tid eller värde."),
        ("2015: 162 st", "Raden ”2015: 162 st” går inte att läsa: ”162 st” är inte ett tal."),
        ("2015: 1, 2016: 2", "Raden ”2015: 1, 2016: 2” går inte att läsa: ”1, 2016: 2” är inte ett tal."),
        ("2015: 4.000", "Raden ”2015: 4.000” går inte att läsa: ”4.000” kan läsas på två sätt."),
        (f"2015: {'1' * 500}", f"Talet på raden ”2015: {'1' * 24}…” är för långt."),
        ("2015: 1\n2015: 2", "Tiden i ”2015: 2” står två gånger."),
        ("kvartal 1 2016: 1\nQ1 2016: 2", "Tiden i ”Q1 2016: 2” står två gånger."),
        ("v. 1: 1\nV. 1: 2", "Tiden i ”V. 1: 2” står två gånger."),
        ("2016: 1\n2015: 2", "”2015: 2” står efter ”2016: 1”."),
        ("2016/17: 1\n2015/16: 2", "”2015/16: 2” står efter ”2016/17: 1”."),
    ],
)
def test_what_is_no_series_is_refused_with_its_line_and_a_way_out(written: str, message: str) -> None:
    with pytest.raises(SvenskaError) as caught:
        Series.parse(written)
    assert caught.value.message == message
    assert caught.value.hint


def test_a_series_knows_its_ends_its_breaks_and_its_times() -> None:
    measured = Series.parse("2013: \u2013\n2014: 150\n2015: enkäten ställdes in\n2016: 162\n2017:")
    assert (measured.first, measured.last) == (measured.points[1], measured.points[3])
    assert measured.measured == (measured.points[1], measured.points[3])
    assert [(point.time, point.note) for point in measured.breaks] == [
        ("2013", NO_MEASUREMENT),
        ("2015", "enkäten ställdes in"),
        ("2017", NO_MEASUREMENT),
    ]
    assert measured.at("år 2016") == SeriesPoint(time="2016", value=Decimal(162))
    assert measured.at("2018") is None


def test_a_series_may_have_no_value_yet() -> None:
    empty = Series.parse("2026: \u2013")
    assert empty.first is empty.last is None
    assert described(empty, "Trygghet", "", SAY) == "Trygghet har inte mätts. Ingen mätning gjordes år 2026."


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("2015: 162; 2018: 118", "minskade från 162 år 2015 till 118 år 2018."),
        ("2015: 118; 2018: 1620", "ökade från 118 år 2015 till 1 620 år 2018."),
        ("2015: 162; 2018: 162", "låg på 162 både år 2015 och år 2018."),
        ("2015: 162", "låg på 162 år 2015."),
        ("år 2015: 162", "låg på 162 år 2015."),
        ("2015: 162; 2016: 162; 2018: 118", "minskade från 162 år 2015 till 118 år 2018."),
        (
            "2015: 162; 2016: 180; 2017: 90; 2018: 118",
            "minskade från 162 år 2015 till 118 år 2018. Det högsta värdet var 180 år 2016. "
            "Det lägsta värdet var 90 år 2017.",
        ),
        (
            "2015: 1; 2016: 5; 2017: 5; 2018: 1",
            "låg på 1 både år 2015 och år 2018. Det högsta värdet var 5 åren 2016 och 2017.",
        ),
        (
            "2013:; 2014:; 2015: 2; 2016: ny metod.; 2018: 3",
            "ökade från 2 år 2015 till 3 år 2018. Ingen mätning gjordes åren 2013 och 2014. År 2016: ny metod.",
        ),
        (
            "kvartal 1 2016: 5; kvartal 2 2016: \u2013; Q3 2016: 7",
            "ökade från 5 under första kvartalet 2016 till 7 under tredje kvartalet 2016. "
            "Ingen mätning gjordes under andra kvartalet 2016.",
        ),
        ("2015/16: 5; 2016/17: 4", "minskade från 5 under 2015/16 till 4 under 2016/17."),
        ("2016-03-01: 5; 2017-03-01: 4", "minskade från 5 den 1 mars 2016 till 4 den 1 mars 2017."),
    ],
)
def test_the_course_is_told_from_the_data(written: str, sentence: str) -> None:
    assert told(written) == f"Polisanmälda bostadsinbrott {sentence}"


@pytest.mark.parametrize(
    ("unit", "sentence"),
    [
        ("%", "minskade från 62 % år 2015 till 58 % år 2018."),
        ("brott", "minskade från 62 brott år 2015 till 58 år 2018."),
        ("antal", "minskade från 62 år 2015 till 58 år 2018."),
        ("Antal brott", "minskade från 62 brott år 2015 till 58 år 2018."),
        ("antalet", "minskade från 62 antalet år 2015 till 58 år 2018."),
    ],
)
def test_a_sign_stands_at_every_number_and_a_word_at_the_first(unit: str, sentence: str) -> None:
    assert told("2015: 62; 2018: 58", unit) == f"Polisanmälda bostadsinbrott {sentence}"


@given(series())
def test_what_is_written_is_read_again(written: Series) -> None:
    assert Series.parse(str(written)) == written


@given(series())
def test_every_series_can_be_told(written: Series) -> None:
    sentence = plain(described(written, "trygghet", "%", SAY))
    assert sentence.startswith("Trygghet ")
    assert sentence.endswith(".")
    assert sentence.count("Ingen mätning gjordes") == any(point.note == NO_MEASUREMENT for point in written.breaks)


@given(st.text() | st.text(alphabet="2015 6/:=;\n,.-\u2013aeQ\u00a0\tåx", max_size=30))
def test_any_text_is_refused_in_swedish_or_read_and_written_the_same(text: str) -> None:
    try:
        read = Series.parse(text)
    except SvenskaError:
        return
    assert Series.parse(str(read)) == read
