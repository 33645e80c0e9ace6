"""From blocks one below another to sections inside sections, as HTML wants them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from samverkansdoc.document import Block, ContentsEntry, Heading, KeepTogether, Landscape, PageBreak

T = TypeVar("T")
Groups: TypeAlias = list[tuple[T, list[T]]]


@dataclass(frozen=True)
class Part:
    """A block, and whether it begins a new page when printed."""

    block: Block
    new_page: bool

    @property
    def heading(self) -> Heading | None:
        """The heading that the block is, or begins with."""
        return _leading_heading(self.block)


def parts(blocks: Iterable[Block]) -> Iterator[Part]:
    """The blocks without page breaks, which become a mark on the block after them."""
    new_page = False
    for block in _pieces(blocks):
        if isinstance(block, PageBreak):
            new_page = True
        else:
            yield Part(block, new_page)
            new_page = False


def _pieces(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with pages turned sideways in a piece for each heading: its section may go on after them."""
    for block in blocks:
        if isinstance(block, Landscape):
            pieces = tuple(_turned(block.blocks))
            yield from (PageBreak(), *pieces, PageBreak()) if set(map(type, pieces)) - {PageBreak} else ()
        else:
            yield block


def _turned(blocks: Iterable[Block]) -> Iterator[Block]:
    piece: list[Block] = []
    for block in blocks:
        is_break = isinstance(block, PageBreak)
        if piece and (is_break or _leading_heading(block)):
            yield Landscape(tuple(piece))
            piece = []
        if is_break:
            yield block
        else:
            piece.append(block)
    if piece:
        yield Landscape(tuple(piece))


def sections(some: Iterable[Part]) -> Groups[Part]:
    """Each heading with all that stands under it; what comes before the first heading stands alone."""
    return _grouped(some, lambda part: part.heading.level if part.heading else None)


def branches(entries: Iterable[ContentsEntry]) -> Groups[ContentsEntry]:
    """Each entry of the contents with the deeper ones that follow it."""
    return _grouped(entries, lambda entry: entry.level)


def _grouped(items: Iterable[T], level: Callable[[T], int | None]) -> Groups[T]:
    groups: Groups[T] = []
    top: int | None = None
    for item in items:
        own = level(item)
        if top is not None and (own is None or own > top):
            groups[-1][1].append(item)
        else:
            groups.append((item, []))
            top = own
    return groups


def _leading_heading(block: Block) -> Heading | None:
    match block:
        case Heading():
            return block
        case KeepTogether(blocks) | Landscape(blocks) if blocks:
            return _leading_heading(blocks[0])
        case _:
            return None
