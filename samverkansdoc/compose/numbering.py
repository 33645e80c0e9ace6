"""Numbers that only the whole document can give: of headings, tables and footnotes, and anchors to find them by."""

import re
from collections.abc import Callable, Iterable
from itertools import chain, count

from attrs import define, evolve, field

from samverkansdoc.compose.anchors import anchor, ids_of
from samverkansdoc.compose.blocks import SERIES_BELOW, TO_BE_NUMBERED
from samverkansdoc.compose.signs import bare
from samverkansdoc.compose.templates import filled_word, word
from samverkansdoc.compose.walk import change_inlines, merged
from samverkansdoc.document import (
    Block,
    Chart,
    Footnote,
    Heading,
    Inline,
    Inlines,
    KeepTogether,
    Landscape,
    OrganisationChart,
    Reference,
    Table,
    Target,
    Text,
    plain,
)


@define
class Numbered:
    """The blocks with all numbers in place, and what a reference to each id among them says."""

    blocks: tuple[Block, ...] = ()
    places: dict[str, Reference] = field(factory=dict)


def numbered(blocks: Iterable[Block]) -> Numbered:
    """Numbers for all: "4.1.2" for headings, "Tabell 1. " before captions, 1, 2 … for notes."""
    made = Numbered()
    headings, notes = _Headings(), count(1)
    tables, charts = _Captions("tabell", made.places), _Captions("diagram", made.places)

    def change(block: Block) -> Block:
        match block:
            case Heading():
                return _heading(block, headings, made.places)
            case Table() if block.caption:
                return evolve(block, caption=tables.numbered(block.caption))
            case Chart() | OrganisationChart():
                return evolve(block, caption=charts.numbered(block.caption))
            case KeepTogether(inner):
                return KeepTogether(tuple(map(change, inner)))
            case Landscape(inner):
                return Landscape(tuple(map(change, inner)))
            case _:
                return block

    made.blocks = change_inlines(map(change, blocks), _note_numberer(notes))
    return made


def _taken(content: Inlines) -> tuple[list[str], Inlines]:
    """The ids that a place is marked with, and the words without the mark."""
    if content and isinstance(content[0], Target) and not content[0].content:
        return ids_of(content[0]), content[1:]
    return [], content


def _heading(block: Heading, headings: "_Headings", places: dict[str, Reference]) -> Heading:
    ids, content = _taken(block.content)
    made = headings.numbered(evolve(block, content=content), ids[0] if ids else None)
    for one in ids:
        places[one] = _to_heading(made)
    return made


def _to_heading(heading: Heading) -> Reference:
    if heading.number is not None:
        return Reference(word("hänvisning", "avsnitt"), heading.number, heading.anchor)
    return Reference(filled_word("hänvisning", "onumrerat", rubrik=plain(heading.content)), "", heading.anchor)


@define
class _Captions:
    """Counts the captions of one kind. The words "Tabell" and "tabell" are both found by the kind."""

    _kind: str
    _places: dict[str, Reference]
    _count: int = 0

    def numbered(self, caption: Inlines) -> Inlines:
        self._count += 1
        ids, words = _taken(caption)
        number: Inline = Text(str(self._count))
        for one in ids:
            to = Reference(word("hänvisning", self._kind), str(self._count), anchor(self._kind, str(self._count)))
            self._places[one] = to
            number = Target((Text(str(self._count)),), to.anchor)
        return merged((Text(f"{word('ord', self._kind)}\u00a0"), number, Text(". "), *words))


def _note_numberer(numbers: Iterable[int]) -> Callable[[Inline], Inline]:
    following = iter(numbers)

    def change(inline: Inline) -> Inline:
        return Footnote(next(following), inline.paragraphs) if isinstance(inline, Footnote) else inline

    return change


@define
class _Headings:
    _counts: list[int] = field(factory=lambda: [0, 0, 0])
    _anchors: set[str] = field(factory=set)
    _series: str | None = None

    def numbered(self, heading: Heading, name: str | None) -> Heading:
        return evolve(heading, number=self._number(heading), anchor=self._anchor(name or plain(heading.content)))

    def _number(self, heading: Heading) -> str | None:
        if heading.level == 1:
            self._series = None
        if heading.number is not None and heading.number.startswith(SERIES_BELOW):
            self._series, self._counts = heading.number.removeprefix(SERIES_BELOW), [self._counts[0], 0, 0]
            return None
        if heading.number != TO_BE_NUMBERED or not self._inside_numbering(heading.level):
            if heading.level == 1:
                self._counts = [self._counts[0], -1, -1]
            return None
        self._counts[heading.level - 1] += 1
        self._counts[heading.level :] = [0] * (3 - heading.level)
        own = map(str, self._counts[: heading.level])
        return ".".join([self._series, *list(own)[1:]] if self._series else own)

    def _inside_numbering(self, level: int) -> bool:
        """Below a heading without number nothing has a number."""
        return level == 1 or self._counts[1] >= 0

    def _anchor(self, text: str) -> str:
        base = re.sub(r"[^\w]+", "-", bare(text).casefold()).strip("-") or "avsnitt"
        candidates = chain([base], (f"{base}-{number}" for number in count(2)))
        anchor = next(candidate for candidate in candidates if candidate not in self._anchors)
        self._anchors.add(anchor)
        return anchor
