"""Characters that no document can hold, and texts of the user within our sentences."""

import re
import sys
from collections.abc import Iterator

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model.text import FORBIDDEN
from samverkansdoc.source.text import Text

#: Line breaks that no editor shows but YAML obeys: a value would end in the middle of a line.
_HIDDEN_BREAK = "\u2028\u2029"
IN_YAML = re.compile(f"{FORBIDDEN.pattern[:-1]}{_HIDDEN_BREAK}]")
#: A code in a quoted text of YAML or JSON. A pair of surrogates, as JSON has it, is one character and none of ours.
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))",
    re.DOTALL,
)
_LETTERS = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "v": "\v", "N": "\x85"}
_LONGEST_QUOTE = 60
_MOST_SHOWN = 100


def raw_faults(text: Text, *, yaml: bool) -> Iterator[Diagnostic]:
    """Every forbidden character that stands in the file itself."""
    pattern = IN_YAML if yaml else FORBIDDEN
    for count, match in enumerate(pattern.finditer(text.content)):
        if count == _MOST_SHOWN:
            return
        yield forbidden(match[0], text, match.start())


def escape_faults(text: Text, place: tuple[int, int]) -> Iterator[Diagnostic]:
    """Every forbidden character that a quoted text brings in by a code between its quotation marks."""
    for match in _ESCAPE.finditer(text.content, *place):
        char = _decoded(match)
        if char and FORBIDDEN.match(char):
            yield forbidden(char, text, *match.span())


def _decoded(match: re.Match[str]) -> str | None:
    if digits := match[1] or match[2] or match[3]:
        code = int(digits, 16)
        return chr(code) if code <= sys.maxunicode else None
    return _LETTERS.get(match[4])


def forbidden(char: str, text: Text, start: int, end: int | None = None) -> Diagnostic:
    """The finding that a character cannot be used."""
    return Diagnostic(
        code="forbidden-character",
        message=f"Tecknet U+{ord(char):04X} ({_kind(char)}) kan inte stå i ett dokument.",
        hint="Ta bort tecknet. Det syns sällan, men kan följa med när text klistras in från andra program.",
        span=text.span(start, end),
    )


def _kind(char: str) -> str:
    if char in _HIDDEN_BREAK:
        return "osynlig radbrytning"
    if "\ud800" <= char <= "\udfff":
        return "halvt surrogatpar"
    if "\u202a" <= char <= "\u2069":
        return "vänder skrivriktningen"
    if char == "\ufeff":
        return "byteordningsmärke"
    return "styrtecken" if ord(char) <= 0x9F else "inget tecken"  # noqa: PLR2004 - the last of C1


def quoted(text: str) -> str:
    """A text of the user in Swedish quotation marks: on one line, not too long, nothing that a terminal would obey."""
    line = "".join(char if char.isprintable() else "\ufffd" for char in " ".join(text.split()))
    return f"”{line}”" if len(line) <= _LONGEST_QUOTE else f"”{line[: _LONGEST_QUOTE - 1]}…”"
