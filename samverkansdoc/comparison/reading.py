"""The documents to compare, from whatever one has of them."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, Union

from samverkansdoc.diagnostics import InputError, Span
from samverkansdoc.model import Handling

if TYPE_CHECKING:
    from samverkansdoc.source import Source

#: A document, a source that was read, or a file: YAML, JSON, or a PDF or Word file that carries its source.
Comparable: TypeAlias = Union[Handling, "Source", str, os.PathLike[str]]


def document_of(what: Comparable) -> Handling:
    """The document. Raises ``InputError`` for a file that cannot be used."""
    if isinstance(what, Handling):
        return what
    from samverkansdoc.source import Source  # noqa: PLC0415 - documents made in Python need no reader

    return what.document if isinstance(what, Source) else _read(what)


def _read(path: str | os.PathLike[str]) -> Handling:
    """What a file holds, for itself: what it refers to is not asked for."""
    from samverkansdoc.source.files import display_name, read_bytes  # noqa: PLC0415
    from samverkansdoc.source.linked import opened  # noqa: PLC0415

    name = display_name(os.fsdecode(path))
    try:
        return opened(read_bytes(os.fsdecode(path)), str(Path(name))).document
    except InputError as error:
        raise InputError(fault.at(Span(file=name, line=0, column=0)) for fault in error.diagnostics) from error
