"""Inlines made from values and from the template's own words."""

from collections.abc import Iterable
from itertools import chain

from markupsafe import Markup

from samverkansdoc.compose.signs import typeset_between
from samverkansdoc.document import Inline, Inlines, LineBreak, Text, plain
from samverkansdoc.model import Verbatim
from samverkansdoc.svenska.lists import join

_MARK = "\ufdd0"


def inlines(value: str | Inlines | None) -> Inlines:
    """A value as inlines on one line: running text in Swedish typography, a name as it is, nothing for None."""
    if isinstance(value, Markup):
        raise TypeError("Ett makros text kan inte ges till ett annat ord i mallen.")
    if not isinstance(value, str):
        return checked(value or ())
    line = " ".join(value.split("\n")).strip()
    if not line:
        return ()
    return (Text(line, whole=True) if isinstance(value, Verbatim) else Text(typeset_between(line)),)


def checked(value: Inlines) -> Inlines:
    """The inlines themselves. Raises ``TypeError`` if a template has given something else where a text belongs."""
    if not isinstance(value, tuple) or not all(isinstance(one, Inline) for one in value):
        raise TypeError(f"{type(value).__name__} är ingen text")
    return value


def chained(*values: str | Inlines | None) -> Inlines:
    """Values after one another."""
    return tuple(chain.from_iterable(inlines(value) for value in values))


def joined(values: Iterable[str | Inlines], conjunction: str = "och") -> Inlines:
    """A Swedish list: "Polisen, Socialförvaltningen och Bildningsförvaltningen"."""
    items = [inlines(value) for value in values]
    # The whole list, since its last word depends on what the items say; every second piece is a separator.
    separators = join([f"{_MARK}{plain(item)}{_MARK}" for item in items], conjunction).split(_MARK)[2::2]
    return tuple(chain.from_iterable((*item, *_text(after)) for item, after in zip(items, separators, strict=True)))


def separated(values: Iterable[str | Inlines], mark: str) -> Inlines:
    """Values with a mark between them, such as "; "; those that say nothing are passed over."""
    said = [content for content in map(inlines, values) if content]
    return tuple(chain.from_iterable((*(_text(mark) if index else ()), *one) for index, one in enumerate(said)))


def broken_lines(lines: Iterable[Inlines]) -> Inlines:
    """Lines below one another in one paragraph."""
    return tuple(chain.from_iterable((*((LineBreak(),) if index else ()), *line) for index, line in enumerate(lines)))


def inserted(value: str | Inlines | None, pattern: str) -> Inlines:
    """The value where "{}" stands in words of the template: "mellan {}". Nothing, if there is no value."""
    content = inlines(value)
    before, _, after = pattern.partition("{}")
    return (*_text(before), *content, *_text(after)) if content else ()


def _text(words: str) -> Inlines:
    return (Text(words),) if words else ()
