"""Texts of two documents with the words that came and went marked."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from attrs import evolve, frozen

from samverkansdoc.comparison.result import Line, Piece, PieceKind, Subject
from samverkansdoc.compose.anchors import TABLE
from samverkansdoc.compose.markdown import text_blocks, text_inlines
from samverkansdoc.compose.pieces import inlines
from samverkansdoc.compose.templates import filled_word, word
from samverkansdoc.compose.walk import change_inlines
from samverkansdoc.document import (
    Block,
    Deleted,
    Emphasis,
    Inline,
    Inlines,
    Inserted,
    ListBlock,
    Paragraph,
    Reference,
    Table,
    Text,
)
from samverkansdoc.model import Markdown

#: The kind of part that is called by the id of a party.
_BY_PARTY = "insats"

#: What marks words: as new, as gone, or not at all.
Mark = Callable[[Inlines], Inlines]

#: More words than this make a sentence of an item; fewer are a name, and names stand on one line.
_MOST_IN_A_NAME = 6


def unmarked(content: Inlines) -> Inlines:
    """Words that both documents have."""
    return content


def as_inserted(content: Inlines) -> Inlines:
    """Words that the newer document has."""
    return (Inserted(content),) if content else ()


def as_deleted(content: Inlines) -> Inlines:
    """Words that the older document had."""
    return (Deleted(content),) if content else ()


_MARKS: Mapping[PieceKind, Mark] = {
    PieceKind.SAME: unmarked,
    PieceKind.INSERTED: as_inserted,
    PieceKind.DELETED: as_deleted,
}


@frozen
class Marker:
    """Draws texts; ``names`` are what the parts of the documents are called, by their ids."""

    names: Mapping[str, str]

    def line(self, pieces: Iterable[Piece], *, is_markup: bool) -> Inlines:
        """A line with its marked words."""
        return _spaced([_MARKS[piece.kind](self._words(piece.text, is_markup)) for piece in pieces])

    def lines(self, lines: Sequence[Line], *, is_markup: bool) -> Iterator[Block]:
        """The lines that were changed, and how many were not."""
        for key, group in groupby(lines, key=_fate):
            found = list(group)
            if key == "same":
                yield Paragraph(content=_left_out(len(found)))
                continue
            made = [Paragraph(content=self.line(line.pieces, is_markup=is_markup)) for line in found]
            if key == "text":
                yield from made
            else:
                yield ListBlock(items=tuple((one,) for one in made), ordered=key == "ordered")

    def name_list(self, lines: Iterable[Line], *, are_ids: bool) -> Inlines:
        """A list of names on one line; ids are told as what they are the ids of."""
        items = [
            _MARKS[piece.kind](inlines(self.named(piece.text) if are_ids else piece.text))
            for line in lines
            for piece in line.pieces
        ]
        return tuple(one for index, item in enumerate(items) for one in (*((Text(", "),) if index else ()), *item))

    def text(self, text: Markdown, mark: Mark) -> tuple[Block, ...]:
        """A text that only one of the documents has."""
        return tuple(_marked(block, mark) for block in self._resolved(text_blocks(text)))

    def named(self, name: str) -> str:
        """What the part of an id is called."""
        return self.names.get(name, name)

    def called(self, subject: Subject) -> str:
        """What a part is called: what a party does, by the name of that party."""
        return self.named(subject.name) if subject.kind == _BY_PARTY else subject.name

    def _words(self, text: str, is_markup: bool) -> Inlines:
        if not is_markup:
            return inlines(text)
        (paragraph,) = self._resolved((Paragraph(content=text_inlines(_balanced(text))),))
        return paragraph.content if isinstance(paragraph, Paragraph) else ()

    def _resolved(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return change_inlines(blocks, self._without_reference)

    def _without_reference(self, inline: Inline) -> Inline:
        """A reference by the name of what it leads to, which is in another document."""
        if not isinstance(inline, Reference):
            return inline
        name = inline.anchor.removeprefix(TABLE)
        return Text(filled_word("jämförelse", "hänvisning", namn=self.named(name)))


def are_names(lines: Iterable[Line]) -> bool:
    """Whether the items of a list are so short that they stand on one line."""
    return all(
        line.marker and len(line.pieces) == 1 and len(line.pieces[0].text.split()) <= _MOST_IN_A_NAME for line in lines
    )


def _fate(line: Line) -> str:
    if line.is_same:
        return "same"
    if not line.marker:
        return "text"
    return "ordered" if line.marker[0].isdigit() else "items"


def _left_out(number: int) -> Inlines:
    words = word("jämförelse", "utelämnat") if number == 1 else filled_word("jämförelse", "utelämnade", antal=number)
    return (Emphasis((Text(words),)),)


def _balanced(text: str) -> str:
    """A piece whose emphasis begins or ends in another piece, without its marks."""
    return text.replace("*", "") if text.count("*") % 2 or text.count("**") % 2 else text


def _spaced(parts: Iterable[Inlines]) -> Inlines:
    said = [part for part in parts if part]
    return tuple(inline for index, part in enumerate(said) for inline in (*((Text(" "),) if index else ()), *part))


def _marked(block: Block, mark: Mark) -> Block:
    match block:
        case Paragraph():
            return evolve(block, content=mark(block.content))
        case ListBlock():
            return evolve(block, items=tuple(tuple(_marked(one, mark) for one in item) for item in block.items))
        case Table():
            rows = tuple(
                tuple(evolve(cell, blocks=tuple(_marked(one, mark) for one in cell.blocks)) for cell in row)
                for row in block.rows
            )
            return evolve(block, rows=rows)
        case _:
            return block
