"""Abbreviations with points and without spaces: t.ex., bl.a., dvs., tf. (Myndigheternas skrivregler)."""

import re
from collections.abc import Iterable

from samverkansdoc.svenska.protected import PLACEHOLDER
from samverkansdoc.svenska.substitutions import Substitution, substituted

#: Written with a point after each part.
_POINTED = ("t ex", "bl a", "m fl", "m m", "s k", "fr o m", "t o m", "o d", "p g a", "m a o", "f d")
#: Written together with one point at the end, though often seen in parts.
_CLOSED = ("d v s", "o s v", "t f")
#: Already together; only the point may be missing.
_WORDS = ("dvs", "osv", "tf")

_SPACE = "[ \u00a0]"
_BETWEEN = rf"(?:\.{_SPACE}?|{_SPACE})"


def _parts(abbreviation: str) -> str:
    """The parts with a point, a space or both between them; the first letter may be a capital."""
    first, *rest = abbreviation.split()
    return _BETWEEN.join([f"[{first[0]}{first[0].upper()}]{first[1:]}", *rest])


def _any(abbreviations: Iterable[str]) -> str:
    return "|".join(map(_parts, abbreviations))


#: The final point is the abbreviation's own and may also be the sentence's; never a second one, never inside a word.
_PATTERN = (
    rf"(?<![\w.@{PLACEHOLDER}-])(?=[bdfmopstBDFMOPST])"
    rf"(?:(?P<pointed>{_any(_POINTED)})|{_any((*_CLOSED, *_WORDS))})"
    rf"(?:\.(?![\w@])|(?![\w.…@:{PLACEHOLDER}-]))"
)


def normalise_abbreviations(text: str) -> str:
    """Write the known abbreviations in their standard form; only points and spaces change.

    A form that is also a word ("tex", "from", "tom") is left alone, and so are capitals, which may be initials.
    """
    return substituted(text, ABBREVIATIONS)


def _standard_form(match: re.Match[str]) -> str:
    return ("." if match["pointed"] else "").join(re.findall(r"\w+", match[0])) + "."


ABBREVIATIONS: tuple[Substitution, ...] = ((_PATTERN, _standard_form),)
