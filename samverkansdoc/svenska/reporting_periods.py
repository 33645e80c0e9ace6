"""Periods that are reported on: kvartal, tertial, halvår and år, read as people write them."""

import datetime
import re
from collections.abc import Sequence
from enum import StrEnum

from attrs import frozen

from samverkansdoc.svenska.characters import key, plain
from samverkansdoc.svenska.dates import check_year, last_day
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.periods import Period
from samverkansdoc.svenska.words import count, ordinal

_MONTHS_OF_A_YEAR = 12


class ReportingKind(StrEnum):
    """How long a reporting period is; the value is its Swedish word."""

    KVARTAL = "kvartal"
    TERTIAL = "tertial"
    HALVÅR = "halvår"
    ÅR = "år"

    @property
    def months(self) -> int:
        """How many months it has."""
        return _MONTHS[self]

    @property
    def per_year(self) -> int:
        """How many of them a year has."""
        return _MONTHS_OF_A_YEAR // self.months


_MONTHS = {ReportingKind.KVARTAL: 3, ReportingKind.TERTIAL: 4, ReportingKind.HALVÅR: 6, ReportingKind.ÅR: 12}
_SHORT = {"kv": "kvartal", "q": "kvartal", "k": "kvartal", "t": "tertial", "h": "halvår"}
_ORDINALS = {ordinal(n): n for n in range(1, _MONTHS_OF_A_YEAR + 1)}
_YEAR = r"(?:av )?(?:år )?(?P<year>[0-9]{4})"
_NOUN = r"(?P<kind>kvartal|tertial|halvår)"
_PART = rf"{_NOUN[:-1]}|kv|[qkth])\.? ?(?P<number>[0-9]{{1,2}})"
_ORDINAL = rf"(?P<number>[0-9]{{1,2}}(?::?[ae])?|{'|'.join(_ORDINALS)})"
_NOTATIONS = (
    # 2017, år 2017, helår 2017
    re.compile(rf"(?P<kind>)(?P<number>)(?:(?:hel|kalender)?år(?:et)? )?{_YEAR}"),
    # kvartal 3 2017, Kvartal 3, 2017, kv. 3 2017, Q3 2017, T2-2026
    re.compile(rf"{_PART}(?:, ?| |[/-]){_YEAR}"),
    # 2017 kvartal 3, 2017Q3, 2026-T2
    re.compile(rf"{_YEAR}(?:, ?|[ /:-])?{_PART}"),
    # tredje kvartalet 2017, 3:e kvartalet 2017, 1:a halvåret 2026
    re.compile(rf"(?:det )?{_ORDINAL} {_NOUN}et,? {_YEAR}"),
)
_HINT = "Skriv till exempel kvartal 3 2017, tertial 2 2026, halvår 1 2026 eller bara året, 2017."


