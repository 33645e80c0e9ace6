"""A text without what is no words of it, and the way back to the places in the text as it is."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from samverkansdoc.svenska.protected import PLACEHOLDER, spans

#: A line break inside a paragraph; not before a list item or a row of a table, nor between paragraphs.
_SOFT = r"(?<=\S)[ \t]*\n[ \t]*(?=[^\s|*+>-]|[*+-][^\s*+-]|\*\*)(?![0-9]+[.)] )"
#: References, targets of links, marks of footnotes, ids of captions, the line under the head of a table.
_HIDDEN = r"\[\[[^\[\]\s]+\]\]|(?<=\])\([^()\s]*\)|\[\^[^\]\s]+\]:?|\{#[^\s{}]+\}|^[ \t]*\|?[ \t]*:?-{3,}[-:| \t]*$"
_EMPHASIS = r"(?<=[^\W_]|[.,:;!?”)])(?:\*\*?|__?)(?![\w*])|(?<![\w*])(?:\*\*?|__?)(?=[^\W_]|[”(])"
_MARKDOWN = re.compile(rf"(?P<soft>{_SOFT})|(?P<hidden>{_HIDDEN})|(?P<emphasis>{_EMPHASIS})", re.MULTILINE)
#: Every address and code has one of these, and reaches no further from it than so many characters and a word.
_SIGN_OF_CODE = re.compile(r"[0-9@]+|\w[.]\w|://")
_AROUND = 16


@frozen
class Layer:
    """Where the pieces of a changed text stood before: places in it, and the places they come from."""

    here: list[int] = field(factory=list)
    there: list[int] = field(factory=list)

    def start(self, place: int) -> int:
        """The place, in the text before, of what begins here."""
        index = bisect_right(self.here, place) - 1
        return place if index < 0 else self.there[index] + place - self.here[index]

    def end(self, place: int) -> int:
        """The place, in the text before, where that ends which ends here."""
        index = bisect_left(self.here, place)
        if index < len(self.here) and self.here[index] == place:
            return self.there[index]
        return self.start(place)


@frozen
class View:
    """A text in which lines are joined to paragraphs, and where a sign stands for what is no words."""

    text: str
    layers: tuple[Layer, ...] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The places, in the text as it is, of a piece of this one."""
        for layer in reversed(self.layers):
            start, end = layer.start(start), layer.end(end)
        return start, max(start, end)


def view(text: str, *, markdown: bool) -> View:
    """How a rule sees a text."""
    layers = []
    if markdown:
        text, layer = _without(text, ((match.span(), _shown(match)) for match in _MARKDOWN.finditer(text)))
        layers.append(layer)
    text, layer = _without(text, ((place, PLACEHOLDER) for place in _codes(text)))
    return View(text, (*layers, layer) if layer.here else tuple(layers))


def _codes(text: str) -> Iterator[tuple[int, int]]:
    """The places of addresses and codes. To look for them in the whole text would take most of the time of a check."""
    for start, end in _windows(text):
        for match in spans(text[start:end]):
            yield start + match.start(), start + match.end()


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """The pieces of the text, of whole words, that have signs of codes in them."""
    start = end = 0
    for sign in _SIGN_OF_CODE.finditer(text):
        if sign.start() - _AROUND > end and end:
            yield start, end
            end = 0
        if not end:
            start = text.rfind(" ", 0, max(0, sign.start() - _AROUND)) + 1
        end = max(end, _end_of_word(text, sign.end() + _AROUND))
    if end:
        yield start, end


def _end_of_word(text: str, at: int) -> int:
    found = text.find(" ", at)
    return len(text) if found < 0 else found


def _shown(match: re.Match[str]) -> str:
    return {"soft": " ", "hidden": PLACEHOLDER, "emphasis": ""}[match.lastgroup or "hidden"]


def _without(text: str, replaced: Iterable[tuple[tuple[int, int], str]]) -> tuple[str, Layer]:
    pieces, layer, at, length = list[str](), Layer(), 0, 0
    for (start, end), shown in replaced:
        pieces += [text[at:start], shown]
        length += start - at
        layer.here.extend((length, length + len(shown)))
        layer.there.extend((start, end))
        at, length = end, length + len(shown)
    return "".join([*pieces, text[at:]]), layer
