"""ML-01 to ML-03 and ML-07 to ML-10: whose the promise is, what it rests on, and where one sees how it goes."""

import re
from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.evidence.material import material
from samverkansdoc.check.evidence.readability import lix
from samverkansdoc.check.evidence.times import months_between
from samverkansdoc.check.quoting import not_found, short
from samverkansdoc.check.sources import PROMISES, PROMISES_JUDGED, PROMISES_SINCE, SKR_PROMISES
from samverkansdoc.check.titles import is_municipal, without_their_chief
from samverkansdoc.diagnostics import Path, Severity
from samverkansdoc.model import Kommun, Medborgarlöfte, Polis, Signeringssätt
from samverkansdoc.svenska.lists import join

#: Longer sentences and a higher measure are hard to read for many (LIX: 40–50 is average, above that is hard).
_LONGEST_SENTENCE, _HARDEST = 25, 50
_CAPITALS = re.compile(r"\b[A-ZÅÄÖ]{2,6}\b")
#: Everyone knows these as they are.
_KNOWN = {"AB", "EU", "IT", "PDF", "QR", "SMS", "SOS", "TV"}
_POINTED = re.compile(r"\b(?:t\.ex|bl\.a|m\.fl|m\.m|s\.k|fr\.o\.m|t\.o\.m|dvs|osv|ca|resp|inkl|exkl)\.?(?!\w)")


@rule(
    "ML-01",
    title="Löftet säger vilka som lovar och vilken överenskommelse det hör till",
    severity=Severity.ERROR,
    source=PROMISES,
    since=PROMISES_SINCE,
    why="Medborgarlöftet är den publika delen av samverkansöverenskommelsen.",
)
def whose(document: Medborgarlöfte) -> Iterator[Finding]:
    """Municipality and police are parties, and the agreement is named."""
    if not any(map(is_municipal, document.parter)):
        hint = "Lägg till ”- kommun: …” under ”parter:”."
        yield Finding("Ingen kommun står som part i löftet.", ("parter",), hint=hint)
    if not any(isinstance(party, Polis) for party in document.parter):
        hint = "Lägg till ”- polis: …” med lokalpolisområdet under ”parter:”."
        yield Finding("Inget lokalpolisområde står som part i löftet.", ("parter",), hint=hint)
    agreement = document.överenskommelse
    if not (agreement.titel or agreement.fil):
        hint = "Skriv överenskommelsens ”titel:”, eller ”fil:” med dess källfil."
        message = "Löftet säger inte vilken samverkansöverenskommelse det hör till."
        yield Finding(message, ("överenskommelse",), hint=hint)


@rule(
    "ML-02",
    title="Löftet säger vilken tid det gäller",
    severity=Severity.ERROR,
    source=SKR_PROMISES,
    since=PROMISES_SINCE,
    why="Utan en tid går det inte att säga om löftet har hållits.",
)
def period(document: Medborgarlöfte) -> Iterator[Finding]:
    """The promise has an end; until the next one will do."""
    if document.giltighet.is_open and not material(document).has("uppsägning"):
        yield Finding(
            "Löftet gäller tills vidare: det säger inte när det tar slut.",
            ("period",),
            hint="Skriv året eller från och till: ”period: 2027”.",
        )


@rule(
    "ML-03",
    title="Löftet säger vad lägesbilden bygger på",
    source=SKR_PROMISES,
    since=PROMISES_SINCE,
    why="Medborgardialog, medarbetardialog och mätningar visar att löftet gäller det som människor oroas av.",
)
def basis(document: Medborgarlöfte) -> Iterator[Finding]:
    """The situation is told, and from where one knows it."""
    section = document.situation
    if section is None:
        hint = "Lägg till ”situation:” med ”text:” och ”källor:”."
        yield Finding("Löftet beskriver inte situationen idag.", ("situation",), hint=hint)
    elif not any(section.källor) and not material(document).inside(("situation",)).has("löftets_underlag"):
        hint = "Lägg till ”källor:”, till exempel ”- medborgardialog i Bara i oktober 2026” och ”- trygghetsmätningen”."
        yield Finding("Löftet säger inte vad lägesbilden bygger på.", ("situation",), hint=hint)


@rule(
    "ML-07",
    title="Löftet säger hur det följs upp och var det syns",
    source=PROMISES_JUDGED,
    since=PROMISES_SINCE,
    why="När medborgarlöften utvärderades var informationen och återkopplingen till medborgarna bristfällig.",
)
def feedback(document: Medborgarlöfte) -> Iterator[Finding]:
    """How often it is told how it goes, and where."""
    section, texts = document.återkoppling, material(document).inside(("återkoppling",))
    told = {
        "hur ofta": bool(section and section.intervall) or any(months_between(one.text) for one in texts.passages),
        "var": bool(section and section.webb) or texts.has("kanal"),
    }
    if missing := [what for what, found in told.items() if not found]:
        keys = {"hur ofta": "intervall", "var": "webb"}
        yield Finding(
            f"Löftet säger inte {join(missing, 'eller')} ni berättar hur det går.",
            ("återkoppling",),
            hint=f"Lägg till {join([f'”{keys[what]}:”' for what in missing])} under ”återkoppling:”.",
        )


