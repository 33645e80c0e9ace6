"""Source files that a source refers to: read too, and held against it."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from samverkansdoc.diagnostics import Diagnostic, InputError, Span
from samverkansdoc.diagnostics import Path as DataPath
from samverkansdoc.model import (
    Avtalshandling,
    Handling,
    Handlingsplan,
    Medborgarlöfte,
    Tjänsteskrivelse,
    Uppföljningsrapport,
    Överenskommelse,
)
from samverkansdoc.model.invariants import disagreements
from samverkansdoc.source.files import display_name, read_bytes
from samverkansdoc.svenska.nearest import nearest, question

if TYPE_CHECKING:
    from samverkansdoc.source.loading import Source

#: Files that carry the source that they were made from.
CARRIERS = (".pdf", ".docx")


def read_linked(document: Handling, folder: Path) -> tuple[dict[str, "Source"], list[Diagnostic]]:
    """The sources that a document refers to, by their paths, and a finding for each that cannot be used."""
    found: dict[str, Source] = {}
    faults: list[Diagnostic] = []
    for name, path in document.linked.items():
        try:
            found[name] = _read(document, name, folder, path)
        except InputError as error:
            faults += error.diagnostics
    return found, faults + list(disagreements(document, {name: source.document for name, source in found.items()}))


def opened_file(path: str | os.PathLike[str]) -> "Source":
    """The source in a file, for itself: what that refers to in its turn is not asked for. Raises ``InputError``."""
    name = display_name(os.fsdecode(path))
    try:
        return opened(read_bytes(os.fsdecode(path)), name)
    except InputError as error:
        raise InputError(fault.at(Span(file=name, line=0, column=0)) for fault in error.diagnostics) from error


def opened(data: bytes, name: str) -> "Source":
    """The source in a file's bytes: a source file, or a PDF or Word file that carries one. Raises ``InputError``."""
    from samverkansdoc.origin import ForeignFileError, read_origin  # noqa: PLC0415 - few sources refer to others
    from samverkansdoc.source.loading import format_of, parse  # noqa: PLC0415 - which reads what a source refers to

    if not name.lower().endswith(CARRIERS):
        return parse(data, name, format_of(name))
    try:
        origin = read_origin(data)
    except ForeignFileError as error:
        raise InputError([Diagnostic(code=error.code, message=error.message, hint=error.hint)]) from error
    if not origin.has_its_source:
        message = "Källfilen i dokumentet är utbytt: den är inte den som dokumentet gjordes av."
        raise InputError([Diagnostic(code="source-changed", message=message, hint="Ange ett annat exemplar.")])
    return evolve(parse(origin.source, name, format_of(origin.recipe.källa)), data=data, carried=True)


def _read(document: Handling, name: str, folder: Path, path: DataPath) -> "Source":
    """The source in a file. What that refers to in its turn is not asked for: a document stands for itself."""
    try:
        source = opened(read_bytes(str(_inside(name, folder, path))), name)
    except InputError as error:
        first, *more = error.diagnostics
        if first.path == path:
            raise
        others = f" Det är ett av {len(more) + 1} fel." if more else ""
        message = f"”{name}” kan inte användas: {first.message}{others}"
        raise _refusal("linked-broken", message, first.hint, path) from error
    wanted, hint = _wanted(document, path)
    if not isinstance(source.document, wanted):
        kind = source.document.TYP
        message = f"”{name}” är fel slags dokument: {kind}."
        raise _refusal("linked-kind", message, hint, path)
    return source


def _wanted(document: Handling, path: DataPath) -> tuple[type[Handling], str]:
    """What a document may refer to at a place, and what to say of anything else."""
    if isinstance(document, Medborgarlöfte | Handlingsplan):
        return Överenskommelse, "Ange överenskommelsens källfil."
    if isinstance(document, Tjänsteskrivelse):
        return Avtalshandling, "Ange källfilen till det som ska beslutas."
    if path == ("av",):
        return Avtalshandling, "Ange medborgarlöftet, överenskommelsen eller handlingsplanen som följs upp."
    return Uppföljningsrapport, "Ange källfilerna till uppföljningarna av periodens delar."


def _inside(name: str, folder: Path, path: DataPath) -> Path:
    """The file, if it is one and lies inside the folder."""
    file = folder / name
    if not file.resolve().is_relative_to(folder.resolve()):
        hint = "Lägg filen i samma mapp som källfilen, eller i en mapp i den."
        raise _refusal("linked-path", f"”{name}” ligger utanför källfilens mapp.", hint, path)
    if file.is_dir():
        raise _refusal("linked-missing", f"”{name}” är en mapp.", "Ange en fil i den.", path)
    if not file.is_file():
        names = (other.name for other in file.parent.iterdir()) if file.parent.is_dir() else iter(())
        near = nearest(file.name, names)
        hint = question(near) if near else "Lägg filen i samma mapp som källfilen."
        raise _refusal("linked-missing", f"Filen ”{name}” finns inte.", hint, path)
    return file


def _refusal(code: str, message: str, hint: str | None, path: DataPath) -> InputError:
    return InputError([Diagnostic(code=code, message=message, hint=hint, path=path)])
