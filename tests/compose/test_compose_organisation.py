"""How the collaboration is organised: groups as a chart and as a table, and what cannot be drawn."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkansdoc.compose import compose
from samverkansdoc.diagnostics import Path
from samverkansdoc.document import OrganisationChart
from samverkansdoc.model import AnyPart, Grupp, Medlem, Samverkansformer, Underavsnitt
from samverkansdoc.model.invariants import invariants
from tests.compose.outline import read_lines
from tests.model.agreements import agreement, kommun, polis

TOP = Grupp(
    namn="Politisk styrgrupp",
    id="politik",
    medlemmar=["Kommunalråd", Medlem(roll="Ordförande", namn="Eva Ek", part="polis")],
    möten="tre gånger per år",
    uppgift="Beslutar:\n\n- mål\n- medel",
)
STEERING = Grupp(namn="Styrgrupp", id="styr", under="politik", medlemmar="Chefer")
WORKING = Grupp(namn="Arbetsgrupp", under="styr")
CHILDREN = Grupp(namn="Barn och unga", under="styr", uppgift="Ser till barnen.")
ALL = [TOP, STEERING, WORKING, CHILDREN]


def section(*groups: Grupp, **more: Any) -> Samverkansformer:
    return Samverkansformer(grupper=groups, **more)


def lines(*groups: Grupp, **fields: Any) -> list[str]:
    return read_lines(compose(agreement(samverkansformer=section(*groups), **fields)))


def charts(groups: Sequence[Grupp]) -> list[OrganisationChart]:
    made = compose(agreement(samverkansformer=section(*groups)))
    return [block for block in made.blocks if isinstance(block, OrganisationChart)]


def test_groups_are_counted_drawn_and_told_in_a_table() -> None:
    made = lines(*ALL)
    start = made.index("# 1 Samverkansformer <samverkansformer>")
    assert made[start + 1 : start + 11] == [
        "¶ I samverkan finns fyra grupper.",
        "ORGANISATION Diagram 1. Så är samverkan organiserad (Politisk styrgrupp står överst. "
        "Under Politisk styrgrupp står Styrgrupp. Under Styrgrupp står Arbetsgrupp samt Barn och unga.)",
        "  Politisk styrgrupp | Tre gånger per år",
        "  Styrgrupp < Politisk styrgrupp",
        "  Arbetsgrupp < Styrgrupp",
        "  Barn och unga < Styrgrupp",
        "TABLE Tabell 1. Grupperna i samverkan",
        "  [ Grupp* | Ingår | Möten | Uppgift ]",
        "  Politisk styrgrupp | • Kommunalråd / • Ordförande, Eva Ek, Lokalpolisområde Trelleborg | Tre gånger per år "
        "| Beslutar: / • mål / • medel",
        "  Styrgrupp | Chefer |  | ",
    ]


def test_one_group_is_one() -> None:
    assert "¶ I samverkan finns en grupp." in lines(TOP)


def test_a_group_of_which_only_the_name_is_known_is_in_the_chart_alone() -> None:
    made = lines(Grupp(namn="Styrgrupp"), Grupp(namn="Arbetsgrupp"))
    assert [line for line in made if line.startswith(("TABLE", "  [", "ORGANISATION"))] == [
        "ORGANISATION Diagram 1. Så är samverkan organiserad (Styrgrupp och Arbetsgrupp står överst.)"
    ]


def test_a_group_given_before_the_one_above_it_is_drawn_below_it() -> None:
    assert lines(*reversed(ALL))[4:8] == [
        "  Politisk styrgrupp | Tre gånger per år",
        "  Styrgrupp < Politisk styrgrupp",
        "  Barn och unga < Styrgrupp",
        "  Arbetsgrupp < Styrgrupp",
    ]


def test_the_text_stands_above_the_groups_and_the_subsections_below() -> None:
    inner = [Underavsnitt(rubrik="Lokaler", text="Här.")]
    made = read_lines(
        compose(agreement(samverkansformer=section(TOP, text="Vi möts.", rubrik="Organisation", avsnitt=inner)))
    )
    wanted = (
        "# 1 Organisation <samverkansformer>",
        "¶ Vi möts.",
        "¶ I samverkan finns en grupp.",
        "## 1.1 Lokaler <lokaler>",
    )
    assert [line for line in made if line in wanted] == list(wanted)


TWO: list[AnyPart] = [kommun("Sjöbo", id="s"), kommun("Tomelilla", id="t"), polis("Ystad")]


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("kommun", "Chef, Sjöbo kommun och Tomelilla kommun"),
        ("t", "Chef, Tomelilla kommun"),
        ("polis", "Chef, Lokalpolisområde Ystad"),
        (None, "Chef"),
    ],
)
def test_a_member_sits_for_a_party_by_its_id_or_its_kind(part: str | None, said: str) -> None:
    group = Grupp(namn="Styrgrupp", medlemmar=[Medlem(roll="Chef", part=part)])
    assert f"  Styrgrupp | {said}" in lines(group, parter=TWO)


def codes(*groups: Grupp) -> list[tuple[str, Path, str | None]]:
    found = invariants(agreement(samverkansformer=section(*groups)))
    return [(one.code, one.path[2:], one.hint) for one in found]


def group(name: str, under: str | None = None) -> Grupp:
    return Grupp(namn=name, id=name, under=under)


@pytest.mark.parametrize("groups", [ALL, ALL[::-1], [group("a"), group("b")], []])
def test_groups_in_order_pass(groups: list[Grupp]) -> None:
    assert codes(*groups) == []


def test_a_group_under_none_that_there_is_is_told_with_the_nearest() -> None:
    assert codes(group("styrgrupp"), group("b", "styrgrup")) == [
        ("unknown-id", (1, "under"), "Menade du styrgrupp?"),
    ]
    assert codes(group("a"), group("b", "xyz")) == [("unknown-id", (1, "under"), "De som finns är a och b.")]
    (only,) = codes(Grupp(namn="A", under="xyz"))
    assert only[2] == "Lägg till raden ”id: xyz” vid den gruppen."


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_a_group_is_not_under_itself_by_any_way(size: int) -> None:
    circle = [group(str(one), str((one + 1) % size)) for one in range(size)]
    assert [one[0] for one in codes(group("topp"), *circle)] == ["group-under-itself"] * size


def test_who_is_under_a_circle_is_not_itself_at_fault() -> None:
    found = codes(group("a", "b"), group("b", "a"), group("c", "a"))
    assert [(code, path[0]) for code, path, _ in found] == [("group-under-itself", 0), ("group-under-itself", 1)]


def test_two_groups_have_not_the_same_id() -> None:
    assert [one[0] for one in codes(group("a"), group("a"))] == ["duplicate-id"]


def test_a_member_sits_for_a_party_that_there_is() -> None:
    (found,) = codes(Grupp(namn="A", medlemmar=[Medlem(roll="R", part="övrig")]))
    assert found[:2] == ("unknown-id", (0, "medlemmar", 0, "part"))


#: For each group, the number of the one above it, if any: always one of those before it.
TREES = st.integers(1, 8).flatmap(
    lambda size: st.tuples(*(st.none() | st.integers(0, n - 1) if n else st.none() for n in range(size)))
)


@given(TREES)
@settings(max_examples=60)
def test_any_tree_of_groups_is_drawn_from_the_top_down(above: tuple[int | None, ...]) -> None:
    groups = [group(f"g{n}", None if up is None else f"g{up}") for n, up in enumerate(above)]
    assert codes(*groups) == []
    (chart,) = charts(groups[::-1])
    names = [unit.name for unit in chart.units]
    assert sorted(names) == sorted(one.namn for one in groups)
    for index, unit in enumerate(chart.units):
        wanted = next(one.under for one in groups if one.namn == unit.name)
        assert (names[unit.above] if unit.above is not None else None) == wanted
        assert unit.above is None or unit.above < index
        assert unit.name in chart.alternative
