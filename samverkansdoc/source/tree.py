"""What a source file says before anything is known of agreements: texts, lists and keys, each with its place."""

from collections.abc import Iterator
from typing import TypeAlias

from attrs import define, field, frozen

from samverkansdoc.diagnostics import Path

#: Offsets of the first character and of the one after the last.
Range = tuple[int, int]


@frozen(kw_only=True, eq=False)
class Scalar:
    """A text as it was written, whatever it looks like; None where nothing was written.

    ``broken`` marks a value that has been reported already, so that nothing more is said of it.
    """

    value: str | None
    range: Range
    broken: bool = False


@frozen(kw_only=True, eq=False)
class Entry:
    """A key with its value."""

    key: Range
    value: "Node"


@define(kw_only=True, eq=False)
class Mapping:
    """Keys and values, in the order of the file; ``block`` if they are not in braces.

    ``broken`` if a key was left out because it is none.
    """

    range: Range
    block: bool = False
    broken: bool = False
    entries: dict[str, Entry] = field(factory=dict)


@frozen(kw_only=True, eq=False)
class Sequence:
    """A list; ``block`` if it is not in brackets."""

    range: Range
    block: bool = False
    items: "list[Node]" = field(factory=list)


Node: TypeAlias = Scalar | Mapping | Sequence
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"


def plain(node: Node) -> Plain:
    """The node as ordinary Python values. The depth of a tree is bounded by its builder, so this may recurse."""
    if isinstance(node, Mapping):
        return {key: plain(entry.value) for key, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return "" if node.broken else node.value


@frozen(kw_only=True)
class Found:
    """How far a data path leads into a tree.

    ``path`` is the part of the way that the file really has; ``missing`` is the key at which it ended, if it did.
    """

    node: Node
    path: Path = ()
    key: Range | None = None
    missing: str | int | None = None


def find(root: Node, path: Path) -> Found:
    """Follow a data path as far as the file goes, past the keys and list items that its short forms leave out."""
    found = Found(node=root)
    for step in path:
        following = _step(found, step)
        if following.missing is not None:
            return following
        found = following
    return found


def _step(found: Found, step: str | int) -> Found:
    node, path = found.node, found.path
    if isinstance(node, Mapping) and isinstance(step, str):
        if step not in node.entries:
            return Found(node=node, path=path, key=found.key, missing=step)
        entry = node.entries[step]
        return Found(node=entry.value, path=(*path, step), key=entry.key)
    if isinstance(node, Sequence) and isinstance(step, int):
        if not 0 <= step < len(node.items):
            return Found(node=node, path=path, key=found.key, missing=step)
        return Found(node=node.items[step], path=(*path, step))
    return found


def place(found: Found, *, of_key: bool = False) -> Range:
    """The characters to point at.

    The value; or the nearest key, where the key is meant, or the value is missing, empty or spread over lines below.
    """
    if found.missing is None and not of_key and not (found.key and _is_below_its_key(found.node)):
        return found.node.range
    if found.key is not None:
        return found.key
    return next(_first_keys(found.node), found.node.range)


def is_broken(node: Node) -> bool:
    """Whether what is wrong with the node has been told."""
    return isinstance(node, Scalar | Mapping) and node.broken


def _is_below_its_key(node: Node) -> bool:
    return node.range[0] == node.range[1] if isinstance(node, Scalar) else node.block


def _first_keys(node: Node) -> Iterator[Range]:
    if isinstance(node, Mapping):
        yield from (entry.key for entry in node.entries.values())
