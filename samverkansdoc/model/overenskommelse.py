"""The agreement itself."""

from collections.abc import Iterable

from attrs import evolve, field, frozen
from attrs.converters import optional

from samverkansdoc.model.avsnitt import Avsnitt, Syften, Underlag
from samverkansdoc.model.formalia import Beslut, Förlängning, Förnyelse, Uppsägning
from samverkansdoc.model.handling import Dokumenttyp
from samverkansdoc.model.organisation import Samverkansformer
from samverkansdoc.model.samverkanshandling import Samverkanshandling, to_avsnitt
from samverkansdoc.model.text import coerce
from samverkansdoc.svenska.periods import Period


def _uppsägning(value: Uppsägning | int) -> Uppsägning:
    return coerce(Uppsägning, value)


def _förnyelse(value: Förnyelse | int) -> Förnyelse:
    return coerce(Förnyelse, value)


def _förlängning(value: Förlängning | str) -> Förlängning:
    return coerce(Förlängning, value)


def _samverkansformer(value: Samverkansformer | Avsnitt | str) -> Samverkansformer:
    """A section without groups may be given as any other section is."""
    if isinstance(value, Avsnitt) and not isinstance(value, Samverkansformer):
        return Samverkansformer(rubrik=value.rubrik, id=value.id, text=value.text, avsnitt=value.avsnitt)
    return coerce(Samverkansformer, value)


def _syften(value: Syften | Iterable[str]) -> Syften:
    return coerce(Syften, value)


def _underlag(value: Underlag | Iterable[str]) -> Underlag:
    return coerce(Underlag, value)


@frozen(kw_only=True)
class Överenskommelse(Samverkanshandling):
    """An agreement on collaboration between municipalities, the police and others.

    Parties and period are all that it must have; sections that are not given do not appear. Text can be given where
    a section is expected, and a list where a section of goals, purposes or areas is. Raises ``SvenskaError`` for a
    period or date that cannot be read; everything else is found by ``invariants``.
    """

    TYP = Dokumenttyp.SAMVERKANSÖVERENSKOMMELSE

    uppsägning: Uppsägning | None = field(default=None, converter=optional(_uppsägning))
    förnyelse: Förnyelse | None = field(default=None, converter=optional(_förnyelse))
    förlängning: Förlängning | None = field(default=None, converter=optional(_förlängning))

    samverkansformer: Samverkansformer | None = field(default=None, converter=optional(_samverkansformer))
    kommunikation: Avsnitt | None = field(default=None, converter=optional(to_avsnitt))
    syften: Syften | None = field(default=None, converter=optional(_syften))
    underlag: Underlag | None = field(default=None, converter=optional(_underlag))

    @property
    def giltighet(self) -> Period:
        """When it holds: to the end of its extension, where it has one."""
        extended = self.förlängning
        if extended is None or extended.till <= self.period.start:
            return self.period
        return evolve(self.period, end=extended.till, split_year=False)

    @property
    def changes(self) -> tuple[Beslut, ...]:
        """The decisions to change or to extend it."""
        return (*self.revideringar, *(self.förlängning.beslut if self.förlängning else ()))
