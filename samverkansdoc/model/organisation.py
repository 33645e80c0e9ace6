"""How the collaboration is organised: groups, who sits in them, how often they meet, what they decide."""

from collections.abc import Iterable

from attrs import field, frozen
from attrs.converters import optional

from samverkansdoc.model.avsnitt import Avsnitt
from samverkansdoc.model.text import (
    Id,
    Markdown,
    Short,
    Verbatim,
    coerce_all,
    identifier,
    listed,
    markdown,
    verbatim,
)


@frozen(kw_only=True)
class Medlem(Short):
    """One who sits in a group: a role, with a name where that is to be in the document, and for which party."""

    KORT = "roll"

    roll: str
    namn: Verbatim | None = field(default=None, converter=optional(verbatim))
    part: Id | None = field(default=None, converter=optional(identifier))


def _medlemmar(values: Medlem | str | Iterable[Medlem | str]) -> tuple[Medlem, ...]:
    return coerce_all(Medlem, values)


@frozen(kw_only=True)
class Grupp:
    """A group. ``under`` is the id of the one above it; without it, it stands at the top."""

    namn: str
    id: Id | None = field(default=None, converter=optional(identifier))
    under: Id | None = field(default=None, converter=optional(identifier))
    medlemmar: tuple[Medlem, ...] = field(default=(), converter=_medlemmar)
    möten: str | None = None
    uppgift: Markdown = field(default=Markdown(), converter=markdown)


def _grupper(values: Grupp | Iterable[Grupp]) -> tuple[Grupp, ...]:
    return listed(Grupp, values)


@frozen(kw_only=True)
class Samverkansformer(Avsnitt):
    """The forms of the collaboration, with its groups."""

    grupper: tuple[Grupp, ...] = field(default=(), converter=_grupper)
