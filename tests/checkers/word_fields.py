"""What the references of a Word file show, which stays wrong until someone updates them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import takewhile

from tests.checkers.word_package import W, WordFile, Xml, text_of, val

REFERENCE = re.compile(r"^\s*REF\s+(\S+)(.*)$")
NUMBER_SWITCH = re.compile(r"\\[nrw]\b")
LEVEL = re.compile(r"%(\d)")


def results(file: WordFile) -> Iterator[str]:
    """References whose words are not those at their bookmarks; one without bookmark is found elsewhere."""
    marks = {mark.get(W + "name"): mark for story in file.stories() for mark in story.iter(W + "bookmarkStart")}
    numbers = _numbers(file)
    for story in file.stories():
        for code, shown in _fields(story):
            found = REFERENCE.match(code)
            if found is None or (mark := marks.get(found[1])) is None:
                continue
            there = numbers.get(mark.getparent(), "") if NUMBER_SWITCH.search(found[2]) else _marked(mark)
            if shown != there:
                yield f"fields: a reference to {found[1]!r} says {shown!r} where {there!r} stands"


def _fields(story: Xml) -> Iterator[tuple[str, str]]:
    """The code and the words of each field, also of one inside another."""
    open_fields: list[tuple[list[str], list[str], list[bool]]] = []
    for item in story.iter(W + "fldChar", W + "instrText", W + "t", W + "noBreakHyphen"):
        kind = item.get(W + "fldCharType")
        if kind == "begin":
            open_fields.append(([], [], []))
        elif kind == "separate" and open_fields:
            open_fields[-1][2].append(True)
        elif kind == "end" and open_fields:
            code, shown, _ = open_fields.pop()
            yield "".join(code), "".join(shown)
        elif item.tag == W + "instrText" and open_fields:
            open_fields[-1][0].append(item.text or "")
        else:
            for _, shown, separated in open_fields:
                shown.extend([text_of(item)] if separated else [])


def _marked(mark: Xml) -> str:
    """The words between the start of a bookmark and its end."""
    number, root = mark.get(W + "id"), mark.getroottree().getroot()
    after = iter(root.iter())
    next(item for item in after if item is mark)
    inside = takewhile(lambda item: not (item.tag == W + "bookmarkEnd" and item.get(W + "id") == number), after)
    return "".join(text_of(item) for item in inside if item.tag in {W + "t", W + "noBreakHyphen"})


def _numbers(file: WordFile) -> dict[Xml | None, str]:
    """The numbers that Word gives paragraphs, without the full stop that may end them."""
    shapes, counts = _shapes(file), defaultdict[str | None, Counter[int]](Counter)
    numbers: dict[Xml | None, str] = {}
    for paragraph in file.body.iter(W + "p"):
        properties = file.paragraph_property(paragraph, "numPr")
        name = None if properties is None else val(properties.find(W + "numId"))
        if properties is not None and name in shapes:
            shape, texts = shapes[name]
            level = int(val(properties.find(W + "ilvl")) or 0)
            numbers[paragraph] = _next_number(counts[shape], level, texts[level])
    return numbers


def _next_number(count: Counter[int], level: int, text: str) -> str:
    """The number after those that are counted already; all deeper ones begin anew."""
    count[level] += 1
    for deeper in [other for other in count if other > level]:
        del count[deeper]
    return LEVEL.sub(lambda found: str(count[int(found[1]) - 1]), text).rstrip(".")


def _shapes(file: WordFile) -> dict[str | None, tuple[str | None, dict[int, str]]]:
    """For each list the name of its shape, whose numbers go on through all lists that have it, and its levels."""
    root = file.xml("word/numbering.xml")
    levels = {
        shape.get(W + "abstractNumId"): {
            int(level.get(W + "ilvl", "0")): val(level.find(W + "lvlText")) or "" for level in shape.iter(W + "lvl")
        }
        for shape in root.iter(W + "abstractNum")
    }
    tied = {item.get(W + "numId"): val(item.find(W + "abstractNumId")) for item in root.iter(W + "num")}
    return {name: (shape, levels[shape]) for name, shape in tied.items() if shape in levels}
