"""What must hold between a follow-up, the document that it follows up, and the reports that it adds up."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from samverkansdoc.diagnostics import Diagnostic, Path
from samverkansdoc.model.handling import Avtalshandling
from samverkansdoc.model.poster import Post, poster
from samverkansdoc.model.uppfoljning import TO_EXPLAIN, Uppföljningsrapport, Utfall, Utfallsstatus
from samverkansdoc.svenska.lists import join
from samverkansdoc.svenska.nearest import nearest, question
from samverkansdoc.svenska.quantities import Quantity
from samverkansdoc.svenska.reporting_periods import ReportingPeriod, missing

#: Units of shares: "%", "procent", "procentenheter".
_SHARE = re.compile("%|procent|andel", re.IGNORECASE)


def report_faults(rapport: Uppföljningsrapport) -> Iterator[Diagnostic]:
    """What is wrong with a follow-up in itself: ids twice, a comment that is owed, figures that cannot be drawn."""
    seen: set[str] = set()
    for index, one in enumerate(rapport.utfall):
        if one.id in seen:
            yield Diagnostic(
                code="reported-twice",
                message=f"”{one.id}” redovisas två gånger.",
                hint="Behåll det ena utfallet.",
                path=("utfall", index, "id"),
            )
        seen.add(one.id)
        if one.status in TO_EXPLAIN and not (one.kommentar or "").strip():
            yield Diagnostic(
                code="comment-missing",
                message=f"”{one.id}” är {_STATUS[one.status]}, men det står inte varför.",
                hint="Skriv en kommentar som förklarar det: ”kommentar: …”.",
                path=("utfall", index),
            )


_STATUS = {
    Utfallsstatus.DELVIS: "delvis genomfört",
    Utfallsstatus.EJ_PÅBÖRJAT: "inte påbörjat",
    Utfallsstatus.UTGÅR: "struket",
}


def against_source(
    rapport: Uppföljningsrapport, document: Avtalshandling, parts: Sequence[Uppföljningsrapport]
) -> Iterator[Diagnostic]:
    """Every promise or measure is reported, nothing is invented, outcomes are in the unit of what was promised.

    When the whole period is reported, what is called done has reached what was promised, by itself or by its parts.
    """
    if not rapport.rapportperiod.within(document.giltighet):
        yield Diagnostic(
            code="outside-source",
            message=f"Rapportperioden är {rapport.rapportperiod}, men det som följs upp gäller {document.giltighet}.",
            hint="Kontrollera rapportperioden, och att det är rätt dokument.",
            path=("rapportperiod",),
        )
    known = {one.id: one for one in poster(document)}
    for index, one in enumerate(rapport.utfall):
        yield from _outcome(one, index, known)
    if rapport.rapportperiod.as_period() == document.giltighet:
        yield from _not_reached(rapport, known, parts)
    reported = {one.id for one in rapport.utfall}
    for post in known.values():
        if post.must and post.id not in reported:
            yield Diagnostic(
                code="not-reported",
                message=f"”{post.id}” redovisas inte: {_short(post.text)}",
                hint=f"Lägg till ”- id: {post.id}” med en status under utfall.",
                path=("utfall",),
            )


def _outcome(one: Utfall, index: int, known: Mapping[str, Post]) -> Iterator[Diagnostic]:
    post = known.get(one.id)
    if post is None:
        near = nearest(one.id, known)
        yield Diagnostic(
            code="unknown-id",
            message=f"Det som följs upp har inget löfte och ingen åtgärd med id ”{one.id}”.",
            hint=question(near[:1]) if near else f"De som finns är {join(list(known))}.",
            path=("utfall", index, "id"),
        )
    elif one.utfall is not None and post.mängd is None:
        yield Diagnostic(
            code="no-target",
            message=f"”{one.id}” har ingen mängd att jämföra utfallet {one.utfall} med.",
            hint="Skriv utfallet i kommentaren i stället.",
            path=("utfall", index, "utfall"),
        )
    elif one.utfall is not None and post.mängd is not None and not same_unit(one.utfall, post.mängd):
        yield Diagnostic(
            code="unit-mismatch",
            message=f"Utfallet är i {one.utfall.unit}, men löftet är i {post.mängd.unit}.",
            hint=f"Skriv utfallet i {post.mängd.unit}.",
            path=("utfall", index, "utfall"),
        )


def _not_reached(
    rapport: Uppföljningsrapport, known: Mapping[str, Post], parts: Sequence[Uppföljningsrapport]
) -> Iterator[Diagnostic]:
    for index, one in enumerate(rapport.utfall):
        promised = known[one.id].mängd if one.id in known else None
        number = one.utfall.number if one.utfall else summed(one.id, parts)
        if one.status is not Utfallsstatus.GENOMFÖRT or promised is None or number is None:
            continue
        if not promised.reached_by(number):
            outcome = Quantity(number=number, unit=promised.unit)
            yield Diagnostic(
                code="not-reached",
                message=f"”{one.id}” är genomfört, men utfallet är {outcome} och löftet {promised}.",
                hint="Skriv delvis genomfört med en kommentar, eller rätta utfallet.",
                path=("utfall", index, "status"),
            )


def same_unit(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities can be compared: "möte" and "möten" are one unit."""
    first, second = sorted((one.unit.casefold(), other.unit.casefold()), key=len)
    return first == second or second in {f"{first}{ending}" for ending in ("n", "r", "ar", "er", "or", "en")}


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:80].rsplit(' ', 1)[0]} …"  # noqa: PLR2004 - a line of a terminal


