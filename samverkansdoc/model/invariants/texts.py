"""Text that every format can hold, and Markdown that means what it seems to mean."""

import re
from collections.abc import Iterator
from itertools import takewhile

from samverkansdoc.diagnostics import Diagnostic, Path
from samverkansdoc.model.handling import Handling
from samverkansdoc.model.invariants.walk import walk
from samverkansdoc.model.text import CAPTION, FORBIDDEN, REFERENCE, Markdown

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(\S.*)$", re.MULTILINE)
#: More levels of a list than a page can show: by indentation, or all on one line.
_DEEP_LIST = re.compile(r"^(?: {18,}|(?: *[-*+] +){7,})(?:[-*+]|[0-9]+[.)]) .*$", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
#: A note's text: on a line of its own, going on below where that is indented.
_DEFINITION = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:(.*(?:\n(?:[ \t]+\S.*|[ \t]*(?=\n {4})))*)", re.MULTILINE)
_USE = re.compile(r"\[\^([^\]\s]+)\]")
#: The line between the head of a table and its rows.
_DELIMITERS = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_BAR = re.compile(r"(?<!\\)\|")


def texts(handling: Handling) -> Iterator[Diagnostic]:
    """No empty line of text, no character that Word cannot hold, no heading or lost footnote in running text."""
    for path, value in walk(handling):
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
    for match in _DEEP_LIST.finditer(text):
        yield Diagnostic(
            code="list-too-deep",
            message="Listan har fler nivåer än ett dokument kan visa.",
            hint="Använd högst sex nivåer, eller dela upp texten i avsnitt.",
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
    yield from _captions(path, text)
    yield from _tables(path, text)


def _notes(path: Path, text: Markdown) -> Iterator[Diagnostic]:
    definitions = list(_DEFINITION.finditer(text))
    defined = [match[1] for match in definitions]
    used = [match[1] for match in _USE.finditer(_DEFINITION.sub("", text))]
    inside = {match[1] for definition in definitions for match in _USE.finditer(definition[2])}
    for name in dict.fromkeys(match[1] for match in _USE.finditer(text)):
        if fault := _note_fault(name, defined, used, inside):
            yield Diagnostic(
                code="footnote",
                message=f"Fotnoten [^{name}] {fault}.",
                hint=f"Skriv ”[^{name}]” där noten hör hemma och ”[^{name}]: …” på en egen rad sist i samma text.",
                path=path,
                excerpt=f"[^{name}]",
            )
    for definition in definitions:
        if not definition[2].strip():
            yield _empty_note(path, definition[1])


def _note_fault(name: str, defined: list[str], used: list[str], inside: set[str]) -> str | None:
    if name in inside:
        return "står inne i en annan fotnot, och det går inte"
    if name not in defined:
        return "har ingen text"
    if defined.count(name) > 1:
        return "har två olika texter"
    return None if name in used else "nämns aldrig i texten"


def _empty_note(path: Path, name: str) -> Diagnostic:
    return Diagnostic(
        code="footnote",
        message=f"Fotnoten [^{name}] har en tom text.",
        hint="Skriv notens text efter kolonet, på samma rad.",
        path=path,
        excerpt=f"[^{name}]:",
    )


def _captions(path: Path, text: Markdown) -> Iterator[Diagnostic]:
    """A caption is the name of a table: it has no notes and no references."""
    for match in CAPTION.finditer(text):
        for inside in (*REFERENCE.finditer(match["caption"]), *_USE.finditer(match["caption"])):
            yield Diagnostic(
                code="caption",
                message=f"”{inside[0]}” står i en tabells rubrik, och där kan inget sådant stå.",
                hint="Flytta det till texten före tabellen eller till en av tabellens rader.",
                path=path,
                excerpt=inside[0],
            )
        if match["id"] and not _is_table(text[match.end() :]):
            yield Diagnostic(
                code="caption",
                message=f"Efter tabellrubriken ”{match['caption']}” följer ingen tabell.",
                hint="Skriv tabellen direkt efter rubriken, med högst en tomrad emellan.",
                path=path,
                excerpt=match[0].strip(),
            )


def _is_table(text: str) -> bool:
    """Whether a text begins with a table."""
    lines = text.strip().splitlines()
    return len(lines) > 1 and "|" in lines[0] and _DELIMITERS.fullmatch(lines[1]) is not None


def _tables(path: Path, text: Markdown) -> Iterator[Diagnostic]:
    """Rows with more cells than the head: Markdown would leave out what has no column."""
    lines = text.splitlines()
    for number, line in enumerate(lines[1:], 1):
        if not _DELIMITERS.fullmatch(line):
            continue
        columns = _cells(lines[number - 1])
        for row in takewhile(lambda below: "|" in below, lines[number + 1 :]):
            if _cells(row) > columns:
                yield Diagnostic(
                    code="table-row",
                    message=f"Tabellraden har {_cells(row)} celler, men tabellens huvud har {columns}.",
                    hint="Ge huvudet en kolumn till, eller skriv \\| för ett lodstreck som hör till texten.",
                    path=path,
                    excerpt=row.strip(),
                )


def _cells(row: str) -> int:
    return len(_BAR.split(row.strip().removeprefix("|").removesuffix("|")))


def _key(path: Path) -> str:
    return next((str(key) for key in reversed(path) if isinstance(key, str)), "texten")
