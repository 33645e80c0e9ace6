"""The signature fields of an electronic original: which there are, and what they are called."""

import re
import unicodedata
from itertools import chain, count

from samverkansdoc.model import Avtalshandling

#: Longer parts of a name are cut: one has to write it on a command line.
_LONGEST = 60


def field_names(handling: Avtalshandling) -> dict[tuple[int, int], str]:
    """The names of the fields, by the numbers of party and signatory from 0: "trelleborgs-kommun_ordforande".

    A draft has no fields, and no one signs a field before it is known who shall: where a name is missing, there are
    none.
    """
    signatories = {
        (party, number): (part.namn, one)
        for party, part in enumerate(handling.parter)
        for number, one in enumerate(part.undertecknare)
    }
    if not handling.is_decided or not all(one.namn for _, one in signatories.values()):
        return {}
    names: dict[tuple[int, int], str] = {}
    for place, (party, one) in signatories.items():
        base = f"{_word(party)}_{_word(one.titel)}"
        candidates = chain([base], (f"{base}-{number}" for number in count(2)))
        names[place] = next(name for name in candidates if name not in names.values())
    return names


def _word(text: str) -> str:
    """Letters and digits of ASCII: a full stop in the name of a field would part it (ISO 32000-1, 12.7.3.2)."""
    letters = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:_LONGEST].rstrip("-") or "falt"
