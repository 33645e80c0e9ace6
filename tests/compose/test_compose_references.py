"""References in running text: what each kind of target is called, and where a reference may stand."""

from typing import Any

import pytest

from samverkansdoc.compose import compose
from samverkansdoc.diagnostics import InputError
from samverkansdoc.document import Dokument
from samverkansdoc.model import (
    Avsnitt,
    Bilaga,
    Extraavsnitt,
    Insats,
    Lägesbild,
    Mål,
    Målavsnitt,
    Områdesavsnitt,
    Plan,
    Problem,
    Samverkansformer,
    Samverkansområde,
    Syften,
    Underavsnitt,
    Underlag,
    Uppföljning,
    Åtgärd,
)
from samverkansdoc.model.invariants import invariants
from tests.compose.outline import headings, lines_of, read_lines
from tests.model.agreements import agreement

TABLE = "Tabell: Anmälda *brott* {#brott-per-år}\n\n| År | Antal |\n|---|---|\n| 2020 | 162 |"
DONE = [Insats(part="kommun", text="Kommunen gör.", organ="Nämnden"), Insats(part="polis", text="Polisen gör.")]

#: An agreement with something of every kind that can be referred to.
WHOLE: dict[str, Any] = {
    "samverkansformer": Samverkansformer(
        id="former", text="T.", avsnitt=[Underavsnitt(rubrik="Möten", id="möten", text="T.")]
    ),
    "kommunikation": Avsnitt(id="kom", text="T."),
    "syften": Syften(syften=["att A", "att B"]),
    "underlag": Underlag(id="källor", källor=["Mätningen"]),
    "lägesbild": Lägesbild(text=TABLE, problem=[Problem(problem="Oro", id="oro", källa="M"), "Inbrott"]),
    "övergripande_mål": Målavsnitt(id="målen", mål=[Mål(mål="Lugn", id="lugn", indikator="I"), "Trygghet"]),
    "samverkansområden": Områdesavsnitt(
        plan=Plan(rubrik="Vårt arbete", id="planen"),
        områden=[
            Samverkansområde(
                rubrik="Torget",
                id="torget",
                områdesmål=[Mål(mål="Fler på torget", id="fler", indikator="I")],
                effektmål=[Mål(mål="Nöjdare", id="nöjdare")],
                produktionsmål=[Mål(mål="Ronder", id="ronder")],
                åtgärder=[Åtgärd(rubrik="Rond", id="rond", tid="2024"), "Ljus"],
            ),
            Samverkansområde(
                rubrik="Skolan",
                id="skolan",
                åtgärder=[
                    Åtgärd(rubrik="Samtal", text="T.", id="samtal"),
                    Åtgärd(text="Bara text.", id="utan-rubrik"),
                ],
            ),
            Samverkansområde(rubrik="Nätet", id="nätet", åtgärder=[Åtgärd(rubrik="Kurs", id="kurs", insatser=DONE)]),
            Samverkansområde(
                rubrik="Vägar", id="vägar", åtgärder=[Åtgärd(insatser=DONE), Åtgärd(id="fart", insatser=DONE)]
            ),
        ],
    ),
    "uppföljning": Uppföljning(intervall="varje år"),
    "avsnitt": [Extraavsnitt(rubrik="Ekonomi", id="pengar", text="T.", före="uppföljning")],
    "bilagor": [
        Bilaga(titel="Karta", id="karta"),
        Bilaga(titel="Ordning", id="ordning", text="T.", avsnitt=[Underavsnitt(rubrik="Tid", id="tid", text="T.")]),
    ],
}


def made(text: str, **fields: Any) -> Dokument:
    return compose(agreement(förord=text, **{**WHOLE, **fields}))


def said(reference: str, **fields: Any) -> str:
    """What a reference is printed as, in the middle of a sentence."""
    lines = read_lines(made(f"Se {reference} nu.", **fields))
    (line,) = [line for line in lines if line.startswith("¶ Se ") and line.endswith(" nu.")]
    return line.removeprefix("¶ Se ").removesuffix(" nu.")


