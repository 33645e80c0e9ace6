"""Rules for tests, so that the engine is tested whatever the rules of the package are."""

from collections.abc import Iterator
from datetime import date
from typing import TypedDict

from samverkansdoc import Severity
from samverkansdoc.check import Finding, Rule, rule
from samverkansdoc.model import Avtalshandling, Handling, Handlingar, Markdown, Uppföljningsrapport, Överenskommelse
from samverkansdoc.model.invariants.walk import walk


class About(TypedDict):
    """What every rule must say."""

    title: str
    source: str
    why: str


ABOUT = About(title="En regel", source="Riktlinjer för tester", why="Annars vet man inte om den fungerar.")


@rule("EGEN-1", **ABOUT)
def untitled(document: Handling) -> Iterator[Finding]:
    """Warns of a document without a title."""
    if not document.titel:
        yield Finding("Titel saknas.", ("titel",), hint="Skriv en titel.")


@rule("EGEN-2", **ABOUT, severity=Severity.ERROR)
def teh(document: Handling) -> Iterator[Finding]:
    """Finds a misspelling wherever it is."""
    for path, value in walk(document):
        words = " ".join(value.split()) if isinstance(value, Markdown) else ""
        for _ in range(words.count("teh ord")):
            yield Finding("Stavfel.", path, excerpt="teh ord")


@rule("EGEN-3", **ABOUT, severity=Severity.INFO, since=date(2023, 7, 1))
def young(document: Avtalshandling) -> Iterator[Finding]:
    """Always has something to say, but only of documents from the day that it came into force."""
    yield Finding("Ny lag.", ("period",), why="För att lagen är ny.")


@rule("EGEN-4", **ABOUT, severity=Severity.INFO, since=date(2024, 1, 1))
def younger(document: Avtalshandling) -> Iterator[Finding]:
    """As the one before it, but younger still."""
    yield Finding("Ännu nyare.", ("period",), severity=Severity.WARNING)


@rule("ANNAN-1", **ABOUT)
def followed(document: Uppföljningsrapport, linked: Handlingar) -> Iterator[Finding]:
    """Says what is followed up."""
    yield Finding(f"Följer upp {type(linked.get(document.av)).__name__}.", ("av",))


@rule("ANNAN-2", **ABOUT)
def broken(document: Överenskommelse) -> Iterator[Finding]:
    """Cannot be asked."""
    yield Finding(str(1 / len(document.bilagor)))


OWN: tuple[Rule, ...] = (untitled, teh, young, younger, followed)
