"""The text of a source file, and where in it something stands."""

import re
from bisect import bisect_right
from functools import cached_property

from attrs import define

from samverkansdoc.diagnostics import Span

#: Where a line ends. YAML knows more breaks (U+0085, U+2028, U+2029), but no editor counts those as lines.
_BREAK = re.compile(r"\r\n|\r|\n")


@define(kw_only=True, slots=False)
class Text:
    """A decoded file. Offsets count characters from 0; a ``Span`` counts lines and columns from 1."""

    name: str
    content: str

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _BREAK.finditer(self.content))]

    @cached_property
    def _lines(self) -> dict[int, str]:
        return {}

    def span(self, start: int, end: int | None = None) -> Span:
        """The place of the characters from ``start`` to ``end``, cut where the first line ends."""
        start = min(start, len(self.content))
        number = bisect_right(self._starts, start)
        line_start, line = self._starts[number - 1], self.line(number)
        last = min(end if end is not None else start + 1, line_start + len(line))
        return Span(
            file=self.name,
            line=number,
            column=start - line_start + 1,
            source_line=line,
            length=max(1, last - start),
        )

    def line(self, number: int) -> str:
        """A line, counted from 1, without its line break."""
        if number not in self._lines:
            start = self._starts[number - 1]
            end = self._starts[number] if number < len(self._starts) else len(self.content)
            self._lines[number] = self.content[start:end].rstrip("\r\n")
        return self._lines[number]

    def line_number(self, offset: int) -> int:
        """The line, counted from 1, on which the offset stands."""
        return bisect_right(self._starts, offset)

    def line_start(self, number: int) -> int:
        """The offset of the first character of a line that is counted from 1."""
        return self._starts[number - 1]
