"""Directives that draw the substance of an agreement: its problems, goals, measures and contacts.

Each takes the words of its columns from the template; a column in which no row has anything to say is left out, and
where but one column is left, a list says the same with less.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from attrs import frozen

from samverkansdoc.compose.blocks import Words, labelled_lines
from samverkansdoc.compose.pieces import inlines, joined
from samverkansdoc.compose.slots import Blocks
from samverkansdoc.compose.tables import fits, table
from samverkansdoc.compose.templates import word
from samverkansdoc.document import Alignment, Block, Inlines, ListBlock, Paragraph, Table, Text, plain
from samverkansdoc.model import (
    AnyPart,
    Extraavsnitt,
    Kanoniskt,
    Kontakt,
    Mål,
    Problem,
    Samverkansområde,
    Verbatim,
    Värde,
    Åtgärd,
    Överenskommelse,
)
from samverkansdoc.svenska.numbers import format_number, parse_number

Columns = Mapping[str, str]
Row = Mapping[str, Words]

_NUMBER = "nummer"

#: More columns than this are hard to read across, and hard to hear.
_MOST_COLUMNS = 6


@frozen
class Matter:
    """The directives that need to know the agreement."""

    överenskommelse: Överenskommelse

    def directives(self) -> dict[str, Callable[..., Any]]:
        """The words of the template language, by name."""
        return {
            "extraavsnitt": self.extraavsnitt,
            "kontakttabell": self.kontakttabell,
            "målnummer": self.målnummer,
            "måltabell": self.måltabell,
            "partsnamn": self.partsnamn,
            "problemtabell": self.problemtabell,
            "åtgärdstabell": self.åtgärdstabell,
        }

    def extraavsnitt(self, före: Kanoniskt | None, efter: Kanoniskt | None) -> list[Extraavsnitt]:
        """The free sections that belong before or after a canonical one, or, with neither, at the end."""
        return [extra for extra in self.överenskommelse.avsnitt if (extra.före, extra.efter) == (före, efter)]

    def problemtabell(self, problem: Sequence[Problem], *, rubrik: Words, kolumner: Columns) -> Blocks:
        """Problems and their probable causes."""
        rows: list[Row] = [
            {_NUMBER: str(number), "problem": one.problem, "orsaker": _sentence(one.orsaker), "källa": one.källa}
            for number, one in enumerate(problem, 1)
        ]
        return drawn(rows, kolumner, rubrik, key="problem")

    def måltabell(self, mål: Sequence[Mål], *, rubrik: Words, kolumner: Columns) -> Blocks:
        """Goals with all that is known of how they are measured."""
        rows = [self._goal(number, one) for number, one in enumerate(mål, 1)]
        if all(one.riktning is None or one.riktning in one.mål.casefold() for one in mål):
            # The goals' own words say where they go.
            kolumner = {name: label for name, label in kolumner.items() if name != "riktning"}
        return drawn(rows, kolumner, rubrik, key="mål")

    def åtgärdstabell(self, åtgärder: Sequence[Åtgärd], *, rubrik: Words, kolumner: Columns) -> Blocks:
        """Measures that are one line each."""
        rows: list[Row] = [
            {
                "åtgärd": åtgärd.rubrik,
                "ansvariga": joined(åtgärd.ansvariga),
                "part": joined(self.partsnamn(åtgärd)),
                "tid": åtgärd.tid,
                "mål": joined(self.målnummer(åtgärd)),
            }
            for åtgärd in åtgärder
        ]
        return drawn(rows, kolumner, rubrik, key="åtgärd")

    def kontakttabell(
        self, kontakter: Sequence[tuple[AnyPart, Kontakt]], *, rubrik: Words, kolumner: Columns
    ) -> Blocks:
        """Whom to ask at each party."""
        rows: list[Row] = [
            {
                "part": part.namn,
                "funktion": kontakt.funktion,
                "namn": kontakt.namn,
                "enhet": kontakt.enhet,
                "epost": kontakt.epost,
                "telefon": kontakt.telefon,
            }
            for part, kontakt in kontakter
        ]
        return drawn(rows, kolumner, rubrik, key="funktion")

    def målnummer(self, insats: Åtgärd | Samverkansområde) -> list[str]:
        """The numbers in the goal table of the goals that a measure serves."""
        section = self.överenskommelse.övergripande_mål
        return _numbers(insats.mål, [mål.id for mål in section.mål] if section else [])

    def partsnamn(self, insats: Åtgärd | Samverkansområde) -> list[str]:
        """The names of the parties that a measure is for: named by their id, or by their kind; as a list begins."""
        wanted = insats.part if isinstance(insats, Åtgärd) else ()
        named = [part for part in self.överenskommelse.parter if part.id in wanted or part.TYP in wanted]
        return [Verbatim(part.namn if part is named[0] else part.namn_i_text) for part in named]

    def _goal(self, number: int, mål: Mål) -> Row:
        return {
            _NUMBER: str(number),
            "mål": mål.mål,
            "problem": joined(self._problem_numbers(mål)),
            "indikator": mål.indikator,
            "riktning": word("riktning", mål.riktning) if mål.riktning else None,
            "källa": mål.källa,
            "utgångsläge": _value(mål.utgångsläge),
            "målvärde": _value(mål.målvärde),
            "senast": mål.senast,
        }

    def _problem_numbers(self, mål: Mål) -> list[str]:
        lägesbild = self.överenskommelse.lägesbild
        return _numbers(mål.problem, [problem.id for problem in lägesbild.problem] if lägesbild else [])


def diarienummerfält(parter: Sequence[AnyPart], ensamt: str, parts: str) -> list[tuple[str, str]]:
    """A field for each party's diarienummer; the label names the party where there are several."""
    found = [(part, part.diarienummer) for part in parter if part.diarienummer]
    return [(ensamt if len(found) == 1 else parts.format(part.namn), number) for part, number in found]


