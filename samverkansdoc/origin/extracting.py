"""The source back out of a file that was made of it."""

import os
import unicodedata
from pathlib import Path, PurePosixPath

from samverkansdoc.diagnostics import refusal
from samverkansdoc.origin.reading import ForeignFileError, Origin, read_origin

#: How a name ends that is one of a source, and not of a folder that is not there yet.
_SOURCES = (".yaml", ".yml", ".json")
#: Control characters and halves of characters.
_UNNAMED = ("Cc", "Cs")


def extract(path: str | os.PathLike[str]) -> Origin:
    """The source of a PDF or a Word file, byte for byte as it was, and the files that it carries beside it.

    ``Origin.source`` are the bytes, ``Origin.recipe.källa`` is the name. Raises ``InputError`` for a file that is not
    there, not ours, or carries another source than the one that it was made of.
    """
    try:
        origin = read_origin(read_whole(path))
    except ForeignFileError as error:
        raise refusal(error.code, error.message, error.hint, str(path)) from error
    if not origin.has_its_source:
        message = "Källfilen i dokumentet är utbytt: den är inte den som dokumentet gjordes av."
        raise refusal("source-changed", message, "Hämta källan ur ett annat exemplar.", str(path))
    return origin


def read_whole(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a file that someone was given. Raises ``InputError`` where there is none to be read."""
    try:
        return Path(path).read_bytes()
    except FileNotFoundError as error:
        raise refusal("file-missing", f"Filen ”{path}” finns inte.", "Kontrollera sökvägen.", str(path)) from error
    except OSError as error:
        message = f"Filen ”{path}” går inte att läsa."
        raise refusal("file-unreadable", message, "Kontrollera sökvägen.", str(path)) from error


def extracted_files(origin: Origin, place: Path) -> dict[Path, bytes]:
    """The source and the carried appendices, by the paths that they are written to.

    ``place`` is a folder, or the name that the source shall have. Names in a file from elsewhere may say anything: none
    leads out of the folder.
    """
    is_folder = place.is_dir() or not (place.exists() or place.suffix.lower() in _SOURCES)
    source = place / _inside(origin.recipe.källa) if is_folder else place
    files = {source: origin.source}
    for appendix in origin.recipe.bilagor:
        data = origin.files.get(PurePosixPath(appendix.path).name)
        if data is not None:
            # The source is first: no appendix takes its place.
            files.setdefault(source.parent / _inside(appendix.path), data)
    return files


def _inside(name: str) -> Path:
    """A path that stays below the folder it is put in, of characters that a name can have."""
    steps = "".join(char for char in name if unicodedata.category(char) not in _UNNAMED).replace("\\", "/").split("/")
    parts = [step for step in steps if step.strip(". ") and ":" not in step]
    return Path(*parts) if parts else Path("kalla.yaml")
