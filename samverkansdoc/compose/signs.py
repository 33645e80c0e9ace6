"""Signs in the text of a model, round the passages that have remarks: noncharacters, which no document has.

They go through the template with the text, and the tree is told by them where each passage has come to stand.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable

from samverkansdoc.svenska.typography import typeset

_OPEN, _CLOSE = "\ufde0", "\ufde1"
#: The digits of the number of a remark, as noncharacters too: typography makes something of numbers.
_DIGITS = str.maketrans({str(digit): chr(0xFDE2 + digit) for digit in range(10)})
SIGN = re.compile(f"(?P<kind>[{_OPEN}{_CLOSE}])(?P<number>[\ufde2-\ufdeb]+)")


def opening(number: int) -> str:
    """What stands before a passage."""
    return _OPEN + str(number).translate(_DIGITS)


def closing(number: int) -> str:
    """What stands after it."""
    return _CLOSE + str(number).translate(_DIGITS)


def is_opening(sign: re.Match[str]) -> bool:
    """Whether a passage begins here."""
    return sign["kind"] == _OPEN


def number_of(sign: re.Match[str]) -> int:
    """Whose passage it is."""
    return int("".join(str(ord(char) - 0xFDE2) for char in sign["number"]))


def bare(text: str) -> str:
    """The text without signs."""
    return SIGN.sub("", text) if _OPEN in text or _CLOSE in text else text


def typeset_between(text: str) -> str:
    """The typography of running text, as if there were no signs in it; they stand at the same letters as before."""
    if not SIGN.search(text):
        return typeset(text)
    plain = bare(text)
    done = typeset(plain)
    offsets = _Offsets(plain, done)
    places, passed = [], 0
    for sign in SIGN.finditer(text):
        places.append((offsets.moved(sign.start() - passed, is_opening(sign)), sign[0]))
        passed += len(sign[0])
    return _with_signs(done, places)


def _with_signs(text: str, places: Iterable[tuple[int, str]]) -> str:
    pieces, done = [], 0
    for place, sign in places:
        at = max(place, done)
        pieces += [text[done:at], sign]
        done = at
    return "".join([*pieces, text[done:]])


class _Offsets:
    """From places in a text to those in what typography makes of it, which has the same letters and digits."""

    def __init__(self, before: str, after: str) -> None:
        self._before, self._after = before, after
        self._letters_before, self._letters_after = _letters(before), _letters(after)

    def moved(self, offset: int, opens: bool) -> int:
        """Where the place is now. Between two letters, where it was one, an opening sign is nearer to the second."""
        count = bisect_left(self._letters_before, offset)
        start, end = _gap(self._letters_before, count, self._before)
        new_start, new_end = _gap(self._letters_after, count, self._after)
        if self._before[start:end] == self._after[new_start:new_end]:
            return new_start + offset - start
        if offset == end or (opens and offset > start):
            return max(new_start, new_end - (end - offset))
        return min(new_end, new_start + offset - start)


def _letters(text: str) -> list[int]:
    return [index for index, char in enumerate(text) if char.isalnum()]


def _gap(letters: list[int], count: int, text: str) -> tuple[int, int]:
    """What stands between the letter of a number, counted from 1, and the next."""
    start = letters[count - 1] + 1 if 0 < count <= len(letters) else 0 if not count else len(text)
    return start, letters[count] if count < len(letters) else len(text)
