"""Names of other municipalities and police areas: left from another document, or only mentioned."""

import re
from collections.abc import Iterator
from functools import cache

from samverkansdoc.check.consistency import SAME_TWICE
from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.places import Compound, compounds
from samverkansdoc.check.texts import Hit, reading
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Avtalshandling, Kommun, Polis
from samverkansdoc.svenska.register import find_kommun, kommuner, lokalpolisområden

#: A sentence with one of these compares with others, or tells of those that one works with.
_MENTIONS = re.compile(
    r"\b(?:andra kommuner|\w*kommunerna|grannkommun\w*|liksom|förebild\w*|modell(?:en)?|exempel\w*|erfarenhet\w*"
    r"|inspir\w*|nätverk\w*|jämför\w*|samma sätt|prövat?s?|angränsande|närliggande|(?:kommer|hämta\w*) från|länet)\b",
    re.IGNORECASE,
)
#: What a party does: there another name is hardly meant. Without it, running text may be the title of another document.
_ACTS = re.compile(
    r"\b(?:ska|skall|har|är|kan|får|gör|gäller|avser|ansvarar|svarar|arbetar|samverkar|leder|deltar|tecknar|beslutar|åtar"
    r"|ökar|vill|fortsätter|lovar|bidrar|står)\b",
    re.IGNORECASE,
)
_AREA = re.compile(r"(?<=okalpolisområde )(?P<name>[A-ZÅÄÖ][\wé]+(?:[ /-][A-ZÅÄÖ][\wé]+)?)")


@rule(
    "KON-19",
    title="Texten handlar om rätt kommun",
    source=SAME_TWICE,
    why="Ett annat namn kan vara kvar från den text som dokumentet skrevs efter.",
)
def other_places(document: Avtalshandling) -> Iterator[Finding]:
    """No other municipality or police area stands where a party should; the first time of each is told."""
    told: set[str] = set()
    for code, name, hit in (*_municipalities(document), *_areas(document)):
        if code not in told:
            told.add(code)
            yield hit.finding(
                f"”{name}” är inte någon av parterna.",
                hint="Byt namnet, eller låt det stå om det är meningen.",
                severity=None if _ACTS.search(hit.sentence) or not hit.text.running else Severity.INFO,
            )


def _municipalities(document: Avtalshandling) -> Iterator[tuple[str, str, Hit]]:
    ours = {find_kommun(one.kommun).kod for one in document.parter if isinstance(one, Kommun)}
    named = [(code, one) for one in compounds(reading(document).written) if (code := _code(one))] if ours else []
    for code, one in named:
        if code not in ours and not _is_mentioned(one.hit, {other for other, each in named if _same(one, each)}, ours):
            yield code, f"{one.before if _codes().get(one.before + one.place) else ''}{one.hit.words}", one.hit


def _is_mentioned(hit: Hit, in_sentence: set[str], ours: set[str]) -> bool:
    """Whether a sentence names a municipality as another one: beside ours, among several, or to compare with."""
    return len(in_sentence - ours) > 1 or bool(in_sentence & ours) or _MENTIONS.search(hit.sentence) is not None


def _same(one: Compound, other: Compound) -> bool:
    """Whether two names stand in the same sentence."""
    first, second = one.hit, other.hit
    return first.text is second.text and first.sentence == second.sentence


def _areas(document: Avtalshandling) -> Iterator[tuple[str, str, Hit]]:
    """Other police areas of the register than that of a party, where the party is one of them."""
    ours = [one.namn.casefold() for one in document.parter if isinstance(one, Polis)]
    if not ours or not all(name.startswith("lokalpolisområde") for name in ours):
        return
    for hit in reading(document).written.find(_AREA):
        name = next((one for one in (hit["name"], re.split("[ /-]", hit["name"])[0]) if one in _registered()), None)
        name = name or hit["name"].removesuffix("s")
        is_ours = any(name.casefold() in one for one in ours)
        if not is_ours and not _MENTIONS.search(hit.sentence):
            yield f"lpo {name}", f"Lokalpolisområde {name}", hit


def _code(one: Compound) -> str | None:
    codes = _codes()
    return codes.get(f"{one.before}{one.place}") or codes.get(one.place)


@cache
def _codes() -> dict[str, str]:
    """The codes of municipalities by what may stand before "kommun", right or wrong."""
    return {name: one.kod for one in kommuner() for name in (one.namn, f"{one.namn}s", one.genitiv)}


@cache
def _registered() -> frozenset[str]:
    return frozenset(one.lokalpolisområde for one in lokalpolisområden())
