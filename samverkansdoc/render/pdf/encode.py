"""The tree as plain data for the layout program: every node becomes a dict with its kind as ``node``."""

import json
from datetime import date
from enum import Enum
from typing import Any

import attrs

from samverkansdoc.document import Cell, Dokument, Paragraph, Table, plain
from samverkansdoc.render.theme import Theme

#: A row longer than this may break over pages: it could be higher than one.
_LONGEST_WHOLE_ROW = 1500


def encode(document: Dokument, theme: Theme, fonts: dict[str, str]) -> str:
    """The JSON that `layout.typ` reads."""
    data = {"document": _data(document), "theme": {**attrs.asdict(theme), **fonts}}
    return json.dumps(data, ensure_ascii=False)


def _data(value: Any) -> Any:
    match value:
        case Table():
            return _node(value) | {"rows": [_row(row) for row in value.rows]}
        case tuple():
            return [_data(item) for item in value]
        case Enum():
            return value.value
        case date():
            return [value.year, value.month, value.day]
        case bytes():
            return list(value)
        case _:
            return _node(value) if attrs.has(type(value)) else value


def _node(value: attrs.AttrsInstance) -> dict[str, Any]:
    fields = {name: _data(getattr(value, name)) for name in attrs.fields_dict(type(value))}
    return {"node": type(value).__name__, **fields}


def _row(cells: tuple[Cell, ...]) -> dict[str, Any]:
    return {"cells": [_data(cell.blocks) for cell in cells], "breakable": _length(cells) > _LONGEST_WHOLE_ROW}


def _length(cells: tuple[Cell, ...]) -> int:
    paragraphs = (block for cell in cells for block in cell.blocks if isinstance(block, Paragraph))
    return max((len(plain(paragraph.content)) for paragraph in paragraphs), default=0)
