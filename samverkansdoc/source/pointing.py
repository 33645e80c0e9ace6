"""Where in a file a finding points that knows only its place in the data."""

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
            at = self.text.content.find(form, start, within[1])
            if at >= 0:
                self._passed[kind] = at + len(form)
                return at, at + len(form)
        return None
