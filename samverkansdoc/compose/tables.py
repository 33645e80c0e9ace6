"""Tables whose columns are as wide as what stands in them needs."""

from collections.abc import Iterable, Iterator, Sequence
from math import sqrt

from samverkansdoc.compose.signs import bare
from samverkansdoc.document import Alignment, Block, Cell, Column, Inlines, ListBlock, Paragraph, Table, plain

#: The share of a column that holds a few characters only, such as the numbers of rows.
_NARROW = 0.07
_FEW_CHARACTERS = 3

#: As many characters stand beside one another in a table as wide as the page.
_CHARACTERS_ACROSS = 84
#: And on a page turned sideways.
SIDEWAYS = 148

#: The space between two columns, in characters.
_GUTTER = 3

#: Headers are bold, and their words wider by this many characters.
_BOLD = 1

#: No word is so long that its column must be wider than this many characters ("överenskommelsens" has 17).
_LONGEST_WORD = 18
#: Where words are hyphenated, their parts need no more than this.
_LONGEST_PART = 12
#: The share of the room across that the longest words may take before that.
_MOST_TAKEN = 0.75


def table(
    *,
    header: Sequence[Inlines],
    rows: Sequence[Sequence[Inlines]],
    caption: Inlines = (),
    alignments: Sequence[Alignment] = (),
    row_header: int | None = None,
) -> Table:
    """A table of one paragraph a cell. ``alignments`` may be left out: all to the left."""
    cells = [[(Paragraph(content=content),) if content else () for content in row] for row in rows]
    return block_table(header=header, rows=cells, caption=caption, alignments=alignments, row_header=row_header)


def block_table(  # noqa: PLR0913 - what a table is made of
    *,
    header: Sequence[Inlines],
    rows: Sequence[Sequence[tuple[Block, ...]]],
    caption: Inlines = (),
    alignments: Sequence[Alignment] = (),
    row_header: int | None = None,
    across: int = _CHARACTERS_ACROSS,
) -> Table:
    """A table whose cells hold any text; ``across`` is how many characters stand beside one another in it."""
    sides = alignments or [Alignment.LEFT] * len(header)
    said = [[" ".join(_lines(cell)) for cell in row] for row in rows]
    shares = column_shares([[plain(cell) for cell in header], *said], across)
    return Table(
        columns=tuple(
            Column(header=content, share=share, alignment=side)
            for content, share, side in zip(header, shares, sides, strict=True)
        ),
        rows=tuple(tuple(Cell(tuple(blocks)) for blocks in row) for row in rows),
        caption=caption,
        row_header=row_header,
    )


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    """The texts of a cell, those of its lists too."""
    for block in blocks:
        match block:
            case Paragraph(content=content):
                yield plain(content)
            case ListBlock(items=items):
                yield from (line for item in items for line in _lines(item))


def column_shares(rows: Sequence[Sequence[str]], across: int = _CHARACTERS_ACROSS) -> list[float]:
    """Shares that add up to 1: little for numbers; for text its length, where no line then needs to break.

    Otherwise longer texts get more, but not in proportion, and every column has room for its longest word.
    """
    columns = list(zip(*_bare(rows), strict=True))
    needs = [max(len(text) for text in column) for column in columns]
    narrow = sum(need <= _FEW_CHARACTERS for need in needs)
    if narrow == len(needs):
        return [1 / narrow] * narrow
    if sum(needs) > across:
        weigh = _typical if across > _CHARACTERS_ACROSS else _largest
        wants = _in_room([weigh(column) for column in columns], _least(columns, across), across)
    else:
        wants = [need + 2.0 for need in needs]
    wide = sum(want for want, need in zip(wants, needs, strict=True) if need > _FEW_CHARACTERS)
    little = _NARROW * _CHARACTERS_ACROSS / across
    return [
        (1 - narrow * little) * want / wide if need > _FEW_CHARACTERS else little
        for want, need in zip(wants, needs, strict=True)
    ]


def _bare(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    return [[bare(text) for text in row] for row in rows]


def fits(rows: Sequence[Sequence[str]]) -> bool:
    """Whether every column can have room for its longest word; a word that can be hyphenated needs less."""
    columns = zip(*_bare(rows), strict=True)
    return sum(max(map(_longest_part, column)) + _GUTTER for column in columns) <= _CHARACTERS_ACROSS


def _longest_part(text: str) -> int:
    return max((len(word) if "@" in word else min(len(word), _LONGEST_WORD) for word in text.split()), default=0)


def _largest(column: Sequence[str]) -> float:
    """What the longest text of a column wants."""
    return max(map(_want, column))


def _typical(column: Sequence[str]) -> float:
    """What a text of a column wants that is as long as they are on average: many rows are low if most of them are."""
    return sqrt(sum(map(len, column)) / len(column)) * 3.2


def _want(text: str) -> float:
    return sqrt(len(text)) * 3.2


def _least(columns: Sequence[Sequence[str]], across: int) -> list[float]:
    """What the longest word of each column needs; less, where columns are many and words must be hyphenated."""
    whole = [_longest(column, _LONGEST_WORD) for column in columns]
    return whole if sum(whole) <= _MOST_TAKEN * across else [_longest(column, _LONGEST_PART) for column in columns]


def _longest(column: Sequence[str], most: int) -> float:
    header, *texts = column
    words = [min(len(word), most) for text in texts for word in text.split()]
    return max(max(words, default=0), min(len(max(header.split(), key=len, default="")), most) + _BOLD) + _GUTTER


def _in_room(wants: Sequence[float], least: Sequence[float], across: int) -> list[float]:
    """What each column gets of the room across: first what its longest word needs, of the rest what it wants."""
    more = [max(want - need, 0.0) for want, need in zip(wants, least, strict=True)]
    rest = max(across - sum(least), 0.0) / (sum(more) or 1.0)
    return [need + min(rest, 1.0) * extra for need, extra in zip(least, more, strict=True)]
