"""Rows with named columns: as a table, or as what says the same where a table would not.

The words of the columns come from the template; a column in which no row has anything to say is left out, and where
but one column is left, a list says the same with less.
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from samverkansdoc.compose.blocks import Words, labelled_lines
from samverkansdoc.compose.pieces import inlines
from samverkansdoc.compose.slots import Blocks
from samverkansdoc.compose.tables import fits, table
from samverkansdoc.document import (
    Alignment,
    Block,
    Inlines,
    ListBlock,
    Paragraph,
    Strong,
    Table,
    Target,
    Text,
    plain,
)

Columns: TypeAlias = Mapping[str, str]
Row: TypeAlias = Mapping[str, Words]

#: The column of the numbers of the rows.
NUMBER = "nummer"

#: More columns than this are hard to read across, and hard to hear.
MOST_COLUMNS = 6


def drawn(rows: Sequence[Row], kolumner: Columns, rubrik: Words, *, key: str, ankare: Inlines = ()) -> Blocks:
    """Rows as a table, as entries where that would be too wide, or as a list where one column is all there is."""
    cells = [[inlines(row[name]) for row in rows] for name in kolumner]
    kept = {name: column for name, column in zip(kolumner, cells, strict=True) if any(column)}
    if set(kept) <= {NUMBER, key}:
        return Blocks((_list(kept, kolumner, key),) if kept else ())
    drawn = (
        _table(kept, kolumner, (*ankare, *inlines(rubrik)), key)
        if _fits(kept, kolumner)
        else _entries(kept, kolumner, key)
    )
    return Blocks((drawn,))


def _fits(kept: Mapping[str, list[Inlines]], kolumner: Columns) -> bool:
    if len(kept) > MOST_COLUMNS:
        return False
    header = [kolumner[name] for name in kept]
    return fits([header, *([plain(cell) for cell in row] for row in zip(*kept.values(), strict=True))])


def _entries(kept: Mapping[str, list[Inlines]], kolumner: Columns, key: str) -> ListBlock:
    """What would be too wide a table: one item a row, and in it one line for each of the other columns."""
    rows = [dict(zip(kept, row, strict=True)) for row in zip(*kept.values(), strict=True)]
    others = [name for name in kept if name not in {NUMBER, key}]

    def item(row: Mapping[str, Inlines]) -> tuple[Block, ...]:
        lines = labelled_lines((f"{kolumner[name]}:", row[name]) for name in others)
        return tuple(map(_paragraph, (_named(row, kolumner, key), *lines)))

    return ListBlock(items=tuple(map(item, rows)), ordered=_is_counted(kept))


def _paragraph(content: Inlines) -> Paragraph:
    return Paragraph(content=content)


def _list(kept: Mapping[str, list[Inlines]], kolumner: Columns, key: str) -> Block:
    rows = (dict(zip(kept, row, strict=True)) for row in zip(*kept.values(), strict=True))
    items = tuple((_paragraph(_named(row, kolumner, key)),) for row in rows)
    return ListBlock(items=items, ordered=_is_counted(kept))


def _is_counted(kept: Mapping[str, list[Inlines]]) -> bool:
    """Whether the points of a list say the numbers, because nothing refers to them."""
    return NUMBER in kept and not any(_is_referred_to(number) for number in kept[NUMBER])


def _is_referred_to(number: Inlines) -> bool:
    return any(isinstance(inline, Target) for inline in number)


def _named(row: Mapping[str, Inlines], kolumner: Columns, key: str) -> Inlines:
    """The text of a row, after its number where that is referred to: "Mål 3: Färre bostadsinbrott"."""
    number = row.get(NUMBER, ())
    if not _is_referred_to(number):
        return row[key]
    return (Strong((Text(f"{kolumner[key]}\u00a0"), *number, Text(":"))), Text(" "), *row[key])


def _table(kept: Mapping[str, list[Inlines]], kolumner: Columns, caption: Inlines, key: str) -> Table:
    return table(
        header=[inlines(kolumner[name]) for name in kept],
        rows=list(zip(*kept.values(), strict=True)),
        caption=caption,
        alignments=[Alignment.RIGHT if name == NUMBER else Alignment.LEFT for name in kept],
        row_header=list(kept).index(key),
    )
