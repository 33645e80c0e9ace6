"""The sheet of paper: A4 (ISO 216) with the margins of the theme, upright or turned sideways."""

from collections.abc import Mapping
from enum import Enum

from samverkansdoc.render.theme import Theme
from samverkansdoc.render.word.ooxml import Element, R, mm, w

_SHORT, _LONG = 210.0, 297.0
#: The most margin to the left and right of a sheet turned sideways, in millimetres: it is turned for what is wide.
_SIDEWAYS_MARGIN = 22.0
#: Between two columns of text, in millimetres.
COLUMN_SPACE = 8.0
#: From the edge of the paper to the page head, in millimetres.
HEAD_DISTANCE = 12.0


class Sheet(Enum):
    """How the paper lies: its width and height in millimetres."""

    UPRIGHT = (_SHORT, _LONG)
    SIDEWAYS = (_LONG, _SHORT)


def text_width(theme: Theme, sheet: Sheet = Sheet.UPRIGHT) -> float:
    """The width between the margins in millimetres."""
    return sheet.value[0] - sum(_sides(theme, sheet))


def column_width(theme: Theme, columns: int, sheet: Sheet = Sheet.UPRIGHT) -> float:
    """The width of one of several columns of text in millimetres."""
    return (text_width(theme, sheet) - COLUMN_SPACE * (columns - 1)) / columns


def text_height(theme: Theme, sheet: Sheet = Sheet.UPRIGHT) -> float:
    """The height between the margins in millimetres."""
    return sheet.value[1] - theme.margin_top - theme.margin_bottom


def section(
    theme: Theme,
    heads: Mapping[str, str] | None = None,
    *,
    sheet: Sheet = Sheet.UPRIGHT,
    columns: int = 1,
    continues: bool = False,
) -> Element:
    """A section: its page heads by kind and relationship id, paper, margins and columns (17.6.17).

    One that ``continues`` begins where the one before it ends, another on a new page. Where there is a page head for
    the first page, ``w:titlePg`` makes that page have it (17.10.6).
    """
    heads = heads or {}
    return w(
        "sectPr",
        *(_header(kind, relationship) for kind, relationship in heads.items()),
        *([w("type", val="continuous")] if continues else []),
        _paper(sheet),
        _margins(theme, sheet),
        w("cols", space=mm(COLUMN_SPACE), **({"num": columns} if columns > 1 else {})),
        *([w("titlePg")] if "first" in heads else []),
    )


def _header(kind: str, relationship: str) -> Element:
    reference = w("headerReference", type=kind)
    reference.set(f"{{{R}}}id", relationship)
    return reference


def _paper(sheet: Sheet) -> Element:
    width, height = sheet.value
    turned = {"orient": "landscape"} if sheet is Sheet.SIDEWAYS else {}
    return w("pgSz", w=mm(width), h=mm(height), **turned)


def _margins(theme: Theme, sheet: Sheet) -> Element:
    left, right = _sides(theme, sheet)
    return w(
        "pgMar",
        top=mm(theme.margin_top),
        right=mm(right),
        bottom=mm(theme.margin_bottom),
        left=mm(left),
        header=mm(HEAD_DISTANCE),
        footer=mm(HEAD_DISTANCE),
        gutter=0,
    )


def _sides(theme: Theme, sheet: Sheet) -> tuple[float, float]:
    """The margins to the left and the right in millimetres."""
    sides = theme.margin_left, theme.margin_right
    if sheet is Sheet.UPRIGHT:
        return sides
    return min(sides[0], _SIDEWAYS_MARGIN), min(sides[1], _SIDEWAYS_MARGIN)
