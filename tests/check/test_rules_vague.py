"""What is only half told: times that are none, persons for functions, goals without what the others have."""

import pytest

from tests.check.asking import INFO, asked, changed
from tests.check.clean import found, with_preface
from tests.check.good import AGREEMENT

_RESPONSIBLE = "ansvariga: [gatuchefen, kommunpolisen]"
_SECOND_GOAL = """\
  - mål: Färre ska utsättas för rån i centrum
    id: farre-ranade
    problem: misshandel
    indikator: Anmälda rån
    källa: polisens brottsstatistik
    riktning: minska
    utgångsläge: {värde: 30, enhet: anmälda brott, tid: 2026}
    senast: utgången av 2030

samverkansområden:
"""


@pytest.mark.parametrize(
    ("told", "number"), [("snarast", 1), ("Vid behov.", 1), ("vid skolavslutningar", 0), ("löpande", 0)]
)
def test_a_time_that_is_none_is_none(told: str, number: int) -> None:
    text = changed(AGREEMENT, ("        tid: före hösten 2027\n", f"        tid: {told}\n"))
    assert len(asked("BRÅ-08", text)) == number


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Anna Svensson", 1),
        ("Karl-Erik Nyström", 1),
        ("Polisen Karlslund", 0),
        ("Rädda Barnen", 0),
        ("Region Bergslagen", 0),
    ],
)
def test_a_person_does_not_answer_for_a_function(name: str, number: int) -> None:
    text = changed(AGREEMENT, (_RESPONSIBLE, f"ansvariga: [{name}, kommunpolisen]"))
    assert len(asked("BRÅ-08", text)) == number


def test_a_goal_that_lacks_what_the_others_have_is_told_of() -> None:
    text = changed(AGREEMENT, ("samverkansområden:\n", _SECOND_GOAL))
    assert [(one.message, one.severity) for one in asked("BRÅ-03", text)] == [
        ("Målet ”Färre ska utsättas för rån i centrum” saknar målvärde, till skillnad från de andra målen.", INFO)
    ]


def test_that_the_picture_is_renewed_is_not_how_often_the_work_is_followed_up() -> None:
    text = changed(
        AGREEMENT,
        ("  intervall: varje år\n  tid: under årets första kvartal\n", ""),
        ("sammanställer utfallet och analyserar det.", "analyserar utfallet. Lägesbilden uppdateras varje höst."),
    )
    assert ["hur ofta" in one.message for one in asked("BRÅ-05", text)] == [True]


@pytest.mark.parametrize(("does", "number"), [("ersätter", 1), ("ersätter inte", 0)])
def test_an_agreement_is_not_the_plan(does: str, number: int) -> None:
    text = changed(
        AGREEMENT,
        ("Den bygger på lägesbilden", f"Överenskommelsen {does} kommunens åtgärdsplan. Den bygger på lägesbilden"),
    )
    assert len(asked("LAG-10", text)) == number


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Se avsnitt 11.2 för mer.", ["Se avsnitt 11.2"]),
        ("Det beskrivs i kapitel 14.", ["i kapitel 14"]),
        ("Se avsnitt 2 för mer.", []),
        ("Det står i kapitel 19 i socialtjänstlagen.", []),
    ],
)
def test_a_section_that_is_named_is_there(text: str, words: list[str]) -> None:
    assert found(with_preface(text), "KON-22") == words


def test_a_problem_that_alone_has_no_source_is_told_of() -> None:
    another = "    - problem: Rån\n      orsaker: [skulder]\n      källa: skolans enkät\n" * 2
    another = another.replace("Rån", "Bedrägerier", 1)
    text = changed(AGREEMENT, ("      källa: polisens brottsstatistik 2026\n", another))
    told = [one.message for one in asked("BRÅ-01", text) if "varifrån" in one.message]
    assert told == [
        "Problemet ”Misshandel utomhus i centrum på fredagar och lördagar” säger inte varifrån det är känt."
    ]


@pytest.mark.parametrize(("made", "number"), [("maj 2024", 1), ("maj 2025", 0)])
def test_a_picture_is_as_old_as_it_says_whatever_its_title(made: str, number: int) -> None:
    title = f"Lägesbild 2026, som är daterad i {made}, gäller hela kommunen."
    text = changed(AGREEMENT, ("Lägesbilden från oktober 2026 gäller hela kommunen.", title))
    assert len(asked("LAG-09", text)) == number


@pytest.mark.parametrize(("made", "number"), [("maj 2027", 1), ("oktober 2026", 0)])
def test_plan_and_picture_are_compared_in_one_sentence(made: str, number: int) -> None:
    text = changed(
        AGREEMENT,
        (
            "den 9 december 2026. Den bygger på lägesbilden\n      från oktober 2026.",
            f"den 9 december 2026 med lägesbilden från {made}.",
        ),
    )
    assert len(asked("LAG-11", text)) == number


@pytest.mark.parametrize(("value", "number"), [("64", 1), ("62", 0)])
def test_a_goal_starts_where_its_series_is(value: str, number: int) -> None:
    indicator = "    - indikator: Anmälda misshandelsbrott\n      enhet: anmälda brott\n"
    series = f"  indikatorer:\n{indicator}      serie: '2025: 70; 2026: {value}'\n"
    text = changed(AGREEMENT, ("\növergripande_mål:", f"{series}\növergripande_mål:"))
    assert len(asked("KON-26", text)) == number
