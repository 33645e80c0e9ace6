"""Where text stands decides its style and its room: in the body, in an item of a list, in a cell, on which sheet."""

from dataclasses import dataclass, replace

from samverkansdoc.render.word.numbering import LEVELS, NUMBER_LIST, TABLE_NUMBER_LIST
from samverkansdoc.render.word.page import Sheet
from samverkansdoc.render.word.style_ids import BULLETS, CONTINUES, NUMBERS, TABLE_BULLETS, TABLE_NUMBERS, Style


@dataclass(frozen=True, kw_only=True)
class Setting:
    """The styles of running text and, for each level, of items and of what goes on under an item.

    ``number_list`` is the shape of numbered lists. ``sheet`` is how the paper lies there, and ``columns`` how many
    columns of text it has.
    """

    text: Style
    bullets: tuple[Style, ...] = BULLETS
    numbers: tuple[Style, ...] = NUMBERS
    continues: tuple[Style, ...] = CONTINUES
    number_list: int = NUMBER_LIST
    sheet: Sheet = Sheet.UPRIGHT
    columns: int = 1

    def inside(self, level: int) -> "Setting":
        """The setting of what goes on under an item."""
        return replace(self, text=self.continues[level])


BODY = Setting(text=Style.BODY)


def cell_setting(text: Style, sheet: Sheet) -> Setting:
    """The setting of a cell whose running text has this style."""
    return Setting(
        sheet=sheet,
        text=text,
        bullets=TABLE_BULLETS,
        numbers=TABLE_NUMBERS,
        continues=(text,) * LEVELS,
        number_list=TABLE_NUMBER_LIST,
    )
