"""The document that a draft stands on: what it holds, and what the draft calls it."""

import os
import unicodedata
from pathlib import Path
from typing import TypeAlias

from samverkansdoc.diagnostics import InputError
from samverkansdoc.diagnostics import refusal as of_file
from samverkansdoc.model import Avtalshandling, Handling
from samverkansdoc.model.text import FORBIDDEN
from samverkansdoc.source.files import display_name
from samverkansdoc.source.linked import opened_file

FilePath: TypeAlias = str | os.PathLike[str]


def followed(path: FilePath, hint: str) -> Avtalshandling:
    """What a file holds, if it is something that parties sign. Raises ``InputError``."""
    document = opened_file(path).document
    if isinstance(document, Avtalshandling):
        return document
    raise wrong_kind(document, hint, path)


def name_from(source: Path, folder: Path) -> str:
    """What a draft in the folder calls the source: a path that a source file can say and its reader follows.

    Raises ``InputError`` for a source that does not lie in the folder, or whose name no source file can say.
    """
    whole, home = source.resolve(), folder.resolve()
    if not whole.is_relative_to(home):
        message = "Filen som den nya filen bygger på ligger inte i den nya filens mapp, eller i en mapp i den."
        hint = f"Skriv den nya filen bredvid den som den bygger på, i {whole.parent}"
        raise refusal("linked-path", message, hint, source)
    name = unicodedata.normalize("NFC", whole.relative_to(home).as_posix())
    if FORBIDDEN.search(name) or not (home / name).is_file():
        message = "Filens namn har tecken som inte kan stå i en källfil."
        raise refusal("unusable-name", message, "Ge filen ett annat namn.", source)
    return name


def wrong_kind(document: Handling, hint: str, path: FilePath) -> InputError:
    """That a file holds another kind of document than the one that is wanted."""
    return refusal("linked-kind", f"Filen är fel slags dokument: {document.TYP}.", hint, path)


def refusal(code: str, message: str, hint: str | None, path: FilePath) -> InputError:
    """That a file cannot be used."""
    return of_file(code, message, hint, display_name(os.fsdecode(path)))
