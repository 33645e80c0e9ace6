"""What a rule is, and what it finds."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from inspect import Parameter, signature
from typing import Any, get_args, get_type_hints

from attrs import field, frozen

from samverkansdoc.diagnostics import RULE_ID, Path, Severity

#: A rule may ask for the document, and for the documents that it refers to.
_MOST_ARGUMENTS = 2


class InvalidRuleError(ValueError):
    """What was to be a rule is none. The message is a Swedish sentence, for those who write rules of their own."""


class UnknownRuleError(ValueError):
    """There is no rule of that name. The message is a Swedish sentence."""


@frozen
class Finding:
    """One thing that a rule found: what it is, and where in the data.

    ``excerpt`` is the very piece of a longer text that is meant, ``offset`` where in the text it begins, and
    ``replacement`` what is to stand in its place where that is certain; ``hint`` is how to mend it. ``why`` and
    ``severity`` are those of the rule unless something else is said. ``unless`` are the ids of rules that tell of the
    same and more: where one of them is asked too and does, this is not told.
    """

    message: str
    path: Path = ()
    excerpt: str | None = field(default=None, kw_only=True)
    offset: int | None = field(default=None, kw_only=True)
    replacement: str | None = field(default=None, kw_only=True)
    hint: str | None = field(default=None, kw_only=True)
    why: str | None = field(default=None, kw_only=True)
    severity: Severity | None = field(default=None, kw_only=True)
    unless: tuple[str, ...] = field(default=(), kw_only=True)


@frozen(kw_only=True)
class Rule:
    """A question to a document. ``since`` is the day when its source came into force: older documents are not asked."""

    id: str
    title: str
    severity: Severity
    source: str
    why: str
    since: date | None = None
    kinds: tuple[type, ...]
    wants_linked: bool
    function: Callable[..., Iterable[Finding]]

    def applies_to(self, document: object) -> bool:
        """Whether the document is of a kind that the rule is for."""
        return isinstance(document, self.kinds)

    def __call__(self, document: object, linked: Mapping[str, object] | None = None) -> tuple[Finding, ...]:
        """What the rule finds in a document of its kind; ``linked`` are the documents that it refers to, by path."""
        return tuple(self.function(document, linked or {}) if self.wants_linked else self.function(document))

    @property
    def order(self) -> tuple[str, int]:
        """Its place among all rules: by the word, then by the number."""
        word, _, number = self.id.rpartition("-")
        return word, int(number)


def rule(  # noqa: PLR0913 - a rule has so much to say of itself
    rule_id: str,
    *,
    title: str,
    source: str,
    why: str,
    severity: Severity = Severity.WARNING,
    since: date | None = None,
) -> Callable[[Callable[..., Iterable[Finding]]], Rule]:
    """Make a function a rule. It is asked about documents of the classes that its first argument is annotated with.

    A second argument is given the documents that the document refers to, by their paths.

    Raises:
        InvalidRuleError: the id has another form than "LAG-14", or the function cannot be asked.
    """

    def made(function: Callable[..., Iterable[Finding]]) -> Rule:
        if not re.fullmatch(RULE_ID, rule_id):
            raise InvalidRuleError(f"Regelns id är ”{rule_id}”, men ska vara ett ord i versaler och ett tal: ”EGEN-1”.")
        arguments = list(signature(function).parameters.values())
        return Rule(
            id=rule_id,
            title=title,
            severity=Severity(severity),
            source=source,
            why=why,
            since=since,
            kinds=_kinds(function, arguments, rule_id),
            wants_linked=len(arguments) == _MOST_ARGUMENTS,
            function=function,
        )

    return made


def _kinds(function: Callable[..., Any], arguments: list[Parameter], rule_id: str) -> tuple[type, ...]:
    if not 1 <= len(arguments) <= _MOST_ARGUMENTS:
        raise InvalidRuleError(f"Regeln {rule_id} ska ta emot dokumentet, och om den vill det som dokumentet nämner.")
    told = get_type_hints(function).get(arguments[0].name)
    kinds = get_args(told) or (told,)
    if not all(isinstance(kind, type) for kind in kinds):
        raise InvalidRuleError(
            f"Regeln {rule_id} säger inte vilka dokument den gäller: skriv till exempel ”document: Överenskommelse”."
        )
    return tuple(kinds)
