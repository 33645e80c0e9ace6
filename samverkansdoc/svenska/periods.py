"""Periods of an agreement: read in every notation met, written in one."""

import datetime

from attrs import frozen

from samverkansdoc.svenska.characters import EN_DASH
from samverkansdoc.svenska.dates import format_date, iso_date
from samverkansdoc.svenska.errors import SvenskaError

#: The assumption behind a split year such as "2018/19": from 1 July to 30 June.
SPLIT_START, SPLIT_END = (7, 1), (6, 30)


@frozen(kw_only=True)
class Period:
    """A span of days, both ends included; ``end`` is None when it runs until further notice.

    ``split_year`` marks a period that is written "2018/19": twelve months across two calendar years (Publications
    Office style guide), taken to be 1 July to 30 June.

    Raises:
        SvenskaError: the end lies before the start, or a split year has other ends than 1 July and 30 June.
    """

    start: datetime.date
    end: datetime.date | None
    split_year: bool = False

    def __attrs_post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise SvenskaError(
                f"Perioden slutar ({iso_date(self.end)}) före sin start ({iso_date(self.start)}).",
                "Skriv den tidigaste dagen eller det tidigaste året först.",
            )
        if self.split_year and not self._spans_split_year():
            raise SvenskaError("Ett delat år löper från den 1 juli till den 30 juni året efter.")

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read a period: "2016-2018", "2018/19", "från och med 2018-03-03, tills vidare" and their like.

        The notations are listed in :mod:`samverkansdoc.svenska.period_notation`.

        Raises:
            SvenskaError: the text is no period, names a day that does not exist, or ends before it starts.
        """
        from samverkansdoc.svenska.period_notation import read  # noqa: PLC0415 - it builds on this class

        return read(text)

    def holds(self, other: "Period") -> bool:
        """Whether the other period lies within this one."""
        if other.start < self.start:
            return False
        return self.end is None or (other.end is not None and other.end <= self.end)

    def __str__(self) -> str:
        """The normal form: "2016–2018", "2018/19", "2023-03-01–2027-02-28" or "från och med …, tills vidare"."""
        if self.end is None:
            return f"från och med {iso_date(self.start)}, tills vidare"
        if self.split_year:
            return f"{self.start.year}/{self.end.year % 100:02}"
        if self.whole_years:
            return _year_span(self.start, self.end)
        return f"{iso_date(self.start)}{EN_DASH}{iso_date(self.end)}"

    @property
    def is_open(self) -> bool:
        """Whether the period runs until further notice."""
        return self.end is None

    @property
    def whole_years(self) -> bool:
        """Whether the period is one or more whole calendar years."""
        return self.end is not None and _day(self.start) == (1, 1) and _day(self.end) == (12, 31)

    @property
    def years(self) -> tuple[int, ...]:
        """Every calendar year the period touches; empty for an open period, which has no last one."""
        return () if self.end is None else tuple(range(self.start.year, self.end.year + 1))

    def contains(self, date: datetime.date) -> bool:
        """Whether the day lies in the period, ends included."""
        return self.start <= date and (self.end is None or date <= self.end)

    def _spans_split_year(self) -> bool:
        end = self.end
        return (
            end is not None
            and (_day(self.start), _day(end)) == (SPLIT_START, SPLIT_END)
            and end.year == self.start.year + 1
        )


def in_text(period: Period) -> str:
    """The period in a sentence, after a verb such as *gäller*.

    "år 2016", "åren 2016–2018", "perioden 2018/19", "från och med den 1 mars 2023 till och med den 28 februari 2027",
    "från och med den 3 mars 2018 och tills vidare".
    """
    if period.split_year:
        return f"perioden {period}"
    if period.end is not None and period.whole_years:
        return f"{'år' if len(period.years) == 1 else 'åren'} {period}"
    start = f"från och med den {format_date(period.start)}"
    if period.end is None:
        return f"{start} och tills vidare"
    return f"{start} till och med den {format_date(period.end)}"


def _day(date: datetime.date) -> tuple[int, int]:
    return date.month, date.day


def _year_span(start: datetime.date, end: datetime.date) -> str:
    return str(start.year) if start.year == end.year else f"{start.year}{EN_DASH}{end.year}"
