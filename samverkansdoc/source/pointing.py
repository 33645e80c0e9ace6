"""Where in a file a finding points that knows only its place in the data."""

import re
import unicodedata

from attrs import field, frozen

from samverkansdoc.diagnostics import Diagnostic, Path, Span
from samverkansdoc.source.text import Text
from samverkansdoc.source.tree import Mapping, Range, find, place


@frozen
class Pointer:
    """Points at one finding after the other; those of one kind in one text stand in the order of the text."""

    root: Mapping
    text: Text
    _passed: dict[tuple[Path, str], int] = field(factory=dict)

    def span(self, fault: Diagnostic) -> Span:
        """The very text that is meant, where it stands in the file as it is; else the value, or what it is part of."""
        found = find(self.root, fault.path)
        written = self._written(fault, found.node.range) if fault.excerpt and found.missing is None else None
        return self.text.span(*(written or place(found)))

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
