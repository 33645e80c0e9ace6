"""Styles of lists, tied to their levels in the numbering part."""

from collections.abc import Iterator

from samverkansdoc.render.word.formats import ParagraphFormat
from samverkansdoc.render.word.numbering import BULLET_LIST, NUMBER_LIST, list_indent
from samverkansdoc.render.word.style import StyleEntry
from samverkansdoc.render.word.style_ids import BULLETS, CONTINUES, NUMBERS, Style

#: Space after an item, in points.
_ITEM_SPACE = 3.0


def list_styles() -> Iterator[StyleEntry]:
    """Bullets, numbers and what goes on under an item, three levels of each."""
    for level in (1, 2, 3):
        yield _item(BULLETS[level - 1], _numbered("List Bullet", level), BULLET_LIST, level)
        yield _item(NUMBERS[level - 1], _numbered("List Number", level), NUMBER_LIST, level)
        yield _continued(level)


def _numbered(name: str, level: int) -> str:
    return name if level == 1 else f"{name} {level}"


def _item(style: Style, name: str, numbering: int, level: int) -> StyleEntry:
    return StyleEntry(
        style=style,
        name=name,
        based_on=Style.BODY,
        priority=14,
        shown=level == 1,
        paragraph=ParagraphFormat(numbering=(numbering, level - 1), after=_ITEM_SPACE),
    )


def _continued(level: int) -> StyleEntry:
    return StyleEntry(
        style=CONTINUES[level - 1],
        name=_numbered("List Continue", level),
        based_on=Style.BODY,
        paragraph=ParagraphFormat(after=_ITEM_SPACE, left=list_indent(level)),
    )
