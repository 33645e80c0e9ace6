"""The whole document: its head, its blocks and what is said about it."""

from datetime import date
from enum import StrEnum

from attrs import frozen

from samverkansdoc.document.blocks import Block, Fact


@frozen
class Copy:
    """Which signature copy a document is: its number from 1, and the words that say so."""

    number: int
    label: str


@frozen(kw_only=True)
class Head:
    """The head of a public document: sender to the left, kind and fields to the right (after SS 03 43 21).

    The first page has it all, later pages ``short_title`` and the page number. ``mark`` is the status of a document
    that is not decided yet ("UTKAST"), shown on every page, else None. ``copy`` tells one signature copy from the
    others, on every page ("Exemplar 1 av 2 – Trelleborgs kommun").
    """

    senders: tuple[str, ...]
    kind: str
    fields: tuple[Fact, ...]
    short_title: str
    mark: str | None = None
    copy: Copy | None = None


@frozen(kw_only=True)
class ChangeWords:
    """What stands round words that were inserted or deleted: signs that are seen, words that are heard.

    The signs ("[+" and "+]") tell one from the other in plain text too, where nothing is underlined.
    """

    opening: str
    closing: str
    spoken: str
    spoken_end: str


@frozen(kw_only=True)
class RemarkWords:
    """Words for remarks: what one is called ("Anmärkning"), and who says it, in full and in short."""

    label: str
    author: str
    initials: str


@frozen(kw_only=True)
class Furniture:
    """Words that stand outside the text: round the page number and for those who listen to the document."""

    #: Before "1 (7)": "Sida".
    page: str
    #: The skip link of a web page: "Till innehållet".
    skip_link: str
    #: The name of the landmark around the table of contents.
    contents: str
    #: The heading above the footnotes of a web page: "Fotnoter".
    footnotes: str
    #: The label of the link from a note back to its place: "Tillbaka till texten".
    back_to_text: str
    #: What a screen reader says for a line to sign on: "Rad för underskrift".
    signature_line: str
    inserted: ChangeWords
    deleted: ChangeWords
    remark: RemarkWords


class Form(StrEnum):
    """What kind of print a document is."""

    #: Pages of running text, with a head on each.
    REPORT = "report"
    #: One page to hang on a wall.
    ONE_PAGE = "one page"


class Relationship(StrEnum):
    """What an attachment is to the document (ISO 19005-3, annex E)."""

    #: What the document was made from.
    SOURCE = "source"
    #: What else one must know to make it again.
    DATA = "data"
    #: An appendix that is a file of its own.
    SUPPLEMENT = "supplement"


@frozen(kw_only=True)
class Attachment:
    """A file that the document carries with it."""

    name: str
    data: bytes
    media_type: str
    description: str
    relationship: Relationship = Relationship.SOURCE


@frozen(kw_only=True)
class Appendix:
    """An appendix that is a file of its own: its path from the source, pages, size in bytes, and SHA-256."""

    path: str
    pages: int
    size: int
    sha256: str


@frozen(kw_only=True)
class AddedRemark:
    """A remark that is not in the source: ``place`` in its data (a JSON pointer, RFC 6901), ``passage`` there, note."""

    place: str
    passage: str | None
    note: str


@frozen(kw_only=True)
class Dokument:
    """A document, ready to be drawn.

    ``day`` is the date that the outputs carry in their metadata, since nothing reads a clock. ``fingerprint`` is a
    short code of all that the document says, the same in every format and in every copy. ``appendices`` are the files
    that belong to the document, whether it carries them as attachments or not. ``templates`` are the files of words
    that it was composed with, by name and SHA-256. ``added`` are the remarks among its blocks that the source, which it
    carries, does not have.
    """

    title: str
    head: Head
    blocks: tuple[Block, ...]
    furniture: Furniture
    authors: tuple[str, ...]
    subject: str
    keywords: tuple[str, ...] = ()
    day: date
    language: str = "sv"
    form: Form = Form.REPORT
    fingerprint: str = ""
    attachments: tuple[Attachment, ...] = ()
    appendices: tuple[Appendix, ...] = ()
    templates: tuple[tuple[str, str], ...] = ()
    added: tuple[AddedRemark, ...] = ()
