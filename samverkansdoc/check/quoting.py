"""How a finding says what it is about, and what is missing."""

import re
from collections.abc import Sequence

from samverkansdoc.model.text import REFERENCE, without_notes
from samverkansdoc.svenska.lists import join

_LINK = re.compile(r"\[([^\[\]]+)\]\([^()\s]*\)")
_MARKS = re.compile(r"\*\*|(?<!\w)[*_]|[*_](?!\w)")


def short(text: str, most: int = 70) -> str:
    """A text as it stands in a message: on one line, and cut at a word."""
    line = " ".join(_bare(text).split()).rstrip(".")
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"


def _bare(text: str) -> str:
    """Running text without what is only notation: notes, addresses of links, references and emphasis."""
    return _MARKS.sub("", REFERENCE.sub("…", _LINK.sub(r"\1", without_notes(text))))


def not_found(missing: Sequence[str], where: str = "I dokumentet", verb: str = "hittar vi") -> str:
    """That things are missing, in a sentence: "I dokumentet hittar vi varken A eller B."."""
    word = "varken" if len(missing) == 2 else "inte"  # noqa: PLR2004 - the word is for two
    return f"{where} {verb} {word} {join(missing, 'eller')}."
