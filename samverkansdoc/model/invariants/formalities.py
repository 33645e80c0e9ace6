"""Numbers of copies and months, decisions, and ways of signing that are never mixed."""

from collections.abc import Iterator

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model.formalia import Beslut, Signeringssätt
from samverkansdoc.model.handling import Avtalshandling
from samverkansdoc.model.invariants.walk import instances
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


def clauses(överenskommelse: Överenskommelse) -> Iterator[Diagnostic]:
    """How the agreement ends, is renewed, or goes on."""
    yield from _termination(överenskommelse)
    yield from _renewal(överenskommelse)
    yield from _extension(överenskommelse)


def _termination(överenskommelse: Överenskommelse) -> Iterator[Diagnostic]:
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


def _renewal(överenskommelse: Överenskommelse) -> Iterator[Diagnostic]:
    """A renewal that says something, and talks of it before the agreement runs out."""
    renewed = överenskommelse.förnyelse
    if renewed is None:
        return
    if renewed.år is None and renewed.samråd is None and not (renewed.text and renewed.text.strip()):
        yield Diagnostic(
            code="renewal-empty",
            message="Förnyelsen säger varken hur många år den gäller, när parterna samråder eller något annat.",
            hint="Skriv till exempel ”år: 4” och ”samråd: 2026-06-30”, eller en egen text.",
            path=("förnyelse",),
        )
    if renewed.år is not None and renewed.år < 1:
        yield Diagnostic(
            code="renewal-years",
            message="En förnyelse gäller minst ett år.",
            path=("förnyelse", "år"),
        )
    end = överenskommelse.giltighet.end
    if renewed.samråd and end and renewed.samråd > end:
        yield Diagnostic(
            code="renewal-late",
            message=f"Samrådet ({renewed.samråd}) ligger efter att överenskommelsen har löpt ut ({end}).",
            hint="Ange en dag före periodens slut.",
            path=("förnyelse", "samråd"),
        )


def _extension(överenskommelse: Överenskommelse) -> Iterator[Diagnostic]:
    """An extension that makes the agreement last longer."""
    extended, end = överenskommelse.förlängning, överenskommelse.period.end
    if extended is None:
        return
    if end is None:
        yield Diagnostic(
            code="extension-open",
            message="Överenskommelsen gäller tills vidare och kan inte förlängas.",
            hint="Ta bort förlängningen, eller ange den ursprungliga perioden under period.",
            path=("förlängning",),
        )
    elif extended.till <= end:
        yield Diagnostic(
            code="extension-shorter",
            message=f"Förlängningen slutar {extended.till}, men överenskommelsen gäller redan till {end}.",
            hint="Skriv den ursprungliga perioden under period, och den nya sista dagen under till.",
            path=("förlängning", "till"),
        )


def _decisions(handling: Avtalshandling) -> Iterator[Diagnostic]:
    for path, beslut in instances(handling, Beslut):
        try:
            protokollsparagraf(beslut.paragraf or "1")
        except SvenskaError as error:
            yield Diagnostic(code="paragraph", message=error.message, hint=error.hint, path=(*path, "paragraf"))
