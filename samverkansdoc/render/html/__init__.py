"""HTML: one self-contained page that reads well on a screen, in a screen reader and on paper."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from samverkansdoc.document import Block, Dokument, Promises, plain
from samverkansdoc.render.html.charts import drawn_chart
from samverkansdoc.render.html.colours import dark, light
from samverkansdoc.render.html.poster import drawn_code, sheet
from samverkansdoc.render.html.safe import css_string, linkable
from samverkansdoc.render.html.sections import branches, parts, sections
from samverkansdoc.render.nodes import of_kind
from samverkansdoc.render.theme import DEFAULT, Theme

__all__ = ["render_html"]


def render_html(document: Dokument, theme: Theme = DEFAULT) -> bytes:
    """The document as one HTML file: UTF-8, line feeds, no script and nothing to fetch."""
    page = _page().render(document=document, theme=theme, light=light(theme), dark=dark(theme), notes=[])
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
    environment.filters |= {"branches": branches, "css_string": css_string, "kind": _kind, "plain": plain}
    environment.filters |= {"parts": parts, "sections": sections, "sheet": sheet, "drawn_code": drawn_code}
    environment.filters |= {"drawn_chart": drawn_chart, "has_promises": _has_promises}
    environment.tests["linkable"] = linkable
    return environment.get_template("page.html.j2")


def _has_promises(blocks: Iterable[Block]) -> bool:
    return any(of_kind(Promises, blocks))


def _kind(node: object) -> str:
    return type(node).__name__
