"""Blocks: what stands below one another on the page."""

from enum import StrEnum
from typing import TypeAlias

from attrs import frozen

from samverkansdoc.document.figures import Chart, OrganisationChart, WebCode
from samverkansdoc.document.inlines import Inlines
from samverkansdoc.document.signatures import ElectronicSignatureBlock, SignatureBlock


class Role(StrEnum):
    """What a paragraph is for; each renderer has one style for each."""

    BODY = "body"
    #: The line under a measure that says who answers for it.
    RESPONSIBLE = "responsible"


@frozen(kw_only=True)
class Heading:
    """A heading of level 1 to 3.

    ``number`` is "4.1.2", or None for a heading outside the numbering; ``anchor`` is unique in the document.
    """

    level: int
    content: Inlines
    number: str | None = None
    anchor: str


@frozen(kw_only=True)
class Paragraph:
    """A paragraph of running text."""

    content: Inlines
    role: Role = Role.BODY


@frozen(kw_only=True)
class ListBlock:
    """A bullet list, or a numbered list that begins at ``start``. An item may hold lists in turn."""

    items: "tuple[tuple[Block, ...], ...]"
    ordered: bool = False
    start: int = 1


class Alignment(StrEnum):
    """How the cells of a column stand."""

    LEFT = "left"
    RIGHT = "right"


@frozen(kw_only=True)
class Column:
    """A column: its header and its share of the table's width (the shares of a table add up to 1)."""

    header: Inlines
    share: float
    alignment: Alignment = Alignment.LEFT


@frozen
class Cell:
    """A table cell."""

    blocks: "tuple[Block, ...]"

    @property
    def is_gap(self) -> bool:
        """Whether something is missing here."""
        return False


@frozen
class Gap(Cell):
    """A cell that one shall see to be empty: what would stand here is missing, which its words say too."""

    @property
    def is_gap(self) -> bool:
        """Something is."""
        return True


@frozen(kw_only=True)
class Table:
    """A table with one header row. ``caption`` is whole, with its label and number ("Tabell 1. Övergripande mål").

    ``row_header`` is the index of the column whose cells name their row, if any.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: Inlines = ()
    row_header: int | None = None


@frozen
class Fact:
    """A label and what it says: "Diarienummer" and "KS 2016/215"."""

    label: str
    content: Inlines


@frozen
class Facts:
    """A short list of facts, one a line."""

    items: tuple[Fact, ...]


@frozen(kw_only=True)
class TitleBlock:
    """The title of the document, with a line for the parties and one for the period."""

    title: str
    subtitle: str
    period: str


@frozen(kw_only=True)
class Promise:
    """One promise: who makes it and what it is; ``figure`` is what of it can be counted, shown large.

    The figure stands before its ``unit``, and ``bound`` before both: "minst", "4 000", "timmar". ``facts`` are by when
    and where, one a line. The ``actor`` is None where a heading above says it.
    """

    actor: str | None
    text: Inlines
    bound: str | None = None
    figure: str | None = None
    unit: str | None = None
    facts: tuple[Inlines, ...] = ()


@frozen
class Promises:
    """The promises, side by side where there is room."""

    items: tuple[Promise, ...]


@frozen
class ContentsEntry:
    """A line of the table of contents."""

    level: int
    number: str | None
    text: str
    anchor: str


@frozen(kw_only=True)
class Contents:
    """The table of contents; its title is no heading of the document."""

    title: str
    entries: tuple[ContentsEntry, ...]


@frozen
class PageBreak:
    """The rest begins on a new page."""


@frozen
class KeepTogether:
    """Blocks that stand on one page, wherever that is possible."""

    blocks: "tuple[Block, ...]"


@frozen
class Landscape:
    """Blocks on pages turned sideways; what comes after begins on a new upright page. Stands inside no other block."""

    blocks: "tuple[Block, ...]"


Block: TypeAlias = (
    TitleBlock
    | Heading
    | Paragraph
    | ListBlock
    | Table
    | Facts
    | SignatureBlock
    | ElectronicSignatureBlock
    | Promises
    | WebCode
    | Chart
    | OrganisationChart
    | Contents
    | PageBreak
    | KeepTogether
    | Landscape
)
