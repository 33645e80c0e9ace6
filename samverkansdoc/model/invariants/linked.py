"""What must hold between a document and the documents that it refers to."""

from collections.abc import Iterator

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model.handling import Avtalshandling, Handling, Handlingar
from samverkansdoc.model.handlingsplan import Handlingsplan
from samverkansdoc.model.invariants.outcomes import against_parts, against_source
from samverkansdoc.model.invariants.references import unknown_goals
from samverkansdoc.model.medborgarlofte import Medborgarlöfte
from samverkansdoc.model.parter import Kommun
from samverkansdoc.model.samverkanshandling import Samverkanshandling
from samverkansdoc.model.tjansteskrivelse import Tjänsteskrivelse
from samverkansdoc.model.uppfoljning import Uppföljningsrapport
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.lists import join
from samverkansdoc.svenska.register import find_kommun


def disagreements(document: Handling, linked: Handlingar) -> Iterator[Diagnostic]:
    """Where a document does not go together with what it refers to, as far as that could be read."""
    match document:
        case Medborgarlöfte() | Handlingsplan():
            for name, path in document.linked.items():
                if isinstance(agreement := linked.get(name), Avtalshandling):
                    yield from _with_agreement(document, agreement, path)
        case Tjänsteskrivelse():
            if isinstance(agreement := linked.get(document.av), Avtalshandling):
                yield from _memorandum(document, agreement)
        case Uppföljningsrapport():
            yield from _report(document, linked)


def _report(rapport: Uppföljningsrapport, linked: Handlingar) -> Iterator[Diagnostic]:
    parts = [part for name in rapport.delrapporter if isinstance(part := linked.get(name), Uppföljningsrapport)]
    if not isinstance(followed := linked.get(rapport.av), Avtalshandling):
        return
    yield from against_source(rapport, followed, parts)
    if parts and len(parts) == len(rapport.delrapporter):
        yield from against_parts(rapport, parts)


def _with_agreement(
    document: Medborgarlöfte | Handlingsplan, agreement: Avtalshandling, path: tuple[str | int, ...]
) -> Iterator[Diagnostic]:
    try:
        ours, theirs = ([part.namn for part in one.parter] for one in (document, agreement))
    except SvenskaError:
        return
    if missing := [name for name in theirs if name not in ours]:
        yield Diagnostic(
            code="linked-parties",
            message=f"Överenskommelsen har {join(missing)} som part, men det här dokumentet har inte det.",
            hint="Kontrollera parterna, och att det är rätt överenskommelse.",
            path=path,
        )
    if not agreement.giltighet.holds(document.period):
        yield Diagnostic(
            code="outside-agreement",
            message=f"Dokumentet gäller {document.period}, men överenskommelsen gäller {agreement.giltighet}.",
            hint="Kontrollera båda perioderna.",
            path=("period",),
        )
    if isinstance(document, Handlingsplan) and isinstance(agreement, Samverkanshandling):
        yield from unknown_goals(document, [mål.id for mål in (*document.goals, *agreement.goals) if mål.id])


def _memorandum(document: Tjänsteskrivelse, agreement: Avtalshandling) -> Iterator[Diagnostic]:
    """It is from one of the municipalities that are parties; where there are several, it says which."""
    municipalities = [part for part in agreement.parter if isinstance(part, Kommun)]
    try:
        names = [part.namn for part in municipalities]
        ours = find_kommun(document.kommun).benämning if document.kommun else None
    except SvenskaError:
        return
    if document.kommun is None and len(names) != 1:
        yield Diagnostic(
            code="which-municipality",
            message="Flera kommuner är parter, och det står inte vems tjänsteskrivelsen är."
            if names
            else "Ingen kommun är part i dokumentet som tjänsteskrivelsen gäller.",
            hint=f"Lägg till raden ”kommun: {names[0]}”." if names else "Kontrollera att det är rätt dokument.",
            path=("av",),
        )
    elif ours is not None and ours not in [find_kommun(part.kommun).benämning for part in municipalities]:
        yield Diagnostic(
            code="which-municipality",
            message=f"{ours} är inte part i dokumentet som tjänsteskrivelsen gäller.",
            hint=f"Parterna är {join(names)}." if names else "Kontrollera att det är rätt dokument.",
            path=("kommun",),
        )
