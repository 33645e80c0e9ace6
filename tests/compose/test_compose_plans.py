"""Plans: measures of which each party does its part, in tables on pages turned sideways."""

from typing import Any

import pytest

from samverkansdoc.compose import compose
from samverkansdoc.document import Landscape, Table
from samverkansdoc.model import (
    AnyPart,
    Handlingsplan,
    Hänvisning,
    Insats,
    Mål,
    Områdesavsnitt,
    Plan,
    Samverkansområde,
    Åtgärd,
)
from tests.compose.outline import headings, read_lines
from tests.model.agreements import agreement, kommun, polis, övrig

KOMMUN = Insats(part="kommun", text="Kommunen går ut.")
POLIS = Insats(part="polis", text="Polisen går med.")
BOTH = Åtgärd(rubrik="Ronder", insatser=[KOMMUN, POLIS])


def area(*measures: Åtgärd | str, **more: Any) -> Samverkansområde:
    return Samverkansområde(**{"rubrik": "Torget", "åtgärder": measures, **more})


def sideways(*areas: Samverkansområde, **fields: Any) -> list[str]:
    """The lines of the pages that are turned."""
    lines = read_lines(compose(agreement(samverkansområden=areas, **fields)))
    return [line.removeprefix("= ") for line in lines if line.startswith("= ")]


def table(*measures: Åtgärd | str, **fields: Any) -> list[str]:
    """The rows of the table of an area, its header first."""
    lines = sideways(area(*measures), **fields)
    start = next(index for index, line in enumerate(lines) if line.startswith("TABLE"))
    return [line.strip() for line in lines[start + 1 :]]


def test_a_plan_has_a_heading_the_areas_and_a_table_for_each() -> None:
    assert sideways(area(BOTH), area("Möten", rubrik="Skolan"), area(BOTH, rubrik="Nätet")) == [
        "# 2 Åtgärdsplan <plan>",
        "## 2.1 Torget <torget-2>",
        "TABLE Tabell 1. Åtgärdsplan: Torget",
        "  [ Nr* | Åtgärd | Åtgärd kommun | Åtgärd polis ]",
        "  1 | **Ronder** | Kommunen går ut. | Polisen går med.",
        "## 2.2 Nätet <nätet-2>",
        "TABLE Tabell 2. Åtgärdsplan: Nätet",
        "  [ Nr* | Åtgärd | Åtgärd kommun | Åtgärd polis ]",
        "  2 | **Ronder** | Kommunen går ut. | Polisen går med.",
    ]


def test_a_plan_may_have_a_heading_and_a_text_of_its_own() -> None:
    given = Områdesavsnitt(områden=[area(BOTH)], plan=Plan(rubrik="Vad vi gör", text="Så här gör vi."))
    lines = read_lines(compose(agreement(samverkansområden=given)))
    start = lines.index("= # 2 Vad vi gör <plan>")
    assert lines[start - 1] == "SIDEWAYS"
    assert lines[start + 1] == "= ¶ Så här gör vi."


def test_an_agreement_without_planned_measures_has_no_plan() -> None:
    made = compose(agreement(samverkansområden=Områdesavsnitt(områden=[area("Ronder")], plan=Plan(rubrik="Plan"))))
    assert not [block for block in made.blocks if isinstance(block, Landscape)]
    assert [line.split()[2] for line in headings(made)] == [
        "Samverkansområden",
        "Torget",
        "Giltighet",
        "Undertecknande",
    ]


def test_the_section_of_the_areas_says_where_the_plan_is() -> None:
    said = "¶ Parterna samverkar inom ett samverkansområde. Vad var och en gör framgår av avsnitt 2."
    assert said in read_lines(compose(agreement(samverkansområden=[area(BOTH)])))
    assert "framgår av" not in "\n".join(read_lines(compose(agreement(samverkansområden=[area("Ronder")]))))


def test_measures_stand_in_the_plan_and_nowhere_else() -> None:
    lines = read_lines(compose(agreement(samverkansområden=[area(BOTH, Åtgärd(rubrik="Ljus", text="Mer ljus."))])))
    assert sum("Ronder" in line for line in lines) == 1
    assert sum("Mer ljus." in line for line in lines) == 1


