"""A tree of boxes arranged from the top down, with lines at right angles; knows only how high each box is.

Boxes stand side by side under the one that they belong to, or hang below one another on a line at their left side.
A part of the tree can be arranged in some ways, from narrow and high to wide and low; the lowest that has room is
taken.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, combinations, pairwise, zip_longest
from typing import TypeVar

from attrs import evolve, frozen

from samverkansdoc.render.lettering import Place

T = TypeVar("T")

#: Between boxes side by side, between columns of hanging boxes, and how far hanging boxes stand to the right.
_BESIDE, _COLUMN, _INDENT = 10, 6, 12


@frozen(kw_only=True)
class Air:
    """The height inside a box above and below its words.

    And between levels, between hanging boxes, below one with others under it, and between trees. ``is_mixed`` is
    whether a box that hangs may have others side by side under it: that saves height, but boxes do not stand in line.
    """

    is_mixed: bool
    inside: float
    level: float
    below: float
    below_tree: float
    apart: float

    def after(self, part: "Part") -> float:
        """The height of a hanging part down to the next."""
        return part.height + (self.below_tree if part.inner else self.below)


@frozen(kw_only=True)
class Standing:
    """A box in its place: the number of its unit, its left side, its top (downwards) and its height."""

    unit: int
    x: float
    top: float
    height: float


@frozen(kw_only=True)
class Part:
    """A part of the tree arranged in one way, from its upper left corner.

    ``centre`` is where a line reaches its topmost box from above, ``middle`` where one reaches it from the left.
    """

    width: float
    height: float
    centre: float = 0
    middle: float = 0
    box: Standing | None = None
    inner: "tuple[tuple[float, float, Part], ...]" = ()
    lines: tuple[tuple[Place, ...], ...] = ()

    def boxes(self, x: float = 0, y: float = 0) -> Iterator[Standing]:
        """All boxes, this part standing at a place."""
        if self.box is not None:
            yield evolve(self.box, x=x + self.box.x, top=y + self.box.top)
        for right, down, part in self.inner:
            yield from part.boxes(x + right, y + down)

    def connectors(self, x: float = 0, y: float = 0) -> Iterator[tuple[Place, ...]]:
        """All lines, this part standing at a place."""
        for line in self.lines:
            yield tuple((x + right, y + down) for right, down in line)
        for right, down, part in self.inner:
            yield from part.connectors(x + right, y + down)


class Tree:
    """Boxes of one width; ``above`` is the number of the unit that each is under, ``heights`` how high each must be."""

    def __init__(
        self, above: Sequence[int | None], heights: Sequence[float], box: float, room: float, air: Air
    ) -> None:
        self._heights, self._box, self._room, self._air = heights, box, room, air
        self._made: dict[tuple[int, bool], list[Part]] = {}
        self._under: list[list[int]] = [[] for _ in above]
        self._depths: list[int] = []
        for number, over in enumerate(above):
            self._depths.append(0 if over is None else self._depths[over] + 1)
            if over is not None:
                self._under[over].append(number)
        self._roots = [number for number, over in enumerate(above) if over is None]
        # However deep a tree is, it has room.
        self._indent = min(_INDENT, max(0.0, room - box) / max(1, *self._depths)) if above else 0.0

    def arranged(self) -> Part:
        """All trees, in as many rows as make the whole lowest."""
        options = [self._options(root) for root in self._roots]
        whole = (self._in_rows(options, rows) for rows in range(1, len(options) + 1))
        return min(filter(None, whole), key=lambda part: part.height, default=Part(width=0, height=0))

    def _in_rows(self, options: Sequence[list[Part]], rows: int) -> Part | None:
        """The trees in rows, each in the middle; None where they have no room."""
        lowest = [_lowest_within(list(_side_by_side(row)), self._room) for row in _dealt(options, rows)]
        if any(row.width > self._room for row in lowest) and rows < len(options):
            return None
        width = max(row.width for row in lowest)
        tops = accumulate((row.height + self._air.apart for row in lowest), initial=0.0)
        inner = tuple(((width - row.width) / 2, top, row) for row, top in zip(lowest, tops, strict=False))
        return Part(width=width, height=inner[-1][1] + lowest[-1].height, inner=inner)

    # ---- The ways to arrange what is under a box

    def _options(self, number: int, *, is_hanging: bool = False) -> list[Part]:
        """From narrow and high to wide and low."""
        key = (number, is_hanging)
        if key not in self._made:
            made = _lowest_of_each_width(list(self._ways(number, is_hanging=is_hanging)))
            self._made[key] = [part for part in made if part.width <= self._room] or made[:1]
        return self._made[key]

    def _ways(self, number: int, *, is_hanging: bool) -> Iterator[Part]:
        """What is under a box can stand side by side or hang; a single box stands or hangs as the one above does."""
        under = self._under[number]
        head = self._heights[number] if is_hanging else self._level_heights[self._depths[number]]
        if not under:
            yield self._leaf(number, head)
        if under and (len(under) > 1 or not is_hanging):
            for row in _side_by_side([self._options(one) for one in under]):
                yield self._above(number, head, row)
        if under and (len(under) > 1 or is_hanging):
            for columns in self._columns(under):
                yield self._hanging(number, head, columns)

    @cached_property
    def _level_heights(self) -> list[float]:
        """Boxes side by side are equally high, so that the next level begins at one height."""
        levels = [0.0] * (max(self._depths, default=0) + 1)
        for depth, height in zip(self._depths, self._heights, strict=True):
            levels[depth] = max(levels[depth], height)
        return levels

    def _leaf(self, number: int, height: float) -> Part:
        box = Standing(unit=number, x=0, top=0, height=height)
        return Part(width=self._box, height=height, centre=self._box / 2, middle=height / 2, box=box)

    def _above(self, number: int, head: float, row: Part) -> Part:
        """A box in the middle above those that stand side by side."""
        places = [x + part.centre for x, _, part in row.inner]
        centre = (places[0] + places[-1]) / 2
        turn, top = head + self._air.level / 2, head + self._air.level
        return evolve(
            self._headed(number, head, centre),
            width=row.width,
            height=top + row.height,
            inner=((0, top, row),),
            lines=tuple(_forked((centre, head), places, turn, [top] * len(places))),
        )

    def _headed(self, number: int, head: float, centre: float) -> Part:
        box = Standing(unit=number, x=centre - self._box / 2, top=0, height=head)
        return Part(width=0, height=0, centre=centre, middle=head / 2, box=box)

    def _hanging(self, number: int, head: float, below: Sequence[Sequence[Part]]) -> Part:
        """A box above columns of hanging ones; above a single column it stands at the left."""
        starts = list(accumulate((self._indent + _widest(column) + _COLUMN for column in below), initial=0.0))
        width, spines = starts[-1] - _COLUMN, [start + self._indent / 2 for start in starts[:-1]]
        alone = len(below) == 1
        centre = self._box / 2 if alone else _snapped((self._indent + width) / 2, spines)
        columns = [self._stacked(column, head + (self._air.below if alone else self._air.level)) for column in below]
        lefts = (start + self._indent for start in starts)
        inner = [(x, y, part) for x, column in zip(lefts, columns, strict=False) for y, part in column]
        ends = [column[-1][0] + column[-1][1].middle for column in columns]
        fork = _forked((spines[0] if alone else centre, head), spines, head + self._air.level / 2, ends)
        stubs = (self._stub(*one) for one in inner)
        return evolve(
            self._headed(number, head, centre),
            width=width,
            height=max(y + part.height for _, y, part in inner),
            inner=tuple(inner),
            lines=(*fork, *stubs),
        )

    def _stub(self, x: float, y: float, part: Part) -> tuple[Place, ...]:
        """From the line down to the left side of the topmost box of a hanging part."""
        return ((x - self._indent / 2, y + part.middle), (x + part.centre - self._box / 2, y + part.middle))

    def _columns(self, under: Sequence[int]) -> Iterator[list[list[Part]]]:
        """The ways to hang these boxes in columns."""
        options = [self._options(one, is_hanging=True) for one in under]
        if not self._air.is_mixed:
            options = [[part for part in parts if part.centre == self._box / 2] for parts in options]
        for width in sorted({part.width for parts in options for part in parts}):
            chosen = [_lowest_within(parts, width) for parts in options]
            most = int((self._room + _COLUMN) / (width + self._indent + _COLUMN))
            for columns in range(1, max(1, min(most, len(under) - 1)) + 1):
                if any(self._under[one] for one in under):
                    yield self._balanced(chosen, columns)
                else:
                    yield list(self._aligned(_dealt(under, columns)))

    def _aligned(self, columns: Sequence[Sequence[int]]) -> Iterator[list[Part]]:
        """Boxes without others under them, in columns whose rows are each as high."""
        rows = [max(self._heights[one] for one in row if one is not None) for row in zip_longest(*columns)]
        for column in columns:
            yield [self._leaf(one, height) for one, height in zip(column, rows, strict=False)]

    def _stacked(self, parts: Sequence[Part], top: float) -> list[tuple[float, Part]]:
        """Parts below one another, each with its height."""
        tops = accumulate(map(self._air.after, parts), initial=top)
        return list(zip(tops, parts, strict=False))

    def _balanced(self, parts: Sequence[Part], columns: int) -> list[list[Part]]:
        """At most so many columns of neighbours, the highest as low as it can be."""
        heights = [self._air.after(part) for part in parts]
        ends = accumulate(heights, initial=0.0)
        limits = sorted({high - low for low, high in combinations(ends, 2)})
        enough = bisect_left(limits, True, key=lambda limit: len(_filled(parts, heights, limit)) <= columns)
        return _filled(parts, heights, limits[enough])


def _forked(start: Place, places: Sequence[float], turn: float, ends: Sequence[float]) -> Iterator[tuple[Place, ...]]:
    """A line down from the start, which parts at the ``turn`` into one down to each place."""
    x = start[0]
    if len(places) == 1:
        yield (start, (x, ends[0]))
        return
    first, *between, last = zip(places, ends, strict=True)
    yield (start, (x, turn))
    yield ((first[0], first[1]), (first[0], turn), (last[0], turn), (last[0], last[1]))
    for place, end in between:
        yield ((place, turn), (place, end))


def _snapped(centre: float, spines: Sequence[float]) -> float:
    """The centre, or the line down that is so near that the way to it would be a notch."""
    nearest = min(spines, key=lambda spine: abs(spine - centre))
    return nearest if abs(nearest - centre) < _INDENT else centre


def _side_by_side(options: Sequence[list[Part]]) -> Iterator[Part]:
    """Parts beside one another: for each height the narrowest ways that are not higher."""
    lowest = max(parts[-1].height for parts in options)
    heights = {part.height for parts in options for part in parts if part.height >= lowest}
    for height in sorted(heights, reverse=True):
        chosen = [next(part for part in parts if part.height <= height) for parts in options]
        starts = list(accumulate((part.width + _BESIDE for part in chosen), initial=0.0))
        inner = tuple((x, 0.0, part) for x, part in zip(starts, chosen, strict=False))
        yield Part(width=starts[-1] - _BESIDE, height=max(part.height for part in chosen), inner=inner)


def _lowest_within(options: Sequence[Part], width: float) -> Part:
    """The lowest of those that have room, else the narrowest."""
    return [*options[:1], *(part for part in options if part.width <= width)][-1]


def _lowest_of_each_width(parts: Sequence[Part]) -> list[Part]:
    kept: list[Part] = []
    for part in sorted(parts, key=lambda one: (one.width, one.height)):
        if not kept or part.height < kept[-1].height:
            kept.append(part)
    return kept


def _widest(parts: Sequence[Part]) -> float:
    return max(part.width for part in parts)


def _dealt(things: Sequence[T], number: int) -> list[Sequence[T]]:
    """So many groups of neighbours, the first ones larger by one where they cannot all be as large."""
    size, more = divmod(len(things), number)
    ends = [0, *accumulate(size + (group < more) for group in range(number))]
    return [things[start:end] for start, end in pairwise(ends)]


def _filled(parts: Sequence[Part], heights: Sequence[float], limit: float) -> list[list[Part]]:
    """Columns as high as the limit, if no part alone is higher."""
    filled: list[list[Part]] = []
    full = limit
    for part, height in zip(parts, heights, strict=True):
        if full + height > limit:
            filled.append([])
            full = 0.0
        filled[-1].append(part)
        full += height
    return filled
