"""The command ``check``."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

USAGE = (
    "Användning: samverkansdoc check FIL… [--format text|json|sarif] [--nivå fel|varning|info] "
    "[--regel ID]… [--utan ID]… [--strikt] [--åtgärda] [--regler FIL.py] [-o FIL] [--rapport FIL.pdf|.docx|.html]…"
)


def check(  # noqa: PLR0913 - a parameter for each flag
    *filer: Annotated[Path, Parameter(name="FIL", help="Källfiler, eller PDF- och Wordfiler som bär sin källfil.")],
    format: Annotated[  # noqa: A002 - the name of the option
        str, Parameter(name="--format", metavar="FORMAT", help="text (det vanliga), json eller sarif.")
    ] = "text",
    level: Annotated[
        str,
        Parameter(
            name=["--nivå", "--niva"],
            metavar="NIVÅ",
            help="Det minst allvarliga som ska visas: fel, varning eller info. Utan flaggan visas allt.",
        ),
    ] = "info",
    only: Annotated[
        list[str] | None,
        Parameter(
            name="--regel",
            metavar="ID",
            consume_multiple=False,
            help="Pröva bara den här regeln, ”LAG-14”, eller alla som börjar så, ”LAG”. Kan anges flera gånger.",
        ),
    ] = None,
    without: Annotated[
        list[str] | None,
        Parameter(
            name="--utan",
            metavar="ID",
            consume_multiple=False,
            help="Pröva inte den här regeln, eller inga som börjar så. Kan anges flera gånger.",
        ),
    ] = None,
    strict: Annotated[bool, Parameter(name="--strikt", help="Låt också varningar ge slutkoden 1.")] = False,
    mend: Annotated[
        bool,
        Parameter(
            name=["--åtgärda", "--atgarda"],
            help="Rätta först det som är ren typografi i källfilerna, och visa ändringarna. Allt annat står kvar.",
        ),
    ] = False,
    own: Annotated[
        list[Path] | None,
        Parameter(
            name="--regler",
            metavar="FIL.py",
            consume_multiple=False,
            help="Pythonfil med egna regler. Den körs, så ange bara en fil som du litar på. Kan anges flera gånger.",
        ),
    ] = None,
    report: Annotated[
        list[Path] | None,
        Parameter(
            name="--rapport",
            metavar="FIL",
            consume_multiple=False,
            help="Skriv dessutom en rapport för människor: FIL.pdf, FIL.docx eller FIL.html. Kan anges flera gånger.",
        ),
    ] = None,
    output: Annotated[
        Path | None,
        Parameter(name=["--output", "-o"], metavar="FIL", help="Filen som svaret skrivs i; utan den skrivs det ut."),
    ] = None,
) -> int:
    """Granska källfiler: vad saknas eller är fel, i lag, i sak och i språk?"""
    from samverkansdoc.cli.checking import Wanted, check_files  # noqa: PLC0415 - heavy

    wanted = Wanted(only=only or (), without=without or (), level=level, strict=strict, mend=mend, reports=report or ())
    return check_files(filer, wanted, form=format, own=own or (), output=output)
