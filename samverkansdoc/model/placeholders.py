"""Places to fill in: texts in square brackets that tell someone to write, such as "[Beskriv läget i stort]".

They stand in drafts and are printed as they are. What is signed has none left.
"""

import re
from collections.abc import Iterator

from attrs import frozen

from samverkansdoc.diagnostics import Path
from samverkansdoc.model.handling import Handling
from samverkansdoc.model.invariants.walk import walk

#: The words that such a text begins with. What an address follows is a link, and no place to fill in.
_PLACE = re.compile(r"(?<!\[)\[(?:beskriv|ange|skriv|välj|fyll i)\b[^\[\]]*\](?![(\]])", re.IGNORECASE)


@frozen(kw_only=True)
class Plats:
    """One place to fill in: the value that it stands in, and its own words with the brackets."""

    path: Path
    text: str


def placeholders(handling: Handling) -> Iterator[Plats]:
    """All places to fill in, in the order of the model."""
    for path, value in walk(handling):
        if isinstance(value, str):
            yield from (Plats(path=path, text=match[0]) for match in _PLACE.finditer(value))
