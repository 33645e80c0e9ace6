"""Headings, goals and ids: nothing twice, nothing for nothing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from samverkansdoc.check.consistency import SAME_TWICE
from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.texts import reading
from samverkansdoc.diagnostics import Path, Severity
from samverkansdoc.model import (
    Avtalshandling,
    Bilaga,
    Id,
    Medborgarlöfte,
    Mål,
    Samverkanshandling,
    Samverkansområde,
    Underavsnitt,
    Åtgärd,
)
from samverkansdoc.model.invariants.walk import instances
from samverkansdoc.model.text import REFERENCE
from samverkansdoc.svenska.characters import key

#: Ids of these are for the follow-up and for documents to come, and need not be referred to here.
_FOR_OTHERS = (Åtgärd, Mål)
_MOST_TOLD = 5


@rule(
    "KON-12",
    title="Varje rubrik står en gång",
    source=SAME_TWICE,
    why="Två avsnitt med samma rubrik går inte att skilja åt i en hänvisning eller i en uppföljning.",
)
def headings(document: Samverkanshandling) -> Iterator[Finding]:
    """No two sections, areas or measures side by side have the same heading."""
    measures = [(path, one.rubrik) for path, one in reading(document).of(Åtgärd) if one.rubrik]
    for path, heading, first in _repeated(_siblings(document)):
        yield _same("Rubriken", heading, path, severity=None)
        measures = [one for one in measures if one[0] not in (path[:-1], first[:-1])]
    for path, heading, _ in _repeated([measures]):
        yield _same("Rubriken", heading, (*path, "rubrik"), severity=Severity.INFO)


@rule(
    "KON-13",
    title="Inget mål, löfte eller syfte står två gånger",
    source=SAME_TWICE,
    why="Det som står två gånger räknas två gånger, och ska följas upp två gånger.",
)
def doubles(document: Avtalshandling) -> Iterator[Finding]:
    """No goal, promise, problem or purpose is there twice."""
    for name, texts in _said_once(document):
        for path, text, _ in _repeated([texts]):
            yield _same(name, text, path, severity=None)


@rule(
    "KON-14",
    title="Varje id används",
    severity=Severity.INFO,
    source=SAME_TWICE,
    why="Ett id som inget hänvisar till kan betyda att en hänvisning har glömts.",
)
def ids(document: Samverkanshandling) -> Iterator[Finding]:
    """What has an id is referred to somewhere; told of once for all of them."""
    meant = set(_referred_to(document))
    unused = [(path, name) for path, name in _with_id(document) if name not in meant]
    if unused:
        names = [f"”{name}”" for _, name in unused[:_MOST_TOLD]]
        more = len(unused) - len(names)
        told = ", ".join(names) + (f" och {more} till" if more else "")
        yield Finding(
            f"Inget i dokumentet hänvisar till {told}.",
            (*unused[0][0], "id"),
            hint="Hänvisa med [[id]] i en text där det hjälper läsaren, eller låt dem vara.",
        )


def _siblings(document: Samverkanshandling) -> Iterator[list[tuple[Path, str]]]:
    """Headings that stand side by side."""
    groups: dict[Path, list[tuple[Path, str]]] = {}
    for kind in (Underavsnitt, Samverkansområde, Åtgärd):
        for path, one in reading(document).of(kind):
            if isinstance(one, Underavsnitt | Samverkansområde | Åtgärd) and one.rubrik:
                groups.setdefault(path[:-1], []).append(((*path, "rubrik"), one.rubrik))
    top = groups.setdefault(("avsnitt",), [])
    top[:0] = [((name, "rubrik"), heading) for name, heading in _canonical(document)]
    groups[("bilagor",)] = [((*path, "titel"), one.titel) for path, one in reading(document).of(Bilaga)]
    yield from groups.values()


def _canonical(document: Samverkanshandling) -> Iterator[tuple[str, str]]:
    """The usual sections; without a heading of their own they are called what their keys say."""
    for name in ("förord", "samverkansformer", "kommunikation", "syften", "underlag", "lägesbild", "uppföljning"):
        section = getattr(document, name, None)
        if section is not None:
            yield name, section.rubrik or name


def _said_once(document: Avtalshandling) -> Iterator[tuple[str, list[tuple[Path, str]]]]:
    yield "Målet", [((*path, "mål"), one.mål) for path, one in reading(document).of(Mål)]
    if isinstance(document, Medborgarlöfte):
        yield "Löftet", [(("löften", place, "löfte"), one.löfte) for place, one in enumerate(document.löften)]
    if isinstance(document, Samverkanshandling):
        situation, purposes = document.lägesbild, getattr(document, "syften", None)
        problems = situation.problem if situation else ()
        yield "Problemet", [(("lägesbild", "problem", n, "problem"), one.problem) for n, one in enumerate(problems)]
        yield "Syftet", [(("syften", "syften", n), one) for n, one in enumerate(purposes.syften if purposes else ())]


def _repeated(groups: Iterable[Sequence[tuple[Path, str]]]) -> Iterator[tuple[Path, str, Path]]:
    """What stands twice in a group, with the place of the first one."""
    for group in groups:
        first: dict[str, Path] = {}
        for path, text in group:
            if first.setdefault(key(text), path) != path:
                yield path, text, first[key(text)]


def _same(name: str, text: str, path: Path, severity: Severity | None) -> Finding:
    return Finding(
        f"{name} ”{text[:80]}” står mer än en gång.",
        path,
        hint="Skriv om den ena så att de skiljer sig åt, eller slå ihop dem.",
        severity=severity,
    )


def _with_id(document: Samverkanshandling) -> Iterator[tuple[Path, str]]:
    """The places of what has an id, but for what others refer to."""
    for path, one in reading(document).everything:
        name = getattr(one, "id", None)
        if name and not isinstance(one, _FOR_OTHERS):
            yield path, name


def _referred_to(document: Samverkanshandling) -> Iterator[str]:
    """Every id that something refers to; a part of an appendix that is referred to is the appendix as well."""
    named = Counter(value for path, value in reading(document).everything if isinstance(value, Id) and path[-1] != "id")
    in_texts = {name.rpartition(":")[2] for one in reading(document).running for name in REFERENCE.findall(one.raw)}
    yield from named
    yield from in_texts
    for _, appendix in reading(document).of(Bilaga):
        inner = {section.id for _, section in instances(appendix, Underavsnitt)}
        if appendix.id and (inner & in_texts or key(appendix.titel) in key(reading(document).written.joined)):
            yield appendix.id
