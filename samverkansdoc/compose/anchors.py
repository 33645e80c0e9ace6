"""Places that texts refer to by their ids, on their way to being known by number.

A template marks a place by an empty ``Target`` before the words of a heading or a caption; ``numbering`` gives it what
stands there. Ids have no blanks, so several for one place stand in one anchor with blanks between them.
"""

from collections.abc import Iterator

from samverkansdoc.document import Inlines, Reference, Target, Text
from samverkansdoc.model import Samverkansområde

#: Before the ids of what a table belongs to, where they mean the table.
TABLE = "tabell:"
#: The label of a reference that begins a sentence, before it is known what it says.
CAPITAL = "^"


def place(*ids: str | None) -> Inlines:
    """A place known by ids, if there are any."""
    known = " ".join(filter(None, ids))
    return (Target((), known),) if known else ()


def ids_of(target: Target) -> list[str]:
    """The ids of a place."""
    return target.anchor.split()


def unresolved(name: str, *, capital: bool = False) -> Reference:
    """A reference to an id, before it is known what it says."""
    return Reference(label=CAPITAL if capital else "", number="", anchor=name)


def numbered_place(number: str, kind: str) -> Inlines:
    """A number that texts refer to. Its anchor has a full stop, which those of headings never have."""
    return (Target((Text(number),), anchor(kind, number)),)


def anchor(kind: str, number: str) -> str:
    """The anchor of the goal, problem, measure or appendix of a number."""
    return f"{kind}.{number}"


def ankare(thing: object, *names: str, tabell: bool = False) -> Inlines:
    """The place of a part of the document, by its id and by other names: of its heading, or of its table."""
    ids = [*filter(None, [getattr(thing, "id", None)]), *names]
    if tabell:
        return place(*(TABLE + one for one in ids))
    return place(*ids, *(_below(thing) if isinstance(thing, Samverkansområde) else ()))


def _below(område: Samverkansområde) -> Iterator[str]:
    """The measures of an area without heading or number of their own: one finds them under the heading of the area."""
    if område.has_plan:
        return
    has_headings = any(åtgärd.text for åtgärd in område.åtgärder)
    yield from (one.id for one in område.åtgärder if one.id and not (has_headings and one.rubrik))
