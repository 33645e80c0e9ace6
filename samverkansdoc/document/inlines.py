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


Inline: TypeAlias = Text | Strong | Emphasis | Link | LineBreak | Footnote
Inlines: TypeAlias = tuple[Inline, ...]


def plain(content: Inlines) -> str:
    """The text of inlines on one line, without marks and notes: for bookmarks, contents and metadata."""
    return "".join(_plain(inline) for inline in content)


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case Strong(content) | Emphasis(content) | Link(content):
            return plain(content)
        case LineBreak():
            return " "
        case Footnote():
            return ""
