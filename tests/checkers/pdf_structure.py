"""The tags of a PDF: its structure tree, and what the pages' content says about itself."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from tests.checkers.pdf_content import Shown, shown


@dataclass(frozen=True)
class Mark:
    """A piece of page content that a tag holds."""

    page: int
    number: int


@dataclass
class Element:
    """A tag, with its standard name."""

    kind: str
    raw: DictionaryObject
    children: list["Element | Mark"] = field(default_factory=list)

    def walk(self) -> Iterator["Element"]:
        """This tag and all below it, in reading order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def marks(self, skip: frozenset[str] = frozenset()) -> Iterator[Mark]:
        """The content held here and below, in reading order."""
        for child in self.children:
            if isinstance(child, Mark):
                yield child
            elif child.kind not in skip:
                yield from child.marks(skip)

    def said(self, key: str) -> str:
        """An attribute's text, empty where there is none."""
        value = self.raw.get(key)
        return "" if value is None else str(value.get_object()).strip()


class Pdf:
    """An open file: catalogue, tags and content."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.reader = PdfReader(path)
        self.catalog = _dictionary(self.reader.trailer["/Root"])
        self._pages = {
            page.indirect_reference.idnum: number
            for number, page in enumerate(self.reader.pages)
            if page.indirect_reference is not None
        }
        tree = _dictionary(self.catalog.get("/StructTreeRoot"))
        self._roles = {str(name): str(role) for name, role in _dictionary(tree.get("/RoleMap")).items()}
        self.root = Element("StructTreeRoot", tree)
        self._fill(self.root, None)

    def elements(self) -> list[Element]:
        """Every tag in reading order."""
        return list(self.root.walk())[1:]

    @cached_property
    def shown(self) -> list[Shown]:
        """Every run of glyphs in the order it is painted."""
        return [run for number, page in enumerate(self.reader.pages) for run in shown(self.reader, number, page)]

    def annotations(self, subtype: str) -> Iterator[DictionaryObject]:
        """The annotations of one kind on all pages."""
        for page in self.reader.pages:
            for annotation in page.get("/Annots") or []:
                found = _dictionary(annotation)
                if found.get("/Subtype") == subtype:
                    yield found

    def _fill(self, element: Element, page: int | None) -> None:
        page = self._page_of(element.raw, page)
        for kid in _list(element.raw.get("/K")):
            child = self._child(kid, page)
            if child is not None:
                element.children.append(child)

    def _child(self, kid: Any, page: int | None) -> Element | Mark | None:
        if isinstance(kid, int):
            return Mark(-1 if page is None else page, int(kid))
        if kid.get("/Type") == "/MCR":
            of = self._page_of(kid, page)
            return Mark(-1 if of is None else of, int(kid["/MCID"]))
        if kid.get("/Type") == "/OBJR" or "/S" not in kid:
            return None
        child = Element(self._kind(str(kid["/S"])), kid)
        self._fill(child, page)
        return child

    def _kind(self, name: str) -> str:
        seen: set[str] = set()
        while name in self._roles and name not in seen:
            seen.add(name)
            name = self._roles[name]
        return name.removeprefix("/")

    def _page_of(self, raw: DictionaryObject, inherited: int | None) -> int | None:
        page = raw.raw_get("/Pg") if "/Pg" in raw else None
        return self._pages.get(page.idnum, inherited) if isinstance(page, IndirectObject) else inherited


def _list(value: Any) -> list[Any]:
    value = value.get_object() if value is not None else ArrayObject()
    return [item.get_object() for item in (value if isinstance(value, ArrayObject) else [value])]


def _dictionary(value: Any) -> DictionaryObject:
    value = value.get_object() if value is not None else None
    return value if isinstance(value, DictionaryObject) else DictionaryObject()
