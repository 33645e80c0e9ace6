"""The typography of running text, as Swedish public authorities write it (Myndigheternas skrivregler).

Only spaces, strokes, quotation marks and points change; every letter and digit stays, in its order. What may be a code,
an address or a diary number is left exactly as it is (:mod:`samverkansdoc.svenska.protected`).
"""

import re

from samverkansdoc.svenska.abbreviations import normalise_abbreviations
from samverkansdoc.svenska.characters import DOUBLE_QUOTE, ELLIPSIS, SINGLE_QUOTE
from samverkansdoc.svenska.protected import around_protected
from samverkansdoc.svenska.ranges import typeset_dashes, typeset_ranges
from samverkansdoc.svenska.spaces import typeset_spaces

_ELLIPSIS = r"(?<!\.)\.{3}(?!\.)"
_MARKS = str.maketrans(
    dict.fromkeys('"\u201c\u201e\u201f', DOUBLE_QUOTE) | dict.fromkeys("'\u2018\u201a\u201b", SINGLE_QUOTE)
)


def typeset(text: str) -> str:
    """Give running text, or an inline piece of it, the typography Swedish wants.

    In: any text. Out: the same letters and digits, with no-break spaces (4 000, 85 %, 9 §, 12 september 2016), en
    dashes in certain ranges and between words, ” and ’ as quotation marks, … for three points, and abbreviations as
    "t.ex.". Spaces at the ends stay (so that pieces around emphasis can be joined), line feeds stay, runs of spaces
    become one. Setting a text twice changes nothing more. Never raises.
    """
    return around_protected(re.sub(" {2,}", " ", text), _apply)


def _apply(text: str) -> str:
    text = normalise_abbreviations(re.sub(_ELLIPSIS, ELLIPSIS, text))
    if re.search("[0-9]", text):
        text = typeset_spaces(typeset_ranges(text))
    return typeset_dashes(text).translate(_MARKS)