FULL: dict[str, tuple[dict[str, Any], str, str]] = {
    "effekt": ({"effekt": "Det blir lugnt."}, "Effekt", "Det blir lugnt."),
    "kommunikation": ({"kommunikation": "På webben."}, "Kommunikation", "På webben."),
    "tid": ({"tid": "hela året"}, "Tidsplan", "hela året"),
    "ansvariga": ({"ansvariga": ["A", "B"]}, "Ansvarig", "A och B"),
    "mål": ({"mål": ["m"]}, "Mål", "1"),
}


@pytest.mark.parametrize("name", FULL)
def test_a_column_is_there_if_one_measure_has_something_to_say_in_it(name: str) -> None:
    more, label, said = FULL[name]
    other = Åtgärd(rubrik="Ljus", insatser=[KOMMUN])
    header, first, second = table(Åtgärd(rubrik="Ronder", insatser=[KOMMUN], **more), other, övergripande_mål=GOALS)
    assert header == f"[ Nr* | Åtgärd | Åtgärd kommun | {label} ]"
    assert first == f"1 | **Ronder** | Kommunen går ut. | {said}"
    assert second == "2 | **Ljus** | Kommunen går ut. |"


GOALS = [Mål(mål="Lugnt på torget.", id="m")]


def test_a_measure_may_be_planned_by_its_effect_alone() -> None:
    assert table(Åtgärd(rubrik="Ronder", effekt="Det blir lugnt.")) == [
        "[ Nr* | Åtgärd | Effekt ]",
        "1 | **Ronder** | Det blir lugnt.",
    ]


def test_where_no_measure_has_a_heading_or_a_text_there_is_no_column_for_them() -> None:
    assert table(Åtgärd(insatser=[KOMMUN, POLIS])) == [
        "[ Nr* | Åtgärd kommun | Åtgärd polis ]",
        "1 | Kommunen går ut. | Polisen går med.",
    ]


def test_a_measure_without_heading_has_its_text() -> None:
    assert table(BOTH, Åtgärd(text="Ljus vid *alla* portar.", insatser=[POLIS]))[2] == (
        "2 | Ljus vid *alla* portar. |  | Polisen går med."
    )


def test_what_a_party_does_may_be_several_paragraphs_and_lists_with_its_bodies_below() -> None:
    done = Insats(part="kommun", text="Först.\n\n- ett\n- två", organ=["SN", "BUN"])
    more = Insats(part="kommun", text="Och mer.", organ="KS")
    assert table(Åtgärd(rubrik="Ronder", insatser=[done, more])) == [
        "[ Nr* | Åtgärd | Åtgärd kommun ]",
        "1 | **Ronder** | Först. / • ett / • två / *SN, BUN* / Och mer. / *KS*",
    ]


TWO = [kommun("Sjöbo", id="sjöbo"), kommun("Tomelilla", id="tomelilla"), polis("Ystad", id="ystad")]


@pytest.mark.parametrize(
    ("parts", "doing", "labels"),
    [
        ([kommun(), polis()], ["polis", "kommun"], ["Åtgärd kommun", "Åtgärd polis"]),
        ([kommun(), polis()], ["polis"], ["Åtgärd polis"]),
        ([kommun(id="k"), polis()], ["k"], ["Åtgärd kommun"]),
        (TWO, ["ystad", "sjöbo"], ["Åtgärd Sjöbo kommun", "Åtgärd polis"]),
        (TWO, ["kommun"], ["Åtgärd Sjöbo kommun", "Åtgärd Tomelilla kommun"]),
        ([kommun(), polis(), övrig(id="r")], ["r"], ["Åtgärd Region Skåne"]),
        ([kommun(), polis(), övrig()], ["övrig"], ["Åtgärd Region Skåne"]),
        (
            [kommun(), polis("Polisområde Malmö"), polis("Trelleborg", id="t")],
            ["t", "polis"],
            ["Åtgärd polisområde Malmö", "Åtgärd lokalpolisområde Trelleborg"],
        ),
    ],
)
def test_the_column_of_a_party_is_called_by_its_kind_or_its_name(
    parts: list[AnyPart], doing: list[str], labels: list[str]
) -> None:
    measure = Åtgärd(rubrik="Ronder", insatser=[Insats(part=part, text="T.") for part in doing])
    assert table(measure, parter=parts)[0] == f"[ Nr* | Åtgärd | {' | '.join(labels)} ]"


