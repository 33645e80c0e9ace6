"""The fields of a part of a document."""

from collections.abc import Iterator
from typing import Any

from samverkansdoc.model import Värde
from samverkansdoc.source.shapes import is_class, keys


def said(part: Any) -> Iterator[tuple[str, Any]]:
    """The fields of a part that say something, but for its id, in the order of the document."""
    cls: Any = type(part)
    for key in keys(cls).values():
        value = getattr(part, key.name)
        if key.name != "id" and (key.required or value != key.default):
            yield key.name, value


def is_part(value: Any) -> bool:
    """Whether a value has fields of its own to tell of; a value of an indicator is one thing."""
    return is_class(type(value)) and not isinstance(value, Värde)
