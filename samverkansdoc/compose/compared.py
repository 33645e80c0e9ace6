"""Directives that draw what changed from one document to another."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from attrs import frozen

from samverkansdoc.comparison.fields import is_part, said
from samverkansdoc.comparison.result import Comparison, Difference, DifferenceKind, Subject
from samverkansdoc.comparison.shown import label, shown
from samverkansdoc.compose.blocks import Words, labelled_lines
from samverkansdoc.compose.columns import Columns, Row, drawn
from samverkansdoc.compose.decisions import beslutstext
from samverkansdoc.compose.marked import Marker, are_names, as_deleted, as_inserted
from samverkansdoc.compose.parts import Labels, Nouns, Parts, labelled
from samverkansdoc.compose.pieces import inlines, separated
from samverkansdoc.compose.slots import Blocks
from samverkansdoc.compose.tables import table
from samverkansdoc.compose.templates import filled_word, word
from samverkansdoc.document import Alignment, Block, Inlines, ListBlock, Paragraph, Role, Strong, Text
from samverkansdoc.model import Beslut, Id, Markdown, Revidering
from samverkansdoc.svenska.genitive import decapitalize


@frozen(kw_only=True)
class Compared:
    """The directives, which need to know both documents."""

    comparison: Comparison
    marker: Marker
    nouns: Nouns
    parts: Parts

    def directives(self) -> dict[str, Callable[..., Any]]:
        """The words of the template language, by name."""
        return {
            "antalstabell": self.antalstabell,
            "uppgiftstabell": self.uppgiftstabell,
            "ändringar": self.ändringar,
            "märkt_tillagt": märkt_tillagt,
            "märkt_borttaget": märkt_borttaget,
        }

    def antalstabell(self, ord: Mapping[str, str], *, rubrik: Words, kolumner: Columns) -> Blocks:  # noqa: A002 - a word of the templates
        """How many of each kind came, went, were changed or moved, and how many were not."""
        counts = self.comparison.counts
        rows = [
            [inlines(name), *(inlines(str(getattr(counts[kind], column))) for column in _COUNTED.values())]
            for kind, name in ord.items()
            if kind in counts
        ]
        header = [inlines(kolumner["sak"]), *(inlines(kolumner[column]) for column in _COUNTED)]
        alignments = [Alignment.LEFT, *[Alignment.RIGHT] * len(_COUNTED)]
        made = table(header=header, rows=rows, caption=inlines(rubrik), alignments=alignments, row_header=0)
        return Blocks((made,) if rows else ())

    def uppgiftstabell(
        self,
        ändringar: Iterable[Difference],
        *,
        rubrik: Words,
        saknas: Words,
        kolumner: Columns,
        uppgiftsord: Labels,
    ) -> Blocks:
        """Values before and after, beside one another."""
        rows: list[Row] = [
            {"uppgift": self._where(change, uppgiftsord), "förut": before or saknas, "nu": after or saknas}
            for change in ändringar
            for before, after in [_before_and_after(change)]
        ]
        return drawn(rows, kolumner, rubrik, key="uppgift")

    def ändringar(
        self,
        ändringar: Iterable[Difference],
        *,
        uppgiftsord: Labels,
        under: Sequence[Subject] = (),
    ) -> Blocks:
        """What changed, thing by thing; ``under`` is what a heading above has named already."""
        things = groupby(ändringar, key=lambda change: change.about)
        drawn = [tuple(self._thing(about[len(under) :], list(changes), uppgiftsord)) for about, changes in things]
        return Blocks(tuple(_listed(drawn)))

    def _where(self, change: Difference, labels: Labels) -> str:
        """What a row is about: "Undertecknande: ort", "Trelleborgs kommun, kommundirektör: namn", "Beslut"."""
        *above, last = [one.name for one in change.about] or [""]
        if change.kind in (DifferenceKind.ADDED, DifferenceKind.REMOVED):
            return ", ".join([*above, self._kind(change.about[-1], is_first=not above)])
        what = _label(change, labels) if change.key else word("jämförelse", "plats")
        names = ", ".join(filter(None, (*above, decapitalize(last) if above else last)))
        return f"{names}: {decapitalize(what)}" if names else what

    def _kind(self, subject: Subject, *, is_first: bool) -> str:
        """The word for a part; of a section, what it is called."""
        known = self.nouns.knows(subject.kind)
        return self.nouns.single(subject.kind, is_first=is_first) if known else subject.name

    def _thing(self, about: tuple[Subject, ...], changes: list[Difference], labels: Labels) -> Iterator[Block]:
        first, fields = changes[0], [change for change in changes if change.key]
        whole = first.key is None and first.kind is not DifferenceKind.MOVED
        if about:
            yield Paragraph(content=self._title(about, first, is_named_as_new=whole))
        if whole:
            yield from self.parts.body(first, labels)
        yield from self._fields(fields, labels)

    def _title(self, about: tuple[Subject, ...], change: Difference, *, is_named_as_new: bool) -> Inlines:
        """What became of a part: "Flyttad åtgärd: Hastighetskontroller, flyttad från ”Trafik”"."""
        kind = change.kind if change.key is None else DifferenceKind.CHANGED
        name = inlines(self.marker.called(about[-1]))
        if is_named_as_new:
            name = as_inserted(name) if kind is DifferenceKind.ADDED else as_deleted(name)
        said = (Strong((Text(f"{self.nouns.of(kind, about[-1].kind)}:"),)), Text(" "), *name)
        above = [filled_word("jämförelse", "inuti", namn=one.name) for one in reversed(about[:-1])]
        if kind is DifferenceKind.MOVED:
            above.append(_origin(change))
        return (*said, Text("".join(f", {words}" for words in above))) if above else said

    def _fields(self, changes: Iterable[Difference], labels: Labels) -> Iterator[Block]:
        for is_long, group in groupby(changes, key=_is_long):
            if is_long:
                for change in group:
                    yield from self._long(change, labels)
            else:
                pairs = [(f"{_label(change, labels)}:", self._short(change)) for change in group]
                yield from (Paragraph(content=text, role=Role.RESPONSIBLE) for text in labelled_lines(pairs))

    def _long(self, change: Difference, labels: Labels) -> Iterator[Block]:
        if change.key != "text":
            yield Paragraph(content=(Strong((Text(f"{_label(change, labels)}:"),)),))
        yield from self.marker.lines(change.lines, is_markup=_is_markup(change))

    def _short(self, change: Difference) -> Inlines:
        if are_names(change.lines) and change.lines:
            return self.marker.name_list(change.lines, are_ids=isinstance((*change.old, *change.new)[0], Id))
        if change.lines:
            return self.marker.line(change.lines[0].pieces, is_markup=_is_markup(change))
        before, after = as_deleted(inlines(self._value(change.old))), as_inserted(inlines(self._value(change.new)))
        return (*before, *((Text(" "),) if before and after else ()), *after)

    def _value(self, value: Any) -> str:
        return self.marker.named(value) if isinstance(value, Id) else shown(value)


#: The columns of the numbers, and where they stand.
_COUNTED = {
    "tillagda": "added",
    "borttagna": "removed",
    "ändrade": "changed",
    "flyttade": "moved",
    "oförändrade": "unchanged",
}


def märkt_tillagt(text: Words) -> Inlines:
    """Words marked as new."""
    return as_inserted(inlines(text))


def märkt_borttaget(text: Words) -> Inlines:
    """Words marked as gone."""
    return as_deleted(inlines(text))


def _listed(things: Iterable[tuple[Block, ...]]) -> Iterator[Block]:
    """The things after one another; several that are one line each as a list."""
    for is_line, group in groupby(things, key=_is_line):
        found = list(group)
        if is_line and len(found) > 1:
            yield ListBlock(items=tuple(found))
        else:
            yield from (block for blocks in found for block in blocks)


def _is_line(blocks: tuple[Block, ...]) -> bool:
    return len(blocks) == 1 and blocks[0] == Paragraph(content=getattr(blocks[0], "content", ()))


def _origin(change: Difference) -> str:
    if change.is_new_place and change.moved_from:
        return filled_word("jämförelse", "flyttad_från", namn=change.moved_from[-1].name)
    return word("jämförelse", "annan_ordning")


def _before_and_after(change: Difference) -> tuple[Words, Words]:
    """What a table says of a value, or of a part that came or went."""
    match change.kind:
        case DifferenceKind.ADDED:
            return None, _in_brief(change.new)
        case DifferenceKind.REMOVED:
            return _in_brief(change.old), None
        case DifferenceKind.MOVED:
            before, after = (path[-1] if path else "" for path in (change.old_path, change.new_path))
            return _place(before), _place(after)
        case _:
            return shown(change.old), shown(change.new)


def _place(index: str | int) -> str:
    return str(index + 1) if isinstance(index, int) else index


def _in_brief(part: Any) -> Words:
    """All that a part says, on one line."""
    if isinstance(part, Beslut):
        change = part.ändring if isinstance(part, Revidering) else None
        return separated((beslutstext(part), change or ""), ": ")
    return ", ".join(filter(str.strip, _told(part)))


def _told(part: Any) -> Iterator[str]:
    """The values of a part; what is no text after the word for it: "månader: 6"."""
    for key, value in said(part):
        if is_part(value):
            yield from _told(value)
        elif isinstance(value, tuple) and value and is_part(value[0]):
            yield from (text for one in value for text in _told(one))
        else:
            is_text = isinstance(value, str | tuple)
            yield shown(value) if is_text else f"{decapitalize(label(key))}: {shown(value)}"


def _is_markup(change: Difference) -> bool:
    return isinstance(change.new, Markdown) or isinstance(change.old, Markdown)


def _is_long(change: Difference) -> bool:
    """Whether a text needs paragraphs of its own."""
    return bool(change.lines) and not are_names(change.lines) and (_is_markup(change) or len(change.lines) > 1)


def _label(change: Difference, labels: Labels) -> str:
    return labelled(labels, change.subject.kind if change.subject else "", change.key or "")
