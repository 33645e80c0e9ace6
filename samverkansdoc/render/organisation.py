"""An organisation chart: what `organisation_places` has laid out is drawn."""

from collections.abc import Iterator
from functools import cache, partial
from itertools import count
from math import inf
from typing import TYPE_CHECKING

from samverkansdoc.document import OrganisationChart
from samverkansdoc.render import drawing
from samverkansdoc.render.drawing import Drawing, Pixels, outline, shades, stroke, surface, undrawable, width_of
from samverkansdoc.render.organisation_places import (
    ACCENT,
    NAME,
    OrganisationPlaces,
    Type,
    UnitBox,
    organisation_places,
)
from samverkansdoc.render.theme import Theme

if TYPE_CHECKING:
    from matplotlib.artist import Artist

#: Points in a millimetre.
_MM = 72 / 25.4
#: How much larger a chart is drawn, and again, that would else be taller than the page.
_LARGER = 1.1


def unprintable(chart: OrganisationChart) -> list[str]:
    """The characters of its words that the font does not have; a question mark is drawn in their place."""
    return undrawable(" ".join(words for unit in chart.units for words in (unit.name, *unit.lines)))


def organisation_svg(chart: OrganisationChart, theme: Theme, width_mm: float, tallest_mm: float = inf) -> bytes:
    """The chart as SVG without ids, styles or anything to fetch: it can stand in a page beside others.

    One that would be taller than ``tallest_mm`` is larger in both directions, and has to be shown smaller.
    """
    return drawing.svg(partial(_drawn, chart, theme, width_mm, tallest_mm))


def organisation_pixels(chart: OrganisationChart, theme: Theme, width_mm: float, tallest_mm: float = inf) -> Pixels:
    """The chart as pixels, 216 an inch: words on boxes, and boxes and lines on white."""
    palette = shades(theme.shade, theme.ink, 8) + shades("FFFFFF", theme.rule, 4) + shades(theme.shade, theme.accent, 3)
    return drawing.pixels(partial(_drawn, chart, theme, width_mm, tallest_mm), palette)


def _drawn(chart: OrganisationChart, theme: Theme, width_mm: float, tallest_mm: float) -> Drawing:
    size = theme.small_size
    name, line = (cache(partial(width_of, size=size, heavy=heavy)) for heavy in (True, False))
    type_ = Type(size=size, name=name, line=line)
    sheets = (width_mm * _MM * _LARGER**step for step in count())
    ratio = tallest_mm / width_mm
    tried = (organisation_places(chart, round(width), type_, width * ratio) for width in sheets)
    laid = next(one for one in tried if one.height <= one.width * ratio)
    return Drawing(laid.width, laid.height, tuple(_artists(laid, theme)))


def _artists(laid: OrganisationPlaces, theme: Theme) -> Iterator["Artist"]:
    """From the back to the front."""
    for line in laid.connectors:
        yield stroke("connector", line, 0.8, theme.rule, joinstyle="miter", capstyle="projecting")
    for box in laid.boxes:
        yield from _box(box, theme)


def _box(box: UnitBox, theme: Theme) -> Iterator["Artist"]:
    left, low, right, high = box.x, box.y, box.x + box.width, box.y + box.height
    yield surface("box", (left, low, right, high), theme.shade)
    corners = [(left, high), (left, low), (right, low), (right, high)]
    yield stroke("frame", corners, 0.6, theme.rule, joinstyle="miter")
    yield surface("accent", (left - 0.3, high - ACCENT, right + 0.3, high), theme.accent)
    for words in box.words:
        yield outline(words, theme.small_size, theme.ink, heavy=words.kind == NAME)
