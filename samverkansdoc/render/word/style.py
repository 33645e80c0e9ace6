"""One style of the style sheet."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from samverkansdoc.render.word.formats import CharacterFormat, ParagraphFormat
from samverkansdoc.render.word.ooxml import Element, w
from samverkansdoc.render.word.style_ids import Style


class Kind(StrEnum):
    """What a style is for (17.18.83)."""

    PARAGRAPH = "paragraph"
    CHARACTER = "character"
    TABLE = "table"


_DEFAULTS = frozenset({Style.NORMAL, Style.DEFAULT_CHARACTER, Style.NORMAL_TABLE})


@dataclass(frozen=True, kw_only=True)
class StyleEntry:
    """A style: the name that people see, what it is based on and what it looks like.

    A built-in name is Word's own English one, which Word shows in the user's language; ``ours`` marks the others.
    ``shown`` puts the style into the gallery, where those who edit the document look for it.
    """

    style: Style
    name: str
    kind: Kind = Kind.PARAGRAPH
    ours: bool = False
    based_on: Style | None = Style.NORMAL
    next: Style | None = None
    priority: int = 99
    shown: bool = False
    paragraph: ParagraphFormat | None = None
    characters: CharacterFormat | None = None

    def element(self, *table_parts: Element) -> Element:
        """``w:style`` with its children in the order of CT_Style (17.7.4.17)."""
        flags = {"default": self.style in _DEFAULTS, "customStyle": self.ours}
        marks = {name: 1 for name, on in flags.items() if on}
        return w("style", *self._children(), *table_parts, type=self.kind, styleId=self.style, **marks)

    def _children(self) -> Iterator[Element]:
        yield w("name", val=self.name)
        if self.based_on is not None:
            yield w("basedOn", val=self.based_on)
        if self.next is not None:
            yield w("next", val=self.next)
        yield w("uiPriority", val=self.priority)
        if self.shown:
            yield w("qFormat")
        yield from (part.element() for part in (self.paragraph, self.characters) if part is not None)
