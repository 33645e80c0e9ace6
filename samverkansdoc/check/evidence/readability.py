"""How hard a text is to read."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
#: A word is long from so many letters.
_LONG = 7


def lix(sentences: Iterable[str]) -> int:
    """The Swedish measure: words a sentence, and of a hundred words those that are long."""
    every = [words for sentence in sentences if (words := _WORD.findall(sentence))]
    count = sum(map(len, every))
    if not count:
        return 0
    long = sum(len(word) >= _LONG for words in every for word in words)
    return round(count / len(every) + 100 * long / count)
