"""Appendices that are PDF files: read, counted and digested, or told why they cannot be used."""

import hashlib
import unicodedata
from io import BytesIO
from pathlib import Path

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model import Bilagefil, Handling
from samverkansdoc.model.invariants.appendices import appendices

#: Larger files no one can send by mail; a scan of a hundred pages is far smaller.
MAX_BYTES = 50_000_000
#: The end of a PDF stands among its last bytes, else the file was cut off.
_END, _TAIL = b"%%EOF", 1024


class _UnusableError(Exception):
    """A file that cannot be an appendix: what is wrong, and how to mend it."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        self.code, self.message, self.hint = code, message, hint
        super().__init__(message)


def read_appendices(document: Handling, folder: Path) -> tuple[dict[str, Bilagefil], list[Diagnostic]]:
    """The files of an agreement by their paths, and a finding for each that cannot be used.

    A path that is at fault in itself is left to ``invariants``.
    """
    wrong = {fault.path for fault in appendices(document)}
    files: dict[str, Bilagefil] = {}
    faults: list[Diagnostic] = []
    for index, bilaga in enumerate(document.appendices):
        path = ("bilagor", index, "fil")
        if bilaga.fil is None or not bilaga.fil.strip() or path in wrong:
            continue
        try:
            files[bilaga.fil] = _read(bilaga.fil, folder)
        except _UnusableError as error:
            faults.append(Diagnostic(code=error.code, message=error.message, hint=error.hint, path=path))
    return files, faults


def _read(name: str, folder: Path) -> Bilagefil:
    data = _bytes(name, folder)
    return Bilagefil(
        fil=name, sidor=_pages(name, data), storlek=len(data), sha256=hashlib.sha256(data).hexdigest(), data=data
    )


def _bytes(name: str, folder: Path) -> bytes:
    try:
        file = _as_named(folder / name).resolve()
        if not file.is_relative_to(folder.resolve()):
            raise _UnusableError(
                "appendix-path",
                f"”{name}” är en genväg som leder ut ur källfilens mapp.",
                "Lägg en kopia av filen i källfilens mapp.",
            )
        if not file.exists():
            raise _missing(name, folder)
        if not file.is_file():
            raise _UnusableError(
                "appendix-unreadable", f"”{name}” är en mapp eller något annat än en fil.", "Ange PDF-filen i mappen."
            )
        if file.stat().st_size > MAX_BYTES:
            raise _UnusableError(
                "appendix-too-large",
                f"Bilagan ”{name}” är större än {MAX_BYTES // 1_000_000} MB.",
                "Spara den med mindre bilder, eller dela upp den.",
            )
        return file.read_bytes()
    except (OSError, ValueError, RuntimeError) as error:  # a path that is none, or a link to itself
        raise _UnusableError(
            "appendix-unreadable", f"Bilagan ”{name}” går inte att läsa.", "Kontrollera filen och dina rättigheter."
        ) from error


def _as_named(file: Path) -> Path:
    """The file of the name, also where the system wrote its å as two characters, as macOS does."""
    if file.exists() or not file.parent.is_dir():
        return file
    alike = (one for one in file.parent.iterdir() if unicodedata.normalize("NFC", one.name) == file.name)
    return next(alike, file)


def _missing(name: str, folder: Path) -> _UnusableError:
    from samverkansdoc.svenska.nearest import nearest, question  # noqa: PLC0415 - only when a file is missing

    beside = (folder / name).parent
    near = nearest(name.rpartition("/")[2], (file.name for file in beside.iterdir())) if beside.is_dir() else []
    hint = question(near) if near else "Lägg filen där. Sökvägen räknas från källfilens mapp."
    return _UnusableError("appendix-missing", f"Bilagan ”{name}” finns inte i mappen {folder.resolve()}.", hint)


def _pages(name: str, data: bytes) -> int:
    """How many pages there are, found by copying them: whoever prints the file must be able to."""
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 - few agreements have files
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    if not data.startswith(b"%PDF-"):
        raise _UnusableError(
            "appendix-no-pdf", f"Bilagan ”{name}” är ingen PDF-fil.", "Spara den som PDF, helst PDF/A."
        )
    if _END not in data[-_TAIL:]:
        raise _broken(name)
    try:
        reader, copied = PdfReader(BytesIO(data)), PdfWriter()
        if reader.is_encrypted:
            raise _UnusableError(
                "appendix-encrypted",
                f"Bilagan ”{name}” är skyddad med lösenord eller kryptering.",
                "Spara den utan skydd: det som hör till ett avtal ska kunna läsas av alla, också om femtio år.",
            )
        for page in reader.pages:
            copied.add_page(page)
        count = sum(1 for page in copied.pages if page.mediabox)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise _broken(name) from error
    if not count:
        raise _broken(name)
    return count


def _broken(name: str) -> _UnusableError:
    return _UnusableError(
        "appendix-broken",
        f"Bilagan ”{name}” är en skadad PDF-fil.",
        "Öppna den i ett annat program och spara om den som PDF, eller hämta den på nytt.",
    )
