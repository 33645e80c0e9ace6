"""Copies on paper: one a party, alike but for the label in their page heads, and all of them for printing."""

from itertools import chain

from samverkansdoc.api import to_bytes
from samverkansdoc.copies.agreed import Agreed, MadeFile
from samverkansdoc.copies.print_set import PrintedCopy, print_set
from samverkansdoc.document import Dokument
from samverkansdoc.render.theme import Theme

PRINT_SET_NAME = "utskrift.pdf"


def paper_files(agreed: Agreed, theme: Theme) -> tuple[MadeFile, ...]:
    """PDF and Word of every copy, and the set for printing."""
    copies = [agreed.copy(number) for number in range(1, agreed.agreement.exemplar + 1)]
    pdfs = [_file(agreed, copy, "pdf", theme) for copy in copies]
    words = [_file(agreed, copy, "docx", theme) for copy in copies]
    printed = [PrintedCopy(copy, pdf.data) for copy, pdf in zip(copies, pdfs, strict=True)]
    prints = MadeFile(name=PRINT_SET_NAME, data=print_set(agreed, printed, theme))
    return (*chain.from_iterable(zip(pdfs, words, strict=True)), prints)


def _file(agreed: Agreed, document: Dokument, ending: str, theme: Theme) -> MadeFile:
    copy = document.head.copy
    assert copy is not None
    return MadeFile(
        name=f"{agreed.stem}-exemplar-{copy.number}.{ending}",
        data=to_bytes(document, ending, theme),
        facts={"exemplar": copy.number, "etikett": copy.label},
    )
