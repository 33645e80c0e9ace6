"""An appendix that is a file of its own, as the document knows it."""

from collections.abc import Mapping
from typing import TypeAlias

from attrs import field, frozen


@frozen(kw_only=True)
class Bilagefil:
    """What is known of a PDF file: its path from the source, pages, size in bytes and SHA-256 in hexadecimal digits.

    ``data`` is the file itself, or None where a document is made again from what it says of the file.
    """

    fil: str
    sidor: int
    storlek: int
    sha256: str
    data: bytes | None = field(default=None, repr=False)

    @property
    def namn(self) -> str:
        """The name without folders."""
        return self.fil.rpartition("/")[2]


#: The files of the appendices, by their path from the source.
Bilagefiler: TypeAlias = Mapping[str, Bilagefil]
