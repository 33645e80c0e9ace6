"""Numbers that only the whole document can give: of headings, tables and footnotes, and anchors to find them by."""

import re
from collections.abc import Callable, Iterable
from itertools import chain, count

from attrs import define, evolve, field

from samverkansdoc.compose.blocks import TO_BE_NUMBERED
from samverkansdoc.compose.walk import change_inlines
from samverkansdoc.document import Block, Chart, Footnote, Heading, Inline, Inlines, KeepTogether, Table, Text, plain


def numbered(blocks: Iterable[Block], *, table_word: str, chart_word: str) -> tuple[Block, ...]:
    """The blocks with all numbers in place: "4.1.2" for headings, "Tabell 1. " before captions, 1, 2 … for notes."""
    headings, tables, charts, notes = _Headings(), count(1), count(1), count(1)

    def change(block: Block) -> Block:
        match block:
            case Heading():
                return headings.numbered(block)
            case Table() if block.caption:
                return evolve(block, caption=_labelled(table_word, next(tables), block.caption))
            case Chart():
                return evolve(block, caption=_labelled(chart_word, next(charts), block.caption))
            case KeepTogether(inner):
                return KeepTogether(tuple(map(change, inner)))
            case _:
                return block

    return change_inlines(map(change, blocks), _note_numberer(notes))


def _labelled(word: str, number: int, caption: Inlines) -> Inlines:
    return (Text(f"{word}\u00a0{number}. "), *caption)


def _note_numberer(numbers: Iterable[int]) -> Callable[[Inline], Inline]:
    following = iter(numbers)

    def change(inline: Inline) -> Inline:
        return Footnote(next(following), inline.paragraphs) if isinstance(inline, Footnote) else inline

    return change


@define
class _Headings:
    _counts: list[int] = field(factory=lambda: [0, 0, 0])
    _anchors: set[str] = field(factory=set)

    def numbered(self, heading: Heading) -> Heading:
        return evolve(heading, number=self._number(heading), anchor=self._anchor(plain(heading.content)))

    def _number(self, heading: Heading) -> str | None:
        if heading.number != TO_BE_NUMBERED or not self._inside_numbering(heading.level):
            if heading.level == 1:
                self._counts = [self._counts[0], -1, -1]
            return None
        self._counts[heading.level - 1] += 1
        self._counts[heading.level :] = [0] * (3 - heading.level)
        return ".".join(str(number) for number in self._counts[: heading.level])

    def _inside_numbering(self, level: int) -> bool:
        """Below a heading without number nothing has a number."""
        return level == 1 or self._counts[1] >= 0

    def _anchor(self, text: str) -> str:
        base = re.sub(r"[^\w]+", "-", text.casefold()).strip("-") or "avsnitt"
        candidates = chain([base], (f"{base}-{number}" for number in count(2)))
        anchor = next(candidate for candidate in candidates if candidate not in self._anchors)
        self._anchors.add(anchor)
        return anchor
