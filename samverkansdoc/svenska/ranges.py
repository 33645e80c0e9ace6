"""Ranges and strokes in running text: en dash between two ends, en dash for a spaced hyphen, a true minus.

A range gets its dash only when it is certain: rising years, rising dates, rising numbers before a unit, and clock times
after *kl.* (Myndigheternas skrivregler). Descending or unmarked pairs of numbers stay, since they may be codes.
"""

import re

from samverkansdoc.svenska.characters import EN_DASH, MINUS, NBSP
from samverkansdoc.svenska.dates import MONTHS
from samverkansdoc.svenska.protected import PLACEHOLDER
from samverkansdoc.svenska.substitutions import Substitution, substituted

_SPACE = "[ \u00a0]"
_DASH = rf"{_SPACE}?[-\u2011–—]{_SPACE}?"
_ALONE_BEFORE = rf"(?<![\w{PLACEHOLDER}.,:/–—−-])(?<![0-9]{_SPACE})"
_ALONE_AFTER = rf"(?![\w{PLACEHOLDER}]|[./:–—-]\w)"

_ISO_DATE = r"((?:19|20|21)[0-9]{2}-[01][0-9]-[0-3][0-9])"
_YEAR = "((?:19|20)[0-9]{2})"
_NUMBER = rf"([0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})*(?:,[0-9]+)?)"
_DAY = "([1-9]|[12][0-9]|3[01])"
_MONTHS = "|".join(MONTHS)
_UNITS = (
    "%|§|(?:procent|år|kr|kronor|månader|veckor|dagar|dygn|timmar|minuter|gånger|stycken|personer|"
    r"ungdomar|barn|elever|deltagare|poäng|meter|m|km|mil|grader)\b"
)
_RANGES = (
    _ALONE_BEFORE + _ISO_DATE + _DASH + _ISO_DATE + _ALONE_AFTER,
    _ALONE_BEFORE + _YEAR + _DASH + _YEAR + _ALONE_AFTER,
    rf"{_ALONE_BEFORE}{_DAY}{_DASH}{_DAY}(?={_SPACE}(?:{_MONTHS})\b)",
    rf"{_ALONE_BEFORE}{_NUMBER}{_DASH}{_NUMBER}(?={_SPACE}?(?:{_UNITS}))",
    rf"(?:(?<=§)|(?<=§{_SPACE}))([0-9]{{1,3}}){_DASH}([0-9]{{1,3}})(?![0-9]){_ALONE_AFTER}",
)
#: "1 mars - 31 december 2016", "mars-maj": between two months nothing but a range can stand.
_DATES = (
    rf"(?<![\w-])(?P<first>(?:{_DAY}{_SPACE})?(?:{_MONTHS})(?:{_SPACE}[0-9]{{4}})?){_DASH}"
    rf"(?=(?:{_DAY}{_SPACE})?(?:{_MONTHS})\b)"
)

_TIME = "([01]?[0-9]|2[0-4])(?:[:.]([0-5][0-9]))?"
_CLOCK = (
    rf"(?<![\w.@{PLACEHOLDER}-])(?:([Kk]l)(?:\.{_SPACE}*|{_SPACE}+)|([Kk]lockan){_SPACE}+)"
    rf"{_TIME}(?:{_DASH}{_TIME})?(?!\w|[:.,][0-9])"
)

#: A hyphen between spaces, unless it stands between two numbers; at the edge of a fragment the neighbour is unseen.
_SPACED = (
    rf"(?:(?<=[^\s0-9])|\A)(?P<a>{_SPACE})(?:--?|—)(?={_SPACE}(?:[^\s]|\Z))"
    rf"|(?<=[0-9])(?P<b>{_SPACE})(?:--?|—)(?={_SPACE}(?:[^\s0-9]|\Z))"
)

#: Certain with decimals or a unit, or when the number is the whole fragment; "sommaren -98" is no negative number.
_MINUS = (
    rf"(?:(?<=[\s(])(?<![0-9]{_SPACE})|\A)-(?=[0-9]+(?:,[0-9]+|{_SPACE}?(?:%|°|procent\b|grader\b)))"
    r"|\A-(?=[0-9]+\Z)"
)


def typeset_ranges(text: str) -> str:
    """Set clock times, ranges of numbers, and negative numbers."""
    return substituted(text, (*CLOCKS, *RANGES))


def typeset_dashes(text: str) -> str:
    """Set a hyphen or em dash between spaced words, or between two months, as an en dash."""
    return substituted(text, DASHES)


def _range(match: re.Match[str]) -> str:
    first, last = match.groups()
    return f"{first}{EN_DASH}{last}" if _value(first) < _value(last) else match[0]


def _value(text: str) -> float:
    """A number or a date in a form that can be compared."""
    return float(re.sub(r"[ \u00a0-]", "", text).replace(",", "."))


def _clock(match: re.Match[str]) -> str:
    short, word, *times = match.groups()
    start, end = _time(*times[:2]), _time(*times[2:])
    return f"{short + '.' if short else word}{NBSP}{start}{EN_DASH + end if end else ''}"


def _time(hour: str | None, minute: str | None) -> str:
    return f"{hour or ''}{'.' + minute if minute else ''}"


CLOCKS: tuple[Substitution, ...] = ((_CLOCK, _clock),)
RANGES: tuple[Substitution, ...] = (*((pattern, _range) for pattern in _RANGES), (_MINUS, MINUS))
DASHES: tuple[Substitution, ...] = (
    (_DATES, rf"\g<first>{EN_DASH}"),
    (_SPACED, lambda match: f"{match['a'] or match['b']}{EN_DASH}"),
)
