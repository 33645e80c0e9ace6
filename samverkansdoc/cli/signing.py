"""The work of ``copies``, ``extract`` and ``sign``, between the command line and the API."""

from pathlib import Path

from samverkansdoc.cli.console import error, say
from samverkansdoc.cli.messages import unwritable


def write_copies(file: Path, directory: Path, *, force: bool) -> int:
    """Write all that the parties sign. Returns the exit code."""
    from samverkansdoc.copies import make_copies  # noqa: PLC0415 - heavy

    try:
        made = make_copies(file, directory, force=force)
    except OSError as failure:
        error(unwritable(failure))
        return 1
    for path in made:
        say(str(path))
    return 0
