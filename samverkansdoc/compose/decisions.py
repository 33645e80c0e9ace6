"""Directives for decisions: in brief, and as a table of the versions of a document."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from samverkansdoc.compose.blocks import Words
from samverkansdoc.compose.columns import NUMBER, Columns, drawn
from samverkansdoc.compose.pieces import broken_lines, chained, inserted
from samverkansdoc.compose.slots import Blocks
from samverkansdoc.compose.templates import word
from samverkansdoc.document import Inlines
from samverkansdoc.model import Beslut, Revidering
from samverkansdoc.svenska.dates import format_date, iso_date
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
            "beslut": broken_lines(beslutstext(one) for one in self.beslut),
            "ändring": först,
        }
        later: list[Mapping[str, Words]] = [
            {NUMBER: str(number), "beslut": beslutstext(one), "ändring": one.ändring}
            for number, one in enumerate(self.revideringar, 2)
        ]
        return drawn([first, *later], kolumner, rubrik, key="beslut")


def beslutstexter(beslut: Iterable[Beslut], *, i_text: bool = False) -> list[Inlines]:
    """Each decision on a line, "Kommunstyrelsen 2018-03-01, § 77", or as part of a sentence."""
    return [beslutstext(one, i_text=i_text) for one in beslut]


def beslutstext(beslut: Beslut, *, i_text: bool = False) -> Inlines:
    """A decision, in the words of the file of words."""
    group, day = ("beslut_i_text", format_date) if i_text else ("beslut", iso_date)
    return chained(
        decapitalize(beslut.organ) if i_text else beslut.organ,
        inserted(day(beslut.datum) if beslut.datum else None, word(group, "datum")),
        inserted(protokollsparagraf(beslut.paragraf) if beslut.paragraf else None, word(group, "paragraf")),
        inserted(beslut.diarienummer, word(group, "diarienummer")),
    )
