"""Going through a tree: every inline with its replacement, every block with those inside it."""

from collections.abc import Callable, Iterable, Iterator

from attrs import evolve

from samverkansdoc.document import (
    Block,
    Deleted,
    ElectronicSignatureBlock,
    Emphasis,
    Footnote,
    Heading,
    Inline,
    Inlines,
    Inserted,
    KeepTogether,
    Landscape,
    Link,
    ListBlock,
    Paragraph,
    Promises,
    Remark,
    SignatureBlock,
    Strong,
    Table,
    Target,
    Text,
)

Change = Callable[[Inline], Inline]


def change_inlines(blocks: Iterable[Block], change: Change, *, headings: bool = True) -> tuple[Block, ...]:
    """The blocks with every inline of their running text changed, in the order one reads them.

    Without ``headings``, those and the headers of columns stay as they are.
    """
    return tuple(_block(block, change, headings) for block in blocks)


def merged(content: Iterable[Inline]) -> Inlines:
    """Inlines with neighbouring texts of one kind made one."""
    joined: list[Inline] = []
    for inline in content:
        if isinstance(inline, Text) and joined and isinstance(last := joined[-1], Text) and last.whole == inline.whole:
            joined[-1] = Text(last.text + inline.text, inline.whole)
        else:
            joined.append(inline)
    return tuple(joined)


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with those that only say how they stand on pages taken apart."""
    for block in blocks:
        if isinstance(block, KeepTogether | Landscape):
            yield from flat(block.blocks)
        else:
            yield block


def _block(block: Block, change: Change, headings: bool) -> Block:  # noqa: C901 - one case a kind
    match block:
        case Heading() if not headings:
            return block
        case Paragraph() | Heading():
            return evolve(block, content=_inlines(block.content, change))
        case ListBlock():
            return evolve(block, items=tuple(change_inlines(item, change, headings=headings) for item in block.items))
        case Table():
            return _table(block, change, headings)
        case SignatureBlock() | ElectronicSignatureBlock():
            return evolve(block, note=_inlines(block.note, change))
        case Promises(items):
            return Promises(tuple(evolve(item, text=_inlines(item.text, change)) for item in items))
        case KeepTogether(inner):
            return KeepTogether(change_inlines(inner, change, headings=headings))
        case Landscape(inner):
            return Landscape(change_inlines(inner, change, headings=headings))
        case _:
            return block


def _table(table: Table, change: Change, headings: bool) -> Table:
    columns = tuple(
        evolve(column, header=_inlines(column.header, change)) if headings else column for column in table.columns
    )
    rows = tuple(
        tuple(evolve(cell, blocks=change_inlines(cell.blocks, change, headings=headings)) for cell in row)
        for row in table.rows
    )
    return evolve(table, columns=columns, rows=rows)


def _inlines(content: Inlines, change: Change) -> Inlines:
    return merged(change(_inside(inline, change)) for inline in content)


def _inside(inline: Inline, change: Change) -> Inline:  # noqa: C901 - one case a kind
    match inline:
        case Strong(content):
            return Strong(_inlines(content, change))
        case Emphasis(content):
            return Emphasis(_inlines(content, change))
        case Link(content, url):
            return Link(_inlines(content, change), url)
        case Target(content, anchor):
            return Target(_inlines(content, change), anchor)
        case Inserted(content):
            return Inserted(_inlines(content, change))
        case Deleted(content):
            return Deleted(_inlines(content, change))
        case Remark(content):
            return evolve(inline, content=_inlines(content, change))
        case Footnote(number, paragraphs):
            return Footnote(number, tuple(_inlines(content, change) for content in paragraphs))
        case _:
            return inline
