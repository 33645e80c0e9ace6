"""Decision, signing and appendices."""

import re
from collections.abc import Iterator

from samverkansdoc.check.consistency import SAME_TWICE
from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.texts import Texts, reading
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import (
    Avtalshandling,
    Kanoniskt,
    Medborgarlöfte,
    Samverkanshandling,
    Signeringssätt,
    Underavsnitt,
)
from samverkansdoc.model.invariants.walk import instances
from samverkansdoc.model.text import REFERENCE
from samverkansdoc.svenska.characters import key

#: "Se avsnitt 11.2", but not of a statute.
_SECTION = re.compile(
    r"\b[Ss]e (?:även |också )?(?:kapitel|avsnitt) (?P<number>[0-9]{1,2})(?:\.[0-9]+)*(?![\w:–-])(?! (?:i|§))"
    r"|\b(?:i|under) (?:kapitel|avsnitt) (?P<number2>[0-9]{1,2})(?:\.[0-9]+)*(?![\w:–-])(?! (?:i|§))"
)
_NUMBERED = re.compile(r"\b(?:[Bb]ilaga|[Bb]il\.?) (?P<number>[0-9]{1,2})(?![0-9]|[.:][0-9])")


@rule(
    "KON-20",
    title="Ett beslutat dokument har dag och ort",
    source="Myndigheternas skrivregler; praxis i överenskommelser",
    why="Utan dag går det inte att se vad som gällde när, eller om beslutet kom före underskriften.",
)
def dated(document: Avtalshandling) -> Iterator[Finding]:
    """What has been decided says by whom and when, and what is signed on paper when and where."""
    if not document.is_decided:
        return
    if not isinstance(document, Medborgarlöfte) and not any(one.datum for one in document.beslut):
        yield Finding(
            f"Dokumentet är beslutat, men beslutets {'dag' if document.beslut else 'organ och dag'} saknas.",
            ("beslut", 0) if document.beslut else ("status",),
            hint="Lägg till ”beslut:” med organ, datum och paragraf, till exempel Kommunstyrelsen 2016-08-31, § 158.",
        )
    yield from _undated(document)
    signing = document.undertecknande
    missing = [name for name, value in (("datum", signing.datum), ("ort", signing.ort)) if value is None]
    if missing and signing.sätt is Signeringssätt.PAPPER:
        yield Finding(
            f"Dokumentet är beslutat, men underskriftens {' och '.join(missing)} saknas.",
            ("undertecknande", missing[0]),
            hint="Lägg till det under ”undertecknande:”, eller fyll i för hand när ni skriver under.",
        )


def _undated(document: Avtalshandling) -> Iterator[Finding]:
    """Decisions without a day beside one that has it."""
    for place, one in enumerate(document.beslut):
        if one.datum is None and any(other.datum for other in document.beslut):
            message = f"Beslutet av ”{one.organ}” har ingen dag."
            yield Finding(message, ("beslut", place), hint="Lägg till ”datum:”, och gärna ”paragraf:”.")


@rule(
    "KON-21",
    title="Bilagor nämns i texten",
    severity=Severity.INFO,
    source=SAME_TWICE,
    why="Den som läser vet annars inte när bilagan ska läsas, eller om den hör dit.",
)
def appendices(document: Samverkanshandling) -> Iterator[Finding]:
    """Every appendix is named in a text, by its id, its title or its number."""
    outside = Texts(one for one in reading(document).running if one.path[0] != "bilagor")
    joined, numbers = key(outside.joined), {int(hit["number"]) for hit in outside.find(_NUMBERED)}
    referred = {name for one in outside for name in REFERENCE.findall(one.raw)}
    for place, one in enumerate(document.bilagor):
        names = {one.id, *(section.id for _, section in instances(one, Underavsnitt))}
        if not (names & referred or place + 1 in numbers or key(one.titel) in joined):
            yield Finding(
                f"Bilagan ”{one.titel}” nämns inte i texten.",
                ("bilagor", place),
                hint="Hänvisa till den där den behövs, till exempel ”(se [[id]])”.",
            )


@rule(
    "KON-22",
    title="Bilagor och avsnitt som nämns finns",
    source=SAME_TWICE,
    why="En hänvisning till något som inte finns gör dokumentet ofullständigt.",
)
def missing_appendices(document: Samverkanshandling) -> Iterator[Finding]:
    """No text names an appendix or a section by a number that none has."""
    yield from _missing_sections(document)
    count = len(document.bilagor)
    for hit in reading(document).written.with_digits.find(_NUMBERED):
        if int(hit["number"]) > count:
            there = f"har {count}" if count else "har inga bilagor"
            yield hit.finding(
                f"Texten nämner ”{hit.words}”, men dokumentet {there}.",
                hint="Lägg till bilagan under ”bilagor:”, eller ändra hänvisningen.",
            )


def _missing_sections(document: Samverkanshandling) -> Iterator[Finding]:
    count = sum(getattr(document, str(name), None) is not None for name in Kanoniskt) + len(document.avsnitt)
    for hit in reading(document).running.with_digits.find(_SECTION):
        if int(hit["number"] or hit["number2"]) > count:
            yield hit.finding(
                f"Texten nämner ”{hit.words}”, men dokumentet har bara {count} avsnitt.",
                hint="Hänvisa med [[id]]; då blir numret alltid rätt.",
            )
