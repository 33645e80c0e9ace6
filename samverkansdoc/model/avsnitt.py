"""Sections of running text, and the picture of the situation with its problems."""

from collections.abc import Iterable
from enum import StrEnum

from attrs import field, frozen
from attrs.converters import optional

from samverkansdoc.model.indikator import Indikator, to_indikatorer
from samverkansdoc.model.text import (
    Id,
    Markdown,
    Short,
    Verbatim,
    coerce_all,
    identifier,
    listed,
    markdown,
    texts,
    verbatim,
)


class Kanoniskt(StrEnum):
    """The canonical sections, in their order; the words are the keys of the YAML."""

    FÖRORD = "förord"
    SAMVERKANSFORMER = "samverkansformer"
    KOMMUNIKATION = "kommunikation"
    SYFTEN = "syften"
    UNDERLAG = "underlag"
    LÄGESBILD = "lägesbild"
    ÖVERGRIPANDE_MÅL = "övergripande_mål"
    SAMVERKANSOMRÅDEN = "samverkansområden"
    UPPFÖLJNING = "uppföljning"


def to_kanoniskt(value: Kanoniskt | str) -> Kanoniskt:
    """A canonical section, or its word. Raises ``ValueError`` for any other word."""
    return Kanoniskt(value)


def _underavsnitt(values: "Underavsnitt | Iterable[Underavsnitt]") -> "tuple[Underavsnitt, ...]":
    return listed(Underavsnitt, values)


@frozen(kw_only=True)
class Underavsnitt:
    """A section with a heading of its own."""

    rubrik: str
    id: Id | None = field(default=None, converter=optional(identifier))
    text: Markdown = field(default=Markdown(), converter=markdown)
    avsnitt: "tuple[Underavsnitt, ...]" = field(default=(), converter=_underavsnitt)


@frozen(kw_only=True)
class Avsnitt(Short):
    """A canonical section. ``rubrik`` renames it without changing what it is."""

    KORT = "text"

    rubrik: str | None = None
    id: Id | None = field(default=None, converter=optional(identifier))
    text: Markdown = field(default=Markdown(), converter=markdown)
    avsnitt: tuple[Underavsnitt, ...] = field(default=(), converter=_underavsnitt)


@frozen(kw_only=True)
class Extraavsnitt(Underavsnitt):
    """A section that the canon does not know, placed before or after one that it knows, else after the last."""

    före: Kanoniskt | None = field(default=None, converter=optional(to_kanoniskt))
    efter: Kanoniskt | None = field(default=None, converter=optional(to_kanoniskt))


@frozen(kw_only=True)
class Problem(Short):
    """A problem in focus and its probable causes: the first link of the chain problem, mål, åtgärd (Brå)."""

    KORT = "problem"

    problem: str
    id: Id | None = field(default=None, converter=optional(identifier))
    orsaker: tuple[str, ...] = field(default=(), converter=texts)
    källa: str | None = None


def _problem(values: Problem | str | Iterable[Problem | str]) -> tuple[Problem, ...]:
    return coerce_all(Problem, values)


@frozen(kw_only=True)
class Lägesbild(Avsnitt):
    """The common picture of the situation."""

    problem: tuple[Problem, ...] = field(default=(), converter=_problem)
    indikatorer: tuple[Indikator, ...] = field(default=(), converter=to_indikatorer)


@frozen(kw_only=True)
class Syften(Short):
    """What the collaboration is for (lag 2023:196, 9 §)."""

    KORT = "syften"

    rubrik: str | None = None
    id: Id | None = field(default=None, converter=optional(identifier))
    text: Markdown = field(default=Markdown(), converter=markdown)
    syften: tuple[str, ...] = field(default=(), converter=texts)


@frozen(kw_only=True)
class Underlag(Short):
    """What the picture of the situation rests on: surveys, statistics, what people have said."""

    KORT = "källor"

    rubrik: str | None = None
    id: Id | None = field(default=None, converter=optional(identifier))
    text: Markdown = field(default=Markdown(), converter=markdown)
    källor: tuple[str, ...] = field(default=(), converter=texts)


@frozen(kw_only=True)
class Uppföljning(Avsnitt):
    """How, when and by whom the agreement is followed up, and who is told."""

    intervall: str | None = None
    tid: str | None = None
    ansvariga: tuple[str, ...] = field(default=(), converter=texts)
    mottagare: tuple[str, ...] = field(default=(), converter=texts)


@frozen(kw_only=True)
class Bilaga(Short):
    """An appendix: its title, and its text where that belongs to the document.

    ``fil`` is a PDF file that is the appendix, by its path from the folder of the source file.
    """

    KORT = "titel"

    titel: str
    id: Id | None = field(default=None, converter=optional(identifier))
    fil: Verbatim | None = field(default=None, converter=optional(verbatim))
    text: Markdown = field(default=Markdown(), converter=markdown)
    avsnitt: tuple[Underavsnitt, ...] = field(default=(), converter=_underavsnitt)
