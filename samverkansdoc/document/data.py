"""The tree as plain data: every node becomes a dict with its kind as ``node``."""

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs


def as_data(value: Any) -> Any:
    """Dicts, lists, texts and numbers that say all that a node says; bytes stay as they are."""
    match value:
        case tuple():
            return [as_data(item) for item in value]
        case Enum():
            return value.value
        case Decimal():
            return str(value)
        case date():
            return [value.year, value.month, value.day]
        case _:
            return _node(value) if attrs.has(type(value)) else value


def _node(value: attrs.AttrsInstance) -> dict[str, Any]:
    fields = {name: as_data(getattr(value, name)) for name in attrs.fields_dict(type(value))}
    return {"node": type(value).__name__, **fields}
