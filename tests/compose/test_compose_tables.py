"""Goals, problems, measures and contacts: a table of what there is to say, a list where that is one thing a row."""

from typing import Any

import attrs
import pytest

from samverkansdoc.compose import compose
from samverkansdoc.document import Table
from samverkansdoc.model import Kontakt, Lägesbild, Mål, Problem, Samverkansområde, Värde, Åtgärd
from tests.compose.outline import read_lines
from tests.model.agreements import agreement, kommun, polis


def after(line: str, count: int, **fields: Any) -> list[str]:
    """The lines that follow the one that begins so."""
    lines = read_lines(compose(agreement(**fields)))
    start = next(index for index, one in enumerate(lines) if one.startswith(line))
    return lines[start + 1 : start + 1 + count]


def goals(*mål: Mål | str, **fields: Any) -> list[str]:
    """The goals' table from its header on, or their list."""
    return after("TABLE Tabell 1. Övergripande mål", 1 + len(mål), övergripande_mål=mål, **fields)


def test_goals_that_are_only_goals_are_a_numbered_list() -> None:
    fields = {"övergripande_mål": ["Färre brott", "Ökad trygghet"]}
    assert after("¶ Överenskommelsen har två", 2, **fields) == ["1. Färre brott", "2. Ökad trygghet"]


def test_columns_without_anything_to_say_are_left_out() -> None:
    assert goals(Mål(mål="Färre brott", indikator="Anmälda brott"), "Ökad trygghet") == [
        "  [ →Nr | Mål* | Indikator ]",
        "  1 | Färre brott | Anmälda brott",
        "  2 | Ökad trygghet | ",
    ]


FULL = Mål(
    mål="Fler ska känna sig trygga",
    indikator="Andel trygga",
    källa="Trygghetsmätningen",
    riktning="öka",
    utgångsläge=Värde(värde="1234567", enhet="kr", tid="2015"),
    målvärde="0–2",
    senast="2026",
    problem="p",
)


def test_all_that_is_known_of_a_goal_has_its_column_while_there_is_room() -> None:
    some = attrs.evolve(FULL, källa=None, utgångsläge=None, riktning=None)
    fields = {"lägesbild": Lägesbild(problem=["A", Problem(problem="B", id="p")])}
    assert goals(some, **fields) == [
        "  [ →Nr | Mål* | Problem | Indikator | Målvärde | Senast ]",
        "  1 | Fler ska känna sig trygga | 2 | Andel trygga | 0–2 | 2026",
    ]


def test_goals_with_more_to_say_than_a_table_has_room_for_are_numbered_entries() -> None:
    fields = {"lägesbild": Lägesbild(problem=["A", Problem(problem="B", id="p")])}
    found = after("¶ Överenskommelsen har två", 3, övergripande_mål=[FULL, "Färre brott"], **fields)
    assert found == [
        "1. Fler ska känna sig trygga",
        "  ¶ **Problem:** 2 ⏎ **Indikator:** Andel trygga ⏎ Ska öka ⏎ *Trygghetsmätningen* ⏎ "
        "**Utgångsläge:** 1 234 567 kr (2015) ⏎ **Målvärde:** 0–2 ⏎ **Senast:** 2026",
        "2. Färre brott",
    ]


#: A goal, the way it should go, and whether its own words say so.
DIRECTIONS = [
    ("Antalet brott ska minska", "minska", "Ska minska", True),
    ("Minska skadegörelsen", "minska", "Ska minska", True),
    ("Tryggheten", "öka", "Ska öka", False),
    ("Färre brott", "minska", "Ska minska", False),
    ("Läget", "bibehålla", "Ska bibehållas", False),
]


@pytest.mark.parametrize(("words", "direction", "said", "own"), DIRECTIONS)
def test_directions_are_told_where_the_words_of_a_goal_do_not_tell_them(
    words: str, direction: str, said: str, own: bool
) -> None:
    goal = Mål(mål=words, riktning=direction, indikator="I")
    expected = ["  [ →Nr | Mål* | Indikator ]", f"  1 | {words} | I"]
    if not own:
        expected = ["  [ →Nr | Mål* | Indikator | Riktning ]", f"  1 | {words} | I | {said}"]
    assert goals(goal) == expected


