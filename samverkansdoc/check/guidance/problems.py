"""BRÅ-01 to BRÅ-03 and BRÅ-07: problems, causes and goals, and how measures hang together with them."""

import re
from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.evidence.material import material
from samverkansdoc.check.evidence.times import moments, months_between
from samverkansdoc.check.evidence.words import starts_alike
from samverkansdoc.check.links import Goal, Links, Measure
from samverkansdoc.check.quoting import short
from samverkansdoc.check.sources import AGREEMENT, HANDBOOK_SINCE, MISSING_LINK
from samverkansdoc.check.texts import reading
from samverkansdoc.diagnostics import Path, Severity
from samverkansdoc.model import Handlingar, Mål, Problem, Samverkanshandling, Samverkansområde, Överenskommelse
from samverkansdoc.model.poster import heading
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.lists import join
from samverkansdoc.svenska.numbers import parse_number

_PROBLEMS = ("lägesbild", "problem")
_AREAS = ("samverkansområden", "områden")
#: Indicators that tell by themselves in what they are counted.
_UNITS = re.compile(r"\b(?:andel|antal|procent|skala|värde|genomsnitt|kronor|kostnad)|index|%", re.IGNORECASE)
_SOURCES = ("mätning", "enkät", "statistik", "undersökning", "polisanmäl", "register")
#: A goal that every measure leads to.
_ALL_MEASURES = re.compile(r"\b(?:alla|samtliga)\b.*\b(?:aktivitet|åtgärd|åtagande|insats)", re.IGNORECASE)
#: So many that all lack the same are told of in one finding.
_MANY = 3
#: By when a goal is to be reached, as one says it.
_END = "sluttid"


@rule(
    "BRÅ-01",
    title="Varje område utgår från ett problem",
    source=AGREEMENT,
    since=HANDBOOK_SINCE,
    why="Överenskommelsen ska beskriva vilka problem som är i fokus; annars vet ingen vad åtgärderna ska lösa.",
)
def problems(document: Överenskommelse) -> Iterator[Finding]:
    """Every area is about a problem that the document describes, and every problem says from where it is known."""
    links = Links(document)
    hint = "Lägg till ”problem:” under ”lägesbild:” och ”problem: [id]” vid ett mål, eller ”problembild:” i området."
    if not links.problems and not document.lägesbild:
        yield Finding("I dokumentet hittar vi inte vilka problem som är i fokus.", _PROBLEMS, hint=hint)
        return
    for index, area in enumerate(document.areas):
        if not _is_about_a_problem(document, links, index, area):
            message = f"Området ”{short(area.rubrik)}” säger inte vilket problem det utgår från."
            yield Finding(message, (*_AREAS, index), hint=hint)
    every = [one for _, one in reading(document).of(Problem)]
    # Where there is a section for what all rests on, only one that differs from the others is told of.
    if not document.underlag or sum(not one.källa for one in every) * 2 < len(every):
        yield from _unsourced(document)


@rule(
    "BRÅ-02",
    title="Varje problem har en trolig orsak",
    source=AGREEMENT,
    since=HANDBOOK_SINCE,
    why="Överenskommelsen ska beskriva troliga orsaker: en åtgärd hjälper bara om den möter dem.",
)
def causes(document: Överenskommelse) -> Iterator[Finding]:
    """Every problem says what it may depend on."""
    texts, hint = material(document), "Lägg till ”orsaker:” med det som problemet troligen beror på."
    for path, one in reading(document).of(Problem):
        if not any(cause.strip() for cause in one.orsaker):
            yield Finding(f"Problemet ”{short(one.problem)}” har ingen trolig orsak.", path, hint=hint)
    for index, area in enumerate(document.areas):
        path = (*_AREAS, index, "problembild")
        told = texts.inside(path, (*_AREAS, index, "text"), *_sections_about(document, area))
        if area.problembild.strip() and not told.has("orsaker_i_text"):
            yield Finding(f"Problembilden i ”{short(area.rubrik)}” säger inte vad problemet beror på.", path, hint=hint)
    if not _has_problems(document) and not texts.inside(("lägesbild",)).has("orsaker_i_text"):
        light = None if document.lägesbild else Severity.INFO
        message = "I dokumentet hittar vi inte vad problemen troligen beror på."
        # Causes of problems that are not told are no other fault, nor are they another thing than the analysis.
        unless = ("LAG-08",) if document.lägesbild else ("BRÅ-01",)
        yield Finding(message, _PROBLEMS, hint=hint, severity=light, unless=unless)


