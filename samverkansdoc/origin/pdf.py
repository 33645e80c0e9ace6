"""The files that a PDF carries (ISO 32000-1, 7.11.4)."""

import logging
from collections.abc import Mapping
from io import BytesIO

from pypdf import PdfReader

from samverkansdoc.origin.reading import ForeignFileError

# What the library tells its log of broken files is in the answers; without a handler Python prints it.
logging.getLogger("pypdf").addHandler(logging.NullHandler())

#: What stands at the end of every PDF (ISO 32000-1, 7.5.5), and how far from its last byte it may be.
_END, _TAIL = b"startxref", 4096
#: A file with a broken list of contents is searched for them, all of it; larger ones, which takes minutes, are not.
_LARGE = 20_000_000


def carried(data: bytes) -> Mapping[str, bytes]:
    """The attachments by their names. Raises ``ForeignFileError`` for a PDF that cannot be read."""
    try:
        _refuse_cut_off(data)
        reader = PdfReader(BytesIO(data), strict=len(data) > _LARGE)
        _refuse_encrypted(reader)
        return {name: versions[-1] for name, versions in reader.attachments.items() if versions}
    except ForeignFileError:
        raise
    except Exception as error:
        # A broken file is broken in ways that no list of exceptions holds.
        raise ForeignFileError(
            "broken-pdf",
            "PDF-filen är skadad och går inte att läsa.",
            "Hämta den på nytt: den kan ha blivit avkapad på vägen.",
        ) from error


def _refuse_cut_off(data: bytes) -> None:
    """A file that has lost its end is broken, and need not be searched."""
    if _END not in data[-_TAIL:]:
        raise ValueError("no end")


def _refuse_encrypted(reader: PdfReader) -> None:
    if reader.is_encrypted:
        raise ForeignFileError(
            "encrypted",
            "PDF-filen är krypterad eller skyddad med lösenord, och så skriver samverkansdoc aldrig en fil.",
            "Ange filen som den var innan den skyddades.",
        )
