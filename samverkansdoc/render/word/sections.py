"""The sections of a document: upright pages, and pages turned sideways among them (17.6)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import dropwhile

from samverkansdoc.document import Block, Dokument, Landscape, PageBreak
from samverkansdoc.render.theme import Theme
from samverkansdoc.render.word.blocks import Blocks
from samverkansdoc.render.word.flow import Flow, keep_with_next, separator
from samverkansdoc.render.word.heads import page_head
from samverkansdoc.render.word.ooxml import Element, qualified, w
from samverkansdoc.render.word.package import WordFile
from samverkansdoc.render.word.page import Sheet, section
from samverkansdoc.render.word.setting import BODY

_BOOKMARK = qualified("bookmarkStart")


def draw_sections(
    document: Dokument, head: Iterable[Element], blocks: Blocks, file: WordFile, theme: Theme
) -> list[Element]:
    """The body of the document, with its head above the first blocks, wherever these stand.

    The paper of a section is said in its last paragraph, that of the last one at the end of the body (17.6.17, 18).
    """
    heads, drawn = _PageHeads(file, document), list(head)
    flows = _flows(document.blocks, blocks)
    for number, (sheet, flow) in enumerate(flows, 1):
        drawn.extend(flow.closed())
        end = drawn if number == len(flows) else _last_paragraph(drawn)[0]
        end.append(section(theme, heads.of(sheet, first=number == 1), sheet=sheet))
    return drawn


def _last_paragraph(drawn: list[Element]) -> Element:
    """The paragraph that ends a section: one of no height where the last one has a bookmark.

    LibreOffice cuts the last letter off a bookmark in a paragraph that ends a section, and so off all references to it.
    """
    if next(drawn[-1].iter(_BOOKMARK), None) is not None:
        keep_with_next(drawn[-1:])
        drawn.append(separator())
    return drawn[-1]


def _flows(document: Sequence[Block], blocks: Blocks) -> list[tuple[Sheet, Flow]]:
    """The blocks of each section and how its paper lies; one without blocks, if there is nothing else."""
    flows: list[tuple[Sheet, Flow]] = []
    for sheet, inside in _parted(document):
        # A section begins on a new page already.
        begun = dropwhile(lambda block: isinstance(block, PageBreak), inside) if flows else inside
        flow = blocks.flow(tuple(begun), replace(BODY, sheet=sheet))
        if flow.elements:
            flows.append((sheet, flow))
    return flows or [(Sheet.UPRIGHT, Flow())]


def _parted(blocks: Iterable[Block]) -> list[tuple[Sheet, list[Block]]]:
    parts: list[tuple[Sheet, list[Block]]] = []
    for block in blocks:
        if isinstance(block, Landscape):
            parts.append((Sheet.SIDEWAYS, list(block.blocks)))
        elif parts and parts[-1][0] is Sheet.UPRIGHT:
            parts[-1][1].append(block)
        else:
            parts.append((Sheet.UPRIGHT, [block]))
    return parts


class _PageHeads:
    """The parts with page heads, each made when a section first asks for it."""

    def __init__(self, file: WordFile, document: Dokument) -> None:
        self._file = file
        self._document = document
        self._ids: dict[tuple[Sheet, bool], str] = {}

    def of(self, sheet: Sheet, *, first: bool) -> dict[str, str]:
        """The page heads of a section by their kind; the ``first`` has one for the first page of the document."""
        opening = {"first": self._id(sheet, first=True)} if first else {}
        return {**opening, "default": self._id(sheet, first=False)}

    def _id(self, sheet: Sheet, *, first: bool) -> str:
        if (sheet, first) not in self._ids:
            lines = page_head(self._document.head, self._document.furniture, first=first, sheet=sheet)
            part = self._file.add(f"word/header{len(self._ids) + 1}", w("hdr", *lines))
            self._ids[sheet, first] = self._file.header_id(part)
        return self._ids[sheet, first]
