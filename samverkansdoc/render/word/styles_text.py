"""Styles of the running text: title, headings, body, facts and captions."""

from collections.abc import Iterator

from samverkansdoc.render.theme import Theme
from samverkansdoc.render.word.fonts import SANS
from samverkansdoc.render.word.formats import Border, CharacterFormat, ParagraphFormat
from samverkansdoc.render.word.numbering import HEADING_LIST
from samverkansdoc.render.word.style import StyleEntry
from samverkansdoc.render.word.style_ids import HEADINGS, PLAIN_HEADINGS, Style

#: Space between two paragraphs, in points. Of the space after one and before the next, Word takes the larger.
PARAGRAPH_SPACE = 7.0
#: Space before and after a heading of level 1, 2 and 3, in points.
_HEADING_SPACE = ((26.0, 8.0), (18.0, 5.0), (14.0, 4.0))
#: Where the facts begin, in millimetres from their labels.
FACT_INDENT = 40.0


def text_styles(theme: Theme) -> Iterator[StyleEntry]:
    """The styles of the running text."""
    yield StyleEntry(style=Style.NORMAL, name="Normal", based_on=None, priority=0, shown=True)
    yield from _body()
    yield _responsible(theme)
    yield _fine(theme)
    yield from _title(theme)
    for level in (1, 2, 3):
        yield _heading(theme, level)
        yield _plain_heading(level)
    yield _fact(theme)
    yield _caption(theme)
    yield _chart()


def _body() -> Iterator[StyleEntry]:
    yield StyleEntry(
        style=Style.BODY,
        name="Body Text",
        priority=1,
        shown=True,
        paragraph=ParagraphFormat(after=PARAGRAPH_SPACE),
    )
    yield StyleEntry(
        style=Style.BODY_AFTER_TABLE,
        name="Brödtext efter tabell",
        ours=True,
        based_on=Style.BODY,
        next=Style.BODY,
        paragraph=ParagraphFormat(before=PARAGRAPH_SPACE * 2),
    )
    yield StyleEntry(
        style=Style.BODY_AFTER_LIST,
        name="Brödtext efter lista",
        ours=True,
        based_on=Style.BODY,
        next=Style.BODY,
        paragraph=ParagraphFormat(before=PARAGRAPH_SPACE),
    )


def _fine(theme: Theme) -> StyleEntry:
    return StyleEntry(
        style=Style.FINE,
        name="Finstilt",
        ours=True,
        priority=3,
        paragraph=ParagraphFormat(keep_lines=True, hyphenate=False, before=24, line=SANS.line(1.2)),
        characters=CharacterFormat(font=SANS, color=theme.muted, size=theme.small_size),
    )


def _responsible(theme: Theme) -> StyleEntry:
    return StyleEntry(
        style=Style.RESPONSIBLE,
        name="Ansvarig",
        ours=True,
        based_on=Style.BODY,
        next=Style.BODY,
        priority=2,
        shown=True,
        paragraph=ParagraphFormat(
            keep_lines=True,
            left_bar=Border(theme.accent, 2.25, 7),
            contextual=True,
            after=PARAGRAPH_SPACE * 1.5,
            line=SANS.line(theme.leading),
            left=3.5,
        ),
        characters=CharacterFormat(font=SANS, size=theme.text_size - 0.5),
    )


def _title(theme: Theme) -> Iterator[StyleEntry]:
    yield StyleEntry(
        style=Style.TITLE,
        name="Title",
        next=Style.SUBTITLE,
        priority=10,
        shown=True,
        paragraph=ParagraphFormat(keep_next=True, keep_lines=True, hyphenate=False, before=30, after=6, line=0.95),
        characters=CharacterFormat(font=SANS, bold=True, color=theme.accent, size=theme.title_size),
    )
    yield StyleEntry(
        style=Style.SUBTITLE,
        name="Subtitle",
        next=Style.PERIOD,
        priority=11,
        shown=True,
        paragraph=ParagraphFormat(keep_lines=True, hyphenate=False, after=3, line=1.05),
        characters=CharacterFormat(font=SANS, color=theme.ink, size=theme.heading_sizes[1] + 1.5),
    )
    yield StyleEntry(
        style=Style.PERIOD,
        name="Period",
        ours=True,
        next=Style.BODY,
        priority=12,
        shown=True,
        paragraph=ParagraphFormat(keep_lines=True, hyphenate=False, after=22, line=1.05),
        characters=CharacterFormat(font=SANS, color=theme.accent, size=theme.heading_sizes[1] + 1.5),
    )


def _heading(theme: Theme, level: int) -> StyleEntry:
    before, after = _HEADING_SPACE[level - 1]
    return StyleEntry(
        style=HEADINGS[level - 1],
        name=f"heading {level}",
        next=Style.BODY,
        priority=9,
        shown=True,
        paragraph=ParagraphFormat(
            keep_next=True,
            keep_lines=True,
            numbering=(HEADING_LIST, level - 1),
            hyphenate=False,
            before=before,
            after=after,
            line=1.0,
            outline=level - 1,
        ),
        characters=CharacterFormat(font=SANS, bold=True, color=theme.accent, size=theme.heading_sizes[level - 1]),
    )


def _plain_heading(level: int) -> StyleEntry:
    """A heading without a number: list 0 takes the numbering away (17.9.18), the outline level stays."""
    return StyleEntry(
        style=PLAIN_HEADINGS[level - 1],
        name=f"Rubrik {level} utan nummer",
        ours=True,
        based_on=HEADINGS[level - 1],
        next=Style.BODY,
        priority=9,
        shown=True,
        paragraph=ParagraphFormat(numbering=(0, 0), left=0, hanging=0, outline=level - 1),
    )


def _fact(theme: Theme) -> StyleEntry:
    return StyleEntry(
        style=Style.FACT,
        name="Uppgift",
        ours=True,
        based_on=Style.BODY,
        priority=13,
        shown=True,
        paragraph=ParagraphFormat(
            keep_lines=True,
            hyphenate=False,
            after=2,
            line=SANS.line(theme.leading),
            left=FACT_INDENT,
            hanging=FACT_INDENT,
        ),
        characters=CharacterFormat(font=SANS, size=theme.text_size - 0.5),
    )


def _chart() -> StyleEntry:
    """A line that is as high as the picture in it."""
    return StyleEntry(
        style=Style.CHART,
        name="Diagram",
        ours=True,
        next=Style.BODY,
        priority=36,
        shown=True,
        paragraph=ParagraphFormat(keep_lines=True, hyphenate=False, after=PARAGRAPH_SPACE * 1.5, line=1.0),
    )


def _caption(theme: Theme) -> StyleEntry:
    return StyleEntry(
        style=Style.CAPTION,
        name="caption",
        next=Style.BODY,
        priority=35,
        shown=True,
        paragraph=ParagraphFormat(keep_next=True, keep_lines=True, hyphenate=False, before=16, after=5, line=1.1),
        characters=CharacterFormat(font=SANS, bold=True, color=theme.accent, size=theme.text_size - 1),
    )
