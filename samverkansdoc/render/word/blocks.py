"""Blocks as paragraphs and tables."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import assert_never

from samverkansdoc.document import (
    Block,
    Chart,
    Contents,
    ElectronicSignatureBlock,
    Fact,
    Facts,
    Furniture,
    Heading,
    Inlines,
    KeepTogether,
    Landscape,
    LineBreak,
    ListBlock,
    OrganisationChart,
    PageBreak,
    Paragraph,
    Promises,
    Role,
    SignatureBlock,
    Table,
    TitleBlock,
    WebCode,
)
from samverkansdoc.render.theme import Theme
from samverkansdoc.render.word.charts import draw_chart
from samverkansdoc.render.word.contents import draw_contents
from samverkansdoc.render.word.flow import Flow, keep_with_next
from samverkansdoc.render.word.inlines import Inliner
from samverkansdoc.render.word.numbering import LEVELS, HeadingNumbers, Lists
from samverkansdoc.render.word.ooxml import Element, paragraph, tab_run, text_run
from samverkansdoc.render.word.page import Sheet, column_width, text_width
from samverkansdoc.render.word.promises import draw_promises
from samverkansdoc.render.word.setting import BODY, Setting, cell_setting
from samverkansdoc.render.word.signatures import SIDE_BY_SIDE, draw_signatures
from samverkansdoc.render.word.style_ids import HEADINGS, PLAIN_HEADINGS, Style
from samverkansdoc.render.word.tables import draw_table
from samverkansdoc.render.word.web_code import draw_web_code

#: Blocks that know themselves what of them stands together.
_UNITS = (KeepTogether, SignatureBlock, ElectronicSignatureBlock)


class Blocks:
    """Draws the blocks of a document, and keeps what its other parts need: lists and bookmarks."""

    def __init__(self, theme: Theme, furniture: Furniture, inliner: Inliner, *, one_row: bool = False) -> None:
        """``one_row`` is whether all parties of a signature block stand side by side."""
        self.lists = Lists()
        self._theme = theme
        self._furniture = furniture
        self._inliner = inliner
        self._one_row = one_row
        self._bookmarks = inliner.references.bookmarks
        self._numbers = HeadingNumbers()

    def flow(self, blocks: Sequence[Block], setting: Setting = BODY) -> Flow:
        """The blocks one below the other."""
        flow = Flow()
        for block in blocks:
            if isinstance(block, PageBreak):
                flow.page_break()
            else:
                flow.extend(self._block(block, setting), unit=isinstance(block, _UNITS))
        return flow

    def _block(self, block: Block, setting: Setting) -> list[Element]:
        match block:
            case Table():
                draw_cell = partial(self._cell, sheet=setting.sheet)
                return draw_table(block, self._inliner, draw_cell, self._theme, setting.sheet)
            case SignatureBlock() | ElectronicSignatureBlock():
                columns = max(SIDE_BY_SIDE, len(block.parties) if self._one_row else 0)
                return draw_signatures(block, self._furniture, self._inliner, self._width(setting), columns)
            case Contents():
                return draw_contents(block, self._bookmarks)
            case KeepTogether(blocks):
                return self.flow(blocks, setting).kept_together()
            case Landscape(blocks):
                # Pages are turned at the top of the tree; in another block the paper lies as it does there.
                return self.flow(blocks, setting).elements
            case PageBreak():
                return []
            case Promises() | WebCode() | Chart() | OrganisationChart():
                return self._drawing(block, setting)
            case _:
                return self._text(block, setting)

    def _drawing(self, block: Promises | WebCode | Chart | OrganisationChart, setting: Setting) -> list[Element]:
        match block:
            case Promises():
                return draw_promises(block, self._inliner, self._width(setting))
            case WebCode():
                return draw_web_code(block, self._inliner, column_width(self._theme, setting.columns, setting.sheet))
            case Chart() | OrganisationChart():
                return draw_chart(block, self._inliner, self._theme, self._width(setting))
            case _:
                assert_never(block)

    def _text(self, block: TitleBlock | Heading | Paragraph | ListBlock | Facts, setting: Setting) -> list[Element]:
        match block:
            case TitleBlock():
                return list(_title(block))
            case Heading():
                return [self._heading(block)]
            case Paragraph(content=content, role=Role.RESPONSIBLE):
                return self._lines(content, _role(Role.RESPONSIBLE, setting))
            case Paragraph(content=content, role=role):
                return [paragraph(_role(role, setting), self._inliner.runs(content))]
            case ListBlock():
                return self._list(block, 0, setting)
            case Facts(items):
                return [self._fact(item) for item in items]
            case _:
                assert_never(block)

    def _lines(self, content: Inlines, style: Style) -> list[Element]:
        """A paragraph for each line: LibreOffice parts a heading from its text if a line break comes after them."""
        groups = groupby(content, lambda inline: isinstance(inline, LineBreak))
        lines = [tuple(group) for is_break, group in groups if not is_break]
        made = [paragraph(style, self._inliner.runs(line)) for line in lines]
        keep_with_next(made[:-1])
        return made

    def _heading(self, heading: Heading) -> Element:
        """A heading that Word numbers, or one with the number of the tree where Word would count another."""
        content = self._inliner.runs(heading.content)
        if self._numbers.counts(heading):
            return paragraph(HEADINGS[heading.level - 1], self._bookmarks.around(heading.anchor, content))
        if heading.number:
            # The bookmark holds what a reference shows: the number alone.
            number = self._bookmarks.around(heading.anchor, [text_run(heading.number)])
            content = [*number, tab_run(), *content]
        else:
            content = self._bookmarks.around(heading.anchor, content)
        return paragraph(PLAIN_HEADINGS[heading.level - 1], content)

    def _fact(self, fact: Fact) -> Element:
        label = text_run(fact.label, Style.FACT_LABEL)
        return paragraph(Style.FACT, [label, tab_run(), *self._inliner.runs(fact.content)])

    def _width(self, setting: Setting) -> float:
        return text_width(self._theme, setting.sheet)

    def _cell(self, blocks: Sequence[Block], text: Style, sheet: Sheet) -> list[Element]:
        flow = self.flow(blocks, cell_setting(text, sheet))
        return flow.closed() if flow.elements else []

    def _list(self, block: ListBlock, level: int, setting: Setting) -> list[Element]:
        """A list; deeper levels than Word has styles for stand on the last one."""
        level = min(level, LEVELS - 1)
        number = self.lists.begin(setting.number_list, level, block.start) if block.ordered else None
        draw = partial(self._first_line, level=level, number=number, setting=setting)
        return [element for item in block.items for element in self._item(item, level, setting, draw)]

    def _item(
        self, item: Sequence[Block], level: int, setting: Setting, draw_first: Callable[[Paragraph], Element]
    ) -> Iterator[Element]:
        for index, block in enumerate(item):
            match block:
                case ListBlock():
                    yield from self._list(block, level + 1, setting)
                case Paragraph() if index == 0:
                    yield draw_first(block)
                case _:
                    yield from self._block(block, setting.inside(level))

    def _first_line(self, block: Paragraph, level: int, number: int | None, setting: Setting) -> Element:
        """The paragraph with the bullet or number; the style knows the list of a bullet, not of a number."""
        content = self._inliner.runs(block.content)
        if number is not None:
            return paragraph(setting.numbers[level], content, numbering=(number, level))
        return paragraph(setting.bullets[level], content)


def _title(block: TitleBlock) -> Iterator[Element]:
    lines = ((Style.TITLE, block.title), (Style.SUBTITLE, block.subtitle), (Style.PERIOD, block.period))
    return (paragraph(style, [text_run(text)]) for style, text in lines if text)


def _role(role: Role, setting: Setting) -> Style:
    match role:
        case Role.BODY:
            return setting.text
        case Role.RESPONSIBLE:
            return Style.RESPONSIBLE
        case _:
            assert_never(role)
