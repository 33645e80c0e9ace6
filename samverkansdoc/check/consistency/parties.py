"""The parties by another name than their own: "Västerås kommun" where Västerås stad is the party."""

import re
from collections.abc import Iterator

from samverkansdoc.check.places import compounds
from samverkansdoc.check.texts import Hit, Texts
from samverkansdoc.model import Avtalshandling, Kommun, Polis

#: In the municipality is on the map; what does something is the party.
_ON_A_MAP = re.compile(r"\b(?:i|inom|hela|från|till|utanför|runt|övriga)\s\Z", re.IGNORECASE)
_UNIT = re.compile(r"(?<![\w])[Pp]olisområdet? (?P<name>[A-ZÅÄÖ][\wé-]+)")
_LOCAL = "lokalpolisområde "


def other_names(document: Avtalshandling, running: Texts) -> Iterator[tuple[Hit, str]]:
    """Where a party acts under another name, with its own; the first time of each."""
    told: set[str] = set()
    for hit, own in (*_municipalities(document, running), *_police(document, running)):
        if own not in told:
            told.add(own)
            yield hit, own


def _municipalities(document: Avtalshandling, running: Texts) -> Iterator[tuple[Hit, str]]:
    ours = [one.namn for one in document.parter if isinstance(one, Kommun)]
    for one in compounds(running) if ours else ():
        kind = one.kind.removesuffix("s").casefold()
        before = one.hit.text.seen[: one.hit.start]
        for name in ours:
            place, _, own = name.rpartition(" ")
            if f"{one.before}{one.place}".endswith(place) and own.casefold() != kind and not _ON_A_MAP.search(before):
                yield one.hit, name


def _police(document: Avtalshandling, running: Texts) -> Iterator[tuple[Hit, str]]:
    ours = [one.namn_i_text for one in document.parter if isinstance(one, Polis)]
    local = {name.removeprefix(_LOCAL): name for name in ours if name.startswith(_LOCAL)}
    for hit in running.find(_UNIT) if local else ():
        if name := local.get(hit["name"]) or local.get(hit["name"].removesuffix("s")):
            yield hit, name
