"""What is measured year after year, in the picture of the situation of an agreement or a plan."""

from typing import Any

import pytest

from samverkansdoc.compose import compose
from samverkansdoc.document import Chart
from samverkansdoc.model import Handlingsplan, Indikator, Lägesbild, Samverkanshandling
from samverkansdoc.model.invariants import invariants
from tests.compose.outline import read_lines
from tests.compose.test_compose_outcomes import of_kind
from tests.model.agreements import agreement, kommun, polis

CRIMES = Indikator(
    indikator="Inbrott",
    källa="Polisen",
    enhet="anmälda brott",
    serie="2020: 162; 2021: ingen mätning; 2022: 1 018",
    utgångsläge="2020",
    målvärde="120",
    riktning="minska",
    anmälda_brott=True,
    kommentar="Fler *anmäler*.",
)
WARNING = "¶ Antalet anmälda brott är inte detsamma som antalet brott."


def measured(*indicators: Indikator, **more: Any) -> Samverkanshandling:
    return agreement(lägesbild=Lägesbild(indikatorer=indicators, **more))


def plan() -> Handlingsplan:
    return Handlingsplan(
        parter=[kommun(), polis()], period="2024", överenskommelse="T", lägesbild=Lägesbild(indikatorer=[CRIMES])
    )


@pytest.mark.parametrize("document", [measured(CRIMES), plan()], ids=["agreement", "plan"])
def test_an_indicator_has_a_heading_its_goal_a_chart_a_table_and_a_comment(document: Samverkanshandling) -> None:
    made = compose(document)
    lines = [line.removeprefix("| ") for line in read_lines(made)]
    start = lines.index("# 1 Lägesbild <lägesbild>")
    assert lines[start + 1].startswith(WARNING)
    assert lines[start + 2 : start + 7] == [
        "## 1.1 Inbrott <inbrott>",
        "» **Källa:** Polisen ⏎ **Utgångsläge:** 162 (2020) ⏎ **Mål:** högst 120",
        "TABLE Tabell 1. Inbrott",
        "  [ Tid* | →2020 | →2021 | →2022 ]",
        "  Anmälda brott | 162 | ingen mätning | 1 018",
    ]
    assert "¶ Fler *anmäler*." in lines
    (chart,) = of_kind(made, Chart)
    assert (chart.unit, chart.target_label, len(chart.points)) == ("anmälda brott", "Mål: högst 120", 3)
    assert chart.alternative.startswith("Inbrott ökade från 162")


def test_what_is_no_count_of_reported_crimes_needs_no_warning() -> None:
    trust = Indikator(indikator="Trygghet", enhet="%", serie="2020: 80; 2022: 85")
    assert WARNING not in "\n".join(read_lines(compose(measured(trust))))
    assert sum(line.startswith(WARNING) for line in read_lines(compose(measured(CRIMES, trust, CRIMES)))) == 1


def test_what_was_never_measured_has_a_table_but_no_chart() -> None:
    made = compose(measured(Indikator(indikator="Trygghet", enhet="%", serie="2020: ingen mätning")))
    assert not of_kind(made, Chart)
    assert "|   % | ingen mätning" in read_lines(made)


def test_charts_are_numbered_by_themselves() -> None:
    made = compose(measured(CRIMES, CRIMES))
    captions = ["".join(getattr(one, "text", "") for one in chart.caption) for chart in of_kind(made, Chart)]
    assert [caption.replace("\u00a0", " ") for caption in captions] == [
        "Diagram 1. Inbrott, anmälda brott",
        "Diagram 2. Inbrott, anmälda brott",
    ]


@pytest.mark.parametrize(
    ("more", "code", "key"),
    [
        ({"utgångsläge": "2019"}, "baseline-not-measured", "utgångsläge"),
        ({"utgångsläge": "2021"}, "baseline-not-measured", "utgångsläge"),
        ({"målvärde": "färre"}, "target-no-number", "målvärde"),
    ],
)
def test_an_indicator_that_cannot_be_drawn_is_told(more: dict[str, Any], code: str, key: str) -> None:
    given: dict[str, Any] = {"indikator": "I", "enhet": "st", "serie": "2020: 1; 2021: ingen mätning", **more}
    (fault,) = invariants(measured(Indikator(**given)))
    assert (fault.code, fault.path) == (code, ("lägesbild", "indikatorer", 0, key))
