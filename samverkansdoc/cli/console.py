"""What the commands say: results to standard output, everything else to standard error."""

import sys
from typing import TYPE_CHECKING

from attrs import evolve
from cyclopts.help import DefaultFormatter

if TYPE_CHECKING:
    from cyclopts.help import HelpPanel
    from rich.console import Console, ConsoleOptions


class SwedishHelp(DefaultFormatter):
    """The help pages without the English words that cyclopts puts into them."""

    def __call__(self, console: "Console", options: "ConsoleOptions", panel: "HelpPanel") -> None:
        """Print a panel; what must be given, the usage line says."""
        entries = [evolve(entry, required=False) for entry in panel.entries]
        super().__call__(console, options, evolve(panel, entries=entries))

    def render_usage(self, console: "Console", options: "ConsoleOptions", usage: object) -> None:  # noqa: ARG002
        """Print the usage line as it is."""
        if usage:
            console.print(str(usage), style="bold", markup=False, highlight=False)


def say(text: str) -> None:
    """A result of the command, before what is said of it next."""
    print(text, flush=True)


def error(text: str) -> None:
    """A fault, or a word on how far the work has come."""
    print(text, file=sys.stderr)
