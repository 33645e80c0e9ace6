"""What a document of one page needs before it is drawn: its parts, and the code to read with a telephone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from samverkansdoc.document import Block, ElectronicSignatureBlock, SignatureBlock, TitleBlock

#: The white around a code without which it cannot be read, in modules (ISO/IEC 18004, 6.3.8).
_QUIET = 4
#: About how wide a code is on the screen, in pixels.
_WIDTH = 200


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The blocks of the page by where they stand: in the band at the top, below it, and last."""

    titles: tuple[Block, ...]
    body: tuple[Block, ...]
    signing: tuple[Block, ...]


def sheet(blocks: Iterable[Block]) -> Sheet:
    """The blocks, each in its place; who signs belongs to the whole page and not to the section above."""
    titles, body, signing = [], [], []
    for block in blocks:
        match block:
            case TitleBlock():
                titles.append(block)
            case SignatureBlock() | ElectronicSignatureBlock():
                signing.append(block)
            case _:
                body.append(block)
    return Sheet(titles=tuple(titles), body=tuple(body), signing=tuple(signing))


@dataclass(frozen=True, kw_only=True)
class DrawnCode:
    """A code with the white around it: its ``size`` in modules, ``width`` in pixels, and ``path`` (SVG 2, 9.3)."""

    size: int
    width: int
    path: str


def drawn_code(modules: Sequence[str]) -> DrawnCode:
    """The code as a path; on the screen, each module is a whole number of pixels."""
    size = len(modules) + 2 * _QUIET
    path = "".join(run for y, row in enumerate(modules, _QUIET) for run in _runs(row, y))
    return DrawnCode(size=size, width=size * max(1, _WIDTH // size), path=path)


def _runs(row: str, y: int) -> Iterator[str]:
    """A rectangle for all dark modules that stand beside each other, so that no seam shows between them."""
    x = _QUIET
    for module, some in groupby(row):
        width = len(list(some))
        if module == "1":
            yield f"M{x} {y}h{width}v1h-{width}z"
        x += width
