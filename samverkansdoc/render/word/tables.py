"""Tables (17.4): header row, widths, caption and alternative text."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from samverkansdoc.document import Alignment, Block, Cell, Column, Table, plain
from samverkansdoc.render.theme import Theme
from samverkansdoc.render.word.inlines import Inliner
from samverkansdoc.render.word.ooxml import Element, mm, paragraph, qualified, w
from samverkansdoc.render.word.page import Sheet, text_height, text_width
from samverkansdoc.render.word.row_heights import row_height
from samverkansdoc.render.word.style_ids import Style
from samverkansdoc.render.word.styles_tables import CELL_SMALLER

#: Draws the blocks of a cell, whose text stands in a style of its own.
DrawCell = Callable[[Sequence[Block], Style], list[Element]]

_LOOK_BITS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100}
_NO_BANDS = 0x600
#: The share of a page that a row may fill and still stand whole.
_HIGHEST = 0.5
#: How much of a colour a tint of it has.
_TINT = 0.12


def draw_table(table: Table, inliner: Inliner, draw_cell: DrawCell, theme: Theme, sheet: Sheet) -> list[Element]:
    """A caption, where there is one, and the table under it, as wide as the text on the sheet."""
    widths = column_widths([column.share for column in table.columns], text_width(theme, sheet))
    header = [[paragraph(_header_style(column), inliner.runs(column.header))] for column in table.columns]
    styles = [_text_style(column, index == table.row_header) for index, column in enumerate(table.columns)]
    rows = [_row(row, list(_cells(row, styles, draw_cell)), widths, theme, sheet) for row in table.rows]
    name = plain(table.caption)
    frame = table_frame(
        Style.TABLE, widths, name=name, special=("firstRow", *(["firstColumn"] if table.row_header == 0 else []))
    )
    frame.extend([header_row(header, widths), *rows])
    caption = [paragraph(Style.CAPTION, inliner.runs(table.caption))] if table.caption else []
    return [*caption, frame]


def column_widths(shares: Sequence[float], width: float) -> list[int]:
    """Widths in twentieths of a point, whose sum is exactly the width of the text."""
    whole = sum(shares)
    edges = [round(mm(width) * edge / whole) for edge in accumulate(shares, initial=0.0)]
    return [right - left for left, right in pairwise(edges)]


def table_frame(
    style: Style,
    widths: Sequence[int],
    *,
    name: str = "",
    description: str = "",
    special: Sequence[str] = (),
) -> Element:
    """A table without rows: style, widths, what it is called (17.4.59), and which parts of it are ``special``.

    Those are "firstRow", "firstColumn" and "lastColumn", as the style has a look for them (17.4.55).
    """
    look = {part: int(part in special) for part in _LOOK_BITS}
    properties = w(
        "tblPr",
        w("tblStyle", val=style),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val=_look_bits(look), **look, noHBand=1, noVBand=1),
    )
    if name:
        properties.append(w("tblCaption", val=name))
        properties.append(w("tblDescription", val=description or name))
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in widths)))


def header_row(cells: Iterable[Sequence[Element]], widths: Sequence[int]) -> Element:
    """The row that is repeated on every page and read with every cell (17.4.78)."""
    row = table_row(cells, widths)
    row[0].append(w("tblHeader"))
    return row


def table_row(cells: Iterable[Sequence[Element]], widths: Sequence[int], *, whole: bool = True) -> Element:
    """A row that, where it is ``whole``, is not broken over pages (17.4.6)."""
    drawn = [
        w("tc", w("tcPr", w("tcW", w=width, type="dxa")), *content)
        for content, width in zip(cells, widths, strict=True)
    ]
    return w("tr", *([w("trPr", w("cantSplit"))] if whole else []), *drawn)


def _row(
    row: Sequence[Cell], cells: Sequence[Sequence[Element]], widths: Sequence[int], theme: Theme, sheet: Sheet
) -> Element:
    """A row that may be broken only where, moved to the next page whole, it would leave much of this one empty."""
    height = row_height(cells, widths, theme.text_size - CELL_SMALLER)
    drawn = table_row(cells, widths, whole=height <= text_height(theme, sheet) * _HIGHEST)
    for cell, element in zip(row, drawn.iterchildren(qualified("tc")), strict=True):
        if cell.is_gap:
            element[0].extend(_gap_look(theme))
    return drawn


def _gap_look(theme: Theme) -> Iterator[Element]:
    """A tint and a broken line before it (17.4.66, 17.4.32)."""
    yield w("tcBorders", w("left", val="dotted", sz=24, space=0, color=theme.warning))
    yield w("shd", val="clear", color="auto", fill=_tinted(theme.warning))


def _tinted(color: str) -> str:
    """A colour, RRGGBB, as it is in a thin layer on white paper."""
    parts = (int(color[at : at + 2], 16) for at in (0, 2, 4))
    return "".join(f"{round(255 - (255 - part) * _TINT):02X}" for part in parts)


def _cells(row: Sequence[Cell], styles: Sequence[Style], draw_cell: DrawCell) -> Iterator[list[Element]]:
    for cell, style in zip(row, styles, strict=True):
        yield draw_cell(cell.blocks, style) or [paragraph(style)]


def _text_style(column: Column, names_row: bool) -> Style:
    if column.alignment is Alignment.RIGHT:
        return Style.TABLE_TEXT_RIGHT
    return Style.TABLE_ROW_HEADER if names_row else Style.TABLE_TEXT


def _header_style(column: Column) -> Style:
    return Style.TABLE_HEADER_RIGHT if column.alignment is Alignment.RIGHT else Style.TABLE_HEADER


def _look_bits(look: dict[str, int]) -> str:
    """The same as one number, as older readers want it."""
    return f"{_NO_BANDS + sum(bit for part, bit in _LOOK_BITS.items() if look[part]):04X}"
