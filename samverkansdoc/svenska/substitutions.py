"""Patterns with what is to stand in place of what they find: made in a text, or only told of."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from samverkansdoc.svenska.characters import NBSP

Substitution: TypeAlias = tuple[str, str | Callable[[re.Match[str]], str]]


def substituted(text: str, substitutions: Iterable[Substitution]) -> str:
    """The text with all of them made, one after the other."""
    for pattern, new in substitutions:
        text = re.sub(pattern, new, text)
    return text


def visible_changes(text: str, substitutions: Iterable[Substitution]) -> Iterator[tuple[int, int, str]]:
    """Where they would change what one sees, and into what; that a space may not break is not seen."""
    for pattern, new in substitutions:
        for match in re.finditer(pattern, text):
            written = match.expand(new) if isinstance(new, str) else new(match)
            if written.replace(NBSP, " ") != match[0].replace(NBSP, " "):
                yield match.start(), match.end(), written.replace(NBSP, " ")
