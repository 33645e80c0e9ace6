"""What a Word file points at: bookmarks, styles, lists, other parts, things outside."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from tests.checkers.word_package import W, WordFile, is_on, val

FIELD_TARGET = re.compile(r"^\s*(?:PAGEREF|REF|NOTEREF)\s+(\S+)|\\l\s+\"([^\"]+)\"")
STYLES = ("pStyle", "rStyle", "tblStyle")
MACROS = re.compile(r"vbaProject|vbaData|activeX|\.bin$|macroEnabled", re.IGNORECASE)


def bookmarks(file: WordFile) -> Iterator[str]:
    starts = [mark for story in file.stories() for mark in story.iter(W + "bookmarkStart")]
    ends = Counter(mark.get(W + "id") for story in file.stories() for mark in story.iter(W + "bookmarkEnd"))
    names = Counter(mark.get(W + "name") for mark in starts)
    ids = Counter(mark.get(W + "id") for mark in starts)
    for mark in starts:
        if not ends[mark.get(W + "id")]:
            yield f"bookmarks: {mark.get(W + 'name')!r} has no end"
    yield from (f"bookmarks: an end of {number!r} has no start" for number in ends if number not in ids)
    yield from (f"bookmarks: {count} are called {name!r}" for name, count in names.items() if count > 1)
    yield from (f"bookmarks: {count} have the number {number}" for number, count in ids.items() if count > 1)
    for target in _targets(file):
        if target not in names:
            yield f"bookmarks: something points at {target!r}, which is not there"


def _targets(file: WordFile) -> Iterator[str]:
    for story in file.stories():
        for link in story.iter(W + "hyperlink"):
            if anchor := link.get(W + "anchor"):
                yield anchor
        codes = [item.text or "" for item in story.iter(W + "instrText")]
        codes += [item.get(W + "instr", "") for item in story.iter(W + "fldSimple")]
        for code in codes:
            for match in FIELD_TARGET.finditer(code):
                yield match.group(1) or match.group(2)


def fields(file: WordFile) -> Iterator[str]:
    for story in file.stories():
        kinds = Counter(mark.get(W + "fldCharType") for mark in story.iter(W + "fldChar"))
        if kinds["begin"] != kinds["end"]:
            yield f"fields: {kinds['begin']} begin and {kinds['end']} end"


def styles(file: WordFile) -> Iterator[str]:
    used = {val(item) for story in file.stories() for name in STYLES for item in story.iter(W + name)}
    used |= {val(style.find(W + name)) for style in file.styles.values() for name in ("basedOn", "next", "link")}
    yield from (f"styles: {name!r} is not defined" for name in sorted(used - {None} - file.styles.keys(), key=str))


def numbering(file: WordFile) -> Iterator[str]:
    root = file.xml("word/numbering.xml")
    known = {item.get(W + "numId"): val(item.find(W + "abstractNumId")) for item in root.iter(W + "num")}
    shapes = {item.get(W + "abstractNumId") for item in root.iter(W + "abstractNum")}
    roots = [*file.stories(), file.xml("word/styles.xml")]
    used = {val(item.find(W + "numId")) for story in roots for item in story.iter(W + "numPr")} - {None, "0"}
    yield from (f"lists: number {name} is not defined" for name in sorted(used - known.keys(), key=str))
    for name, shape in known.items():
        if shape not in shapes:
            yield f"lists: number {name} has no definition {shape}"


def outside(file: WordFile) -> Iterator[str]:
    for tie in file.relationships():
        if tie.external and tie.type != "hyperlink":
            yield f"outside: {tie.part} fetches {tie.target} ({tie.type})"
        if tie.type in {"oleObject", "package", "attachedTemplate", "control"}:
            yield f"outside: {tie.part} ties in {tie.target} ({tie.type})"
    for name in file.parts:
        if MACROS.search(name):
            yield f"macros: {name}"
    if MACROS.search(file.parts.get("[Content_Types].xml", b"").decode()):
        yield "macros: the file calls itself macro-enabled"


def questions(file: WordFile) -> Iterator[str]:
    if is_on(file.xml("word/settings.xml").find(W + "updateFields")):
        yield "settings: Word will ask whether to update fields (updateFields)"


RULES: tuple[Callable[[WordFile], Iterator[str]], ...] = (
    bookmarks,
    fields,
    styles,
    numbering,
    outside,
    questions,
)
