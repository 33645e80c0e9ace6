"""What a style says about paragraphs and characters, as data; the order of the XML stands here alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from samverkansdoc.render.word.fonts import Typeface
from samverkansdoc.render.word.ooxml import Element, mm, w


class Align(StrEnum):
    """Values of w:jc and of tab stops (17.18.44, 17.18.84)."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True)
class Border:
    """A single line: its colour, its width in points and its distance from the text in points."""

    color: str
    width: float = 0.5
    space: int = 0

    def element(self, side: str) -> Element:
        """The border on one side (17.3.4)."""
        return w(side, val="single", sz=round(self.width * 8), space=self.space, color=self.color)


@dataclass(frozen=True)
class Tab:
    """A tab stop: millimetres from the margin."""

    position: float
    align: Align = Align.LEFT

    def element(self) -> Element:
        """The tab stop (17.3.1.37)."""
        return w("tab", val=self.align, pos=mm(self.position))


@dataclass(frozen=True, kw_only=True)
class ParagraphFormat:
    """The look of a paragraph: spacing in points, indents in millimetres; None is inherited.

    ``line`` is a factor of the font's own height or, where ``exact``, points.
    """

    keep_next: bool | None = None
    keep_lines: bool | None = None
    numbering: tuple[int, int] | None = None
    top: Border | None = None
    bottom: Border | None = None
    left_bar: Border | None = None
    right_bar: Border | None = None
    shade: str | None = None
    tabs: tuple[Tab, ...] = ()
    hyphenate: bool = True
    before: float | None = None
    after: float | None = None
    line: float | None = None
    exact: bool = False
    left: float | None = None
    right: float | None = None
    hanging: float | None = None
    contextual: bool = False
    align: Align | None = None
    outline: int | None = None

    def element(self) -> Element:
        """``w:pPr`` with its children in the order of CT_PPrBase (17.3.1.26)."""
        return w("pPr", *self._children())

    def _children(self) -> Iterator[Element]:
        yield from _flag("keepNext", self.keep_next)
        yield from _flag("keepLines", self.keep_lines)
        yield from self._numbering()
        yield from self._borders()
        if self.shade is not None:
            yield w("shd", val="clear", color="auto", fill=self.shade)
        if self.tabs:
            yield w("tabs", *(tab.element() for tab in self.tabs))
        if not self.hyphenate:
            yield w("suppressAutoHyphens")
        yield from _attributes("spacing", self._spacing())
        yield from _attributes("ind", self._indent())
        yield from _flag("contextualSpacing", self.contextual or None)
        if self.align is not None:
            yield w("jc", val=self.align)
        if self.outline is not None:
            yield w("outlineLvl", val=self.outline)

    def _numbering(self) -> Iterator[Element]:
        if self.numbering is not None:
            number, level = self.numbering
            yield w("numPr", w("ilvl", val=level), w("numId", val=number))

    def _borders(self) -> Iterator[Element]:
        sides = {"top": self.top, "left": self.left_bar, "bottom": self.bottom, "right": self.right_bar}
        lines = [border.element(side) for side, border in sides.items() if border is not None]
        if lines:
            yield w("pBdr", *lines)

    def _spacing(self) -> dict[str, str | int | None]:
        return {
            "before": _scaled(self.before, 20),
            "after": _scaled(self.after, 20),
            "line": _scaled(self.line, 20 if self.exact else 240),
            "lineRule": None if self.line is None else "exact" if self.exact else "auto",
        }

    def _indent(self) -> dict[str, str | int | None]:
        twips = 1440 / 25.4
        return {name: _scaled(getattr(self, name), twips) for name in ("left", "right", "hanging")}


@dataclass(frozen=True, kw_only=True)
class CharacterFormat:
    """The look of characters: size in points, spacing in points; None is inherited."""

    font: Typeface | None = None
    bold: bool | None = None
    italic: bool | None = None
    capitals: bool = False
    color: str | None = None
    spacing: float | None = None
    size: float | None = None
    underline: bool = False
    box: Border | None = None
    superscript: bool = False
    strike: bool = False
    language: str | None = None

    def element(self) -> Element:
        """``w:rPr`` with its children in the order of EG_RPrBase (17.3.2.28)."""
        return w("rPr", *self._children())

    def _children(self) -> Iterator[Element]:
        if self.font is not None:
            yield _fonts(self.font)
        for tag, value in (("b", self.bold), ("bCs", self.bold), ("i", self.italic), ("iCs", self.italic)):
            yield from _flag(tag, value)
        yield from _flag("caps", self.capitals or None)
        yield from _flag("strike", self.strike or None)
        yield from _value("color", self.color)
        yield from _value("spacing", _scaled(self.spacing, 20))
        yield from _value("sz", _scaled(self.size, 2))
        yield from _value("szCs", _scaled(self.size, 2))
        yield from _value("u", "single" if self.underline else None)
        if self.box is not None:
            yield self.box.element("bdr")
        yield from _value("vertAlign", "superscript" if self.superscript else None)
        if self.language is not None:
            yield w("lang", val=self.language, eastAsia=self.language, bidi="ar-SA")


def _fonts(face: Typeface) -> Element:
    """The font by its place in the theme, so that a change of theme changes it; and by name for other readers."""
    name, place = face.name, f"{face.place}HAnsi"
    return w("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name, asciiTheme=place, hAnsiTheme=place)


def _flag(tag: str, value: bool | None) -> Iterator[Element]:
    """A toggle: bare where on, so that every validator accepts it."""
    if value is not None:
        yield w(tag) if value else w(tag, val=0)


def _value(tag: str, value: str | int | None) -> Iterator[Element]:
    if value is not None:
        yield w(tag, val=value)


def _attributes(tag: str, values: dict[str, str | int | None]) -> Iterator[Element]:
    given = {name: value for name, value in values.items() if value is not None}
    if given:
        yield w(tag, **given)


def _scaled(value: float | None, factor: float) -> int | None:
    return None if value is None else round(value * factor)
