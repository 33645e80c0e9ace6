"""From one period to the next: what a period, a day or a year that the old text names is in the new one."""

import datetime
import re
from collections.abc import Iterator

from attrs import frozen

from samverkansdoc.svenska.characters import DASHES, HYPHENS, plain
from samverkansdoc.svenska.dates import MONTH_NUMBERS, MONTHS, last_day, parse_date
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.periods import Period

_YEAR = r"(?:19|20|21)[0-9]{2}"
_ISO = rf"{_YEAR}[{HYPHENS}][0-9]{{2}}[{HYPHENS}][0-9]{{2}}"
_MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
_DAY = rf"[0-9]{{1,2}}\s+(?:{_MONTH})\.?\s+{_YEAR}"
#: No digit of a longer number, no law ("2001:453"), no diarienummer ("2016/723").
_BEFORE, _BEHIND = r"(?<![\w:/.])", r"(?![\w:]|[/.][0-9])"
POINT = re.compile(rf"{_BEFORE}(?P<point>{_ISO}|{_DAY}|{_YEAR}){_BEHIND}", re.IGNORECASE)
_ENDS = rf"{_ISO}|(?:den\s+)?{_DAY}|(?:{_MONTH})\.?\s+{_YEAR}|{_YEAR}"
_TO = rf"\s?[{DASHES}]\s?|\s+till\s+och\s+med\s+|\s+till\s+|\s+t\.?\s?o\.?\s?m\.?\s+"
_RANGE = re.compile(
    rf"(?<![\w:/.{DASHES}])(?:"
    rf"(?:från\s+och\s+med\s+|från\s+|fr\.?\s?o\.?\s?m\.?\s+)?(?P<first>{_ENDS})(?:{_TO})(?P<last>{_ENDS}|[0-9]{{2}})"
    rf"|mellan\s+(?P<low>{_ENDS})\s+och\s+(?P<high>{_ENDS})"
    rf"|(?P<split>{_YEAR})/(?P<other>{_YEAR}|[0-9]{{2}})"
    rf")(?![\w:{DASHES}]|[/.][0-9])",
    re.IGNORECASE,
)
_PAIRS = (("first", "last"), ("low", "high"), ("split", "other"))


@frozen(kw_only=True)
class Moved:
    """A piece of a text and what comes in its place."""

    start: int
    end: int
    old: str
    new: str


@frozen(kw_only=True)
class Shift:
    """The way from one period to another."""

    old: Period
    new: Period

    @property
    def is_even(self) -> bool:
        """Whether both are equally long, so that a year between their ends has a year that answers to it."""
        if self.old.end is None or self.new.end is None:
            return False
        return self.old.end.year - self.old.start.year == self.new.end.year - self.new.start.year

    @property
    def first_year(self) -> int:
        """The first year that is no year of the old period, nor before the new one."""
        end = self.old.end
        return max(self.new.start.year, end.year + 1) if end else self.new.start.year

    def periods(self, text: str) -> Iterator[Moved]:
        """Every place where a text names the old period, in whatever notation, and the new one in the same."""
        for match in _RANGE.finditer(text):
            if self._is_old(match[0]):
                yield Moved(start=match.start(), end=match.end(), old=match[0], new=self._rewritten(match))

    def year_of(self, text: str) -> Iterator[Moved]:
        """Every place where a text names the one year that the old period is, in a title for one."""
        if self.old.end is None or not self.old.whole_years or len(self.old.years) != 1:
            return
        for match in POINT.finditer(text):
            if match["point"] == str(self.old.start.year):
                yield Moved(start=match.start(), end=match.end(), old=match[0], new=str(self.new))

    def times(self, text: str, *, between: bool, after: bool = False) -> list[Moved] | None:
        """All days and years of a text in the new period; None where one of them has none there for sure.

        ``between`` says whether a year between the ends may be moved, ``after`` whether the year after the end may.
        """
        moved = []
        for match in POINT.finditer(text):
            new = self._point(match["point"], between=between, after=after)
            if new is None:
                return None
            moved.append(Moved(start=match.start(), end=match.end(), old=match[0], new=new))
        return moved

    def day(self, day: datetime.date) -> datetime.date | None:
        """A day as far from the end of the new period as it was from that of the old, but not after it."""
        if self.old.end is None or self.new.end is None:
            return None
        moved = _same_day(day, day.year + self.new.end.year - self.old.end.year)
        return min(moved, self.new.end) if moved else None

    def _point(self, text: str, *, between: bool, after: bool) -> str | None:
        if text.isdecimal():
            year = self._year(int(text), between=between, after=after)
            return str(year) if year else None
        day = _read(text)
        if day is None or self.old.end is None or self.new.end is None:
            return None
        if day in (self.old.start, self.old.end):
            return _like(text, self.new.start if day == self.old.start else self.new.end)
        year = self._year(day.year, between=between, after=after)
        moved = _same_day(day, year) if year else None
        return _like(text, moved) if moved else None

    def _year(self, year: int, *, between: bool, after: bool) -> int | None:
        if self.old.end is None or self.new.end is None:
            return None
        distance = self.new.end.year - self.old.end.year
        if self.old.start.year == self.old.end.year and not self.is_even:
            return None
        if year == self.old.end.year or (after and year == self.old.end.year + 1):
            return year + distance
        if year == self.old.start.year:
            return self.new.start.year
        inside = self.old.start.year < year < self.old.end.year
        return year + distance if between and inside and self.is_even else None

    def _is_old(self, text: str) -> bool:
        try:
            return Period.parse(plain(text)) == self.old
        except SvenskaError:
            return False

    def _rewritten(self, match: re.Match[str]) -> str:
        """The new period in the notation of the old, if that can say it."""
        first, last = next((pair for pair in _PAIRS if match[pair[0]]), _PAIRS[0])
        start, offset = self.new.start, match.start()
        if self.new.end is not None:
            text = match[0]
            cut = [place - offset for place in (*match.span(first), *match.span(last))]
            new = (
                text[: cut[0]] + _like(match[first], start) + text[cut[1] : cut[2]] + _like(match[last], self.new.end)
            ) + text[cut[3] :]
            try:
                if Period.parse(plain(new)) == self.new:
                    return new
            except SvenskaError:
                pass
        return str(self.new)


def _like(text: str, day: datetime.date) -> str:
    """A day, written as another was: only the numbers and the name of the month differ."""
    if text.isdecimal():
        return str(day.year) if len(text) > 2 else f"{day.year % 100:02}"  # noqa: PLR2004 - "22" for 2022
    if re.fullmatch(_ISO, text):
        return day.isoformat()
    month = re.search(rf"\b(?:{_MONTH})\b", text, re.IGNORECASE)
    if month is None:
        return day.isoformat()
    number = re.sub("[0-9]{1,2}(?=$|[^0-9])", str(day.day), text[: month.start()], count=1)
    name = MONTHS[day.month - 1]
    name = month[0] if MONTH_NUMBERS.get(month[0].lower()) == day.month else name
    return number + name + re.sub(_YEAR, str(day.year), text[month.end() :])


def _read(text: str) -> datetime.date | None:
    try:
        return parse_date(plain(text))
    except SvenskaError:
        return None


def _same_day(day: datetime.date, year: int) -> datetime.date | None:
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        return None
    return day.replace(year=year, day=min(day.day, last_day(year, day.month).day))
