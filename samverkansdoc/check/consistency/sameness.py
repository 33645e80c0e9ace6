"""One thing under two names, one name in two forms, one sentence in two places."""

import re
from collections.abc import Iterator

from samverkansdoc.check.consistency import SAME_TWICE
from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.texts import Hit, reading
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Handling, Samverkanshandling, Överenskommelse

#: Words for authorities, offices and things that are no names, whatever letter they begin with.
_ROLE = re.compile(
    r"polis|polisens?|länsstyrelsen|socialtjänsten|räddningstjänsten|cannabis|narkotika|kommunens?"
    r"|(?!rikspolis)\w+(?:myndigheten|nämnden|styrelsen|fullmäktige|mätningen|mätning|undersökningen|rådet|råd|chefen|chef"
    r"|ordförande|löftet|löfte|polisen|direktören|samordnaren|överenskommelsen)"
)
#: A capital in the middle of a sentence: behind a small letter, and not a part of a longer name.
_CAPITAL = re.compile(r"[A-ZÅÄÖ](?<=[a-zåäö,] [A-ZÅÄÖ])[a-zåäö]{3,}(?![\w-])(?! [A-ZÅÄÖ])")
_BEFORE_NAME = re.compile(r"(?:[A-ZÅÄÖ][\w-]*|,|lokalpolisområde) \Z")
_PAIR = re.compile(r"[A-ZÅÄÖ](?<![\w-][A-ZÅÄÖ])[a-zåäö]+ [A-ZÅÄÖ][a-zåäö]{2,}(?![\w-])")
_OWN_NAME = re.compile(
    r"\b(?:[Dd]enna|[Dd]etta|[Dd]en här|[Dd]et här|[Ff]ör) (?P<name>samverkans(?:överenskommelse|avtal|plan)(?:en|et)?"
    r"|överenskommelse(?:n)?|avtal(?:et)?)(?![\w-])"
    r"|\b(?P<other>[Aa]vtalets|[Ss]amverkansavtalet|[Ss]amverkansplanen)\b"
)
_AREAS = ("samarbets", "samverkans", "fokus", "utvecklings", "insats")
_AREA = re.compile(rf"\b(?P<name>{'|'.join(_AREAS)})område(?:n|na|t)?\b", re.IGNORECASE)
_LONG = 60


@rule(
    "KON-27",
    title="Samma ord har samma stora och små bokstäver",
    severity=Severity.INFO,
    source=f"{SAME_TWICE}; Svenska skrivregler",
    why="Skrivs ett namn än med stor, än med liten bokstav undrar läsaren om det är två olika saker.",
)
def capitals(document: Handling) -> Iterator[Finding]:
    """No word is written with a capital in one sentence and without it in another, and no name in two ways."""
    written = reading(document).written
    told: set[str] = set()
    for hit in written.find(_CAPITAL):
        small, before = hit.words.lower(), hit.text.seen[max(0, hit.start - 25) : hit.start]
        if small not in told and _ROLE.fullmatch(small) and not _BEFORE_NAME.search(before):
            told.add(small)
            if place := next(
                filter(None, (_place(small + end, written.joined) for end in ("", "et", "en", "n"))), None
            ):
                yield _two_forms(hit, written.joined[slice(*place)])
    for pair in dict.fromkeys(" ".join(hit.words.split()) for hit in written.find(_PAIR)):
        first, _, second = pair.partition(" ")
        if place := _place(f"{first} {second.lower()}", written.joined):
            yield _two_forms(written.hit(*place), pair)


@rule(
    "KON-28",
    title="Samma sak heter samma sak",
    severity=Severity.INFO,
    source=SAME_TWICE,
    why="Heter dokumentet än avtal, än plan, eller ett område än det ena, än det andra, är det oklart vad som gäller.",
)
def one_name(document: Samverkanshandling) -> Iterator[Finding]:
    """The document calls itself by one name, and its areas as it has chosen."""
    if isinstance(document, Överenskommelse):
        yield from _own_names(document)
    ours, told = _stem(document.ordval.område), set[str]()
    running = reading(document).running
    others = any(f"{one}område" in running.joined for one in _AREAS if one != ours)
    for hit in running.find(_AREA) if others else ():
        name = hit["name"].lower()
        if name != ours and name not in told:
            told.add(name)
            yield hit.finding(
                f"Områdena heter ”{hit.words}” här, men dokumentets ord är ”{document.ordval.område}”.",
                hint="Skriv samma ord överallt, om det är samma områden.",
            )


@rule(
    "KON-29",
    title="Ingen mening står två gånger",
    severity=Severity.INFO,
    source=SAME_TWICE,
    why="Det som står på två ställen ändras förr eller senare bara på det ena.",
)
def sentences_twice(document: Handling) -> Iterator[Finding]:
    """No long sentence of running text stands in two places."""
    seen: set[str] = set()
    for text in reading(document).running:
        for start, end in text.sentences:
            words = text.seen[start:end].strip(" \n-*")
            if len(words) > _LONG and words.casefold() in seen:
                hit = Hit(text, start, end)
                yield hit.finding("Meningen står redan på ett annat ställe.", hint="Låt den stå på ett ställe.")
            seen.add(words.casefold())


def _place(words: str, text: str) -> tuple[int, int] | None:
    """Where words stand by themselves."""
    found = re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text) if words in text else None
    return found.span() if found else None


def _two_forms(hit: Hit, other: str) -> Finding:
    words = " ".join(hit.words.split())
    return hit.finding(f"”{words}” skrivs också ”{other}”.", hint="Skriv det på ett enda sätt.")


def _own_names(document: Överenskommelse) -> Iterator[Finding]:
    """The first of each name by which it calls itself, but for the first of all."""
    kinds = [_kind(document.titel)] if _kind(document.titel) else []
    running = reading(document).running
    for hit in running.find(_OWN_NAME) if any(one in running.joined for one in ("avtal", "samverkansplan")) else ():
        kind = _kind(hit["name"] or hit["other"])
        if kind and kind not in kinds:
            kinds.append(kind)
            if len(kinds) > 1:
                told = f"Dokumentet heter ”{hit['name'] or hit['other']}” här, men ”{kinds[0]}” på ett annat ställe."
                yield hit.finding(told, hint="Skriv samma ord överallt, om det är samma dokument.")


def _kind(name: str | None) -> str:
    return next((one for one in ("överenskommelse", "avtal", "plan") if one in (name or "").lower()), "")


def _stem(word: str) -> str:
    return word.lower().partition("område")[0]
