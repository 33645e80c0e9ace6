"""How a finding says what it is about, and what is missing."""

from collections.abc import Sequence

from samverkansdoc.model.text import without_notes
from samverkansdoc.svenska.lists import join


def short(text: str, most: int = 70) -> str:
    """A text as it stands in a message: on one line, and cut at a word."""
    line = " ".join(without_notes(text).split()).rstrip(".")
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"


def not_found(missing: Sequence[str], where: str = "I dokumentet", verb: str = "hittar vi") -> str:
    """That things are missing, in a sentence: "I dokumentet hittar vi varken A eller B."."""
    word = "varken" if len(missing) == 2 else "inte"  # noqa: PLR2004 - the word is for two
    return f"{where} {verb} {word} {join(missing, 'eller')}."
