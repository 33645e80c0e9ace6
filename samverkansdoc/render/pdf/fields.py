"""Signature fields: frames of the layout become fields that the file is signed in.

The layout draws each frame as a link to an address that only we know. Typst gives a link its place on the page, its
rectangle, and an element of its own in the structure tree, next to the words that it belongs to. So the link is made a
field, and its element a form element (ISO 14289-1, 7.18.4): no place is measured twice.
"""

from collections.abc import Iterator, Mapping
from io import BytesIO

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from samverkansdoc.document import Block, Dokument, ElectronicSignatory, ElectronicSignatureBlock
from samverkansdoc.render.nodes import of_kind

#: The address of a frame, before the name of its field. The domain can never be anyone's (RFC 2606).
FRAME = "https://signature.invalid/"
#: A field is printed, and is locked in place (ISO 32000-1, table 165).
_PRINTED_AND_LOCKED = 4 + 128
#: A file with signature fields that may only be added to (ISO 32000-1, table 219): not before there is a signature.
_HAS_FIELDS = 1


def field_tooltips(document: Dokument) -> dict[str, str]:
    """The names of the fields that the document has, where it is ready to be signed, and what is said of each."""
    return {one.field: one.name or one.title for one in _signatories(document.blocks) if one.field}


def with_fields(data: bytes, tooltips: Mapping[str, str]) -> bytes:
    """The same file with a signature field for each frame; the same bytes for the same file."""
    writer = PdfWriter(clone_from=BytesIO(data))
    writer.pdf_header = "%PDF-1.7"
    elements = _elements(writer)
    fields = ArrayObject()
    for page, reference in _links(writer):
        annotation = _dictionary(reference)
        _make_field(writer, annotation, page, tooltips)
        _make_form(elements[str(annotation["/StructParent"])])
        fields.append(reference)
    form = {NameObject("/Fields"): fields, NameObject("/SigFlags"): NumberObject(_HAS_FIELDS)}
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject(form)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def _signatories(blocks: tuple[Block, ...]) -> Iterator[ElectronicSignatory]:
    for block in of_kind(ElectronicSignatureBlock, blocks):
        yield from (signatory for party in block.parties for signatory in party.signatories)


def _links(writer: PdfWriter) -> Iterator[tuple[IndirectObject, IndirectObject]]:
    """The pages with frames and the frames on them, in their order."""
    for page in writer.pages:
        for reference in page.get("/Annots") or ():
            target = _dictionary(reference).get("/A") or {}
            if str(target.get("/URI", "")).startswith(FRAME) and page.indirect_reference:
                yield page.indirect_reference, reference


def _make_field(
    writer: PdfWriter, annotation: DictionaryObject, page: IndirectObject, tooltips: Mapping[str, str]
) -> None:
    """A link becomes a widget that is its own field (ISO 32000-1, 12.7.4.5)."""
    name = str(_dictionary(annotation["/A"])["/URI"]).removeprefix(FRAME)
    for key in ("/A", "/Border", "/Contents"):
        annotation.pop(key, None)
    annotation.update(
        {
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/FT"): NameObject("/Sig"),
            NameObject("/T"): TextStringObject(name),
            NameObject("/TU"): TextStringObject(tooltips[name]),
            NameObject("/F"): NumberObject(_PRINTED_AND_LOCKED),
            NameObject("/P"): page,
            NameObject("/AP"): DictionaryObject({NameObject("/N"): _nothing_yet(writer, annotation)}),
        }
    )


def _make_form(element: DictionaryObject) -> None:
    """A link's element becomes a form's, whose only content is the field.

    It stands there alone and not in a list: a validator that compares revisions (pyHanko) looks for it there, to see
    that a signature changed the field and nothing else.
    """
    element[NameObject("/S")] = NameObject("/Form")
    element[NameObject("/K")] = next(iter(element["/K"]))  # type: ignore[call-overload]


def _nothing_yet(writer: PdfWriter, annotation: DictionaryObject) -> IndirectObject:
    """The look of an empty field, which PDF/A wants (ISO 19005-3, 6.3.3): the frame is on the page already."""
    left, bottom, right, top = (float(side) for side in annotation["/Rect"])  # type: ignore[attr-defined]
    form = StreamObject()
    form.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(map(FloatObject, (0, 0, right - left, top - bottom))),
            NameObject("/Resources"): DictionaryObject(),
        }
    )
    return writer._add_object(form)


def _elements(writer: PdfWriter) -> dict[str, DictionaryObject]:
    """The elements of the structure tree by the numbers with which annotations name them (ISO 32000-1, 14.7.4.4)."""
    tree = _dictionary(_dictionary(writer.root_object["/StructTreeRoot"])["/ParentTree"])
    return dict(_numbered(tree))


def _numbered(node: DictionaryObject) -> Iterator[tuple[str, DictionaryObject]]:
    """The entries of a number tree and of those below it (ISO 32000-1, 7.9.7)."""
    for kid in node.get("/Kids") or ():
        yield from _numbered(_dictionary(kid))
    numbers = list(node.get("/Nums") or ())
    for number, value in zip(numbers[::2], numbers[1::2], strict=True):
        found = value.get_object()
        if isinstance(found, DictionaryObject):
            yield str(number), found


def _dictionary(value: object) -> DictionaryObject:
    found = value.get_object() if isinstance(value, IndirectObject) else value
    assert isinstance(found, DictionaryObject)
    return found