TARGETS = {
    "förord": "avsnittet ”Förord”",
    "samverkansformer": "avsnitt 1",
    "former": "avsnitt 1",
    "möten": "avsnitt 1.1",
    "kommunikation": "avsnitt 2",
    "kom": "avsnitt 2",
    "syften": "avsnitt 3",
    "underlag": "avsnitt 4",
    "källor": "avsnitt 4",
    "lägesbild": "avsnitt 5",
    "brott-per-år": "tabell 1",
    "tabell:brott-per-år": "tabell 1",
    "tabell:lägesbild": "tabell 2",
    "oro": "problem 1",
    "övergripande_mål": "avsnitt 6",
    "målen": "avsnitt 6",
    "tabell:målen": "tabell 3",
    "tabell:övergripande_mål": "tabell 3",
    "lugn": "mål 1",
    "samverkansområden": "avsnitt 7",
    "torget": "avsnitt 7.1",
    "fler": "mål 3",
    "nöjdare": "mål 4",
    "ronder": "mål 5",
    "tabell:torget": "tabell 5",
    "rond": "avsnitt 7.1",
    "skolan": "avsnitt 7.2",
    "samtal": "avsnitt 7.2.1",
    "utan-rubrik": "avsnitt 7.2",
    "nätet": "avsnitt 7.3",
    "tabell:nätet": "tabell 6",
    "kurs": "åtgärd 1",
    "fart": "åtgärd 3",
    "planen": "avsnitt 8",
    "pengar": "avsnitt 9",
    "uppföljning": "avsnitt 10",
    "karta": "bilaga 1",
    "ordning": "bilaga 2",
    "tid": "avsnitt B2.1",
}


def test_what_is_referred_to_is_sound() -> None:
    text = " ".join(f"[[{name}]]" for name in TARGETS)
    assert [one.code for one in invariants(agreement(förord=text, **WHOLE))] == []


@pytest.mark.parametrize("name", TARGETS)
def test_every_kind_of_target_is_called_what_it_is(name: str) -> None:
    assert said(f"[[{name}]]") == TARGETS[name]


@pytest.mark.parametrize("name", TARGETS)
def test_what_a_reference_leads_to_is_there_once(name: str) -> None:
    """An anchor is that of a heading, "<anchor>" at its end, or of a number, right after it."""
    lines = lines_of(made(f"Se [[{name}]]."))
    (way,) = [line for line in lines if line.startswith("¶ Se (")]
    anchor = way[way.rindex("<") :].removesuffix(".")
    assert sum(line.replace(f"){anchor}", "").count(anchor) for line in lines) == 1


def test_a_table_that_is_a_list_is_found_where_it_stands() -> None:
    assert said("[[tabell:målen]]", övergripande_mål=Målavsnitt(id="målen", mål=["A", "B"])) == "avsnitt 6"


def test_a_caption_in_a_text_is_numbered_with_the_other_tables_and_may_have_emphasis() -> None:
    assert "TABLE Tabell 1. Anmälda *brott*" in read_lines(made("Text."))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[[karta]] visar det.", "Bilaga 1 visar det."),
        ("Se här. [[karta]] visar det.", "Se här. Bilaga 1 visar det."),
        ("Vad då? [[karta]] visar det.", "Vad då? Bilaga 1 visar det."),
        ("Läget är ”oklart.” [[karta]] visar det.", "Läget är ”oklart.” Bilaga 1 visar det."),
        ("**Viktigt.** [[karta]] visar det.", "**Viktigt.** Bilaga 1 visar det."),
        ("*[[karta]]* visar det.", "*Bilaga 1* visar det."),
        ("Text.\n[[karta]] visar det.", "Text. Bilaga 1 visar det."),
        ("Kartan, [[karta]], visar det.", "Kartan, bilaga 1, visar det."),
        ("Se t.ex. [[karta]].", "Se t.ex. bilaga 1."),
        ("Se bl.a. [[karta]].", "Se bl.a. bilaga 1."),
        ("Det vill säga dvs. [[karta]].", "Det vill säga dvs. bilaga 1."),
        ("Jfr. [[karta]].", "Jfr. bilaga 1."),
        ("Se **[[karta]]** och *t.ex. [[tid]]*.", "Se **bilaga 1** och *t.ex. avsnitt B2.1*."),
        ("[[förord]] och [[förord]].", "Avsnittet ”Förord” och avsnittet ”Förord”."),
        ("Se [[karta]]\\\n[[tid]].", "Se bilaga 1 ⏎ avsnitt B2.1."),
    ],
)
def test_a_reference_has_a_capital_first_in_a_sentence_only(text: str, line: str) -> None:
    assert f"¶ {line}" in read_lines(made(text))


