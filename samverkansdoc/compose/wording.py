"""The words that a document has chosen for its areas and measures, in the forms that the templates need."""

from attrs import frozen

from samverkansdoc.compose.templates import word
from samverkansdoc.model import Områdesord, Åtgärdsord


@frozen(kw_only=True)
class Böjning:
    """A noun: one, that one, several, all of them; first in a compound ("åtgärds"); its gender."""

    obestämd: str
    bestämd: str
    flera: str
    alla: str
    led: str
    kön: str


def böjning(chosen: Områdesord | Åtgärdsord) -> Böjning:
    """The forms of a chosen word, from the file of words. Raises ``InputError`` if one is missing there."""
    names = ("obestämd", "bestämd", "flera", "alla", "led", "kön")
    return Böjning(**{name: word(chosen, name) for name in names})
