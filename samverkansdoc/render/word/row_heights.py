"""How high a row of a table will be, before anyone lays it out.

The estimate is on the high side: a row that may be broken stands whole where it fits, but one that may not and is
higher than the page would lose what does not fit.
"""

from collections.abc import Iterator, Sequence
from math import ceil

from samverkansdoc.render.word.ooxml import Element, mm, qualified
from samverkansdoc.render.word.styles_tables import CELL_LEADING, CELL_SIDE, CELL_SPACE

_P, _TEXT, _BREAK = qualified("p"), qualified("t"), qualified("br")
#: The width of a letter as a share of the size of the text, with what the ends of lines waste.
_LETTER = 0.55
#: Twentieths of a point, and points in a millimetre.
_TWIPS, _MILLIMETRE = 20, 72 / 25.4


def row_height(cells: Sequence[Sequence[Element]], widths: Sequence[int], size: float) -> float:
    """The height in millimetres of the cells' paragraphs, in columns of these widths (twentieths of a point)."""
    columns = zip(cells, widths, strict=True)
    return max((sum(_heights(cell, width, size)) for cell, width in columns), default=0.0) / _MILLIMETRE


def _heights(cell: Sequence[Element], width: int, size: float) -> Iterator[float]:
    """The heights of the paragraphs of a cell in points."""
    room = max((width - 2 * mm(CELL_SIDE)) / _TWIPS, size)
    for paragraph in (item for element in cell for item in element.iter(_P)):
        letters = sum(len(text.text or "") for text in paragraph.iter(_TEXT))
        lines = ceil(letters * _LETTER * size / room) or 1
        breaks = sum(1 for _ in paragraph.iter(_BREAK))
        yield (lines + breaks) * CELL_LEADING * size + CELL_SPACE
