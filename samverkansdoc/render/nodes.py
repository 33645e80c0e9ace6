"""Looking for nodes of a kind, wherever in the tree they stand."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from samverkansdoc.document import Block, KeepTogether, Landscape, ListBlock, Table

T = TypeVar("T")


def of_kind(kind: type[T], blocks: Iterable[Block]) -> Iterator[T]:
    """All blocks of the kind, in their order, those inside others too."""
    for block in blocks:
        match block:
            case kind():
                yield block
            case KeepTogether(inner) | Landscape(inner):
                yield from of_kind(kind, inner)
            case ListBlock(items=items):
                yield from (one for item in items for one in of_kind(kind, item))
            case Table(rows=rows):
                yield from (one for row in rows for cell in row for one in of_kind(kind, cell.blocks))
