"""Typography. What is mended where it is printed is a slip all the same: the source is also read and copied."""

import re
from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.language import SKRIVREGLER
from samverkansdoc.check.language.statutes import noted
from samverkansdoc.check.slips import Kind
from samverkansdoc.check.texts import reading
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Handling

#: In tables and after "kl." the other pattern knows better.
_BARE_CLOCK = re.compile(r"(?<![\w:.|–-])(?:[01][0-9]|2[0-3]):[0-5][0-9](?![\w:–-]|[ ]*\|)")
_IS_SAID = re.compile(r"(?:[Kk]l\.?|[Kk]lockan|[A-ZÅÄÖ]{2,}|[–-]|\|)[ \u00a0]?\Z")
_EVEN = "Samma sak ska skrivas på samma sätt i hela dokumentet, och så som läsaren är van att se den."


@rule(
    "SPR-01",
    title="Klockslag skrivs ”kl. 9.00–15.30”",
    source="Myndigheternas skrivregler; Webbriktlinjer 66",
    why="Punkt är förstahandsvalet mellan timmar och minuter, och intervallet skrivs med kort tankstreck.",
)
def clocks(document: Handling) -> Iterator[Finding]:
    """The time of day has its point, its dash and "kl."."""
    yield from _told(document, Kind.CLOCK, "Klockslaget ”{0}” är inte skrivet enligt skrivreglerna.")
    for hit in reading(document).written.with_digits.find(_BARE_CLOCK):
        if not _IS_SAID.search(hit.text.seen, max(0, hit.start - 16), hit.start):
            better = f"kl. {hit.words.replace(':', '.')}"
            told = f"Klockslaget ”{hit.words}” står utan ”kl.” och med kolon."
            yield hit.finding(told, hint=f"Skriv ”{better}”.", severity=Severity.INFO)


@rule(
    "SPR-02",
    title="Intervall skrivs med kort tankstreck utan blanksteg",
    source=f"{SKRIVREGLER}; Publikationsbyråns riktlinjer",
    why="”2019–2022” är från och med det ena till och med det andra. Med bindestreck kan det läsas som en kod.",
)
def ranges(document: Handling) -> Iterator[Finding]:
    """Years, dates and numbers from one to another have a dash, negative numbers a minus."""
    yield from _told(document, Kind.RANGE, "”{0}” ska ha kort tankstreck utan blanksteg.")


@rule("SPR-03", title="Tankstreck mellan ord är ett kort streck", source=SKRIVREGLER, why=_EVEN)
def dashes(document: Handling) -> Iterator[Finding]:
    """A hyphen between spaces is a dash."""
    yield from _told(document, Kind.DASH, "Mellan ord skrivs tankstreck, inte bindestreck: ”{0}”.")


@rule(
    "SPR-04",
    title="Förkortningar skrivs med punkt och utan blanksteg",
    source="Myndigheternas skrivregler",
    why=_EVEN,
)
def abbreviations(document: Handling) -> Iterator[Finding]:
    """It is "t.ex.", not "t ex"."""
    yield from _told(document, Kind.ABBREVIATION, "Förkortningen ”{0}” är inte rätt skriven.")


@rule(
    "SPR-05",
    title="Paragraftecknet står rätt",
    source="Myndigheternas skrivregler",
    why="I lagar skrivs numret först, ”9 §”, och flera ”9 och 10 §§”. I protokoll står tecknet först, ”§ 158”.",
)
def sections(document: Handling) -> Iterator[Finding]:
    """In statutes the number comes before the sign, in minutes after it."""
    yield from _told(document, Kind.SECTION, "Paragraftecknet står fel i ”{0}”.")
    yield from noted(reading(document).written.with_digits)


@rule(
    "SPR-06",
    title="Det är blanksteg mellan tal och tecken",
    source="Svenska skrivregler; Publikationsbyråns riktlinjer",
    why=_EVEN,
)
def signs(document: Handling) -> Iterator[Finding]:
    """There is a space between a number and %, § or kap."""
    yield from _told(document, Kind.SIGN, "”{0}” saknar blanksteg eller punkt.")


@rule("SPR-07", title="Citattecken är svenska", source="Svenska skrivregler", why=_EVEN)
def foreign_quotes(document: Handling) -> Iterator[Finding]:
    """English and German marks are none of ours."""
    yield from _told(document, Kind.FOREIGN_QUOTE, "”{0}” har engelska eller tyska citattecken.")


@rule("SPR-08", title="Citattecken är böjda", source="Svenska skrivregler", why=_EVEN)
def quotes(document: Handling) -> Iterator[Finding]:
    """Straight marks, and three points for an ellipsis, are those of a typewriter."""
    yield from _told(document, Kind.QUOTE, "”{0}” har raka citattecken eller tre punkter i stället för ett tecken.")


@rule("SPR-09", title="Blankstegen är rätt", source="Svenska skrivregler", why=_EVEN)
def spaces(document: Handling) -> Iterator[Finding]:
    """One space between words, none before a comma, and one after it."""
    yield from _told(document, Kind.SPACE, "Ett blanksteg är för mycket eller fattas: ”{0}”.")


#: The rules whose findings are mended by themselves, by what they find.
RULES = {
    Kind.CLOCK: "SPR-01",
    Kind.RANGE: "SPR-02",
    Kind.DASH: "SPR-03",
    Kind.ABBREVIATION: "SPR-04",
    Kind.SECTION: "SPR-05",
    Kind.SIGN: "SPR-06",
    Kind.FOREIGN_QUOTE: "SPR-07",
    Kind.QUOTE: "SPR-08",
    Kind.SPACE: "SPR-09",
}


def _told(document: Handling, kind: Kind, message: str) -> Iterator[Finding]:
    for slip in reading(document).slips[kind]:
        words = " ".join(slip.hit.words.split()) if kind is not Kind.SPACE else slip.hit.words.replace("\n", " ")
        # Of numbers, the signs of the sentence around them are not meant.
        around = "(),;:" if kind is Kind.RANGE else ""
        yield slip.hit.finding(
            message.format(words.strip(around)),
            hint=f"Skriv ”{slip.replacement.strip(f' {around}')}”.",
            replacement=slip.replacement,
        )
