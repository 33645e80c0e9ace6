"""The commands."""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter
from cyclopts.exceptions import CycloptsError

from samverkansdoc import __version__
from samverkansdoc.cli import cmd_check, cmd_diff, cmd_renew
from samverkansdoc.cli.cmd_new import USAGE_OF_NEW, new
from samverkansdoc.cli.console import SwedishHelp, error
from samverkansdoc.cli.messages import UsageError, explain, reason
from samverkansdoc.diagnostics import InputError

WELL, FAULTS, WRONG_USAGE = 0, 1, 2
#: What these tell their logs of odd files is in our messages, in Swedish; without a handler Python prints it.
_TALKATIVE = ("pypdf", "pyhanko", "pyhanko_certvalidator")

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


@app.command(
    usage="Användning: samverkansdoc render FIL… [-o MAPP] [--format pdf,docx,html] [--granskning]", help_epilogue=""
)
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
    findings: Annotated[
        bool,
        Parameter(name="--granskning", help="Skriv det som check anmärker på som kommentarer i utkastet."),
    ] = False,
) -> int:
    """Gör dokument av källfiler: PDF, Word och webbsida."""
    from samverkansdoc.cli.rendering import render_files  # noqa: PLC0415 - heavy

    return render_files(filer, output, format, findings=findings)


@app.command(usage="Användning: samverkansdoc copies FIL [-o MAPP] [--force]", help_epilogue="")
def copies(
    fil: Annotated[Path, Parameter(name="FIL", help="Källfilen, i YAML eller JSON.")],
    /,
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


app.command(cmd_check.check, usage=cmd_check.USAGE, help_epilogue="")


@app.command(usage="Användning: samverkansdoc extract FIL [-o FIL|MAPP] [--force]", help_epilogue="")
def extract(
    fil: Annotated[Path, Parameter(name="FIL", help="PDF-fil eller Wordfil som är gjord med samverkansdoc.")],
    /,
    *,
    output: Annotated[
        Path,
        Parameter(
            name=["--output", "-o"],
            metavar="FIL|MAPP",
            help="Filen eller mappen som källan skrivs i; utan den skrivs den här, under sitt namn.",
        ),
    ] = Path(),
    force: Annotated[bool, Parameter(name="--force", help="Ersätt en fil som finns.")] = False,
) -> int:
    """Hämta tillbaka källfilen ur ett dokument, precis som den var."""
    from samverkansdoc.cli.signing import write_source  # noqa: PLC0415 - heavy

    return write_source(fil, output, force=force)


@app.command(usage="Användning: samverkansdoc calendar FIL [-o FIL.ics]", help_epilogue="")
def calendar(
    fil: Annotated[
        Path,
        Parameter(name="FIL", help="Överenskommelsen, handlingsplanen eller löftet: källfil, PDF-fil eller Wordfil."),
    ],
    /,
    *,
    output: Annotated[
        Path | None,
        Parameter(
            name=["--output", "-o"],
            metavar="FIL",
            help="Kalenderfilen (.ics) som dagarna skrivs i; utan den visas de som en tabell.",
        ),
    ] = None,
) -> int:
    """Visa dagarna att hålla reda på under perioden, eller skriv dem till en kalender."""
    from samverkansdoc.cli.calendar import write_calendar  # noqa: PLC0415 - heavy

    return write_calendar(fil, output)


@app.command(usage="Användning: samverkansdoc sign FIL.pdf --field FÄLT --p12 FIL.p12 [-o FIL.pdf]", help_epilogue="")
def sign(
    fil: Annotated[
        Path, Parameter(name="FIL", help="Det elektroniska originalet, eller det med andras underskrifter.")
    ],
    /,
    *,
    field: Annotated[str, Parameter(name="--field", metavar="FÄLT", help="Namnet på fältet som undertecknas.")],
    p12: Annotated[Path, Parameter(name="--p12", metavar="FIL", help="Nyckelfilen, i formatet PKCS #12.")],
    output: Annotated[
        Path | None,
        Parameter(name=["--output", "-o"], metavar="FIL", help="Den nya filen; utan den läggs ett nummer till namnet."),
    ] = None,
) -> int:
    """Underteckna ett fält i ett elektroniskt original med en nyckel i en fil.

    Lösenordet till nyckeln frågas det efter, eller så hämtas det ur miljövariabeln SAMVERKANSDOC_LOSENORD.
    """
    from samverkansdoc.cli.signing import sign_file  # noqa: PLC0415 - heavy

    return sign_file(fil, field, p12, output)


@app.command(usage="Användning: samverkansdoc verify FIL… [--trust FIL.pem] [--format text|json]", help_epilogue="")
def verify(
    *filer: Annotated[Path, Parameter(name="FIL", help="PDF-filer, Wordfiler och manifest som ska prövas.")],
    trust: Annotated[
        list[Path] | None,
        Parameter(
            name="--trust",
            metavar="FIL",
            consume_multiple=False,
            help="PEM-fil med utfärdare att lita på, och med spärrlistor. Kan anges flera gånger.",
        ),
    ] = None,
    format: Annotated[  # noqa: A002 - the name of the option
        str, Parameter(name="--format", metavar="FORMAT", help="text (det vanliga) eller json.")
    ] = "text",
) -> int:
    """Pröva om dokument är oförändrade, säger samma sak och är undertecknade."""
    from samverkansdoc.cli.signing import verify_files  # noqa: PLC0415 - heavy

    return verify_files(filer, trust or [], format)


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


app.command(new, usage=USAGE_OF_NEW, help_epilogue="")
app.command(cmd_renew.renew, usage=cmd_renew.USAGE, help_epilogue="")
app.command(cmd_diff.diff, usage=cmd_diff.USAGE, help_epilogue="")


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit code. Nothing a user gives as input ends in a traceback."""
    for library in _TALKATIVE:
        logging.getLogger(library).addHandler(logging.NullHandler())
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
