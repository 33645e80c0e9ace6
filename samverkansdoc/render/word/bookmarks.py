"""Bookmarks: what contents and references point at (17.13.6).

They are called after what stands there and are not hidden, so that those who edit the document find them in Word's
list and can refer to more.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from samverkansdoc.render.word.ooxml import Element, w

#: Word cuts longer names.
_LONGEST = 40


@dataclass
class Bookmarks:
    """A bookmark for each anchor, with names that Word accepts and that differ in more than their case."""

    _names: dict[str, str] = field(default_factory=dict)
    _drawn: list[str] = field(default_factory=list)

    def name(self, anchor: str) -> str:
        """The bookmark of an anchor: the same one whenever it is asked for."""
        if anchor not in self._names:
            self._names[anchor] = self._free(_ascii(anchor))
        return self._names[anchor]

    def around(self, anchor: str, content: Iterable[Element]) -> list[Element]:
        """Content with the bookmark of an anchor around it; a second place of the same anchor gets none."""
        name = self.name(anchor)
        if name in self._drawn:
            return list(content)
        number = len(self._drawn)
        self._drawn.append(name)
        return [w("bookmarkStart", id=number, name=name), *content, w("bookmarkEnd", id=number)]

    def _free(self, name: str) -> str:
        taken, candidate, count = set(self._names.values()), name[:_LONGEST], 1
        while candidate in taken:
            count += 1
            candidate = f"{name[: _LONGEST - 5]}_{count}"
        return candidate


def _ascii(anchor: str) -> str:
    """Lower case, å and ö as a and o, a letter first: "mål-2016" becomes "mal_2016"."""
    letters = unicodedata.normalize("NFKD", anchor.lower()).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "_", letters).strip("_")
    return name if name[:1].isalpha() else f"a_{name}"
