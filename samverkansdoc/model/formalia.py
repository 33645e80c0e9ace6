"""What makes a text an agreement: status, decisions, signing, termination."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from attrs import field, frozen
from attrs.converters import optional

from samverkansdoc.model.text import Markdown, Short, Verbatim, listed, markdown, verbatim
from samverkansdoc.svenska.dates import parse_date
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.periods import Period


class Status(StrEnum):
    """How far the document has come. Anything before ``beslutad`` is visibly marked on every page."""

    UTKAST = "utkast"
    REMISS = "remiss"
    BESLUTAD = "beslutad"


class Signeringssätt(StrEnum):
    """How the document is signed; the two are never mixed on one document."""

    PAPPER = "papper"
    ELEKTRONISKT = "elektroniskt"


class Efteråt(StrEnum):
    """What may be done to an electronic original when the last one has signed it."""

    #: Nothing at all.
    LÅST = "låst"
    #: More signatures and seals may be added; the text may not change.
    ÖPPET = "öppet"


def to_efteråt(value: Efteråt | str) -> Efteråt:
    """What may be done afterwards, or its word. Raises ``ValueError`` for any other word."""
    return Efteråt(value)


def to_date(value: date | str) -> date:
    """A date, or its text ("2016-09-12", "12 september 2016"). Raises ``SvenskaError`` for no date."""
    return value if isinstance(value, date) else parse_date(value)


def to_period(value: Period | str) -> Period:
    """A period, or its text. Raises ``SvenskaError`` for no period."""
    return value if isinstance(value, Period) else Period.parse(value)


def to_sätt(value: Signeringssätt | str) -> Signeringssätt:
    """A way of signing, or its word. Raises ``ValueError`` for any other word."""
    return Signeringssätt(value)


def to_status(value: Status | str) -> Status:
    """A status, or its word. Raises ``ValueError`` for any other word."""
    return Status(value)


@frozen(kw_only=True)
class Beslut:
    """A decision to enter into the agreement: "Kommunstyrelsen 2016-08-31, § 158"."""

    organ: str
    datum: date | None = field(default=None, converter=optional(to_date))
    paragraf: Verbatim | None = field(default=None, converter=optional(verbatim))
    diarienummer: Verbatim | None = field(default=None, converter=optional(verbatim))


@frozen(kw_only=True)
class Undertecknande(Short):
    """Where, when and how the parties sign. What is not known is left to fill in by hand.

    ``exemplar`` is the number of paper copies: one a party unless something else is said. ``efteråt`` is what may be
    done to an electronic original when all have signed it: nothing, unless something else is said.
    """

    KORT = "sätt"

    sätt: Signeringssätt = field(default=Signeringssätt.PAPPER, converter=to_sätt)
    ort: Verbatim | None = field(default=None, converter=optional(verbatim))
    datum: date | None = field(default=None, converter=optional(to_date))
    exemplar: int | None = None
    efteråt: Efteråt | None = field(default=None, converter=optional(to_efteråt))


def to_months(value: int) -> int:
    """A number of months. Raises ``SvenskaError`` for a text, which is easily taken for a short form."""
    if isinstance(value, str):
        hint = "Skriv antalet månader som ett heltal, eller en egen text: Uppsägning(text=…)."
        raise SvenskaError(f"Uppsägningstiden ska vara ett antal månader, men är ”{value}”.", hint)
    return value


@frozen(kw_only=True)
class Uppsägning(Short):
    """How a party leaves the agreement: a notice in months for the standard clause, a clause of one's own, or both."""

    KORT = "månader"

    månader: int | None = field(default=None, converter=optional(to_months))
    text: Markdown | None = field(default=None, converter=optional(markdown))


@frozen(kw_only=True)
class Revidering(Beslut):
    """A decision to change the document, and what was changed: "Kommunstyrelsen 2018-03-01, § 77"."""

    ändring: str | None = None


def to_years(value: int) -> int:
    """A number of years. Raises ``SvenskaError`` for a text, which is easily taken for a short form."""
    if isinstance(value, str):
        hint = "Skriv antalet år som ett heltal, eller en egen text: Förnyelse(text=…)."
        raise SvenskaError(f"Förnyelsen ska vara ett antal år, men är ”{value}”.", hint)
    return value


@frozen(kw_only=True)
class Förnyelse(Short):
    """How the agreement is renewed: so many years at a time, after talks no later than ``samråd``, or in other words.

    Raises ``SvenskaError`` for a date that cannot be read.
    """

    KORT = "år"

    år: int | None = field(default=None, converter=optional(to_years))
    samråd: date | None = field(default=None, converter=optional(to_date))
    text: Markdown | None = field(default=None, converter=optional(markdown))


def _beslut(values: Beslut | Iterable[Beslut]) -> tuple[Beslut, ...]:
    return listed(Beslut, values)


@frozen(kw_only=True)
class Förlängning(Short):
    """That the agreement holds longer than it was made for, by decision of the parties.

    Raises ``SvenskaError`` for a date that cannot be read.
    """

    KORT = "till"

    till: date = field(converter=to_date)
    beslut: tuple[Beslut, ...] = field(default=(), converter=_beslut)
