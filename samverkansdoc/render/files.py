"""Files written whole or not at all."""

import os
from collections.abc import Mapping
from pathlib import Path


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Write every file, or leave every file as it was.

    All contents are on the disk before the first file takes its name, so that a full disk, a missing right or a
    killed process in the middle of writing damages nothing. Raises ``OSError``.
    """
    waiting: dict[Path, Path] = {}
    try:
        for path, data in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.is_dir():
                raise IsADirectoryError(21, os.strerror(21), str(path))
            waiting[path] = _written_beside(path, data)
        for path in list(waiting):
            waiting[path].replace(path)
            del waiting[path]
    finally:
        for left_over in waiting.values():
            left_over.unlink(missing_ok=True)


def _written_beside(path: Path, data: bytes) -> Path:
    import tempfile  # noqa: PLC0415 - slow to import

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    # mkstemp makes files that only their owner can read.
    Path(name).chmod(0o666 & ~_umask())
    return Path(name)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
