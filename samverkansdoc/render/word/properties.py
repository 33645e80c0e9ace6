"""What the file says about itself: core and extended properties."""

from collections.abc import Iterator

from lxml import etree

from samverkansdoc.document import Dokument
from samverkansdoc.render.word.package import Part, xml_bytes, xml_root

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def language_tag(language: str) -> str:
    """The tag Word knows: it wants the region too (17.3.2.20)."""
    return {"sv": "sv-SE"}.get(language, language)


def core_properties(document: Dokument) -> Part:
    """Title, authors, subject, language and dates (ECMA-376 part 2, clause 8)."""
    root = etree.Element(f"{{{_CORE}}}coreProperties", None, {"cp": _CORE, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI})
    for name, text in _core(document):
        etree.SubElement(root, name).text = text
    for name in ("created", "modified"):
        moment = etree.SubElement(root, f"{{{_TERMS}}}{name}", {f"{{{_XSI}}}type": "dcterms:W3CDTF"})
        moment.text = f"{document.day.isoformat()}T00:00:00Z"
    kind = "application/vnd.openxmlformats-package.core-properties+xml"
    return Part("docProps/core.xml", kind, xml_bytes(root))


def _core(document: Dokument) -> Iterator[tuple[str, str]]:
    authors = "; ".join(document.authors)
    yield f"{{{_DC}}}title", document.title
    yield f"{{{_DC}}}subject", document.subject
    yield f"{{{_DC}}}creator", authors
    if document.keywords:
        yield f"{{{_CORE}}}keywords", ", ".join(document.keywords)
    yield f"{{{_CORE}}}lastModifiedBy", authors
    yield f"{{{_CORE}}}revision", "1"
    yield f"{{{_DC}}}language", language_tag(document.language)


def extended_properties() -> Part:
    """The program that made the file (22.2): no counts, since only Word could count what Word lays out."""
    root = xml_root("Properties", _EXTENDED)
    for name, text in (("Application", "samverkansdoc"), ("DocSecurity", "0"), ("SharedDoc", "false")):
        etree.SubElement(root, f"{{{_EXTENDED}}}{name}").text = text
    kind = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    return Part("docProps/app.xml", kind, xml_bytes(root))
