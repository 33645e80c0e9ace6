"""Measures and goals, which can go from one area of a document to another."""

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from samverkansdoc.comparison.matching import matched
from samverkansdoc.diagnostics import Path
from samverkansdoc.model import Handling, Mål, Samverkanshandling, Åtgärd
from samverkansdoc.model.invariants.walk import instances

#: What goes from one place to another.
_KINDS = (Åtgärd, Mål)
#: Where the areas stand.
_AREAS: Path = ("samverkansområden", "områden")


@frozen(kw_only=True)
class Travellers:
    """Those that are in both documents, by their paths: ``left`` from the older, ``arrived`` from the newer.

    ``areas`` are the areas that are the same, by their indices.
    """

    left: Mapping[Path, Path] = field(factory=dict)
    arrived: Mapping[Path, Path] = field(factory=dict)
    areas: Mapping[int, int] = field(factory=dict)

    @classmethod
    def of(cls, old: Handling, new: Handling) -> "Travellers":
        """The measures and goals of two documents that have areas; none of others."""
        if not isinstance(old, Samverkanshandling) or not isinstance(new, Samverkanshandling):
            return cls()
        areas = matched(old.areas, new.areas)
        left = {origin: to for kind in _KINDS for origin, to in _known(old, new, kind, areas)}
        return cls(left=left, arrived={to: origin for origin, to in left.items()}, areas=areas)

    def are(self, *parts: Any) -> bool:
        """Whether the parts are such as are known here."""
        return bool(self.left) and isinstance(parts[0], _KINDS)

    def within(self, old: Path, new: Path) -> dict[int, int]:
        """Those of a list that are in the same list still, by their indices."""
        pairs = ((origin, to) for origin, to in self.left.items() if (origin[:-1], to[:-1]) == (old, new))
        return {int(origin[-1]): int(to[-1]) for origin, to in pairs}

    def moved(self) -> Iterator[tuple[Path, Path]]:
        """Those that stand in another list now, in the order of the newer document."""
        for to in sorted(self.arrived, key=str):
            origin = self.arrived[to]
            if _place(origin, self.areas) != _place(to):
                yield origin, to


def _known(old: Handling, new: Handling, kind: type, areas: Mapping[int, int]) -> Iterator[tuple[Path, Path]]:
    before: list[tuple[Path, Any]] = list(instances(old, kind))
    after: list[tuple[Path, Any]] = list(instances(new, kind))
    pairs = matched(
        [part for _, part in before],
        [part for _, part in after],
        [_place(path, areas) for path, _ in before],
        [_place(path) for path, _ in after],
    )
    return ((before[i][0], after[j][0]) for i, j in pairs.items())


def _place(path: Path, areas: Mapping[int, int] | None = None) -> Hashable:
    """The list that a path leads into; that of an area of the older document is told as that of the newer one."""
    if path[:2] != _AREAS or areas is None:
        return path[:-1]
    number = int(path[2])
    return (*_AREAS, areas.get(number, f"{number} gone"), *path[3:-1])


def at(document: Handling, path: Path) -> Any:
    """What stands at a path."""
    value: Any = document
    for step in path:
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return value
