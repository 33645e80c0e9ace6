"""The command ``renew``."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

USAGE = (
    "Användning: samverkansdoc renew FIL --period PERIOD -o NY.yaml [--uppföljning FIL] [--behåll-undertecknare]"
    " [--rapport FIL] [--force]"
)


def renew(  # noqa: PLR0913 - a parameter for each flag
    fil: Annotated[
        Path,
        Parameter(
            name="FIL",
            help="Överenskommelsen, medborgarlöftet eller handlingsplanen: källfil, eller PDF- eller Wordfil.",
        ),
    ],
    /,
    *,
    period: Annotated[
        str, Parameter(name="--period", metavar="PERIOD", help="Den nya perioden, till exempel 2027-2030.")
    ],
    output: Annotated[Path, Parameter(name=["--output", "-o"], metavar="NY.yaml", help="Den nya filen, i YAML.")],
    follow_up: Annotated[
        Path | None,
        Parameter(
            name="--uppföljning",
            metavar="FIL",
            help="Den sista uppföljningen: utfallen blir nya utgångslägen. Utan den blir de förra målvärdena det.",
        ),
    ] = None,
    keep_signatories: Annotated[
        bool, Parameter(name="--behåll-undertecknare", help="Töm inte namnen på förtroendevalda som undertecknar.")
    ] = False,
    report: Annotated[
        Path | None,
        Parameter(
            name="--rapport",
            metavar="FIL",
            help="Skriv listan över det som är ändrat och märkt också i en fil, .md eller .txt.",
        ),
    ] = None,
    force: Annotated[bool, Parameter(name="--force", help="Ersätt filer som finns.")] = False,
) -> int:
    """Förnya en överenskommelse: skriv utkastet till nästa period utifrån den som löper ut.

    Perioden flyttas, det som beslutas på nytt töms, och det som kan ha blivit inaktuellt märks med # GRANSKA.
    """
    from samverkansdoc.cli.renewing import Wanted, write_renewed  # noqa: PLC0415 - heavy

    wanted = Wanted(
        source=fil, period=period, output=output, follow_up=follow_up, keep_signatories=keep_signatories, report=report
    )
    return write_renewed(wanted, force=force)
