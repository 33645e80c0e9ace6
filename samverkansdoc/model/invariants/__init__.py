"""What must hold between the parts of a document before it can be printed at all.

These are not opinions about a good agreement but the conditions for printing one: names that exist, references that
lead somewhere, text that every format can hold. Every breach is found, not the first only.
"""

from collections.abc import Iterator

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model.handling import Avtalshandling, Handling
from samverkansdoc.model.invariants.appendices import appendices
from samverkansdoc.model.invariants.crossreferences import crossreferences
from samverkansdoc.model.invariants.formalities import clauses, formalities
from samverkansdoc.model.invariants.indicators import indicators
from samverkansdoc.model.invariants.linked import disagreements
from samverkansdoc.model.invariants.organisation import abbreviations, organisation
from samverkansdoc.model.invariants.outcomes import report_faults
from samverkansdoc.model.invariants.parties import municipality, parties
from samverkansdoc.model.invariants.promises import promises
from samverkansdoc.model.invariants.references import references, same_ids
from samverkansdoc.model.invariants.structure import structure
from samverkansdoc.model.invariants.texts import texts
from samverkansdoc.model.medborgarlofte import Medborgarlöfte
from samverkansdoc.model.overenskommelse import Överenskommelse
from samverkansdoc.model.samverkanshandling import Samverkanshandling
from samverkansdoc.model.tjansteskrivelse import Tjänsteskrivelse
from samverkansdoc.model.uppfoljning import Uppföljningsrapport

__all__ = ["disagreements", "invariants"]


def invariants(handling: Handling) -> Iterator[Diagnostic]:
    """Every breach, with its path in the data."""
    if isinstance(handling, Avtalshandling):
        yield from parties(handling)
        yield from formalities(handling)
    yield from same_ids(handling)
    match handling:
        case Samverkanshandling():
            yield from structure(handling)
            yield from references(handling)
            yield from abbreviations(handling)
        case Medborgarlöfte():
            yield from promises(handling)
        case Uppföljningsrapport():
            yield from report_faults(handling)
        case Tjänsteskrivelse():
            yield from municipality(handling)
    if isinstance(handling, Överenskommelse):
        yield from clauses(handling)
        yield from organisation(handling)
    yield from indicators(handling)
    yield from appendices(handling)
    yield from texts(handling)
    yield from crossreferences(handling)
