"""The period in title and running text, and the order of dates."""

import re
from collections.abc import Iterator
from datetime import date

from samverkansdoc.check.consistency import SAME_TWICE
from samverkansdoc.check.consistency.reported import other_years
from samverkansdoc.check.consistency.validity import other_decisions, other_ends
from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.texts import Hit, Texts, reading
from samverkansdoc.diagnostics import Path, Severity
from samverkansdoc.model import (
    Avtalshandling,
    Handling,
    Handlingar,
    Medborgarlöfte,
    Uppföljningsrapport,
    Överenskommelse,
)
from samverkansdoc.svenska.dates import iso_date
from samverkansdoc.svenska.periods import Period

_YEAR = r"(?:19|20)[0-9]{2}"
_SPAN = re.compile(
    rf"(?<![\w:./-])(?P<first>{_YEAR})(?:\s?(?:[-–—]|till(?: och med)?|t\.o\.m\.)\s?(?P<last>{_YEAR}))?(?![\w:/-])"
)
_HOLDS = re.compile(
    r"\b(?:gäller|giltig\w*|löper|avser|(?:mandat|avtals|överenskommelse)?period(?:en)?)\b", re.IGNORECASE
)
_OTHER_TIME = re.compile(
    r"\b(?:tidigare|förra|föregående|nästa|nya?|nytt|kommande|\w*(?:mätning|undersökning|statistik|enkät)\w*"
    r"|jämför\w*|sedan|ersätter|tillbaka|målet|mål)\b",
    re.IGNORECASE,
)
_NEXT = "nästa (?:samverkans)?(?:överenskommelse|avtal|plan)"
_NEW_ONE = re.compile(
    rf"\binför (?:år(?:et|sskiftet)? )?(?P<year>{_YEAR})\b(?![-–/]).{{0,60}}?\b(?:ny|nytt|nya|{_NEXT})\b", re.IGNORECASE
)
_LATER_NEW_ONE = re.compile(
    rf"\b(?:ny|nytt|{_NEXT})\b.{{0,60}}?\b(?:inför|från(?: och med)?|för) (?:år(?:et)? )?(?P<year>{_YEAR})\b",
    re.IGNORECASE,
)
_OWN = r"överenskommelse|avtal|plan(?:en)?\b|en ny\b"
#: Beside an agreement there are plans, pictures and promises, each with its own time.
_PLANS_BESIDE = re.compile(
    r"\b(?:en )?(?:ny |nytt )?(?:(?:handlings|åtgärds|verksamhets|aktivitets|kommunikations)plan(?:en)?"
    r"|lägesbild\w*|rutin\w*|\w*löfte\w*)\b",
    re.IGNORECASE,
)
_LONG_BEFORE = 400


@rule(
    "KON-02",
    title="Perioden är densamma i titel, text och uppgifter",
    severity=Severity.ERROR,
    source=SAME_TWICE,
    why="Två olika perioder i samma dokument gör det oklart när det gäller.",
)
def periods(document: Avtalshandling) -> Iterator[Finding]:
    """The years in the title, and in sentences that tell how long the document holds, are those of the period."""
    every = reading(document).written
    titles = Texts(one for one in every if one.path == ("titel",))
    for hit in titles.find(_SPAN):
        if not _agrees(document, hit):
            yield _other_period(document, hit, None)
    for hit in reading(document).running.with_digits.find(_SPAN):
        if hit["last"] and _tells_how_long(document, hit.sentence) and not _agrees(document, hit):
            yield _other_period(document, hit, Severity.WARNING)
    if isinstance(document, Medborgarlöfte):
        yield from _of_another_time(document)
    for hit in other_ends(document, reading(document).running):
        yield _other_period(document, hit, Severity.WARNING)


@rule(
    "KON-03",
    title="Nästa dokument tas fram när det här går ut",
    source=SAME_TWICE,
    why="Ska ett nytt gälla innan det här har gått ut finns två på en gång, eller så är ett av årtalen fel.",
)
def successors(document: Avtalshandling) -> Iterator[Finding]:
    """A new agreement is not to be made for a year that this one holds for."""
    end = document.giltighet.end
    for hit in reading(document).running.with_digits.find(_NEW_ONE, _LATER_NEW_ONE) if end else ():
        year = int(hit["year"])
        # What is new for the first year is this one.
        if end and document.period.start.year < year <= _last_year(end) and _is_own(document, hit.sentence):
            yield hit.finding(
                f"En ny ska finnas för {year}, men dokumentet gäller till och med {iso_date(end)}.",
                hint=f"Skriv {_last_year(end) + 1}, eller ändra perioden.",
            )


