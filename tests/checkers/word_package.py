"""A Word file as its parts, and what its styles make of a paragraph or a run."""

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DC = "{http://purl.org/dc/elements/1.1/}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
OFF = {"0", "false", "off", "none"}
MOST_LEVELS = 9

Xml = etree._Element


@dataclass(frozen=True)
class Relationship:
    """A tie from one part to another, or to something outside."""

    part: str
    id: str
    type: str
    target: str
    external: bool


class WordFile:
    """An open .docx."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.xml = cache(self._xml)
        self.styles = {str(style.get(W + "styleId")): style for style in self.xml("word/styles.xml").iter(W + "style")}

    def _xml(self, name: str) -> Xml:
        return etree.fromstring(self.parts.get(name, b"<none/>"))

    @cached_property
    def body(self) -> Xml:
        """The body of the text."""
        body = self.xml("word/document.xml").find(W + "body")
        if body is None:
            raise ValueError(f"{self.path.name} has no body")
        return body

    def stories(self) -> Iterator[Xml]:
        """Every part with text: body, headers, footers, notes."""
        yield self.body
        for name in sorted(self.parts):
            stem = posixpath.basename(name).rstrip("0123456789.xml")
            if name.startswith("word/") and stem in {"header", "footer", "footnotes", "endnotes"}:
                yield self.xml(name)

    def relationships(self) -> Iterator[Relationship]:
        """Every tie between parts."""
        for name in sorted(self.parts):
            if name.endswith(".rels"):
                for tie in self.xml(name):
                    yield Relationship(
                        name,
                        tie.get("Id", ""),
                        tie.get("Type", "").rsplit("/", 1)[-1],
                        tie.get("Target", ""),
                        tie.get("TargetMode") == "External",
                    )

    def chain(self, style_id: str | None) -> Iterator[Xml]:
        """A style and those it is based on."""
        seen: set[str] = set()
        while style_id in self.styles and style_id not in seen:
            seen.add(style_id)
            style = self.styles[style_id]
            yield style
            style_id = val(style.find(W + "basedOn"))

    def default_style(self, kind: str) -> str | None:
        """The style that text has when it names none."""
        marked = (
            name
            for name, style in self.styles.items()
            if style.get(W + "type") == kind and style.get(W + "default") in {"1", "true", "on"}
        )
        return next(marked, None)

    def style_of(self, paragraph: Xml) -> str | None:
        """The style of a paragraph."""
        return val(paragraph.find(f"{W}pPr/{W}pStyle")) or self.default_style("paragraph")

    def style_name(self, paragraph: Xml) -> str:
        """The name of a paragraph's style, as Word knows it."""
        style_id = self.style_of(paragraph)
        style = self.styles.get(style_id) if style_id is not None else None
        return "" if style is None else (val(style.find(W + "name")) or "").lower()

    def paragraph_property(self, paragraph: Xml, name: str) -> Xml | None:
        """A paragraph property: the paragraph's own, else its style's."""
        own = paragraph.find(f"{W}pPr/{W}{name}")
        if own is not None:
            return own
        found = (style.find(f"{W}pPr/{W}{name}") for style in self.chain(self.style_of(paragraph)))
        return next((item for item in found if item is not None), None)

    def run_property(self, run: Xml, paragraph: Xml, name: str) -> Xml | None:
        """A run property: the run's own, else its character style's, the paragraph style's, the document's."""
        sources = [run.find(W + "rPr")]
        sources += [style.find(W + "rPr") for style in self.chain(val(run.find(f"{W}rPr/{W}rStyle")))]
        sources += [style.find(W + "rPr") for style in self.chain(self.style_of(paragraph))]
        sources += [self.xml("word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")]
        found = (source.find(W + name) for source in sources if source is not None)
        return next((item for item in found if item is not None), None)

    def heading_level(self, paragraph: Xml) -> int | None:
        """1 to 9 for a heading."""
        level = val(self.paragraph_property(paragraph, "outlineLvl"))
        return int(level) + 1 if level is not None and int(level) < MOST_LEVELS else None


def val(element: Xml | None) -> str | None:
    """The value of a property."""
    return None if element is None else element.get(W + "val")


def is_on(element: Xml | None) -> bool:
    """Whether a switch is on: there, and not said to be off."""
    return element is not None and (val(element) or "1").lower() not in OFF


def text_of(element: Xml) -> str:
    """The words of a paragraph or a run."""
    letters = {W + "tab": "\t", W + "br": "\n", W + "noBreakHyphen": "-"}
    parts = (item.text or "" if item.tag == W + "t" else letters.get(str(item.tag), "") for item in element.iter())
    return "".join(parts)


def inside(element: Xml, name: str) -> bool:
    """Whether an element stands in another of that name."""
    return next(element.iterancestors(W + name), None) is not None
