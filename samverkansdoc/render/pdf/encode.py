"""The tree as plain data for the layout program: every node becomes a dict with its kind as ``node``."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import attrs

from samverkansdoc.document import (
    Block,
    Cell,
    Chart,
    Dokument,
    KeepTogether,
    Landscape,
    ListBlock,
    OrganisationChart,
    Paragraph,
    Reference,
    Table,
    as_data,
    plain,
)
from samverkansdoc.render.anchors import anchors
from samverkansdoc.render.diagrams import diagram_svg
from samverkansdoc.render.nodes import of_kind
from samverkansdoc.render.theme import Theme

#: A paragraph of a table that is longer than this is broken into lines by a simpler rule.
_LONG_PARAGRAPH = 1500
#: The width of the paper in millimetres, and of paper turned sideways, with the margins left and right of the latter.
_PAPER, _SIDEWAYS, _SIDEWAYS_MARGIN = 210, 297, 22


def encode(document: Dokument, theme: Theme, fonts: dict[str, str]) -> str:
    """The JSON that `layout.typ` reads: of the files that the document carries, what is said of them."""
    said = as_data(attrs.evolve(document, attachments=(), blocks=()))
    said["blocks"] = [_block(block, theme, _text_width(theme)) for block in document.blocks]
    said["attachments"] = [as_data(attrs.evolve(file, data=b"")) | {"data": ""} for file in document.attachments]
    measures = {**attrs.asdict(theme), **fonts, "sideways_margin": _SIDEWAYS_MARGIN}
    return json.dumps({"document": _leading(said, anchors(document)), "theme": measures}, ensure_ascii=False)


def _text_width(theme: Theme) -> float:
    return _PAPER - theme.margin_left - theme.margin_right


def _block(block: Block, theme: Theme, width: float) -> Any:
    """A block as data: a chart with its drawing in that width, the rows of a table with how long their text is."""
    data = as_data(block)
    match block:
        case Chart() | OrganisationChart():
            data["svg"] = diagram_svg(block, theme, width, is_paged=True)
        case Table():
            data["rows"] = [_row(row, theme, width) for row in block.rows]
        case KeepTogether(blocks):
            data["blocks"] = [_block(inner, theme, width) for inner in blocks]
        case Landscape(blocks):
            data["blocks"] = [_block(inner, theme, _SIDEWAYS - 2 * _SIDEWAYS_MARGIN) for inner in blocks]
        case ListBlock():
            data["items"] = [[_block(inner, theme, width) for inner in item] for item in block.items]
    return data


def _row(cells: tuple[Cell, ...], theme: Theme, width: float) -> dict[str, Any]:
    paragraphs = (paragraph for cell in cells for paragraph in of_kind(Paragraph, cell.blocks))
    return {
        "cells": [[_block(block, theme, width) for block in cell.blocks] for cell in cells],
        "gaps": [cell.is_gap for cell in cells],
        "long": any(len(plain(paragraph.content)) > _LONG_PARAGRAPH for paragraph in paragraphs),
    }


def _leading(value: Any, landings: Mapping[str, str | None]) -> Any:
    """The data where references have their words and know where they lead, and targets whether one lands at them."""
    match value:
        case list():
            return [_leading(item, landings) for item in value]
        case {"node": "Reference", "label": label, "number": number, "anchor": anchor}:
            text = Reference(label, number, anchor).text
            return value | {"text": text, "anchor": _name(landings.get(anchor))}
        case {"node": "Heading" | "Target", "content": content, "anchor": anchor}:
            own = anchor if landings.get(anchor) == anchor else None
            return value | {"content": _leading(content, landings), "anchor": _name(own)}
        case dict():
            return {key: _leading(item, landings) for key, item in value.items()}
        case _:
            return value


def _name(anchor: str | None) -> str | None:
    """The name of a place in letters that every font has, so that no two become the same without those it lacks."""
    return quote(anchor, safe="") if anchor else None
