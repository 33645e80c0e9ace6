"""Asking the rules about a document."""

# The rooms are imported where they are used: this module comes with every ``import samverkansdoc``.
# ruff: noqa: PLC0415

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias, Union

from samverkansdoc.diagnostics import Diagnostic, InputError, Severity, Span
from samverkansdoc.render.theme import DEFAULT, Theme

if TYPE_CHECKING:
    from samverkansdoc.check.engine.review import Review
    from samverkansdoc.check.engine.rule import Rule
    from samverkansdoc.model import Handling
    from samverkansdoc.source import Source

#: What can be checked: a document, a source that was read, or a file: a source, or a PDF or Word file that carries one.
Checked: TypeAlias = Union["Handling", "Source", str, os.PathLike[str]]


def check(  # noqa: PLR0913 - what is optional is named by those who call it
    what: Checked,
    *,
    only: Iterable[str] = (),
    without: Iterable[str] = (),
    level: Severity | str = Severity.INFO,
    own: Iterable["Rule"] = (),
    theme: Theme = DEFAULT,
) -> tuple[Diagnostic, ...]:
    """What is missing or wrong in a document: in law, in substance, in language.

    Findings on a file or a source have their places in it; those on a PDF or Word file, in the source that it carries.
    ``only`` and ``without`` name rules ("LAG-14"), or all that begin with one word ("LAG"); ``level`` is the least
    severity to tell of; ``own`` are rules of one's own, asked beside those that are here; ``theme`` is
    the graphic profile that the document is to be printed in.

    Raises:
        InputError: the document cannot be used; carries every fault found.
        UnknownRuleError: there is no rule of a name that is given; a ``ValueError``.
    """
    return review(what, only=only, without=without, level=level, own=own, theme=theme).told


def review(  # noqa: PLR0913 - as above
    what: Checked,
    *,
    only: Iterable[str] = (),
    without: Iterable[str] = (),
    level: Severity | str = Severity.INFO,
    own: Iterable["Rule"] = (),
    theme: Theme = DEFAULT,
) -> "Review":
    """The same with all that a report needs; ``render`` makes a document of it. Raises what ``check`` raises."""
    from samverkansdoc.check.engine.choosing import chosen
    from samverkansdoc.check.engine.discretion import discreet
    from samverkansdoc.check.engine.registry import all_rules, in_order
    from samverkansdoc.check.engine.review import Review
    from samverkansdoc.check.engine.subject import Subject
    from samverkansdoc.check.personal_numbers import numbers_in

    others = tuple(own)
    known = in_order([*all_rules(), *others])
    asked = chosen(known, only, without)
    document, source = _opened(what)
    linked = {} if source is None else {name: one.document for name, one in source.beside.linked.items()}
    subject = Subject(
        document=document, linked=linked, known=known, theme=theme, own=frozenset(one.id for one in others)
    )
    found = (*subject.findings(asked), *subject.remarks(asked))
    placed, numbers = found if source is None else _placed(found, source), numbers_in(subject.read)
    return Review(
        document=document,
        file=source.path if source else None,
        every=tuple(discreet(one, numbers) for one in placed),
        asked=asked,
        known=known,
        level=Severity(level),
        linked=linked,
        numbers=numbers,
    )


def _opened(what: Checked) -> tuple["Handling", "Source | None"]:
    from samverkansdoc.check.engine.discretion import discreet

    try:
        return _usable(what)
    except InputError as error:
        raise InputError(map(discreet, error.diagnostics)) from None


def _usable(what: Checked) -> tuple["Handling", "Source | None"]:
    from samverkansdoc.model import Handling
    from samverkansdoc.model.invariants import invariants
    from samverkansdoc.source import Source
    from samverkansdoc.source.carried import read_or_extract

    if not isinstance(what, Handling):
        source = what if isinstance(what, Source) else read_or_extract(what)
        return source.document, source
    if faults := list(invariants(what)):
        raise InputError(faults)
    return what, None


def _placed(found: Iterable[Diagnostic], source: "Source") -> tuple[Diagnostic, ...]:
    """In the order of the file, what is about all of it first; what is in the rules of someone's own comes last."""
    whole = Span(file=source.path, line=0, column=0)
    placed = [(one, one.span or whole) for one in source.placed(found)]
    ordered = sorted(placed, key=lambda pair: (pair[1].file != source.path, pair[1].line, pair[1].column))
    return tuple(one.at(span) for one, span in ordered)
