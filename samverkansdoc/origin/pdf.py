"""The files that a PDF carries (ISO 32000-1, 7.11.4)."""

from collections.abc import Mapping
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from samverkansdoc.origin.reading import ForeignFileError

#: What pypdf raises for files that are broken in ways it did not think of.
BROKEN = (
    PyPdfError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    RecursionError,
    OverflowError,
    OSError,
)


def carried(data: bytes) -> Mapping[str, bytes]:
    """The attachments by their names. Raises ``ForeignFileError`` for a PDF that cannot be read."""
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted:
            raise ForeignFileError(
                "encrypted",
                "PDF-filen är krypterad eller skyddad med lösenord, och så skriver samverkansdoc aldrig en fil.",
                "Ange filen som den var innan den skyddades.",
            )
        return {name: versions[-1] for name, versions in reader.attachments.items() if versions}
    except BROKEN as error:
        raise ForeignFileError(
            "broken-pdf",
            "PDF-filen är skadad och går inte att läsa.",
            "Hämta den på nytt: den kan ha blivit avkapad på vägen.",
        ) from error
