"""From an agreement to files: what the command line does, as plain functions."""

# The rooms are imported where they are used: this module comes with every ``import samverkansdoc``.
# ruff: noqa: PLC0415

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, Union

from samverkansdoc.diagnostics import Diagnostic, InputError, Span
from samverkansdoc.files import write_all
from samverkansdoc.render import TooLongError, UnprintableError
from samverkansdoc.render.theme import DEFAULT, Theme

if TYPE_CHECKING:
    from samverkansdoc.check.engine.review import Review
    from samverkansdoc.comparison import Comparison
    from samverkansdoc.document import Attachment, Dokument
    from samverkansdoc.model import Granskning, Handling
    from samverkansdoc.source import Beside, Source

FilePath: TypeAlias = str | os.PathLike[str]

#: What a document can be made of: an agreement, a source that was read, or a file.
Made: TypeAlias = Union["Handling", "Source", FilePath]
#: Or a comparison of two, or a review of one.
Drawn: TypeAlias = Union[Made, "Comparison", "Review"]

#: Formats by their file ending, in the order they are made. Each renderer is imported when it is first used.
FORMATS: Mapping[str, str] = {"pdf": "render_pdf", "docx": "render_word", "html": "render_html"}
_PACKAGES = {"pdf": "pdf", "docx": "word", "html": "html"}
#: The name of the source of a document that was made in Python.
_NAMES = {
    "samverkansöverenskommelse": "overenskommelse.yaml",
    "medborgarlöfte": "medborgarlofte.yaml",
    "uppföljning": "uppfoljning.yaml",
    "handlingsplan": "handlingsplan.yaml",
    "tjänsteskrivelse": "tjansteskrivelse.yaml",
}
#: And of what carries no source.
_COMPARISON, _REVIEW = "jamforelse", "granskning"
#: The formats that carry what they are made from.
_CARRIERS = ("pdf", "docx")


def to_document(what: Drawn, *, copy: int | None = None) -> "Dokument":
    """The document of an agreement, of a source that was read, or of a file; it carries its source with it.

    A file's source is the file itself, byte for byte; a document made in Python is written out as YAML, and the files
    that it names are looked for in the current folder. ``copy`` is the number of the signature copy, if it
    is to be one. A comparison and a review carry nothing. Raises ``InputError`` with every fault.
    """
    from samverkansdoc.check.engine.review import Review
    from samverkansdoc.comparison import Comparison
    from samverkansdoc.compose import source_attachment
    from samverkansdoc.model import Handling
    from samverkansdoc.source import Source, dump, read

    if isinstance(what, Comparison):
        from samverkansdoc.compose.comparisons import compose_comparison

        return compose_comparison(what)
    if isinstance(what, Review):
        from samverkansdoc.compose.reviews import compose_review

        return compose_review(what)
    if isinstance(what, Handling):
        carried = source_attachment(_NAMES[str(what.TYP)], dump(what).encode())
        return _composed(what, _checked(what, Path()), carried, copy)
    return _of_source(what if isinstance(what, Source) else read(what), copy)


def _of_source(source: "Source", copy: int | None) -> "Dokument":
    from attrs import evolve

    from samverkansdoc.compose import source_attachment
    from samverkansdoc.document import AddedRemark

    if unread := source.beside.unread(source.document):
        raise InputError(map(_unread, unread))
    carried = source_attachment(Path(source.path).name, source.data)
    try:
        made = _composed(source.document, source.beside, carried, copy, (*source.remarks, *source.added))
    except InputError as error:
        raise InputError(source.placed(error.diagnostics)) from error
    added = (AddedRemark(place=one.pointer, passage=one.passage, note=one.varför) for one in source.added)
    return evolve(made, added=tuple(added))


def _composed(
    handling: "Handling", beside: "Beside", source: "Attachment", copy: int | None, remarks: "Sequence[Granskning]" = ()
) -> "Dokument":
    from samverkansdoc.compose import compose, linked_attachment

    carried = [source, *(linked_attachment(Path(path).name, other.data) for path, other in beside.linked.items())]
    linked = {path: other.document for path, other in beside.linked.items()}
    return compose(handling, carried, files=beside.files, linked=linked, copy=copy, remarks=remarks)


def _checked(handling: "Handling", folder: Path) -> "Beside":
    from samverkansdoc.model.invariants import invariants
    from samverkansdoc.source import read_beside

    beside, missing = read_beside(handling, folder)
    if faults := [*invariants(handling), *missing]:
        raise InputError(faults)
    return beside


def _unread(name: str) -> Diagnostic:
    return Diagnostic(
        code="appendix-missing",
        message=f"Filen ”{name}” är inte läst: källan kom inte från en fil, så det finns ingen mapp att leta i.",
        hint="Läs källan från sin fil, med load eller render.",
    )


