"""What an agreement and the plan of a year have in common: goals, areas and measures."""

from collections.abc import Iterable

from attrs import field, frozen
from attrs.converters import optional

from samverkansdoc.model.avsnitt import Avsnitt, Bilaga, Extraavsnitt, Lägesbild, Uppföljning
from samverkansdoc.model.formalia import Beslut, Revidering
from samverkansdoc.model.handling import Avtalshandling
from samverkansdoc.model.insatser import Mål, Målavsnitt, Områdesavsnitt, Samverkansområde, Åtgärd
from samverkansdoc.model.ordval import Förkortning, Ordval
from samverkansdoc.model.text import coerce, coerce_all, listed


def to_avsnitt(value: Avsnitt | str) -> Avsnitt:
    """A section, or its text."""
    return coerce(Avsnitt, value)


def _lägesbild(value: Lägesbild | str) -> Lägesbild:
    return coerce(Lägesbild, value)


def _mål(value: Målavsnitt | Mål | Iterable[Mål | str]) -> Målavsnitt:
    return coerce(Målavsnitt, value)


def _områden(value: Områdesavsnitt | Samverkansområde | Iterable[Samverkansområde | str]) -> Områdesavsnitt:
    return coerce(Områdesavsnitt, value)


def _uppföljning(value: Uppföljning | str) -> Uppföljning:
    return coerce(Uppföljning, value)


def _extra(values: Extraavsnitt | Iterable[Extraavsnitt]) -> tuple[Extraavsnitt, ...]:
    return listed(Extraavsnitt, values)


def _bilagor(values: Bilaga | str | Iterable[Bilaga | str]) -> tuple[Bilaga, ...]:
    return coerce_all(Bilaga, values)


def _förkortningar(values: Förkortning | Iterable[Förkortning]) -> tuple[Förkortning, ...]:
    return listed(Förkortning, values)


def _revideringar(values: Revidering | Iterable[Revidering]) -> tuple[Revidering, ...]:
    return listed(Revidering, values)


@frozen(kw_only=True)
class Samverkanshandling(Avtalshandling):
    """A document of what the parties want to reach together, and what they do for it."""

    revideringar: tuple[Revidering, ...] = field(default=(), converter=_revideringar)
    ordval: Ordval = field(factory=Ordval)
    förkortningar: tuple[Förkortning, ...] = field(default=(), converter=_förkortningar)

    förord: Avsnitt | None = field(default=None, converter=optional(to_avsnitt))
    lägesbild: Lägesbild | None = field(default=None, converter=optional(_lägesbild))
    övergripande_mål: Målavsnitt | None = field(default=None, converter=optional(_mål))
    samverkansområden: Områdesavsnitt | None = field(default=None, converter=optional(_områden))
    uppföljning: Uppföljning | None = field(default=None, converter=optional(_uppföljning))
    avsnitt: tuple[Extraavsnitt, ...] = field(default=(), converter=_extra)
    bilagor: tuple[Bilaga, ...] = field(default=(), converter=_bilagor)

    @property
    def appendices(self) -> tuple[Bilaga, ...]:
        """The appendices, whether they are texts or files."""
        return self.bilagor

    @property
    def changes(self) -> tuple[Beslut, ...]:
        """The decisions to change it after it was made."""
        return self.revideringar

    @property
    def areas(self) -> tuple[Samverkansområde, ...]:
        """The areas of collaboration."""
        return self.samverkansområden.områden if self.samverkansområden else ()

    @property
    def goals(self) -> tuple[Mål, ...]:
        """All goals in the order of their numbers: the overall ones, then those of each area."""
        overall = self.övergripande_mål.mål if self.övergripande_mål else ()
        return (*overall, *(mål for område in self.areas for mål in område.goals))

    @property
    def measures(self) -> tuple[tuple[Samverkansområde, Åtgärd], ...]:
        """All measures with their areas, in the order of the document."""
        return tuple((område, åtgärd) for område in self.areas for åtgärd in område.åtgärder)
