"""Going through an agreement, with the path of everything in it."""

from collections.abc import Iterator
from functools import cache
from typing import TypeVar

import attrs

from samverkansdoc.diagnostics import Path
from samverkansdoc.model.granskningsval import Undantag

T = TypeVar("T")


def walk(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """The value and all that is inside it, outermost first."""
    found: list[tuple[Path, object]] = []
    _gather(value, path, found)
    return iter(found)


def _gather(value: object, path: Path, found: list[tuple[Path, object]]) -> None:
    """Into one list: an agreement is gone through often, and iterators inside one another are slow."""
    found.append((path, value))
    if isinstance(value, str):
        return
    if isinstance(value, Undantag):
        found += (((*path, rule), reason) for rule, reason in value)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _gather(item, (*path, index), found)
    else:
        kind: type = value.__class__
        for name in _fields(kind):
            _gather(getattr(value, name), (*path, name), found)


@cache
def _fields(kind: type[object]) -> tuple[str, ...]:
    return tuple(attrs.fields_dict(kind)) if attrs.has(kind) else ()


def along(value: object, path: Path) -> Iterator[object]:
    """All that a path leads through, in order; None where there is nothing."""
    for step in path:
        if isinstance(step, str):
            value = getattr(value, step, None)
        else:
            value = value[step] if isinstance(value, tuple) and step < len(value) else None
        yield value


def instances(value: object, kind: type[T]) -> Iterator[tuple[Path, T]]:
    """All of one kind."""
    return ((path, item) for path, item in walk(value) if isinstance(item, kind))
