"""One document that is asked about: what it is, when it began, which rules it has done without."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from traceback import extract_tb

from attrs import evolve, field, frozen

from samverkansdoc.check.engine.choosing import not_found
from samverkansdoc.check.engine.covering import Answer, told_once
from samverkansdoc.check.engine.rule import Finding, Rule
from samverkansdoc.diagnostics import Diagnostic, Severity, Span
from samverkansdoc.model import Avtalshandling, Granskningsval, Handling, Tjänsteskrivelse, Uppföljningsrapport
from samverkansdoc.model import Handlingar as Linked
from samverkansdoc.render.theme import DEFAULT, Theme
from samverkansdoc.svenska.dates import iso_date
from samverkansdoc.svenska.lists import join


@frozen(kw_only=True)
class Subject:
    """A document with what it refers to and how it is to look. ``own`` are the ids of the rules that are not ours."""

    document: Handling
    linked: Linked
    theme: Theme = DEFAULT
    known: Sequence[Rule]
    own: frozenset[str] = field(factory=frozenset)

    def findings(self, asked: Iterable[Rule]) -> Iterator[Diagnostic]:
        """What the rules find that are asked, and that the document is not excepted from; each fault once."""
        return told_once([answer for one in asked if one.id not in self.excepted for answer in self._answers(one)])

    def remarks(self, asked: Sequence[Rule]) -> Iterator[Diagnostic]:
        """Which rules were not asked, and why."""
        ids = {one.id for one in asked}
        for name, reason in self.document.granskning.utan:
            if name not in {one.id for one in self.known}:
                yield self._unknown(name)
            elif name in ids:
                yield self._excepted(next(one for one in asked if one.id == name), reason)
        yield from self._too_young([one for one in asked if self._is_too_young(one)])

    def answers(self, one: Rule) -> Iterator[Diagnostic]:
        """What one rule finds; nothing where it is not for such a document, or younger than that."""
        return (answer.told for answer in self._answers(one))

    def _answers(self, one: Rule) -> Iterator[Answer]:
        about = self.theme if one.applies_to(self.theme) else self.read
        if not one.applies_to(about) or self._is_too_young(one):
            return
        try:
            yield from (Answer(told(one, finding), finding) for finding in one(about, self.linked))
        except Exception as fault:
            if one.id not in self.own:
                raise
            yield Answer(broken(one, fault))

    @cached_property
    def read(self) -> Handling:
        """What the rules are given, one and the same: the exceptions are no part of what is read and signed."""
        return evolve(self.document, granskning=Granskningsval())

    @property
    def excepted(self) -> Mapping[str, str]:
        """The rules that the document does without, with the reasons."""
        return dict(self.document.granskning.utan)

    @property
    def begins(self) -> date | None:
        """The first day that the document is about."""
        match self.document:
            case Avtalshandling() as agreement:
                return agreement.period.start
            case Uppföljningsrapport() as report:
                return report.rapportperiod.start
            case Tjänsteskrivelse() as memorandum:
                decided = self.linked.get(memorandum.av)
                return decided.period.start if isinstance(decided, Avtalshandling) else memorandum.datum
        return None

    def _is_too_young(self, one: Rule) -> bool:
        return one.since is not None and self.begins is not None and self.begins < one.since

    def _unknown(self, name: str) -> Diagnostic:
        message, hint = not_found(name, self.known)
        return Diagnostic(
            code="unknown-rule",
            message=message,
            hint=f"{hint} Är det en regel i en egen fil, ange filen med --regler.",
            path=("granskning", "utan", name),
        )

    def _excepted(self, one: Rule, reason: str) -> Diagnostic:
        hint = None if any(self.answers(one)) else "Regeln har inget att anmärka på här, så undantaget behövs inte."
        return Diagnostic(
            code="rule-off",
            message=f"{one.id} är undantagen i dokumentet: {reason}",
            hint=hint,
            severity=Severity.INFO,
            path=("granskning", "utan", one.id),
        )

    def _too_young(self, rules: Sequence[Rule]) -> Iterator[Diagnostic]:
        left_out = [one for one in rules if one.applies_to(self.document)]
        if left_out and self.begins:
            since = min(one.since for one in left_out if one.since)
            yield Diagnostic(
                code="rules-too-young",
                message=f"{join(_spans(left_out))} prövas inte: dokumentet gäller från {iso_date(self.begins)}, "
                f"och det som reglerna bygger på gäller först från {iso_date(since)}.",
                severity=Severity.INFO,
                path=("period",),
            )


def told(one: Rule, finding: Finding) -> Diagnostic:
    """A finding with what its rule says of all of them."""
    return Diagnostic(
        code=one.id,
        message=finding.message,
        hint=finding.hint,
        severity=finding.severity or one.severity,
        path=finding.path,
        excerpt=finding.excerpt,
        offset=finding.offset,
        replacement=finding.replacement,
        rule=one.id,
        why=finding.why or one.why,
        source=one.source,
    )


def broken(one: Rule, fault: Exception) -> Diagnostic:
    """That a rule of someone's own could not be asked."""
    code = one.function.__code__
    lines = (frame.lineno for frame in reversed(extract_tb(fault.__traceback__)) if frame.filename == code.co_filename)
    return Diagnostic(
        code="rule-broken",
        message=f"Regeln {one.id} kunde inte prövas: {type(fault).__name__}: {fault}",
        hint="Felet är i den egna regeln, inte i dokumentet.",
        span=Span(file=code.co_filename, line=next(lines, None) or code.co_firstlineno, column=1),
    )


def _spans(rules: Sequence[Rule]) -> list[str]:
    """The ids, those that follow one another as a range: "LAG-01–LAG-19"."""
    runs: list[list[Rule]] = []
    for one in sorted(rules, key=lambda one: one.order):
        if runs and _follows(runs[-1][-1], one):
            runs[-1].append(one)
        else:
            runs.append([one])
    return [run[0].id if len(run) == 1 else f"{run[0].id}–{run[-1].id}" for run in runs]


def _follows(before: Rule, after: Rule) -> bool:
    return before.order[0] == after.order[0] and before.order[1] + 1 == after.order[1]
