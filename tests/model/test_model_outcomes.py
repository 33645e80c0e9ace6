"""What must hold for a follow-up: by itself, against what it follows up, and against the parts that it adds up."""

from collections.abc import Sequence
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model import (
    Avtalshandling,
    Indikator,
    Löfte,
    Mål,
    Samverkansområde,
    Uppföljningsrapport,
    Utfall,
    Värde,
    Åtgärd,
    poster,
)
from samverkansdoc.model.invariants import disagreements, invariants
from tests.model.agreements import agreement
from tests.model.promises import promise
from tests.model.reports import HOURS, MEETINGS, TALKS, report

QUARTERS = [report(rapportperiod=f"kvartal {number} 2024") for number in range(1, 5)]


def against(rapport: Uppföljningsrapport, followed: Avtalshandling | None = None) -> list[Diagnostic]:
    return list(disagreements(rapport, {"löfte.yaml": followed or promise()}))


def of_parts(parts: Sequence[Uppföljningsrapport], **fields: Any) -> list[Diagnostic]:
    names = [f"{number}.yaml" for number in range(len(parts))]
    whole = report(rapportperiod="2024", delrapporter=names, **fields)
    return list(disagreements(whole, {"löfte.yaml": promise(), **dict(zip(names, parts, strict=True))}))


def codes(faults: Sequence[Diagnostic]) -> list[str]:
    return [fault.code for fault in faults]


def test_a_report_of_everything_has_no_faults() -> None:
    assert list(invariants(report())) == []
    assert against(report()) == []


@pytest.mark.parametrize("left_out", [HOURS, MEETINGS, TALKS], ids=lambda one: one.id)
def test_what_is_left_out_is_named(left_out: Utfall) -> None:
    (fault,) = against(report(utfall=[one for one in (HOURS, MEETINGS, TALKS) if one is not left_out]))
    assert (fault.code, fault.path) == ("not-reported", ("utfall",))
    assert f"”{left_out.id}”" in fault.message


@given(st.sets(st.integers(0, 11), min_size=1))
def test_no_set_of_promises_that_is_left_out_goes_unnoticed(left_out: set[int]) -> None:
    followed = promise(löften=[Löfte(löfte=f"Vi gör sak {number}.") for number in range(12)])
    reported = [Utfall(id=one.id, status="pågår") for n, one in enumerate(poster(followed)) if n not in left_out]
    told = " ".join(fault.message for fault in against(report(utfall=reported), followed))
    assert all(f"”löfte-{number + 1}”" in told for number in left_out)
    assert told.count("redovisas inte") == len(left_out)


def test_an_invented_id_is_named_with_its_neighbour() -> None:
    found = against(report(utfall=[evolve(HOURS, id="timmer"), MEETINGS, TALKS]))
    assert codes(found) == ["unknown-id", "not-reported"]
    assert "”timmer”" in found[0].message
    assert found[0].hint
    assert "timmar" in found[0].hint


def test_an_outcome_is_in_the_unit_of_the_promise() -> None:
    assert codes(against(report(utfall=[evolve(HOURS, utfall="900 pass"), MEETINGS, TALKS]))) == ["unit-mismatch"]
    assert against(report(utfall=[HOURS, evolve(MEETINGS, utfall="1 möte"), TALKS])) == []


def test_an_outcome_needs_something_to_be_compared_with() -> None:
    assert codes(against(report(utfall=[HOURS, MEETINGS, evolve(TALKS, utfall="3 samtal")]))) == ["no-target"]


def test_a_promise_that_was_not_reached_is_not_kept() -> None:
    called_done = [evolve(HOURS, status="genomfört"), MEETINGS, TALKS]
    (fault,) = against(report(rapportperiod="2024", utfall=called_done))
    assert (fault.code, fault.path) == ("not-reached", ("utfall", 0, "status"))
    # The outcome of a part of the period says nothing of the whole.
    assert against(report(utfall=called_done)) == []


def test_the_reporting_period_lies_within_the_period() -> None:
    assert codes(against(report(rapportperiod="kvartal 4 2023"))) == ["outside-source"]


@pytest.mark.parametrize("status", ["delvis genomfört", "ej påbörjat", "utgår"])
def test_what_is_not_as_promised_is_explained(status: str) -> None:
    found = list(invariants(report(utfall=[Utfall(id="timmar", status=status)])))
    assert codes(found) == ["comment-missing"]


def test_an_id_is_reported_once() -> None:
    assert codes(list(invariants(report(utfall=[HOURS, HOURS])))) == ["reported-twice"]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"utgångsläge": "2019"}, "baseline-not-measured"),
        ({"utgångsläge": "2021"}, "baseline-not-measured"),
        ({"målvärde": "halverat"}, "target-no-number"),
    ],
)
def test_what_a_chart_cannot_show_is_told(fields: dict[str, Any], code: str) -> None:
    indicator = evolve(Indikator(indikator="Inbrott", enhet="brott", serie="2020: 5; 2021: –; 2022: 4"), **fields)
    assert codes(list(invariants(report(indikatorer=[indicator])))) == [code]


