"""Numbering: headings, bullets and numbered lists that each begin anew (17.9)."""

from collections.abc import Callable
from dataclasses import dataclass, field

from samverkansdoc.render.word.ooxml import Element, mm, w
from samverkansdoc.render.word.package import Part, word_part
from samverkansdoc.render.word.style_ids import BULLETS, HEADINGS, NUMBERS, Style

#: The lists that styles name; lists of the text are numbered from the next on.
HEADING_LIST, BULLET_LIST, NUMBER_LIST = 1, 2, 3
LEVELS = 3

#: The deepest number of a heading, "10.10.10", needs this room; the others stand in proportion. Millimetres.
_HEADING_ROOM = (9.0, 11.5, 14.0)
#: The room of a bullet or a number, in millimetres.
_ITEM_ROOM = 6.0
_BULLETS = ("•", "–", "•")
_FORMATS = ("decimal", "lowerLetter", "lowerRoman")


def list_indent(level: int) -> float:
    """Where the text of an item of level 1 to 3 begins, in millimetres."""
    return _ITEM_ROOM * level


@dataclass(frozen=True, kw_only=True)
class _Level:
    """A level of a list: its text begins at ``left``, its number ``room`` before that (millimetres)."""

    index: int
    format: str
    text: str
    style: Style
    left: float
    room: float

    def element(self) -> Element:
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
            ilvl=self.index,
        )

    def _indent(self) -> Element:
        return w("ind", left=mm(self.left), hanging=mm(self.room))


@dataclass
class Lists:
    """The numbered lists of the text, each a number of its own so that it begins where it should."""

    _starts: list[tuple[int, int]] = field(default_factory=list)

    def begin(self, level: int, start: int) -> int:
        """The number of a new list, whose items stand on ``level`` (0 to 2) and begin at ``start``."""
        self._starts.append((level, start))
        return NUMBER_LIST + len(self._starts)

    def part(self) -> Part:
        """The numbering part: definitions first, then the lists that use them (17.9.16)."""
        shapes = [
            _shape(HEADING_LIST, _heading_level),
            _shape(BULLET_LIST, _bullet_level),
            _shape(NUMBER_LIST, _number_level),
        ]
        lists = [_list(number, number) for number in (HEADING_LIST, BULLET_LIST, NUMBER_LIST)]
        for number, (level, start) in enumerate(self._starts, NUMBER_LIST + 1):
            restart = w("lvlOverride", w("startOverride", val=start), ilvl=level)
            lists.append(_list(number, NUMBER_LIST, restart))
        return word_part("numbering", "numbering", w("numbering", *shapes, *lists))


@dataclass
class HeadingNumbers:
    """Counts headings as Word will, to know whether Word's number is the one of the tree."""

    _counts: list[int] = field(default_factory=lambda: [0] * LEVELS)

    def agrees(self, level: int, number: str) -> bool:
        """Whether an automatic number of this level would read ``number``; if so, it is counted."""
        counts = [*self._counts[: level - 1], self._counts[level - 1] + 1]
        if ".".join(map(str, counts)) != number:
            return False
        self._counts = [*counts, *[0] * (LEVELS - level)]
        return True


def _shape(number: int, level: Callable[[int], _Level]) -> Element:
    # Word wants an nsid to tell lists apart when text is pasted; it may be any number that is the same every time.
    return w(
        "abstractNum",
        w("nsid", val=f"{0x5A3D0000 + number:08X}"),
        w("multiLevelType", val="multilevel"),
        *(level(index).element() for index in range(LEVELS)),
        abstractNumId=number,
    )


def _list(number: int, shape: int, *restarts: Element) -> Element:
    return w("num", w("abstractNumId", val=shape), *restarts, numId=number)


def _heading_level(index: int) -> _Level:
    numbers = ".".join(f"%{part}" for part in range(1, index + 2))
    room = _HEADING_ROOM[index]
    return _Level(index=index, format="decimal", text=numbers, style=HEADINGS[index], left=room, room=room)


def _bullet_level(index: int) -> _Level:
    return _item_level(index, "bullet", _BULLETS[index], BULLETS[index])


def _number_level(index: int) -> _Level:
    return _item_level(index, _FORMATS[index], f"%{index + 1}.", NUMBERS[index])


def _item_level(index: int, number: str, text: str, style: Style) -> _Level:
    left = list_indent(index + 1)
    return _Level(index=index, format=number, text=text, style=style, left=left, room=_ITEM_ROOM)
