"""UPF-01 to UPF-05: what is followed up, and what came of each promise or measure."""

import re
from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.quoting import short
from samverkansdoc.check.sources import FOLLOWING_UP, HANDBOOK_SINCE, PROMISES_JUDGED
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Avtalshandling, Handlingar, Uppföljningsrapport, Utfall, Utfallsstatus
from samverkansdoc.model.invariants.outcomes import summed
from samverkansdoc.model.poster import Post, poster
from samverkansdoc.model.uppfoljning import TO_EXPLAIN

_DONE = (Utfallsstatus.GENOMFÖRT, Utfallsstatus.DELVIS, Utfallsstatus.PÅGÅR)
_WORD = re.compile(r"[^\W\d]{2,}")


@rule(
    "UPF-01",
    title="Uppföljningen säger vad den följer upp och för vilken tid",
    severity=Severity.ERROR,
    source=FOLLOWING_UP,
    since=HANDBOOK_SINCE,
    why="Läsaren ska kunna ställa utfallet mot det som lovades.",
)
def about(document: Uppföljningsrapport, linked: Handlingar) -> Iterator[Finding]:
    """The document that is followed up is named, and the time reported on lies within its period."""
    if not document.av.strip():
        hint = "Skriv dess källfil: ”av: avtal.yaml”."
        yield Finding("Uppföljningen säger inte vilket dokument den följer upp.", ("av",), hint=hint)
    if not linked or (followed := linked.get(document.av)) is None:
        return
    if not isinstance(followed, Avtalshandling):
        hint = "Ange överenskommelsen, handlingsplanen eller medborgarlöftet."
        yield Finding("Det som följs upp är inget som parter har kommit överens om.", ("av",), hint=hint)
        return
    if not document.rapportperiod.within(followed.giltighet):
        message = f"Uppföljningen gäller {document.rapportperiod}, men det som följs upp gäller {followed.giltighet}."
        yield Finding(message, ("rapportperiod",), hint="Kontrollera perioden, och att det är rätt dokument.")
    if not (document.diarienummer or any(party.diarienummer for party in followed.parter)):
        message = "Varken uppföljningen eller det som följs upp har något diarienummer."
        hint = "Lägg till ”diarienummer:” här, eller hos parterna i det som följs upp."
        yield Finding(message, ("av",), hint=hint, severity=Severity.INFO)


@rule(
    "UPF-02",
    title="Allt som lovades redovisas",
    severity=Severity.ERROR,
    source=FOLLOWING_UP,
    since=HANDBOOK_SINCE,
    why="Hur parterna har uppfyllt sina åtaganden ska bedömas; det som inte nämns försvinner i tysthet.",
)
def everything(document: Uppföljningsrapport, linked: Handlingar) -> Iterator[Finding]:
    """Every promise or measure is reported, and nothing else."""
    followed = linked.get(document.av)
    if not isinstance(followed, Avtalshandling):
        return
    known, reported = {one.id: one for one in poster(followed)}, {one.id for one in document.utfall}
    for one in known.values():
        if one.must and one.id not in reported:
            message = f"”{one.id}” redovisas inte: {short(one.text)}"
            yield Finding(message, ("utfall",), hint=f"Lägg till ”- id: {one.id}” med ”status:” under ”utfall:”.")
    for index, outcome in enumerate(document.utfall):
        if outcome.id not in known:
            message = f"”{outcome.id}” finns inte i det som följs upp."
            hint = "Rätta id, eller ta bort raden."
            yield Finding(message, ("utfall", index, "id"), hint=hint)


@rule(
    "UPF-03",
    title="Läget anges med ett ord ur en bestämd lista, och det som utgår har ett skäl",
    severity=Severity.ERROR,
    source=FOLLOWING_UP,
    since=HANDBOOK_SINCE,
    why="Med samma ord varje gång går det att jämföra; ett åtagande som stryks utan skäl ser ut att vara glömt.",
)
def status(document: Uppföljningsrapport) -> Iterator[Finding]:
    """The status is one of the list, which the model holds; what is dropped says why."""
    for index, one in enumerate(document.utfall):
        if one.status is Utfallsstatus.UTGÅR and not _explains(one):
            message = f"”{one.id}” utgår, men det står inte varför."
            yield Finding(
                message, ("utfall", index), hint="Lägg till ”kommentar:” med skälet och vem som har beslutat det."
            )


@rule(
    "UPF-04",
    title="Det som lovats i tal redovisas i tal",
    source=PROMISES_JUDGED,
    since=HANDBOOK_SINCE,
    why="Bara ett utfall i samma mått som löftet visar om det har hållits.",
)
def counted(document: Uppföljningsrapport, linked: Handlingar) -> Iterator[Finding]:
    """What was promised in numbers is reported in numbers, here or in the reports that are added up."""
    followed = linked.get(document.av)
    parts = [one for name in document.delrapporter if isinstance(one := linked.get(name), Uppföljningsrapport)]
    known = {one.id: one for one in poster(followed)} if isinstance(followed, Avtalshandling) else {}
    for index, outcome in enumerate(document.utfall):
        post = known.get(outcome.id)
        if post and _owes_a_number(post, outcome) and summed(outcome.id, parts) is None:
            yield Finding(
                f"Utfallet av ”{outcome.id}” saknar tal, men det som följs upp har ett: {post.mängd}.",
                ("utfall", index),
                hint=f"Lägg till ”utfall:” med talet i {post.mängd.unit if post.mängd else 'samma enhet'}.",
            )


@rule(
    "UPF-05",
    title="Det som inte blev som lovat förklaras",
    source=FOLLOWING_UP,
    since=HANDBOOK_SINCE,
    why="Orsaken avgör vad parterna ska göra annorlunda.",
)
def explained(document: Uppföljningsrapport) -> Iterator[Finding]:
    """What is done in part, not begun or dropped says why, in more than a word."""
    for index, one in enumerate(document.utfall):
        if one.status in TO_EXPLAIN and not _explains(one):
            where = ("utfall", index, "kommentar") if one.kommentar else ("utfall", index)
            message = f"”{one.id}” är inte som lovat ({one.status}), men kommentaren säger inte varför."
            hint = "Skriv i ”kommentar:” vad det beror på och vad som händer nu."
            unless = ("UPF-03",) if one.status is Utfallsstatus.UTGÅR else ()
            yield Finding(message, where, hint=hint, unless=unless)


def _explains(one: Utfall) -> bool:
    return len(_WORD.findall(one.kommentar or "")) > 1


def _owes_a_number(post: Post, outcome: Utfall) -> bool:
    return post.must and post.mängd is not None and outcome.utfall is None and outcome.status in _DONE
