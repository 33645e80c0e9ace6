"""Findings as remarks in a draft, beside those that the source has of its own."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from samverkansdoc.diagnostics import Diagnostic, InputError, Path, Span
from samverkansdoc.model import Granskning, Handling, Markdown
from samverkansdoc.model.invariants.walk import along, walk

if TYPE_CHECKING:
    from samverkansdoc.source import Source

#: What a part of a document is known by, where it is known by something.
_TITLES = ("rubrik", "titel", "mål", "åtgärd", "löfte", "problem", "text")
#: Where the beginning of a text ends: at a line, a note, or a mark of the notation.
_ENDS = "\n[*_"


def with_findings(source: "Source", findings: Iterable[Diagnostic]) -> "Source":
    """The source with what rules found in it as remarks: comments in Word, margin notes in PDF and on the web page.

    A finding on a part of the document, such as a measure for which no one answers, stands at the name of that part.
    What says which rules were not asked is no remark. The file itself, which documents carry, stays as it is; the
    remarks are in their recipe.

    Raises:
        InputError: the document is decided, and nothing in it may be open any more.
    """
    document = source.document
    if document.is_decided:
        raise InputError([_decided(source)])
    made = tuple(_remark(document, one) for one in findings if one.rule)
    return evolve(source, added=(*source.added, *made))


def _remark(document: Handling, one: Diagnostic) -> Granskning:
    said = " ".join(part for part in (one.message, one.hint, f"({one.rule})") if part)
    if one.excerpt:
        return Granskning(path=one.path, passage=_passage(document, one), varför=said)
    named = max(_named(document, one.path), key=lambda found: len(found[0]), default=None)
    return Granskning(path=named[0] if named else one.path, passage=named[1] if named else None, varför=said)


def _passage(document: Handling, one: Diagnostic) -> str | None:
    """The words as the document has them, to be found there: a finding does not repeat the digits of some."""
    *_, text = (document, *along(document, one.path))
    if one.excerpt is None or one.offset is None or not isinstance(text, str):
        return one.excerpt
    return text[one.offset : one.offset + len(one.excerpt)]


def _named(document: Handling, path: Path) -> Iterator[tuple[Path, str]]:
    """The parts of the document that a path leads through and that have names, with the beginnings of these."""
    for depth, value in enumerate(along(document, path), 1):
        if beginning := next(filter(None, map(_beginning, _names(value))), "") if depth > 1 else "":
            yield path[:depth], beginning


def _names(value: object) -> Iterator[object]:
    """What may be the name of a part: itself, its title, or the first of what it says."""
    yield value
    yield from (getattr(value, title, None) for title in _TITLES)
    if not isinstance(value, tuple):
        yield from (text for _, text in walk(value))


def _beginning(text: object) -> str:
    """The first words of a text that is printed as it is written; names and words from lists are not pointed at."""
    if not isinstance(text, str) or type(text) not in (str, Markdown):
        return ""
    end = min((place for place in map(text.find, _ENDS) if place >= 0), default=len(text))
    return text[:end].strip()


def _decided(source: "Source") -> Diagnostic:
    return Diagnostic(
        code="remarks-in-decided",
        message="Dokumentet är beslutat, och därför skrivs inga anmärkningar i det.",
        hint=f"Läs dem vid sidan av: samverkansdoc check {source.path}",
        span=Span(file=source.path, line=0, column=0),
    )
