"""Numbers of things in running text: "nio mål"."""

import re
from collections.abc import Iterator

from attrs import frozen

from samverkansdoc.check.texts import Hit, Texts
from samverkansdoc.svenska.words import Gender, number_word

_LAST_WORD = 40
NUMBERS = {number_word(n, gender): n for n in range(2, _LAST_WORD + 1) for gender in Gender} | {"båda": 2, "bägge": 2}

#: What can be counted, by the forms of its word after a number.
NOUNS = {
    "mål": "mål(?:en)?|(?:effekt|produktions|del|huvud)mål(?:en)?",
    "områden": "(?:samverkans|fokus|utvecklings|insats)?områden?(?:a)?",
    "åtgärder": "åtgärder(?:na)?|åtaganden(?:a)?|insatser(?:na)?|aktiviteter(?:na)?",
    "löften": "(?:medborgar)?löften(?:a)?",
    "parter": "parter(?:na)?",
    "bilagor": "bilagor(?:na)?",
    "exemplar": "exemplar(?:en)?",
    "problem": "problem(?:en)?",
    "syften": "syften(?:a)?",
}
#: Words between number and noun that tell of only some of them, or of others.
_OTHERS = (
    "nya|sista|första|andra|senaste|tidigare|olika|övriga|största|viktigaste|stora|extra|kommande|flera|halva|tre|åtta"
)
_ADJECTIVES = rf"(?:(?!(?:{_OTHERS}) )\w+(?:a|ande|nde|igt|liga|e) (?:(?:och|samt) )?){{0,3}}"
_SOME = "minst|högst|ytterligare|cirka|ungefär|nästan|över|av|bara|varav|nummer|av de|av våra|av dessa"
_SAID = sorted({form for word in NUMBERS for form in (word, word.capitalize())}, key=len, reverse=True)
_DIGITS = r"[1-9][0-9]?(?![0-9])"
_PATTERN = re.compile(
    rf"\b(?P<number>{'|'.join(_SAID)}|{_DIGITS})(?: st(?:ycken)?)?[ \u00a0]"
    rf"(?P<adjectives>{_ADJECTIVES})"
    rf"(?P<noun>{'|'.join(f'(?:{forms})' for forms in NOUNS.values())})\b"
)
#: Few texts have any of the nouns, and the numbers are many.
_NOUN = re.compile("mål|områden|åtg|åta|insats|aktivit|löft|part|bilag|exemplar|problem|syfte")
_BEFORE = re.compile(rf"(?:\b(?:{_SOME})|[0-9,.:/§–-]|\bpunkt|\bavsnitt) ?\Z", re.IGNORECASE)
#: "Område" alone may be any place on a map.
_OF_THE_DOCUMENT = re.compile(r"prioritera|gemensam|utvalda|utpekade")
_WORKS_WITHIN = re.compile(
    r"\b(?:samverka\w*|parterna|överenskommelsen)\b[^.]{0,40}\binom \w+ områden\b", re.IGNORECASE
)
_ON_A_MAP = re.compile(r"stadsdel|bostad|geografisk|boende|\bbor\b|ligger|delar av|i kommunen", re.IGNORECASE)
_LISTED = re.compile(r"[:,] [A-ZÅÄÖ]")
_KINDS = [(kind, re.compile(forms)) for kind, forms in NOUNS.items()]


@frozen(eq=False)
class Counted:
    """A number of something: what is counted, how it is described, and the words."""

    number: int
    kind: str
    noun: str
    adjectives: str
    hit: Hit


def counted(texts: Texts) -> Iterator[Counted]:
    """All numbers of what can be counted in a document, but for those of only some."""
    for hit in texts.where(_NOUN).find(_PATTERN):
        if _BEFORE.search(hit.text.seen[max(0, hit.start - 20) : hit.start]):
            continue
        number, noun = hit["number"].casefold(), hit["noun"]
        kind = next(kind for kind, forms in _KINDS if forms.fullmatch(noun))
        if noun.startswith("område") and not _is_of_the_document(hit):
            continue
        yield Counted(int(number) if number.isdecimal() else NUMBERS[number], kind, noun, hit["adjectives"], hit)


def _is_of_the_document(hit: Hit) -> bool:
    """Whether areas that are only called so are those that the document is about."""
    places = _ON_A_MAP.search(hit.sentence) or _LISTED.match(hit.text.seen, hit.end)
    described = _OF_THE_DOCUMENT.search(hit["adjectives"]) or _WORKS_WITHIN.search(hit.sentence)
    return described is not None and not places
