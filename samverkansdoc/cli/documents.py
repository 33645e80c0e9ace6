"""Documents in files whose names a user has chosen: the ending says the format."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from samverkansdoc import api
from samverkansdoc.cli.console import say
from samverkansdoc.cli.messages import UsageError
from samverkansdoc.cli.writing import Tell, put


def formats_of(paths: Sequence[Path]) -> dict[Path, str]:
    """The formats by the endings of the names. Raises ``UsageError`` for a name with another."""
    return {path: _format(path) for path in paths}


def write_documents(what: api.Drawn, formats: Mapping[Path, str], *, replace: bool = True, tell: Tell = say) -> int:
    """Write it in every format, whole or not at all, and tell the names. Returns the exit code."""
    document = api.to_document(what)
    return put({path: api.to_bytes(document, form) for path, form in formats.items()}, replace=replace, tell=tell)


def _format(path: Path) -> str:
    form = path.suffix.lower().removeprefix(".")
    if form not in api.FORMATS:
        endings = ", ".join(f".{known}" for known in api.FORMATS)
        raise UsageError(f"Filen ”{path}” ska ha ett namn som slutar på någon av {endings}.")
    return form
