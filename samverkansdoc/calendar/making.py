"""From a document to its calendar."""

from collections.abc import Iterator

from samverkansdoc.calendar.days import days, with_municipality
from samverkansdoc.calendar.kalender import Kalender
from samverkansdoc.calendar.words import title
from samverkansdoc.compose.kinds import kind_of
from samverkansdoc.diagnostics import Diagnostic, InputError, Severity
from samverkansdoc.model import Avtalshandling, Handling
from samverkansdoc.model.invariants import invariants
from samverkansdoc.svenska.characters import plain
from samverkansdoc.svenska.dates import format_date
from samverkansdoc.svenska.lists import join
from samverkansdoc.svenska.mandates import Fit, mandate_fit


def kalender_of(document: Handling) -> Kalender:
    """The calendar of a document. Raises ``InputError`` if it has faults, or no period."""
    if not isinstance(document, Avtalshandling):
        raise InputError([_without_period(document)])
    if faults := list(invariants(document)):
        raise InputError(faults)
    return Kalender(
        id=_identity(document),
        titel=title(document),
        utfärdad=kind_of(document, {}, {}).day,
        dagar=days(document),
        anmärkningar=tuple(_warnings(document)),
    )


def _identity(document: Avtalshandling) -> str:
    """What tells it from others, and stays when it is changed or extended: its kind, its parties, its first day."""
    return "/".join([document.TYP, *(part.namn for part in document.parter), document.period.start.isoformat()])


def _without_period(document: Handling) -> Diagnostic:
    return Diagnostic(
        code="no-calendar",
        message=f"Filen är fel slags dokument: {document.TYP}. Det har ingen period att göra en kalender av.",
        hint="Ange en överenskommelse, en handlingsplan eller ett medborgarlöfte.",
    )


def _warnings(document: Avtalshandling) -> Iterator[Diagnostic]:
    """That it goes on past a change of kommunstyrelse."""
    period = document.giltighet
    found = mandate_fit(period) if with_municipality(document) else None
    if found is None or not found.crosses:
        return
    days = join(f"den {plain(format_date(term.period.start))}" for term in found.crosses)
    later = f" Den ligger ett år efter mandatperioden {found.begins_in.period}." * (found.fit is Fit.ONE_YEAR_LATER)
    yield Diagnostic(
        code="crosses-mandate",
        message=f"Under perioden {period} skiftar kommunstyrelsen, enligt huvudregeln {days}.{later}",
        hint="Ingen lag hindrar det. Se till att den nya kommunstyrelsen tidigt får veta vad som gäller.",
        severity=Severity.WARNING,
        path=("period",) if period == document.period else ("förlängning",),
    )
