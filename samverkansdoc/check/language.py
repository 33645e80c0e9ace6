"""SPRÅK: how Swedish is written in documents of public authorities."""

import re
from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Handling, Id, Markdown, Verbatim
from samverkansdoc.model.invariants.walk import walk

_CLOCK = re.compile(r"\bkl\.? ?[0-9]{1,2}:[0-9]{2}\b")


@rule(
    "SPRÅK-01",
    title="Klockslag skrivs med punkt",
    severity=Severity.WARNING,
    source="Myndigheternas skrivregler; Webbriktlinjer 66",
    why="Punkt är förstahandsvalet mellan timmar och minuter i löpande text.",
)
def clock(document: Handling) -> Iterator[Finding]:
    """The time of day is written "kl. 9.00"."""
    for path, value in walk(document):
        if isinstance(value, str) and (isinstance(value, Markdown) or not isinstance(value, Verbatim | Id)):
            for found in _CLOCK.finditer(value):
                yield Finding(
                    f"Klockslaget ”{found[0]}” är skrivet med kolon.",
                    path,
                    excerpt=found[0],
                    hint=f"Skriv ”{found[0].replace(':', '.')}”.",
                )
