"""The days that matter while an agreement, a plan or a promise holds: a table, and a file for calendar programs."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samverkansdoc.calendar.kalender import Kalender
    from samverkansdoc.model import Avtalshandling


def calendar(document: "Avtalshandling") -> "Kalender":
    """The days that matter while a document of parties holds, in order; of one without end, in its first four years.

    ``table()`` of the answer gives rows of date, what and why, and ``ics()`` a file for calendar programs.
    ``anmärkningar`` are the warnings, such as that the period goes on past a change of kommunstyrelse.

    Raises:
        InputError: the document has faults, or is of a kind that has no period.
    """
    # Imported with the package, so that the function has the name and not the room.
    from samverkansdoc.calendar.making import kalender_of  # noqa: PLC0415 - heavy

    return kalender_of(document)
