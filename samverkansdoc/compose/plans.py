"""Directives that draw a plan: what each party does of every measure, to which effect, how it is told, and when."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from attrs import frozen

from samverkansdoc.compose.anchors import anchor, ids_of, numbered_place, place, unresolved
from samverkansdoc.compose.blocks import Words
from samverkansdoc.compose.columns import NUMBER, Columns
from samverkansdoc.compose.markdown import text_blocks
from samverkansdoc.compose.matter import GOAL, Matter
from samverkansdoc.compose.pieces import inlines, inserted, joined, separated
from samverkansdoc.compose.slots import Blocks
from samverkansdoc.compose.tables import SIDEWAYS, block_table
from samverkansdoc.document import Block, Emphasis, Inline, Inlines, Paragraph, Reference, Strong, Target, Text
from samverkansdoc.model import AnyPart, Insats, Mål, Samverkansområde, Verbatim, Åtgärd

MEASURE = "åtgärd"
#: Where more parties do something, what each does stands under its name in one column.
_MOST_PARTIES = 3

Cell = tuple[Block, ...]


@frozen
class Plans:
    """The directives of plans; ``measure_word`` is what the document calls a measure."""

    matter: Matter
    measure_word: str

    def directives(self) -> dict[str, Any]:
        """The words of the template language, by name."""
        return {
            "planerade_områden": [område for område in self.matter.handling.areas if område.has_plan],
            "mål_i_korthet": self.mål_i_korthet,
            "plantabell": self.plantabell,
            "plantabellen": self.plantabellen,
        }

    def places(self) -> dict[str, Reference]:
        """What references to planned measures say, by their ids."""
        return {
            one.id: Reference(self.measure_word, number, anchor(MEASURE, number))
            for number, _, one in self._planned()
            if one.id
        }

    def mål_i_korthet(self, område: Samverkansområde, eget: str, avtalets: str) -> Inlines:
        """The goals of an area on one line, each with its number, in the words of the template for both."""
        below = {id(mål) for mål in område.goals}
        own = [mål for mål in self.matter.handling.goals if id(mål) in below or mål.id in område.mål]
        known = {mål.id for mål in own}
        agreed = enumerate(self.matter.agreement.goals if self.matter.agreement else (), 1)
        theirs = [(number, mål) for number, mål in agreed if mål.id in område.mål and mål.id not in known]
        told = [_told(mål, self._way(mål), eget) for mål in own]
        told += [_told(mål, (Text(str(number)),), avtalets) for number, mål in theirs]
        return separated(told, "; ")

    def _way(self, mål: Mål) -> Inlines:
        """The number of a goal, as a way to it where it has a place."""
        number = str(self.matter.goal_number(mål))
        named = any(one.id for one in self.matter.handling.goals)
        return (Reference("", number, anchor(GOAL, number)) if named else Text(number),)

    def plantabell(self, område: Samverkansområde, *, rubrik: Words, kolumner: Columns, ankare: Inlines = ()) -> Blocks:
        """The measures of an area, a row each; a column in which nothing stands is left out."""
        measures = [(number, one) for number, where, one in self._planned() if where is område]
        columns = [
            (label, [draw(number, one) for number, one in measures]) for label, draw in self._columns(område, kolumner)
        ]
        kept = [(label, cells) for label, cells in columns if any(cells)]
        drawn = block_table(
            header=[inlines(label) for label, _ in kept],
            rows=list(zip(*(cells for _, cells in kept), strict=True)),
            caption=(*place(*(name for one in ankare for name in _names(one)), self._name(område)), *inlines(rubrik)),
            row_header=0,
            across=SIDEWAYS,
        )
        return Blocks((drawn,))

    def plantabellen(self, område: Samverkansområde) -> Inlines:
        """A way from the text of an area to its plan."""
        return (unresolved(self._name(område)),)

    def _name(self, område: Samverkansområde) -> str:
        """What the plan of an area is known by within the document; no id begins so."""
        return f":plan.{next(number for number, one in enumerate(self.matter.handling.areas) if one is område)}"

    def _planned(self) -> Iterator[tuple[str, Samverkansområde, Åtgärd]]:
        """The measures that stand in plans, with their numbers through the document and their areas."""
        measures = (one for one in self.matter.handling.measures if one[0].has_plan)
        return ((str(number), område, åtgärd) for number, (område, åtgärd) in enumerate(measures, 1))

    def _columns(
        self, område: Samverkansområde, kolumner: Columns
    ) -> Iterator[tuple[Words, Callable[[str, Åtgärd], Cell]]]:
        drawings: Mapping[str, Callable[[str, Åtgärd], Cell]] = {
            NUMBER: lambda number, _: _line(numbered_place(number, MEASURE)),
            "åtgärd": lambda _, one: (*_line(_bold(one.rubrik)), *text_blocks(one.text)),
            "effekt": lambda _, one: text_blocks(one.effekt),
            "kommunikation": lambda _, one: text_blocks(one.kommunikation),
            "tid": lambda _, one: _line(inlines(one.tid)),
            "ansvariga": lambda _, one: _line(joined(one.ansvariga)),
            "mål": lambda _, one: _line(joined(self.matter.målnummer(one))),
            "avtalsmål": lambda _, one: _line(joined(self.matter.avtalsmål(one))),
        }
        for name, label in kolumner.items():
            if name == "insats":
                yield from self._parties(område, label, kolumner["insatser"])
            elif name in drawings:
                yield label, drawings[name]

    def _parties(
        self, område: Samverkansområde, label: str, of_all: str
    ) -> Iterator[tuple[Words, Callable[[str, Åtgärd], Cell]]]:
        """A column for each party that does something, or one of another name for all where they are many."""
        parts = self.matter.handling.parter
        doing = [
            part for part in parts if any(_is_of(one, part) for åtgärd in område.åtgärder for one in åtgärd.insatser)
        ]
        if len(doing) > _MOST_PARTIES:
            yield of_all, lambda _, one: _by_all(one, doing)
            return
        for part in doing:
            yield inserted(_called(part, parts), label), lambda _, one, part=part: _by(one, part)  # type: ignore[misc]


def _names(inline: Inline) -> list[str]:
    return ids_of(inline) if isinstance(inline, Target) else []


def _called(part: AnyPart, parts: Sequence[AnyPart]) -> Verbatim:
    """The kind of a party, "kommun" or "polis", where it is the only one; otherwise its name."""
    alone = sum(one.TYP == part.TYP for one in parts) == 1
    return Verbatim(part.TYP if alone and part.TYP in {"kommun", "polis"} else part.namn_i_text)


def _is_of(insats: Insats, part: AnyPart) -> bool:
    return insats.part in (part.id, part.TYP)


def _by(åtgärd: Åtgärd, part: AnyPart) -> Cell:
    return tuple(chain.from_iterable(_done(one) for one in åtgärd.insatser if _is_of(one, part)))


def _by_all(åtgärd: Åtgärd, parts: Sequence[AnyPart]) -> Cell:
    each = ((part, _by(åtgärd, part)) for part in parts)
    return tuple(chain.from_iterable((*_line(_bold(part.namn)), *cell) for part, cell in each if cell))


def _done(insats: Insats) -> Cell:
    """What is done, and below it those who answer for it: "SN, BUN"."""
    bodies = separated(insats.organ, ", ")
    return (*text_blocks(insats.text), *_line((Emphasis(bodies),) if bodies else ()))


def _told(mål: Mål, number: Inlines, pattern: str) -> Inlines:
    """A goal in the words of a pattern: its text at the first "{}", its number at the second."""
    head, _, tail = pattern.rpartition("{}")
    return (*inserted(mål.mål.strip().rstrip("."), head), *number, Text(tail))


def _bold(words: Words) -> Inlines:
    content = inlines(words)
    return (Strong(content),) if content else ()


def _line(content: Inlines) -> Cell:
    return (Paragraph(content=content),) if content else ()
