"""References in running text: "[[id]]" leads to something that the document shows, and stands where it can be read."""

import re
from collections.abc import Iterator

from samverkansdoc.diagnostics import Diagnostic, Path
from samverkansdoc.model.avsnitt import Avsnitt, Bilaga, Kanoniskt, Problem, Syften, Underavsnitt, Underlag
from samverkansdoc.model.handling import Handling
from samverkansdoc.model.insatser import Mål, Målavsnitt, Områdesavsnitt, Plan, Samverkansområde, Åtgärd
from samverkansdoc.model.invariants.walk import instances, walk
from samverkansdoc.model.text import CAPTION, REFERENCE, Markdown, Verbatim
from samverkansdoc.svenska.lists import join
from samverkansdoc.svenska.nearest import nearest, question

#: What shows a heading, a number or a row of its own.
_SHOWN = (
    *(Avsnitt, Underavsnitt, Bilaga, Syften, Underlag, Problem),
    *(Mål, Målavsnitt, Områdesavsnitt, Plan, Samverkansområde, Åtgärd),
)
#: Before the id of what a table belongs to.
TABLE_PREFIX = "tabell:"
_FEW = 8


def crossreferences(handling: Handling) -> Iterator[Diagnostic]:
    """Every reference that leads nowhere, or stands where none can."""
    known: list[str] | None = None
    for path, value in walk(handling):
        if not isinstance(value, str) or isinstance(value, Verbatim):
            continue
        for match in REFERENCE.finditer(value):
            if known is None:
                known = shown_ids(handling)
            yield from _fault(path, value, match, known)


def shown_ids(handling: Handling) -> list[str]:
    """The ids that a text may refer to, in the order of the document."""
    named = [one.id for _, one in walk(handling) if isinstance(one, _SHOWN) and one.id]
    sections = [str(kind) for kind in Kanoniskt if getattr(handling, kind, None) is not None]
    captions = [
        match["id"] for _, text in instances(handling, Markdown) for match in CAPTION.finditer(text) if match["id"]
    ]
    return list(dict.fromkeys([*named, *sections, *captions]))


def _fault(path: Path, value: str, match: re.Match[str], known: list[str]) -> Iterator[Diagnostic]:
    name = match[1].removeprefix(TABLE_PREFIX)
    if not isinstance(value, Markdown):
        yield Diagnostic(
            code="reference-place",
            message=f"Hänvisningen ”{match[0]}” står där ingen hänvisning kan stå.",
            hint="Hänvisningar fungerar i löpande text, till exempel under text, men inte i rubriker och korta rader.",
            path=path,
            excerpt=match[0],
        )
    elif name not in known:
        yield Diagnostic(
            code="unknown-id",
            message=f"Hänvisningen ”{match[0]}” leder ingenstans: inget som visas i dokumentet har id ”{name}”.",
            hint=_hint(name, known),
            path=path,
            excerpt=match[0],
        )


def _hint(name: str, known: list[str]) -> str:
    if near := nearest(name, known):
        return question(near[:1])
    if not known:
        return "Inget i dokumentet har ett id. Skriv \\[[ om texten ska stå som den är."
    some = join(known[:_FEW]) + (" med flera" if len(known) > _FEW else "")
    return f"Id som finns är {some}. Ge det du menar ett id, eller skriv \\[[ om texten ska stå som den är."
