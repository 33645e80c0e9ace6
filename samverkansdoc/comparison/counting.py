"""How many parts of each kind came, went, were changed or moved."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from samverkansdoc.comparison.names import KINDS
from samverkansdoc.comparison.result import Comparison, Counts, Difference, DifferenceKind
from samverkansdoc.diagnostics import Path
from samverkansdoc.model import Handling
from samverkansdoc.model.invariants.walk import walk


def counted(old: Handling, new: Handling, changes: Iterable[Difference]) -> dict[str, Counts]:
    """The numbers for each kind of part that either document has, by the word for it."""
    tally = _Tally(old, new, tuple(changes))
    kinds = dict.fromkeys(kind for document in (new, old) for _, kind in _parts(document))
    return {kind: tally.of(kind) for kind in kinds}


def contents(comparison: Comparison, change: Difference) -> dict[str, int]:
    """How many parts of each kind came or went with one that did, by the words for them."""
    is_gone = change.kind is DifferenceKind.REMOVED
    path, part = (change.old_path, change.old) if is_gone else (change.new_path, change.new)
    kinds = dict(_parts(part, path or ()))
    found = _within(path, part, change, stayed(comparison.differences, change.kind))
    return dict(Counter(kinds[below] for below in found if below != path))


def stayed(changes: Iterable[Difference], kind: DifferenceKind) -> set[Path | None]:
    """Where the parts stood that were moved, for one that was removed; where they stand now, for one that was added."""
    moved = (change for change in changes if change.kind is DifferenceKind.MOVED)
    return {change.old_path if kind is DifferenceKind.REMOVED else change.new_path for change in moved}


def _parts(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """The parts in a value that are counted, each with its path and the word for its kind."""
    return ((path, KINDS[type(part)][0]) for path, part in walk(value, path) if type(part) in KINDS)


class _Tally:
    def __init__(self, old: Handling, new: Handling, changes: tuple[Difference, ...]) -> None:
        self._old, self._new = dict(_parts(old)), dict(_parts(new))
        self._moved = [(change.old_path, change.new_path) for change in changes if change.kind is DifferenceKind.MOVED]
        left, arrived = {origin for origin, _ in self._moved}, {to for _, to in self._moved}
        self._gone = {path for change in changes for path in _within(change.old_path, change.old, change, left)}
        self._came = {path for change in changes for path in _within(change.new_path, change.new, change, arrived)}
        self._changed = {path for change in changes if change.key for path in self._owner(change.new_path)}

    def of(self, kind: str) -> Counts:
        moved = {to for _, to in self._moved if to is not None and self._new.get(to) == kind}
        changed = {path for path in self._changed if self._new[path] == kind}
        came = {path for path in self._came if self._new[path] == kind}
        everything = {path for path, word in self._new.items() if word == kind}
        return Counts(
            added=len(came),
            removed=sum(self._old[path] == kind for path in self._gone),
            changed=len(changed),
            moved=len(moved),
            unchanged=len(everything - came - changed - moved),
        )

    def _owner(self, path: Path | None) -> Iterator[Path]:
        """The innermost part that a path leads into."""
        for end in range(len(path or ()), 0, -1):
            if (owner := (path or ())[:end]) in self._new:
                yield owner
                return


def _within(path: Path | None, part: Any, change: Difference, stayed: set[Path | None]) -> Iterator[Path]:
    """The part that came or went and those in it, without those that were moved into it or out of it."""
    if path is None or change.kind not in (DifferenceKind.ADDED, DifferenceKind.REMOVED):
        return
    for below, _ in _parts(part, path):
        if not any(below[:end] in stayed for end in range(len(path), len(below) + 1)):
            yield below
