"""Bodies of the collaboration that someone is told to be, but that the organisation does not know."""

import re
from collections.abc import Iterator

from samverkansdoc.check.consistency.bodies import Body, bodies
from samverkansdoc.check.texts import reading
from samverkansdoc.model import Grupp, Handlingar, Samverkanshandling
from samverkansdoc.model.invariants.walk import instances
from samverkansdoc.svenska.characters import key

#: What parties that work together have between them; a unit of one party is called otherwise.
_JOINT = re.compile(
    r"(?:(?:styr|lednings|arbets|samverkans|berednings|projekt|samordnings)grupp(?:en)?"
    r"|(?<!kommunal)(?<!borgar)(?<!region)råd(?:et)?|forum(?:et)?|kommitté(?:n)?)\Z",
    re.IGNORECASE,
)
#: Authorities and others outside that are called so.
_OUTSIDE = re.compile(
    r"brottsförebyggande rådet \(brå\)|länsstyrelse|försäkring|nationell|region|folkhälso", re.IGNORECASE
)
_ENDINGS = re.compile(r"(?:et|en|n)\Z")


def unknown(document: Samverkanshandling, linked: Handlingar) -> Iterator[Body]:
    """Bodies that answer for something and are no group of the organisation, where it is told of groups."""
    groups = {_stem(one.namn) for each in (document, *linked.values()) for _, one in instances(each, Grupp)}
    if not groups:
        return
    texts = key(reading(document).running.joined)
    for body in bodies(document):
        name = _stem(body.name)
        if body.path[-1] == "namn" or not _JOINT.search(body.name) or _OUTSIDE.search(body.name):
            continue
        if not any(name in group or group in name for group in groups) and name not in texts:
            yield body


def _stem(name: str) -> str:
    return _ENDINGS.sub("", key(name))
