"""Organisation charts of many kinds, for the renderers' tests."""

from samverkansdoc.document import OrganisationChart, Text, Unit
from tests.render.sample_plan import ORGANISATION

LONG = "Samverkansöverenskommelsens trygghetsskapandeåtgärdssamordningsgrupp för kommunen och lokalpolisområdet"
MARKUP = "<b>&amp;</b> $x$ #eval(1) {{ 7 * 7 }} --> ]]> \\n \"'"


def unit(name: str, above: int | None = None, *lines: str) -> Unit:
    """A unit under another."""
    return Unit(name=name, lines=lines, above=above)


def organisation(*units: Unit, caption: str = "Diagram 1. Så samverkar vi", alternative: str = "") -> OrganisationChart:
    """A chart of these units."""
    said = alternative or " ".join(f"{one.name}." for one in units)
    return OrganisationChart(caption=(Text(caption),) if caption else (), units=units, alternative=said)


def _tree(size: int, children: int, *lines: str) -> OrganisationChart:
    """A tree in which every unit has so many units under it, as long as there are any left."""
    above = [None if number == 0 else (number - 1) // children for number in range(size)]
    return organisation(*(unit(f"Lokal grupp {number}", over, *lines) for number, over in enumerate(above)))


ORGANISATIONS = {
    "sample": ORGANISATION,
    "nothing": organisation(alternative="Ingen organisation."),
    "one": organisation(unit("Styrgrupp", None, "Beslutar")),
    "levels": organisation(unit("Styrelse"), unit("Styrgrupp", 0), unit("Ledningsgrupp", 1), unit("Arbetsgrupp", 2)),
    "leaves": organisation(unit("Trygghetsråd"), *(unit(f"Samverkansgrupp {number}", 0) for number in range(1, 13))),
    "roots": organisation(unit("Kommunen"), unit("Polisen"), unit("Nämnd", 0), unit("Lokalpolisområde", 1)),
    "unrelated": organisation(*(unit(f"Förening {number}") for number in range(1, 10))),
    "long": organisation(unit(LONG, None, LONG), unit(LONG, 0), unit(LONG, 0), unit("Brottsförebyggande rådet", 0)),
    "one word": organisation(unit("trygghetsskapandeåtgärdsöverenskommelser" * 5), unit("W" * 200, 0)),
    "markup": organisation(unit(MARKUP, None, MARKUP), unit(MARKUP, 0), caption=MARKUP, alternative=MARKUP),
    "threes": _tree(40, 3, "Möts varje månad"),
    "twos": _tree(40, 2),
    "chain": _tree(40, 1),
    "high": _tree(60, 2, "Möts varje månad", "Leds av en ordförande", "Bereder ärenden"),
}
