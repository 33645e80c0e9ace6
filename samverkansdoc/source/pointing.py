"""Where in a file a finding points that knows only its place in the data."""

import re
import unicodedata
from collections.abc import Sequence

from attrs import evolve, field, frozen

from samverkansdoc.diagnostics import Diagnostic, Path, Span
from samverkansdoc.source.alignment import aligned
from samverkansdoc.source.text import Text
from samverkansdoc.source.tree import Found, Mapping, Range, Scalar, find, place

_ESCAPED = re.compile(r"\\|''")


@frozen
class Pointer:
    """Points at one finding after the other; those of one kind in one text stand in the order of the text.

    Only of a text that is ``editable`` is a place said to be exact.
    """

    root: Mapping
    text: Text
    editable: bool = True
    _passed: dict[tuple[Path, str], int] = field(factory=dict)
    _aligned: dict[Range, Sequence[Range] | None] = field(factory=dict)

    def span(self, fault: Diagnostic) -> Span:
        """The very text that is meant, where it stands in the file as it is; else the value, or what it is part of."""
        found = find(self.root, fault.path)
        if not fault.excerpt or found.missing is not None:
            return self.text.span(*place(found))
        if known := self._known(fault, found):
            self._passed[fault.path, fault.code] = known[1]
            return evolve(self.text.span(*known), exact=self._is_exact(fault.excerpt, known))
        return self.text.span(*(self._written(fault, found.node.range) or place(found)))

    def _is_exact(self, words: str, known: Range) -> bool:
        return self.editable and "\n" not in words and self.text.content[slice(*known)] == words

    def _known(self, fault: Diagnostic, found: Found) -> Range | None:
        """The place of the words that begin at a known place of the value; not where that is written otherwise."""
        node = found.node
        if fault.offset is None or not isinstance(node, Scalar) or not node.value or not fault.excerpt:
            return None
        end = fault.offset + len(fault.excerpt)
        if node.value[fault.offset : end] != fault.excerpt:
            return None
        if at := self._only(fault.excerpt, node):
            return at, at + len(fault.excerpt)
        if node.range not in self._aligned:
            self._aligned[node.range] = aligned(self.text.content, node.range, node.value)
        places = self._aligned[node.range]
        return (places[fault.offset][0], places[end - 1][1]) if places else None

    def _only(self, words: str, node: Scalar) -> int | None:
        """The place of words that come once, in a text without escapes: to align a long one takes more than a rule."""
        written = self.text.content[slice(*node.range)]
        if (node.value or "").count(words) == written.count(words) == 1 and not _ESCAPED.search(written):
            return node.range[0] + written.index(words)
        return None

    def _written(self, fault: Diagnostic, within: Range) -> Range | None:
        excerpt, kind = fault.excerpt or "", (fault.path, fault.code)
        start = max(within[0], self._passed.get(kind, 0))
        # The tree holds all text composed (NFC), the file maybe not.
        for form in dict.fromkeys((excerpt, unicodedata.normalize("NFD", excerpt))):
            if found := self._find(form, start, within[1]):
                self._passed[kind] = found[1]
                return found
        return None

    def _find(self, words: str, start: int, end: int) -> Range | None:
        """The words as they are; else broken over lines, as a long text may be."""
        at = self.text.content.find(words, start, end)
        if at >= 0:
            return at, at + len(words)
        parts = words.split()
        # A line break in a quoted or folded text is a space of the text; in a block, a break and the indentation.
        match = len(parts) > 1 and re.compile(r"\s+".join(map(re.escape, parts))).search(self.text.content, start, end)
        return match.span() if match else None
