"""What authorities, acts and things were called before, and what they are called now, from ``data/terms.csv``."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, cached_property

from attrs import frozen

from samverkansdoc.svenska.dates import MONTHS


@frozen(kw_only=True, slots=False)
class Term:
    """What something was called, what it is called now, since when, and who says so.

    In every text where the pattern finds anything, one of the ``stems`` stands in small letters.
    """

    pattern: re.Pattern[str]
    stems: tuple[str, ...]
    now: str
    since: str
    source: str

    @cached_property
    def changed(self) -> date:
        """The first day of the new name, as near as the table has it: "2025-07-01", "november 2019", "2020"."""
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", self.since):
            return date.fromisoformat(self.since)
        *month, year = self.since.split()
        return date(int(year), MONTHS.index(month[0]) + 1 if month else 1, 1)


@cache
def terms() -> tuple[Term, ...]:
    """All stale terms and references, the most specific first."""
    import csv  # noqa: PLC0415 - with the file, at the first question
    from importlib.resources import files  # noqa: PLC0415

    text = files("samverkansdoc.svenska").joinpath("data", "terms.csv").read_text(encoding="utf-8")
    return tuple(
        Term(
            pattern=re.compile(row["mönster"]),
            stems=tuple(row["stam"].split(";")),
            now=row["nu"],
            since=row["sedan"],
            source=row["källa"],
        )
        for row in csv.DictReader(text.splitlines())
    )


def possible(text: str, among: Iterable[Term] | None = None) -> tuple[Term, ...]:
    """The terms of which there are stems in a text; in most texts none."""
    small = text.casefold()
    return tuple(term for term in (terms() if among is None else among) if any(stem in small for stem in term.stems))


def old_terms(text: str, among: Iterable[Term] | None = None) -> Iterator[tuple[Term, re.Match[str]]]:
    """The old terms in a text with their places; of two that overlap, the more specific one.

    ``among`` are the only ones that there can be, where that is known already.
    """
    taken = list[tuple[int, int]]()
    for term in possible(text, among):
        for match in term.pattern.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                yield term, match
