"""What is drawn as a picture, whichever kind it is of: for the renderers, which put it on the page all alike."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from samverkansdoc.document import Block, Chart, OrganisationChart
from samverkansdoc.render import charts, organisation
from samverkansdoc.render.drawing import Pixels
from samverkansdoc.render.nodes import of_kind
from samverkansdoc.render.theme import Theme

Diagram: TypeAlias = Chart | OrganisationChart


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


def diagram_svg(diagram: Diagram, theme: Theme, width_mm: float) -> str:
    """The diagram as SVG."""
    if isinstance(diagram, Chart):
        return charts.chart_svg(diagram, theme, width_mm).decode()
    return organisation.organisation_svg(diagram, theme, width_mm).decode()


def diagram_pixels(diagram: Diagram, theme: Theme, width_mm: float) -> Pixels:
    """The diagram as pixels."""
    if isinstance(diagram, Chart):
        return charts.chart_pixels(diagram, theme, width_mm)
    return organisation.organisation_pixels(diagram, theme, width_mm)
