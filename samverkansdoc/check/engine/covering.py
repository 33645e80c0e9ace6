"""What is told once: a finding whose rule says that another rule tells of the same is left out where that one does."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from samverkansdoc.check.engine.rule import Finding
from samverkansdoc.diagnostics import Diagnostic, Severity

_GRAVEST_FIRST = list(Severity)


@frozen
class Answer:
    """What a rule found, and how it is told; there is no finding where a rule could not be asked."""

    told: Diagnostic
    finding: Finding | None = None


def told_once(answers: Sequence[Answer]) -> Iterator[Diagnostic]:
    """The findings that no other one covers."""
    for one in answers:
        others = one.finding.unless if one.finding else ()
        if not any(other.told.rule in others and _covers(other.told, one.told) for other in answers):
            yield one.told


def _covers(other: Diagnostic, one: Diagnostic) -> bool:
    """Whether the other is as grave; and where they are about passages, about the same one."""
    if _GRAVEST_FIRST.index(other.severity) > _GRAVEST_FIRST.index(one.severity):
        return False
    if one.excerpt is None or other.excerpt is None:
        return one.excerpt is other.excerpt
    words, others = (" ".join(text.split()) for text in (one.excerpt, other.excerpt))
    return one.path == other.path and (words in others or others in words)
