"""The files that a Word file carries: a custom XML part of ours (ECMA-376 part 1, 15.2.5).

Word keeps such a part when the document is edited. Appendices that are files stay outside: the Word file is not the
original that they belong to.
"""

import base64
from collections.abc import Iterable

from lxml import etree

from samverkansdoc.document import Attachment, Relationship
from samverkansdoc.render.word.ooxml import Element

NAMESPACE = "urn:samverkansdoc:origin"
#: The element of one file: its ``name``, and its bytes in base 64.
FILE = f"{{{NAMESPACE}}}file"


_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
#: By this id Word knows the part again (22.5.2.1); any will do that no one else has.
_ID = "{6E0A7C52-3B5D-4F0B-9C7E-2D1F8A4B5E90}"


def carrier_properties() -> Element:
    """The part that says what the part with the files is (15.2.6)."""
    said = f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs>'
    return etree.fromstring(f'<ds:datastoreItem xmlns:ds="{_PROPERTIES}" ds:itemID="{_ID}">{said}</ds:datastoreItem>')


def carried_files(attachments: Iterable[Attachment]) -> Element | None:
    """The part with the source and what else one must know to make the document again; None if there is nothing."""
    files = [file for file in attachments if file.relationship is not Relationship.SUPPLEMENT]
    root = etree.Element(f"{{{NAMESPACE}}}origin")
    for file in files:
        element = etree.SubElement(root, FILE, {"name": file.name, "type": file.media_type})
        element.text = base64.b64encode(file.data).decode("ascii")
    return root if files else None
