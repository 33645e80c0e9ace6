"""Goals and what is measured: do the parts of one agree with one another?"""

import re
from collections.abc import Iterator
from decimal import Decimal

from samverkansdoc.check.consistency import BRÅ_MEASURABLE, SAME_TWICE
from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.texts import reading
from samverkansdoc.diagnostics import Path, Severity
from samverkansdoc.model import Avtalshandling, Handling, Indikator, Mål, Riktning
from samverkansdoc.svenska.characters import key
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.numbers import parse_number

_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_DIRECTIONS = {
    Riktning.MINSKA: re.compile(r"\b(?:minska[rs]?|halvera[rs]?|sänka?s?|färre|reducera[rs]?)\b", re.IGNORECASE),
    Riktning.ÖKA: re.compile(r"\b(?:öka[rs]?|fördubbla[rs]?|höja?s?|fler|förbättra[rs]?)\b", re.IGNORECASE),
}
#: Only of what is counted does the goal itself say where the measure is to go: more safety may be a lower index.
_COUNTED = re.compile(r"\b(?:antalet?|andelen?)\b", re.IGNORECASE)
#: What says by itself where its figures come from.
_IS_SOURCE = re.compile(
    r"mätning|enkät|undersökning|statistik|anmäld|uppföljning|register|jämförelse|dialog|rapport|protokoll|genomförda?\b",
    re.IGNORECASE,
)
_HALF = re.compile(r"\bhalvera", re.IGNORECASE)


@rule(
    "KON-06",
    title="Utgångsläge och målvärde har samma enhet",
    source=SAME_TWICE,
    why="Ett antal och en andel går inte att jämföra, och då går det inte att se om målet är nått.",
)
def units(document: Avtalshandling) -> Iterator[Finding]:
    """What a goal starts from and what it is to reach are told in the same unit."""
    for path, goal in reading(document).of(Mål):
        start, target = goal.utgångsläge, goal.målvärde
        if start and target and start.enhet and target.enhet and key(start.enhet) != key(target.enhet):
            yield Finding(
                f"Utgångsläget är i ”{start.enhet}”, men målvärdet i ”{target.enhet}”.",
                (*path, "målvärde"),
                hint="Ange båda i samma enhet.",
            )


@rule(
    "KON-07",
    title="Indikatorn har en källa",
    severity=Severity.INFO,
    source=BRÅ_MEASURABLE,
    why="Den som följer upp måste veta var siffran finns, annars mäts något annat nästa gång.",
)
def sources(document: Handling) -> Iterator[Finding]:
    """Every indicator that is followed year after year says where its figures come from, or is such a place itself."""
    for path, one in reading(document).of(Indikator):
        if not one.källa and not _IS_SOURCE.search(one.indikator):
            yield Finding(
                f"Indikatorn ”{_short(one.indikator)}” har ingen källa.",
                (*path, "indikator"),
                hint="Lägg till raden ”källa:” med undersökningen eller registret som siffran hämtas ur.",
                unless=("UPF-06",),
            )


@rule(
    "KON-08",
    title="Målvärdet har ett utgångsläge",
    source=BRÅ_MEASURABLE,
    why="Ett värde att nå säger inget om hur långt det är dit, om man inte vet var man börjar.",
)
def baselines(document: Avtalshandling) -> Iterator[Finding]:
    """A target has a value to start from."""
    for path, one in _measured(document):
        if one.målvärde and not one.utgångsläge and re.search("[0-9]", _YEAR.sub("", one.målvärde.värde)):
            yield Finding(
                f"Målvärdet ”{one.målvärde.värde}” har inget utgångsläge.",
                (*path, "målvärde"),
                hint="Lägg till raden ”utgångsläge:” med det senaste kända värdet och vilket år det är från.",
            )


