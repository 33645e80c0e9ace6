"""Ids: each is one thing's only, and what is referred to exists."""

from collections.abc import Iterable, Iterator

from samverkansdoc.diagnostics import Diagnostic, Path
from samverkansdoc.model.avsnitt import Avsnitt, Bilaga, Kanoniskt, Problem, Syften, Underavsnitt, Underlag
from samverkansdoc.model.handling import Handling
from samverkansdoc.model.insatser import Insats, Mål, Målavsnitt, Områdesavsnitt, Plan, Samverkansområde, Åtgärd
from samverkansdoc.model.invariants.walk import instances, walk
from samverkansdoc.model.medborgarlofte import Löfte
from samverkansdoc.model.organisation import Grupp, Medlem
from samverkansdoc.model.parter import Part
from samverkansdoc.model.samverkanshandling import Samverkanshandling
from samverkansdoc.model.text import CAPTION, Markdown
from samverkansdoc.svenska.lists import join
from samverkansdoc.svenska.nearest import nearest, question

_NAMED = (
    *(Problem, Mål, Samverkansområde, Åtgärd, Löfte, Part, Grupp),
    *(Avsnitt, Underavsnitt, Bilaga, Syften, Underlag, Målavsnitt, Områdesavsnitt, Plan),
)


def references(handling: Samverkanshandling) -> Iterator[Diagnostic]:
    """No reference into nothing. What a plan refers to may stand in its agreement, if the file of that is given."""
    goals: list[str] = [mål.id for mål in handling.goals if mål.id]
    if not handling.linked:
        yield from unknown_goals(handling, goals)
    problems = _ids(handling, Problem)
    parties = [*_ids(handling, Part), *(part.TYP for part in handling.parter)]
    for path, mål in instances(handling, Mål):
        yield from _missing((*path, "problem"), mål.problem, problems, "problem")
    for path, åtgärd in instances(handling, Åtgärd):
        yield from _missing((*path, "part"), åtgärd.part, parties, "part")
    for path, insats in instances(handling, Insats):
        yield from _missing((*path, "part"), [insats.part], parties, "part", single=True)
    for path, medlem in instances(handling, Medlem):
        yield from _missing((*path, "part"), filter(None, [medlem.part]), parties, "part", single=True)


def unknown_goals(handling: Samverkanshandling, goals: list[str]) -> Iterator[Diagnostic]:
    """Goals that a measure, an area or another goal serves, and that are none of those known."""
    for path, one in instances(handling, Mål):
        yield from _missing((*path, "bidrar_till"), one.bidrar_till, goals, "mål")
    for path, åtgärd in instances(handling, Åtgärd):
        yield from _missing((*path, "mål"), åtgärd.mål, goals, "mål")
    for path, område in instances(handling, Samverkansområde):
        yield from _missing((*path, "mål"), område.mål, goals, "mål")


def same_ids(handling: Handling) -> Iterator[Diagnostic]:
    """No id twice in a document."""
    seen: set[str] = set()
    for path, one in walk(handling):
        if not isinstance(one, _NAMED) or one.id is None:
            continue
        if one.id in seen or _is_name_of_another(one.id, one, handling):
            yield _taken(one.id, (*path, "id"))
        seen.add(one.id)
    for path, text in instances(handling, Markdown):
        for name in (match["id"] for match in CAPTION.finditer(text) if match["id"]):
            if name in seen or _is_name_of_another(name, text, handling):
                yield _taken(name, path, excerpt=f"{{#{name}}}")
            seen.add(name)


def _is_name_of_another(name: str, one: object, handling: Handling) -> bool:
    """Whether it is the name by which a section of the document can be referred to."""
    section = getattr(handling, name, None) if name in list(Kanoniskt) else None
    return section is not None and section is not one


def _taken(name: str, path: Path, excerpt: str | None = None) -> Diagnostic:
    return Diagnostic(
        code="duplicate-id",
        message=f"Id ”{name}” används redan för något annat i dokumentet.",
        hint="Ge den ena ett eget id.",
        path=path,
        excerpt=excerpt,
    )


def _ids(handling: Samverkanshandling, kind: type[Problem] | type[Part]) -> list[str]:
    return [one.id for _, one in instances(handling, kind) if one.id]


def _missing(
    path: Path, wanted: Iterable[str], known: list[str], word: str, *, single: bool = False
) -> Iterator[Diagnostic]:
    for index, name in enumerate(wanted):
        if name not in known:
            yield Diagnostic(
                code="unknown-id",
                message=f"Det finns inget {word} med id ”{name}”."
                if word != "part"
                else f"Det finns ingen part med id eller av slaget ”{name}”.",
                hint=_hint(name, known, word),
                path=path if single else (*path, index),
            )


def _hint(name: str, known: list[str], word: str) -> str:
    if near := nearest(name, known):
        return question(near[:1])
    if known:
        return f"De som finns är {join(sorted(set(known)))}."
    return f"Inget {word} har något id ännu: lägg till raden ”id: {name}” där det beskrivs."
