"""The file: parts, ties and writer are python-docx's; nothing in the zip file depends on the clock or the machine."""

import io
import posixpath
import zipfile
from datetime import date
from typing import cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.package import Package

from samverkansdoc.render.word.ooxml import Element, w

#: The media type of a part and the type of the tie to it, by its name without folder and number.
_KINDS = {
    "document": (CONTENT_TYPE.WML_DOCUMENT_MAIN, RELATIONSHIP_TYPE.OFFICE_DOCUMENT),
    "theme": (CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME),
    "styles": (CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES),
    "settings": (CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS),
    "fontTable": (CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE),
    "numbering": (CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING),
    "footnotes": (CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES),
    "comments": (CONTENT_TYPE.WML_COMMENTS, RELATIONSHIP_TYPE.COMMENTS),
    "header": (CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER),
    "item": (CONTENT_TYPE.XML, RELATIONSHIP_TYPE.CUSTOM_XML),
    "itemProps": (CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS),
    "app": (CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES),
    "core": (CONTENT_TYPE.OPC_CORE_PROPERTIES, RELATIONSHIP_TYPE.CORE_PROPERTIES),
}
#: A zip file knows the years 1980 to 2107.
_FIRST_YEAR, _LAST_YEAR = 1980, 2107


class WordFile:
    """A package with a main part whose root is empty, ready for other parts to be tied to it."""

    def __init__(self) -> None:
        self._package = Package()
        self.main = self.add("word/document", w("document"), of=self._package)

    def add(self, name: str, root: Element, *, of: Package | Part | None = None) -> XmlPart:
        """A part tied to the main part, or ``of`` another; more may be put under its root until the file is written."""
        kind, tie = _KINDS[posixpath.basename(name).rstrip("0123456789")]
        part = XmlPart(PackURI(f"/{name}.xml"), kind, cast(BaseOxmlElement, root), self._package)
        (of or self.main).relate_to(part, tie)
        return part

    def add_properties(self, name: str, root: Element) -> None:
        """A part that says something about the whole file."""
        self.add(f"docProps/{name}", root, of=self._package)

    def header_id(self, header: Part) -> str:
        """The id by which the main part knows a page head."""
        return self.main.relate_to(header, RELATIONSHIP_TYPE.HEADER)

    def written(self, day: date) -> bytes:
        """The file, dated by the document."""
        file = io.BytesIO()
        self._package.save(file)
        return _rewritten(file, day)


def _rewritten(file: io.BytesIO, day: date) -> bytes:
    """The members in the order of their names, of which [Content_Types].xml is the first.

    They are stored, since not every zlib deflates to the same bytes.
    """
    moment = (min(max(day.year, _FIRST_YEAR), _LAST_YEAR), day.month, day.day, 0, 0, 0)
    made = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as new:
        for name in sorted(old.namelist()):
            member = zipfile.ZipInfo(name, moment)
            member.create_system = 0
            new.writestr(member, old.read(name))
    return made.getvalue()
