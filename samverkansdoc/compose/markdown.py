"""Markdown to blocks: the only place where markup is parsed.

The subset is CommonMark's paragraphs, lists, emphasis, links and breaks, with GitHub's tables and Pandoc's footnotes.
HTML, images, code, quotes and rules are text like any other. Headings exist in templates only: the sections of a
document are data.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby, pairwise

from attrs import evolve
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

from samverkansdoc.compose.anchors import place, unresolved
from samverkansdoc.compose.blocks import TO_BE_NUMBERED
from samverkansdoc.compose.links import link
from samverkansdoc.compose.slots import Blocks, MisplacedError, Slots
from samverkansdoc.compose.tables import table
from samverkansdoc.document import (
    Alignment,
    Block,
    Chart,
    Contents,
    ElectronicSignatureBlock,
    Emphasis,
    Footnote,
    Heading,
    Inline,
    Inlines,
    Landscape,
    LineBreak,
    ListBlock,
    OrganisationChart,
    PageBreak,
    Paragraph,
    Promises,
    SignatureBlock,
    Strong,
    Table,
    Text,
    TitleBlock,
    WebCode,
)
from samverkansdoc.model import Markdown
from samverkansdoc.model.text import CAPTION, REFERENCE

_RULES = ["emphasis", "link", "list", "newline", "escape", "autolink", "table"]

#: Deeper lists than anyone can read; what is deeper would be left out without a word.
_DEEPEST = 100

#: What concerns the page and cannot stand inside a list.
_ALONE = (
    *(Chart, Contents, ElectronicSignatureBlock, Landscape, OrganisationChart, PageBreak, Promises),
    *(SignatureBlock, TitleBlock, WebCode),
)

#: After this a sentence begins; not after "bl.a. ", "t.ex. " or other abbreviations with a full stop.
_SENTENCE_END = re.compile(r"[.!?…][”\"’)\]]*\s+$")
_ABBREVIATION = re.compile(
    r"(?<!\w)(?:\w{1,2}\.\w{1,3}|bil|ca|dvs|ev|ex|exkl|fig|fl|inkl|jfr|jmf|kap|mom|nr|resp|st|tab|tf)\.\s+$",
    re.IGNORECASE,
)

#: What of a caption is not its words.
_CAPTION_WORD = re.compile(r"^Tabell:\s+")
_CAPTION_ID = re.compile(r"\s*\{#[^{}]*\}\s*$")

#: Headings have so many levels.
_LEVELS = 3

#: Ends a heading of a template that stays outside the numbering (as in Pandoc).
_UNNUMBERED = "{-}"

#: Nodes that are text.
_TEXT = ("text", "softbreak")


@cache
def _parser(headings: bool) -> MarkdownIt:
    parser = MarkdownIt("zero", {"maxNesting": _DEEPEST}).enable(_RULES).use(footnote_plugin, inline=False)
    parser.inline.ruler.before("link", "reference", _reference)
    return parser.enable("heading") if headings else parser


def _reference(state: StateInline, silent: bool) -> bool:
    """The rule of the parser for "[[id]]"."""
    match = REFERENCE.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        state.push("reference", "", 0).meta = {"id": match[1]}
    state.pos = match.end()
    return True


def template_blocks(text: str, slots: Slots) -> tuple[Block, ...]:
    """The blocks of a template's output, whose inserted values stand in ``slots``."""
    return tuple(_Reader(slots).document(_parser(headings=True), text))


def text_blocks(text: Markdown) -> tuple[Block, ...]:
    """The blocks of a text that a user wrote."""
    return tuple(_Reader(Slots()).document(_parser(headings=False), text))


def text_inlines(text: str) -> Inlines:
    """A piece of a line that a user wrote: what stands in it can be emphasised, but begins no list."""
    root = SyntaxTreeNode(_parser(headings=False).parseInline(text))
    return tuple(_Reader(Slots()).words(root))


