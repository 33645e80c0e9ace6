"""Sentences and words of running text; a line break parts what stands before it from what follows."""

import re
from collections.abc import Iterator, Sequence

from samverkansdoc.svenska.protected import PLACEHOLDER

#: Abbreviations that stand before something, and so end no sentence even before a capital.
_BEFORE = (
    "t.ex|bl.a|d.v.s|dvs|s.k|f.d|fr.o.m|t.o.m|p.g.a|pga|kl|nr|kap|ca|resp|tf|t.f|tel|dnr|prop|bet|skr|rskr|art|mom"
    "|s|sid|bil|fig|tab|jfr|ev|dr|prof|st|exkl|inkl|avd|punkt|jan|febr?|apr|aug|sept?|okt|nov|dec"
)
_ABBREVIATED = re.compile(rf"(?:^|[\s(”\"])(?:{_BEFORE}|[A-ZÅÄÖ])\.$", re.IGNORECASE)
#: A point and its like, with the quotation marks, brackets and hidden footnote marks after it, before a new beginning.
_END = re.compile(rf"[.!?…]+[”\"’)\]{PLACEHOLDER}]*(?=\s+[”\"’(\[]?[A-ZÅÄÖ0-9])|\n+")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'./:][^\W\d_]+)*|[0-9]+(?:[.,: \u00a0][0-9]+)*")
_LONGEST_ABBREVIATION = 12


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The places of the sentences, without the white space around them."""
    start = 0
    for match in _END.finditer(text):
        if match[0] == "." and _ends_none(text, start, match.end()):
            continue
        yield from _stripped(text, start, match.end())
        start = match.end()
    yield from _stripped(text, start, len(text))


def words(text: str) -> list[str]:
    """The words; a number is one, however it is written."""
    return _WORD.findall(text)


def lix(text: str) -> int:
    """How hard a text is to read: words a sentence, and the share of words of more than six letters (Björnsson 1968).

    Under 30 is very easy, 40 to 50 is ordinary prose, over 50 is hard and over 60 very hard. Without words it is 0.
    """
    return lix_of(words(text), sum(1 for start, end in sentences(text) if _WORD.search(text, start, end)))


def lix_of(found: Sequence[str], count: int) -> int:
    """The same of words in so many sentences."""
    long = sum(len(word) > 6 for word in found)  # noqa: PLR2004 - the measure says so
    return round(len(found) / max(1, count) + 100 * long / len(found)) if found else 0


def _ends_none(text: str, start: int, end: int) -> bool:
    """Whether a point belongs to an abbreviation, or to the number of an item."""
    near = text[max(0, end - _LONGEST_ABBREVIATION) : end]
    return _ABBREVIATED.search(near) is not None or re.fullmatch(r"\s*[0-9]{1,2}\.", text[start:end]) is not None


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
