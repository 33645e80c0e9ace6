"""The file for calendar programs: an event of a whole day for each day, in iCalendar (RFC 5545)."""

import datetime
import hashlib

from icalendar import Calendar, Event
from icalendar.enums import TRANSP

from samverkansdoc.calendar.kalender import Kalender, Kalenderdag

_WHO = "-//samverkansdoc//kalender//SV"


def written(kalender: Kalender) -> bytes:
    """The file. Its events have the same UIDs when it is written again, so that a program moves those it has."""
    events = [_event(kalender, day) for day in kalender.dagar]
    whole = Calendar.new(prodid=_WHO, uid=_uid(kalender.id), name=kalender.titel, subcomponents=events)
    return bytes(whole.to_ical())


def _event(kalender: Kalender, day: Kalenderdag) -> Event:
    """A day that takes no one's time; it is stamped with the day of the document, since no clock is read."""
    return Event.new(
        uid=_uid(kalender.id, day.id),
        stamp=datetime.datetime.combine(kalender.utfärdad, datetime.time(), datetime.UTC),
        start=day.datum,
        end=day.datum + datetime.timedelta(days=1),
        summary=day.vad,
        description=f"{day.varför}\n{kalender.titel}",
        categories=[str(day.grund)],
        transparency=TRANSP.TRANSPARENT,
    )


def _uid(*names: str) -> str:
    """Letters that every program can keep, the same for the same names."""
    return f"{hashlib.sha256('/'.join(names).encode()).hexdigest()[:32]}@samverkansdoc"