FOUR = [*TWO, övrig("Exempelhem AB", id="hem")]


def test_more_than_three_parties_share_a_column_with_their_names() -> None:
    each = [Insats(part=part, text=f"Vi i {part}.", organ="N") for part in ("hem", "sjöbo", "tomelilla", "ystad")]
    assert table(Åtgärd(rubrik="Ronder", text="T.", insatser=each), parter=FOUR) == [
        "[ Nr* | Åtgärd | Vad var och en gör ]",
        "1 | **Ronder** / T. | **Sjöbo kommun** / Vi i sjöbo. / *N* / **Tomelilla kommun** / Vi i tomelilla. / *N* / "
        "**Lokalpolisområde Ystad** / Vi i ystad. / *N* / **Exempelhem AB** / Vi i hem. / *N*",
    ]


def test_only_parties_that_do_something_count() -> None:
    each = [Insats(part=part, text="T.") for part in ("sjöbo", "tomelilla", "ystad")]
    assert len(table(Åtgärd(insatser=each), parter=FOUR)[0].split("|")) == 4


def test_equal_measures_stand_each_in_its_own_area() -> None:
    lines = sideways(area(BOTH), area(BOTH, rubrik="Skolan"))
    assert [line.split()[0] for line in lines if "Ronder" in line] == ["1", "2"]


def test_the_goals_of_an_area_stand_above_its_table() -> None:
    areas = [
        area(BOTH, mål="m", effektmål=["Fler ute"], produktionsmål=["Ronder varje vecka"]),
        area(BOTH, rubrik="Skolan", områdesmål=["Fler ute"]),
    ]
    lines = sideways(*areas, övergripande_mål=GOALS)
    assert [line for line in lines if line.startswith("» ")] == [
        "» **Mål:** Lugnt på torget (mål 1); Fler ute (mål 2); Ronder varje vecka (mål 3)",
        "» **Mål:** Fler ute (mål 4)",
    ]


def test_what_a_plan_serves_in_its_agreement_is_told_by_the_number_there() -> None:
    agreed = agreement(övergripande_mål=["Ett", Mål(mål="Två.", id="två"), Mål(mål="Tre", id="tre")])
    own = Mål(mål="Eget", id="eget", bidrar_till=["tre"], indikator="I")
    measure = Åtgärd(rubrik="Ronder", insatser=[POLIS], mål=["två", "eget"])
    plan = Handlingsplan(
        parter=[kommun(), polis()],
        period="2024",
        överenskommelse=Hänvisning(fil="avtal.yaml"),
        samverkansområden=[area(measure, mål=["två"], områdesmål=[own])],
    )
    lines = read_lines(compose(plan, linked={"avtal.yaml": agreed}))
    assert "= » **Mål:** Eget (mål 1); Två (mål 2 i överenskommelsen)" in lines
    assert "=   [ Nr* | Åtgärd | Åtgärd polis | Mål | Avtalets mål ]" in lines
    assert "=   1 | **Ronder** | Polisen går med. | 1 | 2" in lines
    assert "» **Bidrar till:** mål 2 i överenskommelsen" in lines
    assert "  1 | Eget | 3 | I" in lines


def test_a_plan_is_as_wide_as_its_page() -> None:
    made = compose(agreement(samverkansområden=[area(BOTH)]))
    (turned,) = [block for block in made.blocks if isinstance(block, Landscape)]
    (plan,) = [block for block in turned.blocks if isinstance(block, Table)]
    assert sum(column.share for column in plan.columns) == pytest.approx(1)
    assert all(column.share > 0 for column in plan.columns)
