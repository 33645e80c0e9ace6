"""Files written whole or not at all."""

import os
import shutil
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Write every file, or leave every file as it was.

    All contents are on the disk before the first file takes its name, so that a full disk, a missing right or a
    killed process in the middle of writing damages nothing; if a later file cannot take its name, the earlier ones get
    their old contents back. Raises ``OSError``.
    """
    with ExitStack() as clean_up:
        waiting = {path: _written_beside(path, data, clean_up) for path, data in contents.items()}
        with ExitStack() as undo:
            for path, new in waiting.items():
                _take_name(new, path, undo, clean_up)
            undo.pop_all()


def _written_beside(path: Path, data: bytes, clean_up: ExitStack) -> Path:
    """The data in a nameless file beside where it shall stand: a name is then taken in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = _temporary(path, clean_up)
    with new.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    return new


def _take_name(new: Path, path: Path, undo: ExitStack, clean_up: ExitStack) -> None:
    if path.is_file():
        old = _temporary(path, clean_up)
        shutil.copy2(path, old)
        undo.callback(old.replace, path)
    else:
        undo.callback(path.unlink, missing_ok=True)
    new.replace(path)


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
