"""From an agreement that runs out to the draft of the next: what moves, what is emptied, what people must look at.

* ``renew(source, period)``: a ``Renewal`` with the new text, every ``Change`` and every ``Mark``.
* ``staleness.stale(text, year)``: the passages of any text that may have gone stale.

Each name is imported when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samverkansdoc.renewal.renewing import renew
    from samverkansdoc.renewal.result import Change, Mark, Renewal

__all__ = ["Change", "Mark", "Renewal", "renew"]

_HOMES = {"Change": "result", "Mark": "result", "Renewal": "result", "renew": "renewing"}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
