"""Files to text: whatever can be wrong before the first character is read as YAML or JSON."""

import math
import os
import stat
from pathlib import Path

from samverkansdoc.diagnostics import Diagnostic, InputError, Span
from samverkansdoc.source.characters import quoted
from samverkansdoc.source.text import Text

MAX_BYTES = 5_000_000
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
_SIGNATURES = {
    b"PK\x03\x04": "ett zip-arkiv eller en Word-fil",
    b"%PDF": "en PDF-fil",
    b"\xd0\xcf\x11\xe0": "en äldre Word-fil",
}


def read_bytes(path: str) -> bytes:
    """The bytes of an ordinary file of a sensible size.

    Raises:
        InputError: there is no such file, or it cannot be used.
    """
    name = display_name(path)
    try:
        _check(os.stat(path), name)  # noqa: PTH116 - a path may hold characters that Path refuses
        with Path(path).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise _cannot_read(path, name, error) from error
    check_size(len(data), name)
    return data


def display_name(path: str) -> str:
    """The path as it can be printed: a file name may hold bytes that are no text."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def check_size(size: int, name: str) -> None:
    """Refuse what is far larger than any agreement.

    Raises:
        InputError: it is.
    """
    if size > MAX_BYTES:
        shown = f"{math.ceil(size / 100_000) / 10:.1f}".replace(".", ",")
        message = f"Filen är {shown} MB stor, men får vara högst {MAX_BYTES // 1_000_000} MB."
        raise _refusal(
            "file-too-large", message, "En överenskommelse är sällan större än 0,1 MB. Är det rätt fil?", name
        )


def decode(data: bytes, name: str) -> str:
    """The text of a file in UTF-8, with or without byte order mark.

    Raises:
        InputError: the file is in another encoding, or is no text at all.
    """
    if kind := next((kind for signature, kind in _SIGNATURES.items() if data.startswith(signature)), None):
        raise _refusal("not-text", f"Det här är {kind}, inte en textfil.", "Ange YAML-filen i stället.", name)
    if data.startswith(_UTF16_BOMS) or _looks_like_utf16(data):
        raise _refusal("utf16", "Filen är sparad som UTF-16.", _SAVE_AS, name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The codec counts from after the byte order mark.
        offset = error.start + (len(data) - len(error.object))
        raise InputError([_not_utf8(data, offset, name)]) from error


def _check(info: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(info.st_mode):
        raise _refusal("file-is-directory", f"{quoted(name)} är en mapp, inte en fil.", "Ange filen i mappen.", name)
    if not stat.S_ISREG(info.st_mode):
        hint = "Ange en fil med ändelsen .yaml eller .json."
        raise _refusal("file-special", f"{quoted(name)} är inte en vanlig fil.", hint, name)
    check_size(info.st_size, name)


def _cannot_read(path: str, name: str, error: Exception) -> InputError:
    if isinstance(error, PermissionError):
        hint = "Be den som äger filen om läsrättighet."
        return _refusal("file-unreadable", f"Du har inte rätt att läsa {quoted(name)}.", hint, name)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return _refusal("file-missing", f"Filen {quoted(name)} finns inte.", _similar_file(path), name)
    return _refusal("file-unreadable", f"Filen {quoted(name)} går inte att läsa.", "Kontrollera sökvägen.", name)


def _similar_file(path: str) -> str:
    from samverkansdoc.svenska.nearest import nearest, question  # noqa: PLC0415 - only when a file is missing

    wanted = Path(path)
    try:
        near = nearest(wanted.name, (file.name for file in wanted.parent.iterdir()))
    except (OSError, ValueError):
        return f"Mappen {quoted(display_name(str(wanted.parent)))} finns inte heller. Kontrollera sökvägen."
    return question(near) if near else "Kontrollera filnamnet och mappen."


def _looks_like_utf16(data: bytes) -> bool:
    sample = data[:200]
    return len(sample) > 1 and max(sample[::2].count(0), sample[1::2].count(0)) > len(sample) * 0.4


def _not_utf8(data: bytes, offset: int, name: str) -> Diagnostic:
    prefix = data[:offset].decode("utf-8-sig")
    text = Text(name=name, content=prefix + data[offset : offset + 200].decode("cp1252", "replace"))
    return Diagnostic(
        code="not-utf8",
        message=f"Filen är inte sparad som UTF-8: byten 0x{data[offset]:02X} på plats {offset} (räknat från 0) är fel.",
        hint=_encoding_hint(data, offset, is_mixed=not prefix.isascii()),
        span=text.span(len(prefix)),
    )


def _encoding_hint(data: bytes, offset: int, *, is_mixed: bool) -> str:
    char = data[offset : offset + 1].decode("cp1252", "replace")
    if is_mixed:
        return "Resten av filen är UTF-8. Skriv om det utpekade tecknet och spara."
    if data[offset] in b"\x81\x8d\x8f\x90\x9d":
        return _SAVE_AS
    return f"Filen verkar vara sparad som Windows-1252 (Latin-1), där byten är {quoted(char)}. {_SAVE_AS}"


def _refusal(code: str, message: str, hint: str, name: str) -> InputError:
    return InputError([Diagnostic(code=code, message=message, hint=hint, span=Span(file=name, line=1, column=1))])


_SAVE_AS = "Spara om filen som UTF-8."
