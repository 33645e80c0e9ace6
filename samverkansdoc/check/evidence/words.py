"""The words by which information is known, from the table ``ord.toml``: how they are written is told there."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from attrs import frozen

_TABLE = Path(__file__).parent / "ord.toml"
_ANY = r"\w*"
#: So many letters tell a word of a heading from another.
_STEM = 6


@frozen
class Term:
    """Words that stand after one another. Those with a capital letter are known by it, all others in any case."""

    pattern: re.Pattern[str]
    exact: bool
    #: Whether it may begin inside a word.
    inside: bool

    def matches(self, text: str, small: str) -> Iterator[re.Match[str]]:
        """Where the words stand in a text, which is also given in small letters."""
        for match in self.pattern.finditer(text if self.exact else small):
            if self.inside or match.start() == 0 or not text[match.start() - 1].isalnum():
                yield match


@cache
def wanted(name: str) -> tuple[tuple[Term, ...], ...]:
    """The alternatives for a name; the terms of each must stand in one passage."""
    return tuple(tuple(map(_term, line.split(" & "))) for line in _table()[name])


def names() -> tuple[str, ...]:
    """Every name in the table."""
    return tuple(_table())


def _term(written: str) -> Term:
    inside, words = written.startswith("*"), written.removeprefix("*")
    pattern = re.escape(words).replace(r"\ ", " ").replace(r"\*", _ANY)
    return Term(re.compile(pattern + r"(?!\w)"), exact=written != written.lower(), inside=inside)


@cache
def _table() -> dict[str, list[str]]:
    return {key: list(lines) for key, lines in tomllib.loads(_TABLE.read_text(encoding="utf-8")).items()}


def starts_alike(one: str, other: str) -> bool:
    """Whether two headings are about the same: a longer word of the one begins as a word of the other."""
    stems, others = ({word[:_STEM] for word in re.findall(rf"\w{{{_STEM},}}", text.lower())} for text in (one, other))
    return not stems.isdisjoint(others)