def to_bytes(what: Union[Drawn, "Dokument"], format: str, theme: Theme = DEFAULT) -> bytes:  # noqa: A002
    """The file of one format, "pdf", "docx" or "html". Raises ``InputError``, and ``ValueError`` for other formats.

    PDF and Word carry the source and a recipe, so that they can be made again and compared.
    """
    if format not in FORMATS:
        raise ValueError(f"Okänt format: {format}. De som finns är {', '.join(FORMATS)}.")
    from samverkansdoc.document import Dokument

    document = what if isinstance(what, Dokument) else to_document(what)
    package = import_module(f"samverkansdoc.render.{_PACKAGES[format]}")
    renderer: Callable[[Dokument, Theme], bytes] = getattr(package, FORMATS[format])
    if document.attachments and format in _CARRIERS:
        document = _with_recipe(document, format, theme, package.tools(document))
    try:
        return renderer(document, _sized(document, format, theme))
    except UnprintableError as error:
        raise InputError(_unprintable(char, document) for char in error.characters) from error
    except TooLongError as error:
        raise InputError([_too_long(error, document)]) from error


def _sized(document: "Dokument", format: str, theme: Theme) -> Theme:  # noqa: A002
    """The theme for a format: Word sets a document of one page in the size that fills the page of the PDF."""
    from samverkansdoc.document import Form

    if format != "docx" or document.form is not Form.ONE_PAGE:
        return theme
    from samverkansdoc.render.pdf import one_page_theme

    return one_page_theme(document, theme)


def _with_recipe(document: "Dokument", format: str, theme: Theme, tools: Iterable[str]) -> "Dokument":  # noqa: A002
    """The document, carrying with what it is made besides what it is made from."""
    from importlib.metadata import version

    from attrs import asdict, evolve

    from samverkansdoc import __version__
    from samverkansdoc.compose.templates import word
    from samverkansdoc.origin import Recipe, digest, recipe_attachment, theme_digest

    source, profile = document.attachments[0], asdict(theme)
    recipe = Recipe(
        version=__version__,
        format=format,
        källa=source.name,
        källa_sha256=digest(source.data),
        mallar=dict(document.templates),
        tema=profile,
        tema_sha256=theme_digest(profile),
        verktyg={tool: version(tool) for tool in tools},
        kontrollkod=document.fingerprint,
        exemplar=document.head.copy.number if document.head.copy else None,
        bilagor=document.appendices,
        anmärkningar=document.added,
    )
    made_with = recipe_attachment(recipe, word("ord", "framställning"))
    return evolve(document, attachments=(*document.attachments, made_with))


def render(
    what: Drawn,
    directory: FilePath = ".",
    formats: Iterable[str] = tuple(FORMATS),
    *,
    name: str | None = None,
    theme: Theme = DEFAULT,
) -> tuple[Path, ...]:
    """Write the documents of an agreement to a directory; returns their paths.

    ``name`` is the files' name without ending: that of the source file, "overenskommelse" for an agreement made in
    Python, "jamforelse" for a comparison or "granskning" for a review. All files are written whole, or none is. Raises
    ``InputError`` with every fault, ``ValueError`` for an unknown format, ``OSError`` if the files cannot be written.
    """
    document = to_document(what)
    stem = name or _stem(what, document)
    made = {Path(directory) / f"{stem}.{format}": to_bytes(document, format, theme) for format in formats}  # noqa: A001
    write_all(made)
    return tuple(made)


def _stem(what: Drawn, document: "Dokument") -> str:
    from samverkansdoc.comparison import Comparison

    if document.attachments:
        return Path(document.attachments[0].name).stem
    return _COMPARISON if isinstance(what, Comparison) else _REVIEW


def _too_long(error: TooLongError, document: "Dokument") -> Diagnostic:
    longest = " och ".join(f"”{section}”" for section in error.sections)
    lines = f"{error.lines} {'rad' if error.lines == 1 else 'rader'}"
    return Diagnostic(
        code="too-long-for-one-page",
        message=f"Texten får inte plats på en sida: {lines} hamnar utanför.",
        hint=f"Korta texten. Längst är {longest}.",
        span=Span(file=document.attachments[0].name, line=0, column=0) if document.attachments else None,
    )


def _unprintable(char: str, document: "Dokument") -> Diagnostic:
    """The finding, with the first place of the character in the source that the document carries."""
    from samverkansdoc.source.text import Text

    source = document.attachments[0] if document.attachments else None
    text = Text(name=source.name, content=source.data.decode("utf-8-sig")) if source else None
    offset = text.content.find(char) if text else -1
    return Diagnostic(
        code="unprintable-character",
        message=f"Tecknet ”{char}” (U+{ord(char):04X}) finns inte i PDF-filens typsnitt.",
        hint="Skriv med ord vad tecknet står för, eller gör bara Word och webbsida: --format docx,html.",
        span=text.span(offset) if text and offset >= 0 else None,
    )
