"""Remarks of a YAML source: comments that begin with "GRANSKA:", each with the entry that it is about.

A remark stands on a line of its own above its entry, or at the end of a line of it. One at the end of a set of keys or
of a list, with nothing of that below it, is about the whole of it.
"""

import re
import sys
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from attrs import frozen

from samverkansdoc.diagnostics import Diagnostic, Path
from samverkansdoc.model.granskning import Granskning
from samverkansdoc.source.text import Text
from samverkansdoc.source.tree import Mapping, Node, Range, Scalar, Sequence

_REMARK = re.compile(r"(?:(?<=[\s\ufeff])|^)#[ \t]*GRANSKA[ \t]*:[ \t]*(?P<said>[^\r\n]*)", re.MULTILINE)
#: The passage in quotation marks, and after a dash why it is to be looked at.
_QUOTED = re.compile(r"[”\"“](?P<passage>.+?)[”\"“](?:[ \t]*$|[ \t]+[–—-][ \t]*(?P<why>.*))")


@frozen(kw_only=True)
class _Place:
    """Where an entry begins: its offset, its path, and the column of its key or of the dash before it, from 0."""

    start: int
    path: Path
    column: int


def remarks(root: Mapping, text: Text) -> tuple[Granskning, ...]:
    """The remarks of a file that became this tree, in their order."""
    if "GRANSKA" not in text.content:
        return ()
    written = sorted(_written(root, text))
    places = sorted(_places(root, text, ()), key=lambda place: (place.start, len(place.path)))
    columns = {place.path: place.column for place in places}
    reader = _Reader(text=text, places=places, starts=[place.start for place in places], columns=columns)
    found = (match for match in _REMARK.finditer(text.content) if not _is_inside(match.start(), written))
    return tuple(reader.remark(match) for match in found)


def remarks_left(remarks: Iterable[Granskning]) -> Iterator[Diagnostic]:
    """That a document cannot be signed while someone should look at something in it again."""
    for one in remarks:
        yield Diagnostic(
            code="remark-left",
            message=f"Något är kvar att granska{_what(one)}",
            hint="Rätta det som inte stämmer, och ta sedan bort kommentaren ”# GRANSKA: …”.",
            path=one.path,
            span=one.span,
        )


def _what(remark: Granskning) -> str:
    """What the sentence ends with: ": ”SKL” – heter SKR."."""
    words = " – ".join(filter(None, (remark.passage and f"”{remark.passage}”", remark.varför)))
    said = f": {words}" if words else ""
    return said if said.endswith((".", "!", "?")) else f"{said}."


@frozen(kw_only=True)
class _Reader:
    text: Text
    places: list[_Place]
    starts: list[int]
    columns: dict[Path, int]

    def remark(self, match: re.Match[str]) -> Granskning:
        passage, why = _parted(unicodedata.normalize("NFC", match["said"].strip()))
        span = self.text.span(*match.span())
        return Granskning(path=self._path(match.start()), passage=passage, varför=why, span=span)

    def _path(self, offset: int) -> Path:
        line = self.text.line_start(self.text.line_number(offset))
        index = bisect_right(self.starts, offset)
        before = self.places[index - 1].path if index else ()
        if before and self.text.content[line:offset].strip(" \t-"):
            # The remark stands behind what it is about.
            return before
        return self._above(offset - line, before, self.places[index] if index < len(self.places) else None)

    def _above(self, column: int, before: Path, after: _Place | None) -> Path:
        """The entry below; or what ends before it, where the remark stands as far in as what that holds."""
        around = (before[:end] for end in range(len(before), 0, -1))
        ended: Path = next((path[:-1] for path in around if self.columns[path] <= column), ())
        if after is None or (ended and column > after.column and after.path[: len(ended)] != ended):
            return ended
        return after.path


def _parted(said: str) -> tuple[str | None, str]:
    """The passage, if one is quoted, and why."""
    match = _QUOTED.match(said)
    return (match["passage"], (match["why"] or "").strip()) if match else (None, said)


def _is_inside(offset: int, written: list[Range]) -> bool:
    index = bisect_right(written, (offset, sys.maxsize))
    return any(start <= offset < end for start, end in written[max(0, index - 1) : index])


def _written(node: Node, text: Text) -> Iterator[Range]:
    """Where keys and values stand, in which a number sign begins no comment."""
    if isinstance(node, Mapping):
        for entry in node.entries.values():
            yield entry.key
            yield from _written(entry.value, text)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _written(item, text)
    else:
        yield _content(node, text)


def _content(scalar: Scalar, text: Text) -> Range:
    """Where the text of a value stands: behind the sign of a block, there may be a comment."""
    start, end = scalar.range
    if text.content[start : start + 1] in ("|", ">") and (line_end := text.content.find("\n", start, end)) >= 0:
        return line_end, end
    return start, end


def _places(node: Node, text: Text, path: Path) -> Iterator[_Place]:
    if isinstance(node, Mapping):
        for name, entry in node.entries.items():
            yield _Place(start=entry.key[0], path=(*path, name), column=_column(entry.key[0], text))
            yield from _places(entry.value, text, (*path, name))
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            start = item.range[0]
            dash = text.content.rfind("-", 0, start) if node.block else start
            yield _Place(start=start, path=(*path, index), column=_column(max(dash, 0), text))
            yield from _places(item, text, (*path, index))


def _column(offset: int, text: Text) -> int:
    return offset - text.line_start(text.line_number(offset))
