"""Going through an agreement, with the path of everything in it."""

from collections.abc import Iterator
from typing import TypeVar

import attrs

from samverkansdoc.diagnostics import Path
from samverkansdoc.model.granskningsval import Undantag

T = TypeVar("T")


def walk(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """The value and all that is inside it, outermost first."""
    yield path, value
    if isinstance(value, Undantag):
        yield from (((*path, rule), reason) for rule, reason in value)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, (*path, index))
    elif attrs.has(kind := type(value)):
        for name in attrs.fields_dict(kind):
            yield from walk(getattr(value, name), (*path, name))


def instances(value: object, kind: type[T]) -> Iterator[tuple[Path, T]]:
    """All of one kind."""
    return ((path, item) for path, item in walk(value) if isinstance(item, kind))
