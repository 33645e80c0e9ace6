"""Diagrams: the drawing as it stands in a page."""

from markupsafe import Markup, escape

from samverkansdoc.render.diagrams import Diagram, diagram_svg
from samverkansdoc.render.theme import Theme

#: Narrower than on paper, so that its words can be read on a telephone too.
_WIDTH_MM = 105


def drawn_chart(chart: Diagram, theme: Theme) -> Markup:
    """The drawing, as one picture with a name; the page gives it a width."""
    drawn = diagram_svg(chart, theme, _WIDTH_MM, is_paged=False)
    named = f'<svg role="img" aria-label="{escape(chart.alternative)}" '
    return Markup(drawn.replace("<svg ", named, 1))
