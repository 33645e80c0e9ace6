"""Follow-ups of the promise in `promises`: the least that is one, and as much more as a test asks for."""

from typing import Any

from samverkansdoc.model import Uppföljningsrapport, Utfall

HOURS = Utfall(id="timmar", status="pågår", utfall="1 000 timmar")
MEETINGS = Utfall(id="möten", status="genomfört", utfall="2 möten")
TALKS = Utfall(id="löfte-3", status="ej påbörjat", kommentar="Lokalen är inte klar.")


def report(**fields: Any) -> Uppföljningsrapport:
    """A follow-up of a promise for the first quarter of 2024, with the fields that are given."""
    least = {"av": "löfte.yaml", "rapportperiod": "kvartal 1 2024", "utfall": [HOURS, MEETINGS, TALKS]}
    return Uppföljningsrapport(**{**least, **fields})