def drawn(rows: Sequence[Row], kolumner: Columns, rubrik: Words, *, key: str) -> Blocks:
    """Rows as a table, as entries where that would be too wide, or as a list where one column is all there is."""
    cells = [[inlines(row[name]) for row in rows] for name in kolumner]
    kept = {name: column for name, column in zip(kolumner, cells, strict=True) if any(column)}
    if set(kept) <= {_NUMBER, key}:
        return Blocks((_list(kept[key], ordered=_NUMBER in kept),) if kept else ())
    drawn = _table(kept, kolumner, rubrik, key) if _fits(kept, kolumner) else _entries(kept, kolumner, key)
    return Blocks((drawn,))


def _fits(kept: Mapping[str, list[Inlines]], kolumner: Columns) -> bool:
    if len(kept) > _MOST_COLUMNS:
        return False
    header = [kolumner[name] for name in kept]
    return fits([header, *([plain(cell) for cell in row] for row in zip(*kept.values(), strict=True))])


def _entries(kept: Mapping[str, list[Inlines]], kolumner: Columns, key: str) -> ListBlock:
    """What would be too wide a table: one item a row, and in it one line for each of the other columns."""
    rows = [dict(zip(kept, row, strict=True)) for row in zip(*kept.values(), strict=True)]
    others = [name for name in kept if name not in {_NUMBER, key}]

    def item(row: Mapping[str, Inlines]) -> tuple[Block, ...]:
        lines = labelled_lines((f"{kolumner[name]}:", row[name]) for name in others)
        return tuple(map(_paragraph, (row[key], *lines)))

    return ListBlock(items=tuple(map(item, rows)), ordered=_NUMBER in kept)


def _paragraph(content: Inlines) -> Paragraph:
    return Paragraph(content=content)


def _list(lines: Iterable[Inlines], *, ordered: bool) -> Block:
    return ListBlock(items=tuple((Paragraph(content=line),) for line in lines), ordered=ordered)


def _table(kept: Mapping[str, list[Inlines]], kolumner: Columns, rubrik: Words, key: str) -> Table:
    return table(
        header=[inlines(kolumner[name]) for name in kept],
        rows=list(zip(*kept.values(), strict=True)),
        caption=inlines(rubrik),
        alignments=[Alignment.RIGHT if name == _NUMBER else Alignment.LEFT for name in kept],
        row_header=list(kept).index(key),
    )


def _numbers(references: Iterable[str], ids: Sequence[str | None]) -> list[str]:
    return [str(number) for number, name in enumerate(ids, 1) if name in set(references)]


def _sentence(texts: Iterable[str]) -> Inlines:
    return tuple(
        chain.from_iterable((*((Text("; "),) if index else ()), *inlines(text)) for index, text in enumerate(texts))
    )


def _value(value: Värde | None) -> str:
    """A value with its unit and time: "162 anmälda brott (2015)"."""
    if value is None:
        return ""
    amount = " ".join(filter(None, (_grouped(value.värde), value.enhet)))
    return f"{amount} ({value.tid})" if value.tid else amount


def _grouped(text: str) -> str:
    """A number in the Swedish way, "4 000"; anything else, such as "0–2" or "halveras", as it is."""
    try:
        return format_number(parse_number(text))
    except ValueError:
        return text
