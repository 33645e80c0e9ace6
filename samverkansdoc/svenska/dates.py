"""Dates as Swedish writes them: 2016-09-12 in tables, 12 september 2016 in running text."""

import datetime
import re

from samverkansdoc.svenska.characters import HYPHENS, NBSP, key, plain
from samverkansdoc.svenska.errors import SvenskaError

MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)  # fmt: skip

#: Month names and their standard abbreviations, to month number.
MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, start=1)} | {
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "apr": 4,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "nov": 11,
    "dec": 12,
}

FIRST_YEAR, LAST_YEAR = 1900, 2199
_ISO = rf"([0-9]{{4}})[{HYPHENS}]([0-9]{{1,2}})[{HYPHENS}]([0-9]{{1,2}})"
_WORDS = r"(?:den )?([0-9]{1,2}) ([a-zåäö]+)\.? ([0-9]{4})"


def parse_date(text: str) -> datetime.date:
    """Read a date: "2016-09-12", "12 september 2016", "den 12 sep. 2016".

    Case and kind of space do not matter; years from 1900 to 2199 are accepted.

    Raises:
        SvenskaError: the day does not exist in the calendar, or the text is not a date in any of these forms.
    """
    lowered = key(text)
    if match := re.fullmatch(_ISO, lowered):
        _require_two_digits(match, text)
        return make_date(*map(int, match.groups()))
    if match := re.fullmatch(_WORDS, lowered):
        day, month, year = match.groups()
        return make_date(int(year), month_number(month), int(day))
    raise SvenskaError(
        f"”{plain(text)}” kan inte läsas som ett datum.",
        "Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2016-09-12, eller som 12 september 2016.",
    )


def make_date(year: int, month: int, day: int) -> datetime.date:
    """The date with these numbers.

    Raises:
        SvenskaError: there is no such year (1900-2199), month or day.
    """
    check_year(year)
    if not 1 <= month <= len(MONTHS):
        raise SvenskaError(f"Månad {month} finns inte.", "Skriv ÅÅÅÅ-MM-DD: först år, sedan månad 01–12, sist dag.")
    days = last_day(year, month).day
    if not 1 <= day <= days:
        name = MONTHS[month - 1]
        raise SvenskaError(f"Den {day} {name} {year} finns inte.", f"{name.capitalize()} {year} har {days} dagar.")
    return datetime.date(year, month, day)


def last_day(year: int, month: int) -> datetime.date:
    """The last day of the month."""
    return datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)


def months_later(date: datetime.date, months: int) -> datetime.date:
    """The same day so many months later, or the last day of that month where it has no such day."""
    years, month = divmod(date.month - 1 + months, len(MONTHS))
    last = last_day(date.year + years, month + 1)
    return last.replace(day=min(date.day, last.day))


def check_year(year: int) -> None:
    """Let years pass that an agreement can concern.

    Raises:
        SvenskaError: the year is outside 1900-2199, which is nearly always a slip of the finger.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise SvenskaError(
            f"Året {year} kan inte stämma.", f"Skriv ett årtal mellan {FIRST_YEAR} och {LAST_YEAR}, med fyra siffror."
        )


def month_number(name: str) -> int:
    """The number of a month from its name or standard abbreviation, in small letters without point.

    Raises:
        SvenskaError: no month has that name.
    """
    if number := MONTH_NUMBERS.get(name):
        return number
    from difflib import get_close_matches  # noqa: PLC0415 - only when something is misspelt

    near = get_close_matches(name, MONTHS, n=1)
    hint = f"Menade du {near[0]}?" if near else "Skriv ut månadens namn, till exempel september."
    raise SvenskaError(f"Månaden ”{name}” finns inte.", hint)


def format_date(date: datetime.date) -> str:
    """The date in running text: "12 september 2016", with no-break spaces.

    Full year always (Webbriktlinje 66).
    """
    return _formatted(date, "d MMMM y")


def format_month(date: datetime.date) -> str:
    """The month of the date: "september 2016", with a no-break space."""
    return _formatted(date, "MMMM y")


def _formatted(date: datetime.date, pattern: str) -> str:
    from babel.dates import format_date as localized  # noqa: PLC0415 - slow to import, and seldom needed to read a file

    return localized(date, pattern, locale="sv").replace(" ", NBSP)


def iso_date(date: datetime.date) -> str:
    """The date in tables, heads and signatures: "2016-09-12"."""
    return f"{date.year:04}-{date.month:02}-{date.day:02}"


def _require_two_digits(match: re.Match[str], text: str) -> None:
    year, month, day = match.groups()
    if len(month) + len(day) < len("MMDD"):
        raise SvenskaError(f"”{plain(text)}” är inte skrivet som ÅÅÅÅ-MM-DD.", f"Skriv {year}-{month:0>2}-{day:0>2}.")
