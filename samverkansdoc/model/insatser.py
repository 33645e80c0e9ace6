"""What the parties want to reach and what they do for it: goals, areas, measures."""

from collections.abc import Iterable
from enum import StrEnum

from attrs import field, frozen
from attrs.converters import optional

from samverkansdoc.model.text import (
    Id,
    Markdown,
    Short,
    coerce,
    coerce_all,
    identifier,
    identifiers,
    listed,
    markdown,
    texts,
)


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
    """A goal and how one knows that it is reached; all but the goal itself is optional.

    ``bidrar_till`` are the goals that it serves: a goal for what is done serves one for its effect.
    """

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
    bidrar_till: tuple[Id, ...] = field(default=(), converter=identifiers)


@frozen(kw_only=True)
class Insats:
    """What one party does of a measure, and which of its bodies answer for that."""

    part: Id = field(converter=identifier)
    text: Markdown = field(converter=markdown)
    organ: tuple[str, ...] = field(default=(), converter=texts)


def _insatser(values: Insats | Iterable[Insats]) -> tuple[Insats, ...]:
    return listed(Insats, values)


@frozen(kw_only=True)
class Åtgärd(Short):
    """A measure: a heading, a text or both; who answers for it, when, which parties, towards which goals.

    Where it says what each party does (``insatser``), to which effect or how it is told, it stands in a plan.
    """

    KORT = "rubrik"

    rubrik: str | None = None
    text: Markdown = field(default=Markdown(), converter=markdown)
    id: Id | None = field(default=None, converter=optional(identifier))
    ansvariga: tuple[str, ...] = field(default=(), converter=texts)
    tid: str | None = None
    part: tuple[Id, ...] = field(default=(), converter=identifiers)
    mål: tuple[Id, ...] = field(default=(), converter=identifiers)
    insatser: tuple[Insats, ...] = field(default=(), converter=_insatser)
    effekt: Markdown = field(default=Markdown(), converter=markdown)
    kommunikation: Markdown = field(default=Markdown(), converter=markdown)

    @property
    def is_planned(self) -> bool:
        """Whether it has more to say than a heading and a text can hold in order."""
        return bool(self.insatser or self.effekt.strip() or self.kommunikation.strip())


def _åtgärder(values: Åtgärd | str | Iterable[Åtgärd | str]) -> tuple[Åtgärd, ...]:
    return coerce_all(Åtgärd, values)


def to_målen(values: Mål | str | Iterable[Mål | str]) -> tuple[Mål, ...]:
    """Goals, or their texts; a lone one needs no list."""
    return coerce_all(Mål, values)


@frozen(kw_only=True)
class Samverkansområde(Short):
    """An area of collaboration (lag 2023:196, 9 §) with its measures.

    ``mål`` are goals that stand elsewhere in the document. Its own are ``områdesmål``, or, where effects are told
    from what is done to reach them, ``effektmål`` and ``produktionsmål``.
    """

    KORT = "rubrik"

    rubrik: str
    id: Id | None = field(default=None, converter=optional(identifier))
    text: Markdown = field(default=Markdown(), converter=markdown)
    ansvariga: tuple[str, ...] = field(default=(), converter=texts)
    tid: str | None = None
    mål: tuple[Id, ...] = field(default=(), converter=identifiers)
    problembild: Markdown = field(default=Markdown(), converter=markdown)
    områdesmål: tuple[Mål, ...] = field(default=(), converter=to_målen)
    effektmål: tuple[Mål, ...] = field(default=(), converter=to_målen)
    produktionsmål: tuple[Mål, ...] = field(default=(), converter=to_målen)
    åtgärder: tuple[Åtgärd, ...] = field(default=(), converter=_åtgärder)

    @property
    def goals(self) -> tuple[Mål, ...]:
        """Its own goals, in the order in which they stand."""
        return (*self.områdesmål, *self.effektmål, *self.produktionsmål)

    @property
    def has_plan(self) -> bool:
        """Whether its measures stand in a plan."""
        return any(åtgärd.is_planned for åtgärd in self.åtgärder)


def _områden(values: Samverkansområde | str | Iterable[Samverkansområde | str]) -> tuple[Samverkansområde, ...]:
    return coerce_all(Samverkansområde, values)


@frozen(kw_only=True)
class Målavsnitt(Short):
    """The section of the overall goals."""

    KORT = "mål"

    rubrik: str | None = None
    id: Id | None = field(default=None, converter=optional(identifier))
    text: Markdown = field(default=Markdown(), converter=markdown)
    mål: tuple[Mål, ...] = field(default=(), converter=to_målen)


@frozen(kw_only=True)
class Plan(Short):
    """What stands above the tables of planned measures: a heading, a text or both."""

    KORT = "rubrik"

    rubrik: str | None = None
    id: Id | None = field(default=None, converter=optional(identifier))
    text: Markdown = field(default=Markdown(), converter=markdown)


def _plan(value: Plan | str) -> Plan:
    return coerce(Plan, value)


@frozen(kw_only=True)
class Områdesavsnitt(Short):
    """The section of the areas of collaboration.

    With ``delat_ansvar`` it says that each party answers for its own field where the responsibility is shared.
    """

    KORT = "områden"

    rubrik: str | None = None
    id: Id | None = field(default=None, converter=optional(identifier))
    text: Markdown = field(default=Markdown(), converter=markdown)
    delat_ansvar: bool = False
    plan: Plan | None = field(default=None, converter=optional(_plan))
    områden: tuple[Samverkansområde, ...] = field(default=(), converter=_områden)