# ---------------------------------------------------------------- The parts of a period


def test_four_quarters_are_a_year() -> None:
    whole = [evolve(HOURS, status="genomfört", utfall="4 000 timmar"), evolve(MEETINGS, utfall="8 möten"), TALKS]
    assert of_parts(QUARTERS, utfall=whole) == []


def test_a_sum_that_is_not_the_sum_is_told() -> None:
    (fault,) = of_parts(QUARTERS, utfall=[evolve(HOURS, utfall="4 100 timmar"), evolve(MEETINGS, utfall=None), TALKS])
    assert fault.code == "sum-mismatch"
    assert "4\u00a0000\u00a0timmar" in fault.message


def test_a_kept_promise_is_kept_by_the_sum_of_the_parts() -> None:
    kept = [evolve(HOURS, status="genomfört", utfall=None), evolve(MEETINGS, utfall=None), TALKS]
    assert of_parts(QUARTERS, utfall=kept) == []
    fewer = [*QUARTERS[:3], evolve(QUARTERS[3], utfall=[evolve(HOURS, utfall="999 timmar"), MEETINGS, TALKS])]
    assert codes(of_parts(fewer, utfall=kept)) == ["not-reached"]


def test_shares_do_not_add_up() -> None:
    followed = promise(löften=[Löfte(löfte="Vi svarar inom en dag.", id="svar", mängd="minst 85 %")])
    parts = [
        report(rapportperiod=f"halvår {half} 2024", utfall=[Utfall(id="svar", status="pågår", utfall="88 %")])
        for half in (1, 2)
    ]
    whole = report(
        rapportperiod="2024",
        utfall=[Utfall(id="svar", status="genomfört", utfall="88 %")],
        delrapporter=["1.yaml", "2.yaml"],
    )
    linked = {"löfte.yaml": followed, "1.yaml": parts[0], "2.yaml": parts[1]}
    assert list(disagreements(whole, linked)) == []


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        (QUARTERS[:3], "part-missing"),
        ([*QUARTERS, QUARTERS[0]], "part-twice"),
        ([*QUARTERS, report(rapportperiod="kvartal 1 2025")], "part-outside"),
        ([*QUARTERS, report(rapportperiod="2024")], "part-outside"),
        ([*QUARTERS[:3], evolve(QUARTERS[3], av="annat.yaml")], "part-of-another"),
    ],
)
def test_parts_that_do_not_add_up_are_told(parts: list[Uppföljningsrapport], code: str) -> None:
    found = of_parts(parts, utfall=[evolve(HOURS, utfall=None), evolve(MEETINGS, utfall=None), TALKS])
    assert code in codes(found)
    assert all(fault.hint for fault in found)


# ---------------------------------------------------------------- What is to be reported


def test_what_has_no_id_is_known_by_its_number() -> None:
    assert [one.id for one in poster(promise())] == ["timmar", "möten", "löfte-3"]


def test_a_number_that_is_taken_is_not_given_again() -> None:
    taken = promise(löften=["Ett", Löfte(löfte="Två", id="löfte-1"), "Tre"])
    assert [one.id for one in poster(taken)] == ["löfte-1-2", "löfte-1", "löfte-3"]


def test_measures_must_be_reported_and_goals_may_be() -> None:
    area = Samverkansområde(
        rubrik="Trafik", ansvariga="Polisen", åtgärder=["Kontroller", Åtgärd(text="Vi mäter. " * 20)]
    )
    followed = agreement(övergripande_mål=[Mål(mål="Färre brott", id="brott"), "Mer"], samverkansområden=[area])
    posts = poster(followed)
    assert [(one.id, one.vem, one.must) for one in posts] == [
        ("åtgärd-1", "Polisen", True),
        ("åtgärd-2", "Polisen", True),
        ("brott", "", False),
    ]
    assert posts[1].text.endswith("Vi mäter. …")
    assert len(posts[1].text) < 100
    both = [Utfall(id="åtgärd-1", status="pågår"), Utfall(id="åtgärd-2", status="pågår")]
    for outcomes in (both, [*both, Utfall(id="brott", status="genomfört")]):
        assert against(report(rapportperiod="2024", utfall=outcomes), followed) == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"målvärde": Värde(värde="4 000", enhet="anmälda brott"), "riktning": "minska"}, "högst 4 000 anmälda brott"),
        ({"målvärde": Värde(värde="80", enhet="%"), "riktning": "öka"}, "minst 80 %"),
        ({"målvärde": Värde(värde="12", enhet="tillsyner")}, "12 tillsyner"),
        ({"målvärde": Värde(värde="halverat", enhet="brott")}, None),
        ({"målvärde": "80"}, None),
        ({}, None),
    ],
)
def test_the_value_that_a_goal_is_to_reach_is_what_its_outcome_is_held_against(
    fields: dict[str, Any], said: str | None
) -> None:
    (post,) = poster(agreement(övergripande_mål=[Mål(mål="Bättre", id="bättre", **fields)]))
    assert (str(post.mängd).replace("\u00a0", " ") if post.mängd else None) == said
