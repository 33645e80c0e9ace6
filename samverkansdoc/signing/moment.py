"""The only place where a clock is read: a signature says when it was made."""

from datetime import UTC, datetime


def now() -> datetime:
    """This very moment, in the time zone of the machine, to the second."""
    return datetime.now(UTC).astimezone().replace(microsecond=0)
