"""What the parts of a document are called."""

import re
from collections.abc import Iterator
from typing import Any

from samverkansdoc.comparison.result import Subject
from samverkansdoc.diagnostics import Path
from samverkansdoc.model import (
    Beslut,
    Bilaga,
    Extraavsnitt,
    Förkortning,
    Grupp,
    Handling,
    Id,
    Indikator,
    Insats,
    Kommun,
    Kontakt,
    Löfte,
    Medlem,
    Mål,
    Polis,
    Problem,
    Revidering,
    Samverkansområde,
    Underavsnitt,
    Undertecknare,
    Utfall,
    Åtgärd,
    Övrig,
)
from samverkansdoc.model.invariants.walk import walk
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.genitive import capitalize_first

#: The word for what a list holds, and the field that says what it is called.
KINDS: dict[type, tuple[str, str]] = {
    Beslut: ("beslut", "organ"),
    Bilaga: ("bilaga", "titel"),
    Extraavsnitt: ("avsnitt", "rubrik"),
    Förkortning: ("förkortning", "förkortning"),
    Grupp: ("grupp", "namn"),
    Indikator: ("indikator", "indikator"),
    Insats: ("insats", "part"),
    Kommun: ("part", "kommun"),
    Kontakt: ("kontakt", "funktion"),
    Löfte: ("löfte", "löfte"),
    Medlem: ("medlem", "roll"),
    Mål: ("mål", "mål"),
    Polis: ("part", "polis"),
    Problem: ("problem", "problem"),
    Revidering: ("revidering", "organ"),
    Samverkansområde: ("område", "rubrik"),
    Underavsnitt: ("avsnitt", "rubrik"),
    Undertecknare: ("undertecknare", "titel"),
    Utfall: ("utfall", "id"),
    Åtgärd: ("åtgärd", "rubrik"),
    Övrig: ("part", "övrig"),
}
#: Fields that are the heading of what has them: with another one it is renamed.
HEADINGS = {"rubrik"}
#: And the fields that are the name of a group or an appendix.
NAMED = {(Grupp, "namn"), (Bilaga, "titel")}
#: A part without heading is known by so many characters of the beginning of its text.
_LONGEST = 70


def title(part: Any) -> str:
    """The heading of a part, or what else it is called by; empty where it has none."""
    kind = KINDS.get(type(part))
    return str(getattr(part, kind[1]) or "").strip() if kind else ""


def texts_in(part: Any) -> Iterator[str]:
    """All that a part says."""
    return (value for _, value in walk(part) if isinstance(value, str) and not isinstance(value, Id))


def listed(part: Any) -> Subject:
    """A part that stands in a list."""
    return Subject(kind=KINDS[type(part)][0], id=getattr(part, "id", None), name=_name(part))


def section(key: str, part: Any) -> Subject:
    """A part that is alone of its kind, by its key: called by its heading, if it has one."""
    heading = getattr(part, "rubrik", None) or capitalize_first(key.replace("_", " "))
    return Subject(kind=key, id=getattr(part, "id", None), name=_one_line(heading))


def containers(document: Handling, path: Path) -> tuple[Subject, ...]:
    """The parts that a path leads through, outermost first."""
    value: Any = document
    found: list[Subject] = []
    for step in path:
        value = value[step] if isinstance(step, int) else getattr(value, step)
        if not isinstance(value, tuple):
            found.append(listed(value) if isinstance(step, int) else section(step, value))
    return tuple(found)


def is_renaming(part: Any, key: str) -> bool:
    """Whether a part that has something else in the field is called something else."""
    return key in HEADINGS or (type(part), key) in NAMED


def dotted(path: Path) -> str:
    """A path as one word: "samverkansområden.områden.0.rubrik"."""
    return ".".join(map(str, path))


def _name(part: Any) -> str:
    if isinstance(part, Kommun | Polis | Övrig):
        return _party(part)
    return _one_line(title(part)) or shortened(_beginning(part))


def _beginning(part: Any) -> str:
    """The first paragraph that a part says, without the marks of notes; of a measure, what is done and not when."""
    done = (part.text, *(one.text for one in part.insatser)) if isinstance(part, Åtgärd) else ()
    said = next(filter(str.strip, (*done, *texts_in(part))), "")
    return re.sub(r"\[\^[^\]]+\]", "", said.strip().split("\n\n")[0])


def _party(part: Kommun | Polis | Övrig) -> str:
    try:
        return part.namn
    except SvenskaError:
        return title(part)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def shortened(text: str) -> str:
    """The beginning of a long text, on one line."""
    line = _one_line(text)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"
