"""Real footnotes (17.11): the reference in the text, the notes in a part of their own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from samverkansdoc.document import Footnote, Inlines
from samverkansdoc.render.word.ooxml import Element, paragraph, run, tab_run, w
from samverkansdoc.render.word.package import Part, Relationships, word_part
from samverkansdoc.render.word.style_ids import Style

#: The lines between text and notes are notes too, with numbers that Word keeps for them (17.11.9, 17.11.23).
SEPARATORS = (-1, 0)
_KINDS = ("separator", "continuationSeparator")


@dataclass
class Footnotes:
    """The notes met so far; ``draw`` makes runs of what stands in a note, with its ties in ``ties``."""

    draw: Callable[[Inlines, Relationships], list[Element]]
    _notes: list[Element] = field(default_factory=list)
    _ties: Relationships = field(default_factory=Relationships)

    def add(self, note: Footnote) -> Element:
        """Keep a note; returns the run that refers to it. Word counts the notes in the order of the references."""
        number = len(self._notes) + 1
        self._notes.append(w("footnote", *self._paragraphs(note), id=number))
        return run(w("footnoteReference", id=number), style=Style.FOOTNOTE_REFERENCE)

    def _paragraphs(self, note: Footnote) -> Iterator[Element]:
        for index, content in enumerate(note.paragraphs or ((),)):
            mark = [] if index else [run(w("footnoteRef"), style=Style.FOOTNOTE_REFERENCE), tab_run()]
            style = Style.FOOTNOTE_CONTINUED if index else Style.FOOTNOTE_TEXT
            yield paragraph(style, [*mark, *self.draw(content, self._ties)])

    def part(self) -> Part:
        """The part with all notes."""
        lines = [
            w("footnote", paragraph(Style.NORMAL, [run(w(kind))]), type=kind, id=number)
            for number, kind in zip(SEPARATORS, _KINDS, strict=True)
        ]
        return word_part("footnotes", "footnotes", w("footnotes", *lines, *self._notes), self._ties)
