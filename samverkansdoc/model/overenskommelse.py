"""The agreement itself."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeAlias

from attrs import field, frozen
from attrs.converters import optional

from samverkansdoc.model.avsnitt import Avsnitt, Bilaga, Extraavsnitt, Lägesbild, Syften, Uppföljning
from samverkansdoc.model.formalia import Beslut, Status, Undertecknande, Uppsägning, to_status
from samverkansdoc.model.insatser import Mål, Målavsnitt, Områdesavsnitt, Samverkansområde
from samverkansdoc.model.parter import Kommun, Part, Polis, Övrig
from samverkansdoc.model.text import coerce, coerce_all, listed
from samverkansdoc.svenska.periods import Period


class Dokumenttyp(StrEnum):
    """What kind of document a source file holds."""

    SAMVERKANSÖVERENSKOMMELSE = "samverkansöverenskommelse"


AnyPart: TypeAlias = Kommun | Polis | Övrig


def _typ(value: Dokumenttyp | str) -> Dokumenttyp:
    return Dokumenttyp(value)


def _period(value: Period | str) -> Period:
    return value if isinstance(value, Period) else Period.parse(value)


def _parter(values: AnyPart | Iterable[AnyPart]) -> tuple[AnyPart, ...]:
    return listed(Part, values)


def _beslut(values: Beslut | Iterable[Beslut]) -> tuple[Beslut, ...]:
    return listed(Beslut, values)


def _undertecknande(value: Undertecknande | str) -> Undertecknande:
    return coerce(Undertecknande, value)


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
class Överenskommelse:
    """An agreement on collaboration between municipalities, the police and others.

    Parties and period are all that it must have; sections that are not given do not appear. Text can be given where
    a section is expected, and a list where a section of goals, purposes or areas is. Raises ``SvenskaError`` for a
    period or date that cannot be read; everything else is found by ``invariants``.
    """

    dokument: Dokumenttyp = field(default=Dokumenttyp.SAMVERKANSÖVERENSKOMMELSE, converter=_typ)
    titel: str | None = None
    parter: tuple[AnyPart, ...] = field(converter=_parter)
    period: Period = field(converter=_period)
    uppsägning: Uppsägning | None = field(default=None, converter=optional(_uppsägning))
    status: Status = field(default=Status.UTKAST, converter=to_status)
    beslut: tuple[Beslut, ...] = field(default=(), converter=_beslut)
    undertecknande: Undertecknande = field(factory=Undertecknande, converter=_undertecknande)

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
    def exemplar(self) -> int:
        """The number of paper copies: as said, else one a party."""
        return self.undertecknande.exemplar or len(self.parter)
