"""Edits to an agreement, each with the difference that it must be told as."""

from collections.abc import Callable
from typing import Any

from attrs import evolve, frozen

from samverkansdoc import Mål, Åtgärd, Överenskommelse
from samverkansdoc.comparison import Comparison, Difference
from samverkansdoc.diagnostics import Path
from samverkansdoc.model import Verbatim
from samverkansdoc.model.invariants.walk import walk


@frozen
class Told:
    """What is told of a change: its kind, what it is about (kind and id or name), and the field."""

    kind: str
    subject: tuple[str, str] | None
    key: str | None = None


def told(comparison: Comparison) -> list[Told]:
    """What is told, in an order that does not depend on that of the document."""
    return sorted(map(_told, comparison.differences), key=str)


def _told(change: Difference) -> Told:
    subject = change.subject
    return Told(str(change.kind), (subject.kind, subject.id or subject.name) if subject else None, change.key)


def replaced(value: Any, path: Path, change: Callable[[Any], Any]) -> Any:
    """A document with what stands at a path changed."""
    if not path:
        return change(value)
    step, *rest = path
    if isinstance(step, int):
        return (*value[:step], replaced(value[step], tuple(rest), change), *value[step + 1 :])
    return evolve(value, **{step: replaced(getattr(value, step), tuple(rest), change)})


def path_of(document: Överenskommelse, name: str) -> Path:
    """Where the part of an id stands."""
    return next(path for path, part in walk(document) if getattr(part, "id", None) == name)


def without(document: Överenskommelse, path: Path) -> Any:
    """The document without an item of a list."""
    *above, index = path
    assert isinstance(index, int)
    return replaced(document, tuple(above), lambda items: (*items[:index], *items[index + 1 :]))


def added(document: Överenskommelse, path: Path, item: Any) -> Any:
    """The document with an item at the end of a list."""
    return replaced(document, path, lambda items: (*items, item))


@frozen
class Edit:
    """A change of a document, with all that must be told of it. ``touches`` are the ids that it concerns."""

    touches: frozenset[str]
    make: Callable[[Överenskommelse], Any]
    tells: tuple[Told, ...]


def rename_area(name: str, heading: str) -> Edit:
    return Edit(
        frozenset([name]),
        lambda document: replaced(document, (*path_of(document, name), "rubrik"), lambda _: heading),
        (Told("omdöpt", ("område", name), "rubrik"),),
    )


def drop_area(document: Överenskommelse, name: str) -> Edit:
    area = next(area for area in document.areas if area.id == name)
    parts: list[Åtgärd | Mål] = [*area.åtgärder, *area.goals]
    inside = {part.id for part in parts if part.id}
    return Edit(
        frozenset([name, *inside]),
        lambda document: without(document, path_of(document, name)),
        (Told("borttagen", ("område", name)),),
    )


def drop(kind: str, name: str) -> Edit:
    return Edit(
        frozenset([name]),
        lambda document: without(document, path_of(document, name)),
        (Told("borttagen", (kind, name)),),
    )


def move_measure(name: str, area: str) -> Edit:
    def make(document: Överenskommelse) -> Any:
        path = path_of(document, name)
        measure = next(part for at, part in walk(document) if at == path)
        left = without(document, path)
        return added(left, (*path_of(left, area), "åtgärder"), measure)

    return Edit(frozenset([name, area]), make, (Told("flyttad", ("åtgärd", name)),))


def add_measure(area: str, name: str, text: str) -> Edit:
    measure = Åtgärd(rubrik=f"Ny {name}", id=name, text=text)
    return Edit(
        frozenset([area, name]),
        lambda document: added(document, (*path_of(document, area), "åtgärder"), measure),
        (Told("tillagd", ("åtgärd", name)),),
    )


def set_field(kind: str, name: str, key: str, value: Any) -> Edit:
    return Edit(
        frozenset([name]),
        lambda document: replaced(document, (*path_of(document, name), key), lambda _: value),
        (Told("omdöpt" if key == "rubrik" else "ändrad", (kind, name), key),),
    )


def edit_word(kind: str, name: str, number: int, word: str) -> Edit:
    """Another word in place of one of the text of a part."""

    def change(text: str) -> str:
        words = text.split(" ")
        words[number % len(words)] = word
        return type(text)(" ".join(words))

    return Edit(
        frozenset([name]),
        lambda document: replaced(document, (*path_of(document, name), "text"), change),
        (Told("ändrad", (kind, name), "text"),),
    )


def swap_signatory(party: int, name: str) -> Edit:
    path: Path = ("parter", party, "undertecknare", 0, "namn")

    def make(document: Överenskommelse) -> Any:
        return replaced(document, path, lambda _: Verbatim(name))

    return Edit(frozenset([f"part {party}"]), make, (Told("ändrad", ("undertecknare", "Ordförande"), "namn"),))


def set_whole(key: str, value: Any) -> Edit:
    return Edit(frozenset([key]), lambda document: evolve(document, **{key: value}), (Told("ändrad", None, key),))
