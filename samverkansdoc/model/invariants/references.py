"""Ids: each is one thing's only, and what is referred to exists."""

from collections.abc import Iterable, Iterator

from samverkansdoc.diagnostics import Diagnostic, Path
from samverkansdoc.model.avsnitt import Problem
from samverkansdoc.model.handling import Handling
from samverkansdoc.model.insatser import Mål, Samverkansområde, Åtgärd
from samverkansdoc.model.invariants.walk import instances, walk
from samverkansdoc.model.medborgarlofte import Löfte
from samverkansdoc.model.overenskommelse import Överenskommelse
from samverkansdoc.model.parter import Part
from samverkansdoc.svenska.lists import join
from samverkansdoc.svenska.nearest import nearest, question

_NAMED = (Problem, Mål, Samverkansområde, Åtgärd, Löfte, Part)


def references(överenskommelse: Överenskommelse) -> Iterator[Diagnostic]:
    """No reference into nothing."""
    goals = _ids(överenskommelse, Mål)
    problems = _ids(överenskommelse, Problem)
    parties = _ids(överenskommelse, Part) + [part.TYP for part in överenskommelse.parter]
    for path, mål in instances(överenskommelse, Mål):
        yield from _missing((*path, "problem"), mål.problem, problems, "problem")
    for path, åtgärd in instances(överenskommelse, Åtgärd):
        yield from _missing((*path, "mål"), åtgärd.mål, goals, "mål")
        yield from _missing((*path, "part"), åtgärd.part, parties, "part")
    for path, område in instances(överenskommelse, Samverkansområde):
        yield from _missing((*path, "mål"), område.mål, goals, "mål")


def same_ids(handling: Handling) -> Iterator[Diagnostic]:
    """No id twice in a document."""
    seen: set[str] = set()
    for path, one in walk(handling):
        if not isinstance(one, _NAMED) or one.id is None:
            continue
        if one.id in seen:
            yield Diagnostic(
                code="duplicate-id",
                message=f"Id ”{one.id}” används redan för något annat i dokumentet.",
                hint="Ge den ena ett eget id.",
                path=(*path, "id"),
            )
        seen.add(one.id)


def _ids(överenskommelse: Överenskommelse, kind: type[Mål] | type[Problem] | type[Part]) -> list[str]:
    return [one.id for _, one in instances(överenskommelse, kind) if one.id]


def _missing(path: Path, wanted: Iterable[str], known: list[str], word: str) -> Iterator[Diagnostic]:
    for index, name in enumerate(wanted):
        if name not in known:
            yield Diagnostic(
                code="unknown-id",
                message=f"Det finns inget {word} med id ”{name}”."
                if word != "part"
                else f"Det finns ingen part med id eller av slaget ”{name}”.",
                hint=_hint(name, known, word),
                path=(*path, index),
            )


def _hint(name: str, known: list[str], word: str) -> str:
    if near := nearest(name, known):
        return question(near[:1])
    if known:
        return f"De som finns är {join(sorted(set(known)))}."
    return f"Inget {word} har något id ännu: lägg till raden ”id: {name}” där det beskrivs."
