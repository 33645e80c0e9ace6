"""How easy the text is to read: sentences, paragraphs, abbreviations, LIX."""

import re
from collections.abc import Iterator

from attrs import evolve

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.texts import Hit, Text, reading
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Handling, Medborgarlöfte, Samverkanshandling
from samverkansdoc.svenska.sentences import lix, lix_of, words

_PLAIN = "Språklagen (2009:600) 11 §; Isof, Myndigheternas skrivregler (klarspråk)"
_LONGEST_SENTENCE, _LONGEST_PARAGRAPH = 30, 120
#: Where LIX begins to be called hard; what all inhabitants are to read is to be easier.
_HARD, _HARD_FOR_ALL = 50, 45
_FEWEST_WORDS = 60
_EXCERPT_WORDS = 6
_YEAR = re.compile(r",? (?:19|20)[0-9]{2}")
_PARAGRAPH = re.compile(r"[^\n]+")
_CAPITALS = re.compile(r"(?<![\w.:/-])[A-ZÅÄÖ]{2,6}(?!\w|-[A-ZÅÄÖ0-9]|-\Z)")
#: What needs no explanation, and numbers in Roman letters.
_COMMON = frozenset(
    [
        "EU",
        "FN",
        "AB",
        "SFS",
        "PDF",
        "TV",
        "IT",
        "ID",
        "LED",
        "SMS",
        "GPS",
        "DNA",
        "II",
        "III",
        "IV",
        "VI",
        "VII",
        "VIII",
        "IX",
        "XI",
        "XII",
        "VD",
        "HR",
        "PR",
        "OK",
        "USA",
        "S",
        "C",
        "L",
        "V",
        "M",
        "MP",
        "SD",
        "KD",
    ]
)


@rule(
    "SPR-17",
    title="Meningar har högst 30 ord",
    source=_PLAIN,
    why="En lång mening måste läsas om. Två korta förstås på en gång.",
)
def sentences(document: Handling) -> Iterator[Finding]:
    """No sentence of more than 30 words."""
    long = (one for one in reading(document).written if len(one.seen) > 2 * _LONGEST_SENTENCE)
    for text in long:
        for start, end in text.sentences:
            count = len(words(text.seen[start:end])) if end - start > 2 * _LONGEST_SENTENCE else 0
            if count > _LONGEST_SENTENCE:
                yield Finding(
                    f"Meningen har {count} ord.",
                    text.path,
                    excerpt=_beginning(text, start, end),
                    hint="Dela den i två, eller gör en lista av det som räknas upp.",
                    unless=("ML-09",),
                )


@rule("SPR-18", title="Stycken har högst 120 ord", source=_PLAIN, why="Ett långt stycke döljer var en tanke tar slut.")
def paragraphs(document: Handling) -> Iterator[Finding]:
    """No paragraph of more than 120 words."""
    for text in reading(document).running:
        for match in _PARAGRAPH.finditer(text.seen):
            count = len(words(match[0])) if len(match[0]) > 2 * _LONGEST_PARAGRAPH else 0
            if count > _LONGEST_PARAGRAPH:
                yield Finding(
                    f"Stycket har {count} ord.",
                    text.path,
                    excerpt=_beginning(text, *match.span()),
                    hint="Dela stycket där en ny tanke börjar.",
                )


@rule(
    "SPR-19",
    title="Texten är lätt nog att läsa",
    severity=Severity.INFO,
    source="LIX (C.-H. Björnsson 1968); språklagen (2009:600) 11 §",
    why="LIX räknar långa meningar och långa ord. Över 50 räknas som svårt, och över 60 som mycket svårt.",
)
def readability(document: Handling) -> Iterator[Finding]:
    """The readability of all running text, where it is hard, with the text that is hardest."""
    texts = [one for one in reading(document).running if one.seen.strip()]
    value = lix_of(words(reading(document).running.joined), sum(len(one.sentences) for one in texts))
    if value < (_HARD_FOR_ALL if isinstance(document, Medborgarlöfte) else _HARD):
        return
    long = [one for one in texts if len(words(one.seen)) >= _FEWEST_WORDS]
    hardest = max(long, key=lambda one: lix(one.seen), default=None)
    if hardest:
        yield Finding(
            f"Texten har LIX {value}. Svårast är den här, med LIX {lix(hardest.seen)}.",
            hardest.path,
            hint="Dela långa meningar och byt långa ord mot kortare. Ord som läsaren känner väl kan stå kvar.",
            unless=("ML-09",),
        )


@rule(
    "SPR-20",
    title="Förkortningar förklaras",
    severity=Severity.INFO,
    source=_PLAIN,
    why="Den som inte arbetar i kommunen eller hos polisen vet inte vad bokstäverna står för.",
)
def abbreviations(document: Handling) -> Iterator[Finding]:
    """What is in capital letters is explained: in the list, in a parenthesis, or by one."""
    explained = set(_COMMON)
    if isinstance(document, Samverkanshandling):
        explained |= {one.förkortning for one in document.förkortningar}
    texts = reading(document).written
    for hit in texts.find(_CAPITALS):
        name, behind = hit.words, hit.text.seen[hit.end : hit.end + 2]
        if name in explained or _shouted(hit.text, hit.start, hit.end):
            continue
        explained.add(name)
        if (
            not _stands_alone_in_brackets(hit)
            and behind != " ("
            and f"({name})" not in texts.joined
            and f"{name} (" not in texts.joined
        ):
            hint = "Skriv ut den, eller lägg den under ”förkortningar:”."
            yield evolve(hit.finding(f"Förkortningen ”{name}” förklaras inte.", hint=hint), unless=("ML-09", "SPR-13"))


def _beginning(text: Text, start: int, end: int) -> str:
    """The first words, which is enough to find the place."""
    found = list(re.finditer(r"\S+", text.seen[start:end]))[:_EXCERPT_WORDS]
    return text.excerpt(start, start + found[-1].end())


def _stands_alone_in_brackets(hit: Hit) -> bool:
    """Whether a bracket opens with it to explain it, and not to name a source and its year."""
    before, behind = hit.text.seen[max(0, hit.start - 1) : hit.start], hit.text.seen[hit.end : hit.end + 6]
    return before == "(" and _YEAR.match(behind) is None


def _shouted(text: Text, start: int, end: int) -> bool:
    """Whether the words around are in capitals as well."""
    around = f"{text.seen[max(0, start - 12) : start]} {text.seen[end : end + 12]}"
    return re.search(r"[A-ZÅÄÖ]{3,}", around) is not None or (
        text.seen[end : end + 1] == ":" and text.seen[end + 1 : end + 2] == " "
    )
