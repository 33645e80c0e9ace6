"""SPR-10: dates in running text."""

import re
from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.texts import Hit, reading
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Handling
from samverkansdoc.svenska.dates import MONTHS

_MONTH, _DAY, _YEAR = "0?[1-9]|1[0-2]", "0?[1-9]|[12][0-9]|3[01]", "(?:19|20)?[0-9]{2}"
_SHORT_DATE = re.compile(
    rf"(?<![\w/.–-])(?P<day>{_DAY})/(?P<month>{_MONTH})(?:[ -](?P<year>{_YEAR}))?(?![\w/])"
    rf"|(?<![\w/.–-])(?P<day2>{_DAY})\.(?P<month2>{_MONTH})\.(?P<year2>(?:19|20)[0-9]{{2}})(?!\w)"
)
_BEFORE_DATE = re.compile(r"\b(?:den|senast|till|från|före|efter|datum|med)\s\Z", re.IGNORECASE)
_IN_A_SENTENCE = re.compile(r"\b(?:den|hölls|hålls|senast|före|efter|till|från|sedan|under) \Z", re.IGNORECASE)
_ISO_DATE = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})(?P<sign>-?)(?P<month>[01][0-9])(?P=sign)(?P<day>[0-3][0-9])(?![\w-])"
    r"(?P<day2>)(?P<month2>)(?P<year2>)"
)
_SHORT_MONTH = re.compile(
    rf"(?P<day>{_DAY}) (?P<name>jan|febr?|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?"
    rf"(?: (?P<year>(?:19|20)[0-9]{{2}}))?"
)
#: A month with a capital: "12 Mars 2026", and "mars 12, 2026".
_CAPITALS = "|".join(month.capitalize() for month in MONTHS)
_CAPITAL = re.compile(rf"\b(?P<day>{_DAY}) (?P<name>{_CAPITALS})\b(?: (?P<year>(?:19|20)[0-9]{{2}})\b)?")
_ENGLISH = re.compile(
    rf"\b(?P<name>{'|'.join(MONTHS)}) (?P<day>{_DAY}), (?P<year>(?:19|20)[0-9]{{2}})\b", re.IGNORECASE
)
_LONGEST = 12
_NO_DAY = re.compile(r"[\w.–-]\Z")
_ORDINAL = re.compile(rf"(?P<day>{_DAY}):[ae] (?P<name>{'|'.join(MONTHS)})\b")
_SHORT_YEAR = re.compile(r" [-’'](?P<year>[0-9]{2})(?![\w-])")
_WHEN = re.compile(rf"\b(?:hösten|våren|sommaren|vintern|år|julen|{'|'.join(MONTHS)})\Z", re.IGNORECASE)

#: Days that no month has.
_IMPOSSIBLE = re.compile(
    r"(?<![\w.,:–-])(?:3[01] februari|31 (?:april|juni|september|november))\b"
    rf"|(?<![\w.,:–-])(?:3[2-9]|[4-9][0-9]) (?:{'|'.join(MONTHS)})\b"
)
_PATTERNS = (_SHORT_DATE, _ISO_DATE, _SHORT_MONTH, _ORDINAL, _CAPITAL, _ENGLISH, _SHORT_YEAR)


@rule(
    "SPR-10",
    title="Datum skrivs ut",
    source="Webbriktlinjer 66; Myndigheternas skrivregler",
    why="”12/9” kan läsas på två sätt, och utan årtal vet ingen vilket år det gäller.",
)
def dates(document: Handling) -> Iterator[Finding]:
    """In running text a date is a day, the name of the month and the whole year."""
    texts = reading(document).written.with_digits
    for hit in texts.find(_IMPOSSIBLE):
        yield hit.finding(f"Dagen ”{hit.words}” finns inte.", hint="Kontrollera datumet.")
    for hit in texts.find(*_PATTERNS):
        if better := _written_out(hit):
            severity = Severity.INFO if hit.match and hit.match.re is _ISO_DATE else None
            whole = _with_season(hit) if hit.words[:1] == " " else hit
            told = f"Datumet ”{whole.words}” är inte utskrivet."
            yield whole.finding(told, hint=f"Skriv ”{better}”.", severity=severity)


def _written_out(hit: Hit) -> str | None:
    """The date as it is written; nothing where it is none."""
    pattern = hit.match.re if hit.match else None
    before = hit.text.seen[max(0, hit.start - _LONGEST) : hit.start]
    if pattern is _SHORT_YEAR:
        when = _WHEN.search(before)
        return f"{when[0]} 20{hit['year']}" if when else None
    if pattern is _ISO_DATE and not _IN_A_SENTENCE.search(before):
        return None
    if pattern in (_CAPITAL, _ENGLISH):
        return f"{hit['day']} {hit['name'].lower()} {hit['year']}".rstrip()
    if pattern in (_SHORT_MONTH, _ORDINAL):
        if _NO_DAY.search(before) or (pattern is _ORDINAL and not before.endswith(("den ", "Den "))):
            return None
        name = next(month for month in MONTHS if month.startswith(hit["name"][:3]))
        year = hit["year"] if pattern is _SHORT_MONTH else ""
        return f"{hit['day']} {name}{' ' + year if year else ''}"
    return _of_numbers(hit)


def _with_season(hit: Hit) -> Hit:
    when = _WHEN.search(hit.text.seen, max(0, hit.start - _LONGEST), hit.start)
    return Hit(hit.text, when.start() if when else hit.start, hit.end)


def _of_numbers(hit: Hit) -> str | None:
    day, month = int(hit["day"] or hit["day2"]), int(hit["month"] or hit["month2"])
    year = hit["year"] or hit["year2"] or "år"
    if not 1 <= month <= len(MONTHS) or (year == "år" and not _BEFORE_DATE.search(hit.text.seen[: hit.start])):
        return None
    whole = f"20{year}" if len(year) == 2 and year.isdecimal() else year  # noqa: PLR2004 - digits of a year
    return f"{day} {MONTHS[month - 1]} {whole}"
