"""What is renewed: a source file, or the one that a PDF or Word file carries, as text, tree and document."""

import os
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path as FilePath
from typing import TypeAlias

from attrs import define, frozen

from samverkansdoc.diagnostics import InputError, Path, Span, refusal
from samverkansdoc.model import Avtalshandling, Handlingsplan, Medborgarlöfte, Uppföljningsrapport, Överenskommelse
from samverkansdoc.model.invariants.walk import walk
from samverkansdoc.model.text import Id, Verbatim
from samverkansdoc.origin import read_origin
from samverkansdoc.renewal.editing import Edits
from samverkansdoc.renewal.layout import Layout
from samverkansdoc.source import Source, dump, parse
from samverkansdoc.source.files import display_name, read_bytes
from samverkansdoc.source.linked import opened
from samverkansdoc.source.loading import format_of
from samverkansdoc.source.shapes import is_enum
from samverkansdoc.source.tree import Entry, Mapping, Node, Scalar, Sequence, find

Given: TypeAlias = str | os.PathLike[str]

_BOM = b"\xef\xbb\xbf"
_CARRIERS = (".pdf", ".docx")
#: What a period can be given to anew.
_KINDS = (Överenskommelse, Medborgarlöfte, Handlingsplan)
#: Names, of which only this is a word of the language.
_ABBREVIATION = "förkortning"
#: What is said to the check only, and printed nowhere.
_CHECK = "granskning"


@frozen(kw_only=True)
class Scalars:
    """A text of the document with its path and its place."""

    path: Path
    value: str
    node: Scalar


@define(kw_only=True, slots=False)
class Material:
    """A source at one stage of its renewal."""

    name: str
    source: Source
    bom: bool = False
    was_json: bool = False

    @cached_property
    def layout(self) -> Layout:
        """Where things end in it."""
        return Layout(self.source.text.content)

    @property
    def document(self) -> Avtalshandling:
        """The document in it."""
        assert isinstance(self.source.document, Avtalshandling)
        return self.source.document

    def edits(self) -> Edits:
        """A new collection of changes to its text."""
        return Edits(self.layout)

    def after(self, edits: Edits) -> "Material":
        """The same source, read again after the changes."""
        source = parse(edits.applied().encode(), self.name, "yaml")
        return Material(name=self.name, source=source, bom=self.bom, was_json=self.was_json)

    def entry(self, path: Path) -> tuple[Mapping, Entry] | None:
        """The key at the end of a path and what it stands in, if the file has it."""
        parent = find(self.source.tree, path[:-1])
        key = path[-1] if path else None
        if parent.missing is not None or not isinstance(parent.node, Mapping):
            return None
        return (parent.node, parent.node.entries[str(key)]) if key in parent.node.entries else None

    def scalar(self, path: Path) -> Scalar | None:
        """The text at a path, if one stands just there."""
        found = find(self.source.tree, path)
        whole = found.missing is None and isinstance(found.node, Scalar) and found.node.value is not None
        return found.node if whole and isinstance(found.node, Scalar) else None

    def is_flow(self, path: Path) -> bool:
        """Whether the key or item at a path stands in brackets or braces."""
        node: Node = self.source.tree
        for end in range(len(path) + 1):
            node = find(self.source.tree, path[:end]).node
            if end < len(path) and isinstance(node, Mapping | Sequence) and not node.block:
                return True
        return False

    def texts(self) -> Iterator[Scalars]:
        """Every text in words of its own: no name, no id, no word of a closed list, no reason for an exception."""
        for path, value in walk(self.source.document):
            if not isinstance(value, str) or is_enum(type(value)) or isinstance(value, Id) or path[0] == _CHECK:
                continue
            if isinstance(value, Verbatim) and path[-1] != _ABBREVIATION:
                continue
            node = self.scalar(path)
            if node is not None and node.value == value:
                yield Scalars(path=path, value=value, node=node)


def opened_material(path: Given) -> Material:
    """The source in a file, which is an agreement, a promise or a plan.

    Raises:
        InputError: the file cannot be used, or is another kind of document.
    """
    name = display_name(os.fsdecode(path))
    data = read_bytes(os.fsdecode(path))
    source = _at(name, data)
    if not isinstance(source.document, _KINDS):
        raise _wrong_kind(source, name)
    raw, form = data, format_of(name)
    if name.lower().endswith(_CARRIERS):
        origin = read_origin(data)
        raw, form = origin.source, format_of(origin.recipe.källa)
    if form == "json":
        # JSON can hold no comments, and so no remarks.
        written = parse(dump(source.document).encode(), name, "yaml")
        return Material(name=FilePath(name).name, source=written, was_json=True)
    return Material(name=FilePath(name).name, source=source, bom=raw.startswith(_BOM))


def opened_report(path: Given) -> Uppföljningsrapport:
    """The follow-up in a file. Raises ``InputError`` if it is none."""
    name = display_name(os.fsdecode(path))
    document = _at(name, read_bytes(os.fsdecode(path))).document
    if isinstance(document, Uppföljningsrapport):
        return document
    message = f"Filen är fel slags dokument: {document.TYP}."
    raise refusal("linked-kind", message, "Ange en uppföljning av det som förnyas.", name)


def _at(name: str, data: bytes) -> Source:
    try:
        return opened(data, name)
    except InputError as error:
        raise InputError(fault.at(Span(file=name, line=0, column=0)) for fault in error.diagnostics) from error


def _wrong_kind(source: Source, name: str) -> InputError:
    kind = source.document.TYP
    if isinstance(source.document, Uppföljningsrapport):
        hint = "Förnya det som den följer upp, och ange uppföljningen med --uppföljning."
    else:
        hint = "Skriv en ny med samverkansdoc new, eller förnya överenskommelsen som den gäller."
    message = f"En {kind} förnyas inte: den hör till sitt ärende. Det som kan förnyas är överenskommelser, "
    return refusal("renew-kind", f"{message}medborgarlöften och handlingsplaner.", hint, name)
