"""A document as lines that one can read: what kind of thing each block is, and what it says."""

import re
from collections.abc import Iterable, Iterator

from samverkansdoc.document import (
    Alignment,
    Block,
    Contents,
    Deleted,
    Dokument,
    ElectronicParty,
    ElectronicSignatureBlock,
    Emphasis,
    Facts,
    Footnote,
    Heading,
    Inline,
    Inlines,
    Inserted,
    KeepTogether,
    Landscape,
    LineBreak,
    Link,
    ListBlock,
    OrganisationChart,
    PageBreak,
    Paragraph,
    Promise,
    Promises,
    Reference,
    Remark,
    Role,
    SignatureBlock,
    SignatureParty,
    Strong,
    Table,
    Target,
    Text,
    TitleBlock,
    WebCode,
)

#: The number of a goal or table that is a place, and what leads to one.
_MARKS = re.compile(r"<\w+\.\d+>|\(([^()]*)\)<[^<>\s]+>")


def outline(document: Dokument) -> str:
    """The whole document, one block a line and what is inside it indented."""
    head = document.head
    lines = [
        f"title: {document.title}",
        f"about: {document.subject}",
        f"authors: {' | '.join(document.authors)}",
        f"keywords: {' | '.join(document.keywords)}",
        f"day: {document.day}",
        f"head: {' | '.join(head.senders)} || {head.kind} || {head.short_title} || {head.mark}",
        *(f"head: {field.label}: {said(field.content)}" for field in head.fields),
        "",
        *block_lines(document.blocks),
    ]
    return "\n".join(lines).replace("\u00a0", "~") + "\n"


def lines_of(document: Dokument) -> list[str]:
    """The blocks only, with ordinary spaces."""
    return [line.replace("\u00a0", " ") for line in block_lines(document.blocks)]


def read_lines(document: Dokument) -> list[str]:
    """The blocks as they are read: without the marks of the places that references lead to."""
    return [_MARKS.sub(r"\1", line) for line in lines_of(document)]


def headings(document: Dokument) -> list[str]:
    """The headings with their numbers, in order."""
    return [line.lstrip("|= ") for line in read_lines(document) if line.lstrip("|= ").startswith("#")]


def sentences(document: Dokument) -> list[str]:
    """The paragraphs outside lists and tables."""
    return [line.lstrip("|= ")[2:] for line in read_lines(document) if line.lstrip("|= ").startswith("¶ ")]


def block_lines(blocks: Iterable[Block]) -> Iterator[str]:
    """A line or more for each block."""
    for block in blocks:
        yield from _lines(block)


def said(content: Inlines) -> str:
    """Inlines on one line, with marks for what they are."""
    return "".join(map(_said, content))


def _lines(block: Block) -> Iterator[str]:  # noqa: C901, PLR0912 - one case a kind
    match block:
        case TitleBlock(title=title, subtitle=subtitle, period=period):
            yield f"TITLE {title} / {subtitle} / {period}"
        case Heading(level=level, number=number, content=content, anchor=anchor):
            yield f"{'#' * level} {number or '-'} {said(content)} <{anchor}>"
        case Paragraph(content=content, role=role):
            yield f"{'¶' if role is Role.BODY else '»'} {said(content)}"
        case ListBlock(items=items, ordered=ordered, start=start):
            for place, item in enumerate(items, start):
                first, *rest = block_lines(item)
                yield f"{f'{place}.' if ordered else '•'} {first.removeprefix('¶ ')}"
                yield from (f"  {line}" for line in rest)
        case Table():
            yield from _table(block)
        case Facts(items=items):
            yield from (f"{item.label}: {said(item.content)}" for item in items)
        case SignatureBlock(parties=parties, note=note):
            yield from (line for party in parties for line in _signatures(party))
            yield from _note(note)
        case ElectronicSignatureBlock(parties=parties, note=note):
            yield from (line for party in parties for line in _electronic_signatures(party))
            yield from _note(note)
        case Promises(items=promises):
            yield from (line for promise in promises for line in _promise(promise))
        case WebCode(url=url, label=label, alternative=alternative, modules=modules):
            yield f"CODE {label} {url} ({alternative}; {len(modules)} modules wide)"
        case Contents(title=title, entries=entries):
            yield f"CONTENTS {title}"
            yield from (f"  {'#' * one.level} {one.number or '-'} {one.text} <{one.anchor}>" for one in entries)
        case PageBreak():
            yield "NEW PAGE"
        case OrganisationChart(caption=caption, units=units, alternative=alternative):
            yield f"ORGANISATION {said(caption)} ({alternative})"
            for unit in units:
                below = "" if unit.above is None else f" < {units[unit.above].name}"
                yield f"  {' | '.join((unit.name, *unit.lines))}{below}"
        case KeepTogether(inner):
            yield from (f"| {line}" for line in block_lines(inner))
        case Landscape(inner):
            yield "SIDEWAYS"
            yield from (f"= {line}" for line in block_lines(inner))


