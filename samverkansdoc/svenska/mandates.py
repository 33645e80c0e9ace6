"""Terms of office: when fullmäktige and kommunstyrelsen change, and how a period lies to that.

The rules are those since the election of 2014; what lies before is passed over. They are general: a re-election
prolongs a term (5 kap. 9 § kommunallagen, 2017:725), and fullmäktige may let the term of the styrelse begin at the
meeting that elects it (6 kap. 18 §), which no one can know here.
"""

import datetime
from collections.abc import Iterator
from enum import Enum, StrEnum

from attrs import frozen

from samverkansdoc.svenska.dates import months_later
from samverkansdoc.svenska.periods import Period

#: The first election under the rules of this module, and the years from one to the next (3 kap. 3 § regeringsformen).
FIRST_ELECTION, YEARS_OF_A_TERM = 2014, 4
_ONE_DAY = datetime.timedelta(days=1)
_SUNDAY = 6


class Organ(StrEnum):
    """The bodies of a municipality that an election changes; the value is the Swedish word."""

    FULLMÄKTIGE = "kommunfullmäktige"
    STYRELSEN = "kommunstyrelsen"


@frozen(kw_only=True)
class Mandatperiod:
    """The four years of one body after one election."""

    organ: Organ
    valår: int

    @property
    def period(self) -> Period:
        """Its days.

        Fullmäktige: four years from 15 October of the election year (5 kap. 9 § kommunallagen). Styrelsen: four years
        from 1 January after it, by main rule (6 kap. 18 §).
        """
        start = (
            datetime.date(self.valår, 10, 15)
            if self.organ is Organ.FULLMÄKTIGE
            else datetime.date(self.valår + 1, 1, 1)
        )
        return Period(start=start, end=start.replace(year=start.year + YEARS_OF_A_TERM) - _ONE_DAY)


class Fit(Enum):
    """How a period lies to the terms of the styrelse."""

    #: The very four years of one term: 2027–2030.
    TERM = "term"
    #: Four years that begin a year after a term does: 2028–2031. A series of agreements of its own.
    ONE_YEAR_LATER = "one year later"
    #: Another whole number of calendar years: 2016–2018.
    WHOLE_YEARS = "whole years"
    OTHER = "other"


@frozen(kw_only=True)
class MandateFit:
    """How a period lies to the terms of the styrelse: the term that it begins in, and the terms that begin in it."""

    fit: Fit
    begins_in: Mandatperiod
    crosses: tuple[Mandatperiod, ...]


def horizon(period: Period) -> Period:
    """The days of a period that can be planned: all of them, or as many as a term of office if it is open."""
    if period.end is not None:
        return period
    return Period(start=period.start, end=months_later(period.start, YEARS_OF_A_TERM * 12) - _ONE_DAY)


def election_day(valår: int) -> datetime.date:
    """The second Sunday in September of an election year (1 kap. 3 § vallagen, 2005:837)."""
    eighth = datetime.date(valår, 9, 8)
    return eighth + datetime.timedelta(days=_SUNDAY - eighth.weekday())


def elections(period: Period) -> tuple[datetime.date, ...]:
    """The ordinary elections within a period, or within the horizon of an open one."""
    days = horizon(period)
    return tuple(day for day in map(election_day, _election_years(days)) if days.contains(day))


def terms(organ: Organ, period: Period) -> tuple[Mandatperiod, ...]:
    """The terms of a body that a period touches, or the horizon of an open one."""
    days = horizon(period)
    known = (Mandatperiod(organ=organ, valår=year) for year in _election_years(days))
    return tuple(term for term in known if _meet(term.period, days))


def shifts(organ: Organ, period: Period) -> tuple[Mandatperiod, ...]:
    """The terms of a body that begin within a period, after its first day; each shift is the first day of its term."""
    return tuple(term for term in terms(organ, period) if term.period.start > period.start)


def mandate_fit(period: Period) -> MandateFit | None:
    """How a period lies to the terms of the styrelse.

    None for an open period, which has no end to fit, and for one that begins before the rules of this module.
    """
    touched = terms(Organ.STYRELSEN, period)
    if period.is_open or not touched or not touched[0].period.contains(period.start):
        return None
    first, *later = touched
    return MandateFit(fit=_fit(period, first), begins_in=first, crosses=tuple(later))


def _fit(period: Period, first: Mandatperiod) -> Fit:
    if not period.whole_years:
        return Fit.OTHER
    years_after = period.start.year - first.period.start.year
    if len(period.years) == YEARS_OF_A_TERM and years_after <= 1:
        return (Fit.TERM, Fit.ONE_YEAR_LATER)[years_after]
    return Fit.WHOLE_YEARS


def _election_years(period: Period) -> Iterator[int]:
    """The election years that can matter to a period: until its end, since the terms of a long time before."""
    last = period.end.year if period.end else period.start.year
    yield from range(FIRST_ELECTION, last + 1, YEARS_OF_A_TERM)


def _meet(one: Period, other: Period) -> bool:
    return one.contains(other.start) or other.contains(one.start)
