"""Changes to the text of a source file that leave everything else as it stands."""

import json
import re
from collections.abc import Iterable, Mapping

from attrs import define, field

from samverkansdoc.renewal.layout import Layout
from samverkansdoc.source.tree import Entry, Node, Range, Scalar
from samverkansdoc.source.tree import Mapping as MappingNode
from samverkansdoc.source.writing import document_lines

_STEP = "  "
_QUOTES = ("'", '"')
#: What needs no quotation marks anywhere, where there were none before.
_PLAIN = re.compile(r"[0-9A-Za-zÅÄÖåäö](?:[\w., –/-]*[\w.])?")
#: What cannot stand between quotation marks as it is.
_NEEDS_CODES = frozenset("'\"\\\r\n\t")


@define
class Edits:
    """Replacements in a text, collected and then made in one go."""

    layout: Layout
    _made: list[tuple[int, int, str]] = field(factory=list)

    @property
    def content(self) -> str:
        """The text as it was."""
        return self.layout.content

    def replace(self, place: Range, text: str) -> None:
        """Put a text in place of another."""
        self._made.append((*place, text))

    def applied(self) -> str:
        """The text with all replacements, which may not overlap."""
        pieces, at = [], 0
        for start, end, text in sorted(self._made, key=lambda one: one[:2]):
            pieces += [self.content[at:start], text]
            at = end
        return "".join([*pieces, self.content[at:]])

    def empty(self, entry: Entry, *, flow: bool) -> None:
        """Leave a key without value; comments that stood in the value stay."""
        start, end = self.layout.colon(entry.key), self.layout.end(entry.value)
        if flow:
            self.replace((entry.value.range[0], end), "null")
            return
        if self.layout.line_start(entry.key[0]) == self.layout.line_start(end):
            self.replace((start, end), "")
            return
        end = self._with_comment_behind(end)
        self.replace((start, end), self._kept(entry, start, end))

    def write(self, node: Scalar, value: str, *, flow: bool) -> None:
        """Put another text in place of a scalar, between the same quotation marks if it has any."""
        start, end = node.range[0], self.layout.end(node)
        mark = self.content[start : start + 1]
        if mark in _QUOTES:
            text = token(value, flow=flow) if _NEEDS_CODES.intersection(value) else f"{mark}{value}{mark}"
        else:
            text = value if _PLAIN.fullmatch(value) else token(value, flow=flow)
        self.replace((start, end), text)

    def insert(self, parent: MappingNode, after: Entry, key: str, values: Mapping[str, str], *, flow: bool) -> None:
        """Put a key with keys and values of its own behind another key."""
        end = self.layout.end(after.value)
        if flow:
            self.replace((end, end), f", {key}: {inline(values)}")
            return
        end = self._with_comment_behind(end)
        indent = " " * self.layout.column(next(iter(parent.entries.values())).key[0])
        self.replace((end, end), self._lines(below(key, values), indent))

    def extend(self, entry: Entry, values: Mapping[str, str], *, flow: bool) -> None:
        """Put keys and values in place of a text that stood for them in short."""
        start, end = self.layout.colon(entry.key), self.layout.end(entry.value)
        if flow:
            self.replace((entry.value.range[0], end), inline(values))
            return
        kept = self._kept(entry, start, end)
        indent = " " * self.layout.column(entry.key[0])
        self.replace((start, end), kept + self._lines(below("", values)[1:], indent))

    def supply(self, parent: MappingNode, key: str, value: str, *, flow: bool) -> None:
        """Give a text to a key that has none yet, or that is not there."""
        if key in parent.entries:
            colon, end = self.layout.colon(parent.entries[key].key), self.layout.end(parent.entries[key].value)
            self.replace((colon, max(colon, end)), f" {token(value, flow=flow)}")
            return
        last = list(parent.entries.values())[-1]
        end = max(self.layout.colon(last.key), self.layout.end(last.value))
        if flow:
            self.replace((end, end), f", {key}: {token(value, flow=True)}")
            return
        end = self._with_comment_behind(end)
        indent = " " * self.layout.column(next(iter(parent.entries.values())).key[0])
        self.replace((end, end), self._lines([f"{key}: {token(value, flow=False)}"], indent))

    def append_points(self, node: Node, points: list[tuple[str, str]], *, flow: bool) -> bool:
        """Put times with values behind the last of a series, as that is written; False if it cannot be done."""
        end = self.layout.end(node)
        if isinstance(node, MappingNode):
            for time, amount in points:
                self.supply(node, time, amount, flow=flow or not node.block)
            return True
        if not isinstance(node, Scalar) or node.value is None:
            return False
        texts = [f"{time}: {amount}" for time, amount in points]
        mark = self.content[node.range[0]]
        if mark == "|":
            last = self.layout.line_start(end)
            line = self.content[last:end]
            indent = line[: len(line) - len(line.lstrip())]
            self.replace((end, end), self._lines(texts, indent))
            return True
        if "\n" in node.value or mark == ">" or self.layout.line_start(end) != self.layout.line_start(node.range[0]):
            return False
        self.write(node, "; ".join([node.value, *texts]), flow=flow)
        return True

    def _lines(self, lines: Iterable[str], indent: str) -> str:
        return "".join(f"{self.layout.line_break}{indent}{line}" for line in lines)

    def _with_comment_behind(self, end: int) -> int:
        """The end of the line, where only a comment follows on it."""
        last = self.layout.line_end(end)
        return last if self.content[end:last].lstrip().startswith("#") else end

    def _kept(self, entry: Entry, start: int, end: int) -> str:
        """The comments in a value, each on its line."""
        first_line = self.layout.line_start(entry.key[0])
        indent = " " * self.layout.column(entry.key[0]) + _STEP
        text = ""
        for first, last in self.layout.comments(entry.value, start, end):
            comment = self.content[first:last].rstrip()
            line = self.layout.line_start(first)
            before = self.content[line:first]
            if line == first_line:
                text += f"  {comment}"
            else:
                text += f"{self.layout.line_break}{before if before.isspace() or not before else indent}{comment}"
        return text


def token(value: str, *, flow: bool) -> str:
    """A text as a scalar of YAML on one line."""
    if flow:
        return json.dumps(value, ensure_ascii=False)
    _, _, written = document_lines({"_": value}).rstrip("\n").partition(" ")
    return json.dumps(value, ensure_ascii=False) if "\n" in written else written


def inline(values: Mapping[str, str]) -> str:
    """Keys and values in braces."""
    return "{" + ", ".join(f"{key}: {token(value, flow=True)}" for key, value in values.items()) + "}"


def below(key: str, values: Mapping[str, str]) -> list[str]:
    """A key with keys and values on the lines below it."""
    return [f"{key}:", *(f"{_STEP}{inner}: {token(value, flow=False)}" for inner, value in values.items())]
