"""All that a document says in words, sentence by sentence, and where each stands."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache

from attrs import field, frozen

from samverkansdoc.check.evidence.words import Term, wanted
from samverkansdoc.check.texts import reading
from samverkansdoc.diagnostics import Path
from samverkansdoc.model import Handling, Markdown, Verbatim
from samverkansdoc.model.text import REFERENCE
from samverkansdoc.svenska.characters import plain

#: What explains or excepts, and says nothing of the collaboration.
_LEFT_OUT = ("granskning", "förkortningar", "ordval")
_HEADINGS = ("rubrik", "titel", "namn")
#: What is still to be written is no information.
_TO_FILL_IN = re.compile(r"\[(?:beskriv|ange|skriv|välj|fyll i)\b[^\[\]]*\](?![(\]])", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_SENTENCE = re.compile(r"(?<=[.!?:])\s+(?=[A-ZÅÄÖ”\"])|\n[ \t]*(?=(?:[-*+]|[0-9]+[.)]) )|\n(?=[ \t]*\|)")
#: After these a point ends no sentence.
_ABBREVIATION = re.compile(r"\b(?:t\.ex|bl\.a|m\.fl|s\.k|kap|dnr|nr|kl|ca|tf|st|jfr)\.\Z|\A[0-9]+\.\Z", re.IGNORECASE)
_NONE_BEFORE = re.compile(
    r"\b(?:ingen|inget|inga|saknar|utan|varken|inte (?:ännu )?(?:ha |finnas )?(?:någon|något|några))(?: \w+)? \Z"
)
_NONE_AFTER = re.compile(r"\w*(?: \w+){0,2} (?:saknas|finns (?:ännu )?inte)\b")


@frozen
class Passage:
    """One sentence, or a heading or a short line; ``paragraph`` tells which stand together."""

    path: Path
    text: str
    paragraph: int


@frozen(eq=False)
class Material:
    """The passages of a document, or some of them."""

    every: tuple[Passage, ...]
    chosen: frozenset[int]
    _text: str
    _small: str
    _starts: tuple[int, ...]
    _found: dict[str, frozenset[int]]

    def find(self, *names: str) -> tuple[Passage, ...]:
        """The passages in which words of every name stand (see ``ord.toml``)."""
        places = self.chosen.intersection(*(self._places(name) for name in names))
        return tuple(self.every[place] for place in sorted(places))

    def has(self, *names: str) -> bool:
        """Whether there is such a passage."""
        return bool(self.chosen.intersection(*(self._places(name) for name in names)))

    def inside(self, *starts: Path) -> "Material":
        """What stands in certain places of the data."""
        return self._some(n for n in self.chosen if any(self.every[n].path[: len(one)] == one for one in starts))

    def about(self, name: str, *places: Path) -> "Material":
        """The paragraphs in which the words stand, the sections whose headings they are in, and what is in places."""
        found = [self.every[place] for place in self._places(name)]
        paragraphs = {one.paragraph for one in found}
        sections = [one.path[:-1] for one in found if one.path[-1] in _HEADINGS and len(one.path) > 1]
        near = (n for n in self.chosen if self.every[n].paragraph in paragraphs)
        return self._some({*near, *self.inside(*sections, *places).chosen})

    def of(self, passages: Iterable[Passage]) -> "Material":
        """Those passages alone."""
        wanted = set(map(id, passages))
        return self._some(n for n in self.chosen if id(self.every[n]) in wanted)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All that was chosen."""
        return tuple(self.every[place] for place in sorted(self.chosen))

    def __bool__(self) -> bool:
        return bool(self.chosen)

    def _some(self, places: Iterable[int]) -> "Material":
        return Material(self.every, frozenset(places), self._text, self._small, self._starts, self._found)

    def _places(self, name: str) -> frozenset[int]:
        if name not in self._found:
            each = (frozenset.intersection(*map(self._of_term, terms)) for terms in wanted(name))
            self._found[name] = frozenset().union(*each)
        return self._found[name]

    def _of_term(self, term: Term) -> frozenset[int]:
        return frozenset(
            bisect_right(self._starts, match.start()) - 1
            for match in term.matches(self._text, self._small)
            if not self._is_denied(match)
        )

    def _is_denied(self, match: re.Match[str]) -> bool:
        """Whether the text says that there is none of it."""
        start = self._text.rfind("\n", 0, match.start()) + 1
        before = self._small[max(start, match.start() - 40) : match.start()]
        after = self._small[match.end() : match.end() + 60].partition("\n")[0]
        return bool(_NONE_BEFORE.search(before) or _NONE_AFTER.match(after))


@frozen
class _Same:
    """A document by which one it is, and not by what is in it: that would take as long as to read it."""

    document: Handling = field(eq=id)


def material(document: Handling) -> Material:
    """All that the document says."""
    return _gathered(_Same(document))


@lru_cache(maxsize=4)
def _gathered(same: _Same) -> Material:
    every = tuple(_passages(same.document))
    starts, at = [], 0
    for one in every:
        starts.append(at)
        at += len(one.text) + 1
    text = "\n".join(one.text for one in every)
    return Material(every, frozenset(range(len(every))), text, text.lower(), tuple(starts), {})


def _passages(document: Handling) -> Iterator[Passage]:
    titles, paragraph = _titles(document), 0
    for path, value in reading(document).everything:
        if not isinstance(value, str) or isinstance(value, Verbatim | Enum) or path[0] in _LEFT_OUT:
            continue
        text = REFERENCE.sub(lambda match: titles.get(match[1], match[1]), _TO_FILL_IN.sub("", value))
        for part in _PARAGRAPH.split(text) if isinstance(value, Markdown) else [text]:
            paragraph += 1
            yield from (Passage(path, sentence, paragraph) for sentence in sentences(part))


def sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph, each on one line."""
    waiting = ""
    for part in _SENTENCE.split(text):
        waiting = f"{waiting} {plain(part)}".strip()
        if not _ABBREVIATION.search(waiting):
            if waiting:
                yield waiting
            waiting = ""
    if waiting:
        yield waiting


def _titles(document: Handling) -> dict[str, str]:
    """What ids stand for, for those who read a reference to them."""
    named = ((getattr(one, "id", None), one) for _, one in reading(document).everything)
    return {
        name: str(getattr(one, "rubrik", None) or getattr(one, "titel", None) or getattr(one, "mål", None) or name)
        for name, one in named
        if name
    }
