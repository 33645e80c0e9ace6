"""Build a tree from the events of a parser, with a stack of our own: no nesting is deep enough to crash it."""

import re
import unicodedata

from attrs import define, field

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.source.characters import escape_faults, quoted
from samverkansdoc.source.text import Text
from samverkansdoc.source.tree import Entry, Mapping, Node, Range, Scalar, Sequence, is_broken

MAX_DEPTH = 40
#: Enough for any file that a person wrote; more would only be slow.
MOST_FAULTS = 1000


class TooDeepError(Exception):
    """Nothing that lies deeper can be part of an agreement; the fault has been reported."""


@define
class _Frame:
    """A collection that is still open; ``key`` is a key that waits for its value."""

    node: Mapping | Sequence
    key: tuple[str, Range] | None = None
    skip: bool = False


@define
class Builder:
    """Takes events, gives a tree and the faults of its keys."""

    text: Text
    forbidden: re.Pattern[str]
    faults: list[Diagnostic] = field(factory=list)
    root: Node | None = None
    _stack: list[_Frame] = field(factory=list)

    def open(self, node: Mapping | Sequence) -> None:
        """A list or a set of keys begins."""
        if len(self._stack) >= MAX_DEPTH:
            self.fault("nesting", node.range, f"Strukturen är djupare än {MAX_DEPTH} nivåer.", _TOO_DEEP_HINT)
            raise TooDeepError
        self._stack.append(_Frame(node))

    def close(self) -> None:
        """The innermost open list or set of keys ends."""
        self._attach(self._stack.pop().node)

    def scalar(self, value: str | None, place: Range, *, has_escapes: bool = False, broken: bool = False) -> None:
        """A text, or nothing. ``has_escapes`` if a backslash in it begins a code that may stand for any character."""
        faults = list(escape_faults(self.text, place)) if has_escapes else []
        self.faults += faults
        broken = broken or bool(faults) or self.forbidden.search(self.text.content, *place) is not None
        normal = value if value is None else unicodedata.normalize("NFC", value)
        self._attach(Scalar(value=normal, range=place, broken=broken))

    def expects_key(self) -> bool:
        """Whether the next node is a key."""
        return bool(self._stack) and self._is_mapping_without_key(self._stack[-1])

    def is_skipping(self) -> bool:
        """Whether the next node is the value of a key that has been refused."""
        return bool(self._stack) and self._stack[-1].skip

    def innermost(self) -> Range | None:
        """The place of the innermost open list or set of keys."""
        return self._stack[-1].node.range if self._stack else None

    def _attach(self, node: Node) -> None:
        if not self._stack:
            self.root = node
        elif isinstance(parent := self._stack[-1].node, Sequence):
            parent.items.append(node)
        elif self.expects_key():
            self._add_key(self._stack[-1], node)
        else:
            self._add_value(self._stack[-1], parent, node)

    @staticmethod
    def _is_mapping_without_key(frame: _Frame) -> bool:
        return isinstance(frame.node, Mapping) and frame.key is None and not frame.skip

    def _add_key(self, frame: _Frame, node: Node) -> None:
        if isinstance(node, Scalar) and node.value:
            frame.key = (node.value, node.range)
            frame.skip = node.broken or self._is_duplicate(frame, *frame.key)
            return
        frame.skip = True
        if isinstance(frame.node, Mapping):
            frame.node.broken = True
        if not is_broken(node):
            self.fault("key-not-text", node.range, "Här väntades en nyckel som är en vanlig text.", _KEY_HINT)

    def _add_value(self, frame: _Frame, parent: Mapping, node: Node) -> None:
        if frame.key and not frame.skip:
            name, place = frame.key
            parent.entries[name] = Entry(key=place, value=node)
        frame.key, frame.skip = None, False

    def _is_duplicate(self, frame: _Frame, name: str, place: Range) -> bool:
        if not isinstance(frame.node, Mapping) or name not in frame.node.entries:
            return False
        first, second = (self.text.line_number(start) for start in (frame.node.entries[name].key[0], place[0]))
        lines = f"på rad {first} och på rad {second}" if first != second else f"två gånger på rad {first}"
        self.fault(
            "duplicate-key",
            place,
            f"Nyckeln {quoted(name)} finns mer än en gång: {lines}.",
            "Behåll den ena och ta bort den andra, eller för ihop deras innehåll.",
        )
        return True

    def fault(self, code: str, place: Range, message: str, hint: str) -> None:
        """Note what is wrong with what has just been read."""
        if len(self.faults) >= MOST_FAULTS:
            return
        self.faults.append(Diagnostic(code=code, message=message, hint=hint, span=self.text.span(*place)))


_TOO_DEEP_HINT = "En överenskommelse behöver bara några få nivåer. Har något klistrats in fel?"
_KEY_HINT = "Om det är en text med klammer eller kolon: sätt hela texten inom citattecken."
