"""What a renewal comes to: the new text, what was changed in it and what was only marked."""

from attrs import frozen

from samverkansdoc.diagnostics import Path, Span
from samverkansdoc.model import Avtalshandling
from samverkansdoc.svenska.periods import Period


@frozen(kw_only=True)
class Change:
    """Something that says something else than in the old file; ``new`` is empty where it was emptied.

    ``key`` is the nearest key that the file has for it, ``span`` its place there.
    """

    path: Path
    key: str
    old: str
    new: str
    why: str
    span: Span


@frozen(kw_only=True)
class Mark:
    """Something that people must look at; without ``passage`` the whole entry is meant."""

    path: Path
    key: str
    passage: str | None
    why: str
    span: Span


@frozen(kw_only=True)
class Renewal:
    """A renewed source file: its text, the document in it, and all that was done."""

    source: str
    old: Period
    new: Period
    text: str
    document: Avtalshandling
    changes: tuple[Change, ...]
    marks: tuple[Mark, ...]
    notes: tuple[str, ...] = ()

    def summary(self) -> str:
        """All changes and marks, a line each, for the terminal."""
        from samverkansdoc.renewal.report import summary  # noqa: PLC0415 - it builds on this class

        return summary(self)

    def report(self, *, markdown: bool = True) -> str:
        """All changes and marks as a text to keep, in Markdown or plain."""
        from samverkansdoc.renewal.report import report  # noqa: PLC0415

        return report(self, markdown=markdown)
