"""Counts in running text against what there is."""

import re
from collections.abc import Iterator

from samverkansdoc.check.consistency import SAME_TWICE
from samverkansdoc.check.consistency.numbers import Counted, counted
from samverkansdoc.check.consistency.reported import miscounted
from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.texts import reading
from samverkansdoc.diagnostics import Path
from samverkansdoc.model import (
    Avtalshandling,
    Handlingar,
    Medborgarlöfte,
    Samverkanshandling,
    Uppföljningsrapport,
    Överenskommelse,
)

#: By these a sentence says that it means all that the document has.
_OF_ALL = re.compile(
    r"\b(?:överenskommelsen|avtalet|(?:\w+)?planen|löftet|dokumentet|området|parterna|vi|här|nedan|följande|samtliga"
    r"|innehåller|omfattar|består av|har satt|kommit överens|prioritera\w*|delas? in|finns)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:förra|tidigare|föregående|gamla) (?:samverkans)?(?:överenskommelse|avtal|plan|löfte)", re.IGNORECASE
)
#: What such a number is nearly always about: all of them.
_ALWAYS = ("områden", "exemplar", "bilagor", "löften")
_DEFINITE = re.compile(r"\b[Dd]e \Z")
_PAIR = 2
_AREA = ("samverkansområden", "områden")


@rule(
    "KON-01",
    title="Antal i löpande text stämmer",
    source=SAME_TWICE,
    why="Står det ”nio mål” när det finns tio vet ingen vilket som gäller, och ett löfte kan falla bort.",
)
def counts(document: Avtalshandling | Uppföljningsrapport, linked: Handlingar) -> Iterator[Finding]:
    """A number of goals, areas, measures, promises, parties, appendices or copies is the number that there are."""
    if isinstance(document, Uppföljningsrapport):
        for hit, told in miscounted(document, reading(document).running):
            yield hit.finding(f"Texten säger ”{hit.words}”, men {told}.", hint="Ändra texten eller utfallen.")
        return
    agreements = [one for one in linked.values() if isinstance(one, Samverkanshandling)]
    for one in counted(reading(document).written):
        right = _possible(document, one)
        others = {number for agreement in agreements for number in _possible(agreement, one)}
        if right and one.number not in right | others and _means_all(one):
            yield one.hit.finding(
                f"Texten talar om ”{' '.join(one.hit.words.split())}”, men dokumentet har {_said(right)}.",
                hint=f"Ändra talet, eller lägg till eller ta bort {one.kind} så att båda stämmer.",
            )


def _means_all(one: Counted) -> bool:
    own_section = one.hit.text.path[:1] == ("övergripande_mål",) and one.kind == "mål"
    described = re.search(r"övergri\w*pande|mätbara|gemensamma", one.adjectives) is not None
    always = one.kind in _ALWAYS and not one.noun.startswith("område")
    if _ANOTHER.search(one.hit.sentence):
        return False
    # "De nio åtgärderna": in an area those may be its own.
    known = one.number > _PAIR and one.noun.endswith(("na", "målen")) and one.hit.text.path[:2] != _AREA
    if known and _DEFINITE.search(one.hit.text.seen[: one.hit.start]):
        return True
    return always or own_section or described or _OF_ALL.search(one.hit.sentence) is not None


def _possible(document: Avtalshandling, one: Counted) -> set[int]:
    """The numbers that would be right; none where the document has nothing of the kind to compare with."""
    if one.kind == "parter":
        return {len(document.parter)}
    if one.kind == "exemplar":
        return {document.exemplar}
    if one.kind == "löften":
        return {len(document.löften)} if isinstance(document, Medborgarlöfte) else set()
    if one.kind == "bilagor":
        return {len(document.appendices)} if document.appendices else set()
    return _in_sections(document, one) - {0} if isinstance(document, Samverkanshandling) else set()


def _in_sections(document: Samverkanshandling, one: Counted) -> set[int]:
    overall = len(document.övergripande_mål.mål) if document.övergripande_mål else 0
    area = _area(one.hit.text.path)
    inside = document.areas[area] if area is not None else None
    match one.kind:
        case "områden":
            return {len(document.areas)}
        case "mål" if "övergri" in one.adjectives:
            return {overall}
        case "mål":
            of_areas = {len(found.goals) for found in ([inside] if inside else document.areas)}
            kinds = {len(inside.effektmål), len(inside.produktionsmål)} if inside else set()
            return {overall, len(document.goals)} | (of_areas | kinds if inside else set())
        case "åtgärder" if one.noun.startswith(str(document.ordval.åtgärd)[:5]):
            return {len(inside.åtgärder)} if inside else {len(document.measures)}
        case "syften":
            return {len(document.syften.syften)} if isinstance(document, Överenskommelse) and document.syften else set()
        case "problem":
            return {len(document.lägesbild.problem)} if document.lägesbild else set()
    return set()


def _area(path: Path) -> int | None:
    if path[:2] == _AREA and len(path) > len(_AREA) and isinstance(path[2], int):
        return path[2]
    return None


def _said(numbers: set[int]) -> str:
    return " eller ".join(map(str, sorted(numbers)))
