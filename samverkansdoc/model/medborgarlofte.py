"""A promise to the inhabitants: what the parties will do, on one page."""

from collections.abc import Iterable
from enum import StrEnum

from attrs import field, frozen
from attrs.converters import optional

from samverkansdoc.diagnostics import Path as DataPath
from samverkansdoc.model.handling import Avtalshandling, Dokumenttyp
from samverkansdoc.model.hanvisning import Hänvisning, to_hänvisning
from samverkansdoc.model.insatser import Mål, to_målen
from samverkansdoc.model.text import (
    Id,
    Markdown,
    Short,
    Verbatim,
    coerce,
    coerce_all,
    identifier,
    markdown,
    texts,
    verbatim,
)
from samverkansdoc.svenska.quantities import Quantity


class Löftesstil(StrEnum):
    """How the promises stand on the page."""

    #: All in one row, each with the one who makes it.
    GEMENSAM = "gemensam"
    #: "Polisen lovar", "Kommunen lovar", "Tillsammans lovar vi".
    PER_PART = "per part"


def to_stil(value: Löftesstil | str) -> Löftesstil:
    """A style, or its word. Raises ``ValueError`` for any other word."""
    return Löftesstil(value)


def to_mängd(value: Quantity | str) -> Quantity:
    """A quantity, or its text. Raises ``SvenskaError`` for a text that is none."""
    return value if isinstance(value, Quantity) else Quantity.parse(value)


@frozen(kw_only=True)
class Situation(Short):
    """How things are today, and from where one knows it."""

    KORT = "text"

    text: Markdown = field(default=Markdown(), converter=markdown)
    källor: tuple[str, ...] = field(default=(), converter=texts)


@frozen(kw_only=True)
class Löfte(Short):
    """One promise: what is done, by whom, how much of it, by when and where.

    ``vem`` is "polisen", "kommunen", "tillsammans", or the name of someone else who has promised it.
    """

    KORT = "löfte"

    löfte: str
    id: Id | None = field(default=None, converter=optional(identifier))
    vem: str = "tillsammans"
    mängd: Quantity | None = field(default=None, converter=optional(to_mängd))
    senast: str | None = None
    plats: str | None = None


@frozen(kw_only=True)
class Effekt(Short):
    """What the promises shall lead to, and how that is measured."""

    KORT = "text"

    text: Markdown = field(default=Markdown(), converter=markdown)
    mål: tuple[Mål, ...] = field(default=(), converter=to_målen)


@frozen(kw_only=True)
class Återkoppling(Short):
    """How often, and where, one can see how it goes."""

    KORT = "text"

    text: Markdown = field(default=Markdown(), converter=markdown)
    intervall: str | None = None
    webb: Verbatim | None = field(default=None, converter=optional(verbatim))


def _situation(value: Situation | str) -> Situation:
    return coerce(Situation, value)


def _löften(values: Löfte | str | Iterable[Löfte | str]) -> tuple[Löfte, ...]:
    return coerce_all(Löfte, values)


def _effekt(value: Effekt | str) -> Effekt:
    return coerce(Effekt, value)


def _återkoppling(value: Återkoppling | str) -> Återkoppling:
    return coerce(Återkoppling, value)


@frozen(kw_only=True)
class Medborgarlöfte(Avtalshandling):
    """A promise of municipality and police to those who live there: the public part of their agreement (Brå)."""

    TYP = Dokumenttyp.MEDBORGARLÖFTE

    stil: Löftesstil = field(default=Löftesstil.GEMENSAM, converter=to_stil)
    överenskommelse: Hänvisning = field(converter=to_hänvisning)
    situation: Situation | None = field(default=None, converter=optional(_situation))
    löften: tuple[Löfte, ...] = field(converter=_löften)
    effekt: Effekt | None = field(default=None, converter=optional(_effekt))
    återkoppling: Återkoppling | None = field(default=None, converter=optional(_återkoppling))

    @property
    def linked(self) -> dict[str, DataPath]:
        """The source of the agreement, where it is given."""
        return {self.överenskommelse.fil: ("överenskommelse", "fil")} if self.överenskommelse.fil else {}
