"""Colons, semicolons, slashes and full stops: where a sentence begins and ends, and what comes in between."""

import re
from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.texts import Hit, Text, reading
from samverkansdoc.check.wordings import Wording, worded
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Handling
from samverkansdoc.svenska.protected import PLACEHOLDER

_ANY = r"[^.;:!?\n]"
_NO_CLAUSE = r"(?! \b(?:där|som|vad|hur|var|när|om|vilk\w+)\b)"
_UNITS = "år|termin|kvartal|månad|vecka|dag|kväll|område|prioriterat|skola"
_COUNTED = (
    "ggr|gånger|möten?|utbildning(?:ar)?|träffar?|timmar|dagar|besök|kontroller|trygghetsvandring(?:ar)?|tillfällen"
)

_WORDINGS = (
    Wording(
        (";",),
        rf"\b(?:[Ff]öljande|[Ss]åsom|nämligen)\b{_ANY}{{0,60}};",
        "Före det som räknas upp står kolon, inte semikolon: ”{0}”.",
        hint="Skriv kolon.",
    ),
    Wording(
        (";",),
        r"\b(?:(?<!som )vara|ändamål|exempel|motivering(?:en)?|certifiering(?:en)?);(?=\s|$)",
        "Före det som räknas upp står kolon, inte semikolon: ”{0}”.",
        hint="Skriv kolon.",
    ),
    Wording(
        (" är,",),
        rf"\b(?:[Ee]xempel|[Ff]okus|[Ff]öljande|[Pp]rioriteringarna|[Mm]ålen|[Oo]mrådena)\b"
        rf"(?:{_NO_CLAUSE}(?!,){_ANY}){{0,80}} är,",
        "Före det som räknas upp står kolon, inte komma: ”{0}”.",
        hint="Skriv kolon, eller ta bort kommatecknet.",
    ),
    Wording(
        tuple(f"/{one}" for one in _UNITS.split("|")),
        rf"\b({_COUNTED})/({_UNITS})\b",
        "Snedstreck betyder ”eller”; här menas ”per”: ”{0}”.",
        better=r"\1 per \2",
        severity=Severity.INFO,
    ),
    Wording(
        (" = ",),
        r"\b[A-ZÅÄÖ]\w+ = (?=[A-ZÅÄÖ])",
        "Likhetstecken är inget skiljetecken: ”{0}”.",
        hint="Skriv ”står för” eller ”betyder”.",
        severity=Severity.INFO,
    ),
    Wording(
        (").",),
        r"(?<=[.!?] )\([A-ZÅÄÖ][^()\n]{25,}[a-zåäö]\)\.",
        "Punkten ska stå före parentesen när hela meningen står i den: ”{0}”.",
        hint="Flytta punkten in i parentesen.",
    ),
)
_BEGINS = re.compile(r"[0-9][0-9 \u00a0.,–-]*(?:[ \u00a0]?%)?(?: ?\w+)?")
_LIST = re.compile(r"[0-9]+[.)] |[-*+|#>]|\[\^")
_PARAGRAPH = re.compile(r"[^\n]+")
_INNER_END = re.compile(r"[a-zåäö)]{2}[.!?] [A-ZÅÄÖ]")
_LAST_WORDS = re.compile(r"(?:\S+ ){0,3}\S+\Z")
_FEWEST = 4


@rule(
    "SPR-26",
    title="Meningar börjar med ett ord och slutar med punkt",
    source="Svenska skrivregler; Myndigheternas skrivregler",
    why="Skiljetecknen visar var en uppgift tar slut och vad som räknas upp.",
)
def stops(document: Handling) -> Iterator[Finding]:
    """What is counted up comes after a colon, sentences end with a full stop, and begin with no digit."""
    every = reading(document)
    yield from worded(every.written, _WORDINGS)
    for text in every.running:
        yield from _unended(text)
    for text in every.running.with_digits:
        yield from _begun_with_digits(text)


def _unended(text: Text) -> Iterator[Finding]:
    """Paragraphs of several sentences of which the last has no end."""
    for match in _PARAGRAPH.finditer(text.seen):
        words = match[0].rstrip()
        if not words[-1:].isalpha() or _LIST.match(words) or PLACEHOLDER in words[-40:]:
            continue
        if _INNER_END.search(words):
            last = _LAST_WORDS.search(words)
            start = match.start() + (last.start() if last else 0)
            hit = Hit(text, start, match.start() + len(words))
            told = f"Stycket slutar utan punkt: ”{' '.join(hit.words.split())}”."
            yield hit.finding(told, hint="Skriv punkt.")


def _begun_with_digits(text: Text) -> Iterator[Finding]:
    """Sentences of which the first word is a number."""
    for start, end in text.sentences:
        begins = _BEGINS.match(text.seen, start, end)
        if begins and not _LIST.match(text.seen, start) and len(text.seen[start:end].split()) > _FEWEST:
            hit = Hit(text, start, begins.end())
            yield hit.finding(
                f"Meningen börjar med siffror: ”{' '.join(hit.words.split())}”.",
                hint="Börja med ett ord, till exempel ”År 2013 …” eller ”Av de svarande …”.",
                severity=Severity.INFO,
            )
