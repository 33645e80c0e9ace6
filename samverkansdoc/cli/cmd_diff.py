"""The command ``diff``."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

USAGE = "Användning: samverkansdoc diff GAMMAL NY [--format text|json] [-o FIL.pdf|.docx|.html]… [--force]"


def diff(
    gammal: Annotated[
        Path,
        Parameter(
            name="GAMMAL",
            help="Det äldre dokumentet: en källfil, eller en PDF-fil eller Wordfil som är gjord med programmet.",
        ),
    ],
    ny: Annotated[Path, Parameter(name="NY", help="Det nyare dokumentet, av samma slag.")],
    /,
    *,
    format: Annotated[  # noqa: A002 - the name of the option
        str, Parameter(name="--format", metavar="FORMAT", help="text (det vanliga) eller json, i terminalen.")
    ] = "text",
    output: Annotated[
        list[Path] | None,
        Parameter(
            name=["--output", "-o"],
            metavar="FIL",
            consume_multiple=False,
            help="Skriv jämförelsen som ett dokument: FIL.pdf, FIL.docx eller FIL.html. Kan anges flera gånger.",
        ),
    ] = None,
    force: Annotated[bool, Parameter(name="--force", help="Ersätt filer som finns.")] = False,
) -> int:
    """Visa vad som skiljer två överenskommelser åt: områden, åtgärder, mål, parter och texter.

    Slutkoden är 0 också när dokumenten skiljer sig åt. Den är 1 bara när en fil inte går att använda.
    """
    from samverkansdoc.cli.comparing import show_difference, write_difference  # noqa: PLC0415 - heavy

    if output:
        return write_difference(gammal, ny, output, force=force)
    return show_difference(gammal, ny, format)