def _table(table: Table) -> Iterator[str]:
    sides = ["→" if column.alignment is Alignment.RIGHT else "" for column in table.columns]
    marks = ["*" if table.row_header == index else "" for index in range(len(sides))]
    heads = [
        f"{side}{said(column.header)}{mark}" for side, column, mark in zip(sides, table.columns, marks, strict=True)
    ]
    yield f"TABLE {said(table.caption)}"
    yield f"  [ {' | '.join(heads)} ]"
    for row in table.rows:
        cells = [" / ".join(line.removeprefix("¶ ") for line in block_lines(cell.blocks)) for cell in row]
        yield f"  {' | '.join(cells)}"


def _signatures(party: SignatureParty) -> Iterator[str]:
    fill_in = f" ____ {party.place_label}" if party.fill_in else ""
    yield f"SIGNS {party.party}: {party.place_and_date}{fill_in}"
    for one in party.signatories:
        known = one.name or f"____ {one.signature_label} ____ {one.name_label}"
        yield f"  {', '.join(filter(None, (known, one.title, one.organisation)))}"


def _promise(promise: Promise) -> Iterator[str]:
    figure = " ".join(filter(None, (promise.bound, promise.figure, promise.unit)))
    yield f"PROMISE {promise.actor or '-'}: {f'<{figure}> ' if figure else ''}{said(promise.text)}"
    yield from (f"  {said(fact)}" for fact in promise.facts)


def _note(note: Inlines) -> Iterator[str]:
    if note:
        yield f"» {said(note)}"


def _electronic_signatures(party: ElectronicParty) -> Iterator[str]:
    yield f"SIGNS ELECTRONICALLY {party.party}"
    for one in party.signatories:
        field = f" <{one.field}>" if one.field else ""
        yield f"  {one.label}: {', '.join(filter(None, (one.name or '____', one.title, one.organisation)))}{field}"


def _said(inline: Inline) -> str:  # noqa: C901 - one case a kind
    match inline:
        case Text(text):
            return text
        case Strong(content):
            return f"**{said(content)}**"
        case Emphasis(content):
            return f"*{said(content)}*"
        case Link(content, url):
            return f"[{said(content)}]({url})"
        case LineBreak():
            return " ⏎ "
        case Footnote(number, paragraphs):
            return f"[^{number}: {' ⏎ '.join(map(said, paragraphs))}]"
        case Inserted(content):
            return f"{{+{said(content)}+}}"
        case Deleted(content):
            return f"{{-{said(content)}-}}"
        case Remark(content, number, note):
            return f"{{{said(content)}|{number}: {note}}}"
        case Target(content, anchor):
            return f"{said(content)}<{anchor}>"
        case Reference(anchor=anchor):
            return f"({inline.text})<{anchor}>"
