"""What a page needs where it has changes or remarks."""

from typing import TypeVar

import attrs

from samverkansdoc.document import Deleted, Inserted, Remark

T = TypeVar("T")


def has_marks(node: object) -> bool:
    """Whether something in a node, or in what it holds, was inserted or deleted, or has a remark."""
    if isinstance(node, Inserted | Deleted | Remark):
        return True
    if isinstance(node, tuple):
        return any(map(has_marks, node))
    return attrs.has(kind := type(node)) and any(has_marks(getattr(node, name)) for name in attrs.fields_dict(kind))


def taken(waiting: list[T]) -> tuple[T, ...]:
    """All that waits to be drawn, which then waits no more."""
    found = tuple(waiting)
    waiting.clear()
    return found
