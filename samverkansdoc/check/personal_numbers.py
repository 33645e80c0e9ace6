"""Swedish personal numbers: where they stand in a text, and the text without their digits."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from samverkansdoc.check.texts import reading
from samverkansdoc.model import Handling

#: What stands for each digit, so that the text keeps its length and places in it stay.
HIDDEN = "•"
_NUMBER = re.compile(
    r"(?<![\w.,:/-])(?<![A-ZÅÄÖ]{2} )(?<!dnr )"
    r"(?:(?P<century>18|19|20) ?)?(?P<year>[0-9]{2})(?P<month>[01][0-9])(?P<day>[0-9]{2})"
    r"(?P<sign>[-+–] ?| )?(?P<last>[0-9]{3}[0-9])(?![\w/-]|[.,:][0-9])"
)
#: Words that say themselves what the number after them is.
_IS_SAID = re.compile(r"(?:person|samordnings)num\w*|\bpers?\.? ?nr|\bpnr|\bfödd", re.IGNORECASE)
_NEAR = 30
_DIGIT = re.compile("[0-9]")
_COORDINATION = 60


def personal_numbers(text: str) -> Iterator[re.Match[str]]:
    """What looks like a personal number or a coordination number."""
    return (match for match in _NUMBER.finditer(text) if _is_day(match) and _looks_like_one(text, match))


def is_right(match: re.Match[str]) -> bool:
    """Whether the last digit of a number is the one that the others give."""
    digits = match["year"] + match["month"] + match["day"] + match["last"]
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits))
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0


def numbers_in(document: Handling) -> tuple[str, ...]:
    """All that stand in a document, as they are written there; the longest first, since one may begin another."""
    found = {match[0] for text in reading(document).every for match in personal_numbers(text.raw)}
    return tuple(sorted(found, key=lambda number: (-len(number), number)))


def without_digits(text: str) -> str:
    """As many signs, and no digit."""
    return _DIGIT.sub(HIDDEN, text)


def without_numbers(text: str, known: Iterable[str] = ()) -> str:
    """A text in which no digit of a personal number is left, of those that are known and of any other."""
    for number in known:
        text = text.replace(number, without_digits(number))
    for match in personal_numbers(text):
        text = text[: match.start()] + without_digits(match[0]) + text[match.end() :]
    return text


def _looks_like_one(text: str, match: re.Match[str]) -> bool:
    """Whether a day and four digits are no other number: twelve in a row are none, nor what is said to be one."""
    said = _IS_SAID.search(text[max(0, match.start() - _NEAR) : match.start()])
    return bool(match["sign"] or match["century"] or said) or is_right(match)


def _is_day(match: re.Match[str]) -> bool:
    day = int(match["day"])
    century = int(match["century"] or 20)
    try:
        date(
            century * 100 + int(match["year"]), int(match["month"]), day - _COORDINATION if day > _COORDINATION else day
        )
    except ValueError:
        return False
    return True