@rule(
    "BRÅ-03",
    title="Mål är avgränsade och mätbara",
    source=AGREEMENT,
    since=HANDBOOK_SINCE,
    why="Bara ett mål som kan mätas kan följas upp: vad som mäts, i vilken källa, vart det ska och när.",
)
def measurable(document: Samverkanshandling) -> Iterator[Finding]:
    """Every goal says what is measured, from where, what is to be reached and when."""
    goals = list(reading(document).of(Mål))
    if not goals and document.measures and isinstance(document, Överenskommelse):
        hint = "Lägg till ”övergripande_mål:” med ”mål:”, ”indikator:”, ”källa:”, ”målvärde:” och ”senast:”."
        yield Finding("I dokumentet hittar vi inga mål.", ("övergripande_mål",), hint=hint)
    for path, one in goals:
        yield from _unmeasurable(document, path, one)
        yield from _only_without(goals, path, one)
    none_has = [key for key in ("utgångsläge", "målvärde") if not any(getattr(one, key) for _, one in goals)]
    if goals and none_has:
        hint = f"Lägg till {join([f'”{key}:”' for key in none_has])}, till exempel ”värde: 162” och ”tid: 2025”."
        why = "Utan ett värde att utgå från och ett att nå går det inte att se hur långt ni har kommit."
        message = f"Inget av målen har något {join(none_has, 'eller')}."
        # Of each target without a start there is told in its place.
        unless = ("KON-08",) if none_has == ["utgångsläge"] else ()
        yield Finding(message, goals[0][0][:-1], hint=hint, why=why, severity=Severity.INFO, unless=unless)


@rule(
    "BRÅ-07",
    title="Kedjan från problem till åtgärd är hel",
    source=MISSING_LINK,
    since=HANDBOOK_SINCE,
    why="Enligt Brå saknas ofta en koppling mellan problem och åtgärder.",
)
def chain(document: Samverkanshandling, linked: Handlingar) -> Iterator[Finding]:
    """No problem without a goal, no goal without a measure, no measure without a goal that is about a problem."""
    links = Links(document, [one for one in linked.values() if isinstance(one, Samverkanshandling)])
    pairs = list(links.pairs())
    if not links.goals:
        if links.measures and not document.linked:
            hint = "Lägg till mål, med id, och ”mål: [id]” vid åtgärderna."
            message = "Åtgärderna hör inte till några mål: dokumentet har inga."
            yield Finding(message, ("samverkansområden",), hint=hint, unless=("BRÅ-03",))
        return
    if isinstance(document, Överenskommelse) and links.problems:
        yield from _problems_without_goals(links)
        yield from _goals_without_problems(links)
    alone = [goal for goal, measure in pairs if goal and measure is None]
    yield from (_no_measure(goal) for goal in alone if not _ALL_MEASURES.search(goal.mål.mål))
    yield from _measures_without_goals([measure for goal, measure in pairs if goal is None and measure])


def _has_problems(document: Överenskommelse) -> bool:
    return bool(Links(document).problems)


def _is_about_a_problem(document: Överenskommelse, links: Links, index: int, area: Samverkansområde) -> bool:
    if area.problembild.strip():
        return True
    served = [goal for one in links.measures if one.area == index for goal in links.goals_of(one)]
    named = [goal for goal in links.goals if goal.mål.id in area.mål or goal.area == index]
    if any(links.problems_of(goal) for goal in (*served, *named)):
        return True
    return bool(_sections_about(document, area))


def _sections_about(document: Överenskommelse, area: Samverkansområde) -> list[Path]:
    """Sections of the picture of the situation that are about the same as an area, by their headings."""
    sections = document.lägesbild.avsnitt if document.lägesbild else ()
    return [("lägesbild", "avsnitt", n) for n, one in enumerate(sections) if starts_alike(one.rubrik, area.rubrik)]


def _unsourced(document: Överenskommelse) -> Iterator[Finding]:
    unsourced = [(path, one) for path, one in reading(document).of(Problem) if not one.källa]
    hint = "Lägg till ”källa:” vid problemen, eller ”underlag:” för hela lägesbilden."
    if len(unsourced) >= _MANY and len(unsourced) == len(list(reading(document).of(Problem))):
        message = f"Inget av de {len(unsourced)} problemen säger varifrån det är känt."
        yield Finding(message, unsourced[0][0][:-1], hint=hint, severity=Severity.INFO)
        return
    for path, one in unsourced:
        message = f"Problemet ”{short(one.problem)}” säger inte varifrån det är känt."
        yield Finding(message, path, hint=hint, severity=Severity.INFO)


