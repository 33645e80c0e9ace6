"""Where everything of an organisation chart stands, in points from its lower left corner; draws nothing."""

from collections.abc import Callable, Sequence
from math import ceil, inf

from attrs import evolve, frozen

from samverkansdoc.document import OrganisationChart, Unit
from samverkansdoc.render.lettering import Measure, Place, Words, evenly_wrapped, split, wrapped
from samverkansdoc.render.organisation_tree import Air, Standing, Tree

#: The narrowest box, the widest, the one that looks best where there is room for all, and the steps between.
_NARROW, _WIDE, _COMFORTABLE, _STEP = 84, 200, 116, 4
#: The height of a figure, the way from one line to the next, and from the name to what is said below, as shares of the
#: size of the type; and the air on each side of words.
_FIGURE, _LINE, _PARAGRAPH, _SIDE = 0.66, 1.25, 0.3, 6.5
#: The heights without words: as they look best, and for a chart that would not have room on a page.
_LOOSE = Air(is_mixed=False, inside=6.5, level=20, below=7, below_tree=11, apart=24)
_TIGHT = Air(is_mixed=True, inside=4, level=15, below=5, below_tree=8, apart=18)
#: What a word that must be parted costs, and a point more or less than a comfortable width, in points of height.
_PARTED, _UNCOMFORTABLE = 60, 0.2
#: Room for what is drawn of a line outside its box.
_EDGE = 1
#: The line at the top of a box.
ACCENT = 2.5
#: A text in lines that fit a width.
Wrap = Callable[[str, float, Measure], list[str]]
#: What words are: the name of a unit, or what is said of it.
NAME, LINE = "name", "line"


@frozen(kw_only=True)
class UnitBox:
    """A box with its lines of words; ``unit`` is the number of the unit."""

    unit: int
    x: float
    y: float
    width: float
    height: float
    words: tuple[Words, ...]


@frozen(kw_only=True)
class OrganisationPlaces:
    """An organisation chart laid out: its boxes, and the lines between them."""

    width: float
    height: float
    boxes: tuple[UnitBox, ...]
    connectors: tuple[tuple[Place, ...], ...]


@frozen(kw_only=True)
class Type:
    """The size of the type, and how wide a line is in the weight of names and in that of other words."""

    size: float
    name: Measure
    line: Measure


def organisation_places(
    chart: OrganisationChart, width: float, type_: Type, tallest: float = inf
) -> OrganisationPlaces:
    """The chart in this width: with boxes as wide as makes it lowest, none of them narrower than can be read.

    Where it would be taller than ``tallest``, it is set closer.
    """
    loose = _arranged(chart, width, type_, _LOOSE)
    return loose if loose.height <= tallest else _arranged(chart, width, type_, _TIGHT)


def _arranged(chart: OrganisationChart, width: float, type_: Type, air: Air) -> OrganisationPlaces:
    room = max(1, int(width) - 2 * _EDGE)
    widest = max(min(_WIDE, room), 1)
    widths = range(min(_NARROW, widest), widest + 1, _STEP)
    tried = [_Layout(chart.units, room, box, type_, air) for box in widths]
    return min(tried, key=lambda layout: layout.cost).places()


class _Layout:
    """The chart with boxes of one width."""

    def __init__(self, units: Sequence[Unit], room: float, box: float, type_: Type, air: Air) -> None:
        self._units, self._room, self._box, self._type = units, room, box, type_
        heights = [ceil(_height(self._lines(unit, wrapped)) + ACCENT + 2 * air.inside) for unit in units]
        self._part = Tree([unit.above for unit in units], heights, box, room, air).arranged()

    @property
    def cost(self) -> float:
        """How little one would like it."""
        inside = self._box - 2 * _SIDE
        words = [(self._type.name, word) for unit in self._units for word in split(unit.name)]
        words += [(self._type.line, word) for unit in self._units for line in unit.lines for word in split(line)]
        parted = sum(measure(word) > inside for measure, word in words)
        return self._part.height + parted * _PARTED + abs(self._box - _COMFORTABLE) * _UNCOMFORTABLE

    def places(self) -> OrganisationPlaces:
        """Everything in its place."""
        height = ceil(self._part.height) + 2 * _EDGE
        left, top = _EDGE + (self._room - self._part.width) // 2, height - _EDGE
        boxes = [self._placed(box, left, top) for box in self._part.boxes()]
        lines = self._part.connectors()
        return OrganisationPlaces(
            width=self._room + 2 * _EDGE,
            height=height,
            boxes=tuple(sorted(boxes, key=lambda box: box.unit)),
            connectors=tuple(tuple((left + x, top - y) for x, y in line) for line in lines),
        )

    def _placed(self, box: Standing, left: float, top: float) -> UnitBox:
        """A box with its words in the middle of it."""
        x, y = left + box.x, top - box.top - box.height
        lines = self._lines(self._units[box.unit], evenly_wrapped)
        above = (box.height - ACCENT - _height(lines)) / 2
        words = (self._centred(line, x, y + box.height - ACCENT - above) for line in lines)
        return UnitBox(unit=box.unit, x=x, y=y, width=self._box, height=box.height, words=tuple(words))

    def _centred(self, line: Words, x: float, top: float) -> Words:
        measure = self._type.name if line.kind == NAME else self._type.line
        middle = x + (self._box - measure(line.text)) / 2
        return evolve(line, x=round(middle, 2), y=round(top + line.y, 2))

    def _lines(self, unit: Unit, wrap: Wrap) -> list[Words]:
        """The lines of a box from the height of its first letters downwards."""
        size, inside = self._type.size, self._box - 2 * _SIDE
        paragraphs = [(NAME, wrap(unit.name, inside, self._type.name))]
        paragraphs += [(LINE, wrap(line, inside, self._type.line)) for line in unit.lines]
        y, made = -size * _FIGURE, []
        for kind, lines in paragraphs:
            for text in lines:
                made.append(Words(kind=kind, text=text, x=0, y=y))
                y -= size * _LINE
            y -= size * _PARAGRAPH
        return made


def _height(lines: Sequence[Words]) -> float:
    return -min((line.y for line in lines), default=0.0)