class _Reader:
    def __init__(self, slots: Slots) -> None:
        self._slots = slots
        self._notes: dict[int, tuple[Inlines, ...]] = {}

    def document(self, parser: MarkdownIt, text: str) -> Iterator[Block]:
        root = SyntaxTreeNode(parser.parse(text))
        for node in root.children:
            if node.type == "footnote_block":
                self._notes = {note.meta["id"]: self._note(note) for note in node.children}
        yield from self._blocks(root.children)

    def words(self, root: SyntaxTreeNode) -> Iterator[Inline]:
        yield from self._inlines(root.children)

    def _note(self, note: SyntaxTreeNode) -> tuple[Inlines, ...]:
        """All paragraphs of a note, those of its lists too: a note has no room for lists."""
        return tuple(tuple(self._inlines(node.children)) for node in note.walk() if node.type == "paragraph")

    def _blocks(self, nodes: Iterable[SyntaxTreeNode]) -> Iterator[Block]:
        caption: Inlines = ()
        for node, following in pairwise((*nodes, None)):
            if node is None:
                continue
            if following is not None and following.type == "table" and (caption := self._caption(node)):
                continue
            for block in self._block(node):
                yield evolve(block, caption=caption) if isinstance(block, Table) and caption else block
            caption = ()

    def _caption(self, node: SyntaxTreeNode) -> Inlines:
        """The caption that a paragraph is for the table after it: "Tabell: Anmälda brott {#anmälda-brott}"."""
        match = CAPTION.fullmatch(node.children[0].content) if node.type == "paragraph" else None
        if match is None:
            return ()
        content = list(self._inlines(node.children))
        content[0] = _without(_CAPTION_WORD, content[0])
        content[-1] = _without(_CAPTION_ID, content[-1])
        return (*place(match["id"]), *content)

    def _block(self, node: SyntaxTreeNode) -> Iterator[Block]:
        match node.type:
            case "paragraph":
                yield from self._paragraph(node)
            case "heading":
                yield self._heading(node)
            case "bullet_list" | "ordered_list":
                yield self._list(node)
            case "table":
                yield self._table(node)

    def _paragraph(self, node: SyntaxTreeNode) -> Iterator[Block]:
        match self._slots.only(node.children[0].content):
            case Markdown() as text:
                yield from text_blocks(text)
            case Blocks(blocks):
                yield from blocks
            case _:
                yield Paragraph(content=tuple(self._inlines(node.children)))

    def _heading(self, node: SyntaxTreeNode) -> Heading:
        inline, level = node.children[0], int(node.tag[1])
        if level > _LEVELS:
            raise MisplacedError(f"rubriken ”{inline.content}” ligger på nivå {level}; det finns bara {_LEVELS}")
        unnumbered = inline.content.endswith(_UNNUMBERED)
        content = self._slots.inlines(inline.content.removesuffix(_UNNUMBERED).strip())
        if not content:
            raise MisplacedError("en rubrik är tom")
        number = None if unnumbered else TO_BE_NUMBERED
        return Heading(level=level, content=content, number=number, anchor="")

    def _list(self, node: SyntaxTreeNode) -> ListBlock:
        items = tuple(tuple(self._blocks(item.children)) for item in node.children)
        if any(isinstance(block, _ALONE) for item in items for block in item):
            raise MisplacedError("något som hör till hela sidan står i en lista")
        return ListBlock(
            items=items,
            ordered=node.type == "ordered_list",
            start=int(node.attrs.get("start", 1)),
        )

    def _table(self, node: SyntaxTreeNode) -> Table:
        head, *body = (row.children for part in node.children for row in part.children)
        return table(
            header=[tuple(self._inlines(cell.children)) for cell in head],
            rows=[[tuple(self._inlines(cell.children)) for cell in row] for row in body],
            alignments=[_alignment(cell) for cell in head],
        )

    def _inlines(self, nodes: Iterable[SyntaxTreeNode], before: str = "") -> Iterator[Inline]:
        """The inlines of nodes; ``before`` is what stands before them, which tells whether a sentence begins."""
        # Typography looks across the line breaks of the source: "12" and "september" may stand on two lines.
        for is_text, group in groupby(nodes, key=lambda node: node.type in _TEXT):
            if is_text:
                text = "".join(map(_words, group))
                yield from self._slots.inlines(text)
                before += text
                continue
            for node in group:
                yield from self._inline(node, before)
                before += _words(node)

    def _inline(self, node: SyntaxTreeNode, before: str) -> Iterator[Inline]:
        match node.type:
            case "inline":
                yield from self._inlines(node.children)
            case "reference":
                yield unresolved(node.meta["id"], capital=_begins_sentence(before))
            case "hardbreak":
                yield LineBreak()
            case "strong":
                yield Strong(tuple(self._inlines(node.children, before)))
            case "em":
                yield Emphasis(tuple(self._inlines(node.children, before)))
            case "link":
                yield from link(tuple(self._inlines(node.children, before)), str(node.attrs["href"]))
            case "footnote_ref":
                yield Footnote(0, self._notes.get(node.meta["id"], ()))


def _words(node: SyntaxTreeNode) -> str:
    """What is read of a node, as far as it tells whether a sentence begins after it."""
    match node.type:
        case "text":
            return node.content
        case "softbreak" | "hardbreak":
            return " "
        case "reference":
            return str(node.meta["id"])
        case _:
            return "".join(map(_words, node.children))


def _begins_sentence(before: str) -> bool:
    if not before.strip():
        return True
    return _SENTENCE_END.search(before) is not None and _ABBREVIATION.search(before) is None


def _without(pattern: re.Pattern[str], inline: Inline) -> Inline:
    return Text(pattern.sub("", inline.text), inline.whole) if isinstance(inline, Text) else inline


def _alignment(cell: SyntaxTreeNode) -> Alignment:
    return Alignment.RIGHT if "right" in str(cell.attrs.get("style", "")) else Alignment.LEFT
