"""What must hold between the parts of an agreement before it can be a document at all.

These are not opinions about a good agreement but the conditions for printing one: names that exist, references that
lead somewhere, text that every format can hold. Every breach is found, not the first only.
"""

from collections.abc import Iterator

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model.invariants.appendices import appendices
from samverkansdoc.model.invariants.formalities import formalities
from samverkansdoc.model.invariants.parties import parties
from samverkansdoc.model.invariants.references import references
from samverkansdoc.model.invariants.structure import structure
from samverkansdoc.model.invariants.texts import texts
from samverkansdoc.model.overenskommelse import Överenskommelse

_GROUPS = (parties, formalities, structure, references, appendices, texts)


def invariants(överenskommelse: Överenskommelse) -> Iterator[Diagnostic]:
    """Every breach, with its path in the data."""
    for group in _GROUPS:
        yield from group(överenskommelse)
