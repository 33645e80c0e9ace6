"""Appendices that are files of their own: what the document says of them, and those that it carries."""

from collections.abc import Iterator

from attrs import frozen

from samverkansdoc.compose.templates import filled_word
from samverkansdoc.document import Appendix, Attachment, Relationship
from samverkansdoc.model import Avtalshandling, Bilaga, Bilagefil, Bilagefiler, Handling, Signeringssätt, Verbatim
from samverkansdoc.svenska.numbers import format_number

_PDF = "application/pdf"
_KILOBYTE = 1000


@frozen
class Filuppgifter:
    """What a template may say of a file."""

    namn: Verbatim
    sidor: int
    storlek: Verbatim
    sha256: Verbatim


def bilagefil(bilaga: Bilaga, *, files: Bilagefiler) -> Filuppgifter | None:
    """What is known of the file of an appendix, if it is one."""
    file = files.get(bilaga.fil) if bilaga.fil else None
    if file is None:
        return None
    return Filuppgifter(Verbatim(file.namn), file.sidor, Verbatim(_size(file)), Verbatim(file.sha256))


def carried_files(handling: Handling, files: Bilagefiler) -> Iterator[Attachment]:
    """The files that an electronic original carries; on paper they follow in print.

    A file that is only told of, and not at hand, is not carried.
    """
    if not isinstance(handling, Avtalshandling) or handling.undertecknande.sätt is not Signeringssätt.ELEKTRONISKT:
        return
    for number, bilaga in enumerate(handling.appendices, 1):
        file = files.get(bilaga.fil) if bilaga.fil else None
        if file is not None and file.data is not None:
            yield Attachment(
                name=file.namn,
                data=file.data,
                media_type=_PDF,
                description=_description(number, bilaga, file),
                relationship=Relationship.SUPPLEMENT,
            )


def appendix(file: Bilagefil) -> Appendix:
    """The file as the document knows it."""
    return Appendix(path=file.fil, pages=file.sidor, size=file.storlek, sha256=file.sha256)


def _description(number: int, bilaga: Bilaga, file: Bilagefil) -> str:
    return filled_word("ord", "bilagefil", nummer=number, titel=bilaga.titel, storlek=_size(file), sha256=file.sha256)


def _size(file: Bilagefil) -> str:
    """The size in kilobytes (1 000 bytes), rounded up."""
    return f"{format_number(-(-file.storlek // _KILOBYTE))}\u00a0kB"
