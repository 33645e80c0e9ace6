"""A follow-up: how it went with every promise of a medborgarlöfte, or every measure of an agreement."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from attrs import field, frozen
from attrs.converters import optional

from samverkansdoc.diagnostics import Path as DataPath
from samverkansdoc.model.formalia import to_date
from samverkansdoc.model.handling import Dokumenttyp, Handling
from samverkansdoc.model.indikator import Indikator, to_indikatorer
from samverkansdoc.model.medborgarlofte import to_mängd
from samverkansdoc.model.text import Id, Markdown, Verbatim, identifier, listed, markdown, texts, verbatim
from samverkansdoc.svenska.quantities import Quantity
from samverkansdoc.svenska.reporting_periods import ReportingPeriod


class Utfallsstatus(StrEnum):
    """How far a promise or a measure has come: a closed list."""

    GENOMFÖRT = "genomfört"
    DELVIS = "delvis genomfört"
    PÅGÅR = "pågår"
    EJ_PÅBÖRJAT = "ej påbörjat"
    UTGÅR = "utgår"


#: What must be explained: it is not as it was promised.
TO_EXPLAIN = (Utfallsstatus.DELVIS, Utfallsstatus.EJ_PÅBÖRJAT, Utfallsstatus.UTGÅR)


def to_utfallsstatus(value: Utfallsstatus | str) -> Utfallsstatus:
    """A status, or its word. Raises ``ValueError`` for any other word."""
    return Utfallsstatus(value)


def to_rapportperiod(value: ReportingPeriod | str) -> ReportingPeriod:
    """A reporting period, or its text. Raises ``SvenskaError`` for none."""
    return value if isinstance(value, ReportingPeriod) else ReportingPeriod.parse(value)


@frozen(kw_only=True)
class Utfall:
    """What came of one promise or measure, named by its id: how far it has come, how much of it, and why."""

    id: Id = field(converter=identifier)
    status: Utfallsstatus = field(converter=to_utfallsstatus)
    utfall: Quantity | None = field(default=None, converter=optional(to_mängd))
    kommentar: str | None = None


def _utfall(values: Utfall | Iterable[Utfall]) -> tuple[Utfall, ...]:
    return listed(Utfall, values)


def _verbatims(values: str | Iterable[str]) -> tuple[Verbatim, ...]:
    return tuple(Verbatim(value) for value in texts(values))


@frozen(kw_only=True)
class Uppföljningsrapport(Handling):
    """A follow-up of one document for one reporting period; of a whole year, it adds up the reports of its parts."""

    TYP = Dokumenttyp.UPPFÖLJNING

    av: Verbatim = field(converter=verbatim)
    rapportperiod: ReportingPeriod = field(converter=to_rapportperiod)
    datum: date | None = field(default=None, converter=optional(to_date))
    diarienummer: Verbatim | None = field(default=None, converter=optional(verbatim))
    delrapporter: tuple[Verbatim, ...] = field(default=(), converter=_verbatims)
    sammanfattning: Markdown = field(default=Markdown(), converter=markdown)
    utfall: tuple[Utfall, ...] = field(converter=_utfall)
    indikatorer: tuple[Indikator, ...] = field(default=(), converter=to_indikatorer)
    analys: Markdown = field(default=Markdown(), converter=markdown)
    rekommendationer: Markdown = field(default=Markdown(), converter=markdown)
    mottagare: tuple[str, ...] = field(default=(), converter=texts)

    @property
    def linked(self) -> dict[str, DataPath]:
        """The document that is followed up, and the reports of the parts."""
        parts: dict[str, DataPath] = {name: ("delrapporter", index) for index, name in enumerate(self.delrapporter)}
        return {self.av: ("av",), **parts}
