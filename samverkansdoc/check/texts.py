"""The texts of a document, each with its place in the data, in the form in which rules look for words."""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
from attrs import field, frozen

from samverkansdoc.check.engine.rule import Finding
from samverkansdoc.check.views import View, view
from samverkansdoc.diagnostics import Path, Severity
from samverkansdoc.model import Handling, Id, Markdown, Undantag, Verbatim
from samverkansdoc.svenska.sentences import sentences

if TYPE_CHECKING:
    from samverkansdoc.check.slips import Kind, Slip

T = TypeVar("T")

_MODEL = "samverkansdoc.model"
#: Between two texts that are looked through as one; no word, and no end of anything.
_BETWEEN = "\n\n"
_DIGIT = re.compile("[0-9]")


@frozen(eq=False, slots=False)
class Text:
    """One text: where it stands, what it says, and how rules see it (``seen``)."""

    path: Path
    raw: str

    @property
    def running(self) -> bool:
        """Whether it is running text of several paragraphs."""
        return isinstance(self.raw, Markdown)

    @cached_property
    def view(self) -> View:
        """The text as rules see it, with the way back."""
        return view(self.raw, markdown=self.running)

    @property
    def seen(self) -> str:
        """The text as rules see it: paragraphs on one line, addresses and codes hidden behind a sign."""
        return self.view.text

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The places of the sentences in the seen text."""
        return tuple(sentences(self.seen))

    def sentence(self, at: int) -> str:
        """The sentence around a place in the seen text."""
        return next((self.seen[start:end] for start, end in self.sentences if start <= at < end), self.seen)

    def excerpt(self, start: int, end: int) -> str:
        """The text as it is written, for a piece of the seen one."""
        first, last = self.view.original(start, end)
        return self.raw[first:last]


@frozen(eq=False)
class Hit:
    """A piece of one of the texts, such as a pattern finds; the place is that in the seen text."""

    text: Text
    start: int
    end: int
    match: re.Match[str] | None = None

    def __getitem__(self, group: int | str) -> str:
        """What a group of the pattern found; nothing where it found nothing."""
        return (self.match[group] if self.match else None) or ""

    @property
    def words(self) -> str:
        """The very words, as they are written."""
        return self.text.excerpt(self.start, self.end)

    @property
    def sentence(self) -> str:
        """The sentence in which they begin."""
        return self.text.sentence(self.start)

    def with_word_before(self) -> "Hit":
        """The same with the word that it is written together with, where it begins with none itself."""
        start = self.start
        while start > 0 and self.text.seen[start - 1].isalnum() and not self.text.seen[self.start].isspace():
            start -= 1
        return Hit(self.text, start, self.end, self.match)

    def finding(
        self,
        message: str,
        *,
        hint: str,
        replacement: str | None = None,
        severity: Severity | None = None,
        why: str | None = None,
    ) -> Finding:
        """A finding on these words."""
        start, end = self.text.view.original(self.start, self.end)
        return Finding(
            message,
            self.text.path,
            excerpt=self.text.raw[start:end],
            offset=start,
            replacement=replacement,
            hint=hint,
            severity=severity,
            why=why,
        )


def _texts(items: Iterable[Text]) -> tuple[Text, ...]:
    return tuple(items)


@frozen(eq=False, slots=False)
class Texts(Sequence[Text]):
    """Texts in the order of the document, which can be looked through at once."""

    items: tuple[Text, ...] = field(converter=_texts)

    def __getitem__(self, index: int) -> Text:  # type: ignore[override]
        return self.items[index]

    def __len__(self) -> int:
        return len(self.items)

    def find(self, *patterns: re.Pattern[str]) -> Iterator[Hit]:
        """All that patterns find, in the order of the texts: only so can their places in the file be told."""
        matches = [match for pattern in patterns for match in pattern.finditer(self.joined)]
        for match in sorted(matches, key=lambda one: one.span()) if len(patterns) > 1 else matches:
            yield self.hit(*match.span(), match)

    def hit(self, start: int, end: int, match: re.Match[str] | None = None) -> Hit:
        """The piece of a text from one place to another of the joined ones."""
        index = bisect_right(self._starts, start) - 1
        return Hit(self.items[index], start - self._starts[index], end - self._starts[index], match)

    @cached_property
    def joined(self) -> str:
        """All of them as they are seen, one after the other."""
        return _BETWEEN.join(one.seen for one in self.items)

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for one in self.items:
            starts.append(at)
            at += len(one.seen) + len(_BETWEEN)
        return starts

    def where(self, pattern: re.Pattern[str]) -> "Texts":
        """Those in which a pattern finds something."""
        found = {bisect_right(self._starts, match.start()) - 1 for match in pattern.finditer(self.joined)}
        return Texts(self.items[index] for index in sorted(found))

    @cached_property
    def with_digits(self) -> "Texts":
        """Those in which there is a digit."""
        return self.where(_DIGIT)


@frozen(eq=False, slots=False)
class Reading:
    """All texts of a document."""

    document: Handling

    @cached_property
    def everything(self) -> tuple[tuple[Path, object], ...]:
        """All that the document has, with its place."""
        return tuple(_walk(self.document, ()))

    def of(self, kind: type[T] | tuple[type[T], ...]) -> Iterator[tuple[Path, T]]:
        """All of a class."""
        return ((path, one) for path, one in self.everything if isinstance(one, kind))

    @cached_property
    def every(self) -> Texts:
        """Every text, names and addresses as well."""
        return Texts(Text(path, one) for path, one in self.of(str) if not isinstance(one, Id | Enum))

    @cached_property
    def written(self) -> Texts:
        """What is set in the typography of the document: lines and running text, but no names and addresses."""
        return Texts(one for one in self.every if not isinstance(one.raw, Verbatim))

    @cached_property
    def slips(self) -> "Mapping[Kind, tuple[Slip, ...]]":
        """The slips in typography, by their kinds."""
        from samverkansdoc.check.slips import slips  # noqa: PLC0415 - it builds on this module

        return slips(self.written)

    @cached_property
    def running(self) -> Texts:
        """Running text of several paragraphs."""
        return Texts(one for one in self.written if one.running)


def reading(document: Handling) -> Reading:
    """The texts of a document. Rules are asked about it and what it refers to, so the last few are kept."""
    for one in _LAST:
        if one.document is document:
            return one
    _LAST.append(Reading(document))
    return _LAST[-1]


_LAST: deque[Reading] = deque(maxlen=4)


def _walk(value: Any, path: Path) -> Iterator[tuple[Path, object]]:
    yield path, value
    if isinstance(value, tuple):
        if not isinstance(value, Undantag):
            for index, item in enumerate(value):
                yield from _walk(item, (*path, index))
    elif not isinstance(value, str):
        kind: type = value.__class__
        for name in _fields(kind):
            yield from _walk(getattr(value, name), (*path, name))


@cache
def _fields(kind: type[object]) -> tuple[str, ...]:
    """The names of the parts of a class of the model; other classes hold no texts."""
    return tuple(attrs.fields_dict(kind)) if attrs.has(kind) and kind.__module__.startswith(_MODEL) else ()
