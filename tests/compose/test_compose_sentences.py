"""The sentences that follow from the data: numbers, clauses and the small words between them."""

from typing import Any

import pytest

from samverkansdoc.compose import compose
from samverkansdoc.model import (
    AnyPart,
    Beslut,
    Lägesbild,
    Mål,
    Syften,
    Undertecknande,
    Uppföljning,
    Uppsägning,
)
from tests.compose.outline import lines_of, sentences
from tests.model.agreements import agreement, kommun, polis, övrig

TWO: list[AnyPart] = [kommun(), polis()]
THREE: list[AnyPart] = [kommun(), kommun("Svedala"), polis()]
FOUR: list[AnyPart] = [*THREE, övrig()]


def text(**fields: Any) -> str:
    return "\n".join(sentences(compose(agreement(**fields))))


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (1, "Överenskommelsen har ett övergripande mål."),
        (2, "Överenskommelsen har två övergripande mål."),
        (10, "Överenskommelsen har tio övergripande mål."),
        (12, "Överenskommelsen har tolv övergripande mål."),
        (13, "Överenskommelsen har 13 övergripande mål."),
    ],
)
def test_goals_are_counted(count: int, sentence: str) -> None:
    assert sentence in text(övergripande_mål=[f"Mål {number}" for number in range(count)])


def test_no_goals_are_not_counted() -> None:
    assert "övergripande mål" not in text(övergripande_mål=[])


@pytest.mark.parametrize(
    ("indicators", "sentence"),
    [
        ([True], "Indikatorn visar om målet nås."),
        ([True, False], "Indikatorn visar om målen nås."),
        ([True, True], "Indikatorerna visar om målen nås."),
    ],
)
def test_indicators_show_whether_the_goal_or_the_goals_are_reached(indicators: list[bool], sentence: str) -> None:
    goals = [Mål(mål=f"Mål {number}", indikator="Enkät" if has else None) for number, has in enumerate(indicators)]
    assert sentence in text(övergripande_mål=goals)


def test_goals_without_indicators_are_said_to_have_none() -> None:
    assert "Indikator" not in text(övergripande_mål=["Färre brott"])


@pytest.mark.parametrize(
    ("count", "said"), [(1, "ett samverkansområde"), (2, "två samverkansområden"), (13, "13 samverkansområden")]
)
def test_areas_are_counted(count: int, said: str) -> None:
    areas = [f"Område {number}" for number in range(count)]
    assert f"Parterna samverkar inom {said}." in text(samverkansområden=areas)


@pytest.mark.parametrize(("count", "said"), [(1, "ett problem"), (3, "tre problem"), (14, "14 problem")])
def test_problems_are_counted(count: int, said: str) -> None:
    problems = [f"Problem {number}" for number in range(count)]
    assert f"Parterna har prioriterat {said}." in text(lägesbild=Lägesbild(problem=problems))


def test_one_purpose_is_a_sentence_and_several_are_a_list() -> None:
    assert "Samverkan har följande syfte: att öka tryggheten." in text(syften=["att öka tryggheten"])
    lines = lines_of(compose(agreement(syften=["att öka tryggheten", "att minska brotten"])))
    start = lines.index("¶ Samverkan har följande syften:")
    assert lines[start + 1 : start + 3] == ["• att öka tryggheten", "• att minska brotten"]


@pytest.mark.parametrize(
    ("given", "end"),
    [
        ("att öka tryggheten.", "tryggheten."),
        ("att öka tryggheten", "tryggheten."),
        ("att öka tryggheten m.m.", "m.m."),
        ("att öka tryggheten m m", "m.m."),
    ],
)
def test_a_sentence_has_one_point_whether_or_not_the_words_have_one(given: str, end: str) -> None:
    (sentence,) = [line for line in text(syften=[given]).split("\n") if line.startswith("Samverkan har")]
    assert sentence.endswith(f" {end}")
    assert not sentence.endswith("..")


def test_purposes_may_be_running_text_alone() -> None:
    assert "följande syfte" not in text(syften=Syften(text="Samverkan ska öka tryggheten."))


HOS = "Trelleborgs kommun"
COPIES: list[tuple[list[AnyPart], int | None, str]] = [
    (TWO, None, "i två likalydande exemplar: ett för Trelleborgs kommun och ett för lokalpolisområde Trelleborg."),
    (TWO, 2, "i två likalydande exemplar: ett för Trelleborgs kommun och ett för lokalpolisområde Trelleborg."),
    (
        THREE,
        None,
        "i tre likalydande exemplar: ett för Trelleborgs kommun, ett för Svedala kommun och ett för lokalpolisområde "
        "Trelleborg.",
    ),
    (
        FOUR,
        None,
        "i fyra likalydande exemplar: ett för Trelleborgs kommun, ett för Svedala kommun, ett för lokalpolisområde "
        "Trelleborg och ett för Region Skåne.",
    ),
    (TWO, 1, f"i ett exemplar, som förvaras hos {HOS}."),
    (FOUR, 1, f"i ett exemplar, som förvaras hos {HOS}."),
    (TWO, 3, "i tre likalydande exemplar. Varje part har tagit minst ett."),
    (THREE, 13, "i 13 likalydande exemplar. Varje part har tagit minst ett."),
    (FOUR, 2, f"i två likalydande exemplar. De förvaras hos {HOS} och Svedala kommun."),
]


@pytest.mark.parametrize(("parter", "exemplar", "end"), COPIES)
def test_the_clause_on_copies_follows_the_parties(parter: list[AnyPart], exemplar: int | None, end: str) -> None:
    said = text(parter=parter, undertecknande=Undertecknande(exemplar=exemplar))
    assert f"Denna överenskommelse har upprättats {end}" in said


