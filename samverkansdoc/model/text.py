"""Kinds of text. A plain ``str`` is one line of running text, set in Swedish typography where it is printed."""

import re
from collections.abc import Iterable
from typing import Any, ClassVar, TypeVar

#: What XML 1.0 cannot hold (2.2: controls, surrogates, U+FFFE and U+FFFF); the controls of C1 and the byte order mark,
#: which no one can see; marks that turn the direction of writing, with which a contract could be made to read otherwise
#: than it says; and the noncharacters that Unicode keeps for inner use.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17))
    + "]"
)

#: A reference in running text: "[[id]]", or "[[tabell:id]]". A backslash before it makes it text.
REFERENCE = re.compile(r"(?<!\\)\[\[([^\s\[\]]+)\]\]")
#: The line above a table that is its caption, with an id where the table is to be referred to:
#: "Tabell: Anmälda brott {#anmälda-brott}".
CAPTION = re.compile(r"^ {0,3}Tabell:[ \t]+(?P<caption>\S.*?)[ \t]*(?:\{#(?P<id>[^\s{}]+)\})?[ \t]*$", re.MULTILINE)

#: The mark of a footnote, and footnotes themselves: all that stands from the first of them on.
_NOTES = re.compile(r"\[\^[^\[\]\s]+\](?!:)|(?:\A|\s+)\[\^[^\[\]\s]+\]:.*", re.DOTALL)


class Markdown(str):
    """Running text of several paragraphs: lists, emphasis, links, footnotes and small tables are allowed."""

    __slots__ = ()


class Verbatim(str):
    """A name, a diarienummer, an address: printed exactly as it was written."""

    __slots__ = ()


class Id(Verbatim):
    """A name that other parts of the document refer to; has no spaces."""

    __slots__ = ()


class Short:
    """A class whose instances may be written as the value of their most important field alone, named by ``KORT``."""

    KORT: ClassVar[str]


S = TypeVar("S", bound=Short)


def coerce(cls: type[S], value: object) -> S:
    """An instance as it is; anything else is the short form: the value of the field that ``cls.KORT`` names."""
    return value if isinstance(value, cls) else cls(**{cls.KORT: value})


def coerce_all(cls: type[S], values: object) -> tuple[S, ...]:
    """Every value coerced; a lone one, or its short form, needs no list."""
    return tuple(coerce(cls, value) for value in listed((cls, str), values))


def listed(kind: type | tuple[type, ...], values: Any) -> tuple[Any, ...]:
    """The values; a lone one of the kind needs no list."""
    return (values,) if isinstance(values, kind) else tuple(values)


def markdown(value: str) -> Markdown:
    """Mark text as Markdown."""
    return Markdown(value)


def verbatim(value: str) -> Verbatim:
    """Mark text as not to be touched."""
    return Verbatim(value)


def identifier(value: str) -> Id:
    """Mark text as an id."""
    return Id(value)


def identifiers(values: str | Iterable[str]) -> tuple[Id, ...]:
    """Ids referred to; a single one needs no list."""
    return tuple(Id(value) for value in texts(values))


def texts(values: str | Iterable[str]) -> tuple[str, ...]:
    """Lines of text; a single one needs no list."""
    return listed(str, values)


def without_notes(text: str) -> str:
    """Running text without its footnotes and their marks, for where only its beginning is told."""
    return _NOTES.sub("", text)
