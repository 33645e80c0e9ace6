"""Days, intervals and times in running text."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from attrs import frozen

from samverkansdoc.svenska.dates import FIRST_YEAR, LAST_YEAR, MONTH_NUMBERS, MONTHS, last_day
from samverkansdoc.svenska.words import LAST_WORD, Gender, number_word

_MONTHS = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
#: A date, a month or a year; no part of a number, of a period or of the name of a statute.
_MOMENT = re.compile(
    r"(?<![\w:/.–-])(?:(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})"
    rf"|(?:(?P<day>[0-9]{{1,2}}) )?(?P<month>{_MONTHS})\.? (?P<of>[0-9]{{4}})|(?P<year>[0-9]{{4}}))"
    r"(?![\w:/%–-])(?! (?:timmar|kronor|personer|invånare|brott))",
    re.IGNORECASE,
)
_NUMBERS = {number_word(n, gender): n for n in range(1, LAST_WORD + 1) for gender in Gender}
_NUMBER = rf"(?P<n>[0-9]{{1,2}}|{'|'.join(_NUMBERS)})"
_ORDINAL = r"(?P<nth>tredje|fjärde|femte|tre|fyra|fem)"
_YEAR = 12
_NTH = {"tre": 3, "tredje": 3, "fyra": 4, "fjärde": 4, "fem": 5, "femte": 5}
#: How often, in months: what is said of it, and what it is; with a number in the words, the months are divided by it.
_INTERVALS: tuple[tuple[str, int], ...] = (
    (r"\b(?:löpande|kontinuerligt|fortlöpande|regelbundet|varje vecka|veckovis|en gång i veckan)\b", 1),
    (r"\b(?:varje månad|månadsvis|månatlig\w*|en gång i månaden)\b", 1),
    (r"\b(?:varje kvartal|kvartalsvis|kvartalsrapport\w*|en gång (?:i|per) kvartal(?:et)?)\b", 3),
    (r"\b(?:varje tertial|tertialvis|tertialrapport\w*|en gång (?:i|per) tertial(?:et)?)\b", 4),
    (r"\b(?:varje halvår|halvårsvis|varje termin|terminsvis|en gång (?:i|per) (?:halvåret|halvår|terminen|termin)"
     r"|vår och höst|på våren och en gång på hösten|på våren och hösten)\b", 6),
    (r"\b(?:vartannat år|vart annat år|varannan höst|varannan vår|vart 2:a år|en gång (?:på|vart) två år)\b", 24),
    (r"\b(?:årlig\w*|en gång (?:om|per) år(?:et)?|en gång årligen|årsvis|årets|årsmöte\w*|årsrapport\w*)\b", _YEAR),
    (r"\b(?:varje|var) (?:nytt )?(?:år|höst|vår|vinter|sommar|läsår|kalenderår|verksamhetsår)\b", _YEAR),
    (r"\ben gång (?:per|under) (?:mandatperiod\w*|överenskommelseperiod\w*|perioden)\b", 48),
)  # fmt: skip
_PER_YEAR = re.compile(rf"\b{_NUMBER}(?: till [a-zåäö]+)? gånger (?:om|per|varje|under) (?:året|år)\b")
_EVERY_YEARS = re.compile(rf"\b(?:vart|var) {_ORDINAL} år\b")
_EVERY_MONTHS = re.compile(rf"\b(?:var|varje) {_NUMBER}(?::e|:a)? månad\w*\b")
_WITHIN = re.compile(rf"\b(?:minst |senast )?(?:inom|efter|med högst) {_NUMBER} (?P<unit>år|månader)s?\b")
_SOMETIME = re.compile(
    rf"\b(?:{'|'.join(MONTHS)}|vår|våren|sommar\w*|höst\w*|vinter\w*|jul\w*|påsk\w*|lov|lovet|loven|termin\w*|läsår\w*"
    r"|vecka|veckor|veckan|helg\w*|kväll\w*|natt|nätter\w*|måndag\w*|tisdag\w*|onsdag\w*|torsdag\w*|fredag\w*|lördag\w*"
    r"|söndag\w*|dygn\w*|månad\w*|kvartal\w*|tertial\w*|halvår\w*|timme|timmar|dagar|arbetsdagar|senast|före|hela året"
    r"|per år|under året|(?:hela|under) perioden|periodens|skolavslutning\w*|inom|minuter|gånger|dagligen)\b",
    re.IGNORECASE,
)


@frozen
class Moment:
    """A day, a month or a year that is named; ``last`` is its last day."""

    words: str
    at: int
    last: date

    @property
    def first(self) -> date:
        """Its first day."""
        if self.words.isdecimal():
            return self.last.replace(month=1, day=1)
        return self.last if self.words[:1].isdecimal() else self.last.replace(day=1)


def moments(text: str) -> Iterator[Moment]:
    """Every day, month and year that a text names by itself: not those of a period or a statute."""
    for match in _MOMENT.finditer(text):
        if last := _last(match):
            yield Moment(match[0], match.start(), last)


def months_between(text: str) -> int | None:
    """How often, in months: "varje kvartal" is 3, "vartannat år" 24; the shortest where there are several."""
    small = text.lower()
    found = [months for pattern, months in _INTERVALS if re.search(pattern, small)]
    found += [max(1, _YEAR // _number(match)) for match in _PER_YEAR.finditer(small)]
    found += [_YEAR * _NTH[match["nth"]] for match in _EVERY_YEARS.finditer(small)]
    found += [_number(match) for match in _EVERY_MONTHS.finditer(small)]
    found += [_number(match) * (_YEAR if match["unit"] == "år" else 1) for match in _WITHIN.finditer(small)]
    return min(found, default=None)


def never_longer(texts: Iterable[str], start: date, end: date | None, months: int) -> bool:
    """Whether the years that texts name, from one day to another, are never more than so many months apart."""
    named = {moment.last.year for text in texts for moment in moments(text) if moment.last.year >= start.year}
    stops = [start.year, *sorted(named), *([end.year] if end else [])]
    return bool(named) and all(after - before <= months // _YEAR for before, after in pairwise(stops))


def says_when(text: str) -> bool:
    """Whether a text says when something is, or how often."""
    return bool(_SOMETIME.search(text) or months_between(text) is not None or next(moments(text), None))


def months_before(day: date, months: int) -> date:
    """The day so many months before, or the last day of a shorter month."""
    year, month = divmod(day.year * _YEAR + day.month - 1 - months, _YEAR)
    return date(year, month + 1, min(day.day, last_day(year, month + 1).day))


def _last(match: re.Match[str]) -> date | None:
    year = int(match["y"] or match["of"] or match["year"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if match["year"]:
        return date(year, 12, 31)
    month = int(match["m"]) if match["m"] else MONTH_NUMBERS[match["month"].lower()]
    day = match["d"] or match["day"]
    if not 1 <= month <= _YEAR:
        return None
    end = last_day(year, month)
    return end if not day or not 1 <= int(day) <= end.day else date(year, month, int(day))


def _number(match: re.Match[str]) -> int:
    return max(1, _NUMBERS.get(match["n"]) or int(match["n"]))
