"""References in running text, once the whole document is known: "[[mål-1]]" becomes "mål 3"."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from samverkansdoc.compose.anchors import CAPITAL, TABLE
from samverkansdoc.compose.walk import change_inlines
from samverkansdoc.diagnostics import Diagnostic, InputError
from samverkansdoc.document import Block, Inline, Reference
from samverkansdoc.model import Handling, Markdown
from samverkansdoc.model.invariants.walk import instances
from samverkansdoc.svenska.genitive import capitalize_first

#: What a reference to an id says: the word, the number, and the anchor of the place.
Places: TypeAlias = Mapping[str, Reference]


def resolved(blocks: Iterable[Block], places: Places, handling: Handling) -> tuple[Block, ...]:
    """The blocks with every reference saying what it leads to.

    Raises ``InputError`` for one that leads to a part of the document that it does not show.
    """
    lost: list[str] = []

    def change(inline: Inline) -> Inline:
        if not isinstance(inline, Reference) or inline.number:
            return inline
        found = places.get(inline.anchor) or places.get(inline.anchor.removeprefix(TABLE))
        if found is None:
            lost.append(inline.anchor)
            return inline
        label = capitalize_first(found.label) if inline.label == CAPITAL else found.label
        return Reference(label, found.number, found.anchor)

    made = change_inlines(blocks, change)
    if lost:
        raise InputError(_nowhere(name, handling) for name in dict.fromkeys(lost))
    return made


def _nowhere(name: str, handling: Handling) -> Diagnostic:
    written = f"[[{name}]]"
    texts = (path for path, text in instances(handling, Markdown) if written in text)
    return Diagnostic(
        code="reference-nowhere",
        message=f"Hänvisningen ”{written}” leder till något som inte visas i dokumentet.",
        hint="Det har varken text eller annat innehåll. Ta bort hänvisningen, eller skriv vad som ska stå där.",
        path=next(texts, ()),
        excerpt=written,
    )
