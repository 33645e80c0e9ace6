"""The one error currency: what is wrong, where, and how to mend it.

Every room that meets a fault in a user's input speaks in :class:`Diagnostic`; only the command line prints them.
Messages and hints are Swedish sentences; codes are stable, ASCII but for the
ids of rules ("BRÅ-08"), and scripts may rely on them.
"""

from collections.abc import Iterable
from enum import StrEnum
from unicodedata import category, east_asian_width

from attrs import evolve, frozen

Path = tuple[str | int, ...]
#: The id of a rule of the check: a word in capitals, a hyphen and a number, such as "LAG-14".
RULE_ID = "[A-ZÅÄÖ][A-ZÅÄÖ0-9]*-[0-9]+"


class Severity(StrEnum):
    """How grave a finding is; the value is the Swedish word shown to the user."""

    ERROR = "fel"
    WARNING = "varning"
    INFO = "info"


@frozen(kw_only=True)
class Span:
    """A place in a file. Lines and columns count from 1, columns in characters; line 0 is the file as a whole.

    ``exact`` says that what stands there is the passage of the finding, character for character and all of it.
    """

    file: str
    line: int
    column: int
    source_line: str = ""
    length: int = 1
    exact: bool = False


@frozen(kw_only=True)
class Diagnostic:
    """One finding.

    ``path`` is the place in the data, such as ``("parter", 0, "kommun")``; ``span`` the place in the file, where known.
    ``excerpt`` is the very piece of a longer text that is meant: it helps to find the place, and is not printed.
    ``offset`` is where in the text it begins, where known: the same words may stand there more than once.
    ``replacement`` is what is to stand in its place, where that is certain.
    What a rule of the check found has the id of the rule, and says ``why`` it matters and on which ``source`` it rests.
    """

    code: str
    message: str
    hint: str | None = None
    severity: Severity = Severity.ERROR
    path: Path = ()
    excerpt: str | None = None
    offset: int | None = None
    replacement: str | None = None
    span: Span | None = None
    rule: str | None = None
    why: str | None = None
    source: str | None = None

    def at(self, span: Span | None) -> "Diagnostic":
        """The same finding with its place in the source file, if it has none yet."""
        return self if self.span or span is None else evolve(self, span=span)

    def __str__(self) -> str:
        return "\n".join(_lines(self))


class InputError(Exception):
    """The input cannot be used. Carries every finding, not only the first."""

    diagnostics: tuple[Diagnostic, ...]

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n\n".join(str(diagnostic) for diagnostic in self.diagnostics))


def refusal(code: str, message: str, hint: str | None, file: str) -> InputError:
    """That a file as a whole cannot be used."""
    return InputError([Diagnostic(code=code, message=message, hint=hint, span=Span(file=file, line=0, column=0))])


def _lines(diagnostic: Diagnostic) -> Iterable[str]:
    yield f"{_place(diagnostic)}: {diagnostic.severity}[{diagnostic.code}]: {diagnostic.message}"
    span = diagnostic.span
    if span and span.source_line.strip():
        yield from _excerpt(span)
    for word, text in (("Varför", diagnostic.why), ("Tips", diagnostic.hint), ("Källa", diagnostic.source)):
        if text:
            yield f"  {word}: {text}"


def _place(diagnostic: Diagnostic) -> str:
    if span := diagnostic.span:
        return f"{span.file}:{span.line}:{span.column}" if span.line else span.file
    return ".".join(str(key) for key in diagnostic.path) or "samverkansdoc"


#: Longer source lines are cut around the caret, so that a file with one huge line stays readable.
_EXCERPT_WIDTH = 110


def _excerpt(span: Span) -> Iterable[str]:
    start = max(0, span.column - _EXCERPT_WIDTH // 2) if len(span.source_line) > _EXCERPT_WIDTH else 0
    shown = "".join(
        " " if char == "\t" or not char.isprintable() else char
        for char in span.source_line[start : start + _EXCERPT_WIDTH]
    )
    gutter, offset = str(span.line), span.column - 1 - start
    before, meant = shown[:offset], shown[offset : offset + span.length]
    yield f"  {gutter} | {shown}"
    yield f"  {' ' * len(gutter)} | {' ' * _width(before)}{'^' * max(1, _width(meant))}"


def _width(text: str) -> int:
    """The columns that a text takes in a terminal: two for an emoji or an ideograph, none for a mark on a letter."""
    return sum(2 if east_asian_width(char) in "WF" else category(char) not in ("Mn", "Me") for char in text)
