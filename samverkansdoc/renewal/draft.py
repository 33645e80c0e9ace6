"""What one step of a renewal works on, and what it leaves behind for those who read the result."""

from attrs import define, field, frozen

from samverkansdoc.diagnostics import Path
from samverkansdoc.model import Avtalshandling
from samverkansdoc.renewal.editing import Edits
from samverkansdoc.renewal.material import Material
from samverkansdoc.renewal.shifting import Shift
from samverkansdoc.source.tree import Node, Scalar, plain
from samverkansdoc.svenska.characters import plain as on_one_line

#: How much of an old value is told in a list or a remark.
_LONGEST = 80


@frozen(kw_only=True)
class Done:
    """A change, before the new file is there to say where."""

    path: Path
    old: str
    new: str
    why: str


@frozen(kw_only=True)
class Wanted:
    """A mark to be made: on a passage of the new text, or without one on the whole entry."""

    path: Path
    passage: str | None
    why: str


@define(kw_only=True)
class Draft:
    """The old file, the changes to it and the marks to make."""

    material: Material
    shift: Shift
    edits: Edits
    done: list[Done] = field(factory=list)
    wanted: list[Wanted] = field(factory=list)
    #: Paths whose texts have been dealt with, so that no rule need look at them.
    settled: set[Path] = field(factory=set)

    @property
    def document(self) -> Avtalshandling:
        """The document in the old file."""
        return self.material.document

    def change(self, path: Path, old: str, new: str, why: str) -> None:
        """Note a change."""
        self.done.append(Done(path=path, old=short(old), new=short(new), why=why))

    def mark(self, path: Path, why: str, passage: str | None = None) -> None:
        """Ask for a mark."""
        self.wanted.append(Wanted(path=path, passage=passage, why=why))

    def empty(self, path: Path, why: str, old: str = "") -> bool:
        """Leave the key at a path without value, if it is there and has one; ``old`` is what it said, if in short."""
        found = self.material.entry(path)
        if found is None or _is_empty(found[1].value):
            return False
        self.edits.empty(found[1], flow=self.material.is_flow(path))
        self.change(path, old or told(found[1].value), "", why)
        return True

    def write(self, path: Path, value: str, why: str) -> bool:
        """Put another text at a path where one stands."""
        node = self.material.scalar(path)
        if node is None or node.value == value:
            return False
        self.edits.write(node, value, flow=self.material.is_flow(path))
        self.change(path, node.value or "", value, why)
        return True


def told(node: Node) -> str:
    """What a value says, on one line."""
    return short(_words(plain(node)))


def short(text: str) -> str:
    """A text on one line, as much of it as there is room for."""
    line = on_one_line(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def _words(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(_words(one) for one in value.values())
    if isinstance(value, list):
        return ", ".join(_words(one) for one in value)
    return str(value) if value is not None else ""


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.value is None
