"""Rules of our own for PDF: what a file may get wrong while every conformance check calls it good."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from pypdf.generic import BooleanObject

from tests.checkers import poppler
from tests.checkers.pdf_structure import Element, Pdf
from tests.checkers.wording import meaningless_alt

LANGUAGES = {"sv", "sv-SE"}
# Headers and footers stand in the outer parts of a page.
FURNITURE = 0.09
# Poppler reads the tags in time quadratic in the pages.
MANY_PAGES = 30
# A page of a contract is mostly content; more than this painted as decoration is content that is lost to a listener.
MOST_DECORATION = 0.4
NOTES = frozenset({"Note", "FENote"})
HEADING = re.compile(r"H([1-6])")
UNSPOKEN = re.compile(r"[\s\u00ad\u200b\u2060-]")


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
    held = {(mark.page, mark.number) for mark in pdf.root.marks()}
    total = lost = 0
    for run in pdf.shown:
        total += run.glyph_bytes
        lost += 0 if not run.artifact and (run.page, run.mark) in held else run.glyph_bytes
    if total and lost / total > MOST_DECORATION:
        yield f"artifacts: {lost / total:.0%} of the text is not held by any tag"


def order(pdf: Pdf) -> Iterator[str]:
    """Tags in another order than the ink. Notes stand where they are called but are painted at the foot."""
    noted = {mark for tag in pdf.elements() if tag.kind in NOTES for mark in tag.marks()}
    read = [mark for mark in pdf.root.marks(NOTES) if mark not in noted]
    painted: dict[tuple[int, int], int] = {}
    for run in pdf.shown:
        if run.mark is not None:
            painted.setdefault((run.page, run.mark), len(painted))
    places = [place for mark in read if (place := painted.get((mark.page, mark.number))) is not None]
    back = sum(1 for before, after in pairwise(places) if after < before)
    if back:
        yield f"order: the tags jump back {back} times against the order of the pages"


def spoken(pdf: Pdf) -> Iterator[str]:
    """Words that are seen but not heard."""
    if len(pdf.reader.pages) > MANY_PAGES:
        return
    body = [word.text for word in poppler.words(pdf.path) if FURNITURE < word.height < 1 - FURNITURE]
    unheard = _not_in(body, _squeezed(poppler.tagged_text(pdf.path)))
    if unheard:
        yield f"tags: they do not hold {_some(unheard)}"


RULES: tuple[Callable[[Pdf], Iterator[str]], ...] = (
    language,
    title,
    headings,
    tables,
    alternatives,
    links,
    fonts,
    decoration,
    order,
    spoken,
)


def _has_scope(cell: Element) -> bool:
    attributes = cell.raw.get("/A")
    attributes = attributes.get_object() if attributes is not None else None
    owners = attributes if isinstance(attributes, list) else [attributes]
    return any("/Scope" in owner.get_object() for owner in owners if owner is not None)


def _squeezed(text: str) -> str:
    return UNSPOKEN.sub("", text)


def _not_in(words: list[str], text: str) -> list[str]:
    squeezed = ((word, _squeezed(word)) for word in words)
    return [word for word, bare in squeezed if any(letter.isalpha() for letter in bare) and bare not in text]


def _some(words: list[str]) -> str:
    return ", ".join(repr(word) for word in words[:5]) + (f" and {len(words) - 5} more" if len(words) > 5 else "")
