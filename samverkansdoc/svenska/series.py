"""What was measured, time after time: "2015: 162", read, written, and told in a sentence."""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import TypeAlias

from attrs import frozen

from samverkansdoc.svenska.characters import NBSP, key, plain
from samverkansdoc.svenska.dates import MONTH_NUMBERS, format_date, parse_date
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.lists import join
from samverkansdoc.svenska.numbers import format_number, parse_number
from samverkansdoc.svenska.periods import Period
from samverkansdoc.svenska.reporting_periods import ReportingPeriod, in_text

#: The note of a time when nothing was measured, where no other is given.
NO_MEASUREMENT = "ingen mätning"
_NOTHING = {"", "-", "\u2013", "\u2014", "\u2212", ".", "..", "\u2026"}
#: A mark after the time; the colon of "3:e kvartalet" is none.
_MARKED = re.compile(r"(?P<time>.*?) ?(?::(?![ae]\b)|=) ?(?P<rest>.*)")
#: Without a mark the time ends with its first year: "kvartal 1 2016 4 000".
_UNMARKED = re.compile(r"(?P<time>(?:.*? )??(?:\S*[^\w\s])?[0-9]{4}(?:/[0-9]{2,4})?) (?P<rest>.+)")
_LIKE_A_NUMBER = re.compile(r"[-+\u2212\u2013\u2014]? ?[0-9]")
#: Longer than any figure; what is longer is several lines run together, or a slip.
_LONGEST_NUMBER = 30
_EXAMPLES = (
    "Skriv en punkt på varje rad: tiden, ett kolon och talet, till exempel ”2015: 162” eller ”kvartal 1 2016: 40”."
)


@frozen(kw_only=True)
class SeriesPoint:
    """What was measured at one time; where ``value`` is None, nothing was, and ``note`` says why."""

    time: str
    value: Decimal | None = None
    note: str = NO_MEASUREMENT

    def __str__(self) -> str:
        """The normal form: "2015: 162", "2014: ingen mätning"."""
        return f"{self.time}: {self.note if self.value is None else format_number(self.value)}"


@frozen(kw_only=True)
class Series:
    """What was measured, in the order of time.

    Raises:
        SvenskaError: there is no point, a time stands twice, or a point is earlier than the one before it.
    """

    points: tuple[SeriesPoint, ...]

    def __attrs_post_init__(self) -> None:
        if not self.points:
            raise SvenskaError("Serien är tom.", _EXAMPLES)
        seen: dict[Period | str, SeriesPoint] = {}
        for point in self.points:
            if earlier := seen.get(_moment(point.time)):
                raise SvenskaError(f"Tiden i ”{point}” står två gånger.", f"Behåll den eller ”{earlier}”, inte båda.")
            seen[_moment(point.time)] = point
        spans = [(span, point) for span, point in seen.items() if isinstance(span, Period)]
        for (before, previous), (span, point) in pairwise(spans):
            if span.start < before.start:
                raise SvenskaError(f"”{point}” står efter ”{previous}”.", "Skriv punkterna i tidsordning.")

    @classmethod
    def parse(cls, text: str) -> "Series":
        """Read one point a line, or parted by semicolons: "2015: 162", "2015 162", "2014: ingen mätning", "2014: –".

        Raises:
            SvenskaError: a line has no time, or a number that cannot be read; or the points make no series.
        """
        lines = (plain(line) for line in re.split(r"[;\n]", text))
        return cls(points=tuple(_point(line) for line in lines if line))

    def __str__(self) -> str:
        """The normal form: one point a line."""
        return "\n".join(str(point) for point in self.points)

    @property
    def measured(self) -> tuple[SeriesPoint, ...]:
        """The points that have a value."""
        return tuple(point for point in self.points if point.value is not None)

    @property
    def breaks(self) -> tuple[SeriesPoint, ...]:
        """The points that have none."""
        return tuple(point for point in self.points if point.value is None)

    @property
    def first(self) -> SeriesPoint | None:
        """The first point that has a value."""
        return next(iter(self.measured), None)

    @property
    def last(self) -> SeriesPoint | None:
        """The last point that has a value."""
        return next(reversed(self.measured), None)

    def at(self, time: str) -> SeriesPoint | None:
        """The point of a time, however it is written: "Q1 2016" finds "kvartal 1 2016"."""
        return next((point for point in self.points if _moment(point.time) == _moment(time)), None)


#: Gives a sentence by its name, with what stands at its gaps: the words are those of who asks.
Say: TypeAlias = Callable[..., str]


