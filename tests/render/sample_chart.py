"""Charts of many kinds, and a report with two of them and with cards, for the renderers' tests."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import attrs

from samverkansdoc.document import Chart, Dokument, Point, Promise, Promises, Text
from tests.render.sample_tree import SAMPLE, TABLE, heading, text


def chart(values: Sequence[int | str | Decimal | None], *times: str, **more: Any) -> Chart:
    """A chart of values from 2010 on, or of these times."""
    numbers = [None if value is None else Decimal(value) for value in values]
    years = times or tuple(str(2010 + number) for number in range(len(values)))
    said: dict[str, Any] = {
        "caption": (Text("Diagram 1. Polisanmälda skadegörelser & <brott>"),),
        "unit": "anmälda brott",
        "points": tuple(map(Point, years, numbers)),
        "values": tuple(f"{number}".replace("-", "−").replace(".", ",") for number in numbers if number is not None),
        "alternative": "Polisanmälda brott minskade från 162 år 2010 till 118 år 2015. <Mål & mening>",
    }
    return attrs.evolve(Chart(caption=(), unit="", points=(), values=(), alternative=""), **(said | more))


def goal(value: str, label: str) -> dict[str, Any]:
    """A target with its words."""
    return {"target": Decimal(value), "target_label": label}


GAP = chart([162, 148, None, 131, 140, 118], **goal("120", "Mål: högst 120"))
QUARTERS = chart(
    ["78", "80.5", "79", "83"],
    *(f"kvartal {quarter} 2017" for quarter in range(1, 5)),
    caption=(Text("Diagram 2. Andel som känner sig trygga"),),
    unit="procent",
    alternative="Andelen ökade från 78 procent till 83 procent.",
    **goal("85", "Mål: minst 85 procent"),
)
MARKUP = "<b>&amp;</b> $x$ #eval(1) {{ 7 * 7 }} --> ]]> \\n \"'"
CHARTS = {
    "gap": GAP,
    "quarters": QUARTERS,
    "nothing": chart([]),
    "one": chart([12]),
    "two": chart([12, 30]),
    "forty": chart([1200 + (number * 7919) % 500 for number in range(40)]),
    "large": chart([10**40, 3 * 10**40, 2 * 10**40]),
    "precise": chart(["0.00000000001", "0.00000000003"]),
    "negative": chart([-12, 5, "-30.5", 8]),
    "below": chart([-120, -125, -118]),
    "level": chart([80, 80, 80]),
    "zero": chart([0, 0], **goal("0", "Mål: 0")),
    "none": chart([None, None, None]),
    "long": chart([10, 4], unit="anmälda brott i offentlig miljö " * 9, **goal("10", "Mål: högst fem brott " * 6)),
    "one word": chart([10, 4], unit="trygghetsskapandeåtgärdsöverenskommelser" * 5, **goal("1", "W" * 200)),
    "markup": chart([1, 2], MARKUP, "2011", unit=MARKUP, caption=(Text(MARKUP),), alternative=MARKUP),
}

CARDS = Promises(
    (
        Promise(actor=None, figure="14", unit="åtgärder", text=(Text("har överenskommelsen"),)),
        Promise(actor=None, figure="9", unit="genomförda", text=()),
        Promise(actor="Avviker", figure="3", text=(Text("Åtgärd 2, 5 & 7"),)),
    )
)
REPORT: Dokument = attrs.evolve(
    SAMPLE,
    blocks=(
        SAMPLE.blocks[0],
        text("Så har det gått."),
        CARDS,
        text("Mer står nedan."),
        heading(1, "1", "Indikatorer"),
        text("Anmälda brott är en indikator. " * 9),
        GAP,
        TABLE,
        heading(1, "2", "Trygghet"),
        text("Trygghet mäts varje kvartal. " * 9),
        QUARTERS,
        text("Efter diagrammet."),
    ),
)
