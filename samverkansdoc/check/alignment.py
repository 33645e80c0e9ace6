"""Which characters of a source file make up a text, whatever its notation is there."""

import re
from collections.abc import Sequence

from samverkansdoc.source.tree import Range

_BLOCK = re.compile(r"[|>][-+0-9]*[ \t]*(?:#[^\n]*)?\r?\n?")


def aligned(content: str, place: Range, value: str) -> Sequence[int] | None:
    """The place of each character of a value in the file, and of the end behind the last one.

    Nothing where they are not the same characters: after a backslash, or where the file has letters in two parts.
    """
    at, end = place
    if head := _BLOCK.match(content, at, end):
        at = head.end()
    elif content[at : at + 1] in ("'", '"'):
        at, end = at + 1, end - 1
    places = list[int]()
    for char in value:
        found = _next(content, at, end, char)
        if found is None:
            return None
        places.append(found)
        at = found + 1
    return [*places, at]


def _next(content: str, at: int, end: int, char: str) -> int | None:
    """Where the next character of the value stands: past indentation, and a doubled quotation mark."""
    if char == " " and content[at : at + 1] in "\r\n" and at < end:
        return at
    while at < end and content[at] != char:
        if not content[at].isspace() and content[at : at + 2] != "''":
            return None
        at += 1
    return at if at < end else None
