"""Remarks as comments (17.13.4): a range in the text, and what is said of it in a part of its own.

A comment has no date: it would be the clock's.
"""

from collections.abc import Callable, Iterable

from samverkansdoc.document import Remark, RemarkWords
from samverkansdoc.render.word.ooxml import Element, paragraph, run, text_run, w
from samverkansdoc.render.word.style_ids import Style


class Comments:
    """Puts comments under the root of their part, which ``begin`` makes for the first of them."""

    def __init__(self, begin: Callable[[], Element], words: RemarkWords) -> None:
        self._begin = begin
        self._words = words
        self._root: Element | None = None
        self._ids: dict[int, int] = {}

    def around(self, remark: Remark, content: Iterable[Element]) -> list[Element]:
        """A part of a passage: the range begins with the first one and ends with the one that says the note."""
        start = [] if remark.number in self._ids else [w("commentRangeStart", id=self._id(remark))]
        return [*start, *content, *(self._end(remark) if remark.note else ())]

    def _id(self, remark: Remark) -> int:
        return self._ids.setdefault(remark.number, len(self._ids))

    def _end(self, remark: Remark) -> list[Element]:
        number = self._id(remark)
        self._part().append(self._comment(number, remark.note))
        reference = run(w("commentReference", id=number), style=Style.COMMENT_REFERENCE)
        return [w("commentRangeEnd", id=number), reference]

    def _part(self) -> Element:
        if self._root is None:
            self._root = self._begin()
        return self._root

    def _comment(self, number: int, note: str) -> Element:
        mark = run(w("annotationRef"), style=Style.COMMENT_REFERENCE)
        said = paragraph(Style.COMMENT_TEXT, [mark, text_run(note)])
        return w("comment", said, id=number, author=self._words.author, initials=self._words.initials)
