"""Measures of which each party does its part, goals of areas, and what they refer to."""

from typing import Any

import pytest

from samverkansdoc.diagnostics import Path
from samverkansdoc.model import (
    Handlingsplan,
    Hänvisning,
    Insats,
    Mål,
    Målavsnitt,
    Samverkansområde,
    Åtgärd,
    poster,
)
from samverkansdoc.model.invariants import disagreements, invariants
from tests.model.agreements import agreement, kommun, polis

AREA: Path = ("samverkansområden", "områden", 0)
KOMMUN = Insats(part="kommun", text="Kommunen går ut på torget varje fredag.")
POLIS = Insats(part="polis", text="Polisen går med.")


def area(*measures: Åtgärd | str, **more: Any) -> list[Samverkansområde]:
    return [Samverkansområde(**{"rubrik": "Torget", "åtgärder": measures, **more})]


def found(**fields: Any) -> list[tuple[str, Path, str | None]]:
    return [(one.code, one.path, one.hint) for one in invariants(agreement(**fields))]


def test_a_measure_that_says_what_each_does_needs_no_heading() -> None:
    assert found(samverkansområden=area(Åtgärd(insatser=[KOMMUN, POLIS]))) == []


@pytest.mark.parametrize("measure", [Åtgärd(effekt="Lugn."), Åtgärd(kommunikation="På webben."), Åtgärd(tid="i maj")])
def test_a_measure_of_which_no_one_says_what_is_done_is_empty(measure: Åtgärd) -> None:
    assert [one[:2] for one in found(samverkansområden=area(measure))] == [("empty-measure", (*AREA, "åtgärder", 0))]


def test_what_is_done_is_done_by_a_party() -> None:
    measure = Åtgärd(insatser=[KOMMUN, Insats(part="polise", text="T"), Insats(part="p1", text="T")])
    assert found(parter=[kommun(), polis(id="p1")], samverkansområden=area(measure)) == [
        ("unknown-id", (*AREA, "åtgärder", 0, "insatser", 1, "part"), "Menade du polis?")
    ]


@pytest.mark.parametrize("key", ["områdesmål", "effektmål", "produktionsmål"])
def test_goals_of_an_area_are_goals_of_the_document(key: str) -> None:
    goal = {key: [Mål(mål="M", id="m")]}
    served = Mål(mål="N", id="n", bidrar_till="m")
    assert found(samverkansområden=area(Åtgärd(rubrik="Å", mål="m"), mål="m", **goal), övergripande_mål=[served]) == []


def test_a_goal_serves_one_that_there_is() -> None:
    goals = [Mål(mål="M", id="lugn"), Mål(mål="N", bidrar_till=["lugn", "lugnt"])]
    path = ("övergripande_mål", "mål", 1, "bidrar_till", 1)
    assert found(övergripande_mål=goals) == [("unknown-id", path, "Menade du lugn?")]


def test_goals_are_numbered_overall_first_then_area_by_area() -> None:
    made = agreement(
        övergripande_mål=["a", "b"],
        samverkansområden=[
            *area(produktionsmål="e", effektmål="d", områdesmål="c"),
            *area(områdesmål=["f", "g"]),
        ],
    )
    assert [goal.mål for goal in made.goals] == list("abcdefg")


@pytest.mark.parametrize(
    ("measures", "planned"),
    [
        ([], False),
        (["Å"], False),
        ([Åtgärd(rubrik="Å", text="T", tid="nu")], False),
        (["Å", Åtgärd(insatser=[POLIS])], True),
        ([Åtgärd(rubrik="Å", effekt="E")], True),
        ([Åtgärd(rubrik="Å", kommunikation="K")], True),
        ([Åtgärd(rubrik="Å", effekt=" \n", kommunikation="")], False),
    ],
)
def test_one_planned_measure_makes_a_plan(measures: list[Åtgärd | str], planned: bool) -> None:
    (made,) = area(*measures)
    assert made.has_plan is planned


@pytest.mark.parametrize(
    ("measure", "text", "who"),
    [
        (Åtgärd(rubrik="Ronder", insatser=[POLIS]), "Ronder", "Lokalpolisområde Trelleborg"),
        (Åtgärd(insatser=[KOMMUN, POLIS]), KOMMUN.text, "Trelleborgs kommun, Lokalpolisområde Trelleborg"),
        (Åtgärd(text="Vi går.", insatser=[KOMMUN], ansvariga=["A", "B"]), "Vi går.", "A, B"),
    ],
)
def test_a_planned_measure_is_followed_up_by_its_first_words_and_those_who_do_it(
    measure: Åtgärd, text: str, who: str
) -> None:
    (post,) = poster(agreement(samverkansområden=area(measure)))
    assert (post.id, post.text, post.vem, post.must) == ("åtgärd-1", text, who, True)


def test_goals_of_areas_may_be_followed_up() -> None:
    made = agreement(samverkansområden=area("Å", effektmål=[Mål(mål="M", id="m"), "N"]))
    assert [(post.id, post.must) for post in poster(made)] == [("åtgärd-1", True), ("m", False)]


def plan(**fields: Any) -> Handlingsplan:
    return Handlingsplan(
        **{
            "parter": [kommun(), polis()],
            "period": "2024",
            "överenskommelse": Hänvisning(fil="avtal.yaml"),
            **fields,
        }
    )


def test_a_plan_may_serve_goals_of_its_agreement_and_its_own() -> None:
    agreed = agreement(övergripande_mål=[Mål(mål="M", id="lugn")])
    own = Målavsnitt(mål=[Mål(mål="N", id="egen", bidrar_till="lugn")])
    made = plan(övergripande_mål=own, samverkansområden=area(Åtgärd(rubrik="Å", mål=["lugn", "egen"]), mål="lugn"))
    assert not list(invariants(made))
    assert not list(disagreements(made, {"avtal.yaml": agreed}))
    wrong = plan(samverkansområden=area(Åtgärd(rubrik="Å", mål=["lugnt"])))
    assert not list(invariants(wrong))
    (fault,) = disagreements(wrong, {"avtal.yaml": agreed})
    assert (fault.code, fault.path, fault.hint) == (
        "unknown-id",
        (*AREA, "åtgärder", 0, "mål", 0),
        "Menade du lugn?",
    )


def test_a_plan_without_the_file_of_its_agreement_serves_its_own_goals_only() -> None:
    made = plan(överenskommelse="Trygga Trelleborg", samverkansområden=area(Åtgärd(rubrik="Å", mål="lugn")))
    assert [one.code for one in invariants(made)] == ["unknown-id"]


def test_a_plan_knows_what_it_is_linked_to() -> None:
    assert plan().linked == {"avtal.yaml": ("överenskommelse", "fil")}
    assert plan(överenskommelse="T").linked == {}
