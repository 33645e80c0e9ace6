"""Formatting that stands in the text instead of in a style."""

from collections.abc import Iterator

from tests.checkers.word_package import W, WordFile, Xml, text_of

LETTERS = ("rFonts", "sz", "szCs", "color", "highlight", "shd", "spacing", "position", "kern", "w", "u", "caps")
OUTLINES = ("smallCaps", "strike", "bdr", "effect", "outline", "shadow")
PARAGRAPHS = ("spacing", "ind", "jc", "shd", "pBdr", "tabs", "contextualSpacing", "textAlignment")
OF_RUNS = {W + name for name in (*LETTERS, *OUTLINES)}
OF_PARAGRAPHS = {W + name for name in PARAGRAPHS}


def direct(file: WordFile) -> Iterator[str]:
    """Paragraphs and runs with a look of their own."""
    for story in file.stories():
        for paragraph in story.iter(W + "p"):
            yield from _told(paragraph, "pPr", OF_PARAGRAPHS)
            for run in paragraph.iter(W + "r"):
                yield from _told(run, "rPr", OF_RUNS)


def _told(element: Xml, group: str, forbidden: set[str]) -> Iterator[str]:
    properties = element.find(W + group)
    names = [] if properties is None else [str(item.tag) for item in properties if item.tag in forbidden]
    if names:
        kind = "run" if group == "rPr" else "paragraph"
        yield f"direct formatting: {kind} {text_of(element)[:40]!r} has {', '.join(n.removeprefix(W) for n in names)}"
