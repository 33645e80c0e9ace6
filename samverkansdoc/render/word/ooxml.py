"""A thin typed layer over WordprocessingML: elements, units, runs and fields.

Element names and their order follow ECMA-376-1:2016 (Office Open XML, transitional), part 1, clause 17.
"""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from samverkansdoc.render.word.style_ids import Style

Element = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {"w": W, "r": R}

_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
#: Characters that Word knows as elements (17.3.3.18, 17.3.3.29), and white space that would be layout.
_SPECIAL = re.compile("([\u00ad\u2011\t\n\r\u0085\u2028\u2029])")


def mm(length: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(length * 1440 / 25.4)


def qualified(tag: str) -> str:
    """The full name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{tag}"


def w(tag: str, *children: Element, **attributes: str | int) -> Element:
    """The element ``w:tag`` with these children and ``w:`` attributes."""
    names = {qualified(name): str(value) for name, value in attributes.items()}
    element = etree.Element(qualified(tag), names, NAMESPACES)
    element.extend(children)
    return element


def paragraph(style: Style, content: Iterable[Element] = (), *, numbering: tuple[int, int] | None = None) -> Element:
    """A paragraph in a style; ``numbering`` is the list and its level where the paragraph is an item of a list."""
    properties = w("pPr", w("pStyle", val=style))
    if numbering is not None:
        number, level = numbering
        properties.append(w("numPr", w("ilvl", val=level), w("numId", val=number)))
    return w("p", properties, *content)


def run(*content: Element, style: Style | None = None) -> Element:
    """A run, in a character style where one is given."""
    if style is None:
        return w("r", *content)
    return w("r", w("rPr", w("rStyle", val=style)), *content)


def text_run(text: str, style: Style | None = None) -> Element:
    """A run of literal text."""
    return run(*_characters(text), style=style)


def tab_run() -> Element:
    """A run that goes to the next tab stop."""
    return run(w("tab"))


def _characters(text: str) -> Iterator[Element]:
    """Text as text nodes. Word draws a literal U+00AD always and U+2011 in a foreign font, so both are elements."""
    plain = ""
    for piece in _SPECIAL.split(text):
        match piece:
            case "\u00ad" | "\u2011":
                yield from _text(plain)
                plain = ""
                yield w("softHyphen" if piece == "\u00ad" else "noBreakHyphen")
            case _:
                plain += " " if _SPECIAL.fullmatch(piece) else piece
    yield from _text(plain)


def _text(text: str) -> Iterator[Element]:
    if text:
        element = w("t")
        element.text = text
        element.set(_XML_SPACE, "preserve")
        yield element


def field_start(instruction: str, style: Style | None = None) -> list[Element]:
    """The runs before the cached result of a complex field (17.16.18)."""
    code = w("instrText")
    code.text = f" {instruction} "
    code.set(_XML_SPACE, "preserve")
    return [run(part, style=style) for part in (_mark("begin"), code, _mark("separate"))]


def field_end(style: Style | None = None) -> Element:
    """The run after the cached result of a complex field."""
    return run(_mark("end"), style=style)


def field(instruction: str, result: str, style: Style | None = None) -> list[Element]:
    """A field with its cached result; the style stands on all its runs, since readers differ in whose they follow."""
    return [*field_start(instruction, style), text_run(result, style), field_end(style)]


def _mark(kind: str) -> Element:
    return w("fldChar", fldCharType=kind)
