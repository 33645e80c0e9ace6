"""Numbering: headings, bullets and numbered lists that each begin anew (17.9)."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from samverkansdoc.document import Heading
from samverkansdoc.render.word.ooxml import Element, mm, w
from samverkansdoc.render.word.style_ids import BULLETS, HEADINGS, NUMBERS, TABLE_BULLETS, TABLE_NUMBERS, Style

#: The lists that styles name, and the shapes they have; lists of the text are numbered from the next on.
HEADING_LIST, BULLET_LIST, NUMBER_LIST, TABLE_BULLET_LIST, TABLE_NUMBER_LIST = range(1, 6)
LEVELS = 3

#: The room of a number: the deepest, "10.10.10", needs most. Millimetres.
_HEADING_ROOM = (9.0, 11.5, 14.0)
#: The room of a bullet or a number in the text and in a table, in millimetres.
_ITEM_ROOM, _TABLE_ITEM_ROOM = 6.0, 4.0
_BULLETS = ("•", "–", "•")
_FORMATS = ("decimal", "lowerLetter", "lowerRoman")


def list_indent(level: int) -> float:
    """Where the text of an item of level 1 to 3 begins, in millimetres."""
    return _ITEM_ROOM * level


@dataclass(frozen=True, kw_only=True)
class _Level:
    """A level of a list: its text begins at ``left``, its number ``room`` before that (millimetres)."""

    format: str
    text: str
    style: Style
    left: float
    room: float

    def element(self, index: int) -> Element:
        """``w:lvl`` with its children in the order of CT_Lvl (17.9.6)."""
        return w(
            "lvl",
            w("start", val=1),
            w("numFmt", val=self.format),
            w("pStyle", val=self.style),
            w("suff", val="tab"),
            w("lvlText", val=self.text),
            w("lvlJc", val="left"),
            w("pPr", w("tabs", w("tab", val="num", pos=mm(self.left))), self._indent()),
            ilvl=index,
        )

    def _indent(self) -> Element:
        return w("ind", left=mm(self.left), hanging=mm(self.room))


def _headings() -> list[_Level]:
    texts = ("%1", "%1.%2", "%1.%2.%3")
    return [
        _Level(format="decimal", text=text, style=style, left=room, room=room)
        for text, style, room in zip(texts, HEADINGS, _HEADING_ROOM, strict=True)
    ]


def _bullets(styles: Iterable[Style], room: float) -> list[_Level]:
    return [
        _Level(format="bullet", text=text, style=style, left=room * level, room=room)
        for level, (text, style) in enumerate(zip(_BULLETS, styles, strict=True), 1)
    ]


def _numbers(styles: Iterable[Style], room: float) -> list[_Level]:
    return [
        _Level(format=number, text=f"%{level}.", style=style, left=room * level, room=room)
        for level, (number, style) in enumerate(zip(_FORMATS, styles, strict=True), 1)
    ]


_SHAPES = {
    HEADING_LIST: _headings(),
    BULLET_LIST: _bullets(BULLETS, _ITEM_ROOM),
    NUMBER_LIST: _numbers(NUMBERS, _ITEM_ROOM),
    TABLE_BULLET_LIST: _bullets(TABLE_BULLETS, _TABLE_ITEM_ROOM),
    TABLE_NUMBER_LIST: _numbers(TABLE_NUMBERS, _TABLE_ITEM_ROOM),
}


@dataclass
class Lists:
    """The numbered lists of the text, each with a number of its own so that it begins where it should."""

    _lists: list[Element] = field(default_factory=list)

    def begin(self, shape: int, level: int, start: int) -> int:
        """The number of a new list of a shape, whose items stand on ``level`` (0 to 2) and begin at ``start``."""
        number = len(_SHAPES) + len(self._lists) + 1
        restart = w("lvlOverride", w("startOverride", val=start), ilvl=level)
        self._lists.append(_list(number, shape, restart))
        return number

    def root(self) -> Element:
        """The root of the numbering part: shapes first, then the lists that have them (17.9.16)."""
        shapes = [_shape(number, levels) for number, levels in _SHAPES.items()]
        named = [_list(number, number) for number in _SHAPES]
        return w("numbering", *shapes, *named, *self._lists)


@dataclass
class HeadingNumbers:
    """Counts headings as Word will, to know whether Word's number is the one of the tree."""

    _counts: list[int] = field(default_factory=lambda: [0] * LEVELS)

    def counts(self, heading: Heading) -> bool:
        """Count a heading whose automatic number would read as its own; False if it would not, and is not counted."""
        counts = [*self._counts[: heading.level - 1], self._counts[heading.level - 1] + 1]
        if ".".join(map(str, counts)) != heading.number:
            return False
        self._counts = [*counts, *[0] * (LEVELS - heading.level)]
        return True


def _shape(number: int, levels: Iterable[_Level]) -> Element:
    # Word wants an nsid to tell lists apart when text is pasted; it may be any number that is the same every time.
    return w(
        "abstractNum",
        w("nsid", val=f"{0x5A3D0000 + number:08X}"),
        w("multiLevelType", val="multilevel"),
        *(level.element(index) for index, level in enumerate(levels)),
        abstractNumId=number,
    )


def _list(number: int, shape: int, *restarts: Element) -> Element:
    return w("num", w("abstractNumId", val=shape), *restarts, numId=number)
