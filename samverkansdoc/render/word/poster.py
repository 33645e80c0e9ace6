"""One page to hang on a wall: a band with the title, the promises, and sections two and two below them.

It has no page head: there are no other pages, and the band says all that a head would.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from attrs import evolve

from samverkansdoc.document import (
    Block,
    Dokument,
    ElectronicSignatureBlock,
    Head,
    Heading,
    KeepTogether,
    Promises,
    SignatureBlock,
    TitleBlock,
)
from samverkansdoc.render.theme import Theme
from samverkansdoc.render.word.blocks import Blocks
from samverkansdoc.render.word.flow import TABLE, closed, restyle, separator
from samverkansdoc.render.word.heads import mark
from samverkansdoc.render.word.inlines import Inliner
from samverkansdoc.render.word.ooxml import Element, paragraph, run, tab_run, text_run, w
from samverkansdoc.render.word.page import section
from samverkansdoc.render.word.setting import BODY
from samverkansdoc.render.word.style_ids import Style

_SIDE_BY_SIDE = 2
#: Margins in millimetres, and sizes as shares of the size of the text.
_MARGIN_SIDE, _MARGIN_TOP, _MARGIN_BOTTOM = 14.0, 8.5, 6.5
_TITLE, _HEADINGS, _LEADING = 2.8, (1.25, 1.1, 1.0), 1.15


def poster_theme(theme: Theme) -> Theme:
    """The theme of the page: all sizes follow the size of its text."""
    first, second, third = (share * theme.text_size for share in _HEADINGS)
    return evolve(
        theme,
        title_size=_TITLE * theme.text_size,
        heading_sizes=(first, second, third),
        leading=_LEADING,
        margin_top=_MARGIN_TOP,
        margin_bottom=_MARGIN_BOTTOM,
        margin_left=_MARGIN_SIDE,
        margin_right=_MARGIN_SIDE,
    )


def poster(document: Dokument, blocks: Blocks, inliner: Inliner, theme: Theme) -> list[Element]:
    """The body of the page, its last section included; ``theme`` is that of the page."""
    titles, rest, signing = _kinds(document.blocks)
    above, below = _parted(rest)
    parts = [[*_band(titles, document.head, inliner), *blocks.flow(above).elements]]
    columns = [1]
    for first in range(0, len(below), _SIDE_BY_SIDE):
        pair = below[first : first + _SIDE_BY_SIDE]
        setting = replace(BODY, columns=len(pair))
        parts.append(list(_side_by_side([blocks.flow(one, setting).elements for one in pair])))
        columns.append(len(pair))
    if signing:
        parts.append(blocks.flow(signing).elements)
        columns.append(1)
    *ended, last = (section(theme, columns=count, continues=True) for count in columns)
    for part, end in zip(parts, ended, strict=False):
        _end(part, end)
    return [*chain(*parts[:-1]), *closed(parts[-1]), last]


def in_order(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks in the order in which they stand on the page."""
    return tuple(chain(*_kinds(blocks)))


def _kinds(blocks: Sequence[Block]) -> tuple[Sequence[TitleBlock], Sequence[Block], Sequence[Block]]:
    """Titles, what follows them, and signatures."""
    titles = [block for block in blocks if isinstance(block, TitleBlock)]
    signing = [block for block in blocks if _is_signing(block)]
    rest = [block for block in blocks if not isinstance(block, TitleBlock) and not _is_signing(block)]
    return titles, rest, signing


def _band(titles: Iterable[TitleBlock], head: Head, inliner: Inliner) -> Iterator[Element]:
    """Who promises, what it is and for when; the period stands at the end of the line before it."""
    for title in titles:
        yield paragraph(Style.TITLE, [text_run(title.title)])
        lines = [(Style.SUBTITLE, title.subtitle), (Style.BAND_LINE, head.copy.label if head.copy else "")]
        said = [(style, [text_run(text)]) for style, text in lines if text] or [(Style.SUBTITLE, [])]
        if title.period:
            said[-1][1].extend([tab_run(), text_run(title.period, Style.BAND_PERIOD)])
        yield from (paragraph(style, runs) for style, runs in said)
    for field in head.fields:
        yield paragraph(Style.BAND_LINE, [text_run(f"{field.label} "), *inliner.runs(field.content)])
    yield from mark(head)


def _is_signing(block: Block) -> bool:
    if isinstance(block, KeepTogether):
        return any(map(_is_signing, block.blocks))
    return isinstance(block, SignatureBlock | ElectronicSignatureBlock)


def _parted(blocks: Sequence[Block]) -> tuple[list[Block], list[list[Block]]]:
    """What stands across the page, to the end of the last section with promises; and the sections after it."""
    promising = [index for index, block in enumerate(blocks) if isinstance(block, Promises)]
    headings = [index for index, block in enumerate(blocks) if isinstance(block, Heading)]
    starts = [index for index in headings if promising and index > promising[-1]]
    ends = [*starts[1:], len(blocks)]
    above = list(blocks[: starts[0]] if starts else blocks)
    return above, [list(blocks[start:end]) for start, end in zip(starts, ends, strict=False)]


def _side_by_side(sections: Sequence[list[Element]]) -> Iterator[Element]:
    """Each section begins a column (17.18.3), with no room above the headings, so that they stand level."""
    for number, drawn in enumerate(sections):
        if len(sections) > 1:
            restyle(drawn[0], Style.COLUMN_HEADING)
        if number > 0:
            drawn[0].insert(1, run(w("br", type="column")))
        yield from drawn


def _end(part: list[Element], end: Element) -> None:
    """A section ends in a paragraph (17.6.18): in its last one, or one of no height where that is a table."""
    if not part or part[-1].tag == TABLE:
        part.append(separator())
    part[-1][0].append(end)
