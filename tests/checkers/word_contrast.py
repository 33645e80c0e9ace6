"""The contrast between text and what is behind it in a Word file, as WCAG 2.1 reckons it."""

from collections.abc import Iterator

from tests.checkers.word_package import W, WordFile, Xml, is_on, text_of, val

LEAST = 4.5
WHITE = "FFFFFF"
BLACK = "000000"
DARK = 0.18
HIGHLIGHTS = {"yellow": "FFFF00", "lightGray": "C0C0C0", "cyan": "00FFFF", "green": "00FF00", "darkBlue": "00008B"}


def contrast(file: WordFile) -> Iterator[str]:
    """Texts too pale for what they stand on."""
    seen: set[tuple[str, str]] = set()
    for story in file.stories():
        for paragraph in story.iter(W + "p"):
            for run in paragraph.iter(W + "r"):
                if not text_of(run).strip() or is_on(file.run_property(run, paragraph, "vanish")):
                    continue
                pair = colours(file, run, paragraph)
                if ratio(*pair) < LEAST and pair not in seen:
                    seen.add(pair)
                    yield f"contrast: {text_of(run)[:30]!r} is {pair[0]} on {pair[1]}, {ratio(*pair):.1f}:1"


def ratio(ink: str, paper: str) -> float:
    """WCAG's contrast ratio of two colours given as RRGGBB."""
    light, dark = sorted((_luminance(ink), _luminance(paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colours(file: WordFile, run: Xml, paragraph: Xml) -> tuple[str, str]:
    """The colour of a run and of what is behind it; ink that is left to Word turns white on dark."""
    paper = _paper(file, run, paragraph)
    ink = val(file.run_property(run, paragraph, "color"))
    from_table = _table_property(file, paragraph, "rPr", "color")
    if _is_auto(ink) and from_table is not None:
        ink = val(from_table)
    if ink is None or _is_auto(ink):
        ink = WHITE if _luminance(paper) < DARK else BLACK
    return ink.upper(), paper.upper()


def _paper(file: WordFile, run: Xml, paragraph: Xml) -> str:
    marked = val(file.run_property(run, paragraph, "highlight"))
    if marked in HIGHLIGHTS:
        return HIGHLIGHTS[marked]
    sources = [
        file.run_property(run, paragraph, "shd"),
        file.paragraph_property(paragraph, "shd"),
        *(cell.find(f"{W}tcPr/{W}shd") for cell in paragraph.iterancestors(W + "tc")),
        _table_property(file, paragraph, "tcPr", "shd"),
        *(table.find(f"{W}tblPr/{W}shd") for table in paragraph.iterancestors(W + "tbl")),
    ]
    fills = (source.get(W + "fill") for source in sources if source is not None)
    return next((fill for fill in fills if fill is not None and not _is_auto(fill)), WHITE)


def _table_property(file: WordFile, paragraph: Xml, group: str, name: str) -> Xml | None:
    """What the table's style says of the cell: for the first row, else for all."""
    row = next(paragraph.iterancestors(W + "tr"), None)
    table = next(paragraph.iterancestors(W + "tbl"), None)
    if row is None or table is None:
        return None
    first = table.find(W + "tr") is row
    for style in file.chain(val(table.find(f"{W}tblPr/{W}tblStyle"))):
        parts = [part for part in style.iter(W + "tblStylePr") if first and part.get(W + "type") == "firstRow"]
        for part in [*parts, style]:
            found = part.find(f"{W}{group}/{W}{name}")
            if found is not None:
                return found
    return None


def _is_auto(colour: str | None) -> bool:
    return colour is None or colour.lower() == "auto"


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
