"""Numbers of copies and months, decisions, and ways of signing that are never mixed."""

from collections.abc import Iterator

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model.formalia import Signeringssätt
from samverkansdoc.model.handling import Avtalshandling
from samverkansdoc.model.overenskommelse import Överenskommelse
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.references import protokollsparagraf


def formalities(handling: Avtalshandling) -> Iterator[Diagnostic]:
    """What the clauses of the document are made of."""
    yield from _copies(handling)
    yield from _decisions(handling)


def _copies(handling: Avtalshandling) -> Iterator[Diagnostic]:
    signing = handling.undertecknande
    path = ("undertecknande", "exemplar")
    if signing.exemplar is not None and signing.exemplar < 1:
        yield Diagnostic(
            code="copies",
            message="Antalet exemplar är minst ett.",
            hint="Ta bort raden: då får varje part ett exemplar.",
            path=path,
        )
    if signing.efteråt is not None and signing.sätt is Signeringssätt.PAPPER:
        yield Diagnostic(
            code="lock-paper",
            message="Ett avtal på papper kan inte låsas; efteråt gäller bara den som undertecknar elektroniskt.",
            hint="Ta bort raden med efteråt, eller välj sätt: elektroniskt.",
            path=("undertecknande", "efteråt"),
        )
    if signing.exemplar is not None and signing.sätt is Signeringssätt.ELEKTRONISKT:
        yield Diagnostic(
            code="copies-electronic",
            message="En överenskommelse som undertecknas elektroniskt har ett enda original och inga exemplar.",
            hint="Ta bort raden med exemplar, eller välj sätt: papper.",
            path=path,
        )


def termination(överenskommelse: Överenskommelse) -> Iterator[Diagnostic]:
    """A notice that says something, in whole months."""
    notice = överenskommelse.uppsägning
    if notice is None:
        return
    if notice.månader is None and not (notice.text and notice.text.strip()):
        yield Diagnostic(
            code="termination-empty",
            message="Uppsägningen säger varken hur många månader den tar eller något annat.",
            hint="Skriv till exempel ”månader: 3”, eller en egen text.",
            path=("uppsägning",),
        )
    if notice.månader is not None and notice.månader < 1:
        yield Diagnostic(
            code="termination-months",
            message="Uppsägningstiden är minst en månad.",
            path=("uppsägning", "månader"),
        )


def _decisions(handling: Avtalshandling) -> Iterator[Diagnostic]:
    for index, beslut in enumerate(handling.beslut):
        try:
            protokollsparagraf(beslut.paragraf or "1")
        except SvenskaError as error:
            path = ("beslut", index, "paragraf")
            yield Diagnostic(code="paragraph", message=error.message, hint=error.hint, path=path)
