"""The words that a document uses for its areas and its measures, and its abbreviations."""

from enum import StrEnum

from attrs import field, frozen

from samverkansdoc.model.text import Verbatim, verbatim


class Områdesord(StrEnum):
    """What an area is called; its forms stand in the file of words of the templates."""

    SAMVERKANSOMRÅDE = "samverkansområde"
    FOKUSOMRÅDE = "fokusområde"
    UTVECKLINGSOMRÅDE = "utvecklingsområde"
    INSATSOMRÅDE = "insatsområde"


class Åtgärdsord(StrEnum):
    """What a measure is called; its forms stand in the file of words of the templates."""

    ÅTGÄRD = "åtgärd"
    ÅTAGANDE = "åtagande"
    INSATS = "insats"
    AKTIVITET = "aktivitet"


def _områdesord(value: Områdesord | str) -> Områdesord:
    return Områdesord(value)


def _åtgärdsord(value: Åtgärdsord | str) -> Åtgärdsord:
    return Åtgärdsord(value)


@frozen(kw_only=True)
class Ordval:
    """The words that the document says throughout. Raises ``ValueError`` for any other word."""

    område: Områdesord = field(default=Områdesord.SAMVERKANSOMRÅDE, converter=_områdesord)
    åtgärd: Åtgärdsord = field(default=Åtgärdsord.ÅTGÄRD, converter=_åtgärdsord)


@frozen(kw_only=True)
class Förkortning:
    """An abbreviation and what it stands for: "SN", "socialnämnden"."""

    förkortning: Verbatim = field(converter=verbatim)
    betydelse: str
