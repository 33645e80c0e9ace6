"""The rules that hold between the parts of an agreement, checked beside all other faults of its file."""

from collections.abc import Collection, Iterator
from functools import cached_property
from itertools import chain
from pathlib import Path as FilePath

from attrs import frozen

from samverkansdoc.diagnostics import Diagnostic, Path
from samverkansdoc.model import Handling
from samverkansdoc.model.invariants import invariants
from samverkansdoc.model.invariants.crossreferences import TABLE_PREFIX
from samverkansdoc.source.beside import Beside, read_beside
from samverkansdoc.source.pointing import Pointer
from samverkansdoc.source.roots import DEFAULT_ROOT
from samverkansdoc.source.salvage import salvage
from samverkansdoc.source.text import Text
from samverkansdoc.source.tree import Mapping, Node, Scalar, Sequence, find, is_broken, plain

#: Faults of the notation that leave all keys and values where they were.
_HARMLESS = ("anchor", "tag")
#: The lists of those that an id or a list of ids refers to.
_GOALS = ("mål", "områdesmål", "effektmål", "produktionsmål")
_HOMES = {"part": ("parter",), "problem": ("problem",), "mål": _GOALS, "bidrar_till": _GOALS, "under": ("grupper",)}
#: What else a breach may follow from than what stands at its own place.
_LEANING_ON: dict[str, tuple[Path, ...]] = {
    **dict.fromkeys(("part-outside", "part-missing", "not-reached"), (("rapportperiod",),)),
    "renewal-late": (("period",), ("förlängning",), ("förlängning", "till")),
}
_ONE_PARTY = len(("parter", 0))


@frozen(kw_only=True)
class Told:
    """What is known of a file already: its class, the faults of its notation, and those of its keys and values."""

    cls: type[Handling] = DEFAULT_ROOT
    notation: Collection[Diagnostic] = ()
    structure: Collection[Diagnostic] = ()


def breaches(
    document: Handling | None, root: Mapping, text: Text, folder: FilePath | None, told: Told
) -> tuple[list[Diagnostic], Beside]:
    """What breaks a rule in the document, or in what can be made of the file if it is none; and what lies beside it.

    That is looked for where there is a folder. Nothing is said that may only follow from what is told already.
    """
    mended: frozenset[Path] = frozenset()
    if document is None:
        document, mended = salvage(plain(root), told.cls)
    unread = mended.union(fault.path for fault in told.structure)
    gaps = _Gaps(
        root=root,
        mended=mended,
        incomplete=frozenset(path[:-1] for path in unread),
        unread=frozenset(word for path in unread for word in _words_at(root, path)),
        is_lossy=any(fault.code not in _HARMLESS for fault in told.notation),
    )
    pointer = Pointer(root, text)
    beside, missing = read_beside(document, folder)
    faults = chain(invariants(document), missing)
    return [fault.at(pointer.span(fault)) for fault in faults if not gaps.explain(fault)], beside


@frozen(kw_only=True, slots=False)
class _Gaps:
    """What the file says and the agreement does not.

    ``mended`` are the paths at which the agreement has something else, ``incomplete`` those at which it lacks a key,
    ``unread`` the words that it lacks; ``is_lossy`` if there is no knowing what else was lost.
    """

    root: Mapping
    mended: frozenset[Path]
    incomplete: frozenset[Path]
    unread: frozenset[str]
    is_lossy: bool

    def explain(self, fault: Diagnostic) -> bool:
        """Whether a breach may only follow from what has been told."""
        path = fault.path
        if is_broken(find(self.root, path).node) or any(path[:end] in self.mended for end in range(len(path) + 1)):
            return True
        if not self.mended.isdisjoint(_LEANING_ON.get(fault.code, ())):
            return True
        match fault.code:
            case "empty-measure" | "termination-empty" | "renewal-empty" | "comment-missing":
                return path in self.incomplete
            case "too-few-parties":
                return self.is_lossy or self._has_unclear_party
            case "not-reported" | "unknown-abbreviation":
                home = "utfall" if fault.code == "not-reported" else "förkortningar"
                return self.is_lossy or any(broken[:1] == (home,) for broken in self.mended)
            case "baseline-not-measured":
                return (*path[:-1], "serie") in self.mended
            case "unknown-id":
                return self.is_lossy or self._is_obscure(fault) or self._is_unread(path)
        return False

    @cached_property
    def _has_unclear_party(self) -> bool:
        return any(path[:1] == ("parter",) and len(path) <= _ONE_PARTY for path in self.mended)

    def _is_obscure(self, fault: Diagnostic) -> bool:
        """Whether it refers to something whose ids are not all known; a reference in a text may mean anything."""
        if fault.excerpt:
            name = fault.excerpt.strip("[]").removeprefix(TABLE_PREFIX)
            return bool(self._unclear_homes) or name in self.unread or (name,) in self.mended
        return not self._unclear_homes.isdisjoint(_HOMES.get(_last_key(fault.path), ()))

    @cached_property
    def _unclear_homes(self) -> set[str]:
        homes = {_last_key(path[:-1]) for path in self.mended if path[-1:] == ("id",)}
        return homes | ({"parter"} if self._has_unclear_party else set())

    def _is_unread(self, path: Path) -> bool:
        node = find(self.root, path).node
        return isinstance(node, Scalar) and node.value in self.unread


def _last_key(path: Path) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _words_at(root: Mapping, path: Path) -> Iterator[str]:
    found = find(root, path)
    return iter(()) if found.missing is not None else _words(found.node)


def _words(node: Node) -> Iterator[str]:
    """Everything that is written in a node."""
    if isinstance(node, Mapping):
        for entry in node.entries.values():
            yield from _words(entry.value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _words(item)
    elif isinstance(node, Scalar) and node.value:
        yield node.value
