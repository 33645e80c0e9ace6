"""The parties of an agreement, those who sign for them, and those one asks."""

from collections.abc import Iterable
from typing import ClassVar

from attrs import field, frozen
from attrs.converters import optional

from samverkansdoc.model.text import Id, Short, Verbatim, coerce_all, identifier, listed, verbatim
from samverkansdoc.svenska.genitive import decapitalize
from samverkansdoc.svenska.register import find_kommun, find_lokalpolisområde

POLISMYNDIGHETEN = "Polismyndigheten"

#: A police unit written out in full is taken as it stands, whether the register knows it or not.
_POLICE_UNITS = ("lokalpolisområde", "polisområde", "polisregion", "närpolisområde", "polismyndigheten")


@frozen(kw_only=True)
class Undertecknare(Short):
    """One who signs. Without ``namn`` a line is left to fill in by hand.

    ``organisation`` is the party's own unless something else is said. An acting chief is "tf. lokalpolisområdeschef".
    """

    KORT = "titel"

    titel: str
    namn: Verbatim | None = field(default=None, converter=optional(verbatim))
    organisation: Verbatim | None = field(default=None, converter=optional(verbatim))


@frozen(kw_only=True)
class Kontakt:
    """Whom to ask: by function, so that the line outlives the person."""

    funktion: str
    namn: Verbatim | None = field(default=None, converter=optional(verbatim))
    enhet: str | None = None
    epost: Verbatim | None = field(default=None, converter=optional(verbatim))
    telefon: Verbatim | None = field(default=None, converter=optional(verbatim))


def _undertecknare(values: Undertecknare | str | Iterable[Undertecknare | str]) -> tuple[Undertecknare, ...]:
    return coerce_all(Undertecknare, values)


def _kontakter(values: Kontakt | Iterable[Kontakt]) -> tuple[Kontakt, ...]:
    return listed(Kontakt, values)


@frozen(kw_only=True)
class Part:
    """What every party has. ``id`` is for measures that name the party; its kind ("kommun") does where it is alone."""

    TYP: ClassVar[str]

    undertecknare: tuple[Undertecknare, ...] = field(converter=_undertecknare)
    diarienummer: Verbatim | None = field(default=None, converter=optional(verbatim))
    kontakter: tuple[Kontakt, ...] = field(default=(), converter=_kontakter)
    id: Id | None = field(default=None, converter=optional(identifier))

    @property
    def namn(self) -> str:
        """The name as a heading or a signature block has it."""
        raise NotImplementedError

    @property
    def namn_i_text(self) -> str:
        """The name within a sentence."""
        return self.namn

    @property
    def organisation(self) -> str:
        """The authority that those who sign belong to."""
        return self.namn


@frozen(kw_only=True)
class Kommun(Part):
    """A municipality, named as the register's short name, official name, own designation or code.

    Printed as it calls itself ("Borås Stad"), or, with ``officiellt_namn``, as the law does ("Borås kommun").
    """

    TYP: ClassVar[str] = "kommun"

    kommun: Verbatim = field(converter=verbatim)
    officiellt_namn: bool = False

    @property
    def namn(self) -> str:
        """The name to print. Raises ``OkäntNamn`` if the register does not know it."""
        entry = find_kommun(self.kommun)
        return entry.officiellt_namn if self.officiellt_namn else entry.benämning


@frozen(kw_only=True)
class Polis(Part):
    """A police unit: a lokalpolisområde of the register by its name, or any unit written out ("Polisområde Malmö")."""

    TYP: ClassVar[str] = "polis"

    polis: Verbatim = field(converter=verbatim)

    @property
    def namn(self) -> str:
        """The name to print. Raises ``OkäntNamn`` for a short name that the register does not know."""
        given = self.polis.strip()
        if given.casefold().startswith(_POLICE_UNITS):
            return given[:1].upper() + given[1:]
        return find_lokalpolisområde(given).namn

    @property
    def namn_i_text(self) -> str:
        """Small letter within a sentence: "lokalpolisområde Trelleborg"; the authority keeps its capital."""
        return self.namn if self.namn.startswith(POLISMYNDIGHETEN) else decapitalize(self.namn)

    @property
    def organisation(self) -> str:
        """The police are one authority, whatever the unit."""
        return POLISMYNDIGHETEN


@frozen(kw_only=True)
class Övrig(Part):
    """Another party: a region, a housing company, an organisation. Printed as written."""

    TYP: ClassVar[str] = "övrig"

    övrig: Verbatim = field(converter=verbatim)

    @property
    def namn(self) -> str:
        """The name to print."""
        return self.övrig
