"""The work of ``render`` and ``schema``, between the command line and the API."""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from samverkansdoc import api
from samverkansdoc.cli.console import error, say
from samverkansdoc.cli.messages import UsageError
from samverkansdoc.cli.writing import put, written
from samverkansdoc.diagnostics import InputError


def render_files(files: Sequence[Path], directory: Path, formats: str, *, findings: bool = False) -> int:
    """Render every file, with what the rules find if that is wanted; a broken one does not keep the others from it.

    Returns the exit code.
    """
    wanted = _formats(formats)
    _check(files)
    taken = _with_findings if findings else _itself
    return max(_render_one(file, taken, directory, wanted, _progress(files, index)) for index, file in enumerate(files))


def write_schema(output: Path | None) -> int:
    """Write the JSON Schema to a file, or print it."""
    from samverkansdoc.source import schema  # noqa: PLC0415 - heavy

    text = json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
    if output is None:
        say(text.rstrip("\n"))
        return 0
    return put({output: text.encode()})


def _itself(file: Path) -> api.Made:
    return file


def _with_findings(file: Path) -> api.Made:
    from samverkansdoc.check import check, with_findings  # noqa: PLC0415 - heavy
    from samverkansdoc.source import read  # noqa: PLC0415 - heavy

    source = read(file)
    return with_findings(source, check(source))


def _render_one(
    file: Path, taken: Callable[[Path], api.Made], directory: Path, formats: Sequence[str], progress: str
) -> int:
    if progress:
        error(f"{progress} {file}")
    try:
        return written(lambda: api.render(taken(file), directory, formats))
    except InputError as faults:
        error(f"{faults}\n")
        return 1


def _formats(given: str) -> list[str]:
    wanted = list(dict.fromkeys(name.strip().lower() for name in given.split(",") if name.strip()))
    unknown = [name for name in wanted if name not in api.FORMATS]
    if unknown or not wanted:
        raise UsageError(f"Formatet ”{', '.join(unknown)}” finns inte. De som finns är {', '.join(api.FORMATS)}.")
    return wanted


def _check(files: Sequence[Path]) -> None:
    if not files:
        raise UsageError("Ange minst en källfil: samverkansdoc render avtal.yaml")
    name, count = Counter(file.stem for file in files).most_common(1)[0]
    if count > 1:
        raise UsageError(f"Flera källfiler heter {name}; deras dokument skulle skriva över varandra.")


def _progress(files: Sequence[Path], index: int) -> str:
    return f"[{index + 1}/{len(files)}]" if len(files) > 1 else ""
