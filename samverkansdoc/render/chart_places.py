"""Where everything of a chart stands, in points from its lower left corner; knows no format and draws nothing."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from math import ceil

from attrs import frozen

from samverkansdoc.document import Chart
from samverkansdoc.render.lettering import Box, Measure, Place, Words, wrapped

#: The height of a figure, the way from one line to the next, and a little air, as shares of the size of the type.
_FIGURE, _LINE, _AIR = 0.66, 1.25, 0.6
#: The height of the plot in sizes of type, and the share of the width that the words of the target may take.
_PLOT, _SIDE = 13, 0.24
#: Points closer than this share of the widest value are crowded.
_CROWDED = 0.8
#: A series is far from 0 where it would move within less than this share of an axis that begins there.
_FAR = Decimal("0.2")


@frozen(kw_only=True)
class Places:
    """A chart laid out: ``grid`` and ``target`` are heights, ``runs`` the points of the line between its gaps.

    ``foot`` is the height of the time axis, ``broken`` whether it is at another value than 0;
    ``behind`` is the room that the values take.
    """

    width: float
    height: float
    left: float
    right: float
    foot: float
    broken: bool
    grid: tuple[float, ...]
    target: float | None
    runs: tuple[tuple[Place, ...], ...]
    words: tuple[Words, ...]
    behind: tuple[Box, ...]


def places(chart: Chart, width: float, size: float, measure: Measure) -> Places:
    """The chart in this width, its type ``size`` points large."""
    return _Layout(chart, width, size, measure).places()


def scale(chart: Chart) -> tuple[Decimal, Decimal]:
    """The values at the foot and at the top of the plot.

    The foot is 0, so that twice as much is twice as high. Where the series is far from 0 its course could not be seen
    then: the foot is as far below the lowest value as the highest is above it, and the axis is drawn broken.
    """
    values = [point.value for point in chart.points if point.value is not None]
    if chart.target is not None:
        values.append(chart.target)
    low, high = min(values, default=Decimal(0)), max(values, default=Decimal(0))
    if 0 < high - low < _FAR * high:
        return low - (high - low), high
    if low < high < 0 and high - low < _FAR * -low:
        return low, high + (high - low)
    low, high = min(low, Decimal(0)), max(high, Decimal(0))
    return (low, high) if low < high else (low, low + 1)


class _Layout:
    def __init__(self, chart: Chart, width: float, size: float, measure: Measure) -> None:
        self._chart, self._size, self._measure = chart, size, measure
        self._low, self._high = scale(chart)
        self._written = _written(chart)
        self._unit = wrapped(chart.unit, width, measure)
        self._goal = wrapped(chart.target_label, width * _SIDE, measure) if chart.target is not None else []
        self._width = width
        self._foot = size * (_LINE + _AIR)
        self._top = self._foot + size * _PLOT
        # Above the plot, the value of the highest point and the unit.
        self._height = ceil(self._top + size * (_FIGURE + 2 * _AIR + _LINE * len(self._unit)))
        self._ticks = list(self._chosen_ticks())
        self._left = max((measure(text) for _, text in self._ticks), default=0.0) + size
        self._right = width - max((measure(line) for line in self._goal), default=0.0) - size * _AIR
        self._points = list(self._placed())

    def places(self) -> Places:
        """Everything in its place."""
        values = list(self._value_words())
        words = [*self._unit_words(), *self._tick_words(), *self._time_words(), *values]
        return Places(
            width=self._width,
            height=self._height,
            left=self._left,
            right=self._right,
            foot=self._foot,
            broken=not self._low <= 0 <= self._high,
            grid=tuple(y for y, _ in self._ticks),
            target=None if self._chart.target is None else self._y(self._chart.target),
            runs=tuple(self._runs()),
            words=(*words, *self._goal_words()),
            behind=tuple(self._box(value, air=0.1) for value in values),
        )

    def _y(self, value: Decimal) -> float:
        return round(self._foot + float((value - self._low) / (self._high - self._low)) * (self._top - self._foot), 2)

    def _placed(self) -> Iterator[Place | None]:
        """Where each point stands; None where nothing was measured."""
        points = self._chart.points
        ends = [point.time for point in (*points[:1], *points[-1:])]
        ends += [text for text in (*self._written[:1], *self._written[-1:]) if text]
        inset = max((self._measure(text) for text in ends), default=0.0) / 2 + self._size * _AIR
        room = max(0.0, self._right - self._left - 2 * inset)
        self._step = room / max(1, len(points) - 1)
        self._first = self._left + inset + (room / 2 if len(points) == 1 else 0.0)
        for number, point in enumerate(points):
            yield None if point.value is None else (self._x(number), self._y(point.value))

    def _x(self, number: int) -> float:
        return round(self._first + number * self._step, 2)

    def _runs(self) -> Iterator[tuple[Place, ...]]:
        for measured, run in groupby(self._points, lambda place: place is not None):
            if measured:
                yield tuple(place for place in run if place is not None)

    def _chosen_ticks(self) -> Iterator[tuple[float, str]]:
        """0 and, as they are written, the highest and the lowest value, where there is room between them."""
        measured = [point.value for point in self._chart.points]
        known = [(value, text) for value, text in zip(measured, self._written, strict=True) if value is not None]
        wanted = [(Decimal(0), "0")] if self._low <= 0 <= self._high else []
        wanted += [max(known), min(known)] if known else []
        taken: list[float] = []
        for value, text in wanted:
            y = self._y(value)
            if all(abs(y - other) > self._size * 1.5 for other in taken):
                taken.append(y)
                yield y, text

    # ---- Words

    def _unit_words(self) -> Iterator[Words]:
        for number, line in enumerate(self._unit, 1):
            yield Words(kind="unit", text=line, x=0.0, y=self._height - self._size * (_LINE * number - 0.3))

    def _tick_words(self) -> Iterator[Words]:
        for y, text in self._ticks:
            x = self._left - self._size * _AIR - self._measure(text)
            yield Words(kind="tick", text=text, x=x, y=y - self._size * _FIGURE / 2)

    def _time_words(self) -> Iterator[Words]:
        """As many times as have room, the last always."""
        times = [point.time for point in self._chart.points]
        widest = max(map(self._measure, times), default=0.0) + self._size * _AIR
        every = 1
        while len(times) > 1 and every * self._step < widest and every < len(times):
            every += 1
        for number in range(len(times) - 1, -1, -every):
            yield self._centred("time", times[number], self._x(number), self._size * 0.4)

    def _value_words(self) -> Iterator[Words]:
        """The values at their points, as many as have room."""
        radius = self._size * 0.3
        taken = [(x - radius, y - radius, x + radius, y + radius) for x, y in filter(None, self._points)]
        for number in self._worth_a_label():
            words = self._value_at(number)
            box = self._box(words)
            if not any(_overlap(box, other) for other in taken):
                taken.append(box)
                yield words

    def _worth_a_label(self) -> list[int]:
        """The ends, the highest and the lowest point; the others only where they stand so far apart as to be read."""
        known = [(point.value, number) for number, point in enumerate(self._chart.points) if point.value is not None]
        if not known:
            return []
        numbers = [number for _, number in known]
        chosen = [numbers[-1], numbers[0], max(known)[1], min(known)[1]]
        crowded = self._step < max(map(self._measure, self._written)) * _CROWDED
        return list(dict.fromkeys(chosen if crowded else [*chosen, *numbers]))

    def _box(self, words: Words, air: float = 0.0) -> Box:
        """The room that words take, with a little air around them."""
        around = self._size * air
        right, top = words.x + self._measure(words.text), words.y + self._size * _FIGURE
        return (words.x - around, words.y - around, right + around, top + around)

    def _value_at(self, number: int) -> Words:
        """A value above its point; below where the line comes down to the point and nothing stands in the way."""
        x, y = self._points[number] or (0.0, 0.0)
        beside = self._points[max(0, number - 1) : number] + self._points[number + 1 : number + 2]
        heights = [place[1] for place in beside if place is not None]
        below = y - self._size * (_FIGURE + _AIR)
        in_valley = bool(heights) and min(heights) > y and below > self._foot + self._size * _AIR / 2
        goal = self._foot if self._chart.target is None else self._y(self._chart.target)
        is_free = not below - self._size * 0.2 < goal < y
        return self._centred(
            "value", self._written[number], x, below if in_valley and is_free else y + self._size * _AIR
        )

    def _goal_words(self) -> Iterator[Words]:
        """The words of the target at the end of its line, on the height of it where they have room."""
        if self._chart.target is None:
            return
        high = self._size * _LINE * (len(self._goal) - 1)
        level = self._y(self._chart.target) + high / 2 - self._size * _FIGURE / 2
        first = max(min(level, self._top + self._size * _AIR), high)
        for number, line in enumerate(self._goal):
            y = first - number * self._size * _LINE
            yield Words(kind="target", text=line, x=self._right + self._size * _AIR, y=y)

    def _centred(self, kind: str, text: str, x: float, y: float) -> Words:
        """Words around ``x``, inside the chart."""
        wide = self._measure(text)
        return Words(kind=kind, text=text, x=max(0.0, min(x - wide / 2, self._width - wide)), y=y)


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _written(chart: Chart) -> tuple[str, ...]:
    """How each point is written; nothing for one without a value."""
    texts = iter(chart.values)
    return tuple("" if point.value is None else next(texts) for point in chart.points)
