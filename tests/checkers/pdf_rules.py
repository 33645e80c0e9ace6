"""Rules of our own for PDF: what a file may get wrong while every conformance check calls it good."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from pypdf.generic import BooleanObject, RectangleObject

from tests.checkers import poppler
from tests.checkers.pdf_content import Shown
from tests.checkers.pdf_structure import Element, Pdf
from tests.checkers.wording import meaningless_alt

LANGUAGES = {"sv", "sv-SE"}
# Headers and footers stand in the outer parts of a page: shares of its longer side, since pages may be turned.
FURNITURE = 0.09
# A page of a contract is mostly content; more than this painted as decoration is content that is lost to a listener.
MOST_DECORATION = 0.4
# Notes are read where they are called but stand at the foot; captions are read first but stand below.
ELSEWHERE = frozenset({"Note", "FENote", "Caption"})
GROUPS = {"Document", "Part", "Art", "Sect", "Div", "NonStruct", "L", "TOC", "Aside"}
# Points: a block that starts no higher and no further left than this is still in order.
SLACK = 3.0
# Points: nothing is set so near the edge of the paper on purpose.
EDGE = 6.0
HEADING = re.compile(r"H([1-6])")


def language(pdf: Pdf) -> Iterator[str]:
    said = str(pdf.catalog.get("/Lang", ""))
    if said not in LANGUAGES:
        yield f"language: the document's language is {said!r}, not 'sv' or 'sv-SE'"


def title(pdf: Pdf) -> Iterator[str]:
    info = (pdf.reader.metadata.title or "") if pdf.reader.metadata else ""
    titles = pdf.reader.xmp_metadata.dc_title if pdf.reader.xmp_metadata else {}
    xmp = next(iter((titles or {}).values()), "")
    if not info.strip():
        yield "title: the document has no title"
    if info != xmp:
        yield f"title: the information dictionary says {info!r}, the metadata says {xmp!r}"
    preferences = pdf.catalog.get("/ViewerPreferences")
    shown = preferences.get_object().get("/DisplayDocTitle") if preferences else None
    if shown is None or shown.get_object() != BooleanObject(True):
        yield "title: the window would show the file's name (DisplayDocTitle is not set)"


def headings(pdf: Pdf) -> Iterator[str]:
    found = [(int(match[1]), tag) for tag in pdf.elements() if (match := HEADING.fullmatch(tag.kind))]
    if not found:
        yield "headings: there is none"
        return
    levels = [level for level, _ in found]
    if levels[0] != 1:
        yield f"headings: the first is of level {levels[0]}"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"headings: level {before} is followed by level {after}"
    for level, tag in found:
        if not any(tag.marks()):
            yield f"headings: one of level {level} is empty"
    if not pdf.reader.outline:
        yield "bookmarks: there are headings but no bookmarks"


def tables(pdf: Pdf) -> Iterator[str]:
    for number, table in enumerate((tag for tag in pdf.elements() if tag.kind == "Table"), 1):
        heads = [cell for cell in table.walk() if cell.kind == "TH"]
        if not heads:
            yield f"tables: number {number} has no header cell (TH)"
        if any(not _has_scope(cell) for cell in heads):
            yield f"tables: number {number} has a header cell without scope"
        if any(tag.kind == "Table" for child in table.children if isinstance(child, Element) for tag in child.walk()):
            yield f"tables: number {number} holds another table"


def alternatives(pdf: Pdf) -> Iterator[str]:
    for tag in pdf.elements():
        if tag.kind in {"Figure", "Formula"}:
            said = tag.said("/Alt")
            if reason := meaningless_alt(said):
                yield f"alternative text: {said!r} of a {tag.kind} {reason}"


def links(pdf: Pdf) -> Iterator[str]:
    for link in pdf.annotations("/Link"):
        if not str(link.get("/Contents", "")).strip():
            action = link.get("/A")
            target = action.get_object().get("/URI", "a place inside") if action else "a place inside"
            yield f"links: the one to {target} says nothing (Contents)"


def fonts(pdf: Pdf) -> Iterator[str]:
    for loose in poppler.loose_fonts(pdf.path):
        yield f"fonts: {loose}"


def decoration(pdf: Pdf) -> Iterator[str]:
    total = sum(run.size for run in pdf.shown)
    lost = sum(run.size for run in unheld(pdf))
    if total and lost / total > MOST_DECORATION:
        yield f"artifacts: {lost / total:.0%} of the text is not held by any tag"


def unheard(pdf: Pdf) -> Iterator[str]:
    """Words that are seen but not heard: in no tag, and not said anywhere else, as repeated header rows are."""
    lost: dict[int, list[Shown]] = {}
    for run in unheld(pdf):
        lost.setdefault(run.page, []).append(run)
    silent, heard = [], set()
    for word in poppler.words(pdf.path):
        if any(_starts(run, word) for run in lost.get(word.page, [])):
            silent.append(word)
        else:
            heard.add(word.text)
    boxes = [page.mediabox for page in pdf.reader.pages]
    unsaid = [word for word in silent if _is_word(word.text) and word.text not in heard]
    missing = [word.text for word in unsaid if _in_body(word, boxes[word.page])]
    if missing:
        yield f"tags: they do not hold {', '.join(map(repr, missing[:5]))}, {len(missing)} in all"


def order(pdf: Pdf) -> Iterator[str]:
    """A block that is read after one that stands below it, or on a later page."""
    places = {(run.page, run.mark): run for run in reversed(pdf.shown) if run.mark is not None}
    starts = []
    for block in _blocks(pdf.root):
        runs = [run for mark in block.marks(ELSEWHERE) if (run := places.get((mark.page, mark.number)))]
        starts += [min(runs, key=lambda run: (run.page, round(run.y), run.x))] if runs else []
    for before, after in pairwise(starts):
        same_page = after.page == before.page
        back = same_page and after.y < before.y - SLACK and after.x < before.x + SLACK
        if back or after.page < before.page:
            yield f"order: the tags jump back to page {after.page + 1}, {after.y:.0f} points from its top"


def outside(pdf: Pdf) -> Iterator[str]:
    """Text that runs off the page; a word that does is cut where the page ends."""
    boxes = [page.mediabox for page in pdf.reader.pages]
    for run in pdf.shown:
        if not (0 <= run.x <= float(boxes[run.page].width) and 0 <= run.y <= float(boxes[run.page].height)):
            yield f"page: text on page {run.page + 1} starts outside it, at {run.x:.0f}, {run.y:.0f}"
    for word in poppler.words(pdf.path):
        if word.right > float(boxes[word.page].width) - EDGE or word.bottom > word.page_height - EDGE:
            yield f"page: {word.text!r} on page {word.page + 1} runs off it"


def unheld(pdf: Pdf) -> list[Shown]:
    """The runs of glyphs that no tag holds."""
    held = {(mark.page, mark.number) for mark in pdf.root.marks()}
    return [run for run in pdf.shown if run.artifact or (run.page, run.mark) not in held]


RULES: tuple[Callable[[Pdf], Iterator[str]], ...] = (
    language,
    title,
    headings,
    tables,
    alternatives,
    links,
    fonts,
    decoration,
    unheard,
    order,
    outside,
)


def _has_scope(cell: Element) -> bool:
    attributes = cell.raw.get("/A")
    attributes = attributes.get_object() if attributes is not None else None
    owners = attributes if isinstance(attributes, list) else [attributes]
    return any("/Scope" in owner.get_object() for owner in owners if owner is not None)


def _blocks(element: Element) -> Iterator[Element]:
    for child in element.children:
        if isinstance(child, Element) and child.kind in GROUPS:
            yield from _blocks(child)
        elif isinstance(child, Element) and child.kind not in ELSEWHERE:
            yield child


def _starts(run: Shown, word: poppler.Word) -> bool:
    return abs(run.x - word.left) < SLACK and word.top <= run.y <= word.bottom


def _is_word(text: str) -> bool:
    return any(letter.isalpha() for letter in text)


def _in_body(word: poppler.Word, page: RectangleObject) -> bool:
    edge = FURNITURE * max(float(page.width), float(page.height))
    return edge < (word.top + word.bottom) / 2 < word.page_height - edge