@rule(
    "ML-08",
    title="Kommunstyrelsens ordförande och lokalpolisområdeschefen undertecknar",
    source=PROMISES,
    since=PROMISES_SINCE,
    why="Den som står för löftet ska kunna besluta om det som behövs för att hålla det.",
)
def signed(document: Medborgarlöfte) -> Iterator[Finding]:
    """Both parties sign by their chiefs, and it is said where and when."""
    for path, party in without_their_chief(document):
        who = "kommunstyrelsens ordförande" if isinstance(party, Kommun) else "lokalpolisområdeschefen"
        message = f"Bland dem som undertecknar för {party.namn_i_text} hittar vi inte {who}."
        yield Finding(message, path, hint="Skriv titeln under ”undertecknare:” om det är den som undertecknar.")
    signing = document.undertecknande
    missing = [key for key in ("ort", "datum") if getattr(signing, key) is None]
    if missing and signing.sätt is Signeringssätt.PAPPER and document.is_decided:
        yield Finding(
            f"Underskrifternas {join(missing)} står inte i dokumentet och fylls i för hand.",
            ("undertecknande",),
            hint="Skriv ”ort:” och ”datum:” under ”undertecknande:” när de är kända.",
            severity=Severity.INFO,
            unless=("KON-20",),
        )


@rule(
    "ML-09",
    title="Löftet är skrivet så att alla förstår det",
    source=SKR_PROMISES,
    since=PROMISES_SINCE,
    why="Löftet är till för dem som bor i kommunen, och ska få plats på en sida.",
)
def plain_language(document: Medborgarlöfte) -> Iterator[Finding]:
    """Short sentences, no abbreviation that is not explained. That it is one page, the layout sees to."""
    passages = (
        material(document).inside(("situation", "text"), ("löften",), ("effekt",), ("återkoppling", "text")).passages
    )
    running = [one for one in passages if one.path[-1] in ("text", "löfte")]
    for one in running:
        if (words := len(one.text.split())) > _LONGEST_SENTENCE:
            message = f"Meningen ”{short(one.text)}” har {words} ord."
            yield Finding(message, one.path, excerpt=one.text, hint="Dela den i två eller tre meningar.")
    if (measure := lix(one.text for one in running)) > _HARDEST:
        message = f"Texten är svår att läsa: läsbarhetsindex är {measure}."
        yield Finding(message, ("löften",), hint="Skriv kortare meningar och kortare ord.")
    for path, found in _unexplained([(one.path, one.text) for one in passages]):
        severity = None if found.isupper() else Severity.INFO
        hint = "Skriv ut orden i stället." if found.islower() else f"Skriv ut orden, gärna med ”({found})” efter."
        yield Finding(f"Förkortningen ”{found}” är inte förklarad.", path, excerpt=found, hint=hint, severity=severity)


@rule(
    "ML-10",
    title="Löftet säger vem man kan fråga",
    severity=Severity.INFO,
    source=SKR_PROMISES,
    since=PROMISES_SINCE,
    why="Den som bor här ska veta vart hon kan vända sig, även när någon byter arbete.",
)
def contact(document: Medborgarlöfte) -> Iterator[Finding]:
    """Municipality and police can each be reached by a function."""
    for index, party in enumerate(document.parter):
        if isinstance(party, Kommun | Polis) and not any(one.epost or one.telefon for one in party.kontakter):
            who = "kommunpolisen" if isinstance(party, Polis) else "kommunens samordnare"
            yield Finding(
                not_found([f"hur man når {who}"], "I löftet"),
                ("parter", index, "kontakter"),
                hint="Lägg till ”kontakter:” med ”funktion:” och ”epost:” eller ”telefon:”.",
            )


def _unexplained(texts: list[tuple[Path, str]]) -> Iterator[tuple[Path, str]]:
    """Each abbreviation that is not explained, where it first stands."""
    every, seen = "\n".join(text for _, text in texts), set[str]()
    for path, text in texts:
        for match in (*_CAPITALS.finditer(text), *_POINTED.finditer(text)):
            word = match[0]
            explained = f"({word})" in every or re.search(rf"\b{re.escape(word)} \(", every)
            if word not in seen and word not in _KNOWN and not explained:
                seen.add(word)
                yield path, word
