"""Inlines as runs."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never
from urllib.parse import quote

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part

from samverkansdoc.document import (
    Deleted,
    Emphasis,
    Footnote,
    Furniture,
    Inline,
    Inlines,
    Inserted,
    LineBreak,
    Link,
    Reference,
    Remark,
    Strong,
    Target,
    Text,
)
from samverkansdoc.render.word.comments import Comments
from samverkansdoc.render.word.footnotes import Footnotes
from samverkansdoc.render.word.look import SIGNS, Change, Look
from samverkansdoc.render.word.ooxml import Element, R, run, text_run, w
from samverkansdoc.render.word.references import References

#: What may stand in an address as it is (RFC 3986, 2.2 and 2.3); the rest is written with per cent signs.
_ADDRESS = "%:/?#[]@!$&'()*+,;=-._~"
_PLAIN = Look()


@dataclass(frozen=True)
class Inliner:
    """Draws inlines for one part of the package; ``notes`` and ``comments`` are None where Word allows none.

    All parts share the ``references``, since these lead from one part to another.
    """

    part: Part
    references: References
    furniture: Furniture
    notes: Footnotes | None = None
    comments: Comments | None = None

    def runs(self, content: Inlines, look: Look = _PLAIN) -> list[Element]:
        """The runs and links of inlines."""
        return [element for inline in content for element in self._inline(inline, look)]

    def _inline(self, inline: Inline, look: Look) -> list[Element]:
        match inline:
            case Text(text):
                return [text_run(text, look.style)]
            case Strong(content):
                return self.runs(content, replace(look, strong=True))
            case Emphasis(content):
                return self.runs(content, replace(look, emphasis=True))
            case LineBreak():
                return [run(w("br"))]
            case Footnote():
                return [self._note(inline)]
            case Link() | Target() | Reference():
                return self._tied(inline, look)
            case Inserted() | Deleted() | Remark():
                return self._marked(inline, look)
            case _:
                assert_never(inline)

    def _marked(self, inline: Inserted | Deleted | Remark, look: Look) -> list[Element]:
        match inline:
            case Inserted(content):
                return self._changed(content, "inserted", look)
            case Deleted(content):
                return self._changed(content, "deleted", look)
            case Remark():
                return self._remark(inline, look)
            case _:
                assert_never(inline)

    def _changed(self, content: Inlines, change: Change, look: Look) -> list[Element]:
        """Words with signs round them. They are no tracked changes: someone would accept those away."""
        words = self.furniture.inserted if change == "inserted" else self.furniture.deleted
        opening, closing = (text_run(sign, SIGNS[change]) for sign in (words.opening, words.closing))
        return [opening, *self.runs(content, replace(look, change=change)), closing]

    def _remark(self, remark: Remark, look: Look) -> list[Element]:
        """A passage with its comment, or with the note in brackets after it."""
        runs = self.runs(remark.content, look)
        if self.comments is not None:
            return self.comments.around(remark, runs)
        said = f" [{self.furniture.remark.label} {remark.number}: {remark.note}]"
        return [*runs, text_run(said, look.style)] if remark.note else runs

    def _tied(self, inline: Link | Target | Reference, look: Look) -> list[Element]:
        match inline:
            case Link(content, url):
                return self._link(content, url, look)
            case Target(content, anchor):
                return self.references.bookmarks.around(anchor, self.runs(content, look))
            case Reference():
                return self._reference(inline, look)
            case _:
                assert_never(inline)

    def _link(self, content: Inlines, url: str, look: Look) -> list[Element]:
        """A link (17.16.22). A link inside a link is the outer one."""
        runs = self.runs(content, replace(look, link=True))
        return runs if look.link else [self.linked(runs, url)]

    def _reference(self, reference: Reference, look: Look) -> list[Element]:
        """A reference, as plain as the text around it. One inside a link leads where the link does."""
        if look.link:
            return [text_run(reference.text, look.style)]
        return self.references.runs(reference, look.style)

    def linked(self, runs: Iterable[Element], url: str) -> Element:
        """Runs as a link to an address."""
        link = w("hyperlink", *runs, history=1)
        link.set(f"{{{R}}}id", self._address(url))
        return link

    def _address(self, url: str) -> str:
        """The id of the tie to an address outside; nothing is ever fetched from there."""
        return self.part.relate_to(quote(url, safe=_ADDRESS), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def _note(self, note: Footnote) -> Element:
        if self.notes is None:
            raise ValueError(f"Word allows no footnote here: {note}")
        return self.notes.add(note)
