"""Where the YAML parser stopped, and what stands around it."""

import re

import yaml
from attrs import frozen

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.source.text import Text
from samverkansdoc.source.tree import Range


@frozen(kw_only=True)
class Stop:
    """The words of the parser, the place at which it gave up, and the last things it had read."""

    text: Text
    problem: str
    context: str
    at: int
    start: int | None
    last_quoted: Range | None
    innermost: Range | None

    @classmethod
    def of(cls, error: yaml.MarkedYAMLError, text: Text, last_quoted: Range | None, innermost: Range | None) -> "Stop":
        """What the exception tells, with offsets in the place of marks."""
        mark = error.problem_mark or error.context_mark
        return cls(
            text=text,
            problem=str(error.problem),
            context=str(error.context),
            at=mark.index if mark else 0,
            start=error.context_mark.index if error.context_mark else None,
            last_quoted=last_quoted,
            innermost=innermost,
        )

    @property
    def number(self) -> int:
        """The line, counted from 1."""
        return self.text.line_number(self.at)

    @property
    def line(self) -> str:
        """The line on which the parser stopped."""
        return self.text.line(self.number)

    @property
    def before(self) -> str:
        """The part of the line that it had read."""
        return self.line[: self.at - self.text.line_start(self.number)]

    @property
    def char(self) -> str:
        """The character at which it stopped; empty at the end of the file."""
        return self.text.content[self.at : self.at + 1]

    @property
    def is_first_on_line(self) -> bool:
        """Whether only white space stands before it."""
        return not self.before.strip()

    @property
    def previous(self) -> int | None:
        """The nearest line above that is neither blank nor a comment."""
        numbers = range(self.number - 1, 0, -1)
        return next((number for number in numbers if not _is_idle(self.text.line(number))), None)

    def levels(self) -> list[int]:
        """The indents, in blanks, that the lines above leave open."""
        found: set[int] = set()
        for number in range(self.number - 1, 0, -1):
            line = self.text.line(number)
            if _is_idle(line) or (found and indent(line) >= min(found)):
                continue
            found |= {indent(line), _inner_indent(line)}
            if indent(line) == 0:
                break
        return sorted(found)

    def fault(self, code: str, message: str, hint: str, place: Range | None = None) -> Diagnostic:
        """The finding, at the place where the parser stopped unless another is better."""
        span = self.text.span(*(place or (self.at, self.at + 1)))
        return Diagnostic(code=code, message=message, hint=hint, span=span)

    def content_of(self, number: int) -> Range:
        """The characters of a line, without its indent."""
        line, start = self.text.line(number), self.text.line_start(number)
        return start + indent(line), start + len(line.rstrip())


def indent(line: str) -> int:
    """The number of blanks before the first character."""
    return len(line) - len(line.lstrip(" "))


def _inner_indent(line: str) -> int:
    match = re.match(r" *(?:- +)*", line)
    return match.end() if match else 0


def _is_idle(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")
