"""References in running text, and ids: what leads nowhere, what stands where no reference can, what is not unique."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model import (
    Avsnitt,
    Bilaga,
    Extraavsnitt,
    Grupp,
    Lägesbild,
    Medlem,
    Mål,
    Målavsnitt,
    Samverkansformer,
    Samverkansområde,
    Underavsnitt,
    Åtgärd,
)
from samverkansdoc.model.invariants import invariants
from tests.model.agreements import agreement
from tests.model.promises import promise
from tests.model.reports import report


def faults(**fields: Any) -> list[Diagnostic]:
    return list(invariants(agreement(**fields)))


def codes(**fields: Any) -> list[str]:
    return [one.code for one in faults(**fields)]


def test_a_reference_that_leads_nowhere_is_told_with_its_words_and_the_nearest_id() -> None:
    (fault,) = faults(förord="Se [[trafikk]].", samverkansområden=[Samverkansområde(rubrik="Trafik", id="trafik")])
    assert (fault.code, fault.path, fault.excerpt) == ("unknown-id", ("förord", "text"), "[[trafikk]]")
    assert fault.hint == "Menade du trafik?"


def test_a_reference_like_no_id_is_told_with_those_that_there_are() -> None:
    (fault,) = faults(förord="Se [[xyz]].", bilagor=[Bilaga(titel="Karta", id="karta")])
    assert fault.hint is not None
    assert fault.hint.startswith("Id som finns är karta och förord.")


def test_of_many_ids_some_are_told() -> None:
    (fault,) = faults(förord="Se [[xyz]].", bilagor=[Bilaga(titel="B", id=f"bilaga-{n}") for n in range(20)])
    assert fault.hint is not None
    assert "bilaga-7 med flera." in fault.hint


def test_where_nothing_has_an_id_that_is_said() -> None:
    (fault,) = invariants(report(sammanfattning="Se [[xyz]]."))
    assert fault.hint == "Inget i dokumentet har ett id. Skriv \\[[ om texten ska stå som den är."


def test_every_reference_that_leads_nowhere_is_told() -> None:
    assert codes(förord="[[a]] [[b]] [[tabell:c]]", lägesbild="[[d]]") == ["unknown-id"] * 4


PLACES: dict[str, dict[str, Any]] = {
    "title": {"titel": "Se [[mål-1]]"},
    "heading": {"förord": Avsnitt(rubrik="Om [[mål-1]]", text="T.")},
    "heading of a subsection": {"förord": Avsnitt(text="T.", avsnitt=[Underavsnitt(rubrik="[[mål-1]]", text="T.")])},
    "heading of an area": {"samverkansområden": [Samverkansområde(rubrik="Mot [[mål-1]]")]},
    "title of an appendix": {"bilagor": [Bilaga(titel="Om [[mål-1]]")]},
    "goal of an area": {"samverkansområden": [Samverkansområde(rubrik="A", områdesmål=[Mål(mål="M [[mål-1]]")])]},
    "time of a measure": {
        "samverkansområden": [Samverkansområde(rubrik="A", åtgärder=[Åtgärd(rubrik="Å", tid="se [[mål-1]]")])]
    },
    "purpose": {"syften": ["att nå [[mål-1]]"]},
}
GOAL = {"övergripande_mål": Målavsnitt(mål=[Mål(mål="Lugn", id="mål-1")])}


@pytest.mark.parametrize("place", PLACES)
def test_a_line_is_no_place_for_a_reference(place: str) -> None:
    (fault,) = faults(**GOAL, **PLACES[place])
    assert (fault.code, fault.excerpt) == ("reference-place", "[[mål-1]]")


def test_a_name_with_brackets_is_a_name() -> None:
    groups = Samverkansformer(grupper=[Grupp(namn="G", medlemmar=[Medlem(roll="R", namn="[[N]]")])])
    assert codes(samverkansformer=groups) == []


def test_a_group_and_a_party_have_ids_but_nothing_to_refer_to() -> None:
    groups = Samverkansformer(grupper=[Grupp(namn="Styrgrupp", id="styrgrupp")])
    assert codes(samverkansformer=groups, förord="Se [[styrgrupp]].") == ["unknown-id"]


def test_a_section_is_referred_to_by_its_key_where_it_is_given() -> None:
    assert codes(förord="Se [[lägesbild]].", lägesbild="Text.") == []
    assert codes(förord="Se [[lägesbild]].") == ["unknown-id"]


def test_an_escaped_reference_is_no_reference() -> None:
    assert codes(förord=r"Skriv \[[vad-som-helst]].") == []


def test_a_promise_may_escape_but_not_refer_to_what_it_lacks() -> None:
    assert [one.code for one in invariants(promise(situation="Se [[lägesbild]]."))] == ["unknown-id"]


TABLE = "| A | B |\n|---|---|\n| 1 | 2 |"


@pytest.mark.parametrize(
    "text",
    [
        f"Tabell: Brott {{#brott}}\n\n{TABLE}",
        f"Tabell: Brott {{#brott}}\n{TABLE}",
        f"Text.\n\nTabell: Brott {{#brott}}\n\n{TABLE}\n\nMer.",
        f"Tabell: Brott\n\n{TABLE}",
        "Tabell: utan id är text.",
    ],
)
def test_a_caption_stands_above_its_table(text: str) -> None:
    assert codes(förord=text) == []


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("Tabell: Brott {#brott}", "Tabell: Brott {#brott}"),
        (f"Tabell: Brott {{#brott}}\n\nText.\n\n{TABLE}", "Tabell: Brott {#brott}"),
        (f"Tabell: Se [[förord]]\n\n{TABLE}", "[[förord]]"),
        (f"Tabell: Brott[^1]\n\n{TABLE}\n\n[^1]: Not.", "[^1]"),
    ],
)
def test_a_caption_without_its_table_or_with_more_than_words_is_refused(text: str, excerpt: str) -> None:
    (fault,) = faults(förord=text)
    assert (fault.code, fault.excerpt) == ("caption", excerpt)


def test_an_id_is_one_things_only_captions_included() -> None:
    caption = f"Tabell: Brott {{#brott}}\n\n{TABLE}"
    goal = Målavsnitt(mål=[Mål(mål="M", id="brott")])
    (fault,) = faults(förord=caption, övergripande_mål=goal)
    assert (fault.code, fault.path, fault.excerpt) == ("duplicate-id", ("förord", "text"), "{#brott}")
    assert codes(förord=f"{caption}\n\n{caption}") == ["duplicate-id"]


def test_an_id_is_not_the_name_of_another_section() -> None:
    free = Extraavsnitt(rubrik="R", text="T.", id="lägesbild")
    assert codes(avsnitt=[free], lägesbild="Text.") == ["duplicate-id"]
    assert codes(avsnitt=[free]) == []
    assert codes(lägesbild=Lägesbild(text="T.", id="lägesbild")) == []


NAMES = st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1, max_size=6)


@given(st.lists(NAMES, min_size=1, max_size=4, unique=True), NAMES)
def test_a_reference_is_right_if_and_only_if_something_has_the_id(names: list[str], wanted: str) -> None:
    sections = [Extraavsnitt(rubrik="R", text="T.", id=name) for name in names]
    expected = [] if wanted in (*names, "förord") else ["unknown-id"]
    assert codes(förord=f"Se [[{wanted}]].", avsnitt=sections) == expected
