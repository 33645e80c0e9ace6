"""The table of contents, for documents long enough to need one."""

from collections.abc import Iterable, Iterator
from math import ceil

from samverkansdoc.compose.signs import bare
from samverkansdoc.compose.walk import flat
from samverkansdoc.document import (
    Block,
    Contents,
    ContentsEntry,
    ElectronicSignatureBlock,
    Facts,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    SignatureBlock,
    Table,
    TitleBlock,
    plain,
)

#: Longer documents have a table of contents.
_PAGES_WITHOUT = 6

#: Levels of headings that it lists.
_LEVELS = 2
#: More lines than this have no room below the title; then it lists the first level only.
_MOST_ENTRIES = 33

#: A page of the standard layout holds about this many lines of about so many characters.
_LINES_PER_PAGE = 48
_CHARACTERS_PER_LINE = 88


def with_contents(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with the table of contents filled in and a new page after it, or taken out of a short document.

    The length is estimated from the text and not from the pages of one format, so that Word, PDF and web page have
    the same contents.
    """
    is_long = estimated_pages(blocks) > _PAGES_WITHOUT
    return tuple(_filled(blocks, is_long))


def estimated_pages(blocks: Iterable[Block]) -> float:
    """About how many pages the blocks fill."""
    return sum(_lines(block) for block in flat(blocks)) / _LINES_PER_PAGE


def _filled(blocks: tuple[Block, ...], is_long: bool) -> Iterator[Block]:
    for block in blocks:
        if not isinstance(block, Contents):
            yield block
        elif is_long:
            entries = tuple(_entries(blocks, _LEVELS))
            entries = entries if len(entries) <= _MOST_ENTRIES else tuple(_entries(blocks, 1))
            yield Contents(title=block.title, entries=entries)
            yield PageBreak()


def _entries(blocks: Iterable[Block], levels: int) -> Iterator[ContentsEntry]:
    for block in flat(blocks):
        if isinstance(block, Heading) and block.level <= levels:
            yield ContentsEntry(block.level, block.number, plain(block.content), block.anchor)


def _lines(block: Block) -> float:
    match block:
        case Heading(level=level):
            return 4.0 - level * 0.5
        case Paragraph(content=content):
            return _wrapped(plain(content), 1.0) + 0.3
        case ListBlock(items=items):
            return sum(_lines(inner) for item in items for inner in item)
        case Table(columns=columns, rows=rows):
            return 3.0 + sum(
                max(
                    sum(
                        _wrapped(plain(inner.content), column.share)
                        for inner in cell.blocks
                        if isinstance(inner, Paragraph)
                    )
                    for cell, column in zip(row, columns, strict=True)
                )
                + 0.7
                for row in rows
            )
        case SignatureBlock(parties=parties) | ElectronicSignatureBlock(parties=parties):
            return ceil(len(parties) / 2) * (6 + 7 * max(len(party.signatories) for party in parties))
        case TitleBlock():
            return 9.0
        case Facts(items=items):
            return float(len(items))
        case _:
            return 0.0


def _wrapped(text: str, share: float) -> int:
    return max(1, ceil(len(bare(text)) / (_CHARACTERS_PER_LINE * share)))
