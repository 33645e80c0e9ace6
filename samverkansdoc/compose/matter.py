"""Directives that draw the substance of an agreement or a plan: its problems, goals, measures and contacts."""

from collections.abc import Callable, Iterable, Sequence
from itertools import count
from typing import Any

from attrs import frozen

from samverkansdoc.compose.anchors import anchor, numbered_place
from samverkansdoc.compose.blocks import Words
from samverkansdoc.compose.columns import MOST_COLUMNS, NUMBER, Columns, Row, drawn
from samverkansdoc.compose.pieces import broken_lines, inlines, joined, separated
from samverkansdoc.compose.slots import Blocks
from samverkansdoc.compose.templates import word
from samverkansdoc.document import Emphasis, Inlines, Reference, Text
from samverkansdoc.model import (
    AnyPart,
    Extraavsnitt,
    Kanoniskt,
    Kontakt,
    Mål,
    Problem,
    Samverkanshandling,
    Samverkansområde,
    Verbatim,
    Värde,
    Åtgärd,
)
from samverkansdoc.svenska.numbers import format_number, parse_number

#: The kinds of things that have a number and can be referred to by it; also their words in the file of words.
GOAL, PROBLEM = "mål", "problem"


@frozen
class Matter:
    """The directives that need to know the document; for a plan, also the agreement whose goals it serves."""

    handling: Samverkanshandling
    agreement: Samverkanshandling | None = None

    def directives(self) -> dict[str, Callable[..., Any]]:
        """The words of the template language, by name."""
        return {
            "avtalsmål": self.avtalsmål,
            "extraavsnitt": self.extraavsnitt,
            "kontakttabell": kontakttabell,
            "målnummer": self.målnummer,
            "måltabell": self.måltabell,
            "partsnamn": self.partsnamn,
            "problemtabell": self.problemtabell,
            "åtgärdstabell": self.åtgärdstabell,
        }

    def places(self) -> dict[str, Reference]:
        """What references to goals and problems say, by their ids."""
        numbered = (
            *((GOAL, one.id, number) for number, one in enumerate(self.handling.goals, 1)),
            *((PROBLEM, one.id, number) for number, one in enumerate(self._problems, 1)),
        )
        return {name: _to_number(kind, number) for kind, name, number in numbered if name}

    def extraavsnitt(self, före: Kanoniskt | None, efter: Kanoniskt | None) -> list[Extraavsnitt]:
        """The free sections that belong before or after a canonical one, or, with neither, at the end."""
        return [extra for extra in self.handling.avsnitt if (extra.före, extra.efter) == (före, efter)]

    def problemtabell(
        self, problem: Sequence[Problem], *, rubrik: Words, kolumner: Columns, ankare: Inlines = ()
    ) -> Blocks:
        """Problems and their probable causes."""
        named = any(one.id for one in problem)
        rows: list[Row] = [
            {
                NUMBER: _number(PROBLEM, number, named=named),
                "problem": one.problem,
                "orsaker": separated(one.orsaker, "; "),
                "källa": one.källa,
            }
            for number, one in enumerate(problem, 1)
        ]
        return drawn(rows, kolumner, rubrik, key="problem", ankare=ankare)

    def måltabell(self, mål: Sequence[Mål], *, rubrik: Words, kolumner: Columns, ankare: Inlines = ()) -> Blocks:
        """Goals with all that is known of how they are measured; numbered through the document."""
        rows = [self._goal(one) for one in mål]
        said = sum(any(row.get(name) for row in rows) for name in kolumner)
        if said > MOST_COLUMNS:
            rows = [{**row, **_measured(row)} for row in rows]
        return drawn(rows, kolumner, rubrik, key="mål", ankare=ankare)

    def åtgärdstabell(
        self, åtgärder: Sequence[Åtgärd], *, rubrik: Words, kolumner: Columns, ankare: Inlines = ()
    ) -> Blocks:
        """Measures that are one line each."""
        rows: list[Row] = [
            {
                "åtgärd": åtgärd.rubrik,
                "ansvariga": joined(åtgärd.ansvariga),
                "part": joined(self.partsnamn(åtgärd)),
                "tid": åtgärd.tid,
                "mål": joined(self.målnummer(åtgärd)),
                "avtalsmål": joined(self.avtalsmål(åtgärd)),
            }
            for åtgärd in åtgärder
        ]
        return drawn(rows, kolumner, rubrik, key="åtgärd", ankare=ankare)

    def målnummer(self, insats: Åtgärd | Samverkansområde) -> list[Inlines]:
        """The numbers of the goals that a measure serves, as ways to them."""
        return self._numbers(insats.mål)

    def avtalsmål(self, insats: Åtgärd | Samverkansområde) -> list[str]:
        """The numbers, in the agreement, of the goals there that a measure of a plan serves."""
        return self._theirs(insats.mål)

    def partsnamn(self, insats: Åtgärd | Samverkansområde) -> list[str]:
        """The names of the parties that a measure is for: named by their id, or by their kind; as a list begins."""
        wanted = insats.part if isinstance(insats, Åtgärd) else ()
        named = [part for part in self.handling.parter if part.id in wanted or part.TYP in wanted]
        return [Verbatim(part.namn if part is named[0] else part.namn_i_text) for part in named]

    def goal_number(self, mål: Mål) -> int:
        """The number of a goal in the document."""
        return next(number for number, one in enumerate(self.handling.goals, 1) if one is mål)

    @property
    def _problems(self) -> tuple[Problem, ...]:
        return self.handling.lägesbild.problem if self.handling.lägesbild else ()

    def _goal(self, mål: Mål) -> Row:
        return {
            NUMBER: _number(GOAL, self.goal_number(mål), named=any(one.id for one in self.handling.goals)),
            "mål": mål.mål,
            "bidrar_till": joined(self._numbers(mål.bidrar_till)),
            "avtalsmål": joined(self._theirs(mål.bidrar_till)),
            "problem": joined(self._problem_numbers(mål)),
            "indikator": mål.indikator,
            "riktning": word("riktning", mål.riktning) if mål.riktning and not _says_where(mål) else None,
            "källa": mål.källa,
            "utgångsläge": _value(mål.utgångsläge),
            "målvärde": _value(mål.målvärde),
            "senast": mål.senast,
        }

    def _numbers(self, ids: Iterable[str]) -> list[Inlines]:
        return _ways(GOAL, ids, [mål.id for mål in self.handling.goals])

    def _theirs(self, ids: Iterable[str]) -> list[str]:
        own = {mål.id for mål in self.handling.goals}
        theirs = [mål.id for mål in self.agreement.goals] if self.agreement else []
        return [str(number) for number, name in enumerate(theirs, 1) if name in set(ids) and name not in own]

    def _problem_numbers(self, mål: Mål) -> list[Inlines]:
        return _ways(PROBLEM, mål.problem, [problem.id for problem in self._problems])