@pytest.mark.parametrize(("words", "direction", "said", "own"), DIRECTIONS)
def test_only_goals_whose_words_do_not_tell_their_direction_have_it_told(
    words: str, direction: str, said: str, own: bool
) -> None:
    other = Mål(mål="Annat", riktning="öka", indikator="I")
    assert goals(Mål(mål=words, riktning=direction, indikator="I"), other, Mål(mål="Ett till", indikator="I")) == [
        "  [ →Nr | Mål* | Indikator | Riktning ]",
        f"  1 | {words} | I | {'' if own else said}",
        "  2 | Annat | I | Ska öka",
        "  3 | Ett till | I | ",
    ]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("162", "162"),
        ("4000", "4 000"),
        ("4 000,5", "4 000,5"),
        ("halveras", "halveras"),
        ("0–2", "0–2"),
        (Värde(värde="162", enhet="anmälda brott"), "162 anmälda brott"),
        (Värde(värde="85", enhet="%", tid="2015"), "85 % (2015)"),
    ],
)
def test_values_are_written_the_swedish_way(given: Värde | str, said: str) -> None:
    assert goals(Mål(mål="M", målvärde=given))[1] == f"  1 | M | {said}"


def test_problems_have_their_causes_and_sources() -> None:
    problems: list[Problem | str] = [
        Problem(problem="Buskörning", orsaker=["tristess", "mopeder"], källa="Mätning 2015"),
        "Inbrott",
    ]
    assert after("TABLE", 3, lägesbild=Lägesbild(problem=problems)) == [
        "  [ →Nr | Problem* | Troliga orsaker | Källa ]",
        "  1 | Buskörning | tristess; mopeder | Mätning 2015",
        "  2 | Inbrott |  | ",
    ]


def test_problems_that_are_only_problems_are_a_numbered_list() -> None:
    fields = {"lägesbild": Lägesbild(problem=["Buskörning", "Inbrott"])}
    assert after("¶ Parterna har prioriterat", 2, **fields) == ["1. Buskörning", "2. Inbrott"]


def area(*measures: Åtgärd | str, **more: Any) -> dict[str, Any]:
    return {"samverkansområden": [Samverkansområde(rubrik="Trafik", åtgärder=measures, **more)]}


def test_measures_of_a_line_each_are_a_list() -> None:
    assert after("## 1.1 Trafik", 2, **area("Kontroller", "Samtal")) == ["• Kontroller", "• Samtal"]


def test_measures_of_a_line_each_with_more_to_say_are_a_table() -> None:
    measures = (Åtgärd(rubrik="Kontroller", ansvariga=["Polisen", "kommunen"], tid="varje vår"), "Samtal")
    assert after("## 1.1 Trafik", 4, **area(*measures)) == [
        "TABLE Tabell 1. Åtgärder: Trafik",
        "  [ Åtgärd* | Ansvarig | Tid ]",
        "  Kontroller | Polisen och kommunen | varje vår",
        "  Samtal |  | ",
    ]


def test_measures_with_texts_have_headings() -> None:
    measures = (Åtgärd(rubrik="Kontroller", text="Varje vår.", ansvariga="Polisen"), "Samtal")
    assert after("## 1.1 Trafik", 4, **area(*measures)) == [
        "### 1.1.1 Kontroller <kontroller>",
        "¶ Varje vår.",
        "» **Ansvarig:** Polisen",
        "### 1.1.2 Samtal <samtal>",
    ]


def test_a_measure_without_heading_is_its_text() -> None:
    assert after("## 1.1 Trafik", 2, **area(Åtgärd(text="Kontroller görs.", tid="2024"))) == [
        "¶ Kontroller görs.",
        "» **Tid:** 2024",
    ]


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ({"ansvariga": "Polisen"}, "» **Ansvarig:** Polisen"),
        ({"ansvariga": ["Polisen", "rådet"]}, "» **Ansvariga:** Polisen och rådet"),
        ({"ansvariga": ["Hälso- och trygghetsrådet", "A"]}, "» **Ansvariga:** Hälso- och trygghetsrådet samt A"),
        ({"tid": "2024"}, "» **Tid:** 2024"),
        ({"part": "polis"}, "» **Part:** Lokalpolisområde Trelleborg"),
        ({"part": ["polis", "kommun"]}, "» **Parter:** Trelleborgs kommun och lokalpolisområde Trelleborg"),
        ({"mål": "b"}, "» **Bidrar till:** mål 2"),
        ({"mål": ["b", "a"]}, "» **Bidrar till:** mål 1 och 2"),
        (
            {"ansvariga": "A", "part": "kommun", "tid": "2024", "mål": "a"},
            "» **Ansvarig:** A ⏎ **Part:** Trelleborgs kommun ⏎ **Tid:** 2024 ⏎ **Bidrar till:** mål 1",
        ),
    ],
)
def test_who_when_and_what_for_stand_on_the_line_below_a_measure(more: dict[str, Any], line: str) -> None:
    fields = {"övergripande_mål": [Mål(mål="A", id="a"), Mål(mål="B", id="b")]}
    found = after("### 2.1.1 Kontroller", 2, **area(Åtgärd(rubrik="Kontroller", text="T.", **more)), **fields)
    assert found == ["¶ T.", line]


