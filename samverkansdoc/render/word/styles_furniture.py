"""Styles of what stands round the text: page head, contents, notes and signatures."""

from collections.abc import Iterator
from dataclasses import replace

from samverkansdoc.render.theme import Theme
from samverkansdoc.render.word.fonts import SANS, SERIF
from samverkansdoc.render.word.formats import Align, Border, CharacterFormat, ParagraphFormat, Tab
from samverkansdoc.render.word.page import Sheet, text_width
from samverkansdoc.render.word.style import StyleEntry
from samverkansdoc.render.word.style_ids import CONTENTS, Style

#: Where the right half of the head begins, as a share of the text width, and its values after that (mm).
_HEAD_SPLIT, _HEAD_VALUE = 0.5, 25.0
#: Indent and room of the number for each level of the contents, in millimetres.
_CONTENTS = ((0.0, 9.0), (9.0, 11.5), (20.5, 14.0))
#: Room to write in, in millimetres: for a pen above a signature line, for place and date, for a name in block letters.
PEN_ROOM, PLACE_ROOM, NAME_ROOM = 16.0, 9.0, 7.0
#: The height of a line of a signature block, as a share of its size; between it and a line to write on, in points.
_SIGNATURE_LEADING, _RULE_SPACE = 1.2, 2
_POINTS = 72 / 25.4


def furniture_styles(theme: Theme) -> Iterator[StyleEntry]:
    """The styles round the text."""
    yield from _heads(theme)
    yield from _contents(theme)
    yield from _notes(theme)
    yield from _signatures(theme)


def _heads(theme: Theme) -> Iterator[StyleEntry]:
    """The head of the document, whose lines have one rule below them all, and the heads of the pages."""
    look = CharacterFormat(font=SANS, color=theme.ink, size=theme.small_size + 0.5)
    sender = ParagraphFormat(keep_next=True, keep_lines=True, hyphenate=False, line=1.1)
    yield StyleEntry(
        style=Style.HEAD_SENDER,
        name="Avsändare",
        ours=True,
        paragraph=sender,
        characters=replace(look, bold=True, color=theme.accent, size=theme.text_size),
    )
    yield StyleEntry(
        style=Style.HEAD_LINE, name="Dokumenthuvud", ours=True, paragraph=_head_line(theme), characters=look
    )
    page, sideways = (_page_head(theme, sheet) for sheet in Sheet)
    muted = replace(look, color=theme.muted)
    yield StyleEntry(style=Style.HEADER, name="header", paragraph=page, characters=muted)
    yield StyleEntry(
        style=Style.HEADER_SIDEWAYS, name="Sidhuvud liggande", ours=True, paragraph=sideways, characters=muted
    )
    yield StyleEntry(style=Style.FOOTER, name="footer", paragraph=page, characters=muted)
    yield _mark(theme)


def _page_head(theme: Theme, sheet: Sheet) -> ParagraphFormat:
    """The page number stands at the right margin, wherever the paper has it."""
    return ParagraphFormat(tabs=(Tab(text_width(theme, sheet), Align.RIGHT),), hyphenate=False, line=1.1)


def _head_line(theme: Theme) -> ParagraphFormat:
    split = text_width(theme) * _HEAD_SPLIT
    value = split + _HEAD_VALUE
    return ParagraphFormat(
        keep_lines=True,
        bottom=Border(theme.rule, 0.5, 8),
        tabs=(Tab(split), Tab(value)),
        hyphenate=False,
        after=14,
        line=1.2,
        left=value,
        hanging=value,
        contextual=True,
    )


def _mark(theme: Theme) -> StyleEntry:
    return StyleEntry(
        style=Style.MARK,
        name="Status",
        ours=True,
        based_on=Style.HEADER,
        priority=15,
        shown=True,
        paragraph=ParagraphFormat(after=6),
        characters=CharacterFormat(
            bold=True,
            color=theme.warning,
            spacing=0.5,
            size=theme.heading_sizes[2] - 1,
            box=Border(theme.warning, 0.75, 3),
        ),
    )


