"""All copies in one file for printing on both sides of the paper.

The file is for paper and claims nothing else: put together, files lose their tags, their language and their metadata.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO

from attrs import frozen
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject

from samverkansdoc.compose.templates import filled_word
from samverkansdoc.copies.agreed import Agreed
from samverkansdoc.document import Divider, Dokument
from samverkansdoc.render.pdf import render_divider
from samverkansdoc.render.theme import Theme

#: Keys of a page that mean something only in the file that it comes from.
_OF_THE_FILE = ("/StructParents", "/Tabs")
#: What a link or a field does, and what it is tied to, but for its look. A set for printing is signed by no one, so the
#: signature of an appendix is left as what it shows: its value would make the set pass for signed.
_OF_A_SCREEN = ("/A", "/AA", "/Dest", "/IRT", "/P", "/Popup", "/StructParent", "/V")
_SIDES = 2


@frozen
class PrintedCopy:
    """A copy: its tree and its PDF."""

    document: Dokument
    pdf: bytes


def print_set(agreed: Agreed, copies: Sequence[PrintedCopy], theme: Theme) -> bytes:
    """The copies after one another, each with its appendices; whatever begins, begins on a right-hand page."""
    writer = PdfWriter()
    for copy in copies:
        for piece in (copy.pdf, *_appendices(agreed, copy.document, theme)):
            _add(writer, piece)
    writer.add_metadata({"/Title": filled_word("ord", "utskrift", titel=agreed.document.title)})
    preferences = writer.create_viewer_preferences()
    preferences[NameObject("/Duplex")] = NameObject("/DuplexFlipLongEdge")
    preferences[NameObject("/PrintScaling")] = NameObject("/None")
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def _appendices(agreed: Agreed, document: Dokument, theme: Theme) -> Iterator[bytes]:
    """For every appendix that is a file: a page that says which it is, and the file."""
    for number, bilaga in enumerate(agreed.agreement.appendices, 1):
        file = agreed.files.get(bilaga.fil) if bilaga.fil else None
        if file is not None and file.data is not None:
            divider = Divider(
                label=filled_word("ord", "bilaga", nummer=number),
                title=bilaga.titel,
                document=filled_word("ord", "bilaga_till", titel=document.title),
                copy=document.head.copy.label if document.head.copy else None,
                language=document.language,
            )
            yield render_divider(divider, document.day, theme)
            yield file.data


def _add(writer: PdfWriter, piece: bytes) -> None:
    pages = PdfReader(BytesIO(piece)).pages
    for page in pages:
        writer.add_page(_printable(page))
    if len(pages) % _SIDES:
        writer.add_blank_page(width=pages[-1].mediabox.width, height=pages[-1].mediabox.height)


def _printable(page: PageObject) -> PageObject:
    """The page without what means nothing on paper."""
    for key in _OF_THE_FILE:
        page.pop(key, None)
    annotations = page.annotations
    for reference in annotations if isinstance(annotations, ArrayObject) else ():
        annotation = reference.get_object()
        if isinstance(annotation, DictionaryObject):
            for key in _OF_A_SCREEN:
                annotation.pop(key, None)
    return page
