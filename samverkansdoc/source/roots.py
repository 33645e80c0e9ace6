"""Which class of the model a file holds: its key ``dokument`` says so."""

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model import (
    Dokumenttyp,
    Handling,
    Handlingsplan,
    Medborgarlöfte,
    Tjänsteskrivelse,
    Uppföljningsrapport,
    Överenskommelse,
)
from samverkansdoc.source import values
from samverkansdoc.source.characters import quoted
from samverkansdoc.source.faults import SUBJECT, Fault
from samverkansdoc.source.text import Text
from samverkansdoc.source.tree import Mapping, find, place, plain

#: The key, which is no key of any class.
KIND_KEY = "dokument"
#: The classes by the word for them; the first is the one that a file without the key holds.
ROOTS: dict[Dokumenttyp, type[Handling]] = {
    cls.TYP: cls for cls in (Överenskommelse, Medborgarlöfte, Uppföljningsrapport, Handlingsplan, Tjänsteskrivelse)
}
DEFAULT_ROOT: type[Handling] = Överenskommelse


def take_root(root: Mapping, text: Text) -> tuple[type[Handling], list[Diagnostic]]:
    """The class that a file holds, whose key is taken out of it; an agreement where the key says what is none."""
    found = find(root, (KIND_KEY,))
    given = plain(found.node) if found.missing is None else None
    faults, cls = [], DEFAULT_ROOT
    if given is not None:
        try:
            cls = ROOTS[values.choice(given, Dokumenttyp)]
        except Fault as fault:
            message = fault.message.replace(SUBJECT, quoted(KIND_KEY), 1)
            span = text.span(*place(found))
            faults = [Diagnostic(code=fault.code, message=message, hint=fault.hint, path=(KIND_KEY,), span=span)]
    root.entries.pop(KIND_KEY, None)
    return cls, faults
