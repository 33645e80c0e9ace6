"""Parts of a document as a comparison shows them: what they are called, and all that a new one says."""

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from samverkansdoc.comparison.counting import stayed
from samverkansdoc.comparison.names import KINDS, listed, section
from samverkansdoc.comparison.result import Change, ChangeKind, Comparison
from samverkansdoc.comparison.shown import label, shown
from samverkansdoc.compose.blocks import labelled_lines
from samverkansdoc.compose.marked import Marker, as_deleted, as_inserted
from samverkansdoc.compose.pieces import inlines
from samverkansdoc.compose.templates import word, words
from samverkansdoc.compose.wording import Böjning
from samverkansdoc.diagnostics import Path
from samverkansdoc.document import Block, Inlines, ListBlock, Paragraph, Role, Strong, Text
from samverkansdoc.model import Id, Markdown, Verbatim, Värde
from samverkansdoc.source.shapes import Key, is_class, keys
from samverkansdoc.svenska.genitive import capitalize_first

#: The word for a section that has no word of its own.
_SECTION = "avsnitt"


@frozen(kw_only=True)
class Nouns:
    """The words for parts; ``chosen`` are those that the document has chosen itself, by the kind of part."""

    chosen: Mapping[str, Böjning]

    def of(self, change: ChangeKind, kind: str) -> str:
        """What became of a part: "Tillagd åtgärd", "Borttaget avsnitt"."""
        noun, gender = self._noun(kind)
        return f"{word(gender, change)} {noun}"

    def single(self, kind: str, *, is_first: bool = True) -> str:
        """The word for a part: "Åtgärd"; with a small letter unless it stands first."""
        noun, _ = self._noun(kind)
        return capitalize_first(noun) if is_first else noun

    def _noun(self, kind: str) -> tuple[str, str]:
        if kind in self.chosen:
            return self.chosen[kind].obestämd, self.chosen[kind].kön
        known = kind if kind in words()["saker"] else _SECTION
        return word("saker", known), word("sakers_kön", known)


@frozen(kw_only=True)
class Parts:
    """Draws parts that one of the documents does not have."""

    comparison: Comparison
    marker: Marker
    nouns: Nouns

    def body(self, change: Change, labels: Mapping[str, str]) -> Iterator[Block]:
        """All that a new part says; of one that is gone, what the parts in it were called."""
        if change.kind is ChangeKind.ADDED:
            yield from self._new(change.new, change.new_path or (), labels)
        else:
            yield from self._gone(change.old, change.old_path or ())

    def _new(self, part: Any, path: Path, labels: Mapping[str, str]) -> Iterator[Block]:
        given = [(key, value) for key, value in _given(part) if not _is_name(part, key)]
        yield from (
            block for key, value in given if isinstance(value, Markdown) for block in self._text(key, value, labels)
        )
        pairs = [
            (f"{labels.get(key.name) or label(key.name)}:", as_inserted(self._value(value)))
            for key, value in given
            if _is_value(value)
        ]
        yield from (Paragraph(content=text, role=Role.RESPONSIBLE) for text in labelled_lines(pairs))
        for key, value in given:
            yield from self._inside(key.name, value, (*path, key.name), labels)

    def _text(self, key: Key, text: Markdown, labels: Mapping[str, str]) -> Iterator[Block]:
        if key.name != "text" and text.strip():
            yield Paragraph(content=(Strong(inlines(f"{labels.get(key.name) or label(key.name)}:")),))
        yield from self.marker.text(text, as_inserted)

    def _value(self, value: Any) -> Inlines:
        if isinstance(value, tuple):
            return inlines(", ".join(map(self._told, value)))
        return inlines(value if isinstance(value, Verbatim) and not isinstance(value, Id) else self._told(value))

    def _told(self, value: Any) -> str:
        return self.marker.named(value) if isinstance(value, Id) else shown(value)

    def _inside(self, key: str, value: Any, path: Path, labels: Mapping[str, str]) -> Iterator[Block]:
        """The parts in a part, without those that were moved into it."""
        if _is_part(value):
            yield Paragraph(content=(Strong(inlines(section(key, value).name)),))
            yield from self._new(value, path, labels)
        elif isinstance(value, tuple) and value and _is_part(value[0]):
            moved = stayed(self.comparison.changes, ChangeKind.ADDED)
            items = [
                (Paragraph(content=self._named(one, gone=False)), *self._new(one, (*path, index), labels))
                for index, one in enumerate(value)
                if (*path, index) not in moved
            ]
            if items:
                yield ListBlock(items=tuple(items))

    def _gone(self, part: Any, path: Path) -> Iterator[Block]:
        moved = stayed(self.comparison.changes, ChangeKind.REMOVED)
        for key, value in _given(part):
            if _is_part(value):
                yield from self._gone(value, (*path, key.name))
            elif isinstance(value, tuple) and value and _is_part(value[0]):
                items = [
                    (Paragraph(content=self._named(one, gone=True)), *self._gone(one, (*path, key.name, index)))
                    for index, one in enumerate(value)
                    if (*path, key.name, index) not in moved
                ]
                if items:
                    yield ListBlock(items=tuple(items))

    def _named(self, part: Any, *, gone: bool) -> Inlines:
        subject = listed(part)
        name = inlines(subject.name)
        return (
            Strong(inlines(f"{self.nouns.single(subject.kind)}:")),
            Text(" "),
            *(as_deleted(name) if gone else as_inserted(name)),
        )


def _given(part: Any) -> Iterator[tuple[Key, Any]]:
    """The fields that say something, but for ids."""
    cls: Any = type(part)
    found = ((key, getattr(part, key.name)) for key in keys(cls).values() if key.name != "id")
    return ((key, value) for key, value in found if key.required or value != key.default)


def _is_name(part: Any, key: Key) -> bool:
    kind = KINDS.get(type(part))
    return key.name == (kind[1] if kind else "rubrik")


def _is_part(value: Any) -> bool:
    return is_class(type(value)) and not isinstance(value, Värde)


def _is_value(value: Any) -> bool:
    """Whether a value stands on a line with its label."""
    if isinstance(value, tuple):
        return bool(value) and isinstance(value[0], str)
    return not isinstance(value, Markdown) and not _is_part(value)