def against_parts(rapport: Uppföljningsrapport, parts: Sequence[Uppföljningsrapport]) -> Iterator[Diagnostic]:
    """The reports that are added up are of the same document, lie within the period, and cover all of it."""
    periods = [part.rapportperiod for part in parts]
    for index, part in enumerate(parts):
        yield from _misplaced(part, rapport, periods[:index], ("delrapporter", index))
    if gaps := missing(rapport.rapportperiod, periods):
        told = join([str(gap) for gap in gaps])
        yield Diagnostic(
            code="part-missing",
            message=f"Delrapporterna täcker inte hela {rapport.rapportperiod}: {told} saknas.",
            hint="Lägg till den delrapport som saknas, så att summan stämmer.",
            path=("delrapporter",),
        )
    yield from _sums(rapport, parts)


def _misplaced(
    part: Uppföljningsrapport, whole: Uppföljningsrapport, before: Sequence[ReportingPeriod], path: Path
) -> Iterator[Diagnostic]:
    """Why a report cannot be added to those before it."""
    period = part.rapportperiod
    if part.av.rpartition("/")[2] != whole.av.rpartition("/")[2]:
        message = f"Delrapporten följer upp ett annat dokument, ”{part.av}”."
        hint = f"Ange en uppföljning av ”{whole.av}”."
        yield Diagnostic(code="part-of-another", message=message, hint=hint, path=path)
    elif period == whole.rapportperiod or not period.within(whole.rapportperiod.as_period()):
        message = f"Delrapporten gäller {period}, som inte är en del av {whole.rapportperiod}."
        hint = "Ange uppföljningarna av periodens delar, till exempel fyra kvartal."
        yield Diagnostic(code="part-outside", message=message, hint=hint, path=path)
    elif any(period.overlaps(other) for other in before):
        message = f"En annan delrapport gäller också {period}: utfallen skulle räknas två gånger."
        yield Diagnostic(code="part-twice", message=message, hint="Ta bort den ena.", path=path)


def _sums(rapport: Uppföljningsrapport, parts: Sequence[Uppföljningsrapport]) -> Iterator[Diagnostic]:
    for index, one in enumerate(rapport.utfall):
        total = summed(one.id, parts)
        if one.utfall is not None and total is not None and total != one.utfall.number:
            told = Quantity(number=total, unit=one.utfall.unit)
            yield Diagnostic(
                code="sum-mismatch",
                message=f"Utfallet är {one.utfall}, men delrapporterna ger tillsammans {told}.",
                hint="Ta bort utfallet, så räknas det ut, eller rätta den delrapport som är fel.",
                path=("utfall", index, "utfall"),
            )


def summed(id: str, parts: Sequence[Uppföljningsrapport]) -> Decimal | None:  # noqa: A002 - the word of the model
    """What the parts add up to for one promise; None where none of them counts it, or counts shares, which do not."""
    outcomes = [one.utfall for part in parts for one in part.utfall if one.id == id and one.utfall]
    if not outcomes or any(_SHARE.match(outcome.unit) for outcome in outcomes):
        return None
    return sum((outcome.number for outcome in outcomes), Decimal(0))