def kontakttabell(kontakter: Sequence[tuple[AnyPart, Kontakt]], *, rubrik: Words, kolumner: Columns) -> Blocks:
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


def diarienummerfält(parter: Sequence[AnyPart], ensamt: str, parts: str) -> list[tuple[str, str]]:
    """A field for each party's diarienummer; the label names the party where there are several."""
    found = [(part, part.diarienummer) for part in parter if part.diarienummer]
    return [(ensamt if len(found) == 1 else parts.format(part.namn), number) for part, number in found]


def _measured(row: Row) -> Row:
    """What a goal is measured by, in one cell instead of three."""
    source = inlines(row["källa"])
    lines = [inlines(row["indikator"]), inlines(row["riktning"]), (Emphasis(source),) if source else ()]
    return {"indikator": broken_lines(line for line in lines if line), "riktning": None, "källa": None}


def _says_where(mål: Mål) -> bool:
    """Whether the goal's own words say where it goes."""
    return mål.riktning is not None and mål.riktning in mål.mål.casefold()


def _to_number(kind: str, number: int) -> Reference:
    return Reference(word("hänvisning", kind), str(number), anchor(kind, str(number)))


def _number(kind: str, number: int, *, named: bool) -> Inlines:
    """A number; a place to refer to where the things of its kind have ids."""
    return numbered_place(str(number), kind) if named else (Text(str(number)),)


def _ways(kind: str, wanted: Iterable[str], ids: Sequence[str | None]) -> list[Inlines]:
    """The numbers of what is named by its id, in their order, as ways to it."""
    numbers = (number for number, name in zip(map(str, count(1)), ids, strict=False) if name in set(wanted))
    return [(Reference("", number, anchor(kind, number)),) for number in numbers]


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
