"""Directives for decisions: in brief, and as a table of the versions of a document."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from samverkansdoc.compose.blocks import Words
from samverkansdoc.compose.columns import NUMBER, Columns, drawn
from samverkansdoc.compose.pieces import chained, inserted
from samverkansdoc.compose.slots import Blocks
from samverkansdoc.compose.templates import word
from samverkansdoc.document import Inlines, LineBreak
from samverkansdoc.model import Beslut, Revidering
from samverkansdoc.svenska.dates import iso_date
from samverkansdoc.svenska.genitive import decapitalize
from samverkansdoc.svenska.references import protokollsparagraf


@frozen
class Decisions:
    """The directive that draws the versions: the decision on the document, and those to change it."""

    beslut: Sequence[Beslut]
    revideringar: Sequence[Revidering]

    def versionstabell(self, *, rubrik: Words, först: Words, kolumner: Columns) -> Blocks:
        """A row for each version; ``först`` is what is said of the first."""
        first: Mapping[str, Words] = {
            NUMBER: "1",
            "beslut": _lines(beslutstext(one) for one in self.beslut),
            "ändring": först,
        }
        later: list[Mapping[str, Words]] = [
            {NUMBER: str(number), "beslut": beslutstext(one), "ändring": one.ändring}
            for number, one in enumerate(self.revideringar, 2)
        ]
        return drawn([first, *later], kolumner, rubrik, key="beslut")


def beslutstexter(beslut: Iterable[Beslut], *, gemener: bool = False) -> list[Inlines]:
    """Each decision on a line: "Kommunstyrelsen 2018-03-01, § 77"; within a sentence with a small letter."""
    return [beslutstext(one, gemener=gemener) for one in beslut]


def beslutstext(beslut: Beslut, *, gemener: bool = False) -> Inlines:
    """A decision on a line, in the words of the file of words."""
    return chained(
        decapitalize(beslut.organ) if gemener else beslut.organ,
        inserted(iso_date(beslut.datum) if beslut.datum else None, word("beslut", "datum")),
        inserted(protokollsparagraf(beslut.paragraf) if beslut.paragraf else None, word("beslut", "paragraf")),
        inserted(beslut.diarienummer, word("beslut", "diarienummer")),
    )


def _lines(texts: Iterable[Inlines]) -> Inlines:
    lines: Inlines = ()
    for text in texts:
        lines = (*lines, LineBreak(), *text) if lines else text
    return lines
