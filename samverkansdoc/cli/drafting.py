"""The work of ``new``, between the command line and the API."""

import unicodedata
from pathlib import Path

from samverkansdoc.cli.console import error, say
from samverkansdoc.cli.messages import UsageError, unwritable

#: What can be written, by the words for it.
_KINDS = ("uppföljning",)
_ENDINGS = (".yaml", ".yml")


def check_kind(kind: str) -> None:
    """Refuse a word for what cannot be written."""
    if unicodedata.normalize("NFC", kind).lower() not in _KINDS:
        raise UsageError(f"Typen ”{kind}” finns inte. Den som finns är {', '.join(_KINDS)}.")


def write_report(source: Path, output: Path, *, period: str | None, previous: Path | None, force: bool) -> int:
    """Write a follow-up to fill in. Returns the exit code."""
    _check(output, (source, previous))
    from samverkansdoc.drafting import draft_report  # noqa: PLC0415 - heavy
    from samverkansdoc.files import write_all  # noqa: PLC0415

    text = draft_report(source, output.parent, period=period, previous=previous)
    try:
        write_all({output: text.encode()}, replace=force)
    except OSError as failure:
        error(unwritable(failure))
        return 1
    say(str(output))
    return 0


def _check(output: Path, given: tuple[Path | None, ...]) -> None:
    if output.suffix.lower() not in _ENDINGS:
        raise UsageError(f"Filen ”{output}” ska ha ett namn som slutar på .yaml, för uppföljningen skrivs i YAML.")
    if output.resolve().with_suffix("") in [path.resolve().with_suffix("") for path in given if path]:
        raise UsageError(
            f"Filen ”{output}” får samma namn som en fil som läses; deras dokument skulle skriva över varandra."
        )
