"""Groups: each under one that exists, and none under itself; bodies by abbreviations that are explained."""

import re
from collections.abc import Iterator, Mapping, Sequence

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model.insatser import Insats
from samverkansdoc.model.invariants.walk import instances
from samverkansdoc.model.ordval import Förkortning
from samverkansdoc.model.organisation import Grupp
from samverkansdoc.model.overenskommelse import Överenskommelse
from samverkansdoc.model.samverkanshandling import Samverkanshandling
from samverkansdoc.svenska.lists import join
from samverkansdoc.svenska.nearest import nearest, question

#: What looks like an abbreviation and not like a name.
_CODE = re.compile(r"[A-ZÅÄÖ]{2,6}")


def organisation(överenskommelse: Överenskommelse) -> Iterator[Diagnostic]:
    """What is wrong with the groups."""
    groups = överenskommelse.samverkansformer.grupper if överenskommelse.samverkansformer else ()
    above: dict[str, str | None] = {one.id: one.under for one in groups if one.id}
    for index, group in enumerate(groups):
        if group.under is None:
            continue
        path = ("samverkansformer", "grupper", index, "under")
        if group.under not in above:
            yield Diagnostic(
                code="unknown-id",
                message=f"Det finns ingen grupp med id ”{group.under}”.",
                hint=_near(group.under, [one.id for one in groups if one.id]),
                path=path,
            )
        elif _is_above_itself(group, above):
            yield Diagnostic(
                code="group-under-itself",
                message=f"Gruppen ”{group.namn}” ligger under sig själv.",
                hint="Ange gruppen ovanför, eller ta bort raden för en grupp som står överst.",
                path=path,
            )


def abbreviations(handling: Samverkanshandling) -> Iterator[Diagnostic]:
    """No abbreviation explained twice, and none of a body that is not explained."""
    declared: list[str] = []
    for index, one in enumerate(handling.förkortningar):
        if one.förkortning in declared:
            yield Diagnostic(
                code="abbreviation-twice",
                message=f"Förkortningen ”{one.förkortning}” är redan förklarad.",
                hint="Behåll den ena raden.",
                path=("förkortningar", index, "förkortning"),
            )
        declared.append(one.förkortning)
    for path, insats in instances(handling, Insats):
        for index, name in enumerate(insats.organ):
            if _CODE.fullmatch(name) and name not in declared:
                yield Diagnostic(
                    code="unknown-abbreviation",
                    message=f"Förkortningen ”{name}” är inte förklarad.",
                    hint=_unexplained(name, handling.förkortningar),
                    path=(*path, "organ", index),
                )


def _is_above_itself(group: Grupp, above: Mapping[str, str | None]) -> bool:
    passed: list[str | None] = [group.id]
    current: str | None = group.under
    while current is not None and current in above:
        if current in passed:
            return current == group.id
        passed.append(current)
        current = above[current]
    return False


def _near(name: str, known: Sequence[str]) -> str:
    if near := nearest(name, known):
        return question(near[:1])
    return f"De som finns är {join(known)}." if known else f"Lägg till raden ”id: {name}” vid den gruppen."


def _unexplained(name: str, declared: Sequence[Förkortning]) -> str:
    if near := nearest(name, [one.förkortning for one in declared]):
        return question(near[:1])
    return f"Lägg till den under förkortningar: ”- förkortning: {name}” och ”betydelse: …”."
