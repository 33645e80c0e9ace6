"""The files that a Word file carries, in a custom XML part of ours (ECMA-376 part 1, 15.2.5)."""

import base64
import binascii
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

from lxml import etree

from samverkansdoc.origin.reading import ForeignFileError
from samverkansdoc.render.word.carried import FILE

_FOLDER = "customXml/"
#: No part of ours is larger; a zip bomb is.
_LARGEST = 100_000_000
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    etree.XMLSyntaxError,
    binascii.Error,
    ValueError,
    KeyError,
    OSError,
    NotImplementedError,
    RuntimeError,
    EOFError,
)


def carried(data: bytes) -> Mapping[str, bytes]:
    """The files by their names; none if Word file or zip archive are someone else's.

    Raises ``ForeignFileError`` if it cannot be read.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = [member for member in archive.infolist() if _is_ours(member)]
            roots = [etree.fromstring(archive.read(member), _parser()) for member in parts]
        files = [file for root in roots for file in root.iterfind(FILE)]
        return {file.get("name", ""): base64.b64decode(file.text or "", validate=True) for file in files}
    except _BROKEN as error:
        raise ForeignFileError(
            "broken-word",
            "Wordfilen är skadad och går inte att läsa.",
            "Hämta den på nytt: den kan ha blivit avkapad på vägen.",
        ) from error


def _is_ours(member: zipfile.ZipInfo) -> bool:
    name = member.filename
    return name.startswith(f"{_FOLDER}item") and name.endswith(".xml") and member.file_size < _LARGEST


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
