"""Names of persons in running text: by their first name, by their surname, by the party behind them."""

import re
from collections.abc import Collection, Iterator

from samverkansdoc.renewal.rules import first_names

_WORD = r"[A-ZÅÄÖÉ][\wéèüáíñç]+(?:-[A-ZÅÄÖ][\wé]+)?"
_NAME = re.compile(rf"\b{_WORD}(?:\s+(?:(?:von|af|de|van)\s+)?{_WORD}){{1,3}}")
_SURNAME = re.compile(
    r"\w+(?:sson|ssen|qvist|kvist|ström|gren|lund|dahl|holm|stedt|stam|berg|blad|löv|rot|hielm|sköld|crantz|ovic|ovski)"
)
#: What such a name stands in that is no person: places and bodies called after one.
_PLACES = re.compile(
    r"\w*(?:gata|gatan|väg|vägen|torg|torget|plats|platsen|park|parken|skola|skolan|gården|gymnasiet|gymnasium|center|arena|kyrka|hus|huset"
    r"|stiftelse|fond|AB|s)",
    re.IGNORECASE,
)
_CALLED = re.compile(r"\s+(?:gata|väg|torg|plats|park|gränd|allé|skola|minne|stiftelse|AB)\b", re.IGNORECASE)
_PARTY = re.compile(r"\s*\((?:S|M|C|L|V|KD|MP|SD|FP)\)")


def persons(text: str, known: Collection[str] = ()) -> Iterator[tuple[int, int]]:
    """The places of all names; ``known`` are those that stand elsewhere in the document."""
    for name in known:
        for match in re.finditer(rf"\b{_spaced(name)}\b", text):
            yield match.span()
    for match in _NAME.finditer(text):
        if place := _person(text, match):
            yield place


def _person(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """The name in a row of words with capitals, from its first name on."""
    words = list(re.finditer(rf"{_WORD}", match[0]))
    for word in words[:-1]:
        last, end = words[-1][0], match.end()
        has_first = word[0] in first_names() or word[0].split("-")[0] in first_names()
        known = has_first or _SURNAME.fullmatch(last) or _PARTY.match(text, end)
        if known and not _is_place(text, last, end, has_first=has_first):
            return match.start() + word.start(), end
    return None


def _is_place(text: str, last: str, end: int, *, has_first: bool) -> bool:
    called = _CALLED.match(text, end) is not None
    return called or (_PLACES.fullmatch(last) is not None and not (has_first and last.endswith(("s", "hus"))))


def _spaced(name: str) -> str:
    return r"\s+".join(re.escape(word) for word in name.split())
