"""Directives for single blocks: headings, lines, lists, breaks."""

from collections.abc import Callable, Iterable
from typing import Any

from samverkansdoc.compose.anchors import ankare
from samverkansdoc.compose.pieces import chained, inlines, inserted
from samverkansdoc.compose.slots import Blocks
from samverkansdoc.document import (
    Block,
    Contents,
    Fact,
    Facts,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    ListBlock,
    PageBreak,
    Paragraph,
    Role,
    Strong,
    Text,
    TitleBlock,
    plain,
)

#: The number of a heading that will get one when all headings are known.
TO_BE_NUMBERED = ""
#: Before the name of the series in which what stands below a heading is numbered: "B1" gives "B1.1", "B1.2".
SERIES_BELOW = "below:"

_LEVELS = (1, 2, 3)

Words = str | Inlines | None


def _block(*blocks: Block) -> Blocks:
    return Blocks(blocks)


def titelblock(titel: Words, *, parter: Words, period: Words) -> Blocks:
    """The title of the document, its parties and its period."""
    title, subtitle, years = (plain(inlines(words)) for words in (titel, parter, period))
    return _block(TitleBlock(title=title, subtitle=subtitle, period="" if years in title else years))


def med_period(titel: Words, period: Words) -> Inlines:
    """A title with the period after it, unless the title says that itself."""
    title, years = inlines(titel), inlines(period)
    return title if plain(years) in plain(title) else (*title, *inserted(years, " {}"))


def faktum(etikett: str, *texter: Words) -> Blocks:
    """A label with one or more lines beside it."""
    return _block(Facts(tuple(Fact(plain(inlines(etikett)), inlines(text)) for text in texter)))


def innehåll(rubrik: str) -> Blocks:
    """The place of the table of contents, where the document is long enough for one."""
    return _block(Contents(title=rubrik, entries=()))


def rubrik(nivå: int, text: Words, *, ankare: Inlines = ()) -> Blocks:
    """A numbered heading of a level known only when the document is composed."""
    if nivå not in _LEVELS:
        raise ValueError(f"en rubrik har nivå 1, 2 eller 3, inte {nivå!r}")
    return _block(Heading(level=nivå, content=(*ankare, *inlines(text)), number=TO_BE_NUMBERED, anchor=""))


def punktlista(punkter: Iterable[Words]) -> Blocks:
    """A bullet list of single lines."""
    return _block(ListBlock(items=tuple((Paragraph(content=inlines(punkt)),) for punkt in punkter)))


def rad(*par: tuple[str, Words]) -> Blocks:
    """Who answers for a measure, when and so on: one line for each label that has something to say."""
    return Blocks(tuple(Paragraph(content=text, role=Role.RESPONSIBLE) for text in labelled_lines(par)))


def labelled_lines(pairs: Iterable[tuple[str, Words]]) -> tuple[Inlines, ...]:
    """One text in which every pair with something to say has a line, or none."""
    said = [(inlines(label), inlines(words)) for label, words in pairs]
    lines: list[Inlines] = [(Strong(label), Text(" "), *content) for label, content in said if content]
    if not lines:
        return ()
    text: list[Inline] = [*lines[0]]
    for line in lines[1:]:
        text += [LineBreak(), *line]
    return (tuple(text),)


def sidbrytning() -> Blocks:
    """What follows begins on a new page."""
    return _block(PageBreak())


DIRECTIVES: dict[str, Callable[..., Any]] = {
    directive.__name__: directive for directive in (titelblock, faktum, innehåll, rubrik, punktlista, rad, sidbrytning)
} | {"följd": chained, "ankare": ankare, "med_period": med_period}
