"""The work of ``diff``, between the command line and the API."""

# The rooms are heavy, and a wrong option shall be told at once.
# ruff: noqa: PLC0415

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from samverkansdoc.cli.console import say
from samverkansdoc.cli.documents import formats_of, write_documents
from samverkansdoc.cli.messages import UsageError

if TYPE_CHECKING:
    from samverkansdoc.comparison import Comparison


def show_difference(old: Path, new: Path, form: str) -> int:
    """Print what differs. Returns the exit code."""
    if form not in ("text", "json"):
        raise UsageError(f"Formatet ”{form}” finns inte. De som finns är text och json.")
    from samverkansdoc.comparison import diff

    comparison = diff(old, new)
    if form == "json":
        say(json.dumps(comparison.as_data(), ensure_ascii=False, indent=2))
    else:
        _print(comparison)
    return 0


def write_difference(old: Path, new: Path, output: Sequence[Path], *, force: bool) -> int:
    """Write what differs as documents. Returns the exit code."""
    formats = formats_of(output)
    from samverkansdoc.comparison import diff

    return write_documents(diff(old, new), formats, replace=force)


def _print(comparison: "Comparison") -> None:
    """The report, with colours where the terminal has them; the marks in it say the same without."""
    from rich.console import Console
    from rich.text import Text

    from samverkansdoc.comparison.report import COLOURS, marked, rows

    console = Console(highlight=False, soft_wrap=True, markup=False, emoji=False)
    for row in rows(comparison):
        line = Text(row.indent)
        if row.sign:
            line.append(f"{row.sign} ", style=COLOURS[row.sign])
        for index, piece in enumerate(row.pieces):
            style = "bold" if row.is_heading else COLOURS.get(piece.kind, "")
            line.append(row.before(index))
            line.append(marked(piece), style=style)
        console.print(line)
