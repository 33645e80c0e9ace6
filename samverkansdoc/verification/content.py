"""What a file says, in the order in which one reads it, for comparing files whose bytes differ.

Page heads, page numbers and the labels of copies are no part of it, nor is the table of contents, which only says on
which page things stand.
"""

import zipfile
from collections.abc import Iterator
from difflib import SequenceMatcher
from io import BytesIO
from itertools import chain
from typing import Any

from attrs import define, field
from lxml import etree
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WORD_PARTS = ("word/document.xml", "word/footnotes.xml")
#: Deeper trees and longer texts than any agreement has.
_DEEPEST = 200
_LARGEST = 100_000_000
_SHOWN = 60
_ARTIFACT = "/Artifact"
_OURS = ("/Link", "/Widget")


def words_of(data: bytes, format: str) -> list[str]:  # noqa: A002
    """The words of a PDF or a Word file, without hyphens at the ends of lines. Raises any error of a broken file."""
    text = " ".join(_pdf_pieces(data) if format == "pdf" else _word_pieces(data))
    return text.replace("\u00ad", "").split()


def difference(one: list[str], other: list[str]) -> tuple[str, str] | None:
    """The first words that differ in two texts, shortened; None if there are none.

    Where lines are broken differs between versions, and with it the hyphens there: only the letters are compared.
    """
    if _letters(one) == _letters(other):
        return None
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    for kind, start, end, begin, stop in matcher.get_opcodes():
        if kind != "equal":
            return _short(one[start:end]), _short(other[begin:stop])
    return None


def _letters(words: list[str]) -> str:
    return "".join(words).replace("-", "").replace("\u2010", "")


def _short(words: list[str]) -> str:
    text = " ".join(words)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _word_pieces(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for part in _WORD_PARTS:
            if archive.getinfo(part).file_size > _LARGEST:
                raise ValueError("larger than any of ours")
            root = etree.fromstring(archive.read(part), etree.XMLParser(resolve_entities=False, no_network=True))
            for paragraph in root.iter(f"{_W}p"):
                yield "".join(_run_text(element) for element in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br"))


def _run_text(element: etree._Element) -> str:
    return (element.text or "") if element.tag == f"{_W}t" else " "


Marks = dict[tuple[int, int], str]


def _pdf_pieces(data: bytes) -> Iterator[str]:
    reader = PdfReader(BytesIO(data))
    said, unmarked = _marked_text(reader)
    pages = {page.indirect_reference.idnum: n for n, page in enumerate(reader.pages) if page.indirect_reference}
    tree = reader.root_object.get("/StructTreeRoot")
    for place in _in_order(tree, pages, None, 0):
        if place in said:
            yield said.pop(place)
    # Text that no tag holds is what someone put there afterwards.
    yield from chain(said.values(), unmarked, _notes(reader))


def _notes(reader: PdfReader) -> Iterator[str]:
    """What stands in notes and stamps that lie over the pages."""
    for page in reader.pages:
        for reference in page.get("/Annots") or ():
            note = reference.get_object()
            if note.get("/Subtype") not in _OURS:
                yield str(note.get("/Contents") or note.get("/Subtype"))


def _marked_text(reader: PdfReader) -> tuple[Marks, list[str]]:
    """The text of every piece of marked content (ISO 32000-1, 14.7.4), and text that is neither marked nor a head."""
    listener = _Listener()
    for listener.page, page in enumerate(reader.pages):
        listener.open.clear()
        page.extract_text(visitor_operand_before=listener.operator, visitor_text=listener.text)
    return listener.said, listener.unmarked


@define
class _Listener:
    """Hears what is painted on a page, and within which mark."""

    said: Marks = field(factory=dict)
    unmarked: list[str] = field(factory=list)
    open: list[int | str | None] = field(factory=list)
    page: int = 0

    def operator(self, name: bytes, operands: list[Any], _cm: Any, _tm: Any) -> None:
        """A mark begins or ends."""
        if name in (b"BDC", b"BMC"):
            self.open.append(_mark(operands))
        elif name == b"EMC" and self.open:
            self.open.pop()

    def text(self, piece: str, _cm: Any, _tm: Any, _font: Any, _size: Any) -> None:
        """Some text is painted."""
        mark = next((mark for mark in reversed(self.open) if mark is not None), None)
        if isinstance(mark, int):
            self.said[self.page, mark] = f"{self.said.get((self.page, mark), '')} {piece}"
        elif mark is None and piece.strip():
            self.unmarked.append(piece)


def _mark(operands: list[Any]) -> int | str | None:
    """The number of a piece of content, or that it is an artifact, such as a page head."""
    if operands and operands[0] == _ARTIFACT:
        return _ARTIFACT
    properties = operands[-1] if operands else None
    return int(str(properties["/MCID"])) if isinstance(properties, DictionaryObject) and "/MCID" in properties else None


def _in_order(node: Any, pages: dict[int, int], page: int | None, depth: int) -> Iterator[tuple[int, int]]:
    """The pieces of marked content in the order of the structure tree."""
    node = node.get_object() if isinstance(node, IndirectObject) else node
    if isinstance(node, int) and page is not None:
        yield page, int(node)
    if isinstance(node, list):
        for kid in node:
            yield from _in_order(kid, pages, page, depth)
    if not isinstance(node, DictionaryObject) or depth > _DEEPEST or node.get("/S") == "/TOC":
        return
    place = node.raw_get("/Pg") if "/Pg" in node else None
    page = pages.get(place.idnum, page) if isinstance(place, IndirectObject) else page
    if "/MCID" in node and page is not None:
        yield page, int(str(node["/MCID"]))
    elif "/K" in node:
        yield from _in_order(node["/K"], pages, page, depth + 1)
