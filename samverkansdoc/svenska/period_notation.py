"""The notations in which real documents write a period, read into :class:`Period`.

Closed: "2016", "2016-2018", "2019 - 2022", "2019—2021", "2024 – 2027", "2019–22", "2018/19", "2016/2017",
"2022-01-01 - 2023-12-31", "1 januari 2023–31 december 2026", "1 mars–31 maj 2023", "mars 2023–februari 2024",
"2019 till 2022", "2019 t.o.m. 2022", "från och med 1 mars 2023 till och med 28 februari 2027", "mellan 2019 och 2022".
Open: "från 2018, löpande", "fr.o.m. 2018-03-03 tills vidare", "2018-03-03 – tills vidare". Before any of them may stand
"år", "åren", "perioden", "mandatperioden" and the like. Source: real agreements.
"""

import datetime
import re

from samverkansdoc.svenska.characters import DASHES, HYPHENS, key, plain
from samverkansdoc.svenska.dates import MONTH_NUMBERS, check_year, last_day, make_date, month_number, parse_date
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.periods import SPLIT_END, SPLIT_START, Period

_PREFIX = re.compile(r"(?:under |för )?(?:(?:år|året|åren|tiden|\w*perioden|\w*period)\b:? ?)?")
_POINT = (
    rf"(?:[0-9]{{4}}[{HYPHENS}][0-9]{{1,2}}[{HYPHENS}][0-9]{{1,2}}"
    r"|(?:den )?[0-9]{1,2} [a-zåäö]+\.?(?: [0-9]{4})?"
    rf"|(?:{'|'.join(MONTH_NUMBERS)})\.?(?: [0-9]{{4}})?"
    r"|[0-9]{4})"
)
_FROM = r"(?:från och med|från|fr\.? ?o\.? ?m\.?|fom)"
_OPEN = r"(?:(?:och )?tills vidare|löpande|och framåt|t\.? ?v\.?)"
_TO = rf"(?: ?[{DASHES}] ?| till och med | till | t\.? ?o\.? ?m\.? | tom )"
_CLOSED = re.compile(rf"(?:{_FROM} )?(?P<first>{_POINT}){_TO}(?P<last>{_POINT})")
_BETWEEN = re.compile(rf"mellan (?P<first>{_POINT}) och (?P<last>{_POINT})")
_OPEN_END = re.compile(rf"(?:{_FROM} )?(?P<first>{_POINT})(?:,| ?[{DASHES}])? ?{_OPEN}")
_OPEN_START = re.compile(rf"{_OPEN},? {_FROM} (?P<first>{_POINT})")
_MISSING_END = re.compile(rf"(?:{_FROM} (?P<from>{_POINT})|(?P<dash>{_POINT}) ?[{DASHES}])")
_SPLIT = re.compile(r"([0-9]{4})/([0-9]{2}|[0-9]{4})")
_SHORT = re.compile(rf"([0-9]{{4}})( ?[{DASHES}] ?)([0-9]{{2}})")
#: The most years over which a short end year ("1998–02") is trusted to mean the next century.
_LONGEST_SHORT = 20
_EXAMPLES = "Skriv till exempel 2023–2026, 2023-03-01–2027-02-28 eller från och med 2023-03-01, tills vidare."


def read(text: str) -> Period:
    """Read a period in any of the notations of this module.

    Raises:
        SvenskaError: see :meth:`Period.parse`.
    """
    body = _PREFIX.sub("", key(text), count=1).rstrip(".")
    for reader in (_split_year, _short_years, _closed, _open, _single):
        if period := reader(body):
            return period
    if match := _MISSING_END.fullmatch(body):
        start = match["from"] or match["dash"]
        raise SvenskaError(
            f"Perioden ”{plain(text)}” saknar slut.",
            f"Skriv ut slutet, eller ”från och med {start}, tills vidare” om det inte är bestämt.",
        )
    raise SvenskaError(f"”{plain(text)}” kan inte läsas som en period.", _EXAMPLES)


def _split_year(body: str) -> Period | None:
    match = _SPLIT.fullmatch(body)
    if not match:
        return None
    first, last = int(match[1]), _full_year(match[1], match[2])
    check_year(first)
    if last != first + 1:
        raise SvenskaError(
            f"”{body}” är inte ett delat år: det ska vara två år i följd.",
            f"Skriv {first}/{(first + 1) % 100:02}, eller till exempel {first}–{first + 2} om perioden är hela år.",
        )
    return Period(start=make_date(first, *SPLIT_START), end=make_date(last, *SPLIT_END), split_year=True)


def _short_years(body: str) -> Period | None:
    match = _SHORT.fullmatch(body)
    if not match:
        return None
    first, dash, last = match.groups()
    full = _full_year(first, last)
    if dash in HYPHENS and full < int(first):
        return None
    if dash in HYPHENS and 1 <= int(last) <= 12:  # noqa: PLR2004 - months
        raise SvenskaError(
            f"”{body}” kan vara både en månad och två år.", f"Skriv båda årtalen med fyra siffror, {first}–{full}."
        )
    return _years(int(first), full)


def _closed(body: str) -> Period | None:
    match = _CLOSED.fullmatch(body) or _BETWEEN.fullmatch(body)
    if not match:
        return None
    last = match["last"]
    first = _with_year(match["first"], last)
    if first.isdecimal() and last.isdecimal():
        return _years(int(first), int(last))
    return Period(start=_ends(first)[0], end=_ends(last)[1])


def _open(body: str) -> Period | None:
    match = _OPEN_END.fullmatch(body) or _OPEN_START.fullmatch(body)
    return Period(start=_ends(match["first"])[0], end=None) if match else None


def _single(body: str) -> Period | None:
    if not re.fullmatch(_POINT, body) or not re.search("[0-9]{4}", body):
        return None
    start, end = _ends(body)
    if start == end:
        raise SvenskaError(f"”{body}” är en dag, inte en period.", _EXAMPLES)
    return Period(start=start, end=end)


def _years(first: int, last: int) -> Period:
    check_year(first)
    check_year(last)
    if last < first:
        raise SvenskaError(f"Perioden slutar ({last}) före sin start ({first}).", "Skriv det tidigaste året först.")
    return Period(start=make_date(first, 1, 1), end=make_date(last, 12, 31))


def _ends(point: str) -> tuple[datetime.date, datetime.date]:
    """First and last day of a day, a month or a year."""
    if point.isdecimal():
        year = int(point)
        return make_date(year, 1, 1), make_date(year, 12, 31)
    if month := re.fullmatch(r"([a-zåäö]+)\.? ([0-9]{4})", point):
        start = make_date(int(month[2]), month_number(month[1]), 1)
        return start, last_day(start.year, start.month)
    day = parse_date(point)
    return day, day


def _with_year(first: str, last: str) -> str:
    """The first point with the year of the last one, when it has none of its own: "1 mars–31 maj 2023"."""
    return first if re.search("[0-9]{4}", first) else f"{first} {last[-4:]}" if last[-4:].isdecimal() else first


def _full_year(first: str, last: str) -> int:
    """The last year in full, in the century of the first or, near its end, the next: 1999/00."""
    if len(last) == len(first):
        return int(last)
    year = int(first[:2] + last)
    return year + 100 if year < int(first) and year + 100 - int(first) <= _LONGEST_SHORT else year
