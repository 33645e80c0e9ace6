"""Texts with a mark before the character that a finding shall point at."""

from samverkansdoc.diagnostics import Diagnostic, InputError
from samverkansdoc.source.loading import Format, loads

MARK = "«"

PARTIES = """\
parter:
  - kommun: Trelleborg
    undertecknare: [Kommunstyrelsens ordförande]
  - polis: Trelleborg
    undertecknare: [Lokalpolisområdeschef]
"""
GOOD = PARTIES + "period: 2016-2018\n"


def findings(text: str | bytes, form: Format = "yaml") -> tuple[Diagnostic, ...]:
    """What the loader says of a text; empty if it can be used."""
    try:
        loads(text, format=form)
    except InputError as error:
        return error.diagnostics
    return ()


def places(text: str, form: Format = "yaml") -> list[tuple[str, int, int]]:
    """Code, line and column of every finding in a text without its marks."""
    found = findings(text.replace(MARK, ""), form)
    return [(one.code, one.span.line, one.span.column) for one in found if one.span]


def marks(text: str) -> list[tuple[int, int]]:
    """Line and column of every marked character."""
    return [
        (number, column - before.count(MARK))
        for number, line in enumerate(text.splitlines(), start=1)
        for column, char in enumerate(line, start=1)
        for before in [line[: column - 1]]
        if char == MARK
    ]


def told(text: str, form: Format = "yaml") -> str:
    """Every message and hint of a text without its marks."""
    return "\n".join(f"{one.message}\n{one.hint}" for one in findings(text.replace(MARK, ""), form))
