"""What a calendar is."""

import datetime
from enum import StrEnum
from typing import TypeAlias

from attrs import frozen

from samverkansdoc.diagnostics import Diagnostic

#: Date, what and why.
Row: TypeAlias = tuple[str, str, str]


class Grund(StrEnum):
    """What a day rests on; the value is its Swedish word."""

    #: The document itself says so.
    DOKUMENTET = "dokumentet"
    LAG = "lag"
    #: Advice from practice, and no duty.
    RÅD = "råd"


@frozen(kw_only=True)
class Kalenderdag:
    """One day: what it is, why, and what it rests on. ``id`` stays the same when the day is moved."""

    id: str
    datum: datetime.date
    vad: str
    varför: str
    grund: Grund


@frozen(kw_only=True)
class Kalender:
    """The days that matter while a document holds, in order.

    ``id`` tells the document from others, and ``utfärdad`` is the day that it is of. ``anmärkningar`` are warnings
    about its period.
    """

    id: str
    titel: str
    utfärdad: datetime.date
    dagar: tuple[Kalenderdag, ...]
    anmärkningar: tuple[Diagnostic, ...] = ()

    def table(self) -> tuple[Row, ...]:
        """Rows of date, what and why; the first one names the columns."""
        from samverkansdoc.calendar.words import header  # noqa: PLC0415 - heavy

        return (header(), *((day.datum.isoformat(), day.vad, day.varför) for day in self.dagar))

    def ics(self) -> bytes:
        """The file for calendar programs (RFC 5545): the same bytes every time."""
        from samverkansdoc.calendar.ics import written  # noqa: PLC0415 - heavy

        return written(self)
