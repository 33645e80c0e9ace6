"""The sheet of paper: A4 (ISO 216) with the margins of the theme."""

from collections.abc import Mapping

from samverkansdoc.render.theme import Theme
from samverkansdoc.render.word.ooxml import Element, R, mm, w

WIDTH, HEIGHT = 210.0, 297.0
#: Between two columns of text, in millimetres.
COLUMN_SPACE = 8.0
#: From the edge of the paper to the page head, in millimetres.
HEAD_DISTANCE = 12.0


def text_width(theme: Theme) -> float:
    """The width between the margins in millimetres."""
    return WIDTH - theme.margin_left - theme.margin_right


def column_width(theme: Theme, columns: int) -> float:
    """The width of one of several columns of text in millimetres."""
    return (text_width(theme) - COLUMN_SPACE * (columns - 1)) / columns


def text_height(theme: Theme) -> float:
    """The height between the margins in millimetres."""
    return HEIGHT - theme.margin_top - theme.margin_bottom


def section(
    theme: Theme, heads: Mapping[str, str] | None = None, *, columns: int = 1, continues: bool = False
) -> Element:
    """A section: its page heads by kind and relationship id, paper, margins and columns (17.6.17).

    One that ``continues`` begins where the one before it ends. Where there are page heads, ``w:titlePg`` gives the
    first page a head of its own (17.10.6).
    """
    heads = heads or {}
    return w(
        "sectPr",
        *(_header(kind, relationship) for kind, relationship in heads.items()),
        *([w("type", val="continuous")] if continues else []),
        w("pgSz", w=mm(WIDTH), h=mm(HEIGHT)),
        _margins(theme),
        w("cols", space=mm(COLUMN_SPACE), **({"num": columns} if columns > 1 else {})),
        *([w("titlePg")] if heads else []),
    )


def _header(kind: str, relationship: str) -> Element:
    reference = w("headerReference", type=kind)
    reference.set(f"{{{R}}}id", relationship)
    return reference


def _margins(theme: Theme) -> Element:
    return w(
        "pgMar",
        top=mm(theme.margin_top),
        right=mm(theme.margin_right),
        bottom=mm(theme.margin_bottom),
        left=mm(theme.margin_left),
        header=mm(HEAD_DISTANCE),
        footer=mm(HEAD_DISTANCE),
        gutter=0,
    )
