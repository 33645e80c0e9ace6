"""A review: what the rules found in a document, which of them were asked, and the chain that the document makes."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import frozen

from samverkansdoc.check.chain import Row, chain
from samverkansdoc.check.engine.rule import Rule
from samverkansdoc.check.personal_numbers import without_numbers
from samverkansdoc.diagnostics import Diagnostic, Severity
from samverkansdoc.model import Handling, Handlingar, Samverkanshandling

#: Codes of what is told of rules that were not asked: that the document does without, or that are too young for it.
_OFF, _TOO_YOUNG = "rule-off", "rules-too-young"


@frozen(kw_only=True)
class Exempt:
    """A rule that the document does without: its reason, and what there is to say of that."""

    rule: Rule
    reason: str
    hint: str | None


@frozen(kw_only=True, slots=False)
class Review:
    """All that there is to say of one document, in the order of its file; ``file`` is None for one made in Python.

    ``asked`` are the rules that were wanted, ``known`` all that there are. Of what was found, that is told which has at
    least the severity of ``level``. ``numbers`` are the personal numbers in the document, which nothing repeats.
    """

    document: Handling
    file: str | None
    every: tuple[Diagnostic, ...]
    asked: Sequence[Rule]
    known: Sequence[Rule]
    level: Severity
    linked: Handlingar
    numbers: Sequence[str] = ()

    @property
    def told(self) -> tuple[Diagnostic, ...]:
        """What is grave enough to be told."""
        gravest_first = list(Severity)
        least = gravest_first.index(self.level)
        return tuple(one for one in self.every if gravest_first.index(one.severity) <= least)

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What was found: by rules, or in the exceptions and the rules of someone's own."""
        return tuple(one for one in self.told if one.code not in (_OFF, _TOO_YOUNG))

    @cached_property
    def rules(self) -> Mapping[str, Rule]:
        """The known rules by their ids."""
        return {one.id: one for one in self.known}

    @property
    def exempt(self) -> tuple[Exempt, ...]:
        """The rules among those asked that the document is excepted from, in the order of their ids."""
        hints = {one.path[-1]: one.hint for one in self.every if one.code == _OFF}
        reasons = dict(self.document.granskning.utan)
        return tuple(
            Exempt(rule=one, reason=self.discreet(reasons[one.id]), hint=hints.get(one.id))
            for one in self.asked
            if one.id in reasons
        )

    @property
    def too_young(self) -> tuple[Diagnostic, ...]:
        """Which rules were not asked because they are younger than the document."""
        return tuple(one for one in self.every if one.code == _TOO_YOUNG)

    def discreet(self, text: str) -> str:
        """A text of the document without its personal numbers."""
        return without_numbers(text, self.numbers)

    @cached_property
    def chain(self) -> tuple[Row, ...]:
        """Every way from a problem to its follow-up; none for documents that have no such chain."""
        return chain(self.document, self.linked) if isinstance(self.document, Samverkanshandling) else ()
