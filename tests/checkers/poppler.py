"""Poppler and qpdf: what the pages show, what the tags hold, which fonts are inside."""

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

from pypdf import PdfWriter

from tests.checkers.tools import Paths, as_paths, run, tool

QUOTED = re.compile(r'^\s*"(.*)"\s*$', re.DOTALL)
BOX = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
#: A sign with the text that it stands for.
SAYS_ITSELF = re.compile(rb"/Span<</ActualText\([^()]{1,2}\)>>BDC(.*?)EMC", re.DOTALL)
PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">')


@dataclass(frozen=True)
class Word:
    """A word and the box it fills, in points from the page's left and top; pages count from 0."""

    page: int
    page_height: float
    left: float
    top: float
    right: float
    bottom: float
    text: str


def text(path: Path) -> str:
    """The words as they stand on the pages, page by page."""
    return _output("pdftotext", "-enc", "UTF-8", path, "-")


def tagged_text(path: Path) -> str:
    """The words in the order of the tags, one piece a line; slow above some 30 pages."""
    return "\n".join(match.group(1) for line in tag_lines(path) if (match := QUOTED.match(line)))


def tag_lines(path: Path) -> list[str]:
    """The tags and the words in them, a line each.

    Poppler loses what follows, to the end of the tag, where a sign says what it stands for: so it is given a copy in
    which signs do not. (Typst says it of a hyphen once the same glyph has parted a word at the end of a line.)
    """
    with TemporaryDirectory() as folder:
        copy = Path(folder, path.name)
        writer = PdfWriter(clone_from=path)
        for page in writer.pages:
            content = page.get_contents()
            if content is not None:
                content.set_data(SAYS_ITSELF.sub(rb"\1", content.get_data()))
                page.replace_contents(content)
        writer.write(copy)
        return _output("pdfinfo", "-struct-text", copy).splitlines()


def words(path: Path) -> list[Word]:
    """Every word with its place."""
    found: list[Word] = []
    page, height = -1, 0.0
    for line in _output("pdftotext", "-bbox", "-enc", "UTF-8", path, "-").splitlines():
        if start := PAGE.search(line):
            page, height = page + 1, float(start.group(2))
        if box := BOX.search(line):
            left, top, right, bottom = (float(side) for side in box.groups()[:4])
            found.append(Word(page, height, left, top, right, bottom, unescape(box.group(5))))
    return found


def page_count(path: Path) -> int:
    """How many pages there are."""
    match = re.search(r"^Pages:\s+(\d+)$", _output("pdfinfo", path), re.MULTILINE)
    if match is None:
        raise ValueError(f"{path.name}: no page count")
    return int(match.group(1))


def pages_png(path: Path, dpi: int, outdir: Path) -> list[Path]:
    """A picture of each page, into an empty folder; complains of a page that cannot be drawn."""
    outdir.mkdir(parents=True, exist_ok=True)
    ran = run([tool("pdftoppm"), "-r", str(dpi), "-png", path, outdir / path.stem])
    if ran.code != 0 or "Error" in ran.err:
        raise ValueError(f"{path.name} cannot be drawn: {ran.err.strip()}")
    ours = re.compile(re.escape(path.stem) + r"-\d+\.png")
    return sorted(made for made in outdir.iterdir() if ours.fullmatch(made.name))


def qpdf_check(paths: Paths) -> list[str]:
    """Broken structure of the file itself: cut off, bad cross references."""
    return [f"{path.name}: qpdf: {complaint}" for path in as_paths(paths) for complaint in _qpdf(path)]


def _qpdf(path: Path) -> list[str]:
    ran = run([tool("qpdf"), "--check", path])
    if ran.code == 0:
        return []
    complaints = [line for line in (ran.err + ran.out).splitlines() if line.startswith(("WARNING", "ERROR", "qpdf:"))]
    return complaints or [f"exit code {ran.code}"]


def loose_fonts(path: Path) -> list[str]:
    """Names of the fonts that are not inside the file, or that do not say which letters they draw."""
    loose = []
    for line in _output("pdffonts", path).splitlines()[2:]:
        # The type and encoding columns hold blanks, so the flags are counted from the end.
        name, *_, embedded, _subset, unicode, _number, _generation = line.split()
        if embedded != "yes":
            loose.append(f"{name} is not embedded")
        elif unicode != "yes":
            loose.append(f"{name} has no Unicode map")
    return loose


def _output(name: str, *arguments: str | Path) -> str:
    ran = run([tool(name), *arguments])
    if ran.code != 0:
        raise ValueError(f"{name} cannot read the file: {ran.err.strip()}")
    return ran.out
