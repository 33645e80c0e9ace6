"""Files written whole or not at all, and never over a signature."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

from samverkansdoc.diagnostics import Diagnostic, InputError

_PDF, _HEAD = b"%PDF-", 1024
#: Every signature of a PDF says in plain bytes what of the file it covers (ISO 32000-1, 12.8.1).
_SIGNED = b"/ByteRange"


#: What to do where there is a file already, at the command line.
_INSTEAD = "Välj en annan mapp, eller skriv --force om filen ska ersättas."


def write_all(contents: Mapping[Path, bytes], *, replace: bool = True, instead: str = _INSTEAD) -> None:
    """Write every file, or leave every file as it was.

    All contents are on the disk before the first file takes its name, so that a full disk, a missing right or a
    killed process in the middle of writing damages nothing; if a later file cannot take its name, the earlier ones get
    their old contents back. A file that has its contents already is left alone.

    Raises ``InputError`` where a file is a signed PDF or a device, which nothing may replace, or where there is a file
    and ``replace`` is false, with ``instead`` as the way out; ``OSError`` if the files cannot be written.
    """
    new = {path: data for path, data in contents.items() if not _has(path, data)}
    if refused := list(_refused(new, None if replace else instead)):
        raise InputError(refused)
    with ExitStack() as clean_up:
        waiting = {path: _written_beside(path, data, clean_up) for path, data in new.items()}
        kept = {path: _kept_beside(path, clean_up) for path in waiting if path.is_file()}
        with ExitStack() as undo:
            for path, written in waiting.items():
                if path in kept:
                    undo.callback(kept[path].replace, path)
                else:
                    undo.callback(path.unlink, missing_ok=True)
                written.replace(path)
            undo.pop_all()


def is_signed(path: Path) -> bool:
    """Whether a file is a PDF with a signature, or what is left of one."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        if _PDF not in file.read(_HEAD):
            return False
        file.seek(0)
        return any(_SIGNED in piece for piece in _pieces(file.read, overlap=len(_SIGNED)))


def _pieces(read: Callable[[int], bytes], overlap: int, size: int = 1 << 20) -> Iterator[bytes]:
    """The contents a piece at a time, each beginning with the end of the one before."""
    tail = b""
    while piece := read(size):
        yield tail + piece
        tail = piece[-overlap:]


def _has(path: Path, data: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data


def _refused(contents: Mapping[Path, bytes], instead: str | None) -> Iterator[Diagnostic]:
    for path in contents:
        if is_signed(path):
            yield Diagnostic(
                code="signed-file",
                message=f"”{path}” är undertecknad och skrivs aldrig över.",
                hint="Välj ett annat namn eller en annan mapp.",
            )
        elif path.exists() and not (path.is_file() or path.is_dir()):
            yield Diagnostic(
                code="special-file",
                message=f"”{path}” är ingen vanlig fil och kan inte ersättas.",
                hint="Välj ett annat namn.",
            )
        elif path.is_file() and instead:
            yield Diagnostic(
                code="file-exists",
                message=f"”{path}” finns redan och är något annat än det som skulle skrivas.",
                hint=instead,
            )


def _written_beside(path: Path, data: bytes, clean_up: ExitStack) -> Path:
    """The data in a nameless file beside where it shall stand: a name is then taken in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = _temporary(path, clean_up)
    with new.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    return new


def _kept_beside(path: Path, clean_up: ExitStack) -> Path:
    """Another name for the old file, until all is well."""
    old = _temporary(path, clean_up)
    old.write_bytes(path.read_bytes())
    old.chmod(path.stat().st_mode)
    return old


def _temporary(path: Path, clean_up: ExitStack) -> Path:
    import tempfile  # noqa: PLC0415 - slow to import

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:50]}.")
    os.close(handle)
    clean_up.callback(Path(name).unlink, missing_ok=True)
    # mkstemp makes files that only their owner can read.
    Path(name).chmod(0o666 & ~_umask())
    return Path(name)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
