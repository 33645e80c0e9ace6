"""Promises for tests: the least that is one, and as much more as a test asks for."""

from typing import Any

from samverkansdoc.model import Löfte, Medborgarlöfte
from tests.model.agreements import kommun, polis

HOURS = Löfte(löfte="Polisen finns där det behövs.", id="timmar", vem="polisen", mängd="minst 4 000 timmar")
MEETINGS = Löfte(löfte="Vi håller möten.", id="möten", mängd="två möten", senast="under 2024", plats="Bara")
TALKS = Löfte(löfte="Vi samtalar med unga.", vem="Fritidsbanken")


def promise(**fields: Any) -> Medborgarlöfte:
    """A promise of a municipality and the police for 2024, with the fields that are given."""
    least = {"parter": [kommun(), polis()], "period": "2024", "överenskommelse": "Överenskommelse om samverkan"}
    return Medborgarlöfte(**{**least, "löften": [HOURS, MEETINGS, TALKS], **fields})
