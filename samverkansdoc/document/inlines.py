"""Inlines: what stands inside a paragraph."""

from typing import TypeAlias

from attrs import frozen


@frozen
class Text:
    """Literal text, already in its final typography; never markup. Where it is ``whole``, it is not hyphenated."""

    text: str
    whole: bool = False


@frozen
class Strong:
    """Text of strong importance."""

    content: "Inlines"


@frozen
class Emphasis:
    """Stressed text."""

    content: "Inlines"


@frozen
class Link:
    """A link to an address outside the document."""

    content: "Inlines"
    url: str


@frozen
class LineBreak:
    """A line break that the writer asked for."""


@frozen
class Footnote:
    """A note at the foot of the page, referred to where it stands. Numbered through the document from 1."""

    number: int
    paragraphs: "tuple[Inlines, ...]"


@frozen
class Target:
    """Words that others in the document refer to: the number of a goal, of a table, of an appendix.

    ``anchor`` is unique among those of the document's targets and headings.
    """

    content: "Inlines"
    anchor: str


@frozen
class Reference:
    """A way to another place in the document: "avsnitt" and "4.2", with the anchor of that heading or target.

    ``number`` is what stands there, word for word. Where the place has no number it is empty, and the label says all:
    "avsnittet ”Förord”".
    """

    label: str
    number: str
    anchor: str

    @property
    def text(self) -> str:
        """The words that are read: "avsnitt 4.2", held together by a no-break space."""
        return "\u00a0".join(filter(None, (self.label, self.number)))


@frozen
class Inserted:
    """Words that the newer of two documents has and the older has not."""

    content: "Inlines"


@frozen
class Deleted:
    """Words that the older of two documents has and the newer has not."""

    content: "Inlines"


@frozen
class Remark:
    """A passage with something to look at again, which stands beside it: a comment in Word, a note in the margin.

    Remarks are numbered through the document from 1. ``content`` is what of the passage stands here; a passage of
    several parts has one ``Remark`` for each, of which only the last says the ``note``.
    """

    content: "Inlines"
    number: int
    note: str


Inline: TypeAlias = (
    Text | Strong | Emphasis | Link | LineBreak | Footnote | Target | Reference | Inserted | Deleted | Remark
)
Inlines: TypeAlias = tuple[Inline, ...]


def plain(content: Inlines) -> str:
    """The text of inlines on one line, without marks and notes: for bookmarks, contents and metadata."""
    return "".join(_plain(inline) for inline in content)


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case Strong(content) | Emphasis(content) | Link(content) | Target(content) | Inserted(content):
            return plain(content)
        case Deleted(content) | Remark(content):
            return plain(content)
        case Reference():
            return inline.text
        case LineBreak():
            return " "
        case Footnote():
            return ""
