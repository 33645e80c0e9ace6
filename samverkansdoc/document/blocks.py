"""Blocks: what stands below one another on the page."""

from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from attrs import frozen

from samverkansdoc.document.inlines import Inlines


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
class Signatory:
    """One who signs, below a line to sign on. An unknown ``name`` is left to be filled in by hand on a line of its own.

    The labels stand under the two lines, and only where the name is unknown: "Underskrift", "Namnförtydligande". The
    ``organisation`` is None where the name of the party above says it.
    """

    name: str | None
    title: str
    organisation: str | None
    signature_label: str
    name_label: str


@frozen(kw_only=True)
class ElectronicSignatory:
    """One who signs electronically, in a frame below ``label`` ("Elektronisk underskrift").

    ``field`` is the name of the signature field that the frame becomes in a PDF, where the document is ready to sign.
    The ``organisation`` is None where the name of the party above says it.
    """

    name: str | None
    title: str
    organisation: str | None
    label: str
    field: str | None = None


@frozen(kw_only=True)
class SignatureParty:
    """A party's half of the signature block: its name, one line for place and date, and those who sign.

    ``place_and_date`` is what is already known ("Trelleborg 2016-09-12", "Trelleborg den" or nothing); where
    ``fill_in``, room for the rest is left on a line above ``place_label`` ("Ort och datum").
    """

    party: str
    place_and_date: str
    fill_in: bool
    place_label: str
    signatories: tuple[Signatory, ...]


@frozen
class SignatureBlock:
    """Room for signatures, side by side a party, with a line of small print below; never broken over a page."""

    parties: tuple[SignatureParty, ...]
    note: Inlines = ()


@frozen(kw_only=True)
class ElectronicParty:
    """A party's half of the electronic signatures: its name and those who sign."""

    party: str
    signatories: tuple[ElectronicSignatory, ...]


@frozen
class ElectronicSignatureBlock:
    """A frame for each electronic signature, side by side a party, with small print below; never broken over a page."""

    parties: tuple[ElectronicParty, ...]
    note: Inlines = ()


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
class Point:
    """A value of a series at its time ("2015"); None where nothing was measured."""

    time: str
    value: Decimal | None


@frozen(kw_only=True)
class Chart:
    """A series drawn as a line. Its words are whole: the tree knows how numbers are written, the renderers do not.

    ``caption`` is whole, with its label and number ("Diagram 1. …"). ``values`` are the values of the points that have
    one, as they are written, in their order; ``target`` is the value to reach, with its words ("Mål: högst 120"), and
    ``alternative`` says the course of the series for those who do not see it.
    """

    caption: Inlines
    unit: str
    points: tuple[Point, ...]
    values: tuple[str, ...]
    alternative: str
    target: Decimal | None = None
    target_label: str = ""


@frozen(kw_only=True)
class WebCode:
    """An address as a code that a telephone reads (ISO/IEC 18004), with the address in print.

    ``modules`` are the rows of the code, "1" for a dark square, without the quiet zone; ``alternative`` says what the
    code is for those who do not see it.
    """

    url: str
    label: str
    alternative: str
    modules: tuple[str, ...]


@frozen(kw_only=True)
class Unit:
    """A box of an organisation chart: its name, what is said of it below, and the index of the box that it is under.

    Without ``above`` it stands at the top. A box comes after the one that it is under.
    """

    name: str
    lines: tuple[str, ...] = ()
    above: int | None = None


@frozen(kw_only=True)
class OrganisationChart:
    """Boxes with lines between them. ``caption`` is whole; ``alternative`` says who is under whom in sentences."""

    caption: Inlines
    units: tuple[Unit, ...]
    alternative: str


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
