"""BRÅ-08 and BRÅ-09: who answers for what is done, and when it is done."""

from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.evidence.times import says_when
from samverkansdoc.check.quoting import short
from samverkansdoc.check.sources import AGREEMENT, HANDBOOK_SINCE, INITIATING
from samverkansdoc.diagnostics import Path, Severity
from samverkansdoc.model import Kontakt, Medlem, Samverkanshandling, Samverkansområde, Undertecknare, Åtgärd
from samverkansdoc.model.invariants.walk import walk
from samverkansdoc.model.poster import heading

_AREAS = ("samverkansområden", "områden")
_RESPONSIBLE = "Lägg till ”ansvariga:” med den funktion eller det organ som svarar för "
_WHEN = "Lägg till ”tid:”, till exempel ”tid: vår och höst” eller ”tid: klart i oktober 2027”."
#: So many measures that all lack the same are told of in one finding.
_MANY = 3


@rule(
    "BRÅ-08",
    title="Varje åtgärd har en ansvarig och en tid",
    source=INITIATING,
    since=HANDBOOK_SINCE,
    why="Det som ingen svarar för, eller som inte har någon tid, blir sällan gjort och går inte att följa upp.",
)
def responsible(document: Samverkanshandling) -> Iterator[Finding]:
    """Someone answers for every measure, by function and not by name, and it is said when it is done."""
    for index, area in enumerate(document.areas):
        path = (*_AREAS, index)
        if not area.åtgärder and not area.ansvariga:
            message = f"Området ”{short(area.rubrik)}” har ingen ansvarig."
            yield Finding(message, path, hint=f"{_RESPONSIBLE}området.")
        yield from _without(area, path, "ansvarig", f"{_RESPONSIBLE}åtgärden.")
        yield from _without(area, path, "tid", _WHEN)
    yield from _persons(document)


@rule(
    "BRÅ-09",
    title="Åtgärder är det som parterna gör tillsammans",
    severity=Severity.INFO,
    source=AGREEMENT,
    since=HANDBOOK_SINCE,
    why="Överenskommelsen gäller det som parterna har kommit överens om att göra tillsammans.",
)
def alone(document: Samverkanshandling) -> Iterator[Finding]:
    """A measure of one party is its own commitment."""
    names = {name: party.namn for party in document.parter for name in (party.TYP, party.id) if name}
    for index, area in enumerate(document.areas):
        for number, one in enumerate(area.åtgärder):
            doing = dict.fromkeys([*one.part, *(each.part for each in one.insatser)])
            if len(doing) == 1 and len(document.parter) > 1:
                who = names.get(next(iter(doing)), "en part")
                yield Finding(
                    f"Åtgärden ”{short(heading(one))}” gör bara en part: {who}.",
                    (*_AREAS, index, "åtgärder", number),
                    hint="Det kan vara ett eget åtagande. Är fler med, nämn dem i ”part:” eller ”insatser:”.",
                )


def _without(area: Samverkansområde, path: Path, what: str, hint: str) -> Iterator[Finding]:
    """The measures of an area that have no one who answers for them, or no time; one finding where none of many has."""
    has = _has_time if what == "tid" else _has_responsible
    lacking = [(n, one) for n, one in enumerate(area.åtgärder) if not has(area, one)]
    if len(lacking) >= _MANY and len(lacking) == len(area.åtgärder):
        message = f"Ingen av de {len(lacking)} åtgärderna i ”{short(area.rubrik)}” har någon {what}."
        yield Finding(message, path, hint=hint)
        return
    for number, one in lacking:
        message = f"Åtgärden ”{short(heading(one))}” har ingen {what}."
        yield Finding(message, (*path, "åtgärder", number), hint=hint)


def _has_responsible(area: Samverkansområde, measure: Åtgärd) -> bool:
    return bool(area.ansvariga or measure.ansvariga or measure.insatser)


def _has_time(area: Samverkansområde, measure: Åtgärd) -> bool:
    told = (measure.rubrik or "", measure.text, measure.effekt, *(one.text for one in measure.insatser))
    return bool(area.tid or measure.tid) or any(map(says_when, told))


def _persons(document: Samverkanshandling) -> Iterator[Finding]:
    """Those who answer by their name, as it stands elsewhere in the document."""
    every = list(walk(document))
    people = (one for _, one in every if isinstance(one, Undertecknare | Kontakt | Medlem))
    named = {one.namn.lower() for one in people if one.namn}
    for path, one in every:
        for index, name in enumerate(one.ansvariga if isinstance(one, Samverkansområde | Åtgärd) else ()):
            if name.lower() in named:
                message = f"”{name}” är en person; ansvaret är en funktions."
                yield Finding(message, (*path, "ansvariga", index), hint="Skriv personens roll i stället.")
