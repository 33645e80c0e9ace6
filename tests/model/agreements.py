"""Agreements for tests: the least that is one, and as much more as a test asks for."""

from typing import Any

from samverkansdoc.model import Handling, Kommun, Polis, Undertecknare, Överenskommelse, Övrig

ORDFÖRANDE = Undertecknare(titel="Kommunstyrelsens ordförande", namn="Torbjörn Karlsson")
CHEF = Undertecknare(titel="Lokalpolisområdeschef", namn="Michael Storm")


def agreed(handling: Handling) -> Överenskommelse:
    """A document that was read, which is to be an agreement."""
    assert isinstance(handling, Överenskommelse)
    return handling


def kommun(name: str = "Trelleborg", **more: Any) -> Kommun:
    """A municipality with one who signs."""
    return Kommun(kommun=name, **{"undertecknare": [ORDFÖRANDE], **more})


def polis(name: str = "Trelleborg", **more: Any) -> Polis:
    """A police unit with one who signs."""
    return Polis(polis=name, **{"undertecknare": [CHEF], **more})


def övrig(name: str = "Region Skåne", **more: Any) -> Övrig:
    """Another party with one who signs."""
    return Övrig(övrig=name, **{"undertecknare": ["Regiondirektör"], **more})


def agreement(**fields: Any) -> Överenskommelse:
    """An agreement between a municipality and the police for 2023–2026, with the fields that are given."""
    return Överenskommelse(**{"parter": [kommun(), polis()], "period": "2023–2026", **fields})
