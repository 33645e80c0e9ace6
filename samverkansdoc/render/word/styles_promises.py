"""Styles of promises and of the code to read with a telephone; their sizes follow the size of the text."""

from collections.abc import Iterator
from dataclasses import replace

from samverkansdoc.render.theme import Theme
from samverkansdoc.render.word.fonts import SANS, SERIF, Typeface
from samverkansdoc.render.word.formats import Border, CharacterFormat, ParagraphFormat
from samverkansdoc.render.word.ooxml import Element, w
from samverkansdoc.render.word.style import Kind, StyleEntry
from samverkansdoc.render.word.style_ids import Style

PAPER = "FFFFFF"
#: The rule on top of a card, and the paper beside and below it, in points.
_TOP, BETWEEN = 3.0, 8.0
#: Room in a card as shares of the size of its text: above, below, left and right.
_INSIDE = {"top": 0.6, "left": 0.9, "bottom": 0.55, "right": 0.9}


def promise_styles(theme: Theme) -> Iterator[StyleEntry]:
    """The lines of a card from the top, and the code."""
    size, accent = theme.text_size, theme.accent
    yield _line(Style.PROMISE_ACTOR, "vem", _text(SANS), _sans(size * 0.85, theme.ink, bold=True, capitals=True))
    yield _line(Style.PROMISE_COUNT, "mängd", _text(SANS, line=0.93), _sans(size * 1.15, accent, bold=True))
    yield _line(Style.PROMISE_UNIT, "enhet", _text(SANS, after=size * 0.3), _sans(size * 1.3, accent, bold=True))
    yield _line(Style.PROMISE_TEXT, "text", _text(SERIF, hyphenate=True), CharacterFormat(size=size))
    yield _line(Style.PROMISE_LEAD, "ord", _text(SANS, before=size * 0.4), _sans(size * 1.15, theme.accent, bold=True))
    yield _line(Style.PROMISE_FACT, "uppgift", _text(SANS, before=size * 0.2), _sans(size * 0.85, theme.muted))
    yield _run(Style.PROMISE_FIGURE, "Löfte tal", CharacterFormat(size=size * 2.7))
    yield from _code(theme)


def promise_table() -> StyleEntry:
    """The table of a row of cards."""
    return StyleEntry(
        style=Style.PROMISE_TABLE,
        name="Löfteskort",
        kind=Kind.TABLE,
        ours=True,
        based_on=Style.NORMAL_TABLE,
        priority=18,
    )


def promise_look(theme: Theme) -> Iterator[Element]:
    """A rule on top, a shade behind; paper between two cards, and below so that what follows keeps away."""
    rule, paper = Border(theme.accent, _TOP), Border(PAPER, BETWEEN)
    lines = w("tblBorders", rule.element("top"), paper.element("bottom"), paper.element("insideV"))
    room = {side: round(share * theme.text_size * 20) for side, share in _INSIDE.items()}
    yield w("tblPr", lines, w("tblCellMar", *(w(side, w=width, type="dxa") for side, width in room.items())))
    yield w("tcPr", w("shd", val="clear", color="auto", fill=theme.shade))


def code_table() -> StyleEntry:
    """The table with the code and its address."""
    return replace(promise_table(), style=Style.CODE_TABLE, name="Webbkodstabell")


def code_look() -> Iterator[Element]:
    """The address stands at half the height of the code."""
    yield w("tcPr", w("vAlign", val="center"))


def _code(theme: Theme) -> Iterator[StyleEntry]:
    size = theme.text_size
    picture = ParagraphFormat(before=size * 0.3, line=1.0)
    yield StyleEntry(style=Style.CODE_PICTURE, name="Webbkod", ours=True, paragraph=picture)
    address = ParagraphFormat(keep_lines=True, hyphenate=False, line=SANS.line(1.2))
    yield StyleEntry(
        style=Style.CODE_ADDRESS,
        name="Webbkod adress",
        ours=True,
        paragraph=address,
        characters=_sans(size * 0.85, theme.ink),
    )
    yield _run(Style.CODE_LABEL, "Webbkod etikett", CharacterFormat(color=theme.ink))


def _text(
    face: Typeface, *, line: float = 1.15, before: float = 0, after: float = 0, hyphenate: bool = False
) -> ParagraphFormat:
    return ParagraphFormat(hyphenate=hyphenate, before=before, after=after, line=face.line(line))


def _sans(size: float, color: str, *, bold: bool | None = None, capitals: bool = False) -> CharacterFormat:
    spacing = 0.5 if capitals else None
    return CharacterFormat(font=SANS, size=size, color=color, bold=bold, capitals=capitals, spacing=spacing)


def _line(style: Style, name: str, paragraph: ParagraphFormat, characters: CharacterFormat) -> StyleEntry:
    return StyleEntry(
        style=style, name=f"Löfte {name}", ours=True, paragraph=paragraph, characters=characters, priority=17
    )


def _run(style: Style, name: str, look: CharacterFormat) -> StyleEntry:
    return StyleEntry(
        style=style,
        name=name,
        kind=Kind.CHARACTER,
        ours=True,
        based_on=Style.DEFAULT_CHARACTER,
        characters=look,
    )