def described(series: Series, what: str, unit: str, say: Say) -> str:
    """The course of a series in words, from the data alone, for those who do not see it drawn.

    "Polisanmälda bostadsinbrott minskade från 162 år 2015 till 118 år 2018. Det högsta värdet var 180 år 2016. Ingen
    mätning gjordes år 2014." The sentences are "omätt", "ett_värde", "lika", "ökade", "minskade", "högsta", "lägsta",
    "ingen_mätning" and "annan_not".
    """
    subject, counted = plain(what), re.sub("^antal(?: |$)", "", plain(unit), flags=re.IGNORECASE)
    course = _course(series, f"{subject[:1].upper()}{subject[1:]}", counted, say)
    return " ".join([course, *_extremes(series, counted, say), *_breaks(series, say)])


def _course(series: Series, subject: str, unit: str, say: Say) -> str:
    first, last = series.first, series.last
    if first is None or last is None or first.value is None or last.value is None:
        return say("omätt", vad=subject)
    start = {"vad": subject, "värde": _amount(first.value, unit), "tid": _when(first.time)}
    if first is last:
        return say("ett_värde", **start)
    if first.value == last.value:
        return say("lika", **start, sluttid=_when(last.time))
    # A sign such as % belongs to every number; a word is understood the second time.
    end = _amount(last.value, "" if unit[:1].isalpha() else unit)
    verb = "ökade" if last.value > first.value else "minskade"
    return say(verb, **start, slutvärde=end, sluttid=_when(last.time))


def _extremes(series: Series, unit: str, say: Say) -> Iterator[str]:
    """The highest and the lowest value, where they lie outside both ends."""
    values = [point.value for point in series.measured if point.value is not None]
    choices: tuple[tuple[str, Callable[[Sequence[Decimal]], Decimal]], ...] = (("högsta", max), ("lägsta", min))
    for word, choose in choices:
        if values and (extreme := choose(values)) not in (values[0], values[-1]):
            times = [_when(point.time) for point in series.measured if point.value == extreme]
            yield say(word, värde=_amount(extreme, unit), tid=_together(times))


def _breaks(series: Series, say: Say) -> Iterator[str]:
    unmeasured = [_when(point.time) for point in series.breaks if key(point.note) == NO_MEASUREMENT]
    if unmeasured:
        yield say("ingen_mätning", tid=_together(unmeasured))
    for point in series.breaks:
        if key(point.note) != NO_MEASUREMENT:
            when = _when(point.time)
            yield say("annan_not", tid=f"{when[:1].upper()}{when[1:]}", anmärkning=point.note.rstrip("."))


def _together(times: Sequence[str]) -> str:
    """Several times in a sentence: "åren 2014 och 2016"."""
    years = [time.removeprefix("år ") for time in times if time.startswith("år ")]
    return f"åren {join(years)}" if len(years) == len(times) > 1 else join(times)


def _amount(value: Decimal, unit: str) -> str:
    return f"{format_number(value)}{NBSP}{unit}" if unit else format_number(value)


def _when(time: str) -> str:
    """The time in a sentence: "år 2015", "under tredje kvartalet 2017", "under 2018/19", "den 1 mars 2016"."""
    if re.fullmatch("[0-9]{4}", time):
        return f"år {time}"
    for read in (_written_period, lambda text: f"den {format_date(parse_date(text))}"):
        try:
            return read(time)
        except SvenskaError:
            continue
    return f"under {time}"


def _written_period(time: str) -> str:
    period = ReportingPeriod.parse(time)
    return f"år {period.year}" if period.number is None else f"under {in_text(period)}"


def _moment(time: str) -> Period | str:
    """The days that a time names; its own letters where it is none of the known notations."""
    for read in (lambda text: ReportingPeriod.parse(text).as_period(), Period.parse, _day):
        try:
            return read(time)
        except SvenskaError:
            continue
    return key(time)


def _day(time: str) -> Period:
    day = parse_date(time)
    return Period(start=day, end=day)


def _point(line: str) -> SeriesPoint:
    match = _MARKED.fullmatch(line) or _UNMARKED.fullmatch(line)
    if not match or not _is_time(match["time"]):
        raise SvenskaError(f"Raden ”{line}” saknar tid eller värde.", _EXAMPLES)
    time, rest = match["time"], match["rest"]
    if rest in _NOTHING:
        return SeriesPoint(time=time)
    if not _LIKE_A_NUMBER.match(rest):
        return SeriesPoint(time=time, note=rest)
    if len(rest) > _LONGEST_NUMBER:
        raise SvenskaError(f"Talet på raden ”{line[:_LONGEST_NUMBER]}…” är för långt.", _EXAMPLES)
    try:
        return SeriesPoint(time=time, value=parse_number(rest))
    except SvenskaError as error:
        raise SvenskaError(f"Raden ”{line}” går inte att läsa: {error.message}", error.hint) from error


def _is_time(text: str) -> bool:
    """Whether it can be a time: it begins with a letter or digit, and holds a digit or the name of a month."""
    words = key(text).replace(".", " ").split()
    return text[:1].isalnum() and (any(c.isdecimal() for c in text) or not MONTH_NUMBERS.keys().isdisjoint(words))
