"""What all documents have that parties sign."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import ClassVar, TypeAlias

from attrs import field, frozen

from samverkansdoc.diagnostics import Path as DataPath
from samverkansdoc.model.avsnitt import Bilaga
from samverkansdoc.model.formalia import Beslut, Status, Undertecknande, to_period, to_status
from samverkansdoc.model.granskningsval import Granskningsval
from samverkansdoc.model.parter import Kommun, Part, Polis, Övrig
from samverkansdoc.model.text import coerce, listed
from samverkansdoc.svenska.periods import Period


class Dokumenttyp(StrEnum):
    """What kind of document a source file holds."""

    SAMVERKANSÖVERENSKOMMELSE = "samverkansöverenskommelse"
    MEDBORGARLÖFTE = "medborgarlöfte"
    UPPFÖLJNING = "uppföljning"
    HANDLINGSPLAN = "handlingsplan"
    TJÄNSTESKRIVELSE = "tjänsteskrivelse"


AnyPart: TypeAlias = Kommun | Polis | Övrig


def _parter(values: AnyPart | Iterable[AnyPart]) -> tuple[AnyPart, ...]:
    return listed(Part, values)


def _beslut(values: Beslut | Iterable[Beslut]) -> tuple[Beslut, ...]:
    return listed(Beslut, values)


def _undertecknande(value: Undertecknande | str) -> Undertecknande:
    return coerce(Undertecknande, value)


@frozen(kw_only=True)
class Handling:
    """A document. ``TYP`` is what the key ``dokument`` of a source file says for it."""

    TYP: ClassVar[Dokumenttyp]

    titel: str | None = None
    granskning: Granskningsval = field(factory=Granskningsval)

    @property
    def linked(self) -> dict[str, DataPath]:
        """The source files that it refers to, by their paths, and the place in the data where each is named."""
        return {}

    @property
    def appendices(self) -> tuple[Bilaga, ...]:
        """What belongs to it beside its own text."""
        return ()

    @property
    def is_decided(self) -> bool:
        """Whether nothing in it may be open any more. What no one signs can always be worked on."""
        return False


@frozen(kw_only=True)
class Avtalshandling(Handling):
    """A document of several parties, for a period, that they decide on and sign."""

    parter: tuple[AnyPart, ...] = field(converter=_parter)
    period: Period = field(converter=to_period)
    status: Status = field(default=Status.UTKAST, converter=to_status)
    beslut: tuple[Beslut, ...] = field(default=(), converter=_beslut)
    undertecknande: Undertecknande = field(factory=Undertecknande, converter=_undertecknande)

    @property
    def is_decided(self) -> bool:
        """Whether the parties have decided on it."""
        return self.status is Status.BESLUTAD

    @property
    def giltighet(self) -> Period:
        """When it holds: the period that it was made for, unless it has been extended."""
        return self.period

    @property
    def changes(self) -> tuple[Beslut, ...]:
        """The decisions to change it after it was made."""
        return ()

    @property
    def exemplar(self) -> int:
        """The number of paper copies: as said, else one a party."""
        return self.undertecknande.exemplar or len(self.parter)


#: The documents that a document refers to, by the paths that it names.
Handlingar: TypeAlias = Mapping[str, Handling]
