"""The size of type at which a document of one page fills its page.

All measures of the page follow the size of its text, so one size is looked for: the largest at which everything fits.
"""

from collections.abc import Callable, Iterator
from io import BytesIO

from attrs import evolve
from pypdf import PdfReader

from samverkansdoc.document import Block, Dokument, Heading, ListBlock, Paragraph, Promises, plain
from samverkansdoc.render import TooLongError
from samverkansdoc.render.theme import Theme

#: The sizes that are tried, in points: smaller ones cannot be read on a wall, larger ones look like shouting.
LARGEST, SMALLEST, STEP = 12.5, 9.5, 0.25
_LONGEST_SECTIONS = 2


def fitted(document: Dokument, theme: Theme, draw: Callable[[Dokument, Theme], bytes]) -> Theme:
    """The theme with the size of text at which the document fills one page; ``draw`` makes a PDF of both.

    Raises ``TooLongError`` if it does not fit at the smallest size.
    """
    low, high = 0, round((LARGEST - SMALLEST) / STEP)
    smallest = draw(document, _sized(theme, low))
    if (lines := _lines_beyond(smallest)) is not None:
        raise TooLongError(lines, tuple(_longest_sections(document)))
    while low < high:
        middle = (low + high + 1) // 2
        if _lines_beyond(draw(document, _sized(theme, middle))) is None:
            low = middle
        else:
            high = middle - 1
    return _sized(theme, low)


def _sized(theme: Theme, step: int) -> Theme:
    return evolve(theme, text_size=SMALLEST + step * STEP)


def _lines_beyond(pdf: bytes) -> int | None:
    """How many lines stand on other pages than the first; None if there are no others."""
    pages = PdfReader(BytesIO(pdf)).pages
    if len(pages) == 1:
        return None
    return max(1, sum(len([line for line in page.extract_text().splitlines() if line.strip()]) for page in pages[1:]))


def _longest_sections(document: Dokument) -> Iterator[str]:
    """The headings of the sections with most text, longest first."""
    lengths: dict[str, int] = {}
    heading = document.title
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = plain(block.content)
        lengths[heading] = lengths.get(heading, 0) + _length(block)
    yield from sorted(lengths, key=lambda name: -lengths[name])[:_LONGEST_SECTIONS]


def _length(block: Block) -> int:
    match block:
        case Paragraph(content=content):
            return len(plain(content))
        case ListBlock(items=items):
            return sum(_length(inner) for item in items for inner in item)
        case Promises(items):
            return sum(len(plain(item.text)) for item in items)
        case _:
            return 0
