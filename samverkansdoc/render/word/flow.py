"""How blocks follow one another: what stays together, what begins a page, what may not touch."""

from collections.abc import Iterable, Iterator, Sequence

from samverkansdoc.render.word.ooxml import Element, paragraph, qualified, w
from samverkansdoc.render.word.style_ids import BULLETS, CONTINUES, KEEPING, NUMBERS, Style

_P, TABLE, _ROW = qualified("p"), qualified("tbl"), qualified("tr")
_ROW_PROPERTIES, _WHOLE = qualified("trPr"), qualified("cantSplit")
_PROPERTIES, _STYLE, _VALUE = qualified("pPr"), qualified("pStyle"), qualified("val")
#: Styles with little space below them.
_TIGHT = frozenset({*BULLETS, *NUMBERS, *CONTINUES, Style.FACT})
#: Styles of paragraphs that stand with the caption of the table after them.
_INTRODUCING = frozenset({Style.BODY, Style.BODY_AFTER_LIST, Style.BODY_AFTER_TABLE, Style.RESPONSIBLE})
#: The first children of ``w:pPr``, in their order (17.3.1.26).
_ORDER = tuple(map(qualified, ("pStyle", "keepNext", "keepLines", "pageBreakBefore")))


class Flow:
    """Paragraphs and tables in their order, one below the other."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self._loose: list[Element] = []
        self._breaks = False

    def page_break(self) -> None:
        """Begin the next block on a new page; a break with nothing after it gives no empty page."""
        self._breaks = True

    def extend(self, block: Sequence[Element], *, unit: bool = False) -> None:
        """Put the elements of a block below what is there; a ``unit`` knows itself what of it stands together."""
        if not block:
            return
        if self.elements:
            self._join(self.elements[-1], block[0])
        if self._breaks:
            _mark(next(block[0].iter(_P)), "pageBreakBefore")
            self._breaks = False
        self.elements.extend(block)
        self._loose.extend([] if unit else block)

    def _join(self, before: Element, after: Element) -> None:
        if _style(after) == Style.RESPONSIBLE or (_style(after) == Style.CAPTION and _style(before) in _INTRODUCING):
            keep_with_next([before])
        if before.tag == TABLE and after.tag == TABLE:
            self.elements.append(separator())
            self._loose.append(self.elements[-1])
        elif _style(after) == Style.BODY:
            restyle(after, _body_after(before))

    def kept_together(self) -> list[Element]:
        """All elements, each line with the next (17.3.1.15), but the last line and those of units.

        So what comes before a unit stands with it, and no unit with the next.
        """
        lines = list(_lines(self._loose))
        ends_loose = self._loose[-1:] == self.elements[-1:]
        keep_with_next(lines[:-1] if ends_loose else lines)
        for item in self._loose:
            if item.tag == _P:
                _mark(item, "keepLines")
        return self.elements

    def closed(self) -> list[Element]:
        """All elements, with a paragraph after a table that comes last."""
        return closed(self.elements)


def closed(elements: list[Element]) -> list[Element]:
    """Elements with a paragraph after a table that comes last: a body or a cell ends in one (17.4.65).

    The last row stands with that paragraph, which else might be alone on an empty page. A row that may be broken does
    not: it would go to the next page whole.
    """
    last = elements[-1] if elements else None
    if last is None or last.tag == TABLE:
        rows = [] if last is None else last.findall(_ROW)[-1:]
        keep_with_next(row for row in rows if row.find(f"{_ROW_PROPERTIES}/{_WHOLE}") is not None)
        elements.append(separator())
    return elements


def separator() -> Element:
    """A paragraph of no height, where Word wants one."""
    return paragraph(Style.SEPARATOR)


def keep_with_next(units: Iterable[Element]) -> None:
    """Let paragraphs, rows or tables stand with what follows; where the style says so already, nothing is added."""
    for unit in units:
        for item in unit.iter(_P):
            if _style(item) not in KEEPING:
                _mark(item, "keepNext")


def _lines(elements: Iterable[Element]) -> Iterator[Element]:
    for element in elements:
        yield from element.iter(_ROW) if element.tag == TABLE else [element]


def _mark(item: Element, tag: str) -> None:
    properties = item[0]
    present = [child.tag for child in properties]
    if qualified(tag) not in present:
        place = sum(1 for name in present if name in _ORDER[: _ORDER.index(qualified(tag))])
        properties.insert(place, w(tag))


def _style(element: Element) -> str | None:
    found = element.find(f"{_PROPERTIES}/{_STYLE}")
    return None if found is None else found.get(_VALUE)


def _body_after(before: Element) -> Style:
    """Tables have no space below them, items of a list have little: the text after them makes room."""
    if before.tag == TABLE:
        return Style.BODY_AFTER_TABLE
    return Style.BODY_AFTER_LIST if _style(before) in _TIGHT else Style.BODY


def restyle(item: Element, style: Style) -> None:
    """Give a paragraph another style."""
    item[0][0].set(_VALUE, style)
