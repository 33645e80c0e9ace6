"""Findings are mailed around and kept in logs, so none of them repeats a personal number, whichever rule it is of."""

from collections.abc import Iterable

from attrs import evolve

from samverkansdoc.check.personal_numbers import without_digits, without_numbers
from samverkansdoc.diagnostics import Diagnostic, Span


def discreet(one: Diagnostic, known: Iterable[str] = ()) -> Diagnostic:
    """A finding without the digits of personal numbers; its place stays. ``known`` are those that the document has.

    What would put a number back into the file, or what stands for one, is no replacement.
    """
    excerpt = _hidden(one.excerpt, known)
    meant = excerpt != one.excerpt
    replaced = meant or _hidden(one.replacement, known) != one.replacement
    return evolve(
        one,
        message=without_numbers(one.message, known),
        hint=_hidden(one.hint, known),
        why=_hidden(one.why, known),
        excerpt=excerpt,
        replacement=None if replaced else one.replacement,
        span=one.span and _span(one.span, known, meant=meant),
    )


def _hidden(text: str | None, known: Iterable[str]) -> str | None:
    return text and without_numbers(text, known)


def _span(span: Span, known: Iterable[str], *, meant: bool) -> Span:
    """The line without numbers; a number that is meant may be broken over lines, so that only a part of it is here."""
    line, start, end = span.source_line, span.column - 1, span.column - 1 + span.length
    if meant:
        line = line[:start] + without_digits(line[start:end]) + line[end:]
    return evolve(span, source_line=without_numbers(line, known))
