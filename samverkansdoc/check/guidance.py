"""BRÅ: what the guidance of Brottsförebyggande rådet asks of an agreement."""

from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Samverkanshandling
from samverkansdoc.model.insatser import Samverkansområde
from samverkansdoc.model.invariants.walk import instances

HANDBOOK = "Brå, Samverkan i lokalt brottsförebyggande arbete"


@rule(
    "BRÅ-08",
    title="Varje åtgärd har en ansvarig",
    severity=Severity.WARNING,
    source=HANDBOOK,
    why="Det som ingen svarar för blir sällan gjort, och går inte att följa upp.",
)
def responsible(document: Samverkanshandling) -> Iterator[Finding]:
    """Someone answers for every measure: named at the measure, at its area, or as a party that does a part of it."""
    for path, area in instances(document, Samverkansområde):
        for index, measure in enumerate(area.åtgärder):
            if not (area.ansvariga or measure.ansvariga or measure.insatser):
                yield Finding(
                    f"Åtgärden ”{measure.rubrik or measure.text[:60]}” har ingen ansvarig.",
                    (*path, "åtgärder", index),
                    hint="Lägg till raden ”ansvariga:” med den funktion eller det organ som svarar för åtgärden.",
                )