def test_an_electronic_original_has_no_copies() -> None:
    said = text(undertecknande="elektroniskt")
    assert "undertecknas elektroniskt" in said
    assert said.endswith(" En utskrift av den är en kopia.")
    assert "exemplar" not in said


@pytest.mark.parametrize(
    ("parter", "months", "sentence"),
    [
        (TWO, 1, "Vardera parten kan säga upp överenskommelsen med en månads uppsägningstid."),
        (TWO, 3, "Vardera parten kan säga upp överenskommelsen med tre månaders uppsägningstid."),
        (THREE, 13, "Varje part kan säga upp överenskommelsen med 13 månaders uppsägningstid."),
    ],
)
def test_the_clause_on_termination_follows_parties_and_months(
    parter: list[AnyPart], months: int, sentence: str
) -> None:
    assert sentence in text(parter=parter, uppsägning=Uppsägning(månader=months))


def test_a_clause_of_ones_own_stands_instead_of_or_below_the_standard_one() -> None:
    own = "Den som vill kan gå."
    alone, both = text(uppsägning=Uppsägning(text=own)), text(uppsägning=Uppsägning(månader=3, text=own))
    assert "uppsägningstid" not in alone
    assert own in alone
    assert both.index("tre månaders") < both.index(own)


def test_an_agreement_says_nothing_of_termination_unless_it_is_given() -> None:
    assert "uppsäg" not in text().casefold()


@pytest.mark.parametrize(
    ("period", "sentence"),
    [
        ("2027", "Överenskommelsen gäller år 2027."),
        ("2023–2026", "Överenskommelsen gäller åren 2023–2026."),
        ("2018/19", "Överenskommelsen gäller perioden 2018/19."),
        (
            "från och med 2018-03-03, tills vidare",
            "Överenskommelsen gäller från och med den 3 mars 2018 och tills vidare.",
        ),
    ],
)
def test_the_period_is_told_in_words(period: str, sentence: str) -> None:
    assert sentence in text(period=period)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (Uppföljning(intervall="varje år"), "Överenskommelsen följs upp varje år."),
        (Uppföljning(intervall="Varje år."), "Överenskommelsen följs upp varje år."),
        (Uppföljning(intervall="EST-möten varje vecka m m"), "Överenskommelsen följs upp EST-möten varje vecka m.m."),
        (Uppföljning(ansvariga="rådet"), "Ansvaret för uppföljningen har rådet."),
        (Uppföljning(ansvariga=["A", "B"]), "Ansvaret för uppföljningen har A och B."),
        (Uppföljning(mottagare=["A", "B", "C"]), "Resultatet redovisas för A, B och C."),
        (Uppföljning(tid="i mars"), "Resultatet redovisas i mars."),
        (Uppföljning(mottagare="A", tid="i mars"), "Resultatet redovisas för A i mars."),
        (Uppföljning(mottagare=["A", "B."], tid="I mars."), "Resultatet redovisas för A och B i mars."),
        (Uppföljning(mottagare="A m.m.", tid="i mars"), "Resultatet redovisas för A m.m. i mars."),
        (Uppföljning(mottagare="A m.m."), "Resultatet redovisas för A m.m."),
        (
            Uppföljning(intervall="varje år", ansvariga="rådet", mottagare="A", tid="i mars"),
            "Överenskommelsen följs upp varje år. Ansvaret för uppföljningen har rådet. "
            "Resultatet redovisas för A i mars.",
        ),
    ],
)
def test_what_is_known_of_the_follow_up_is_told_in_sentences(given: Uppföljning, sentence: str) -> None:
    assert sentence in text(uppföljning=given).split("\n")


@pytest.mark.parametrize(
    ("given", "line"),
    [
        (Beslut(organ="Kommunstyrelsen"), "Beslut: Kommunstyrelsen"),
        (Beslut(organ="KS", datum="2016-08-31"), "Beslut: KS 2016-08-31"),
        (Beslut(organ="KS", paragraf="158"), "Beslut: KS, § 158"),
        (Beslut(organ="KS", diarienummer="KS 2016/215"), "Beslut: KS, dnr KS 2016/215"),
        (
            Beslut(organ="KS", datum="31 augusti 2016", paragraf="§158", diarienummer="KS-1"),
            "Beslut: KS 2016-08-31, § 158, dnr KS-1",
        ),
    ],
)
def test_a_decision_is_told_on_one_line(given: Beslut, line: str) -> None:
    assert line in lines_of(compose(agreement(beslut=given)))


def test_every_decision_has_its_line() -> None:
    lines = lines_of(compose(agreement(beslut=[Beslut(organ="KS"), Beslut(organ="KF")])))
    assert lines[1:3] == ["Beslut: KS", "Beslut: KF"]


@pytest.mark.parametrize(
    ("parter", "line"),
    [
        (TWO, "mellan Trelleborgs kommun och lokalpolisområde Trelleborg"),
        (FOUR, "mellan Trelleborgs kommun, Svedala kommun, lokalpolisområde Trelleborg och Region Skåne"),
        ([kommun(), övrig("Vård och omsorg AB")], "mellan Trelleborgs kommun samt Vård och omsorg AB"),
    ],
)
def test_the_title_names_the_parties(parter: list[AnyPart], line: str) -> None:
    assert lines_of(compose(agreement(parter=parter)))[0] == f"TITLE Samverkansöverenskommelse / {line} / 2023–2026"


def test_the_period_is_not_said_twice_where_the_title_has_it() -> None:
    made = compose(agreement(titel="Samverkan i Trelleborg 2023–2026"))
    assert lines_of(made)[0].startswith("TITLE Samverkan i Trelleborg 2023–2026 / ")
    assert lines_of(made)[0].endswith(" / ")
    assert made.title == made.head.short_title == "Samverkan i Trelleborg 2023–2026"