@frozen(kw_only=True)
class ReportingPeriod:
    """A quarter, a four-month period, half a year or a year; ``number`` is None for a year.

    Raises:
        SvenskaError: the year has no such part, or is outside 1900-2199.
    """

    kind: ReportingKind
    number: int | None = None
    year: int

    def __attrs_post_init__(self) -> None:
        check_year(self.year)
        if self.kind is ReportingKind.ÅR:
            if self.number is not None:
                raise SvenskaError("Ett helt år har inget nummer.", f"Skriv bara {self.year}.")
        elif self.number is None or not 1 <= self.number <= self.kind.per_year:
            most = self.kind.per_year
            raise SvenskaError(
                f"{self.kind.capitalize()} {'utan nummer' if self.number is None else self.number} finns inte.",
                f"Ett år har {count(most)} {self.kind}. Skriv ett nummer från 1 till {most}.",
            )

    @classmethod
    def parse(cls, text: str) -> "ReportingPeriod":
        """Read "kvartal 3 2017", "3:e kvartalet 2017", "Q3 2017", "T2 2026", "första halvåret 2026", "helår 2017".

        Raises:
            SvenskaError: the text is no such period, the year has no such part, or is outside 1900-2199.
        """
        body = key(text).rstrip(".")
        for notation in _NOTATIONS:
            if match := notation.fullmatch(body):
                kind = ReportingKind(_SHORT.get(match["kind"], match["kind"]) or ReportingKind.ÅR)
                return cls(kind=kind, number=_number(match["number"]), year=int(match["year"]))
        raise SvenskaError(f"”{plain(text)}” kan inte läsas som en rapportperiod.", _HINT)

    def __str__(self) -> str:
        """The normal form: "kvartal 3 2017", "tertial 2 2026", "halvår 1 2026", "2017"."""
        return str(self.year) if self.number is None else f"{self.kind} {self.number} {self.year}"

    @property
    def start(self) -> datetime.date:
        """The first day."""
        first = self._months[0]
        return datetime.date(first // _MONTHS_OF_A_YEAR, first % _MONTHS_OF_A_YEAR + 1, 1)

    @property
    def end(self) -> datetime.date:
        """The last day."""
        last = self._months[-1]
        return last_day(last // _MONTHS_OF_A_YEAR, last % _MONTHS_OF_A_YEAR + 1)

    @property
    def previous(self) -> "ReportingPeriod":
        """The period of the same kind just before: kvartal 1 2017 gives kvartal 4 2016.

        Raises:
            SvenskaError: it would lie before 1900.
        """
        return _holding(self.kind, self._months[0] - 1)

    def as_period(self) -> Period:
        """Its days."""
        return Period(start=self.start, end=self.end)

    def overlaps(self, other: "ReportingPeriod") -> bool:
        """Whether the two have a day in common."""
        return not set(self._months).isdisjoint(other._months)

    def within(self, period: Period) -> bool:
        """Whether all its days lie in the period."""
        return period.holds(self.as_period())

    def parts(self, kind: ReportingKind) -> tuple["ReportingPeriod", ...]:
        """The periods of a kind that it is made of: the four quarters of a year.

        Raises:
            SvenskaError: it cannot be divided evenly into that kind.
        """
        if self.kind.months % kind.months:
            raise SvenskaError(f"{str(self).capitalize()} kan inte delas i {kind}.", "Välj en kortare slags period.")
        return tuple(_holding(kind, month) for month in self._months[:: kind.months])

    @property
    def _months(self) -> range:
        """Its months, counted from the year 0."""
        first = self.year * _MONTHS_OF_A_YEAR + ((self.number or 1) - 1) * self.kind.months
        return range(first, first + self.kind.months)


def in_text(period: ReportingPeriod) -> str:
    """The period in a sentence: "tredje kvartalet 2017", "första halvåret 2026", "2017"."""
    return str(period) if period.number is None else f"{ordinal(period.number)} {period.kind}et {period.year}"


def missing(whole: ReportingPeriod, given: Sequence[ReportingPeriod]) -> tuple[ReportingPeriod, ...]:
    """What the given periods lack to cover the whole, in the shortest of their kinds that divides it.

    Three quarters of a year lack the fourth; no period at all lacks the whole.
    """
    kinds = {period.kind for period in given if whole.kind.months % period.kind.months == 0} | {whole.kind}
    covered = {month for period in given for month in period._months}
    parts = whole.parts(min(kinds, key=lambda kind: kind.months))
    return tuple(part for part in parts if not covered.issuperset(part._months))


def _holding(kind: ReportingKind, month: int) -> ReportingPeriod:
    """The period of a kind that holds the month, counted from the year 0."""
    year, place = divmod(month, _MONTHS_OF_A_YEAR)
    number = None if kind is ReportingKind.ÅR else place // kind.months + 1
    return ReportingPeriod(kind=kind, number=number, year=year)


def _number(written: str) -> int | None:
    """The number of "3", "3:e" or "tredje"; None where none is written."""
    return _ORDINALS.get(written) or (int(written.rstrip(":ae")) if written else None)
