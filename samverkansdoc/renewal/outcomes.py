"""What a follow-up says of a goal, a measure or an indicator, found by id or by name."""

from collections.abc import Mapping

from attrs import frozen

from samverkansdoc.diagnostics import Path, refusal
from samverkansdoc.model import (
    Avtalshandling,
    Indikator,
    Löfte,
    Mål,
    Uppföljningsrapport,
    Utfall,
    Utfallsstatus,
    Åtgärd,
    poster,
)
from samverkansdoc.model.invariants.walk import instances
from samverkansdoc.svenska.characters import key, plain
from samverkansdoc.svenska.numbers import format_number

#: How far something must have come for one to ask whether it shall go on.
_OVER = (Utfallsstatus.GENOMFÖRT, Utfallsstatus.UTGÅR)


@frozen(kw_only=True)
class Outcome:
    """What was reached, as the keys of a value say it."""

    värde: str
    enhet: str | None
    tid: str

    @property
    def values(self) -> dict[str, str]:
        """Its keys and values."""
        given = {"värde": self.värde, "enhet": self.enhet, "tid": self.tid}
        return {name: value for name, value in given.items() if value}

    def __str__(self) -> str:
        return " ".join(filter(None, [self.värde, self.enhet, f"({self.tid})"]))


@frozen(kw_only=True)
class Outcomes:
    """A follow-up, asked about what stands in the document that it follows up."""

    period: str
    utfall: Mapping[str, Utfall]
    indikatorer: Mapping[str, Indikator]

    @classmethod
    def of(cls, report: Uppföljningsrapport) -> "Outcomes":
        """What a follow-up says."""
        return cls(
            period=str(report.rapportperiod),
            utfall={one.id: one for one in report.utfall},
            indikatorer={key(one.indikator): one for one in report.indikatorer},
        )

    def goal(self, goal: Mål) -> Outcome | None:
        """What came of a goal: as reported by its id, else the last value of its indicator."""
        reported = self.utfall.get(goal.id) if goal.id else None
        if reported and reported.utfall:
            quantity = reported.utfall
            return Outcome(värde=plain(quantity.amount), enhet=quantity.unit, tid=self.period)
        return self._measured(goal.indikator) or self._measured(goal.mål)

    def indicator(self, name: str) -> Indikator | None:
        """The indicator of a name."""
        return self.indikatorer.get(key(name))

    def over(self, document: Avtalshandling) -> dict[Path, Utfallsstatus]:
        """The measures, promises and goals that are done or given up, by their paths."""
        ids: dict[Path, str] = {path: one.id for path, one in instances(document, Mål) if one.id}
        ids |= zip(_owed(document), (post.id for post in poster(document) if post.must), strict=False)
        found = {path: self.utfall[name].status for path, name in ids.items() if name in self.utfall}
        return {path: status for path, status in found.items() if status in _OVER}

    def _measured(self, name: str | None) -> Outcome | None:
        indikator = self.indicator(name) if name else None
        last = indikator.serie.last if indikator else None
        if indikator is None or last is None or last.value is None:
            return None
        return Outcome(värde=plain(format_number(last.value)), enhet=indikator.enhet, tid=last.time)


def outcomes(report: Uppföljningsrapport, document: Avtalshandling, name: str) -> Outcomes:
    """What a follow-up says of a document. Raises ``InputError`` if it is a follow-up of another."""
    posts = {post.id for post in poster(document)}
    names = {key(one.indikator) for _, one in instances(document, Indikator)}
    names |= {key(one.indikator) for _, one in instances(document, Mål) if one.indikator}
    told = {one.id for one in report.utfall}
    if posts.isdisjoint(told) and names.isdisjoint(key(one.indikator) for one in report.indikatorer):
        message = "Uppföljningen redovisar inget av det som står i dokumentet som förnyas."
        raise refusal("follow-up-of-another", message, "Ange en uppföljning av samma dokument.", name)
    return Outcomes.of(report)


def _owed(document: Avtalshandling) -> list[Path]:
    """The paths of all that a follow-up must tell of, in the order of ``poster``."""
    return [path for kind in (Löfte, Åtgärd) for path, _ in instances(document, kind)]