def _contents(theme: Theme) -> Iterator[StyleEntry]:
    """The heading of the contents is no heading of the document: no outline level (17.3.1.20)."""
    yield StyleEntry(
        style=Style.CONTENTS_HEADING,
        name="TOC Heading",
        next=Style.BODY,
        priority=39,
        paragraph=ParagraphFormat(keep_next=True, keep_lines=True, hyphenate=False, before=26, after=8, line=1.0),
        characters=CharacterFormat(font=SANS, bold=True, color=theme.accent, size=theme.heading_sizes[1]),
    )
    for level, (left, room) in enumerate(_CONTENTS, 1):
        look = ParagraphFormat(
            tabs=(Tab(left + room),), hyphenate=False, left=left + room, hanging=room, before=4 if level == 1 else 0
        )
        yield StyleEntry(
            style=CONTENTS[level - 1],
            name=f"toc {level}",
            next=Style.NORMAL,
            priority=39,
            paragraph=replace(look, after=1, line=SANS.line(1.3)),
            characters=CharacterFormat(font=SANS, size=theme.text_size - 0.5),
        )


def _notes(theme: Theme) -> Iterator[StyleEntry]:
    yield StyleEntry(
        style=Style.FOOTNOTE_TEXT,
        name="footnote text",
        paragraph=ParagraphFormat(after=2, line=SERIF.line(1.3), left=4, hanging=4),
        characters=CharacterFormat(size=theme.small_size + 0.5),
    )
    yield StyleEntry(
        style=Style.FOOTNOTE_CONTINUED,
        name="Fotnotstext fortsättning",
        ours=True,
        based_on=Style.FOOTNOTE_TEXT,
        paragraph=ParagraphFormat(left=4, hanging=0),
    )
    yield StyleEntry(
        style=Style.COMMENT_TEXT,
        name="annotation text",
        paragraph=ParagraphFormat(line=SANS.line(1.2)),
        characters=CharacterFormat(font=SANS, size=theme.small_size + 1),
    )


def _signatures(theme: Theme) -> Iterator[StyleEntry]:
    """Lines to write on, with the room above them that a pen needs and little below."""
    rule = Border(theme.ink, 0.75, _RULE_SPACE)
    text = ParagraphFormat(hyphenate=False, line=SANS.line(_SIGNATURE_LEADING))
    ink = CharacterFormat(font=SANS, color=theme.ink, size=theme.text_size - 0.5)
    small = replace(ink, color=theme.muted, size=theme.small_size)
    own = (theme.text_size - 0.5) * _SIGNATURE_LEADING + _RULE_SPACE
    place = PLACE_ROOM * _POINTS - own
    party = replace(ink, size=theme.text_size, bold=True, color=theme.accent)
    yield _signature(Style.SIGNATURE_PARTY, "part", replace(text, before=18), party)
    yield _signature(Style.SIGNATURE_PLACE, "ort och datum", replace(text, before=place, after=_RULE_SPACE), ink)
    yield _signature(Style.SIGNATURE_LABEL, "etikett", replace(text, top=rule), small)
    # Of two paragraphs whose borders are alike, only the first shows its line: those that may meet differ a little.
    other = Border(theme.ink, 0.625, _RULE_SPACE)
    for style, name, room, line in (
        (Style.SIGNATURE_FILL_PLACE, "ort ifylls", PLACE_ROOM, rule),
        (Style.SIGNATURE_FILL_SIGNATURE, "rad", PEN_ROOM, other),
        (Style.SIGNATURE_FILL_NAME, "namn ifylls", NAME_ROOM, rule),
    ):
        yield _signature(style, name, replace(text, before=room * _POINTS, top=line), small)
    yield _signature(Style.SIGNATURE_NAME, "namn", replace(text, before=PEN_ROOM * _POINTS, top=other), ink)
    yield _signature(Style.SIGNATURE_TITLE, "titel", text, replace(ink, color=theme.muted))
    yield _signature(Style.ELECTRONIC_LABEL, "elektronisk", replace(text, before=18, after=3), small)
    yield _signature(Style.ELECTRONIC_NAME, "elektronisk namn", replace(text, top=rule), ink)


def _signature(style: Style, name: str, paragraph: ParagraphFormat, characters: CharacterFormat) -> StyleEntry:
    return StyleEntry(
        style=style, name=f"Underskrift {name}", ours=True, paragraph=paragraph, characters=characters, priority=16
    )
