"""The page heads: all of it on the first page, the short title on the others (after SS 03 43 21).

Paragraphs with tab stops: there is no layout table for a listener to get lost in, and nothing floats.
"""

from collections.abc import Iterator
from typing import TypeAlias

from samverkansdoc.document import Fact, Furniture, Head
from samverkansdoc.render.word.inlines import Inliner
from samverkansdoc.render.word.ooxml import Element, field, paragraph, tab_run, text_run
from samverkansdoc.render.word.style_ids import Style

#: A line of the first head: its style and its runs.
Line: TypeAlias = tuple[Style, list[Element]]
_NOTHING: Line = (Style.HEADER_FIRST, [])
#: A sender longer than this would run into the right half, so it has a line for itself (9 points, 85 mm).
_SENDER_LENGTH = 48


def first_head(head: Head, furniture: Furniture, inliner: Inliner) -> list[Element]:
    """The head of the first page: senders to the left; kind, fields and page number to the right."""
    lines = _lines(head, furniture, inliner)
    return [*_mark(head), *(paragraph(style, line) for style, line in lines)]


def later_head(head: Head, furniture: Furniture) -> list[Element]:
    """The head of the other pages."""
    line = [text_run(head.short_title, Style.HEAD_LABEL), tab_run(), *_page(furniture, "2")]
    return [*_mark(head), paragraph(Style.HEADER, line)]


def _mark(head: Head) -> Iterator[Element]:
    if head.mark is not None:
        yield paragraph(Style.MARK, [text_run(head.mark)])


def _lines(head: Head, furniture: Furniture, inliner: Inliner) -> Iterator[Line]:
    """Left and right halves, line by line."""
    right = _right(head, furniture, inliner)
    for sender in head.senders:
        left = text_run(sender, Style.HEAD_SENDER)
        alone = len(sender) > _SENDER_LENGTH
        style, line = _NOTHING if alone else next(right, _NOTHING)
        yield style, [left, *line]
    yield from right


def _right(head: Head, furniture: Furniture, inliner: Inliner) -> Iterator[Line]:
    yield Style.HEADER_KIND, [tab_run(), text_run(head.kind, Style.HEAD_KIND)]
    yield from ((Style.HEADER_FIRST, _fact(fact, inliner)) for fact in head.fields)
    yield Style.HEADER_KIND, [tab_run(), *_page(furniture, "1")]


def _fact(fact: Fact, inliner: Inliner) -> list[Element]:
    return [tab_run(), text_run(fact.label, Style.HEAD_LABEL), tab_run(), *inliner.runs(fact.content)]


def _page(furniture: Furniture, number: str) -> Iterator[Element]:
    """Page and pages: fields that Word fills in whenever it lays out a page (17.16.5.33, 17.16.5.42)."""
    yield text_run(f"{furniture.page} ", Style.HEAD_LABEL)
    yield from field("PAGE", number)
    yield text_run(" (")
    yield from field("NUMPAGES", number)
    yield text_run(")")
