"""How long running text says that the document holds, and when it says that it was decided."""

import re
from collections.abc import Iterator
from datetime import date

from samverkansdoc.check.consistency.numbers import NUMBERS
from samverkansdoc.check.texts import Hit, Texts
from samverkansdoc.model import Avtalshandling, Handlingsplan, Medborgarlöfte
from samverkansdoc.svenska.dates import MONTHS
from samverkansdoc.svenska.periods import Period

_MONTHS = "|".join(MONTHS)
_HOLDS = r"(?:gäller|löper|giltigt?|sträcker sig)\b"
_UNTIL = re.compile(
    rf"{_HOLDS}[^.\n]{{0,60}}? (?P<end>(?:till(?: och med)?|t\.o\.m\.)(?: utgången av| slutet av)? "
    rf"(?:den )?(?:(?P<day>[0-9]{{1,2}}) (?P<month>{_MONTHS}) )?(?P<year>(?:19|20)[0-9]{{2}})"
    r"(?P<iso>-[01][0-9]-[0-3][0-9])?)(?![\w:/–-])"
)
_EXPIRES = re.compile(
    rf"(?:löper ut|går ut|upphör(?: att gälla)?|slutar(?: att)? gälla)\b[^.\n]{{0,20}}? (?P<end>(?:den |vid |i )?"
    rf"(?:utgången av |slutet av )?(?:(?P<day>[0-9]{{1,2}}) (?P<month>{_MONTHS}) )?(?P<year>(?:19|20)[0-9]{{2}})"
    r"(?P<iso>-[01][0-9]-[0-3][0-9])?)(?![\w:/–-])"
)
_FROM = re.compile(
    rf"{_HOLDS} (?P<start>(?:från(?: och med)?|fr\.o\.m\.) (?:den )?"
    rf"(?:(?P<day>[0-9]{{1,2}}) (?P<month>{_MONTHS}) )?(?P<year>(?:19|20)[0-9]{{2}})"
    r"(?P<iso>-[01][0-9]-[0-3][0-9])?)(?![\w:/–-])"
)
_FOR_SO_LONG = rf"{_HOLDS} (?:i|under|över|på)|(?:[Aa]vtals|[Öö]verenskommelse)perioden är"
_YEARS = re.compile(
    rf"(?:{_FOR_SO_LONG}) (?P<n>[0-9]{{1,2}}|{'|'.join(NUMBERS)}) år\b(?! (?:i taget|åt gången|till\b))"
)
_DECIDED = re.compile(r"\b(?:beslut\w*|antog\w*|anta(?:gen|gits|s)|godkän\w+|fastställ\w+)\b", re.IGNORECASE)
_DATE = re.compile(
    rf"(?:(?P<day>[0-9]{{1,2}}) (?P<month>{_MONTHS}) )?(?P<year>(?:19|20)[0-9]{{2}})"
    r"(?P<iso>-[01][0-9]-[0-3][0-9])?(?![\w-])"
)
_OTHER_DOCUMENTS = re.compile(
    r"\b(?:förra|tidigare|föregående|nästa|ny|nytt|(?:handlings|åtgärds|verksamhets|åtagande|kommunikations)plan\w*"
    r"|lägesbild\w*|bilaga\w*|revider\w*|förläng\w*|ändra\w*)\b",
    re.IGNORECASE,
)
_OWN = {Handlingsplan: r"\bplanen\b|\bhandlingsplanen\b", Medborgarlöfte: r"\b(?:medborgar)?löftet\b"}
_AGREEMENT = (
    r"\b(?:(?:samverkans)?(?:överenskommelsen|avtalet)|samverkansplanen)\b(?! (?:om|för|med|mot) (?!samverkan\b))"
    r"|\bdenna (?:samverkans)?överenskommelse\b|\b(?:avtals|överenskommelse)perioden\b"
)
_MONTHS_OF_A_YEAR = 12


def other_ends(document: Avtalshandling, running: Texts) -> Iterator[Hit]:
    """Where a sentence tells another start or end of the document, or another number of years, than it has."""
    spans = [span for span in (document.period, document.giltighet) if span.end]
    for hit in running.find(_UNTIL, _EXPIRES, _FROM, _YEARS) if spans else ():
        if _is_about_it(document, hit.sentence) and not any(_agrees(span, hit) for span in spans):
            yield hit


def other_decisions(document: Avtalshandling, running: Texts) -> Iterator[tuple[Hit, date]]:
    """Where a sentence tells another day of a decision than the data, with the day that is there."""
    dated = {one.organ.casefold(): one.datum for one in document.beslut if one.datum}
    for hit in running.find(_DATE) if dated else ():
        sentence = hit.sentence
        if _DECIDED.search(sentence) and _is_about_it(document, sentence) and (told := _day(hit)):
            days = [day for organ, day in dated.items() if organ in sentence.casefold()]
            if len(days) == 1 and told != days[0]:
                yield hit, days[0]


def _is_about_it(document: Avtalshandling, sentence: str) -> bool:
    words = _OTHER_DOCUMENTS.sub("", sentence) if isinstance(document, Handlingsplan) else sentence
    own = _OWN.get(type(document), _AGREEMENT)
    return re.search(own, sentence, re.IGNORECASE) is not None and not _OTHER_DOCUMENTS.search(words)


def _agrees(span: Period, hit: Hit) -> bool:
    assert span.end is not None
    if hit.match and hit.match.re is _YEARS:
        count = int(hit["n"]) if hit["n"].isdecimal() else NUMBERS[hit["n"]]
        months = (span.end.year - span.start.year) * _MONTHS_OF_A_YEAR + span.end.month - span.start.month + 1
        return abs(months - count * _MONTHS_OF_A_YEAR) <= 1
    if hit.match and hit.match.re is _FROM:
        return _day(hit) == span.start if hit["month"] or hit["iso"] else int(hit["year"]) == span.start.year
    if hit["month"] or hit["iso"]:
        return _day(hit) == span.end
    return int(hit["year"]) in (span.end.year, span.years[-1] if span.years else span.end.year)


def _day(hit: Hit) -> date | None:
    try:
        if hit["iso"]:
            return date.fromisoformat(f"{hit['year']}{hit['iso']}")
        return date(int(hit["year"]), MONTHS.index(hit["month"]) + 1, int(hit["day"]))
    except ValueError:
        return None
