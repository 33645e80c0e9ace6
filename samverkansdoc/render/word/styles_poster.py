"""What styles look like on a page to hang on a wall: a title in a band, and little space between all the rest."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from samverkansdoc.render.theme import Theme
from samverkansdoc.render.word.fonts import SANS
from samverkansdoc.render.word.formats import Align, Border, CharacterFormat, ParagraphFormat, Tab
from samverkansdoc.render.word.page import text_width
from samverkansdoc.render.word.style import Kind, StyleEntry
from samverkansdoc.render.word.style_ids import BULLETS, HEADINGS, NUMBERS, Style
from samverkansdoc.render.word.styles_promises import PAPER

#: The border of the band and its distance from the words, in points; the words stand as far from the margin.
_EDGE, _INSIDE = 6.0, 6
_POINTS = 72 / 25.4
#: Space before and after, as shares of the size of the text, where the page has less of it than a report.
_SPACE: dict[Style, dict[str, float]] = {
    Style.BODY: {"after": 0.25},
    Style.BODY_AFTER_LIST: {"before": 0.1},
    Style.BODY_AFTER_TABLE: {"before": 0.4},
    **{style: {"before": 0.8, "after": 0.3} for style in HEADINGS},
    **{style: {"after": 0.15} for style in (*BULLETS, *NUMBERS)},
    Style.MARK: {"before": 0.8, "after": 0.0},
    Style.SIGNATURE_PARTY: {"before": 0.9},
    Style.ELECTRONIC_LABEL: {"before": 1.0},
    Style.FINE: {"before": 0.5},
}


def poster_styles(entries: Iterable[StyleEntry], theme: Theme) -> Iterator[StyleEntry]:
    """The styles of a report as the page has them, and those of its band."""
    band = {entry.style: entry for entry in _band(theme)}
    for entry in entries:
        if entry.style not in band:
            yield _tightened(entry, theme) if entry.style in _SPACE else entry
    yield from band.values()
    yield from _columns()


def _columns() -> Iterator[StyleEntry]:
    """A heading at the top of a column. What is above makes the room: LibreOffice and Word differ about its own."""
    yield StyleEntry(
        style=Style.COLUMN_HEADING,
        name="Rubrik 1 överst i spalt",
        ours=True,
        based_on=Style.PLAIN_HEADING_1,
        next=Style.BODY,
        priority=9,
        paragraph=ParagraphFormat(before=0, outline=0),
    )


def _tightened(entry: StyleEntry, theme: Theme) -> StyleEntry:
    space: dict[str, Any] = {side: share * theme.text_size for side, share in _SPACE[entry.style].items()}
    return replace(entry, paragraph=replace(entry.paragraph or ParagraphFormat(), **space))


def _band(theme: Theme) -> Iterator[StyleEntry]:
    """White on the accent. Paragraphs whose borders and indents are alike stand in one box (17.3.1.24)."""
    size = theme.text_size
    title = CharacterFormat(font=SANS, bold=True, color=PAPER, size=theme.title_size)
    yield StyleEntry(
        style=Style.TITLE,
        name="Title",
        next=Style.SUBTITLE,
        priority=10,
        shown=True,
        paragraph=_box(theme, line=0.85),
        characters=title,
    )
    words = CharacterFormat(font=SANS, color=PAPER, size=size * 1.1)
    yield StyleEntry(
        style=Style.SUBTITLE,
        name="Subtitle",
        next=Style.BODY,
        priority=11,
        shown=True,
        paragraph=_box(theme, line=1.0),
        characters=words,
    )
    yield StyleEntry(
        style=Style.BAND_LINE,
        name="Rad i titelband",
        ours=True,
        next=Style.BODY,
        priority=12,
        paragraph=_box(theme, line=1.0),
        characters=replace(words, size=size * 0.85),
    )
    yield StyleEntry(
        style=Style.BAND_PERIOD,
        name="Period i titelband",
        kind=Kind.CHARACTER,
        ours=True,
        based_on=Style.DEFAULT_CHARACTER,
        characters=CharacterFormat(bold=True, size=size * 1.6),
    )


def _box(theme: Theme, *, line: float) -> ParagraphFormat:
    edge = Border(theme.accent, _EDGE, _INSIDE)
    indent = (_EDGE + _INSIDE) / _POINTS
    return ParagraphFormat(
        keep_next=True,
        keep_lines=True,
        top=edge,
        left_bar=edge,
        bottom=edge,
        right_bar=edge,
        shade=theme.accent,
        tabs=(Tab(text_width(theme) - indent, Align.RIGHT),),
        hyphenate=False,
        line=line,
        left=indent,
        right=indent,
    )
