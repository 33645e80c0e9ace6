"""What Word's own accessibility checker asks for, and what a listener needs."""

import re
from collections.abc import Callable, Iterator
from itertools import dropwhile, pairwise

from tests.checkers.word_package import DC, DECORATIVE, WP, W, WordFile, Xml, inside, is_on, text_of, val
from tests.checkers.wording import meaningless_alt, meaningless_link

LANGUAGE = "sv-SE"
TYPED_LIST = re.compile(r"^\s*(?:[-–—•·*▪◦●]|\d{1,3}[.)]|[a-z][.)])\s+\S")
RUN_OF_BLANKS = re.compile(r"[ \u00a0]{3,}")
BOLD_NAMES = re.compile(r"title|subtitle|caption|toc heading|heading \d|rubrik")
LONGEST_HEADING = 90
VML = "{urn:schemas-microsoft-com:vml}"
MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
HOLDS = {W + name for name in ("drawing", "pict", "object", "br", "sectPr", "fldChar", "fldSimple", "sym", "ptab")}


def pictures(file: WordFile) -> Iterator[str]:
    for story in file.stories():
        for drawing in story.iter(WP + "docPr"):
            said = drawing.get("descr", "")
            mark = next(drawing.iter(DECORATIVE), None)
            decorative = mark is not None and mark.get("val") not in {"0", "false"}
            reason = "" if decorative and not said else meaningless_alt(said)
            if reason:
                yield f"alternative text: {said!r} of {drawing.get('name')!r} {reason}"
        for shape in story.iter(VML + "shape", VML + "rect"):
            if reason := meaningless_alt(shape.get("alt", "")):
                yield f"alternative text: {shape.get('alt', '')!r} of a shape {reason}"


def tables(file: WordFile) -> Iterator[str]:
    for number, table in enumerate(file.body.iter(W + "tbl"), 1):
        rows = table.findall(W + "tr")
        if len(rows) > 1 and not is_on(rows[0].find(f"{W}trPr/{W}tblHeader")):
            yield f"tables: number {number} has no header row (tblHeader)"
        elif len(rows) > 1 and any(not text_of(cell).strip() for cell in rows[0].findall(W + "tc")):
            yield f"tables: number {number} has an empty header cell"
        if any(int(val(span) or 1) > 1 for span in table.iterfind(f"{W}tr/{W}tc/{W}tcPr/{W}gridSpan")):
            yield f"tables: number {number} has merged cells"
        if table.find(f"{W}tr/{W}tc/{W}tcPr/{W}vMerge") is not None:
            yield f"tables: number {number} has cells merged downwards"
        if inside(table, "tbl"):
            yield f"tables: number {number} stands inside another"


def headings(file: WordFile) -> Iterator[str]:
    found = [(level, p) for p in file.body.iter(W + "p") if (level := file.heading_level(p)) is not None]
    if not found:
        yield "headings: there is none"
        return
    levels = [level for level, _ in found]
    if levels[0] != 1:
        yield f"headings: the first is of level {levels[0]}"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"headings: level {before} is followed by level {after}"
    for level, paragraph in found:
        if not text_of(paragraph).strip():
            yield f"headings: one of level {level} is empty"


def fake_headings(file: WordFile) -> Iterator[str]:
    """Bold lines without a heading's style; what stands before the first heading is the title page."""
    paragraphs = dropwhile(lambda paragraph: file.heading_level(paragraph) is None, file.body.iter(W + "p"))
    for paragraph in paragraphs:
        words = text_of(paragraph).strip()
        looks = 0 < len(words) <= LONGEST_HEADING and words[-1] not in ".:;,!?"
        if not looks or inside(paragraph, "tbl") or BOLD_NAMES.search(file.style_name(paragraph)):
            continue
        runs = [run for run in paragraph.iter(W + "r") if text_of(run).strip()]
        if file.heading_level(paragraph) is None and all(is_on(file.run_property(r, paragraph, "b")) for r in runs):
            yield f"headings: {words!r} is bold text that only looks like one"


def language(file: WordFile) -> Iterator[str]:
    default = file.xml("word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    if val(default) != LANGUAGE:
        yield f"language: the document's is {val(default)!r}, not {LANGUAGE!r}"
    for style in file.chain(file.default_style("paragraph")):
        said = val(style.find(f"{W}rPr/{W}lang"))
        if said not in {None, LANGUAGE}:
            yield f"language: the style {style.get(W + 'styleId')!r} makes it {said!r}"


def title(file: WordFile) -> Iterator[str]:
    core = file.xml("docProps/core.xml")
    if not (core.findtext(DC + "title") or "").strip():
        yield "title: the document has none"
    if "python-docx" in "".join(str(text) for text in core.itertext()):
        yield "title: the properties name python-docx"


def links(file: WordFile) -> Iterator[str]:
    for story in file.stories():
        for link in story.iter(W + "hyperlink"):
            if reason := meaningless_link(text_of(link)):
                yield f"links: {text_of(link)!r} {reason}"


def floating(file: WordFile) -> Iterator[str]:
    for story in file.stories():
        for element in story.iter(WP + "anchor", W + "framePr", W + "txbxContent", W + "tblpPr", VML + "textbox"):
            if next(element.iterancestors(MARKUP + "Fallback"), None) is None:
                yield f"floating: {str(element.tag).rsplit('}', 1)[-1]} stands outside the flow of the text"


def fake_lists(file: WordFile) -> Iterator[str]:
    for paragraph in file.body.iter(W + "p"):
        words = text_of(paragraph)
        if TYPED_LIST.match(words) and file.paragraph_property(paragraph, "numPr") is None:
            yield f"lists: {words[:40]!r} is a list item typed by hand"


def blanks(file: WordFile) -> Iterator[str]:
    for paragraph in file.body.iter(W + "p"):
        words = text_of(paragraph)
        if RUN_OF_BLANKS.search(words):
            yield f"spacing: {words.strip()[:40]!r} holds a row of blanks"
        if not words.strip() and not _needed(paragraph):
            before = _neighbour(paragraph, before=True)
            yield f"spacing: an empty paragraph after {text_of(before)[-40:] if before is not None else 'the start'!r}"


def _needed(paragraph: Xml) -> bool:
    """Word wants a paragraph between two tables, after the last one, and in an empty cell."""
    if any(item.tag in HOLDS for item in paragraph.iter()):
        return True
    before, after = _neighbour(paragraph, before=True), _neighbour(paragraph, before=False)
    alone = all(item is None or item.tag == W + "tcPr" for item in (before, after)) and inside(paragraph, "tc")
    ends = after is None or after.tag in {W + "sectPr", W + "tbl"}
    return alone or (before is not None and before.tag == W + "tbl" and ends)


def _neighbour(paragraph: Xml, *, before: bool) -> Xml | None:
    passed = {W + "bookmarkStart", W + "bookmarkEnd", W + "proofErr"}
    return next((item for item in paragraph.itersiblings(preceding=before) if item.tag not in passed), None)


RULES: tuple[Callable[[WordFile], Iterator[str]], ...] = (
    pictures,
    tables,
    headings,
    fake_headings,
    language,
    title,
    links,
    floating,
    fake_lists,
    blanks,
)
