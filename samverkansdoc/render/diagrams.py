"""What is drawn as a picture, whichever kind it is of: for the renderers, which put it on the page all alike."""

from collections.abc import Iterable, Iterator
from math import inf
from typing import TypeAlias

from samverkansdoc.document import Block, Chart, OrganisationChart
from samverkansdoc.render import charts, organisation
from samverkansdoc.render.drawing import Pixels
from samverkansdoc.render.nodes import of_kind
from samverkansdoc.render.theme import Theme

Diagram: TypeAlias = Chart | OrganisationChart
#: The sides of a sheet of paper, and the height of a caption in two lines, in millimetres.
_SHORT, _LONG, _CAPTION = 210, 297, 15


def diagrams(blocks: Iterable[Block]) -> Iterator[Diagram]:
    """All that is drawn, wherever in the tree it stands."""
    inside = tuple(blocks)
    yield from of_kind(Chart, inside)
    yield from of_kind(OrganisationChart, inside)


def unprintable(diagram: Diagram) -> list[str]:
    """The characters of its words that the font does not have; a question mark is drawn in their place."""
    if isinstance(diagram, Chart):
        return charts.unprintable(diagram)
    return organisation.unprintable(diagram)


def diagram_svg(diagram: Diagram, theme: Theme, width_mm: float, *, is_paged: bool) -> str:
    """The diagram as SVG, to be shown in that width; on a page it must not be taller than that."""
    if isinstance(diagram, Chart):
        return charts.chart_svg(diagram, theme, width_mm).decode()
    tallest = _tallest(theme, width_mm) if is_paged else inf
    return organisation.organisation_svg(diagram, theme, width_mm, tallest).decode()


def diagram_pixels(diagram: Diagram, theme: Theme, width_mm: float) -> Pixels:
    """The diagram as the pixels of a picture on a page, to be shown in that width."""
    if isinstance(diagram, Chart):
        return charts.chart_pixels(diagram, theme, width_mm)
    return organisation.organisation_pixels(diagram, theme, width_mm, _tallest(theme, width_mm))


def _tallest(theme: Theme, width_mm: float) -> float:
    """What a page has room for under a caption; it is turned sideways where the text is wider than an upright one."""
    paper = _SHORT if width_mm > _SHORT else _LONG
    return max(_CAPTION, paper - theme.margin_top - theme.margin_bottom - _CAPTION)
