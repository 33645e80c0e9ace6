"""Slips in typography: what is to be written otherwise without a word changing, each with what is to stand there."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

from attrs import frozen

from samverkansdoc.check.certain import MORE_ABBREVIATIONS, MORE_CLOCKS, MORE_RANGES, MORE_SIGNS, Rare, possible
from samverkansdoc.check.gaps import LEFT_IN_BRACKETS, WANTS_MORE
from samverkansdoc.check.texts import Hit, Texts
from samverkansdoc.svenska.abbreviations import ABBREVIATIONS
from samverkansdoc.svenska.characters import DOUBLE_QUOTE, ELLIPSIS, SINGLE_QUOTE
from samverkansdoc.svenska.protected import PLACEHOLDER
from samverkansdoc.svenska.ranges import CLOCKS, DASHES, RANGES
from samverkansdoc.svenska.spaces import SPACES
from samverkansdoc.svenska.substitutions import Substitution, visible_changes

#: Words are followed no further than this.
_LONGEST = 80


class Kind(Enum):
    """The kinds of slips, in the order in which they are looked for."""

    CLOCK = "clock"
    RANGE = "range"
    DASH = "dash"
    ABBREVIATION = "abbreviation"
    SECTION = "section"
    SIGN = "sign"
    FOREIGN_QUOTE = "foreign quote"
    QUOTE = "quote"
    SPACE = "space"


def _without_space(match: re.Match[str]) -> str:
    """After a word that wants more, a word has fallen out; that is no matter of typography."""
    before = re.search(r"\w*\Z", match.string[max(0, match.start() - _LONGEST) : match.start()])
    return match[0] if before and before[0].casefold() in WANTS_MORE else ""


def _one_space(match: re.Match[str]) -> str:
    """Indentation, and the spaces that put the cells of a table under one another, may be as many as one likes."""
    return match[0] if match.string[max(0, match.start() - 1) : match.start()] in ("", "\n", "|") else " "


def _inside(match: re.Match[str]) -> str:
    """Where no more than "resp" is left between brackets, something has fallen out."""
    return match[0] if match["inside"].strip(". ") in LEFT_IN_BRACKETS else f"({match['inside'].lstrip()})"


_LAW = r"(?:[Ll]ag(?:en)? |[a-zåäö]+lagen\b|[a-zåäö]+balken\b|[Ff]örordningen\b|(?:SoL|KL|LVU|OSL|FL|DOS-lagen)\b)"
_NUMBERS = r"[0-9]+(?: [a-z])?(?:, [0-9]+(?: [a-z])?)*(?: (?:och|eller) |[–-])[0-9]+(?: [a-z])?"
_SECTIONS: tuple[Substitution, ...] = (
    # "1 § 14 Kap": the chapter comes first.
    (r"(?<![\w.])([0-9]+(?: [a-z])?)[ \u00a0]§ ([0-9]+)[ \u00a0][Kk]ap(?:itlet\b|\.(?=\s)|(?=\s))", r"\2 kap. \1 §"),
    # "§ 9 kommunallagen", "14 kap. § 1": in statutes the number comes first.
    (rf"(?<![0-9] )(§§?)[ \u00a0]?([0-9]+(?: [a-z])?)(?= (?:i )?{_LAW})", r"\2 \1"),
    (r"(?<=[0-9] kap\. )(§§?)[ \u00a0]?([0-9]+(?: [a-z])?)", r"\2 \1"),
    # "2016-08-31, 158 §": in minutes the sign does.
    (r"(?<=[0-9]-[0-9]{2}-[0-9]{2})(,? )([0-9]+)[ \u00a0]?§(?! [a-zåäö]*lag)", r"\1§ \2"),
    (r"(?<![\w§])(?<!§ )([0-9]+)[ \u00a0]?§(?= i (?:[a-zåäö]+ )?[a-zåäö]*protokoll)", r"§ \1"),
    (rf"(?<![\w§])(?<!§ )({_NUMBERS})[ \u00a0]?§(?!§)", r"\1 §§"),
)
_FOREIGN: tuple[Substitution, ...] = (
    ("[“„‟]", DOUBLE_QUOTE),
    ("[‘‚‛]", SINGLE_QUOTE),
    (r"«([^«»\n]{1,80})»", rf"{DOUBLE_QUOTE}\1{DOUBLE_QUOTE}"),
)
_QUOTES: tuple[Substitution, ...] = (
    ('"', DOUBLE_QUOTE),
    (r"(?<![0-9])'", SINGLE_QUOTE),
    (r"(?<!\.)\.{3}(?!\.)", ELLIPSIS),
)
_SPACES: tuple[Substitution, ...] = (
    (r" {2,}(?![\s|])", _one_space),
    (r"(?<=[^\s(|]) +(?=[,;:!?.](?:\s|$))", _without_space),
    (r"[.!?](?<=[a-zåäö]{2}[.!?])(?=[A-ZÅÄÖ][a-zåäö])", r"\g<0> "),
    (r" ([,;])(?=[a-zåäö]{2})", r"\1 "),
    (r" \.(?=[A-ZÅÄÖ][a-zåäö])", ". "),
    (r";(?<=[a-zåäö]{2};)(?=[a-zåäö]{2})", "; "),
    (r"\.\.(?<=[a-zåäö)]\.\.)(?=\s|$)", "."),
    (r"/ (?<=[a-zåäö]{2}/ )(?=[a-zåäöA-ZÅÄÖ][a-zåäö])", "/"),
    (r",(?<=[a-zåäö]{2},)(?=[a-zåäöA-ZÅÄÖ]{2})", ", "),
    (r"\((?<=[a-zåäö]{3}\()(?=\w{7,}|\w+ \w)", " ("),
    (r"(?<![\w.,:/-])([0-9]+)(?=(?:under|och|till|från|procent|kronor|personer|timmar|månader|år|unga)\b)", r"\1 "),
    (r"\( *(?P<inside>[^()\n]{0,100}[^()\n ]) *\)", _inside),
)
_LOOKED_FOR: Mapping[Kind, tuple[Substitution, ...]] = {
    Kind.CLOCK: CLOCKS,
    Kind.RANGE: RANGES,
    Kind.DASH: DASHES,
    Kind.ABBREVIATION: ABBREVIATIONS,
    Kind.SECTION: _SECTIONS,
    Kind.SIGN: SPACES,
    Kind.FOREIGN_QUOTE: _FOREIGN,
    Kind.QUOTE: _QUOTES,
    Kind.SPACE: _SPACES,
}
_RARE: Mapping[Kind, tuple[Rare, ...]] = {
    Kind.CLOCK: MORE_CLOCKS,
    Kind.RANGE: MORE_RANGES,
    Kind.ABBREVIATION: MORE_ABBREVIATIONS,
    Kind.SIGN: MORE_SIGNS,
}
#: What a text has in which there may be slips of a kind: to look for this first takes a fraction of the time.
_SIGNS: Mapping[Kind, re.Pattern[str]] = {
    Kind.CLOCK: re.compile(r"[Kk]l"),
    Kind.RANGE: re.compile(
        r"--|[0-9] ?[-—] ?[vsh]|dag ?[-—] ?[a-zåäö]|[0-9][ \u00a0]?[-\u2011–—][ \u00a0]?[0-9]|(?<![^\s(])-[0-9]"
    ),
    Kind.DASH: re.compile(
        r"[ \u00a0](?:--?|—)[ \u00a0]|(?:[lijrs]|[0-9]{4})[ \u00a0]?[-\u2011—][ \u00a0]?[0-9jfmasond]"
    ),
    Kind.SECTION: re.compile("§"),
    Kind.SIGN: re.compile(
        r"[0-9][.,][0-9]{3} |"
        r"[0-9][%‰§°kmst]|[0-9]{5} |[0-9]\.[0-9]{1,2}[ \u00a0%]|§[0-9]|[0-9][ \u00a0]kap[ \u00a0]"
    ),
    Kind.FOREIGN_QUOTE: re.compile("[“„‟‘‚‛«]"),
    Kind.QUOTE: re.compile(r"[\"']|\.{3}"),
}


@frozen(eq=False)
class Slip:
    """One slip: the words, and what is to stand there instead."""

    kind: Kind
    hit: Hit
    replacement: str


@frozen
class _Change:
    """A change, and the place with the rest of the words at its ends, so that one sees what is meant."""

    start: int
    end: int
    new: str
    around: tuple[int, int]


def slips(texts: Texts) -> Mapping[Kind, tuple[Slip, ...]]:
    """All slips in texts by their kinds. What one kind changes, no later one does."""
    taken: set[tuple[int, int]] = set()
    return {kind: tuple(_of_kind(texts, kind, taken)) for kind in Kind}


def _of_kind(every: Texts, kind: Kind, taken: set[tuple[int, int]]) -> Iterator[Slip]:
    texts = every.where(_SIGNS[kind]) if kind in _SIGNS else every
    group: list[_Change] = []
    for change in _changes(texts, kind, taken):
        if group and change.around[0] > max(one.around[1] for one in group):
            yield _slip(texts, kind, group)
            group = []
        group.append(change)
    if group:
        yield _slip(texts, kind, group)


def _changes(texts: Texts, kind: Kind, taken: set[tuple[int, int]]) -> Iterator[_Change]:
    looked_for = (*_LOOKED_FOR[kind], *possible(_RARE.get(kind, ()), texts.joined))
    for start, end, new in sorted(visible_changes(texts.joined, looked_for)):
        hit = texts.hit(start, end)
        places = {(id(hit.text), place) for place in range(hit.start, max(hit.end, hit.start + 1))}
        if not places & taken and PLACEHOLDER not in texts.joined[start:end]:
            taken |= places
            yield _Change(start, end, new, _whole_words(texts.joined, start, end))


def _slip(texts: Texts, kind: Kind, changes: Sequence[_Change]) -> Slip:
    """The changes in one place, made together."""
    first, last = min(one.around[0] for one in changes), max(one.around[1] for one in changes)
    pieces, at = [], first
    for one in changes:
        pieces += [texts.joined[at : one.start], one.new]
        at = one.end
    return Slip(kind, texts.hit(first, last), "".join([*pieces, texts.joined[at:last]]))


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and end - start < _LONGEST and not _parts(text[start - 1]):
        start -= 1
    while end < len(text) and end - start < _LONGEST and not _parts(text[end]):
        end += 1
    return start, end


def _parts(char: str) -> bool:
    return char.isspace() or char == PLACEHOLDER
