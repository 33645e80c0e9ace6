r"""References (17.16.5.50): fields that show what stands at their bookmarks, and lead there when clicked (``\h``).

Word fills a field in anew when asked to, so that a reference follows its place when someone edits the document. What
is shown before that is there already, word for word. A field keeps the look that it has (``\* MERGEFORMAT``): else
the number of something in bold would bring the bold with it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import attrs

from samverkansdoc.document import Block, Heading, Reference, Target, plain
from samverkansdoc.render.nodes import of_kind
from samverkansdoc.render.word.bookmarks import Bookmarks
from samverkansdoc.render.word.numbering import HeadingNumbers
from samverkansdoc.render.word.ooxml import Element, field, text_run, w
from samverkansdoc.render.word.style_ids import Style

#: What stands at the bookmark, or the number of its paragraph in full, wherever the reference stands.
_WORDS, _NUMBER = r"REF {name} \h \* MERGEFORMAT", r"REF {name} \w \h \* MERGEFORMAT"


@dataclass(frozen=True, kw_only=True)
class Place:
    """What references may lead to: the words that its field would show, and whether Word itself counts them."""

    words: str
    counted: bool = False


def places(blocks: Iterable[Block], *others: object) -> dict[str, Place]:
    """The places by their anchors: targets, wherever they stand, and headings.

    The blocks are in the order in which they are drawn, since Word counts the headings in that order.
    """
    blocks, found, numbers = tuple(blocks), dict[str, Place](), HeadingNumbers()
    for target in _targets((others, blocks)):
        found.setdefault(target.anchor, Place(words=plain(target.content)))
    for heading in of_kind(Heading, blocks):
        place = Place(words=heading.number or "", counted=numbers.counts(heading))
        found.setdefault(heading.anchor, place)
    return found


def _targets(node: object) -> Iterator[Target]:
    if isinstance(node, Target):
        yield node
    if isinstance(node, tuple):
        for item in node:
            yield from _targets(item)
    elif attrs.has(kind := type(node)):
        for name in attrs.fields_dict(kind):
            yield from _targets(getattr(node, name))


@dataclass(frozen=True)
class References:
    """Draws the references to the places of a document, and keeps the bookmarks of these."""

    places: Mapping[str, Place]
    bookmarks: Bookmarks

    def runs(self, reference: Reference, style: Style | None = None) -> list[Element]:
        """The label and a field for the number.

        A place that has no such number is a link with all the words, and where there is no such place there are only
        the words.
        """
        place = self.places.get(reference.anchor)
        if place is None:
            return [text_run(reference.text, style)]
        name = self.bookmarks.name(reference.anchor)
        if not reference.number or place.words != reference.number:
            return [w("hyperlink", text_run(reference.text, style), anchor=name, history=1)]
        code = (_NUMBER if place.counted else _WORDS).format(name=name)
        return [*_label(reference, style), *field(code, reference.number, style)]


def _label(reference: Reference, style: Style | None) -> Iterator[Element]:
    """What stands before the number, with the blank that holds the two together."""
    label = reference.text.removesuffix(reference.number)
    if label:
        yield text_run(label, style)
