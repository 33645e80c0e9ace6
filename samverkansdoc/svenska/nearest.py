"""The nearest known names to a misspelt one."""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

from samverkansdoc.svenska.characters import key
from samverkansdoc.svenska.lists import join

_MOST = 3
_LIKENESS = 0.76


def nearest(wanted: str, names: Iterable[str]) -> tuple[str, ...]:
    """At most three of the names that are like the wanted one, best first; å, ä and ö count as a and o."""
    by_letters = {_letters(name): name for name in names}
    found = get_close_matches(_letters(wanted), by_letters, n=_MOST, cutoff=_LIKENESS)
    return tuple(by_letters[letters] for letters in found)


def question(names: Iterable[str]) -> str:
    """The question that offers the names: "Menade du Trelleborg eller Trollhättan?"."""
    return f"Menade du {join(names, 'eller')}?"


def _letters(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", key(text))
    return "".join(char for char in decomposed if not unicodedata.combining(char))
