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
            if isinstance(followed := linked.get(document.av), Avtalshandling):
                yield from against_source(document, followed)
            parts = [linked.get(name) for name in document.delrapporter]
            reports = [part for part in parts if isinstance(part, Uppföljningsrapport)]
            if reports and len(reports) == len(parts):
                yield from against_parts(document, reports)


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
