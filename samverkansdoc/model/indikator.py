"""Something that is measured year after year."""

from collections.abc import Iterable

from attrs import field, frozen
from attrs.converters import optional

from samverkansdoc.model.insatser import Riktning, Värde, to_riktning, to_värde
from samverkansdoc.model.text import Markdown, listed, markdown
from samverkansdoc.svenska.series import Series


def to_serie(value: Series | str) -> Series:
    """A series, or its text. Raises ``SvenskaError`` for none."""
    return value if isinstance(value, Series) else Series.parse(value)


@frozen(kw_only=True)
class Indikator:
    """Something that is measured year after year: where the work began, what is to be reached, and the series."""

    indikator: str
    källa: str | None = None
    enhet: str
    riktning: Riktning | None = field(default=None, converter=optional(to_riktning))
    utgångsläge: str | None = None
    målvärde: Värde | None = field(default=None, converter=optional(to_värde))
    anmälda_brott: bool = False
    serie: Series = field(converter=to_serie)
    kommentar: Markdown = field(default=Markdown(), converter=markdown)


def to_indikatorer(values: Indikator | Iterable[Indikator]) -> tuple[Indikator, ...]:
    """Indicators; a lone one needs no list."""
    return listed(Indikator, values)
