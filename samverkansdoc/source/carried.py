"""The source in any file that has one: a source file, or a PDF or Word file that carries the one it was made from."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from samverkansdoc.source.beside import Beside
from samverkansdoc.source.files import display_name
from samverkansdoc.source.linked import CARRIERS, opened
from samverkansdoc.source.loading import format_of, parse, read

if TYPE_CHECKING:
    from samverkansdoc.origin import Origin
    from samverkansdoc.source.loading import Source

#: As many bytes as show of what kind a file is.
_HEAD = 1024


def read_or_extract(path: str | os.PathLike[str]) -> "Source":
    """The source in a file, and the sources that it refers to: those beside it, or those that are carried with it.

    Raises:
        InputError: the file cannot be used, or is a document that carries no source; carries every fault found.
    """
    if not is_carrier(path):
        return read(path)
    from samverkansdoc.origin import extract  # noqa: PLC0415 - most files are sources

    origin = extract(path)
    source = parse(origin.source, display_name(os.fsdecode(path)), format_of(origin.recipe.källa))
    return evolve(source, beside=Beside(linked=_linked(source, origin)), carried=True)


def is_carrier(path: str | os.PathLike[str]) -> bool:
    """Whether a file is a PDF or a Word file, by its first bytes, or is called so."""
    from samverkansdoc.origin.reading import kind_of  # noqa: PLC0415 - not needed to import the room

    try:
        # What is no ordinary file may never give a byte.
        if not Path(path).is_file():
            return False
        with Path(path).open("rb") as file:
            return kind_of(file.read(_HEAD)) is not None or os.fsdecode(path).lower().endswith(CARRIERS)
    except (OSError, ValueError):
        return False


def _linked(source: "Source", origin: "Origin") -> dict[str, "Source"]:
    """The sources that a document refers to and that are carried with it, by their paths."""
    names = {path: path.rpartition("/")[2] for path in source.document.linked}
    return {path: opened(origin.files[name], name) for path, name in names.items() if name in origin.files}
