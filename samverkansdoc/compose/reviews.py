"""A review as a document: what a template may name of it, and in which part of the document each finding stands."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from samverkansdoc.check.engine.result import counted
from samverkansdoc.check.engine.review import Review
from samverkansdoc.check.engine.rule import Rule
from samverkansdoc.comparison.names import listed, section
from samverkansdoc.compose import AROUND, blocks_of, document_of
from samverkansdoc.compose.blocks import DIRECTIVES
from samverkansdoc.compose.fingerprint import with_fingerprint
from samverkansdoc.compose.kinds import Kind, kind_of
from samverkansdoc.compose.numbering import numbered
from samverkansdoc.compose.reviewed import Reviewed
from samverkansdoc.compose.slots import Slots
from samverkansdoc.compose.templates import render_template
from samverkansdoc.diagnostics import Diagnostic, Severity
from samverkansdoc.diagnostics import Path as DataPath
from samverkansdoc.document import Dokument
from samverkansdoc.model import Avtalshandling, Bilaga, Extraavsnitt, Handling, Samverkansområde, Uppföljningsrapport
from samverkansdoc.model.invariants.walk import along
from samverkansdoc.svenska.genitive import capitalize_first

_TEMPLATE = "granskningsrapport.md.j2"
#: Parts of a list that are sections of their own in the document.
_SECTIONS = (Samverkansområde, Extraavsnitt, Bilaga)


@frozen(kw_only=True)
class Told:
    """What one rule found in one section; no rule, where an exception or a rule itself is wrong."""

    regel: Rule | None
    fynd: tuple[Diagnostic, ...]


@frozen(kw_only=True)
class Section:
    """The findings in one section of the document, by rules; ``namn`` is None for those on the whole of it."""

    namn: str | None
    regler: tuple[Told, ...]


def compose_review(review: Review) -> Dokument:
    """The document of a review: the tree that every renderer draws. It carries no source.

    Raises ``InputError`` if the template is broken, or what the document refers to is not read.
    """
    slots = Slots()
    about = kind_of(review.document, {}, review.linked)
    kind = Kind(template=_TEMPLATE, names=names(review, about), parter=about.parter, day=about.day)
    rendered = render_template(_TEMPLATE, {**DIRECTIVES, **AROUND, **kind.names}, slots)
    made = document_of(rendered, numbered(blocks_of(rendered, slots)).blocks, kind)
    return with_fingerprint(evolve(made, keywords=(str(review.document.TYP), *made.authors)))


def names(review: Review, about: Kind) -> dict[str, Any]:
    """All that the template may name beside the common directives."""
    return {
        **Reviewed(review).directives(),
        "slag": str(review.document.TYP),
        "parter": about.parter,
        "period": _period(review.document),
        "fil": Path(review.file).name if review.file else None,
        "nivå": str(review.level),
        "regler": len(review.asked),
        "alla_regler": len(review.known),
        "antal": counted(review.findings),
        "fynd": {str(severity): sections(review, severity) for severity in Severity},
        "funnet": review.findings,
        "undantag": review.exempt,
        "ej_prövat": [one.message for one in review.too_young],
        "kedja": review.chain,
        "hela": [row for row in review.chain if not row.gaps],
    }


def sections(review: Review, severity: Severity) -> list[Section]:
    """What was found of one severity, by the sections of the document; what is about the whole of it comes first."""
    found: dict[str | None, dict[str, list[Diagnostic]]] = {None: {}}
    for one in review.findings:
        if one.severity is severity:
            found.setdefault(_section(review.document, one.path), {}).setdefault(one.code, []).append(one)
    return [
        Section(namn=name and review.discreet(name), regler=tuple(_told(review, rules)))
        for name, rules in found.items()
        if rules
    ]


def _told(review: Review, rules: dict[str, list[Diagnostic]]) -> Iterator[Told]:
    return (Told(regel=review.rules.get(name), fynd=tuple(found)) for name, found in rules.items())


def _section(document: Handling, path: DataPath) -> str | None:
    """What the section is called in which something stands."""
    if not path or path[0] == "granskning":
        return None
    part = getattr(document, str(path[0]), None)
    within = along(part, path[1:])
    return (
        next((listed(one).name for one in within if isinstance(one, _SECTIONS)), None)
        or section(str(path[0]), part).name
    )


def _period(document: Handling) -> str:
    match document:
        case Avtalshandling():
            return str(document.period)
        case Uppföljningsrapport():
            return capitalize_first(str(document.rapportperiod))
    return ""
