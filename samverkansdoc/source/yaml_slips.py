"""What YAML allows but no one means: it would take words out of an agreement, or make one text of a list."""

import re
from collections.abc import Iterator

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.source.text import Text
from samverkansdoc.source.tree import Range

_COMMENT = re.compile(r"[ \t]+(#[^\s#!][^\n]*)")
#: How people begin the points of a list, in YAML and in word processors.
_POINT = re.compile(r"[ \t]*(?:[-•–*]|[0-9]+[.)])[ \t\u00a0]")
_TIGHT_POINT = re.compile(r"[-•](?:[^\W\d_]|\u00a0)")


def slips(text: Text, place: Range) -> Iterator[Diagnostic]:
    """The faults of one text that stands without quotation marks."""
    start, end = place
    comment = _COMMENT.match(text.content, end)
    if comment:
        yield Diagnostic(
            code="yaml-hash",
            message="Det som står efter # läses som en kommentar och kommer inte med.",
            hint="Hör det till texten? Sätt den inom citattecken. Är det en kommentar? Skriv ett blanksteg efter #.",
            span=text.span(*comment.span(1)),
        )
    point = _first_point(text.content[start:end])
    if point is not None:
        yield Diagnostic(
            code="yaml-list-in-text",
            message="Det här ser ut som punkter i en lista, men läses som en enda text.",
            hint="Skriv varje punkt på en egen rad med bindestreck och blanksteg först, ”- ”, och samma indrag.",
            span=text.span(start + point, end),
        )


def _first_point(written: str) -> int | None:
    """Where a list begins inside a text: at a point on a later line, or at a dash without a space after it."""
    if _TIGHT_POINT.match(written):
        return 0
    line_start = written.find("\n") + 1
    while line_start:
        if _POINT.match(written, line_start):
            return line_start + len(written[line_start:]) - len(written[line_start:].lstrip())
        line_start = written.find("\n", line_start) + 1
    return None
