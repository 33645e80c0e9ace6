"""LAG-01 to LAG-04: the agreement itself (9 §)."""

from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.evidence.material import Material, material
from samverkansdoc.check.quoting import short
from samverkansdoc.check.sources import ACT_IN_FORCE, act
from samverkansdoc.check.titles import is_municipal
from samverkansdoc.diagnostics import Path, Severity
from samverkansdoc.model import Handlingar, Handlingsplan, Samverkanshandling, Överenskommelse
from samverkansdoc.svenska.characters import key

_NINE = act("9 §")
_SECTIONS = ("avsnitt", "förord", "samverkansformer", "uppföljning", "kommunikation", "underlag")


@rule(
    "LAG-01",
    title="Överenskommelsen är mellan kommunen och minst en annan aktör",
    severity=Severity.ERROR,
    source=_NINE,
    since=ACT_IN_FORCE,
    why="Lagen talar om överenskommelser mellan kommunen och relevanta aktörer.",
)
def parties(document: Överenskommelse) -> Iterator[Finding]:
    """A municipality is a party, and someone who is none."""
    ours = [is_municipal(party) for party in document.parter]
    if not any(ours):
        hint = "Lägg till kommunen under ”parter:”, till exempel ”- kommun: Trelleborg”."
        yield Finding("Ingen kommun står som part i dokumentet.", ("parter",), hint=hint)
    if all(ours):
        hint = "Lägg till den andra parten under ”parter:”, till exempel ”- polis: Trelleborg” eller ”- övrig: …”."
        yield Finding("Ingen annan part än kommunen står i dokumentet.", ("parter",), hint=hint)


@rule(
    "LAG-02",
    title="Överenskommelsen anger syften",
    severity=Severity.ERROR,
    source=_NINE,
    since=ACT_IN_FORCE,
    why="En överenskommelse ska åtminstone innehålla uppgifter om för vilka syften samverkan ska ske.",
)
def purposes(document: Överenskommelse) -> Iterator[Finding]:
    """An agreement says what the collaboration is for."""
    section = document.syften
    if section and (any(one.strip() for one in section.syften) or section.text.strip()):
        return
    hint = "Lägg till ”syften:” och under den varje syfte som en punkt, till exempel ”- att öka tryggheten …”."
    if elsewhere := _told(material(document), "syftesrubrik", "syften_i_text"):
        message = "Syftet står bara i löpande text, inte i ett avsnitt om syften."
        yield Finding(message, elsewhere, hint=hint, severity=Severity.INFO)
    else:
        yield Finding("I dokumentet hittar vi inte för vilka syften samverkan sker.", ("syften",), hint=hint)


@rule(
    "LAG-03",
    title="Överenskommelsen anger områden",
    severity=Severity.ERROR,
    source=_NINE,
    since=ACT_IN_FORCE,
    why="En överenskommelse ska åtminstone innehålla uppgifter om inom vilka områden samverkan ska ske.",
)
def areas(document: Överenskommelse) -> Iterator[Finding]:
    """An agreement says within which areas the parties collaborate."""
    if document.areas:
        return
    hint = "Lägg till ”samverkansområden:” och under den varje område, till exempel ”- rubrik: Trygghet i centrum”."
    section = document.samverkansområden
    told = ("samverkansområden", "text") if section and section.text.strip() else None
    if elsewhere := told or _told(material(document), "områdesrubrik"):
        message = "Områdena står bara i löpande text, inte vart och ett för sig."
        yield Finding(message, elsewhere, hint=hint, severity=Severity.INFO)
    else:
        message = "I dokumentet hittar vi inte inom vilka områden samverkan sker."
        yield Finding(message, ("samverkansområden",), hint=hint)


@rule(
    "LAG-04",
    title="Åtaganden ligger inom ett angivet område",
    source=_NINE,
    since=ACT_IN_FORCE,
    why="Överenskommelsen anger inom vilka områden samverkan sker; ett åtagande utanför dem hör inte till något.",
)
def within(document: Samverkanshandling, linked: Handlingar) -> Iterator[Finding]:
    """What the parties will do stands in an area; the areas of a plan are those of its agreement."""
    for path, heading in _lists_of_measures(material(document)):
        yield Finding(
            f"Avsnittet ”{heading}” står utanför samverkansområdena.",
            path,
            excerpt=heading,
            hint="Flytta det som parterna ska göra till ett område, under ”åtgärder:”.",
        )
    if isinstance(document, Handlingsplan):
        yield from _unknown_areas(document, linked)


def _told(texts: Material, heading: str, words: str | None = None) -> Path | None:
    """Where a section has such a heading, or a sentence such words."""
    headings = (one.path for one in texts.find(heading) if one.path[-1] in ("rubrik", "titel") and len(one.path) > 1)
    found = (one.path for one in texts.find(words)) if words else iter(())
    return next(headings, None) or next(found, None)


def _lists_of_measures(texts: Material) -> Iterator[tuple[Path, str]]:
    """Sections outside the areas that by their headings tell what will be done."""
    others = texts.inside(*((name,) for name in _SECTIONS))
    excepted = {one.path for one in others.find("annat_än_nya_åtaganden")}
    for one in others.find("åtagandenrubrik"):
        if one.path[-1] == "rubrik" and one.path not in excepted and len(one.text.split()) <= _SHORT_HEADING:
            yield one.path, one.text


_SHORT_HEADING = 4


def _unknown_areas(document: Handlingsplan, linked: Handlingar) -> Iterator[Finding]:
    agreements = [one for one in linked.values() if isinstance(one, Samverkanshandling) and one.areas]
    known = {key(name) for one in agreements for area in one.areas for name in (area.rubrik, area.id or "")}
    for index, area in enumerate(document.areas):
        if agreements and not known.intersection({key(area.rubrik), key(area.id or area.rubrik)}):
            yield Finding(
                f"Området ”{short(area.rubrik)}” finns inte i överenskommelsen.",
                ("samverkansområden", "områden", index),
                hint="Skriv områdets rubrik som i överenskommelsen, eller ge det samma ”id:” som där.",
            )
