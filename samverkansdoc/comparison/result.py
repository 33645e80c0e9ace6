"""What a comparison finds, as data that a script can go on with."""

from enum import StrEnum
from typing import Any

from attrs import field, frozen

from samverkansdoc.diagnostics import Path
from samverkansdoc.model import Handling


class DifferenceKind(StrEnum):
    """What became of a part of a document."""

    ADDED = "tillagd"
    REMOVED = "borttagen"
    CHANGED = "ändrad"
    RENAMED = "omdöpt"
    MOVED = "flyttad"


class PieceKind(StrEnum):
    """Whether words stand in both documents, in the newer only or in the older only."""

    SAME = "lika"
    INSERTED = "tillagt"
    DELETED = "borttaget"


@frozen
class Piece:
    """Words after one another that have the same fate."""

    kind: PieceKind
    text: str


@frozen
class Line:
    """A paragraph, an item of a list or a row of a table. ``marker`` is what stood before an item: "-" or "1."."""

    pieces: tuple[Piece, ...]
    marker: str = ""

    @property
    def is_same(self) -> bool:
        """Whether no word of it was changed."""
        return all(piece.kind is PieceKind.SAME for piece in self.pieces)


@frozen(kw_only=True)
class Subject:
    """A part of a document, in words: its kind ("åtgärd", or the key of a section), its id, and what it is called."""

    kind: str
    id: str | None = None
    name: str = ""


@frozen(kw_only=True)
class Difference:
    """One difference.

    ``about`` is the part that it concerns, after those that it stands in, outermost first; empty for the document
    itself. ``key`` is the field that was changed, or None where the part as a whole came, went or was moved. Paths are
    None in the document that does not have it. ``lines`` are the words of a text, where it is one. ``moved_from`` is
    where a part that was moved stood before.
    """

    kind: DifferenceKind
    about: tuple[Subject, ...]
    key: str | None = None
    old_path: Path | None
    new_path: Path | None
    old: Any = None
    new: Any = None
    lines: tuple[Line, ...] = ()
    moved_from: tuple[Subject, ...] = ()

    @property
    def subject(self) -> Subject | None:
        """The part that it concerns; None for the document itself."""
        return self.about[-1] if self.about else None

    @property
    def is_layout(self) -> bool:
        """Whether the words are the same, and only line breaks or blanks differ."""
        return bool(self.lines) and all(line.is_same for line in self.lines)

    @property
    def is_new_place(self) -> bool:
        """Whether a part that was moved stands in another part now, and not only in another order."""
        return self.kind is DifferenceKind.MOVED and self.moved_from != self.about[:-1]


@frozen(kw_only=True)
class Counts:
    """How many parts of one kind came, went, were changed or moved; one can be both changed and moved."""

    added: int
    removed: int
    changed: int
    moved: int
    unchanged: int

    @property
    def differ(self) -> bool:
        """Whether any did."""
        return bool(self.added or self.removed or self.changed or self.moved)


@frozen(kw_only=True)
class Comparison:
    """The two documents, all that differs between them, and how many parts of each kind that concerns."""

    old: Handling
    new: Handling
    differences: tuple[Difference, ...]
    counts: dict[str, Counts] = field(factory=dict)

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.differences)

    def __str__(self) -> str:
        from samverkansdoc.comparison.report import text  # noqa: PLC0415 - it is built on these classes

        return text(self)

    def as_data(self) -> dict[str, Any]:
        """The same as dicts, lists, texts and numbers; the keys are stable Swedish words."""
        from samverkansdoc.comparison.data import as_data  # noqa: PLC0415 - it is built on these classes

        return as_data(self)
