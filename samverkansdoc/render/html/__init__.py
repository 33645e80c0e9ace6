"""HTML: one self-contained page that reads well on a screen, in a screen reader and on paper."""

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from samverkansdoc.document import Block, Dokument, Landscape, Promises, plain
from samverkansdoc.render.anchors import anchors
from samverkansdoc.render.html.charts import drawn_chart
from samverkansdoc.render.html.colours import dark, light
from samverkansdoc.render.html.marks import has_marks, taken
from samverkansdoc.render.html.poster import drawn_code, sheet
from samverkansdoc.render.html.safe import css_string, fragment, ident, linkable
from samverkansdoc.render.html.sections import branches, parts, sections
from samverkansdoc.render.nodes import of_kind
from samverkansdoc.render.theme import DEFAULT, Theme

__all__ = ["render_html"]


def render_html(document: Dokument, theme: Theme = DEFAULT) -> bytes:
    """The document as one HTML file: UTF-8, line feeds, no script and nothing to fetch."""
    colours = {"light": light(theme), "dark": dark(theme)}
    # What is met in the text and drawn later: notes at the end, remarks after their blocks; and links begun.
    waiting: dict[str, list[object]] = {"notes": [], "remarks": [], "links": []}
    page = _page().render(document=document, theme=theme, places=anchors(document), **waiting, **colours)
    return page.encode()


@cache
def _page() -> Template:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.do"],
    )
    environment.filters |= {"branches": branches, "css_string": css_string, "fragment": fragment, "ident": ident}
    environment.filters |= {"kind": _kind, "plain": plain}
    environment.filters |= {"parts": parts, "sections": sections, "sheet": sheet, "drawn_code": drawn_code}
    environment.filters |= {"drawn_chart": drawn_chart, "has_promises": _has(Promises)}
    environment.filters |= {"has_landscape": _has(Landscape), "has_marks": has_marks, "taken": taken}
    environment.tests["linkable"] = linkable
    return environment.get_template("page.html.j2")


def _has(kind: type[Block]) -> Callable[[Iterable[Block]], bool]:
    return lambda blocks: any(of_kind(kind, blocks))


def _kind(node: object) -> str:
    return type(node).__name__
