"""Inlines as runs."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import assert_never
from urllib.parse import quote

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part

from samverkansdoc.document import Emphasis, Footnote, Inline, Inlines, LineBreak, Link, Reference, Strong, Target, Text
from samverkansdoc.render.word.footnotes import Footnotes
from samverkansdoc.render.word.ooxml import Element, R, run, text_run, w
from samverkansdoc.render.word.references import References
from samverkansdoc.render.word.style_ids import Style

#: What may stand in an address as it is (RFC 3986, 2.2 and 2.3); the rest is written with per cent signs.
_ADDRESS = "%:/?#[]@!$&'()*+,;=-._~"
#: The style of a run that is strong, stressed, linked.
_STYLES = {
    (False, False, False): None,
    (True, False, False): Style.STRONG,
    (False, True, False): Style.EMPHASIS,
    (True, True, False): Style.STRONG_EMPHASIS,
    (False, False, True): Style.LINK,
    (True, False, True): Style.STRONG_LINK,
    (False, True, True): Style.EMPHASIS_LINK,
    (True, True, True): Style.STRONG_EMPHASIS_LINK,
}


@dataclass(frozen=True, kw_only=True)
class Look:
    """What the inlines around a text make of it."""

    strong: bool = False
    emphasis: bool = False
    link: bool = False

    @property
    def style(self) -> Style | None:
        """The character style, if any."""
        return _STYLES[self.strong, self.emphasis, self.link]


_PLAIN = Look()


@dataclass(frozen=True)
class Inliner:
    """Draws inlines for one part of the package; ``notes`` is None where Word allows no footnotes.

    All parts share the ``references``, since these lead from one part to another.
    """

    part: Part
    references: References
    notes: Footnotes | None = field(default=None)

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
            case _:
                assert_never(inline)

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
