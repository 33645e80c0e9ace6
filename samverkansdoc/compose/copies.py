"""The label that tells one signature copy from the others."""

from samverkansdoc.compose.templates import filled_word
from samverkansdoc.document import Copy
from samverkansdoc.model import Avtalshandling


def signature_copy(handling: Avtalshandling, number: int) -> Copy:
    """A copy with its label, "Exemplar 1 av 2 – Trelleborgs kommun".

    Without a party where there are more copies than parties; a copy that is alone belongs to no one more than another.
    """
    return Copy(number, _label(handling, number))


def _label(handling: Avtalshandling, number: int) -> str:
    total, parties = handling.exemplar, handling.parter
    label = filled_word("ord", "exemplar", nummer=number, antal=total)
    if total == 1 or number > len(parties):
        return label
    return filled_word("ord", "exemplar_för", exemplar=label, part=parties[number - 1].namn)
