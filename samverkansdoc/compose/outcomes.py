"""Directives that draw a follow-up: how it stands, what came of each promise or measure, and what was measured."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property, partial
from typing import Any

from attrs import frozen

from samverkansdoc.compose.blocks import Words
from samverkansdoc.compose.matter import Columns, Row, drawn
from samverkansdoc.compose.pieces import inlines, inserted
from samverkansdoc.compose.slots import Blocks
from samverkansdoc.compose.tables import table
from samverkansdoc.compose.templates import filled_word
from samverkansdoc.diagnostics import Diagnostic, InputError
from samverkansdoc.document import (
    Alignment,
    Chart,
    Emphasis,
    Inlines,
    LineBreak,
    Point,
    Promise,
    Promises,
    Table,
    plain,
)
from samverkansdoc.model import Avtalshandling, Handlingar, Id, Indikator, Post, Uppföljningsrapport, Utfall, poster
from samverkansdoc.model.invariants.indicators import target_number
from samverkansdoc.model.invariants.outcomes import summed
from samverkansdoc.model.uppfoljning import TO_EXPLAIN
from samverkansdoc.svenska.genitive import capitalize_first
from samverkansdoc.svenska.numbers import format_number
from samverkansdoc.svenska.quantities import Quantity
from samverkansdoc.svenska.reporting_periods import in_text
from samverkansdoc.svenska.series import described

#: The sentences of the course of a series.
_SAY = partial(filled_word, "förlopp")
#: More times than this do not stand beside one another.
_MOST_BESIDE = 7


@frozen(kw_only=True)
class Redovisning:
    """One promise or measure with what came of it; the sum of the parts, where they count it and it is not said."""

    post: Post
    status: str
    utfall: Quantity | None
    kommentar: str | None
    avviker: bool


@frozen(kw_only=True, slots=False)
class OutcomeMatter:
    """What a template may name of a follow-up."""

    rapport: Uppföljningsrapport
    följs_upp: Avtalshandling
    delar: tuple[Uppföljningsrapport, ...]

    @classmethod
    def of(cls, rapport: Uppföljningsrapport, linked: Handlingar) -> "OutcomeMatter":
        """With the documents that the follow-up refers to. Raises ``InputError`` if what it follows up is not read."""
        followed = linked.get(rapport.av)
        if not isinstance(followed, Avtalshandling):
            message = f"Det som följs upp, ”{rapport.av}”, är inte läst."
            raise InputError([Diagnostic(code="linked-missing", message=message, path=("av",))])
        parts = (linked.get(name) for name in rapport.delrapporter)
        return cls(
            rapport=rapport,
            följs_upp=followed,
            delar=tuple(part for part in parts if isinstance(part, Uppföljningsrapport)),
        )

    def names(self) -> dict[str, Any]:
        """The words of the template language, by name."""
        return {
            "följs_upp": self.följs_upp,
            "slag": str(self.följs_upp.TYP),
            "rapportperiod_i_text": in_text(self.rapport.rapportperiod),
            "redovisade": [one for one in self.redovisningar if one.post.must],
            "avvikelser": [one for one in self.redovisningar if one.avviker],
            "lägeskort": self.lägeskort,
            "utfallstabell": self.utfallstabell,
            "delperiodstabell": self.delperiodstabell,
            "diagram": diagram,
            "serietabell": serietabell,
            "värde_vid": värde_vid,
            "målvärde": målvärde,
            "första_meningen": first_sentence,
        }

    @cached_property
    def redovisningar(self) -> tuple[Redovisning, ...]:
        """All that is reported, in the order of the document that is followed up."""
        outcomes = {one.id: one for one in self.rapport.utfall}
        return tuple(
            self._redovisning(post, outcomes[Id(post.id)]) for post in poster(self.följs_upp) if post.id in outcomes
        )

    def _redovisning(self, post: Post, one: Utfall) -> Redovisning:
        total = summed(post.id, self.delar)
        counted = Quantity(number=total, unit=post.mängd.unit) if total is not None and post.mängd else None
        return Redovisning(
            post=post,
            status=str(one.status),
            utfall=one.utfall or counted,
            kommentar=one.kommentar,
            avviker=one.status in TO_EXPLAIN,
        )

    def lägeskort(self, ord: Mapping[str, str], *, av: Words) -> Blocks:  # noqa: A002 - a word of the templates
        """A card for every status that something has, and always one for what is done: how many of how many."""
        states = [one.status for one in self.redovisningar if one.post.must]
        first = next(iter(ord))
        shown = [(label, states.count(status)) for status, label in ord.items() if status in states or status == first]
        return Blocks((Promises(tuple(_card(label, number, av) for label, number in shown)),))

    def utfallstabell(self, *, rubrik: Words, kolumner: Columns, statusord: Mapping[str, str], utlovat: str) -> Blocks:
        """What was promised and by whom, what came of it, and why."""
        rows: list[Row] = [
            {
                "post": _lines(one.post.text, _emphasised(capitalize_first(one.post.vem))),
                "status": statusord[one.status],
                "utfall": _lines(_said(one.utfall), inserted(_said(one.post.mängd), utlovat)),
                "kommentar": one.kommentar,
            }
            for one in self.redovisningar
        ]
        return drawn(rows, kolumner, rubrik, key="post")

    def delperiodstabell(self, *, rubrik: Words, post: Words, summa: Words) -> Blocks:
        """What the parts of the period add up to, where something is counted in them."""
        parts = sorted(self.delar, key=lambda part: part.rapportperiod.start)
        counted = [one for one in self.redovisningar if summed(one.post.id, parts) is not None]
        if not counted:
            return Blocks(())
        header = [
            inlines(label) for label in (post, *(capitalize_first(str(part.rapportperiod)) for part in parts), summa)
        ]
        rows = [
            [
                inlines(f"{first_sentence(one.post.text)}{_unit(one)}"),
                *(inlines(_number(summed(one.post.id, [part]))) for part in parts),
                inlines(_number(summed(one.post.id, parts))),
            ]
            for one in counted
        ]
        return Blocks((_numbers(header, rows, rubrik),))


def diagram(indikator: Indikator, *, rubrik: Words, mål: Mapping[str, str]) -> Blocks:
    """The series of an indicator as a line, with the value to reach."""
    goal, points = target_number(indikator), indikator.serie.points
    return Blocks(
        (
            Chart(
                caption=inlines(rubrik),
                unit=indikator.enhet,
                points=tuple(Point(point.time, point.value) for point in points),
                values=tuple(_number(point.value) for point in indikator.serie.measured),
                alternative=described(indikator.serie, indikator.indikator, indikator.enhet, _SAY),
                target=goal,
                target_label="" if goal is None else plain(målvärde(indikator, mål)),
            ),
        )
    )


def serietabell(indikator: Indikator, *, rubrik: Words, tid: str, värde: Words) -> Blocks:
    """The figures of an indicator, times beside one another where they have room; a note where nothing was measured."""
    told = [(point.time, _number(point.value) or point.note) for point in indikator.serie.points]
    rows = [(tid, plain(inlines(värde))), *told]
    if len(told) <= _MOST_BESIDE:
        rows = list(zip(*rows, strict=True))
    first, *others = [[inlines(cell) for cell in row] for row in rows]
    return Blocks((_numbers(first, others, rubrik),))


def värde_vid(indikator: Indikator, tid: str) -> str:
    """The value of an indicator at a time."""
    point = indikator.serie.at(tid)
    return _number(point.value) if point else ""


def målvärde(indikator: Indikator, ord: Mapping[str, str]) -> Any:  # noqa: A002 - a word of the templates
    """The value to reach, in the words for where the indicator shall go."""
    goal = target_number(indikator)
    pattern = ord[str(indikator.riktning) if indikator.riktning else ""]
    return inserted(format_number(goal), pattern) if goal is not None else ()


def first_sentence(text: str) -> str:
    """The first sentence, without its full stop: enough to know a promise by."""
    return re.split(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])", " ".join(text.split()), maxsplit=1)[0].rstrip(".")


def _card(label: str, number: int, av: Words) -> Promise:
    return Promise(actor=label, figure=str(number), text=inlines(av))


def _said(quantity: Quantity | None) -> str:
    return str(quantity) if quantity else ""


def _lines(first: Words, second: Words) -> Inlines:
    """Two texts on a line each, or the one that says something."""
    above, below = inlines(first), inlines(second)
    return (*above, *((LineBreak(),) if above and below else ()), *below)


def _emphasised(words: str) -> Inlines:
    return (Emphasis(inlines(words)),) if words else ()


def _unit(one: Redovisning) -> str:
    return f" ({one.post.mängd.unit})" if one.post.mängd else ""


def _number(value: Decimal | None) -> str:
    return "" if value is None else format_number(value)


def _numbers(header: list[Inlines], rows: list[list[Inlines]], rubrik: Words) -> Table:
    """A table of one column of names and others of numbers."""
    return table(
        header=header,
        rows=rows,
        caption=inlines(rubrik),
        alignments=[Alignment.LEFT, *[Alignment.RIGHT] * (len(header) - 1)],
        row_header=0,
    )
