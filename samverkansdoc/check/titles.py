"""Who someone is by their title: head of the municipality, chief of the police, one of the police at all."""

import re
from collections.abc import Iterator

from samverkansdoc.diagnostics import Path
from samverkansdoc.model import Avtalshandling, Kommun, Part, Polis, Övrig

_BOARD = re.compile(
    r"\b(?:kommun|region|stadsdels)(?:styrelse|nämnd)\w*\W+(?:\w+ )?ordförande"
    r"|ordförande (?:i|för) (?:kommun|region)styrelse|(?:kommun|region)styrelseordförande"
    r"|\bks[- ]?ordförande|\bkso\b|\b(?:kommunal|borgar|region)råd\b",
    re.IGNORECASE,
)
_LOCAL_CHIEF = re.compile(
    r"(?<!biträdande )\b(?:lokal|när)polisområdeschef|\bchef(?:en)?,? (?:för )?(?:lokal|när)polisområde|\blpo-?chef",
    re.IGNORECASE,
)
_AREA_CHIEF = re.compile(
    r"\bpolisområdeschef|\bchef(?:en)?,? (?:för )?polisområde|\bpolischef|\bregionpolischef", re.IGNORECASE
)
_POLICE = re.compile(r"\b\w*polis\w*\b|\byttre tjänst\b|\bungdomsutredar\w*\b", re.IGNORECASE)
#: Words in the name of a part of a municipality that is named as another party.
_MUNICIPAL = re.compile(r"\bkommun\b|\b\w+s kommun\b|\bstadsdel\w*|\b\w*nämnd\w*|\bstad\b", re.IGNORECASE)


def is_municipal(party: Part) -> bool:
    """Whether a party is a municipality, or a part of one such as the board of a district."""
    return isinstance(party, Kommun) or (isinstance(party, Övrig) and bool(_MUNICIPAL.search(party.övrig)))


def is_police(name: str) -> bool:
    """Whether one who answers for something is of the police."""
    return bool(_POLICE.search(name))


def leads_board(title: str) -> bool:
    """Whether a title is that of the chair of the municipal board; also of one who stands in, or is a councillor."""
    return bool(_BOARD.search(title))


def leads_police(title: str, party: Polis) -> bool:
    """Whether a title is that of the chief of the local police area; of a larger unit where that is the party."""
    larger = party.polis.strip().lower().startswith(("polisområde", "polisregion"))
    return bool(_LOCAL_CHIEF.search(title) or (larger and _AREA_CHIEF.search(title)))


def without_their_chief(document: Avtalshandling) -> Iterator[tuple[Path, Part]]:
    """Municipalities and police units for which no one signs of those that Brå names."""
    for index, party in enumerate(document.parter):
        titles = [one.titel for one in party.undertecknare]
        if isinstance(party, Kommun) and not any(map(leads_board, titles)):
            yield ("parter", index, "undertecknare"), party
        if isinstance(party, Polis) and not any(leads_police(title, party) for title in titles):
            yield ("parter", index, "undertecknare"), party
