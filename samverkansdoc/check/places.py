"""Names of places before "kommun" or "stad"."""

import re
from collections.abc import Iterator

from attrs import frozen

from samverkansdoc.check.texts import Hit, Texts

#: To look for the common word, and then at what stands before it, takes a tenth of the time of looking for names.
_KIND = re.compile(r"(?<=[\w-]) (?P<kind>kommuns?|[Ss]tads?)\b")
_PLACE = re.compile(r"(?P<before>[A-ZÅÄÖ][\wé-]+ )?(?P<place>[A-ZÅÄÖ][\wé-]+)\Z")
_LONGEST = 45


@frozen
class Compound:
    """A name of a municipality: the last word of the place, the one before it, and "kommun" or "stad"."""

    hit: Hit
    before: str
    place: str
    kind: str


def compounds(texts: Texts) -> Iterator[Compound]:
    """All of them; the place may be any word with a capital."""
    for hit in texts.find(_KIND):
        match = _PLACE.search(hit.text.seen[max(0, hit.start - _LONGEST) : hit.start])
        if match:
            whole = Hit(hit.text, hit.start - len(match["place"]), hit.end)
            yield Compound(whole, match["before"] or "", match["place"], hit["kind"])
