"""Remarks of a source, put where their passages have come to stand in the document.

The document is composed twice, without and with signs round the passages. Where the signs have changed something else
than where they stand, the remark has no place in the text; those remarks, and those without passage, are listed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from samverkansdoc.compose.passages import marked
from samverkansdoc.compose.placing import placed, unsigned
from samverkansdoc.compose.signs import SIGN, number_of, typeset_between
from samverkansdoc.compose.templates import filled_word, word
from samverkansdoc.diagnostics import InputError, Path
from samverkansdoc.document import (
    Block,
    Dokument,
    Facts,
    Form,
    ListBlock,
    PageBreak,
    Paragraph,
    Strong,
    Text,
    TitleBlock,
)
from samverkansdoc.model import Granskning, Handling

Make = Callable[[Handling], Dokument]


def with_remarks(handling: Handling, remarks: Sequence[Granskning], make: Make) -> Dokument:
    """The document that ``make`` makes, with the remarks; none if it is decided.

    Its code is that of the document without them.
    """
    document = make(handling)
    if not remarks or handling.is_decided:
        return document
    numbered = dict(enumerate(remarks))
    blocks = _Trial(handling, document, make).blocks(numbered)
    notes = {number: _note(remark) for number, remark in numbered.items()}
    blocks, shown = placed(blocks, notes)
    left = [remark for number, remark in numbered.items() if number not in shown]
    return attrs.evolve(document, blocks=_listed(blocks, left, document.form))


@attrs.frozen
class _Trial:
    """Composing a document with signs, and holding it against the one without."""

    handling: Handling
    document: Dokument
    make: Make

    def blocks(self, remarks: Mapping[int, Granskning]) -> tuple[Block, ...]:
        """The blocks with the signs that change nothing else."""
        signed, known = marked(self.handling, self._harmless(remarks))
        return self.make(signed).blocks if known else self.document.blocks

    def _harmless(self, remarks: Mapping[int, Granskning]) -> dict[int, Granskning]:
        """The remarks whose signs stand in the text and change nothing else, alone or together."""
        signed, known = marked(self.handling, remarks)
        left = {number: one for number, one in remarks.items() if number in known}
        guilty = self._changed_by(signed, known) if left else None
        if guilty is None:
            return left
        innocent = {number: one for number, one in left.items() if number not in guilty}
        if len(innocent) in (0, len(left)):
            # Any of them may be it.
            innocent = self._tried_in_halves(left) if len(left) > 1 else {}
        return self._harmless(innocent) if 0 < len(innocent) < len(left) else {}

    def _tried_in_halves(self, remarks: Mapping[int, Granskning]) -> dict[int, Granskning]:
        items = list(remarks.items())
        middle = len(items) // 2
        return {**self._harmless(dict(items[:middle])), **self._harmless(dict(items[middle:]))}

    def _changed_by(self, signed: Handling, known: frozenset[int]) -> Iterable[int] | None:
        """The remarks whose signs change something; any of them, where signs within an id or an address break it."""
        try:
            blocks = self.make(signed).blocks
        except (InputError, LookupError, TypeError, ValueError):
            return known
        return _guilty(blocks, self.document.blocks)


def _guilty(signed: Any, plain: Any) -> set[int] | None:
    """The remarks whose signs stand in the smallest parts in which two trees differ; None if they do not."""
    if isinstance(signed, str) and isinstance(plain, str) and unsigned(signed) == plain:
        return None
    found = [one for one in map(_guilty, *_parts(signed, plain)) if one is not None]
    if found:
        return set[int]().union(*found) or set(_numbers(signed))
    return None if _is_like(signed, plain) else set(_numbers(signed))


def _parts(signed: Any, plain: Any) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """The parts of two trees of one shape, in pairs."""
    if not _is_like(signed, plain):
        return (), ()
    if isinstance(signed, tuple):
        return signed, plain
    names = attrs.fields_dict(type(signed)) if attrs.has(type(signed)) else ()
    return tuple(getattr(signed, name) for name in names), tuple(getattr(plain, name) for name in names)


def _is_like(signed: Any, plain: Any) -> bool:
    """Whether two parts can only differ in what is inside them."""
    if isinstance(signed, tuple) and isinstance(plain, tuple):
        return len(signed) == len(plain)
    return type(signed) is type(plain) if attrs.has(type(signed)) else bool(signed == plain)


def _numbers(value: Any) -> Iterator[int]:
    """The remarks whose signs stand in a value."""
    if isinstance(value, str):
        yield from map(number_of, SIGN.finditer(value))
    elif isinstance(value, tuple):
        for item in value:
            yield from _numbers(item)
    elif attrs.has(type(value)):
        for name in attrs.fields_dict(type(value)):
            yield from _numbers(getattr(value, name))


def _note(remark: Granskning) -> str:
    return typeset_between(remark.varför) or word("granska", "utan_skäl")


def _listed(blocks: tuple[Block, ...], left: Sequence[Granskning], form: Form) -> tuple[Block, ...]:
    """The blocks with a list of the remarks that are left, below the title and its facts; or after the one page."""
    if not left:
        return blocks
    label = Paragraph(content=(Text(word("granska", "rubrik")),))
    listed = (label, ListBlock(items=tuple((_item(remark),) for remark in left)))
    if form is Form.ONE_PAGE:
        return (*blocks, PageBreak(), *listed)
    after = next((index for index, block in enumerate(blocks, 1) if isinstance(block, TitleBlock)), 0)
    after += any(isinstance(block, Facts) for block in blocks[after : after + 1])
    return (*blocks[:after], *listed, *blocks[after:])


def _item(remark: Granskning) -> Paragraph:
    """Where, and why: "undertecknande: datum, ”2026” – årtal före den nya perioden"."""
    where = place_name(remark.path)
    if remark.passage:
        where = filled_word("granska", "ställe", plats=where, text=typeset_between(remark.passage))
    return Paragraph(content=(Strong((Text(where),)), Text(f": {_note(remark)}")))


def place_name(path: Path) -> str:
    """A path in the data as people say it: "parter nr 1: undertecknare nr 2: namn"."""
    names: list[str] = []
    for step in path:
        if isinstance(step, str):
            names.append(step.replace("_", " "))
        elif names:
            names[-1] = filled_word("granska", "nummer", namn=names[-1], nummer=step + 1)
    return ": ".join(names) or word("granska", "helheten")