@rule(
    "KON-09",
    title="Målvärdet ligger åt rätt håll",
    severity=Severity.ERROR,
    source=SAME_TWICE,
    why="Ska något minska men målvärdet är högre än utgångsläget, lovar dokumentet motsatsen till vad det säger.",
)
def directions(document: Handling) -> Iterator[Finding]:
    """A target is lower than the start where something is to decrease, and higher where it is to increase."""
    for path, one in _measured(document):
        start, target = _start(one), _number(one.målvärde)
        wanted = one.riktning or (_told(one.mål) if isinstance(one, Mål) else None)
        if start is None or target is None or wanted is None:
            continue
        if _goes(start, target) not in (None, wanted):
            yield Finding(
                f"Värdet ska {wanted}, men målvärdet {_written(target)} är {'högre' if target > start else 'lägre'} än "
                f"utgångsläget {_written(start)}.",
                (*path, "målvärde"),
                hint="Byt plats på värdena, eller ändra riktningen.",
            )
        elif isinstance(one, Mål) and _HALF.search(one.mål) and target * 2 > start:
            yield Finding(
                f"Värdet ska halveras, men målvärdet {_written(target)} är mer än hälften av {_written(start)}.",
                (*path, "målvärde"),
                hint="Ändra målvärdet eller målet.",
                severity=Severity.WARNING,
            )


@rule(
    "KON-10",
    title="Riktningen är den som målet säger",
    source=SAME_TWICE,
    why="Står det ”ska minska” i målet men ”öka” i uppgifterna blir bedömningen omvänd vid uppföljningen.",
)
def told_directions(document: Avtalshandling) -> Iterator[Finding]:
    """The direction of what is counted is the one that the goal tells."""
    for path, goal in reading(document).of(Mål):
        told = _told(goal.mål) if _COUNTED.search(goal.mål) else None
        if told and goal.riktning in _DIRECTIONS and goal.riktning is not told:
            yield Finding(
                f"Målet ”{_short(goal.mål)}” säger {told}, men riktningen är {goal.riktning}.",
                (*path, "riktning"),
                hint="Ändra målet eller riktningen.",
            )


@rule(
    "KON-11",
    title="Målet ska nås i perioden",
    source=SAME_TWICE,
    why="Det som ska vara klart före periodens början eller efter dess slut kan inte följas upp i perioden.",
)
def deadlines(document: Avtalshandling) -> Iterator[Finding]:
    """The year by which a goal is to be reached lies in the period."""
    start, end = document.period.start.year, document.giltighet.end
    for path, goal in reading(document).of(Mål):
        years = [int(year) for year in _YEAR.findall(goal.senast or "")]
        if years and (max(years) < start or (end and min(years) > end.year)):
            yield Finding(
                f"Målet ska nås {goal.senast}, men perioden är {document.period}.",
                (*path, "senast"),
                hint="Ändra tiden, eller dela upp målet så att en del kan nås i perioden.",
            )


def _measured(document: Handling) -> Iterator[tuple[Path, Mål | Indikator]]:
    yield from reading(document).of(Mål)
    yield from reading(document).of(Indikator)


def _start(one: Mål | Indikator) -> Decimal | None:
    """Where it starts: the baseline of an indicator is a time in its series."""
    if isinstance(one, Mål):
        return _number(one.utgångsläge)
    point = one.serie.at(one.utgångsläge) if one.utgångsläge else None
    return point.value if point else None


def _told(goal: str) -> Riktning | None:
    """The one direction that the words of a goal have, if they have one."""
    found = [direction for direction, words in _DIRECTIONS.items() if words.search(goal)]
    return found[0] if len(found) == 1 else None


def _goes(start: Decimal, target: Decimal) -> Riktning | None:
    if start == target:
        return None
    return Riktning.ÖKA if target > start else Riktning.MINSKA


def _number(value: object) -> Decimal | None:
    """The value where it is a single number, with or without a sign for percent."""
    text = value if isinstance(value, str) else getattr(value, "värde", None)
    if text is None:
        return None
    try:
        return parse_number(re.sub(r"[ \u00a0]?(?:%|procent)\Z|\A(?:högst|minst) ", "", text.strip()))
    except SvenskaError:
        return None


def _written(number: Decimal) -> str:
    return f"{number:f}".replace(".", ",")


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"