@rule(
    "KON-04",
    title="Datumen kommer i rätt ordning",
    severity=Severity.WARNING,
    source=SAME_TWICE,
    why="Ett beslut eller en underskrift efter periodens slut gäller en tid som redan är förbi.",
)
def dates(document: Avtalshandling) -> Iterator[Finding]:
    """Decisions and signatures come before the end; a signature after the start is told of."""
    yield from _signed(document)
    for place, decision in enumerate(document.beslut):
        if decision.datum:
            yield from _decided(document, decision.datum, ("beslut", place, "datum"))
    for hit, day in other_decisions(document, reading(document).running.with_digits):
        told = f"Texten säger att beslutet är från ”{hit.words}”, men under ”beslut:” står {iso_date(day)}."
        yield hit.finding(told, hint="Ändra den dag som är fel.")
    if isinstance(document, Överenskommelse):
        yield from _later(document)


@rule(
    "KON-05",
    title="Rapporten är daterad efter det som den handlar om",
    severity=Severity.WARNING,
    source=SAME_TWICE,
    why="Ett utfall kan inte vara känt innan tiden är slut.",
)
def reported(document: Uppföljningsrapport, linked: Handlingar) -> Iterator[Finding]:
    """A report is not dated before the end of its time, and its title has no other year."""
    for hit in other_years(document, linked, reading(document).written):
        told = f"Titeln säger {hit.words}, men rapportperioden är {document.rapportperiod}."
        yield hit.finding(told, hint="Ändra årtalet eller rapportperioden.")
    if document.datum and document.datum < document.rapportperiod.end:
        before = document.datum < document.rapportperiod.start
        yield Finding(
            f"Rapporten är daterad {iso_date(document.datum)}, före {'början' if before else 'slutet'} av den tid som "
            f"den handlar om ({document.rapportperiod}).",
            ("datum",),
            hint="Kontrollera datumet och rapportperioden.",
            severity=Severity.ERROR if before else Severity.INFO,
        )


def _signed(document: Avtalshandling) -> Iterator[Finding]:
    day, end, path = document.undertecknande.datum, document.giltighet.end, ("undertecknande", "datum")
    if day is None:
        return
    hint = "Kontrollera dagen och perioden."
    if end and day > end:
        told = f"Dokumentet är undertecknat {iso_date(day)}, efter att det har slutat gälla ({iso_date(end)})."
        yield Finding(told, path, hint=hint, severity=Severity.ERROR)
    elif day > document.period.start:
        yield Finding(
            f"Dokumentet är undertecknat {iso_date(day)}, efter periodens början ({iso_date(document.period.start)}).",
            path,
            hint="Det är vanligt. Ska det gälla först från underskriften, ändra perioden.",
            why="Före underskriften binder dokumentet ingen, fast perioden har börjat.",
            severity=Severity.INFO,
        )
    else:
        yield from _early(document, day, path, "Dokumentet är undertecknat")


def _decided(document: Avtalshandling, day: date, path: Path) -> Iterator[Finding]:
    end, signed = document.giltighet.end, document.undertecknande.datum
    if end and day > end:
        told = f"Beslutet är från {iso_date(day)}, efter periodens slut ({iso_date(end)})."
        yield Finding(told, path, hint="Kontrollera beslutets dag och perioden.", severity=Severity.ERROR)
    elif signed and day > signed:
        told = f"Beslutet är från {iso_date(day)}, efter underskriften ({iso_date(signed)})."
        why = "Den som skriver under behöver ha ett beslut att stödja sig på."
        yield Finding(told, path, hint="Kontrollera båda dagarna.", why=why)
    else:
        yield from _early(document, day, path, "Beslutet är från")


