"""A diagram: a picture under its caption."""

from samverkansdoc.document import Chart, plain
from samverkansdoc.render.diagrams import Diagram, diagram_pixels
from samverkansdoc.render.drawing import PIXELS
from samverkansdoc.render.theme import Theme
from samverkansdoc.render.word.inlines import Inliner
from samverkansdoc.render.word.ooxml import Element, paragraph
from samverkansdoc.render.word.pictures import MM, POINT, picture_run
from samverkansdoc.render.word.png import png_of_colours
from samverkansdoc.render.word.style_ids import Style


def draw_chart(chart: Diagram, inliner: Inliner, theme: Theme, width: float) -> list[Element]:
    """A caption, where there is one, and the chart under it, as wide as the text (millimetres)."""
    pixels = diagram_pixels(chart, theme, width)
    across, high = pixels.width * POINT // PIXELS, pixels.height * POINT // PIXELS
    if across > (most := round(width * MM)):
        across, high = most, high * most // across
    drawn = png_of_colours(pixels.width, pixels.palette, pixels.rows)
    name = plain(chart.caption) or _name(chart)
    picture = picture_run(drawn, inliner.part, (across, high), name=name, alternative=chart.alternative)
    caption = [paragraph(Style.CAPTION, inliner.runs(chart.caption))] if chart.caption else []
    return [*caption, paragraph(Style.CHART, [picture])]


def _name(chart: Diagram) -> str:
    """What the picture is called in lists of pictures."""
    return chart.unit if isinstance(chart, Chart) else next((unit.name for unit in chart.units), "")
