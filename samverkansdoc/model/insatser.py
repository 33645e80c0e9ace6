"""What the parties want to reach and what they do for it: goals, areas, measures."""

from collections.abc import Iterable
from enum import StrEnum

from attrs import field, frozen
from attrs.converters import optional

from samverkansdoc.model.text import Id, Markdown, Short, coerce, coerce_all, identifier, identifiers, markdown, texts


class Riktning(StrEnum):
    """Where an indicator shall go."""

    ÖKA = "öka"
    MINSKA = "minska"
    BIBEHÅLLA = "bibehålla"


def to_riktning(value: Riktning | str) -> Riktning:
    """A direction, or its word. Raises ``ValueError`` for any other word."""
    return Riktning(value)


@frozen(kw_only=True)
class Värde(Short):
    """A value of an indicator: "162", in the unit "anmälda brott", for "2015"; free text such as "0–2" will do."""

    KORT = "värde"

    värde: str
    enhet: str | None = None
    tid: str | None = None


def to_värde(value: Värde | str) -> Värde:
    """A value, or its text."""
    return coerce(Värde, value)


@frozen(kw_only=True)
class Mål(Short):
    """A goal and how one knows that it is reached; all but the goal itself is optional."""

    KORT = "mål"

    mål: str
    id: Id | None = field(default=None, converter=optional(identifier))
    indikator: str | None = None
    källa: str | None = None
    riktning: Riktning | None = field(default=None, converter=optional(to_riktning))
    utgångsläge: Värde | None = field(default=None, converter=optional(to_värde))
    målvärde: Värde | None = field(default=None, converter=optional(to_värde))
    senast: str | None = None
    problem: tuple[Id, ...] = field(default=(), converter=identifiers)


@frozen(kw_only=True)
class Åtgärd(Short):
    """A measure: a heading, a text or both; who answers for it, when, which parties, towards which goals."""

    KORT = "rubrik"

    rubrik: str | None = None
    text: Markdown = field(default=Markdown(), converter=markdown)
    id: Id | None = field(default=None, converter=optional(identifier))
    ansvariga: tuple[str, ...] = field(default=(), converter=texts)
    tid: str | None = None
    part: tuple[Id, ...] = field(default=(), converter=identifiers)
    mål: tuple[Id, ...] = field(default=(), converter=identifiers)


def _åtgärder(values: Åtgärd | str | Iterable[Åtgärd | str]) -> tuple[Åtgärd, ...]:
    return coerce_all(Åtgärd, values)


@frozen(kw_only=True)
class Samverkansområde(Short):
    """An area of collaboration (lag 2023:196, 9 §) with its measures."""

    KORT = "rubrik"

    rubrik: str
    id: Id | None = field(default=None, converter=optional(identifier))
    text: Markdown = field(default=Markdown(), converter=markdown)
    ansvariga: tuple[str, ...] = field(default=(), converter=texts)
    tid: str | None = None
    mål: tuple[Id, ...] = field(default=(), converter=identifiers)
    åtgärder: tuple[Åtgärd, ...] = field(default=(), converter=_åtgärder)


def to_målen(values: Mål | str | Iterable[Mål | str]) -> tuple[Mål, ...]:
    """Goals, or their texts; a lone one needs no list."""
    return coerce_all(Mål, values)


def _områden(values: Samverkansområde | str | Iterable[Samverkansområde | str]) -> tuple[Samverkansområde, ...]:
    return coerce_all(Samverkansområde, values)


@frozen(kw_only=True)
class Målavsnitt(Short):
    """The section of the overall goals."""

    KORT = "mål"

    rubrik: str | None = None
    text: Markdown = field(default=Markdown(), converter=markdown)
    mål: tuple[Mål, ...] = field(default=(), converter=to_målen)


@frozen(kw_only=True)
class Områdesavsnitt(Short):
    """The section of the areas of collaboration."""

    KORT = "områden"

    rubrik: str | None = None
    text: Markdown = field(default=Markdown(), converter=markdown)
    områden: tuple[Samverkansområde, ...] = field(default=(), converter=_områden)
