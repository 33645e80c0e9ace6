"""Asking one rule about a good document in which something has been changed."""

from attrs import frozen

from samverkansdoc import loads
from samverkansdoc.check import Rule
from samverkansdoc.check.engine.registry import all_rules
from samverkansdoc.check.engine.subject import Subject
from samverkansdoc.diagnostics import Diagnostic, Severity
from samverkansdoc.model import Handling, Handlingar

RULES = {one.id: one for one in all_rules()}
WARNING, ERROR, INFO = Severity.WARNING, Severity.ERROR, Severity.INFO


@frozen
class Case:
    """A change to a good document, and what the rule then says: where, and some of its words."""

    rule: str
    old: str
    new: str
    path: str
    words: str
    severity: Severity = WARNING
    excerpt: str | None = None

    def __str__(self) -> str:
        return f"{self.rule} {self.words}"


def changed(text: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


def asked(rule: Rule | str, document: Handling | str, linked: Handlingar | None = None) -> list[Diagnostic]:
    """What one rule says of a document, also where it is too young for it."""
    one = RULES[rule] if isinstance(rule, str) else rule
    read = loads(document) if isinstance(document, str) else document
    return list(Subject(document=read, linked=linked or {}, known=tuple(RULES.values())).answers(one))


def dotted(found: Diagnostic) -> str:
    return ".".join(map(str, found.path))


def told(found: Diagnostic) -> tuple[str, str, Severity, str | None]:
    return found.code, dotted(found), found.severity, found.excerpt
