"""A series as a line chart: what `chart_places` has laid out is drawn.

The line has markers and the target is dashed: nothing is told by colour alone.
"""

from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from samverkansdoc.document import Chart
from samverkansdoc.render import drawing
from samverkansdoc.render.chart_places import Places, places
from samverkansdoc.render.drawing import Drawing, Pixels, dot, outline, shades, stroke, surface, undrawable, width_of
from samverkansdoc.render.lettering import Place
from samverkansdoc.render.theme import Theme

if TYPE_CHECKING:
    from matplotlib.artist import Artist

#: Points in a millimetre.
_MM = 72 / 25.4
_SHADES = 8
#: The words in the heavier weight.
_HEAVY = frozenset({"value", "target"})


def unprintable(chart: Chart) -> list[str]:
    """The characters of its words that the font does not have; a question mark is drawn in their place."""
    times = (point.time for point in chart.points)
    return undrawable("".join((chart.unit, chart.target_label, *chart.values, *times)))


def chart_svg(chart: Chart, theme: Theme, width_mm: float) -> bytes:
    """The chart as SVG without ids, styles or anything to fetch: it can stand in a page beside others."""
    return drawing.svg(partial(_drawn, chart, theme, width_mm))


def chart_pixels(chart: Chart, theme: Theme, width_mm: float) -> Pixels:
    """The chart as pixels, 216 an inch: from white to the colour of words, and from white to that of the line."""
    palette = shades("FFFFFF", theme.ink, _SHADES) + shades("FFFFFF", theme.accent, _SHADES)
    return drawing.pixels(partial(_drawn, chart, theme, width_mm), palette)


def _drawn(chart: Chart, theme: Theme, width_mm: float) -> Drawing:
    size = theme.small_size
    laid = places(chart, round(width_mm * _MM), size, partial(width_of, size=size))
    return Drawing(laid.width, laid.height, tuple(_artists(laid, theme)))


def _artists(laid: Places, theme: Theme) -> Iterator["Artist"]:
    """From the back to the front."""
    sides = (laid.left, laid.right)
    for y in laid.grid:
        yield stroke("grid", [(x, y) for x in sides], 0.5, theme.rule, alpha=0.6)
    yield stroke("axis", [(x, laid.foot) for x in sides], 0.8, theme.rule)
    if laid.broken:
        yield stroke("break", _zigzag(laid), 0.8, theme.ink)
    if laid.target is not None:
        yield stroke("target-line", [(x, laid.target) for x in sides], 1.0, theme.ink, linestyle=(0, (4, 2.5)))
    for run in laid.runs:
        yield stroke("series", run, 1.6, theme.accent)
    for place in chain(*laid.runs):
        yield dot("point", place, 2.6, theme.accent)
    # Paper behind a value keeps it apart from a line that it touches.
    for box in laid.behind:
        yield surface("paper", box, "FFFFFF")
    for words in laid.words:
        heavy = words.kind in _HEAVY
        yield outline(words, theme.small_size, theme.ink if heavy else theme.muted, heavy=heavy)


def _zigzag(laid: Places) -> list[Place]:
    """The sign at the foot of the axis that it does not begin at 0."""
    steps = ((0, 0), (0, 3), (-3, 4.5), (3, 7.5), (0, 9), (0, 12))
    return [(laid.left + x, laid.foot + y) for x, y in steps]
