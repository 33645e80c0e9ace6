"""What must hold between a document and the documents that it refers to."""

from collections.abc import Iterator

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model.handling import Avtalshandling, Handling, Handlingar
from samverkansdoc.model.invariants.outcomes import against_parts, against_source
from samverkansdoc.model.medborgarlofte import Medborgarlöfte
from samverkansdoc.model.uppfoljning import Uppföljningsrapport
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.lists import join


def disagreements(document: Handling, linked: Handlingar) -> Iterator[Diagnostic]:
    """Where a document does not go together with what it refers to, as far as that could be read."""
    match document:
        case Medborgarlöfte():
            for name, path in document.linked.items():
                if isinstance(agreement := linked.get(name), Avtalshandling):
                    yield from _with_agreement(document, agreement, path)
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
    document: Medborgarlöfte, agreement: Avtalshandling, path: tuple[str | int, ...]
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
    if not agreement.period.holds(document.period):
        yield Diagnostic(
            code="outside-agreement",
            message=f"Löftet gäller {document.period}, men överenskommelsen som det hör till {agreement.period}.",
            hint="Kontrollera båda perioderna.",
            path=("period",),
        )
