"""Values on their way through the template, hidden from Markdown.

Whatever a template inserts stands in its output as a token of two noncharacters and a number. Markdown sees the
token only, so that "A*B_C", "<1 %" and "Polis & kommun" come out as they went in. Noncharacters are reserved for such
inner use (The Unicode Standard, 23.7) and never occur in a document.
"""

import re
from collections.abc import Iterator
from typing import TypeAlias

from attrs import frozen

from samverkansdoc.compose.signs import typeset_between
from samverkansdoc.document import Block, Inline, Inlines, Text
from samverkansdoc.model import Markdown

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_TOKEN = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")


@frozen
class Blocks:
    """Blocks that a directive of the template has made."""

    blocks: tuple[Block, ...]


#: What a token stands for; Markdown is parsed when its place in the document is reached.
Value: TypeAlias = Inlines | Blocks | Markdown


class MisplacedError(Exception):
    """Something that needs a paragraph of its own stands within a sentence of the template."""


class Slots:
    """The values inserted while one document is composed."""

    def __init__(self) -> None:
        self._values: list[Value] = []

    def put(self, value: Value) -> str:
        """Keep a value; returns the token that stands for it."""
        self._values.append(value)
        return f"{_OPEN}{len(self._values) - 1}{_CLOSE}"

    def only(self, text: str) -> Value | None:
        """The value, if the text is one token and nothing else."""
        match = _TOKEN.fullmatch(text.strip())
        return self._values[int(match[1])] if match else None

    def inlines(self, text: str) -> Inlines:
        """Words of the template with the values in their places; Swedish typography for the words."""
        return tuple(self._pieces(re.sub(r"\s*\n\s*", " ", text)))

    def _pieces(self, text: str) -> Iterator[Inline]:
        # Splitting at a pattern with one group gives text and token number in turn.
        for index, piece in enumerate(_TOKEN.split(text)):
            if index % 2:
                yield from self._inserted(int(piece))
            elif piece:
                yield Text(typeset_between(piece))

    def _inserted(self, number: int) -> Inlines:
        value = self._values[number]
        if not isinstance(value, tuple):
            raise MisplacedError("ett block eller en lång text står mitt i en mening; det ska stå ensamt i sitt stycke")
        return value
