"""The work of ``copies``, ``extract``, ``sign`` and ``verify``, between the command line and the API."""

# The rooms are heavy and each command needs but one or two.
# ruff: noqa: PLC0415

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from samverkansdoc.cli.console import say
from samverkansdoc.cli.messages import UsageError
from samverkansdoc.cli.writing import written

#: Where the password to a key may be; ASCII, as every shell can set it.
PASSWORD_VARIABLE = "SAMVERKANSDOC_LOSENORD"


def write_copies(file: Path, directory: Path, *, force: bool) -> int:
    """Write all that the parties sign. Returns the exit code."""
    from samverkansdoc.copies import make_copies

    return written(lambda: make_copies(file, directory, force=force))


def write_source(file: Path, place: Path, *, force: bool) -> int:
    """Write the source of a document back. Returns the exit code."""
    from samverkansdoc.files import write_all
    from samverkansdoc.origin.extracting import extract, extracted_files

    def work() -> Sequence[Path]:
        files = extracted_files(extract(file), place)
        write_all(files, replace=force)
        return tuple(files)

    return written(work)


def sign_file(file: Path, field: str, p12: Path, output: Path | None) -> int:
    """Sign a field. Returns the exit code."""
    from samverkansdoc.signing import Key, sign

    key = Key(p12, _password(p12))
    return written(lambda: (sign(file, field, key, output),))


def verify_files(files: Sequence[Path], trust: Sequence[Path], form: str) -> int:
    """Say what can be known of the files. Returns the exit code."""
    if form not in ("text", "json"):
        raise UsageError(f"Formatet ”{form}” finns inte. De som finns är text och json.")
    if not files:
        raise UsageError("Ange minst en fil: samverkansdoc verify avtal-exemplar-1.pdf")
    from samverkansdoc.verification import verify

    report = verify(files, trust=trust)
    say(json.dumps(report.as_data(), ensure_ascii=False, indent=2) if form == "json" else str(report))
    return 0 if report.ok else 1


def _password(p12: Path) -> str:
    """The password to a key: from the environment or asked for, never an argument, which others can see."""
    given = os.environ.get(PASSWORD_VARIABLE)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise UsageError(
            f"Lösenordet till {p12} kan inte frågas efter här. Lägg det i miljövariabeln {PASSWORD_VARIABLE}."
        )
    from rich.console import Console

    try:
        return Console(stderr=True).input(f"Lösenord till {p12}: ", markup=False, emoji=False, password=True)
    except EOFError as ended:
        raise UsageError(f"Inget lösenord till {p12} angavs.") from ended
