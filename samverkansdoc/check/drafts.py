"""Findings as remarks in a draft, beside those that the source has of its own."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import evolve

from samverkansdoc.diagnostics import Diagnostic, InputError, Span
from samverkansdoc.model import Avtalshandling, Granskning, Status

if TYPE_CHECKING:
    from samverkansdoc.source import Source


def with_findings(source: "Source", findings: Iterable[Diagnostic]) -> "Source":
    """The source with what rules found in it as remarks: comments in Word, margin notes in PDF and on the web page.

    What says which rules were not asked is no remark. The file itself, which documents carry, stays as it is.

    Raises:
        InputError: the document is decided, and nothing in it may be open any more.
    """
    document = source.document
    if isinstance(document, Avtalshandling) and document.status is Status.BESLUTAD:
        raise InputError([_decided(source)])
    made = tuple(_remark(one) for one in findings if one.rule)
    return evolve(source, remarks=(*source.remarks, *made))


def _remark(one: Diagnostic) -> Granskning:
    said = [one.message, one.hint, f"({one.rule})"]
    return Granskning(path=one.path, passage=one.excerpt, varför=" ".join(part for part in said if part), span=one.span)


def _decided(source: "Source") -> Diagnostic:
    return Diagnostic(
        code="remarks-in-decided",
        message="Dokumentet är beslutat, och därför skrivs inga anmärkningar i det.",
        hint=f"Läs dem vid sidan av: samverkansdoc check {source.path}",
        span=Span(file=source.path, line=0, column=0),
    )
