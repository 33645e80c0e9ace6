"""Names in running text that may be one body: "Hälso- och trygghetsrådet" and "Hälso- och säkerhetsrådet"."""

import re
from collections import Counter
from collections.abc import Iterator

from samverkansdoc.check.texts import Hit, Texts
from samverkansdoc.svenska.characters import key

_KINDS = "rådet|nämnden|gruppen|enheten|avdelningen|förvaltningen|kontoret|utskottet|chefen"
_DOUBLE = re.compile(rf"- och (?P<second>\w{{2,}}?)(?P<kind>{_KINDS})s?\b", re.IGNORECASE)
#: Words for parts of an organisation that one and the same part is called by.
_UNITS = re.compile(r"(?P<kind>enheten|avdelningen|kontoret|förvaltningen)s?\b")
_WORD = re.compile(r"\w{4,}\Z")
_SAME = ({"enheten", "avdelningen"}, {"kontoret", "förvaltningen"})


def double_names(texts: Texts) -> Iterator[tuple[Hit, str]]:
    """Names of two words that share the first and the kind with a more usual one, or whose part also stands alone."""
    hits = [(hit, first) for hit in texts.find(_DOUBLE) if (first := _before(hit))]
    numbers = Counter(_name(hit, first) for hit, first in hits)
    told: set[str] = set()
    for hit, first in hits:
        name = _name(hit, first)
        others = [
            one for one in numbers if one != name and _alike(one, name) and (numbers[one], one) > (numbers[name], name)
        ]
        alone = _alone(texts, hit, first) if not others else None
        if name not in told and (other := others[0] if others else alone):
            told.add(name)
            yield Hit(hit.text, hit.start - len(first), hit.end), other


def other_kinds(texts: Texts) -> Iterator[tuple[Hit, str]]:
    """Parts of an organisation that are called "-enheten" in one place and "-avdelningen" in another."""
    hits = [(hit, what) for hit in texts.find(_UNITS) if (what := _before(hit))]
    numbers = Counter((key(what), hit["kind"]) for hit, what in hits)
    told: set[tuple[str, str]] = set()
    for hit, what in hits:
        one = (key(what), hit["kind"])
        same = [
            other for other in numbers if other[0] == one[0] and any({other[1], one[1]} <= kinds for kinds in _SAME)
        ]
        usual = max(same, key=lambda other: (numbers[other], other))
        if usual != one and one not in told:
            told.add(one)
            yield hit.with_word_before(), "".join(usual)


def _before(hit: Hit) -> str:
    """The letters before it, if they are enough for a word."""
    match = _WORD.search(hit.text.seen[max(0, hit.start - 40) : hit.start])
    return match[0] if match else ""


def _name(hit: Hit, first: str) -> str:
    return f"{key(first)}- och {key(hit['second'])}{key(hit['kind'])}"


def _alike(one: str, other: str) -> bool:
    """Whether two names differ only in the middle."""
    kind = re.search(rf"(?:{_KINDS})\Z", one)
    return one.partition(" ")[0] == other.partition(" ")[0] and kind is not None and other.endswith(kind[0])


def _alone(texts: Texts, hit: Hit, first: str) -> str | None:
    """The name of which only one part stands before the kind, where the text has that too."""
    for part in (first, hit["second"]):
        name = f"{part}{hit['kind']}"
        if re.search(rf"(?<![\w-])(?<!- och ){re.escape(name)}(?!\w)", texts.joined, re.IGNORECASE):
            return key(name)
    return None
