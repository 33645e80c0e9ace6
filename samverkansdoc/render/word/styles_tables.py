"""Table styles, and the styles of the paragraphs in their cells."""

from collections.abc import Iterator
from dataclasses import replace

from samverkansdoc.render.theme import Theme
from samverkansdoc.render.word.fonts import SANS
from samverkansdoc.render.word.formats import Align, Border, CharacterFormat, ParagraphFormat
from samverkansdoc.render.word.numbering import TABLE_BULLET_LIST, TABLE_NUMBER_LIST
from samverkansdoc.render.word.ooxml import Element, mm, w
from samverkansdoc.render.word.style import Kind, StyleEntry
from samverkansdoc.render.word.style_ids import TABLE_BULLETS, TABLE_NUMBERS, Style
from samverkansdoc.render.word.styles_promises import code_look, code_table, promise_look, promise_table

#: Room in a cell, above its text and to the left and right of it, in millimetres.
_ABOVE, CELL_SIDE = 1.2, 2.0
#: Between two paragraphs of a cell, in points. The last one has it too: what is missing to the room above is below it.
CELL_SPACE = 3.0
_BELOW = _ABOVE - CELL_SPACE * 25.4 / 72
#: The height of a line in a cell as a share of its size, and how much smaller that is than the text, in points.
CELL_LEADING, CELL_SMALLER = 1.25, 1.0
#: Half the room between two columns of signatures, in millimetres.
GUTTER = 5.0


def table_styles(theme: Theme) -> Iterator[Element]:
    """The paragraphs of cells, then the tables."""
    yield from (entry.element() for entry in _cells(theme))
    yield _plain().element(w("tblPr", w("tblInd", w=0, type="dxa"), _margins("tblCellMar")))
    yield _table().element(*_table_look(theme))
    yield _signature_table().element(*_signature_look())
    yield promise_table().element(*promise_look(theme))
    yield code_table().element(*code_look())


def _cells(theme: Theme) -> Iterator[StyleEntry]:
    """Bold is left to the table style: bold in both would cancel out (17.7.3)."""
    text = ParagraphFormat(hyphenate=True, after=CELL_SPACE, line=SANS.line(CELL_LEADING))
    header = ParagraphFormat(keep_next=True, keep_lines=True, hyphenate=False)
    look = CharacterFormat(font=SANS, size=theme.text_size - CELL_SMALLER)
    yield _cell(Style.TABLE_TEXT, "Tabelltext", Style.NORMAL, text, look)
    yield _cell(Style.TABLE_TEXT_RIGHT, "Tabelltext höger", Style.TABLE_TEXT, ParagraphFormat(align=Align.RIGHT))
    row = CharacterFormat(color=theme.accent)
    yield _cell(Style.TABLE_ROW_HEADER, "Tabellradrubrik", Style.TABLE_TEXT, ParagraphFormat(), row)
    yield from _lists()
    yield _cell(Style.TABLE_HEADER, "Tabellhuvud", Style.TABLE_TEXT, header)
    yield _cell(Style.TABLE_HEADER_RIGHT, "Tabellhuvud höger", Style.TABLE_HEADER, ParagraphFormat(align=Align.RIGHT))
    # Word melts two tables into one unless a paragraph stands between them, and wants one after the last.
    thin = ParagraphFormat(line=2, exact=True)
    yield _cell(Style.SEPARATOR, "Mellan tabeller", Style.NORMAL, thin, CharacterFormat(size=1))


def _lists() -> Iterator[StyleEntry]:
    """Lists in cells, with less room than in the text."""
    for level in (1, 2, 3):
        bullet = ParagraphFormat(numbering=(TABLE_BULLET_LIST, level - 1), contextual=True)
        number = ParagraphFormat(numbering=(TABLE_NUMBER_LIST, level - 1), contextual=True)
        yield _cell(TABLE_BULLETS[level - 1], f"Tabellpunkt {level}", Style.TABLE_TEXT, bullet)
        yield _cell(TABLE_NUMBERS[level - 1], f"Tabellnummer {level}", Style.TABLE_TEXT, number)


def _cell(
    style: Style, name: str, based_on: Style, paragraph: ParagraphFormat, characters: CharacterFormat | None = None
) -> StyleEntry:
    return StyleEntry(
        style=style, name=name, ours=True, based_on=based_on, paragraph=paragraph, characters=characters, priority=17
    )


def _plain() -> StyleEntry:
    return StyleEntry(style=Style.NORMAL_TABLE, name="Normal Table", kind=Kind.TABLE, based_on=None)


def _table() -> StyleEntry:
    return StyleEntry(
        style=Style.TABLE,
        name="Samverkanstabell",
        kind=Kind.TABLE,
        ours=True,
        based_on=Style.NORMAL_TABLE,
        priority=18,
        shown=True,
    )


def _signature_table() -> StyleEntry:
    return replace(_table(), style=Style.SIGNATURE_TABLE, name="Underskriftstabell")


def _table_look(theme: Theme) -> Iterator[Element]:
    """Thin lines between rows, a head in a shade of its own, no upright lines."""
    strong, thin = Border(theme.accent, 1.0), Border(theme.rule, 0.5)
    lines = w("tblBorders", thin.element("top"), strong.element("bottom"), thin.element("insideH"))
    yield w("tblPr", lines, _margins("tblCellMar", top=_ABOVE, left=CELL_SIDE, bottom=_BELOW, right=CELL_SIDE))
    bold = CharacterFormat(bold=True, color=theme.accent).element()
    edges = w("tcBorders", strong.element("top"), strong.element("bottom"))
    shade = w("shd", val="clear", color="auto", fill=theme.shade)
    yield _special("firstRow", bold, w("tcPr", edges, shade, w("vAlign", val="bottom")))


def _signature_look() -> Iterator[Element]:
    """No lines of its own; the columns stand apart."""
    yield w("tblPr", _margins("tblCellMar", left=GUTTER, right=GUTTER))
    yield _special("firstCol", w("tcPr", _margins("tcMar", right=GUTTER)))
    yield _special("lastCol", w("tcPr", _margins("tcMar", left=GUTTER)))


def _special(kind: str, *parts: Element) -> Element:
    """The look of some cells (17.7.6.6)."""
    return w("tblStylePr", *parts, type=kind)


def _margins(tag: str, **sides: float) -> Element:
    """The room in a cell, in millimetres; none where nothing is said."""
    order = ("top", "left", "bottom", "right")
    return w(tag, *(w(side, w=mm(sides.get(side, 0.0)), type="dxa") for side in order))
