"""What the file says about itself: core and extended properties."""

import datetime

from docx.opc.coreprops import CoreProperties
from docx.oxml.coreprops import CT_CoreProperties
from lxml import etree

from samverkansdoc.document import Dokument
from samverkansdoc.render.word.ooxml import Element

_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
#: What a property of Word has room for.
_LONGEST = 255


def language_tag(language: str) -> str:
    """The tag Word knows: it wants the region too (17.3.2.20)."""
    return {"sv": "sv-SE"}.get(language, language)


def core_properties(document: Dokument) -> Element:
    """Title, authors, subject, language and dates (ECMA-376 part 2, clause 8)."""
    root = CT_CoreProperties.new()
    said = CoreProperties(root)
    said.title, said.subject = _short(document.title), _short(document.subject)
    said.author = said.last_modified_by = _short("; ".join(document.authors))
    if document.keywords:
        said.keywords = _short(", ".join(document.keywords))
    said.language = language_tag(document.language)
    said.revision = 1
    said.created = said.modified = datetime.datetime.combine(document.day, datetime.time())
    return root


def extended_properties() -> Element:
    """The program that made the file (22.2): no counts, since only Word could count what Word lays out."""
    said = "<Application>samverkansdoc</Application><DocSecurity>0</DocSecurity><SharedDoc>false</SharedDoc>"
    return etree.fromstring(f'<Properties xmlns="{_EXTENDED}">{said}</Properties>')


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
