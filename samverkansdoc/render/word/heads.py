"""The head of the document and the heads of its pages (after SS 03 43 21).

The head of the document is the first of its text, since a listener never hears a page head. Its lines stand below one
another, senders first: two columns would need a section of their own or a table, which a listener gets lost in.
"""

from collections.abc import Iterator

from samverkansdoc.document import Fact, Furniture, Head
from samverkansdoc.render.word.inlines import Inliner
from samverkansdoc.render.word.ooxml import Element, field, paragraph, tab_run, text_run
from samverkansdoc.render.word.page import Sheet
from samverkansdoc.render.word.style_ids import Style


def document_head(head: Head, inliner: Inliner) -> Iterator[Element]:
    """Senders, kind, fields and mark."""
    yield from (paragraph(Style.HEAD_SENDER, [text_run(sender)]) for sender in head.senders)
    yield paragraph(Style.HEAD_LINE, [tab_run(), text_run(head.kind, Style.HEAD_KIND)])
    yield from (paragraph(Style.HEAD_LINE, _field(item, inliner)) for item in head.fields)
    yield from mark(head)


def page_head(head: Head, furniture: Furniture, *, first: bool, sheet: Sheet = Sheet.UPRIGHT) -> Iterator[Element]:
    """The page number and the label of the copy; the mark and the short title too, but for the first page.

    There the text says them.
    """
    if not first:
        yield from mark(head)
    style = Style.HEADER_SIDEWAYS if sheet is Sheet.SIDEWAYS else Style.HEADER
    running = [] if first else [text_run(head.short_title)]
    yield paragraph(style, [*running, tab_run(), *_page(furniture, "1" if first else "2")])
    if head.copy is not None:
        yield paragraph(style, [tab_run(), text_run(head.copy.label)])


def mark(head: Head) -> Iterator[Element]:
    """The status of a document that is not decided yet."""
    if head.mark is not None:
        yield paragraph(Style.MARK, [text_run(head.mark)])


def _field(item: Fact, inliner: Inliner) -> list[Element]:
    return [tab_run(), text_run(item.label, Style.HEAD_LABEL), tab_run(), *inliner.runs(item.content)]


def _page(furniture: Furniture, number: str) -> Iterator[Element]:
    """Page and pages: fields that Word fills in whenever it lays out a page (17.16.5.33, 17.16.5.42)."""
    yield text_run(f"{furniture.page} ")
    yield from field("PAGE", number)
    yield text_run(" (")
    yield from field("NUMPAGES", number)
    yield text_run(")")