def test_references_stand_in_lists_tables_and_notes() -> None:
    table = "| A | [[oro]] |\n|---|---|\n| [[lugn]] | om [[lugn]] |"
    lines = read_lines(made(f"- se [[karta]]\n- [[tid]]\n\n{table}\n\nX[^1].\n\n[^1]: Om [[tid]]."))
    start = lines.index("• se bilaga 1")
    assert lines[start : start + 6] == [
        "• se bilaga 1",
        "• Avsnitt B2.1",
        "TABLE ",
        "  [ A | Problem 1 ]",
        "  Mål 1 | om mål 1",
        "¶ X[^1: Om avsnitt B2.1.].",
    ]


def test_references_stand_in_appendices_and_in_plans_too() -> None:
    measure = Åtgärd(rubrik="R", effekt="Det bidrar till [[lugn]].", insatser=[Insats(part="polis", text="Se [[b]].")])
    lines = read_lines(
        compose(
            agreement(
                övergripande_mål=[Mål(mål="Lugn", id="lugn")],
                samverkansområden=[Samverkansområde(rubrik="O", åtgärder=[measure])],
                bilagor=[Bilaga(titel="B", id="b", text="Om [[lugn]].")],
            )
        )
    )
    assert "¶ Om mål 1." in lines
    assert "=   1 | **R** | Se bilaga 1. | Det bidrar till mål 1." in lines


def test_a_backslash_before_it_makes_it_text() -> None:
    text = r"Skriv \[[karta]] och \[[finns-inte]] så."
    assert not list(invariants(agreement(förord=text)))
    assert "¶ Skriv [[karta]] och [[finns-inte]] så." in read_lines(made(text))


@pytest.mark.parametrize("text", ["[[]]", "[[ karta ]]", "[[a b]]", "[karta]", "[[karta]", "[[a[b]]"])
def test_what_only_looks_like_a_reference_is_text(text: str) -> None:
    assert not list(invariants(agreement(förord=text, **WHOLE)))
    assert f"¶ {text}" in read_lines(made(text))


def test_the_text_of_a_link_is_no_place_for_a_reference_but_loses_nothing() -> None:
    assert "¶ [se bilaga 1](https://bra.se) här." in read_lines(made("[se [[karta]]](https://bra.se) här."))


def test_a_reference_to_a_section_that_is_not_shown_is_refused() -> None:
    with pytest.raises(InputError) as refused:
        compose(agreement(förord="Se [[kommunikation]] och [[kommunikation]].", kommunikation=Avsnitt(rubrik="Tom")))
    (fault,) = refused.value.diagnostics
    assert (fault.code, fault.path, fault.excerpt) == ("reference-nowhere", ("förord", "text"), "[[kommunikation]]")


def test_a_plan_that_is_not_shown_cannot_be_referred_to() -> None:
    areas = Områdesavsnitt(plan=Plan(rubrik="P", id="p"), områden=["Torget"])
    with pytest.raises(InputError, match="leder till något som inte visas"):
        compose(agreement(förord="Se [[p]].", samverkansområden=areas))


def test_an_id_is_the_anchor_of_its_heading() -> None:
    assert "# 9 Ekonomi <pengar>" in headings(made("Text."))
    assert "# - Bilaga 2. Ordning <bilaga-2-ordning>" in headings(made("Text."))
