"""What changed from one document to another, by what they are about and not by the lines of their files.

``diff(old, new)`` gives a ``Comparison``: every ``Difference`` with its kind, its places in both documents, what it is
about, the values before and after, and the words that came and went. It prints as a report, ``as_data`` gives what JSON
can hold, and the function ``render`` makes a document of it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samverkansdoc.comparison.comparing import diff
    from samverkansdoc.comparison.result import Comparison, Difference, DifferenceKind, Line, Piece, PieceKind, Subject

__all__ = ["Comparison", "Difference", "DifferenceKind", "Line", "Piece", "PieceKind", "Subject", "diff"]


def __getattr__(name: str) -> object:
    """A name, imported when it is first used."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = "comparing" if name == "diff" else "result"
    return getattr(import_module(f"{__name__}.{home}"), name)
