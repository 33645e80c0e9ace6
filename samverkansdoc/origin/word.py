"""The files that a Word file carries, in a custom XML part of ours (ECMA-376 part 1, 15.2.5)."""

import base64
import zipfile
from collections.abc import Mapping
from io import BytesIO

from lxml import etree

from samverkansdoc.origin.reading import ForeignFileError
from samverkansdoc.render.word.carried import FILE

_FOLDER = "customXml/"
#: No parts of ours are larger together; a zip bomb is.
_LARGEST = 100_000_000


def carried(data: bytes) -> Mapping[str, bytes]:
    """The files by their names; none if Word file or zip archive are someone else's.

    Raises ``ForeignFileError`` if it cannot be read.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = [member for member in archive.infolist() if _may_be_ours(member)]
            _refuse_bomb(parts)
            roots = [etree.fromstring(archive.read(member), _parser()) for member in parts]
        files = [file for root in roots for file in root.iterfind(FILE)]
        return {file.get("name", ""): base64.b64decode(file.text or "", validate=True) for file in files}
    except Exception as error:
        # A broken file is broken in ways that no list of exceptions holds.
        raise ForeignFileError(
            "broken-word",
            "Wordfilen är skadad och går inte att läsa.",
            "Hämta den på nytt: den kan ha blivit avkapad på vägen.",
        ) from error


def _may_be_ours(member: zipfile.ZipInfo) -> bool:
    return member.filename.startswith(f"{_FOLDER}item") and member.filename.endswith(".xml")


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def _refuse_bomb(members: list[zipfile.ZipInfo]) -> None:
    if sum(member.file_size for member in members) > _LARGEST:
        raise ValueError("larger than any of ours")
