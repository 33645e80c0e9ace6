"""The agreement itself."""

from collections.abc import Iterable

from attrs import field, frozen
from attrs.converters import optional

from samverkansdoc.model.avsnitt import Avsnitt, Bilaga, Extraavsnitt, Lägesbild, Syften, Uppföljning
from samverkansdoc.model.formalia import Uppsägning
from samverkansdoc.model.handling import Avtalshandling, Dokumenttyp
from samverkansdoc.model.insatser import Mål, Målavsnitt, Områdesavsnitt, Samverkansområde
from samverkansdoc.model.text import coerce, coerce_all, listed


def _uppsägning(value: Uppsägning | int) -> Uppsägning:
    return coerce(Uppsägning, value)


def _avsnitt(value: Avsnitt | str) -> Avsnitt:
    return coerce(Avsnitt, value)


def _syften(value: Syften | Iterable[str]) -> Syften:
    return coerce(Syften, value)


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


@frozen(kw_only=True)
class Överenskommelse(Avtalshandling):
    """An agreement on collaboration between municipalities, the police and others.

    Parties and period are all that it must have; sections that are not given do not appear. Text can be given where
    a section is expected, and a list where a section of goals, purposes or areas is. Raises ``SvenskaError`` for a
    period or date that cannot be read; everything else is found by ``invariants``.
    """

    TYP = Dokumenttyp.SAMVERKANSÖVERENSKOMMELSE

    uppsägning: Uppsägning | None = field(default=None, converter=optional(_uppsägning))

    förord: Avsnitt | None = field(default=None, converter=optional(_avsnitt))
    samverkansformer: Avsnitt | None = field(default=None, converter=optional(_avsnitt))
    syften: Syften | None = field(default=None, converter=optional(_syften))
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
