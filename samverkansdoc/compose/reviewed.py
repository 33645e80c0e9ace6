"""Directives that draw a review: how many findings there are, each of them, and the chain with its gaps."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from samverkansdoc.check.chain import Cell as Link
from samverkansdoc.check.chain import Led
from samverkansdoc.check.engine.review import Exempt, Review
from samverkansdoc.check.engine.rule import Rule
from samverkansdoc.check.quoting import short
from samverkansdoc.compose.blocks import Words, labelled_lines
from samverkansdoc.compose.columns import Columns
from samverkansdoc.compose.links import link
from samverkansdoc.compose.pieces import inlines, inserted
from samverkansdoc.compose.remarks import place_name
from samverkansdoc.compose.slots import Blocks
from samverkansdoc.compose.tables import table
from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.document import (
    Block,
    Cell,
    Column,
    Gap,
    Heading,
    Inlines,
    ListBlock,
    Paragraph,
    Promise,
    Promises,
    Role,
    Strong,
    Table,
    Text,
)
from samverkansdoc.model import Verbatim

#: Characters of a text in the chain.
_LONGEST = 90
#: And texts in one of its cells.
_MOST = 2


@frozen
class Reviewed:
    """The directives, which need to know the review."""

    review: Review

    def directives(self) -> dict[str, Callable[..., Any]]:
        """The words of the template language, by name."""
        return {
            "antalskort": antalskort,
            "fynd_av": fynd_av,
            "regeltabell": regeltabell,
            "undantagstabell": undantagstabell,
            "kedjan_i_korthet": self.kedjan_i_korthet,
            "kedjetabell": self.kedjetabell,
        }

    def kedjan_i_korthet(self, *, rubrik: Words, kolumner: Columns, alla: str, brister: str) -> Blocks:
        """The links of the chain beside one another, each with how many ways have it; one sees which some lack."""
        rows = self.review.chain
        missing = {led: sum(led in row.gaps for row in rows) for led in Led}
        cells = [
            Gap(_lines([brister.format(number, len(rows))])) if number else Cell(_lines([alla.format(len(rows))]))
            for number in missing.values()
        ]
        return Blocks((_with_gaps([cells], kolumner, rubrik),) if rows else ())

    def kedjetabell(self, *, rubrik: Words, kolumner: Columns, saknas: Words, fler: str) -> Blocks:
        """Every way from a problem to its follow-up, a row each; of many texts in a cell only the first."""
        rows = [[self._cell(row.cells[led], saknas, fler) for led in Led] for row in self.review.chain]
        return Blocks((_with_gaps(rows, kolumner, rubrik),) if rows else ())

    def _cell(self, link: Link, missing: Words, more: str) -> Cell:
        if not link.texts:
            return Gap((Paragraph(content=(Strong(inlines(missing)),)),))
        shown = link.texts if len(link.texts) <= _MOST + 1 else link.texts[:_MOST]
        lines = [short(self.review.discreet(text), _LONGEST) for text in shown]
        left = len(link.texts) - len(shown)
        return Cell(_lines([*lines, *([more.format(left)] if left else [])]))


def antalskort(antal: Mapping[str, int], *, ord: Mapping[str, tuple[str, str]]) -> Blocks:  # noqa: A002 - a word of the templates
    """A card for each severity: how many findings, in the words for one and for several."""
    cards = (
        Promise(actor=None, figure=str(antal[severity]), text=inlines(one if antal[severity] == 1 else several))
        for severity, (one, several) in ord.items()
    )
    return Blocks((Promises(tuple(cards)),))


def fynd_av(regel: Rule | None, fynd: Sequence[Diagnostic], *, rad: str, ord: Mapping[str, str]) -> Blocks:  # noqa: A002 - a word of the templates
    """What a rule found: each place, and once for all why it matters and how to mend it, where that is the same."""
    about = _common(fynd)
    items = tuple(tuple(_finding(one, rad, about)) for one in fynd)
    lines = labelled_lines((ord[key], words) for key, words in about.items())
    said = (Paragraph(content=line, role=Role.RESPONSIBLE) for line in lines)
    return Blocks((*_named(regel), ListBlock(items=items), *said))


def _named(rule: Rule | None) -> Iterator[Block]:
    if rule:
        name = (Text(rule.id, whole=True), Text(f": {rule.title}"))
        yield Heading(level=3, content=name, number=None, anchor="")


def regeltabell(fynd: Iterable[Diagnostic], *, rubrik: Words, kolumner: Columns) -> Blocks:
    """The sources of the rules that found something, each once."""
    sources = {one.code: one.source for one in sorted(fynd, key=lambda one: one.code) if one.source}
    rows = [[inlines(Verbatim(name)), _linked(source)] for name, source in sources.items()]
    return _plain_table(rows, rubrik, kolumner)


def _linked(source: str) -> Inlines:
    """A source as people call it, as a link where its address follows."""
    name, _, address = source.partition(", https://")
    return tuple(link(inlines(name), f"https://{address}")) if address else inlines(name)


def _common(found: Sequence[Diagnostic]) -> dict[str, str]:
    """What is said of all of them in the same words."""
    said = {
        "varför": {one.why or "" for one in found},
        "åtgärda": {one.hint or "" for one in found},
    }
    return {key: next(iter(texts)) for key, texts in said.items() if len(texts) == 1}


def _finding(one: Diagnostic, line: str, common: Mapping[str, str]) -> Iterator[Block]:
    """Where, what, and what is said of this one only; the passage, where what is said does not quote it."""
    where = line.format(one.span.line) if one.span and one.span.line else place_name(one.path)
    yield Paragraph(content=(Strong(inlines(where)), Text(": "), *inlines(Verbatim(one.message))))
    if one.excerpt and one.excerpt not in one.message:
        yield Paragraph(content=inserted(Verbatim(short(one.excerpt, _LONGEST)), "”{}”"))
    own = [text for key, text in (("varför", one.why), ("åtgärda", one.hint)) if text and key not in common]
    yield from (Paragraph(content=inlines(Verbatim(text))) for text in own)


def undantagstabell(undantag: Iterable[Exempt], *, rubrik: Words, kolumner: Columns) -> Blocks:
    """The rules that the document does without, and why."""
    rows = [
        [inlines(Verbatim(one.rule.id)), inlines(one.rule.title), (*inlines(one.reason), *inserted(one.hint, " {}"))]
        for one in undantag
    ]
    return _plain_table(rows, rubrik, kolumner)


def _plain_table(rows: Sequence[Sequence[Inlines]], caption: Words, columns: Columns) -> Blocks:
    header = [inlines(label) for label in columns.values()]
    return Blocks((table(header=header, rows=rows, caption=inlines(caption)),) if rows else ())


def _lines(texts: Iterable[Words]) -> tuple[Block, ...]:
    return tuple(Paragraph(content=inlines(text)) for text in texts)


def _with_gaps(rows: Sequence[Sequence[Cell]], columns: Columns, caption: Words) -> Table:
    """A table of the links, each as wide as the others, since in any of them something may be missing."""
    even = tuple(Column(header=inlines(columns[led]), share=1 / len(Led)) for led in Led)
    return Table(columns=even, rows=tuple(map(tuple, rows)), caption=inlines(caption))
