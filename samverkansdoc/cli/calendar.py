"""The work of ``calendar``, between the command line and the API."""

from pathlib import Path
from typing import TYPE_CHECKING

from samverkansdoc.cli.console import error, say
from samverkansdoc.cli.messages import UsageError
from samverkansdoc.cli.writing import put
from samverkansdoc.diagnostics import InputError, Span

if TYPE_CHECKING:
    from samverkansdoc.calendar.kalender import Kalender

_ENDING = ".ics"


def write_calendar(source: Path, output: Path | None) -> int:
    """Print the days of a document, or write them for calendar programs; warnings apart. Returns the exit code."""
    if output is not None and output.suffix.lower() != _ENDING:
        raise UsageError(f"Filen ”{output}” ska ha ett namn som slutar på {_ENDING}, så att kalendern känner igen den.")
    from samverkansdoc.calendar.making import kalender_of  # noqa: PLC0415 - heavy
    from samverkansdoc.source.linked import opened_file  # noqa: PLC0415

    opened = opened_file(source)
    try:
        kalender = kalender_of(opened.document)
    except InputError as refused:
        raise InputError(fault.at(Span(file=opened.path, line=0, column=0)) for fault in refused.diagnostics) from None
    for warning in kalender.anmärkningar:
        error(f"{warning.at(opened.locate(warning.path))}\n")
    if output is None:
        _print(kalender)
        return 0
    return put({output: kalender.ics()})


def _print(kalender: "Kalender") -> None:
    from rich import box  # noqa: PLC0415 - heavy
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    header, *rows = kalender.table()
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for index, name in enumerate(header):
        table.add_column(Text(name), no_wrap=index == 0)
    for row in rows:
        table.add_row(*map(Text, row))
    console = Console(highlight=False)
    with console.capture() as drawn:
        console.print(table)
    say(f"{kalender.titel}\n")
    say("\n".join(line.rstrip() for line in drawn.get().splitlines()))
