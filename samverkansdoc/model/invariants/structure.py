"""The shape of the sections: not too deep, in one place only, nothing empty that must say something."""

from collections.abc import Iterator

from samverkansdoc.diagnostics import Diagnostic, Path
from samverkansdoc.model.avsnitt import Extraavsnitt, Underavsnitt
from samverkansdoc.model.insatser import Åtgärd
from samverkansdoc.model.invariants.walk import instances
from samverkansdoc.model.samverkanshandling import Samverkanshandling

_MOST_LEVELS = 3


def structure(handling: Samverkanshandling) -> Iterator[Diagnostic]:
    """Headings in at most three levels (facts: Myndigheternas skrivregler), one place a section, no empty measure."""
    for path, section in instances(handling, Underavsnitt):
        if _level(path) > _MOST_LEVELS:
            yield Diagnostic(
                code="too-deep",
                message=f"Avsnittet ”{section.rubrik}” ligger för djupt: rubriker finns i högst tre nivåer.",
                hint="Flytta upp avsnittet en nivå, eller gör det till ett stycke i avsnittet ovanför.",
                path=path,
            )
    yield from _places(handling)
    yield from _empty_measures(handling)


def _level(path: Path) -> int:
    """The level of a heading: free sections are on the first, those inside a canonical section on the second."""
    return path.count("avsnitt") + (path[0] != "avsnitt")


def _places(handling: Samverkanshandling) -> Iterator[Diagnostic]:
    for path, section in instances(handling, Extraavsnitt):
        if section.före and section.efter:
            yield Diagnostic(
                code="two-places",
                message=f"Avsnittet ”{section.rubrik}” har fått två platser, både före och efter.",
                hint="Behåll den ena av raderna.",
                path=(*path, "efter"),
            )


def _empty_measures(handling: Samverkanshandling) -> Iterator[Diagnostic]:
    for path, åtgärd in instances(handling, Åtgärd):
        if not åtgärd.rubrik and not åtgärd.text.strip() and not åtgärd.insatser:
            yield Diagnostic(
                code="empty-measure",
                message="Åtgärden har varken rubrik, text eller insatser.",
                hint="Skriv vad som ska göras i rubrik, i text, eller under insatser för var och en av parterna.",
                path=path,
            )
