"""LAG: what the law asks of an agreement. Lag (2023:196) om kommuners ansvar för brottsförebyggande arbete."""

from collections.abc import Iterator
from datetime import date

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Överenskommelse

LAW = "Lag (2023:196) om kommuners ansvar för brottsförebyggande arbete"
IN_FORCE = date(2023, 7, 1)


@rule(
    "LAG-02",
    title="Överenskommelsen anger syften",
    severity=Severity.ERROR,
    source=f"{LAW}, 9 §",
    since=IN_FORCE,
    why="En överenskommelse ska åtminstone innehålla uppgifter om för vilka syften samverkan ska ske.",
)
def purposes(document: Överenskommelse) -> Iterator[Finding]:
    """An agreement says what the collaboration is for."""
    if document.syften is None or not (document.syften.syften or document.syften.text.strip()):
        yield Finding(
            "Uppgift om samverkans syften saknas i dokumentet.",
            ("syften",),
            hint="Lägg till ”syften:” och under den varje syfte som en punkt i en lista.",
        )
