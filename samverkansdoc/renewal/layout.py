"""Where things end in a source file, and which comments stand between them: what a tree alone does not say."""

import re
from collections.abc import Iterator

from attrs import frozen

from samverkansdoc.source.tree import Mapping, Node, Range, Scalar, Sequence

_BREAK = re.compile(r"\r\n|\r|\n")
#: What may stand between the last value of a collection in brackets and the bracket that closes it.
_BEFORE_CLOSING = re.compile(r"(?:[\s,:]|#[^\r\n]*)*")
_COMMENT = re.compile(r"(?:(?<=\s)|\A)#[^\r\n]*")
#: What may stand on a line before the key or item that a comment above it is about.
_LEADING = re.compile(r"[ \t]*(?:[-?][ \t]+)*")


@frozen
class Layout:
    """A text and what stands where in it, beyond the places that its tree knows."""

    content: str

    @property
    def line_break(self) -> str:
        """How its lines end."""
        match = _BREAK.search(self.content)
        return match[0] if match else "\n"

    def end(self, node: Node) -> int:
        """The offset after the last character of a value, without what follows it."""
        start, last = node.range
        if isinstance(node, Scalar):
            return start + len(self.content[start:last].rstrip())
        inner = max(self._ends(node), default=start)
        if node.block or self.content[start : start + 1] not in ("[", "{"):
            return inner
        match = _BEFORE_CLOSING.match(self.content, max(inner, start + 1))
        return (match.end() if match else inner) + 1

    def colon(self, key: Range) -> int:
        """The offset after the colon of a key."""
        return self.content.index(":", key[1]) + 1

    def line_start(self, offset: int) -> int:
        """The offset at which the line begins."""
        return max(self.content.rfind("\n", 0, offset), self.content.rfind("\r", 0, offset)) + 1

    def line_end(self, offset: int) -> int:
        """The offset at which the line ends, before its line break."""
        match = _BREAK.search(self.content, offset)
        return match.start() if match else len(self.content)

    def lead(self, offset: int) -> str | None:
        """The white space before a key or item that is the first on its line; None if it is not."""
        before = self.content[self.line_start(offset) : offset].removeprefix("\ufeff")
        if not _LEADING.fullmatch(before):
            return None
        return before[: len(before) - len(before.lstrip())]

    def column(self, offset: int) -> int:
        """How many characters stand before it on its line."""
        return offset - self.line_start(offset)

    def comments(self, node: Node, start: int, end: int) -> Iterator[Range]:
        """The comments in a stretch of the text that holds one node."""
        at = start
        for first, last in [*sorted(self._tokens(node)), (end, end)]:
            for match in _COMMENT.finditer(self.content, at, max(at, first)):
                yield match.span()
            at = max(at, last)

    def _ends(self, node: Mapping | Sequence) -> Iterator[int]:
        if isinstance(node, Sequence):
            yield from (self.end(item) for item in node.items)
        else:
            for entry in node.entries.values():
                yield max(entry.key[1], self.end(entry.value))

    def _tokens(self, node: Node) -> Iterator[Range]:
        """The places of all keys and values."""
        if isinstance(node, Scalar):
            yield node.range[0], self.end(node)
        elif isinstance(node, Sequence):
            for item in node.items:
                yield from self._tokens(item)
        else:
            for entry in node.entries.values():
                yield entry.key
                yield from self._tokens(entry.value)
