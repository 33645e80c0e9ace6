"""Which characters of a source file make up a text, whatever its notation is there."""

import re
from collections.abc import Sequence

from samverkansdoc.source.tree import Range

_BLOCK = re.compile(r"[|>][-+0-9]*[ \t]*(?:#[^\n]*)?\r?\n?")


def aligned(content: str, place: Range, value: str) -> Sequence[Range] | None:
    """The place of each character of a value in the file, and of the nothing behind the last one.

    Nothing where they are not the same characters: after a backslash, or where the file has letters in two parts.
    """
    at, end = place
    quote = content[at : at + 1]
    if head := _BLOCK.match(content, at, end):
        at = head.end()
    elif quote in ("'", '"'):
        at, end = at + 1, end - 1
    places = list[Range]()
    for char in value:
        found = _next(content, at, end, char)
        if found is None:
            return None
        doubled = quote == char == "'" and content[found : found + 2] == "''"
        at = found + 1 + doubled
        places.append((found, at))
    return [*places, (at, at)]


def _next(content: str, at: int, end: int, char: str) -> int | None:
    """Where the next character of the value stands: past the indentation. A line break may stand for a space."""
    if char == " " and at < end and content[at] in "\r\n":
        return at
    while at < end and content[at] != char:
        if not content[at].isspace():
            return None
        at += 1
    return at if at < end else None
