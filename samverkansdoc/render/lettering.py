"""Lines of words in a drawing: where they stand, and how a text becomes lines; knows no format and draws nothing."""

import re
from collections.abc import Callable, Iterator
from math import ceil

from attrs import frozen

#: The width of a line of text in points.
Measure = Callable[[str], float]
#: A place and a box in points, from the lower left corner of the drawing.
Place = tuple[float, float]
Box = tuple[float, float, float, float]

#: Where a line may end: at white space, but for the spaces that hold words together.
_SPACE = re.compile("[ \t\r\n\v\f\u0085\u2028\u2029]+")
#: Where a word may be parted and needs no hyphen for it, and where it says itself that it may be.
_JOINT, _UNSEEN, _SOFT = "-/–—\u00a0\u202f", "\u00a0\u202f\u00ad", "\u00ad"
#: The fewest letters on each side of a hyphen, and what makes a syllable.
_SYLLABLES = 3
_VOWELS = frozenset("aeiouyåäöéüæø")


@frozen(kw_only=True)
class Words:
    """A line of words: what it is (its ``kind``), where its baseline begins, and its text."""

    kind: str
    text: str
    x: float
    y: float


def split(text: str) -> list[str]:
    """The words between which a line may end."""
    return [word for word in _SPACE.split(text) if word]


def wrapped(text: str, width: float, measure: Measure) -> list[str]:
    """The text in lines that fit the width; a word that is wider is parted."""
    lines: list[str] = []
    for word in split(text):
        for piece in _pieces(word, width, measure):
            if lines and measure(f"{lines[-1]} {piece}") <= width:
                lines[-1] += f" {piece}"
            else:
                lines.append(piece)
    return lines


def evenly_wrapped(text: str, width: float, measure: Measure) -> list[str]:
    """The text in as few lines as the width allows, all of them about as long."""
    lines = wrapped(text, width, measure)
    longest = max(map(measure, split(text)), default=0.0)
    for narrower in range(ceil(longest), int(width) if len(lines) > 1 else 0):
        even = wrapped(text, narrower, measure)
        if len(even) == len(lines):
            return even
    return lines


def _pieces(word: str, width: float, measure: Measure) -> Iterator[str]:
    while len(word) > 1 and measure(word) > width:
        end = _end(word, width, measure)
        yield word[:end].rstrip(_UNSEEN) + ("" if word[end - 1] in _JOINT else "-")
        word = word[end:]
    yield word


def _end(word: str, width: float, measure: Measure) -> int:
    """Where to part a word: where it says itself that it may be, else between syllables, else wherever it is full."""
    last = 1
    while last + 1 < len(word) and measure(word[: last + 1] + "-") <= width:
        last += 1
    ends = range(last, 0, -1)
    said = (end for end in ends if word[end - 1] in _JOINT + _SOFT)
    syllables = (end for end in ends if _parts_syllables(word, end))
    return next(said, 0) or next(syllables, last)


def _parts_syllables(word: str, end: int) -> bool:
    """Whether one consonant goes along with the vowel after it; at least three letters stand on each side."""
    before, first, second = word[:end].casefold(), word[end].casefold(), word[end + 1 : end + 2].casefold()
    whole = word.isalpha() and min(end, len(word) - end) >= _SYLLABLES
    return whole and second in _VOWELS and first not in _VOWELS and not _VOWELS.isdisjoint(before)