def _unmeasurable(document: Samverkanshandling, path: Path, one: Mål) -> Iterator[Finding]:
    given = {
        "indikator": one.indikator,
        "källa": one.källa or _names_source(one.indikator),
        "målvärde eller riktning": one.målvärde or one.riktning,
        "enhet": _has_unit(one),
        _END: one.senast or _names_time(one.mål),
    }
    missing = [what for what, found in given.items() if not found]
    # A goal of a document that ends is to be reached by then.
    light = missing == [_END] and document.giltighet.end is not None
    if missing:
        keys = ["senast" if what == _END else what.partition(" ")[0] for what in missing]
        yield Finding(
            f"Målet ”{short(one.mål)}” saknar {join(missing)}.",
            path,
            hint=f"Lägg till {join([f'”{key}:”' for key in keys])} vid målet.",
            severity=Severity.INFO if light else None,
        )


def _only_without(goals: list[tuple[Path, Mål]], path: Path, one: Mål) -> Iterator[Finding]:
    """What a goal lacks that the others have."""
    told = {"målvärde": one.målvärde, "utgångsläge": one.utgångsläge}
    for what, found in told.items():
        if not found and len(goals) > 1 and all(getattr(other, what) for _, other in goals if other is not one):
            message = f"Målet ”{short(one.mål)}” saknar {what}, till skillnad från de andra målen."
            unless = ("KON-08",) if what == "utgångsläge" else ()
            yield Finding(message, path, hint=f"Lägg till ”{what}:”.", severity=Severity.INFO, unless=unless)


def _names_source(indicator: str | None) -> bool:
    """Whether an indicator says by itself from where its figures are: "Trygghetsmätning"."""
    return any(word in (indicator or "").lower() for word in _SOURCES)


def _names_time(goal: str) -> bool:
    """Whether a goal says by itself when it is reached, or how often: "Varje år ska …"."""
    return months_between(goal) is not None or next(moments(goal), None) is not None


def _has_unit(one: Mål) -> bool:
    """Whether one sees in what the target is counted, where it is a number."""
    values = [value for value in (one.målvärde, one.utgångsläge) if value]
    if not values or any(value.enhet or "%" in value.värde for value in values):
        return True
    try:
        parse_number(values[0].värde)
    except SvenskaError:
        return True
    return bool(_UNITS.search(one.indikator or ""))


def _problems_without_goals(links: Links) -> Iterator[Finding]:
    met = {one.path for goal in links.goals for one in links.problems_of(goal)}
    for one in links.problems:
        if one.path not in met:
            where = "problembild" if one.id is None and one.path[-1:] == ("problembild",) else "problem"
            yield Finding(
                f"Inget mål gäller {'problembilden' if where == 'problembild' else 'problemet'} ”{short(one.text)}”.",
                one.path,
                hint="Lägg till ett mål i området." if where == "problembild" else "Skriv ”problem: [id]” vid ett mål.",
            )


def _goals_without_problems(links: Links) -> Iterator[Finding]:
    serves = {id(upper) for goal in links.goals for upper in links.upwards(goal)[1:]}
    for goal in links.goals:
        if goal.here and id(goal) not in serves and not links.problems_of(goal):
            message = f"Målet ”{short(goal.mål.mål)}” hör inte till något problem."
            hint = "Skriv ”problem: [id]” eller ”bidrar_till: [id]” vid målet."
            yield Finding(message, goal.path, hint=hint, severity=Severity.INFO)


def _no_measure(goal: Goal) -> Finding:
    message = f"Ingen åtgärd leder till målet ”{short(goal.mål.mål)}”."
    return Finding(
        message, goal.path, hint="Skriv ”mål: [id]” vid en åtgärd eller ett område, eller lägg till en åtgärd."
    )


def _measures_without_goals(unmatched: list[Measure]) -> Iterator[Finding]:
    # One that names a goal serves it, also where the agreement with that goal could not be read.
    alone = [one for one in unmatched if not (one.åtgärd.mål or one.område.mål)]
    hint = "Skriv ”mål: [id]” vid åtgärden, eller vid hela området."
    for index in dict.fromkeys(one.area for one in alone):
        ours = [one for one in alone if one.area == index]
        if len(ours) >= _MANY and len(ours) == len(ours[0].område.åtgärder):
            message = f"Ingen av de {len(ours)} åtgärderna i ”{short(ours[0].område.rubrik)}” hör till något mål."
            yield Finding(message, (*_AREAS, index), hint=hint)
            continue
        for one in ours:
            yield Finding(f"Åtgärden ”{short(heading(one.åtgärd))}” hör inte till något mål.", one.path, hint=hint)
