"""Parts of a document as a comparison shows them: what they are called, and all that a new one says."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from attrs import frozen

from samverkansdoc.comparison.counting import stayed
from samverkansdoc.comparison.fields import is_part, said
from samverkansdoc.comparison.names import KINDS, listed, section
from samverkansdoc.comparison.result import Comparison, Difference, DifferenceKind
from samverkansdoc.comparison.shown import label, shown
from samverkansdoc.compose.blocks import labelled_lines
from samverkansdoc.compose.marked import Marker, as_deleted, as_inserted
from samverkansdoc.compose.pieces import inlines
from samverkansdoc.compose.templates import word, words
from samverkansdoc.compose.wording import Böjning
from samverkansdoc.diagnostics import Path
from samverkansdoc.document import Block, Inlines, ListBlock, Paragraph, Role, Strong, Text
from samverkansdoc.model import Id, Markdown, Verbatim
from samverkansdoc.svenska.genitive import capitalize_first

#: The words for fields, where the key itself is not the word.
Labels: TypeAlias = Mapping[str, str]

#: The words for what became of a part, by the gender of its noun.
_FAMILY = "förändrad_{}"
#: The word for a section that has no word of its own.
_SECTION = "avsnitt"


@frozen(kw_only=True)
class Nouns:
    """The words for parts; ``chosen`` are those that the document has chosen itself, by the kind of part."""

    chosen: Mapping[str, Böjning]

    def of(self, change: DifferenceKind, kind: str) -> str:
        """What became of a part: "Tillagd åtgärd", "Borttaget avsnitt"."""
        noun, gender = self._noun(kind)
        return f"{word(_FAMILY.format(gender), change)} {noun}"

    def single(self, kind: str, *, is_first: bool = True) -> str:
        """The word for a part: "Åtgärd"; with a small letter unless it stands first."""
        noun, _ = self._noun(kind)
        return capitalize_first(noun) if is_first else noun

    def knows(self, kind: str) -> bool:
        """Whether there is a word for a kind of part."""
        return kind in self.chosen or kind in words()["saker"]

    def _noun(self, kind: str) -> tuple[str, str]:
        if kind in self.chosen:
            return self.chosen[kind].obestämd, self.chosen[kind].kön
        known = kind if self.knows(kind) else _SECTION
        return word("saker", known), word("sakers_kön", known)


@frozen(kw_only=True)
class Parts:
    """Draws parts that one of the documents does not have."""

    comparison: Comparison
    marker: Marker
    nouns: Nouns

    def body(self, change: Difference, labels: Labels) -> Iterator[Block]:
        """All that a part says that came or went."""
        path, part = (
            (change.new_path, change.new) if change.kind is DifferenceKind.ADDED else (change.old_path, change.old)
        )
        yield from self._drawn(part, path or (), _Way(change.kind, labels))

    def _drawn(self, part: Any, path: Path, way: "_Way") -> Iterator[Block]:
        given = [(key, value) for key, value in said(part) if not _is_name(part, key)]
        for key, value in given:
            if isinstance(value, Markdown) and value.strip():
                yield from self._text(way.label(part, key), value, way)
        pairs = [(f"{way.label(part, key)}:", way.mark(self._value(value))) for key, value in given if _is_value(value)]
        yield from (Paragraph(content=text, role=Role.RESPONSIBLE) for text in labelled_lines(pairs))
        for key, value in given:
            yield from self._inside(key, value, (*path, key), way)

    def _text(self, name: str, text: Markdown, way: "_Way") -> Iterator[Block]:
        if name != way.text:
            yield Paragraph(content=(Strong(inlines(f"{name}:")),))
        yield from self.marker.text(text, way.mark)

    def _value(self, value: Any) -> Inlines:
        if isinstance(value, tuple):
            return inlines(", ".join(map(self._told, value)))
        return inlines(value if isinstance(value, Verbatim) and not isinstance(value, Id) else self._told(value))

    def _told(self, value: Any) -> str:
        return self.marker.named(value) if isinstance(value, Id) else shown(value)

    def _inside(self, key: str, value: Any, path: Path, way: "_Way") -> Iterator[Block]:
        """The parts in a part, without those that were moved into it or out of it."""
        if is_part(value):
            yield Paragraph(content=(Strong(inlines(section(key, value).name)),))
            yield from self._drawn(value, path, way)
        elif isinstance(value, tuple) and value and is_part(value[0]):
            moved = stayed(self.comparison.differences, way.kind)
            items = tuple(
                (Paragraph(content=self._named(one, way)), *self._drawn(one, (*path, index), way))
                for index, one in enumerate(value)
                if (*path, index) not in moved
            )
            if items:
                yield ListBlock(items=items)

    def _named(self, part: Any, way: "_Way") -> Inlines:
        subject = listed(part)
        return (
            Strong(inlines(f"{self.nouns.single(subject.kind)}:")),
            Text(" "),
            *way.mark(inlines(self.marker.called(subject))),
        )


@frozen
class _Way:
    """How a part is drawn: as new or as gone, with the words for its fields."""

    kind: DifferenceKind
    labels: Labels

    @property
    def text(self) -> str:
        """The word for the field of a text, which needs none."""
        return label("text")

    def mark(self, content: Inlines) -> Inlines:
        return as_inserted(content) if self.kind is DifferenceKind.ADDED else as_deleted(content)

    def label(self, part: Any, key: str) -> str:
        kind = KINDS.get(type(part))
        return labelled(self.labels, kind[0] if kind else "", key)


def labelled(labels: Labels, kind: str, key: str) -> str:
    """The word for a field: that for the field of the kind of part ("åtgärd.mål"), else that for the field."""
    return labels.get(f"{kind}.{key}") or labels.get(key) or label(key)


def _is_name(part: Any, key: str) -> bool:
    kind = KINDS.get(type(part))
    return key == (kind[1] if kind else "rubrik")


def _is_value(value: Any) -> bool:
    """Whether a value stands on a line with its label."""
    if isinstance(value, tuple):
        return bool(value) and isinstance(value[0], str)
    return not isinstance(value, Markdown) and not is_part(value)