def test_an_area_has_a_line_of_its_own_for_who_when_and_what_for() -> None:
    fields = {"övergripande_mål": [Mål(mål="A", id="a")]}
    more = {"text": "Text.", "ansvariga": ["Polisen"], "tid": "2024", "mål": "a"}
    assert after("## 2.1 Trafik", 3, **area("Kontroller", **more), **fields) == [
        "¶ Text.",
        "» **Ansvarig:** Polisen ⏎ **Tid:** 2024 ⏎ **Bidrar till:** mål 1",
        "• Kontroller",
    ]


def test_the_chain_from_problem_over_goal_to_measure_is_told_in_numbers() -> None:
    fields = {
        "lägesbild": Lägesbild(problem=[Problem(problem="Inbrott", id="i"), Problem(problem="Buskörning", id="b")]),
        "övergripande_mål": [Mål(mål="Lugnare gator", id="l", problem="b"), Mål(mål="Färre inbrott", id="f")],
        **area(Åtgärd(rubrik="Kontroller", mål=["l", "f"])),
    }
    lines = read_lines(compose(agreement(**fields)))
    assert "• **Problem 2:** Buskörning" in lines
    assert "  1 | Lugnare gator | 2" in lines
    assert "  Kontroller | 1 och 2" in lines


CONTACTS = [
    kommun(
        kontakter=[
            Kontakt(funktion="Säkerhetssamordnare", namn="Bo Ek", epost="bo@trelleborg.se", telefon="0410-73 30 00"),
            Kontakt(funktion="Socialchef"),
        ]
    ),
    polis(kontakter=[Kontakt(funktion="Kommunpolis", enhet="LPO Trelleborg")]),
]


def test_contacts_are_a_table_with_the_party_of_each() -> None:
    parter = [kommun(kontakter=[Kontakt(funktion="Socialchef")]), polis(kontakter=[Kontakt(funktion="Kommunpolis")])]
    assert after("TABLE Tabell 1. Kontakter hos parterna", 3, parter=parter) == [
        "  [ Part | Funktion* ]",
        "  Trelleborgs kommun | Socialchef",
        "  Lokalpolisområde Trelleborg | Kommunpolis",
    ]


def test_contacts_with_more_to_say_than_a_table_has_room_for_are_entries() -> None:
    assert after("# 2 Kontakter", 6, parter=CONTACTS) == [
        "• Säkerhetssamordnare",
        "  ¶ **Part:** Trelleborgs kommun ⏎ **Namn:** Bo Ek ⏎ **E-post:** bo@trelleborg.se ⏎ "
        "**Telefon:** 0410-73 30 00",
        "• Socialchef",
        "  ¶ **Part:** Trelleborgs kommun",
        "• Kommunpolis",
        "  ¶ **Part:** Lokalpolisområde Trelleborg ⏎ **Enhet:** LPO Trelleborg",
    ]


def test_tables_are_numbered_through_the_document_and_their_columns_fill_the_page() -> None:
    made = compose(
        agreement(
            parter=[kommun(kontakter=[Kontakt(funktion="Socialchef")]), polis()],
            lägesbild=Lägesbild(problem=[Problem(problem="A", källa="B")]),
            övergripande_mål=[Mål(mål="A", indikator="B")],
            **area(Åtgärd(rubrik="A", tid="B")),
        )
    )
    tables = [block for block in made.blocks if isinstance(block, Table)]
    captions = [line.replace("TABLE ", "") for line in read_lines(made) if line.startswith("TABLE")]
    assert captions == [
        "Tabell 1. Prioriterade problem",
        "Tabell 2. Övergripande mål",
        "Tabell 3. Åtgärder: Trafik",
        "Tabell 4. Kontakter hos parterna",
    ]
    for table in tables:
        assert sum(column.share for column in table.columns) == pytest.approx(1)
        assert all(column.share > 0 for column in table.columns)
