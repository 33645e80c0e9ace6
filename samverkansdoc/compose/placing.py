"""From the signs of passages to remarks, in a tree that is whole."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from typing import Any

import attrs

from samverkansdoc.compose.signs import SIGN, bare, is_opening, number_of
from samverkansdoc.document import (
    Block,
    Fact,
    Facts,
    Footnote,
    Heading,
    Inline,
    Inlines,
    KeepTogether,
    Landscape,
    LineBreak,
    ListBlock,
    Paragraph,
    Promise,
    Promises,
    Reference,
    Remark,
    Table,
    Text,
)

_Change = Callable[[Inlines], Inlines]


def placed(blocks: tuple[Block, ...], notes: Mapping[int, str]) -> tuple[tuple[Block, ...], frozenset[int]]:
    """The blocks with remarks for signs, numbered as one reads them, and the signs that have become remarks."""
    order: dict[int, int] = {}
    numbers = count(1)

    def note_down(content: Inlines) -> Inlines:
        for number in _whole(content):
            if number not in order:
                order[number] = next(numbers)
        return content

    _changed(blocks, note_down)
    placer = _Placer(order, notes)
    return unsigned(_changed(blocks, placer.line)), frozenset(order)


def unsigned(value: Any) -> Any:
    """A part of the tree without signs, wherever they are left."""
    if isinstance(value, str):
        return bare(value)
    if isinstance(value, tuple):
        return tuple(map(unsigned, value))
    if not attrs.has(type(value)):
        return value
    old = {name: getattr(value, name) for name in attrs.fields_dict(type(value))}
    new = {name: unsigned(one) for name, one in old.items()}
    return value if new == old else attrs.evolve(value, **new)


def _changed(blocks: tuple[Block, ...], change: _Change) -> tuple[Block, ...]:
    return tuple(_block(block, change) for block in blocks)


def _block(block: Block, change: _Change) -> Block:
    """The block with its lines changed. What is a label, or is drawn again elsewhere, is no line."""
    match block:
        case Paragraph() | Heading():
            return attrs.evolve(block, content=change(block.content))
        case ListBlock(items=items):
            return attrs.evolve(block, items=tuple(_changed(item, change) for item in items))
        case Table(rows=rows):
            cells = ((attrs.evolve(cell, blocks=_changed(cell.blocks, change)) for cell in row) for row in rows)
            return attrs.evolve(block, rows=tuple(map(tuple, cells)))
        case Facts(items):
            return Facts(tuple(Fact(item.label, change(item.content)) for item in items))
        case Promises(items):
            return Promises(tuple(_promise(item, change) for item in items))
        case KeepTogether(inner):
            return KeepTogether(_changed(inner, change))
        case Landscape(inner):
            return Landscape(_changed(inner, change))
        case _:
            return block


def _promise(promise: Promise, change: _Change) -> Promise:
    text = change(promise.text)
    return attrs.evolve(promise, text=text, facts=tuple(map(change, promise.facts)))


def _whole(content: Inlines) -> Iterator[int]:
    """The passages that begin and end in a line, or in a note of it, in the order in which they begin."""
    begun, ended = [], set()
    for inline in _reading(content):
        if isinstance(inline, Footnote):
            begun += [number for paragraph in inline.paragraphs for number in _whole(paragraph)]
            ended.update(begun)
        elif isinstance(inline, Text):
            for sign in SIGN.finditer(inline.text):
                number = number_of(sign)
                if is_opening(sign):
                    begun.append(number)
                elif number in begun:
                    ended.add(number)
    return (number for number in begun if number in ended)


def _reading(content: Inlines) -> Iterator[Inline]:
    """The inlines with those inside others, but not those in notes."""
    for inline in content:
        yield inline
        yield from _reading(getattr(inline, "content", ()))


class _Placer:
    """Makes remarks of the passages that are in ``order``, each at its first place only."""

    def __init__(self, order: Mapping[int, int], notes: Mapping[int, str]) -> None:
        self._order = order
        self._notes = {order[number]: note for number, note in notes.items() if number in order}
        self._done: set[int] = set()
        self._open: list[int] = []

    def line(self, content: Inlines) -> Inlines:
        """The line with its remarks."""
        here = {self._order[number] for number in _whole(content) if number in self._order} - self._done
        outside, self._open = self._open, []
        made = self._inlines(content, here)
        self._open = outside
        self._done |= here
        return _noted(made, self._notes, Counter(_parts(made)))

    def _inlines(self, content: Inlines, here: set[int]) -> Inlines:
        return tuple(made for inline in content for made in self._inline(inline, here))

    def _inline(self, inline: Inline, here: set[int]) -> Iterator[Inline]:
        match inline:
            case Text():
                yield from self._text(inline, here)
            case Footnote():
                yield attrs.evolve(inline, paragraphs=tuple(map(self.line, inline.paragraphs)))
            case LineBreak():
                yield inline
            case Reference():
                yield self._remarked(inline)
            case _:
                yield attrs.evolve(inline, content=self._inlines(inline.content, here))

    def _text(self, text: Text, here: set[int]) -> Iterator[Inline]:
        start = 0
        for sign in SIGN.finditer(text.text):
            yield from self._piece(text, start, sign.start())
            start = sign.end()
            number = self._order.get(number_of(sign), 0)
            if is_opening(sign) and number in here:
                self._open.append(number)
            elif not is_opening(sign) and number in self._open:
                self._open.remove(number)
        yield from self._piece(text, start, len(text.text))

    def _piece(self, text: Text, start: int, end: int) -> Iterator[Inline]:
        if start < end or text.text == "":
            yield self._remarked(attrs.evolve(text, text=text.text[start:end]))

    def _remarked(self, inline: Inline) -> Inline:
        for number in reversed(self._open):
            inline = Remark((inline,), number, "")
        return inline


def _parts(content: Inlines) -> Iterator[int]:
    return (inline.number for inline in _reading(content) if isinstance(inline, Remark))


def _noted(content: Inlines, notes: Mapping[int, str], left: Counter[int]) -> Inlines:
    """The line where the last part of each passage says the note."""
    return tuple(_with_note(inline, notes, left) for inline in content)


def _with_note(inline: Inline, notes: Mapping[int, str], left: Counter[int]) -> Inline:
    if isinstance(inline, Remark):
        left[inline.number] -= 1
        note = inline.note or ("" if left[inline.number] else notes[inline.number])
        return Remark(_noted(inline.content, notes, left), inline.number, note)
    if isinstance(inline, Text | LineBreak | Reference | Footnote):
        return inline
    return attrs.evolve(inline, content=_noted(inline.content, notes, left))
