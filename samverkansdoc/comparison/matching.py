"""Which part of one document is which of another: by id, else by heading, else by likeness."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, TypeVar

from samverkansdoc.comparison.names import texts_in, title
from samverkansdoc.comparison.words import likeness
from samverkansdoc.model import Kommun, Markdown, Polis, Undertecknare, Övrig
from samverkansdoc.model.invariants.walk import walk
from samverkansdoc.model.parter import Part

T = TypeVar("T")
#: How one knows a part again; None where it cannot be told so.
Key = Callable[[Any], Hashable | None]

#: Headings that share as many of their words, and texts that are as alike, are the same, changed.
_LIKE_HEADING, _LIKE_TEXT = 0.7, 0.6
#: So are headings that differ in an ending only.
_LIKE_LETTERS = 0.9
#: A text of fewer words could be of anything.
_TELLING_WORDS = 6
#: Words with fewer letters say little of what a heading is about.
_SHORT_WORD = 3


def _same(part: Any) -> Hashable | None:
    return (part,)


def _id(part: Any) -> Hashable | None:
    return getattr(part, "id", None)


def _heading(part: Any) -> Hashable | None:
    return (type(part), _folded(name)) if (name := title(part)) else None


def _person(part: Any) -> Hashable | None:
    return getattr(part, "namn", None) if isinstance(part, Undertecknare) else None


def _kind_of_party(part: Any) -> Hashable | None:
    return (type(part),) if isinstance(part, Part) else None


#: The ways to know a part again, the surest first.
_KEYS: tuple[Key, ...] = (_same, _id, _heading, _person, _kind_of_party)


def matched(
    old: Sequence[T],
    new: Sequence[T],
    place_of_old: Sequence[Hashable] | None = None,
    place_of_new: Sequence[Hashable] | None = None,
) -> dict[int, int]:
    """The parts that are the same one, by their indices. Where places are given, those in the same place come first."""
    places = (place_of_old or [None] * len(old), place_of_new or [None] * len(new))
    found: dict[int, int] = {}
    for key in _KEYS:
        for near in (True, False) if place_of_old is not None else (False,):
            found |= _by_key(old, new, _placed(key, places, near=near), found)
    for near in (True, False) if place_of_old is not None else (False,):
        found |= _by_likeness(old, new, places, found, near=near)
    return found


_PlacedKey = Callable[[Any, int, int], Hashable | None]


def _placed(key: Key, places: tuple[Sequence[Hashable], Sequence[Hashable]], *, near: bool) -> _PlacedKey:
    """The key of the part of an index, in the older (0) or newer (1) document."""

    def of(part: Any, side: int, index: int) -> Hashable | None:
        found = key(part)
        return None if found is None else (found, places[side][index] if near else None)

    return of


def _by_key(old: Sequence[T], new: Sequence[T], key: _PlacedKey, found: dict[int, int]) -> dict[int, int]:
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    taken = set(found.values())
    for j, part in enumerate(new):
        if j not in taken and (known := key(part, 1, j)) is not None:
            waiting[known].append(j)
    made = {}
    for i, part in enumerate(old):
        if i not in found and (known := key(part, 0, i)) is not None and waiting[known]:
            made[i] = waiting[known].pop(0)
    return made


def _by_likeness(
    old: Sequence[T],
    new: Sequence[T],
    places: tuple[Sequence[Hashable], Sequence[Hashable]],
    found: dict[int, int],
    *,
    near: bool,
) -> dict[int, int]:
    taken = set(found.values())
    candidates = sorted(
        (-score, abs(i - j), i, j)
        for i, one in enumerate(old)
        for j, other in enumerate(new)
        if i not in found and j not in taken and not (near and places[0][i] != places[1][j])
        for score in _likeness(one, other)
    )
    made: dict[int, int] = {}
    for _, _, i, j in candidates:
        if i not in made and j not in made.values():
            made[i] = j
    return made


def _likeness(one: Any, other: Any) -> Iterator[float]:
    """How alike two parts are, where that is enough."""
    if type(one) is not type(other) or isinstance(one, Kommun | Polis | Övrig | Undertecknare):
        return
    headings = max(_shared_words(title(one), title(other)), _shared_letters(title(one), title(other)))
    texts = likeness(*bodies) if all(bodies := (_body(one), _body(other))) else 0.0
    if headings >= _LIKE_HEADING or texts >= _LIKE_TEXT:
        yield max(headings, texts)


def _body(part: Any) -> str:
    """What a part is about: its texts, and the headings in it; nothing where that says too little to know it by."""
    if not title(part):
        return " ".join(texts_in(part))
    said = (value if isinstance(value, Markdown) else title(value) for path, value in walk(part) if path)
    text = " ".join(filter(None, said))
    return text if len(text.split()) >= _TELLING_WORDS else ""


def _shared_words(one: str, other: str) -> float:
    before, after = _telling(one), _telling(other)
    return 2 * len(before & after) / (len(before) + len(after)) if before and after else 0.0


def _shared_letters(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False)
    return ratio if matcher.quick_ratio() >= _LIKE_LETTERS and (ratio := matcher.ratio()) >= _LIKE_LETTERS else 0.0


def _telling(heading: str) -> set[str]:
    return {word for word in re.findall(r"\w+", heading.casefold()) if len(word) > _SHORT_WORD}


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
