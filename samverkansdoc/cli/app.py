"""The commands."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter
from cyclopts.exceptions import CycloptsError

from samverkansdoc import __version__
from samverkansdoc.cli.console import SwedishHelp, error
from samverkansdoc.cli.messages import UsageError, explain, reason
from samverkansdoc.diagnostics import InputError

WELL, FAULTS, WRONG_USAGE = 0, 1, 2

app = App(
    name="samverkansdoc",
    help="Skriver samverkansöverenskommelser mellan kommun och polis: en YAML-fil blir Word, PDF och webbsida.",
    usage="Användning: samverkansdoc KOMMANDO [FLAGGOR]",
    version=__version__,
    version_flags=["--version"],
    help_flags=["--help", "-h", "--hjälp"],
    group_commands="Kommandon",
    group_parameters="Flaggor",
    group_arguments="Argument",
    help_formatter=SwedishHelp(),
    help_epilogue="Hjälp om ett kommando: samverkansdoc KOMMANDO --help",
    default_parameter=Parameter(show_default=False, negative=()),
    result_action="return_value",
)
app["--help"].help = "Visa den här hjälpen."
app["--version"].help = "Visa programmets version."


@app.command(usage="Användning: samverkansdoc render FIL… [-o MAPP] [--format pdf,docx,html]", help_epilogue="")
def render(
    *filer: Annotated[Path, Parameter(name="FIL", help="Källfiler, i YAML eller JSON.")],
    output: Annotated[
        Path,
        Parameter(name=["--output", "-o"], metavar="MAPP", help="Mappen som filerna skrivs i; utan den skrivs de här."),
    ] = Path(),
    format: Annotated[  # noqa: A002 - the name of the option
        str,
        Parameter(
            name="--format",
            metavar="FORMAT",
            help="Format med komma emellan: pdf, docx, html. Utan flaggan görs alla tre.",
        ),
    ] = "pdf,docx,html",
) -> int:
    """Gör dokument av källfiler: PDF, Word och webbsida."""
    from samverkansdoc.cli.rendering import render_files  # noqa: PLC0415 - heavy

    return render_files(filer, output, format)


@app.command(usage="Användning: samverkansdoc copies FIL [-o MAPP] [--force]", help_epilogue="")
def copies(
    fil: Annotated[Path, Parameter(name="FIL", help="Källfilen, i YAML eller JSON.")],
    *,
    output: Annotated[
        Path,
        Parameter(name=["--output", "-o"], metavar="MAPP", help="Mappen som filerna skrivs i; utan den skrivs de här."),
    ] = Path(),
    force: Annotated[
        bool, Parameter(name="--force", help="Ersätt filer som finns. En undertecknad PDF skrivs aldrig över.")
    ] = False,
) -> int:
    """Gör underskriftsexemplar: ett för varje part på papper, eller ett elektroniskt original med fält."""
    from samverkansdoc.cli.signing import write_copies  # noqa: PLC0415 - heavy

    return write_copies(fil, output, force=force)


@app.command(usage="Användning: samverkansdoc schema [-o FIL]", help_epilogue="")
def schema(
    *,
    output: Annotated[
        Path | None, Parameter(name=["--output", "-o"], metavar="FIL", help="Filen som schemat skrivs i.")
    ] = None,
) -> int:
    """Skriv JSON-schemat för källfilerna, så att en editor kan fylla i och förklara nycklarna."""
    from samverkansdoc.cli.rendering import write_schema  # noqa: PLC0415 - heavy

    return write_schema(output)


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit code. Nothing a user gives as input ends in a traceback."""
    try:
        result = app(list(arguments), exit_on_error=False, print_error=False)
    except (CycloptsError, UsageError) as wrong:
        error(explain(wrong))
        return WRONG_USAGE
    except InputError as faults:
        error(str(faults))
        return FAULTS
    except BrokenPipeError:
        # The reader of our output, such as head, has seen enough; what is left is for no one.
        sys.stdout = None
        return WELL
    except OSError as failure:
        error(f"samverkansdoc: Utskriften kunde inte göras: {reason(failure)}.")
        return FAULTS
    except Exception as bug:
        # The last line of defence: whoever writes an agreement shall never have to read a traceback.
        error(f"samverkansdoc: Ett fel i programmet, inte hos dig: {type(bug).__name__}: {bug}")
        return FAULTS
    return result if isinstance(result, int) else WELL
