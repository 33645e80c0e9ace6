"""The bodies that answer for something, as the document names them."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache

from attrs import frozen

from samverkansdoc.check.texts import reading
from samverkansdoc.diagnostics import Path
from samverkansdoc.model import Grupp, Handling, Insats, Samverkansområde, Uppföljning, Uppföljningsrapport, Åtgärd
from samverkansdoc.svenska.characters import key

_LIKENESS = 0.88
_SHORTEST = 6
#: Endings that a name takes in a sentence: of the definite form, and of the genitive.
_ENDINGS = re.compile(r"(?:s|en|et|n|t|ens|ets)\Z")
_NUMBER = re.compile(r"[0-9]+|\b[a-zåäö]\b")
_TOGETHER = re.compile(r"(?P<first>\w+)- och (?P<second>\w+)")


@frozen
class Body:
    """A body where it is named."""

    name: str
    path: Path


def bodies(document: Handling) -> Iterator[Body]:
    """All bodies that answer for something or are told of it, and the groups of the organisation."""
    for path, one in reading(document).everything:
        match one:
            case Åtgärd() | Samverkansområde() | Uppföljning():
                yield from _listed(one.ansvariga, (*path, "ansvariga"))
                if isinstance(one, Uppföljning):
                    yield from _listed(one.mottagare, (*path, "mottagare"))
            case Insats():
                yield from _listed(one.organ, (*path, "organ"))
            case Uppföljningsrapport():
                yield from _listed(one.mottagare, (*path, "mottagare"))
            case Grupp():
                yield Body(one.namn, (*path, "namn"))


def _listed(names: tuple[str, ...], path: Path) -> Iterator[Body]:
    return (Body(name, (*path, place)) for place, name in enumerate(names))


def near_spellings(found: list[Body]) -> Iterator[tuple[Body, str]]:
    """Names that are nearly another one, which is more usual in the document."""
    numbers = Counter(one.name for one in found)
    told: set[str] = set()
    for one in found:
        others = [other for other in numbers if (numbers[other], other) > (numbers[one.name], one.name)]
        if one.name not in told and (near := next((other for other in others if alike(one.name, other)), None)):
            told.add(one.name)
            yield one, near


@cache
def alike(one: str, other: str) -> bool:
    """Whether two names are one with a slip: not two forms of a word, nor two of a kind."""
    first, second = key(one), key(other)
    if first == second:
        return False
    if re.sub(r"[\W_]", "", first) == re.sub(r"[\W_]", "", second):
        return True
    if min(len(first), len(second)) < _SHORTEST or _forms_of_one(first, second) or _numbered(first, second):
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _LIKENESS and _one_slip(first, second)


def together(found: list[Body]) -> Iterator[tuple[Body, str]]:
    """Names of two bodies as one ("Kultur- och fritidsförvaltningen") where one of them also stands alone."""
    names = {key(one.name): one.name for one in found}
    for one in {one.name: one for one in found}.values():
        if not (match := _TOGETHER.fullmatch(key(one.name))):
            continue
        parts = [names[part] for part in _parts(match["first"], match["second"]) if part in names]
        if parts:
            yield one, parts[0]


def _parts(first: str, second: str) -> Iterator[str]:
    """The names that are put together: each beginning of the second may be what they share."""
    yield second
    for cut in range(3, len(second) - 3):
        yield first + second[cut:]


def _forms_of_one(first: str, second: str) -> bool:
    return _ENDINGS.sub("", first) == _ENDINGS.sub("", second)


def _numbered(first: str, second: str) -> bool:
    """Whether they are told apart by a number or a single letter: "Enhet 1", "Grupp A"."""
    return _NUMBER.findall(first) != _NUMBER.findall(second)


def _one_slip(first: str, second: str) -> bool:
    """Whether they differ in one place by at most two letters, inside a word and not at its beginning."""
    changes = [
        (code, a, b, c, d)
        for code, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
        if code != "equal"
    ]
    size = sum(max(b - a, d - c) for _, a, b, c, d in changes)
    return size <= 2 and all(a > 0 and first[a - 1] != " " for _, a, *_ in changes)  # noqa: PLR2004 - letters of a slip
