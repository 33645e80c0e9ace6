"""Source files that a source refers to: read too, and held against it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from samverkansdoc.diagnostics import Diagnostic, InputError
from samverkansdoc.diagnostics import Path as DataPath
from samverkansdoc.model import Handling, Överenskommelse
from samverkansdoc.source.files import read_bytes
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.lists import join
from samverkansdoc.svenska.nearest import nearest, question

if TYPE_CHECKING:
    from samverkansdoc.source.loading import Source


def read_linked(document: Handling, folder: Path) -> tuple[dict[str, "Source"], list[Diagnostic]]:
    """The sources that a document refers to, by their paths, and a finding for each that cannot be used."""
    found: dict[str, Source] = {}
    faults: list[Diagnostic] = []
    for name, path in document.linked.items():
        try:
            source = _read(name, folder, path)
        except InputError as error:
            faults += error.diagnostics
        else:
            found[name] = source
            faults += _disagreements(document, source.document, path)
    return found, faults


def _read(name: str, folder: Path, path: DataPath) -> "Source":
    """The source in a file. What that refers to in its turn is not asked for: an agreement stands for itself."""
    from samverkansdoc.source.loading import format_of, parse  # noqa: PLC0415 - which reads what a source refers to

    try:
        source = parse(read_bytes(str(_inside(name, folder, path))), name, format_of(name))
    except InputError as error:
        first, *more = error.diagnostics
        if first.path == path:
            raise
        others = f" Det är ett av {len(more) + 1} fel." if more else ""
        message = f"”{name}” kan inte användas: {first.message}{others}"
        raise _refusal("linked-broken", message, first.hint, path) from error
    if not isinstance(source.document, Överenskommelse):
        message = f"”{name}” är ingen samverkansöverenskommelse utan ett {source.document.TYP}."
        raise _refusal("linked-kind", message, "Ange överenskommelsens källfil.", path)
    return source


def _inside(name: str, folder: Path, path: DataPath) -> Path:
    """The file, if it is one and lies inside the folder."""
    file = folder / name
    if not file.resolve().is_relative_to(folder.resolve()):
        hint = "Lägg filen i samma mapp som källfilen, eller i en mapp i den."
        raise _refusal("linked-path", f"”{name}” ligger utanför källfilens mapp.", hint, path)
    if not file.is_file():
        names = (other.name for other in file.parent.iterdir()) if file.parent.is_dir() else iter(())
        near = nearest(file.name, names)
        hint = question(near) if near else "Lägg filen i samma mapp som källfilen."
        raise _refusal("linked-missing", f"Filen ”{name}” finns inte.", hint, path)
    return file


def _disagreements(document: Handling, agreement: Handling, path: DataPath) -> Iterator[Diagnostic]:
    """Where a document and the agreement that it belongs to do not go together."""
    try:
        ours, theirs = ([part.namn for part in one.parter] for one in (document, agreement))
    except SvenskaError:
        return
    if missing := [name for name in theirs if name not in ours]:
        yield Diagnostic(
            code="linked-parties",
            message=f"Överenskommelsen har {join(missing)} som part, men det här dokumentet har inte det.",
            hint="Kontrollera parterna, och att det är rätt överenskommelse.",
            path=path,
        )
    if not agreement.period.holds(document.period):
        yield Diagnostic(
            code="outside-agreement",
            message=f"Löftet gäller {document.period}, men överenskommelsen som det hör till {agreement.period}.",
            hint="Kontrollera båda perioderna.",
            path=("period",),
        )


def _refusal(code: str, message: str, hint: str | None, path: DataPath) -> InputError:
    return InputError([Diagnostic(code=code, message=message, hint=hint, path=path)])
