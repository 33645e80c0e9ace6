"""The tree as plain data for the layout program: every node becomes a dict with its kind as ``node``."""

import json
from typing import Any

import attrs

from samverkansdoc.document import (
    Block,
    Cell,
    Chart,
    Dokument,
    KeepTogether,
    ListBlock,
    OrganisationChart,
    Paragraph,
    Table,
    as_data,
    plain,
)
from samverkansdoc.render.diagrams import diagram_svg
from samverkansdoc.render.theme import Theme

#: A row longer than this may break over pages: it could be higher than one.
_LONGEST_WHOLE_ROW = 1500
#: The width of the paper in millimetres.
_PAPER = 210


def encode(document: Dokument, theme: Theme, fonts: dict[str, str]) -> str:
    """The JSON that `layout.typ` reads: of the files that the document carries, what is said of them."""
    said = as_data(attrs.evolve(document, attachments=(), blocks=()))
    said["blocks"] = [_block(block, theme) for block in document.blocks]
    said["attachments"] = [as_data(attrs.evolve(file, data=b"")) | {"data": ""} for file in document.attachments]
    return json.dumps({"document": said, "theme": {**attrs.asdict(theme), **fonts}}, ensure_ascii=False)


def _block(block: Block, theme: Theme) -> Any:
    """A block as data: a chart with its drawing, the rows of a table with whether they may break."""
    data = as_data(block)
    match block:
        case Chart() | OrganisationChart():
            data["svg"] = diagram_svg(block, theme, _PAPER - theme.margin_left - theme.margin_right, is_paged=True)
        case Table():
            data["rows"] = [_row(row, theme) for row in block.rows]
        case KeepTogether(blocks):
            data["blocks"] = [_block(inner, theme) for inner in blocks]
        case ListBlock():
            data["items"] = [[_block(inner, theme) for inner in item] for item in block.items]
    return data


def _row(cells: tuple[Cell, ...], theme: Theme) -> dict[str, Any]:
    return {
        "cells": [[_block(block, theme) for block in cell.blocks] for cell in cells],
        "breakable": _length(cells) > _LONGEST_WHOLE_ROW,
    }


def _length(cells: tuple[Cell, ...]) -> int:
    paragraphs = (block for cell in cells for block in cell.blocks if isinstance(block, Paragraph))
    return max((len(plain(paragraph.content)) for paragraph in paragraphs), default=0)