def _early(document: Avtalshandling, day: date, path: Path, what: str) -> Iterator[Finding]:
    """A day so long before the period that its year is probably another."""
    start = document.period.start
    if (start - day).days > _LONG_BEFORE:
        told = f"{what} {iso_date(day)}, mer än ett år före periodens början ({iso_date(start)})."
        why = "Så tidigt beslutas sällan om en ny period; ofta är årtalet fel."
        yield Finding(told, path, hint="Kontrollera årtalet.", why=why)


def _later(document: Överenskommelse) -> Iterator[Finding]:
    end, last = document.period.end, document.giltighet.end
    renewal, extended = document.förnyelse, document.förlängning
    for place, change in enumerate(document.revideringar):
        if change.datum and last and change.datum > last:
            told = f"Revideringen är från {iso_date(change.datum)}, efter att dokumentet har slutat gälla."
            yield Finding(told, ("revideringar", place, "datum"), hint="Kontrollera dagen.", severity=Severity.ERROR)
    if renewal and renewal.samråd and last and renewal.samråd > last:
        told = f"Samrådet om förnyelse ska vara klart {iso_date(renewal.samråd)}, efter periodens slut."
        yield Finding(told, ("förnyelse", "samråd"), hint="Ange en dag i perioden.")
    if extended and end and extended.till <= end:
        told = f"Förlängningen till {iso_date(extended.till)} slutar inte efter den period som förlängs."
        yield Finding(told, ("förlängning", "till"), hint="Ange en senare dag, eller ta bort förlängningen.")
    for place, decision in enumerate(extended.beslut if extended else ()):
        if decision.datum and end and decision.datum > end:
            told = f"Beslutet att förlänga är från {iso_date(decision.datum)}, efter att perioden tog slut."
            why = "Det som har slutat gälla kan inte förlängas, bara ersättas av ett nytt."
            yield Finding(told, ("förlängning", "beslut", place, "datum"), hint="Kontrollera dagen.", why=why)


def _of_another_time(document: Medborgarlöfte) -> Iterator[Finding]:
    """The agreement that a promise belongs to, where its title tells years that the promise does not lie in."""
    title = document.överenskommelse.titel or ""
    span, year = _SPAN.search(title), document.period.start.year
    if span and span["last"] and not int(span["first"]) <= year <= int(span["last"]):
        yield Finding(
            f"Löftet gäller {document.period}, men överenskommelsen som det hör till gäller {span[0]}.",
            ("överenskommelse",),
            hint="Nämn den överenskommelse som gäller då, eller ändra årtalen.",
            severity=Severity.WARNING,
        )


def _agrees(document: Avtalshandling, hit: Hit) -> bool:
    first, last = int(hit["first"]), int(hit["last"] or hit["first"])
    if not hit["last"] and document.period.end is None:
        return first == document.period.start.year
    if not hit["last"]:
        return any(first in span.years for span in _spans(document))
    return any((first, last) == (span.years[0], span.years[-1]) for span in _spans(document) if span.years)


def _spans(document: Avtalshandling) -> tuple[Period, ...]:
    return document.period, document.giltighet


def _other_period(document: Avtalshandling, hit: Hit, severity: Severity | None) -> Finding:
    where = "Titeln" if hit.text.path == ("titel",) else "Texten"
    return hit.finding(
        f"{where} säger ”{' '.join(hit.words.split())}”, men perioden är {document.period}.",
        hint="Ändra årtalen eller perioden så att de säger samma sak.",
        severity=severity,
    )


def _tells_how_long(document: Avtalshandling, sentence: str) -> bool:
    return (
        _HOLDS.search(sentence) is not None
        and _is_own(document, sentence)
        and not _OTHER_TIME.search(re.sub(rf"\binför {_YEAR}.*", "", sentence))
    )


def _is_own(document: Handling, sentence: str) -> bool:
    """Whether a sentence is about the document itself, by its kind."""
    word = "löfte" if isinstance(document, Medborgarlöfte) else _OWN
    plans = _PLANS_BESIDE.sub("", sentence) if isinstance(document, Överenskommelse) else sentence
    return re.search(word, plans, re.IGNORECASE) is not None


def _last_year(end: date) -> int:
    """The last whole year: what ends on 14 January is over when that year begins."""
    return end.year if end.month > 1 else end.year - 1
