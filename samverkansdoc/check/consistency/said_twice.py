"""What running text says of notice, follow-up and values, against what the keys say."""

import re
from collections.abc import Iterator
from decimal import Decimal

from samverkansdoc.check.consistency import SAME_TWICE
from samverkansdoc.check.consistency.figures import figure, written
from samverkansdoc.check.consistency.numbers import NUMBERS
from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.evidence.times import months_between
from samverkansdoc.check.texts import Hit, Texts, reading
from samverkansdoc.model import (
    Avtalshandling,
    Indikator,
    Medborgarlöfte,
    Mål,
    Samverkanshandling,
    Överenskommelse,
)
from samverkansdoc.svenska.characters import key
from samverkansdoc.svenska.numbers import parse_number

_MONTHS = re.compile(
    rf"\b(?P<n>[0-9]{{1,2}}|{'|'.join(NUMBERS)}) månaders? (?:skriftlig )?(?:varsel|uppsägning\w*)\b", re.IGNORECASE
)
_FOLLOWED_UP = re.compile(
    r"\b(?:överenskommelsen|avtalet|(?:handlings)?planen)(?: ska)? följs? upp\b"
    r"|\bföljs (?:överenskommelsen|avtalet|(?:handlings)?planen) upp\b",
    re.IGNORECASE,
)
_VALUE = r"[0-9][0-9 \u00a0]*(?:,[0-9]+)?"
_FROM_TO = re.compile(
    rf"\b(?P<way>öka|höjas|stiga|minska|sänkas|sjunka)s?\b[^.\n]{{0,40}}?\bfrån (?P<first>{_VALUE})(?: [a-zåäö%]+)?"
    rf" till (?P<last>{_VALUE})(?![\w-])"
)
_UP = ("öka", "höjas", "stiga")
_WHO = re.compile(r"(?P<police>Polisen)\b|(?:Kommunen|Staden)\b")


@rule(
    "KON-26",
    title="Det som sägs i text och i uppgifter är detsamma",
    source=SAME_TWICE,
    why="Säger texten ett och uppgifterna ett annat vet ingen vilket som gäller.",
)
def said_twice(document: Avtalshandling) -> Iterator[Finding]:
    """Notice, interval, the way of a value, and who promises, are the same wherever they are told."""
    running = reading(document).running
    if isinstance(document, Överenskommelse):
        yield from _notice(document, running)
    if isinstance(document, Samverkanshandling):
        yield from _interval(document, running)
        yield from _baselines(document)
    if isinstance(document, Medborgarlöfte):
        yield from _promised(document)
    yield from _ways(reading(document).written.with_digits)


def _notice(document: Överenskommelse, running: Texts) -> Iterator[Finding]:
    months = document.uppsägning.månader if document.uppsägning else None
    for hit in running.find(_MONTHS) if months else ():
        if _number(hit["n"]) != months:
            told = f"Texten säger ”{hit.words}”, men under ”uppsägning:” står {months}."
            yield hit.finding(told, hint="Ändra det som är fel.")


def _interval(document: Samverkanshandling, running: Texts) -> Iterator[Finding]:
    section = document.uppföljning
    usual = months_between(section.intervall) if section and section.intervall else None
    for hit in running.find(_FOLLOWED_UP) if usual else ():
        told = months_between(hit.sentence)
        if told and told != usual and section:
            message = f"Texten säger något annat än ”{section.intervall}” om hur ofta uppföljningen görs."
            yield hit.finding(message, hint="Ändra texten eller ”intervall:”.")


def _baselines(document: Samverkanshandling) -> Iterator[Finding]:
    """Where a goal starts is where the series of the same indicator is at that time."""
    series = {key(one.indikator): one.serie for _, one in reading(document).of(Indikator)}
    for path, goal in reading(document).of(Mål) if series else ():
        start, serie = figure(goal.utgångsläge), series.get(key(goal.indikator or ""))
        point = serie.at(goal.utgångsläge.tid) if serie and goal.utgångsläge and goal.utgångsläge.tid else None
        if start and point and point.value is not None and point.value != start.number:
            told = f"Utgångsläget är {written(start.number)}, men serien har {written(point.value)} för {point.time}."
            yield Finding(told, (*path, "utgångsläge"), hint="Ändra det som är fel.")


def _promised(document: Medborgarlöfte) -> Iterator[Finding]:
    """Who is to do it, where a promise begins with that, is who promises."""
    for place, one in enumerate(document.löften):
        match, who = _WHO.match(one.löfte), one.vem.casefold()
        other = "kommun" if match and match["police"] else "polis"
        if match and who in (other, f"{other}en"):
            told = f"Löftet börjar med ”{match[0]}”, men under ”vem:” står ”{one.vem}”."
            yield Finding(told, ("löften", place, "vem"), hint="Ändra det som är fel.")


def _ways(texts: Texts) -> Iterator[Finding]:
    for hit in texts.find(_FROM_TO):
        first, last = _value(hit, "first"), _value(hit, "last")
        if first != last and (last > first) is not (hit["way"] in _UP):
            told = f"{_written(hit, 'last')} är {'mer' if last > first else 'mindre'} än {_written(hit, 'first')}"
            message = f"Något ska {hit['way']}, men {told}."
            yield hit.finding(message, hint="Byt plats på talen, eller ändra ordet.")


def _value(hit: Hit, group: str) -> Decimal:
    return parse_number(_written(hit, group))


def _written(hit: Hit, group: str) -> str:
    return hit[group].strip()


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else NUMBERS[word.casefold()]
