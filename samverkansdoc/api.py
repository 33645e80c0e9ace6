"""From an agreement to files: what the command line does, as plain functions."""

# The rooms are imported where they are used: this module comes with every ``import samverkansdoc``.
# ruff: noqa: PLC0415

import os
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, Union

from samverkansdoc.diagnostics import InputError
from samverkansdoc.render.files import write_all
from samverkansdoc.render.theme import DEFAULT, Theme

if TYPE_CHECKING:
    from samverkansdoc.document import Attachment, Dokument
    from samverkansdoc.model import Överenskommelse
    from samverkansdoc.source import Source

FilePath: TypeAlias = str | os.PathLike[str]

#: What a document can be made of: an agreement, a source that was read, or a file.
Made: TypeAlias = Union["Överenskommelse", "Source", FilePath]

#: Formats by their file ending, in the order they are made. Each renderer is imported when it is first used.
FORMATS: Mapping[str, str] = {"pdf": "render_pdf", "docx": "render_word", "html": "render_html"}
_PACKAGES = {"pdf": "pdf", "docx": "word", "html": "html"}


def to_document(what: Made) -> "Dokument":
    """The document of an agreement, of a source that was read, or of a file; it carries its source with it.

    A file's source is the file itself, byte for byte; an agreement made in Python is written out as YAML. Raises
    ``InputError`` with every fault.
    """
    from samverkansdoc.compose import compose
    from samverkansdoc.model import Överenskommelse
    from samverkansdoc.model.invariants import invariants
    from samverkansdoc.source import Source, dump, read

    if isinstance(what, Överenskommelse):
        faults = tuple(invariants(what))
        if faults:
            raise InputError(faults)
        return compose(what, [_attached("overenskommelse.yaml", dump(what).encode())])
    source = what if isinstance(what, Source) else read(what)
    return compose(source.document, [_attached(Path(source.path).name, source.data)])


def to_bytes(what: Union[Made, "Dokument"], format: str, theme: Theme = DEFAULT) -> bytes:  # noqa: A002
    """The file of one format, "pdf", "docx" or "html". Raises ``InputError``, and ``ValueError`` for other formats."""
    if format not in FORMATS:
        raise ValueError(f"Okänt format: {format}. De som finns är {', '.join(FORMATS)}.")
    from samverkansdoc.document import Dokument

    document = what if isinstance(what, Dokument) else to_document(what)
    package = import_module(f"samverkansdoc.render.{_PACKAGES[format]}")
    renderer: Callable[[Dokument, Theme], bytes] = getattr(package, FORMATS[format])
    return renderer(document, theme)


def render(
    what: Made,
    directory: FilePath = ".",
    formats: Iterable[str] = tuple(FORMATS),
    *,
    name: str | None = None,
    theme: Theme = DEFAULT,
) -> tuple[Path, ...]:
    """Write the documents of an agreement to a directory; returns their paths.

    ``name`` is the files' name without ending: that of the source file, or "overenskommelse" for an agreement made in
    Python. All files are written whole, or none is. Raises ``InputError`` with every fault, ``ValueError`` for an
    unknown format, ``OSError`` if the files cannot be written.
    """
    document = to_document(what)
    stem = name or Path(document.attachments[0].name).stem
    made = {Path(directory) / f"{stem}.{format}": to_bytes(document, format, theme) for format in formats}  # noqa: A001
    write_all(made)
    return tuple(made)


def _attached(name: str, data: bytes) -> "Attachment":
    from samverkansdoc.document import Attachment

    media_type = "application/json" if name.endswith(".json") else "application/yaml"
    return Attachment(name=name, data=data, media_type=media_type, description="Källfilen som dokumentet är gjort av")
