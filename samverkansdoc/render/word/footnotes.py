"""Real footnotes (17.11): the reference in the text, the notes in a part of their own."""

from collections.abc import Callable, Iterable, Iterator

from samverkansdoc.document import Footnote, Inlines
from samverkansdoc.render.word.ooxml import Element, paragraph, run, tab_run, w
from samverkansdoc.render.word.style_ids import Style

#: The lines between text and notes are notes too, with numbers that Word keeps for them (17.11.9, 17.11.23).
SEPARATORS = (-1, 0)
_KINDS = ("separator", "continuationSeparator")


def no_footnotes() -> Element:
    """The root of the part, with the lines above the notes and no notes yet."""
    lines = zip(SEPARATORS, _KINDS, strict=True)
    return w("footnotes", *(_note([paragraph(Style.NORMAL, [run(w(kind))])], id=n, type=kind) for n, kind in lines))


class Footnotes:
    """Puts notes under the root of their part; ``draw`` makes runs of what stands in a note."""

    def __init__(self, root: Element, draw: Callable[[Inlines], list[Element]]) -> None:
        self._root = root
        self._draw = draw

    def add(self, note: Footnote) -> Element:
        """Keep a note; returns the run that refers to it. Word counts the notes in the order of the references."""
        number = len(self._root) - len(SEPARATORS) + 1
        self._root.append(_note(self._paragraphs(note), id=number))
        return run(w("footnoteReference", id=number), style=Style.FOOTNOTE_REFERENCE)

    def _paragraphs(self, note: Footnote) -> Iterator[Element]:
        for index, content in enumerate(note.paragraphs or ((),)):
            mark = [] if index else [run(w("footnoteRef"), style=Style.FOOTNOTE_REFERENCE), tab_run()]
            style = Style.FOOTNOTE_CONTINUED if index else Style.FOOTNOTE_TEXT
            yield paragraph(style, [*mark, *self._draw(content)])


def _note(content: Iterable[Element], **attributes: str | int) -> Element:
    return w("footnote", *content, **attributes)
