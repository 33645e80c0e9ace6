"""Appendices that are files of their own: what the document says of them, and those that it carries."""

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen

from samverkansdoc.compose.anchors import anchor, numbered_place
from samverkansdoc.compose.blocks import SERIES_BELOW
from samverkansdoc.compose.pieces import inlines, inserted
from samverkansdoc.compose.slots import Blocks
from samverkansdoc.compose.templates import filled_word, word
from samverkansdoc.document import Appendix, Attachment, Heading, Inlines, Reference, Relationship, Text
from samverkansdoc.model import Avtalshandling, Bilaga, Bilagefil, Bilagefiler, Handling, Signeringssätt, Verbatim
from samverkansdoc.svenska.numbers import format_number

APPENDIX = "bilaga"
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


@frozen
class Appendices:
    """The directives that name the appendices by their numbers."""

    bilagor: Sequence[Bilaga]

    def directives(self) -> dict[str, Any]:
        """The words of the template language, by name."""
        return {"bilagenummer": self.bilagenummer, "bilagerubrik": self.bilagerubrik}

    def places(self) -> dict[str, Reference]:
        """What references to appendices say, by their ids."""
        label = word("hänvisning", APPENDIX)
        return {
            bilaga.id: Reference(label, str(number), anchor(APPENDIX, str(number)))
            for number, bilaga in enumerate(self.bilagor, 1)
            if bilaga.id
        }

    def bilagenummer(self, bilaga: Bilaga) -> Inlines:
        """The number in a list; the place that texts refer to where the appendix has no page of its own."""
        number = self._number(bilaga)
        return (Text(number),) if _has_text(bilaga) else numbered_place(number, APPENDIX)

    def bilagerubrik(self, bilaga: Bilaga, pattern: str) -> Blocks:
        """The heading of an appendix; what stands below it is numbered by itself."""
        number = self._number(bilaga)
        content = (*inserted(numbered_place(number, APPENDIX), pattern), *inlines(bilaga.titel))
        return Blocks((Heading(level=1, content=content, number=f"{SERIES_BELOW}B{number}", anchor=""),))

    def _number(self, bilaga: Bilaga) -> str:
        return next(str(number) for number, one in enumerate(self.bilagor, 1) if one is bilaga)


def _has_text(bilaga: Bilaga) -> bool:
    return bool(bilaga.text or bilaga.avsnitt)
