"""BRÅ-08 and BRÅ-09: who answers for what is done, and when it is done."""

import re
from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.evidence.times import says_when
from samverkansdoc.check.quoting import short
from samverkansdoc.check.sources import AGREEMENT, HANDBOOK_SINCE, INITIATING
from samverkansdoc.check.texts import reading
from samverkansdoc.diagnostics import Path, Severity
from samverkansdoc.model import Kontakt, Medlem, Samverkanshandling, Samverkansområde, Undertecknare, Åtgärd
from samverkansdoc.model.poster import heading
from samverkansdoc.svenska.characters import key
from samverkansdoc.svenska.lists import join

_AREAS = ("samverkansområden", "områden")
_RESPONSIBLE = "Lägg till ”ansvariga:” med den funktion eller det organ som svarar för "
_WHEN = "Lägg till ”tid:”, till exempel ”tid: vår och höst” eller ”tid: klart i oktober 2027”."
#: Two names, of which the last ends as names of families do; bodies are called by what they are.
_SURNAME = re.compile(
    r"(?!\w*(?:olis|ommun|egion|örening|jour|tad|kola|mråde))[A-ZÅÄÖ][a-zåäöé]{1,9}(?:-[A-ZÅÄÖ][a-zåäö]+)? "
    r"[A-ZÅÄÖ][a-zåäö]+(?:sson|gren|ström|[qk]vist|berg|lund|stedt|dahl|blom)"
)
#: What is written for a time where none has been settled.
_NO_TIME = frozenset(
    ("snarast", "vid behov", "så snart som möjligt", "så snart det går", "efter hand", "ej bestämt", "oklart")
)
#: So many measures that all lack the same are told of in one finding.
_MANY = 3
#: How a name begins that several may take for that of another.
_SOME = re.compile(r"(?:Berörd|Samtlig|All|Aktuell|Respektiv|Övrig)[ae] \w", re.IGNORECASE)
#: What is written where no one is named.
_NO_ONE = frozenset(
    (
        "alla",
        "samtliga",
        "alla parter",
        "samtliga parter",
        "alla berörda",
        "berörda",
        "vi",
        "ingen",
        "ej bestämt",
        "oklart",
    )
)


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
        yield from _without(area, path)
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


def _without(area: Samverkansområde, path: Path) -> Iterator[Finding]:
    """Measures of an area that lack someone who answers for them, or a time; one finding where none of many has it."""
    told = {"ansvarig": _has_responsible, "tid": _has_time}
    hints = {"ansvarig": f"{_RESPONSIBLE}åtgärden.", "tid": _WHEN}
    lacking = {what: [one for one in area.åtgärder if not has(area, one)] for what, has in told.items()}
    shared = [what for what, ones in lacking.items() if len(ones) == len(area.åtgärder) >= _MANY]
    for what in shared:
        message = f"Ingen av de {len(area.åtgärder)} åtgärderna i ”{short(area.rubrik)}” har någon {what}."
        yield Finding(message, path, hint=hints[what])
    for number, one in enumerate(area.åtgärder):
        missing = [what for what in told if what not in shared and one in lacking[what]]
        if missing:
            message = f"Åtgärden ”{short(heading(one))}” har {_nothing(missing)}."
            yield Finding(message, (*path, "åtgärder", number), hint=" ".join(hints[what] for what in missing))


def _nothing(missing: list[str]) -> str:
    return f"ingen {missing[0]}" if len(missing) == 1 else f"varken {join(missing, 'eller')}"


def _has_responsible(area: Samverkansområde, measure: Åtgärd) -> bool:
    return bool(area.ansvariga or measure.ansvariga or measure.insatser)


def _has_time(area: Samverkansområde, measure: Åtgärd) -> bool:
    told = (measure.rubrik or "", measure.text, measure.effekt, *(one.text for one in measure.insatser))
    settled = [tid for tid in (area.tid, measure.tid) if tid and key(tid).strip(".") not in _NO_TIME]
    return bool(settled) or any(map(says_when, told))


def _persons(document: Samverkanshandling) -> Iterator[Finding]:
    """Those who answer by their name, as it stands elsewhere in the document, or by no name at all."""
    every = reading(document).everything
    people = (one for _, one in every if isinstance(one, Undertecknare | Kontakt | Medlem))
    named = {one.namn.lower() for one in people if one.namn}
    for path, one in every:
        for index, name in enumerate(one.ansvariga if isinstance(one, Samverkansområde | Åtgärd) else ()):
            if name.lower() in named or _SURNAME.fullmatch(name):
                message = f"”{name}” är en person; ansvaret är en funktions."
                yield Finding(message, (*path, "ansvariga", index), hint="Skriv personens roll i stället.")
            if key(name).strip(".?") in _NO_ONE:
                message = f"”{name}” säger inte vem som ansvarar."
                yield Finding(
                    message, (*path, "ansvariga", index), hint="Skriv den funktion eller det organ som svarar."
                )
            elif _SOME.match(name):
                message = f"”{name}” pekar inte ut någon."
                hint = "Räkna upp dem, eller nämn en som håller ihop arbetet."
                yield Finding(message, (*path, "ansvariga", index), hint=hint, severity=Severity.INFO)
