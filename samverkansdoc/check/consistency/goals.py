"""Goals and what is measured: do the parts of one agree with one another?"""

import re
from collections.abc import Iterator
from decimal import Decimal

from samverkansdoc.check.consistency import BRÅ_MEASURABLE, SAME_TWICE
from samverkansdoc.check.consistency.figures import Figure, figure, written
from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.texts import reading
from samverkansdoc.diagnostics import Path, Severity
from samverkansdoc.model import Avtalshandling, Handling, Indikator, Mål, Riktning

_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_DIRECTIONS = {
    Riktning.MINSKA: re.compile(r"\b(?:minska[rs]?|halvera[rs]?|sänka?s?|färre|reducera[rs]?)\b", re.IGNORECASE),
    Riktning.ÖKA: re.compile(r"\b(?:öka[rs]?|fördubbla[rs]?|höja?s?|fler|förbättra[rs]?)\b", re.IGNORECASE),
}
#: Only of what is counted does the goal itself say where the measure is to go: more safety may be a lower index.
_COUNTED = re.compile(r"\b(?:antalet?|andelen?)\b", re.IGNORECASE)
#: "Färre unga ska utsättas för rån", where "Anmälda rån" is what is measured.
_MORE_OR_FEWER = re.compile(
    r"(?:fler|färre)\b[^.]*?\bska (?P<what>[^.]*?)(?= (?:i|på|vid|hos|under|inom|efter|genom)\b|[.]|\Z)", re.IGNORECASE
)
_IS_COUNT = re.compile(r"(?:antal|andel|anmälda)", re.IGNORECASE)
_NOT = re.compile(r"\b(?:inte|inget|ingen|inga|utan|aldrig|saknar|slutar?|slippa|minska\w*|färre)\b", re.IGNORECASE)
#: What says by itself where its figures come from.
_IS_SOURCE = re.compile(
    r"mätning|enkät|undersökning|statistik|anmäld|uppföljning|register|jämförelse|dialog|rapport|protokoll|genomförda?\b",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\bandel", re.IGNORECASE)
_ALL = 100
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
        start, target = figure(goal.utgångsläge), figure(goal.målvärde)
        if start and target and not start.is_like(target):
            yield Finding(
                f"Utgångsläget är i ”{start.unit}”, men målvärdet i ”{target.unit}”.",
                (*path, "målvärde"),
                hint="Ange båda i samma enhet.",
            )
        elif target and target.is_share and target.number > _ALL and _SHARE.search(f"{goal.mål} {goal.indikator}"):
            yield Finding(
                f"Målvärdet är {written(target.number)} procent, men en andel är högst {_ALL}.",
                (*path, "målvärde"),
                hint="Kontrollera talet och enheten.",
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
        first, last = _start(one), figure(one.målvärde)
        wanted = one.riktning or (_told(one.mål) if isinstance(one, Mål) else None)
        if first is None or last is None or wanted is None or not first.is_like(last):
            continue
        start, target = first.number, last.number
        if start == target and wanted in _DIRECTIONS:
            yield Finding(
                f"Värdet ska {wanted}, men målvärdet är detsamma som utgångsläget: {written(target)}.",
                (*path, "målvärde"),
                hint="Ändra målvärdet, eller skriv ”riktning: bibehålla”.",
                severity=Severity.WARNING,
            )
        elif _goes(start, target) not in (None, wanted):
            yield Finding(
                f"Värdet ska {wanted}, men målvärdet {written(target)} är {'högre' if target > start else 'lägre'} än "
                f"utgångsläget {written(start)}.",
                (*path, "målvärde"),
                hint="Byt plats på värdena, eller ändra riktningen.",
            )
        elif isinstance(one, Mål) and _HALF.search(one.mål) and target * 2 > start:
            yield Finding(
                f"Värdet ska halveras, men målvärdet {written(target)} är mer än hälften av {written(start)}.",
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
        told = _told(goal.mål) if _COUNTED.search(goal.mål) or _measures_itself(goal) else None
        if told and goal.riktning in _DIRECTIONS and goal.riktning is not told:
            yield Finding(
                f"Målet ”{_short(goal.mål)}” säger {told}, men riktningen är {goal.riktning}.",
                (*path, "riktning"),
                hint="Ändra målet eller riktningen.",
            )


def _measured(document: Handling) -> Iterator[tuple[Path, Mål | Indikator]]:
    yield from reading(document).of(Mål)
    yield from reading(document).of(Indikator)


def _start(one: Mål | Indikator) -> Figure | None:
    """Where it starts: the baseline of an indicator is a time in its series."""
    if isinstance(one, Mål):
        return figure(one.utgångsläge)
    point = one.serie.at(one.utgångsläge) if one.utgångsläge else None
    return Figure(point.value) if point and point.value is not None else None


def _told(goal: str) -> Riktning | None:
    """The one direction that the words of a goal have, if they have one."""
    found = [direction for direction, words in _DIRECTIONS.items() if words.search(goal)]
    return found[0] if len(found) == 1 else None


def _measures_itself(goal: Mål) -> bool:
    """Whether the indicator counts just those of whom the goal says that they are to be more or fewer."""
    match, indicator = _MORE_OR_FEWER.match(goal.mål), goal.indikator or ""
    if not match or not _IS_COUNT.match(indicator) or _NOT.search(f"{match['what']} {indicator}"):
        return False
    counted = re.findall(r"\w{6,}", indicator.lower())
    return any(word in counted for word in re.findall(r"\w{6,}", match["what"].lower()))


def _goes(start: Decimal, target: Decimal) -> Riktning | None:
    if start == target:
        return None
    return Riktning.ÖKA if target > start else Riktning.MINSKA


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"
