"""Text that every format can hold, and Markdown that means what it seems to mean."""

import re
from collections.abc import Iterator

from samverkansdoc.diagnostics import Diagnostic, Path
from samverkansdoc.model.invariants.walk import walk
from samverkansdoc.model.overenskommelse import Överenskommelse
from samverkansdoc.model.text import FORBIDDEN, Markdown

_HEADING = re.compile(r"^ {0,3}#{1,6}\s+(\S.*)$", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_NOTE = re.compile(r"\[\^([^\]\s]+)\](:?)")


def texts(överenskommelse: Överenskommelse) -> Iterator[Diagnostic]:
    """No empty line of text, no character that Word cannot hold, no heading or lost footnote in running text."""
    for path, value in walk(överenskommelse):
        if isinstance(value, str):
            yield from _characters(path, value)
        if isinstance(value, Markdown):
            yield from _markdown(path, value)
        elif isinstance(value, str) and not value.strip():
            yield Diagnostic(
                code="empty-text",
                message=f"”{_key(path)}” är tom.",
                hint="Skriv vad som ska stå där, eller ta bort raden.",
                path=path,
            )


def _characters(path: Path, value: str) -> Iterator[Diagnostic]:
    for char in dict.fromkeys(FORBIDDEN.findall(value)):
        yield Diagnostic(
            code="forbidden-character",
            message=f"Tecknet U+{ord(char):04X} kan inte stå i ett dokument.",
            hint="Ta bort tecknet; det syns ofta inte, men finns i texten.",
            path=path,
            excerpt=char,
        )


def _markdown(path: Path, text: Markdown) -> Iterator[Diagnostic]:
    for match in _HEADING.finditer(text):
        yield Diagnostic(
            code="heading-in-text",
            message=f"Rubriken ”{match[1]}” står inne i en text.",
            hint="Gör den till ett avsnitt med rubrik och text under avsnitt, så får den sitt nummer.",
            path=path,
            excerpt=match[0].strip(),
        )
    for match in _IMAGE.finditer(text):
        yield Diagnostic(
            code="image-in-text",
            message=f"Bilden ”{match[0]}” står inne i en text; texter kan inte ha bilder.",
            hint="Ta bort bilden, eller länka till den.",
            path=path,
            excerpt=match[0],
        )
    yield from _notes(path, text)


def _notes(path: Path, text: Markdown) -> Iterator[Diagnostic]:
    notes = [(match[1], bool(match[2])) for match in _NOTE.finditer(text)]
    defined = {name for name, is_definition in notes if is_definition}
    used = {name for name, is_definition in notes if not is_definition}
    for name in dict.fromkeys(name for name, _ in notes if name not in used & defined):
        what = "har ingen text" if name in used else "nämns aldrig i texten"
        yield Diagnostic(
            code="footnote",
            message=f"Fotnoten [^{name}] {what}.",
            hint=f"Skriv ”[^{name}]” där noten hör hemma och ”[^{name}]: …” på en egen rad sist i samma text.",
            path=path,
            excerpt=f"[^{name}]",
        )


def _key(path: Path) -> str:
    return next((str(key) for key in reversed(path) if isinstance(key, str)), "texten")
