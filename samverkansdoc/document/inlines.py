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


Inline: TypeAlias = Text | Strong | Emphasis | Link | LineBreak | Footnote | Target | Reference
Inlines: TypeAlias = tuple[Inline, ...]


def plain(content: Inlines) -> str:
    """The text of inlines on one line, without marks and notes: for bookmarks, contents and metadata."""
    return "".join(_plain(inline) for inline in content)


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case Strong(content) | Emphasis(content) | Link(content) | Target(content):
            return plain(content)
        case Reference():
            return inline.text
        case LineBreak():
            return " "
        case Footnote():
            return ""
