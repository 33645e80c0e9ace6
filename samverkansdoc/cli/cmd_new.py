"""The command ``new``."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

USAGE_OF_NEW = "Användning: samverkansdoc new --kommun KOMMUN --period PERIOD [FLAGGOR] eller samverkansdoc new --fråga"


def new(  # noqa: PLR0913 - a parameter for each flag
    *,
    kommun: Annotated[
        list[str] | None,
        Parameter(
            name="--kommun",
            metavar="KOMMUN",
            consume_multiple=False,
            help="Kommunens namn eller kod. Är flera kommuner parter anges flaggan en gång för var och en.",
        ),
    ] = None,
    period: Annotated[
        str | None,
        Parameter(
            name="--period",
            metavar="PERIOD",
            help="Perioden, till exempel 2027-2030. För en uppföljning rapportperioden, till exempel ”kvartal 3 2017”. "
            "Med --av kan den utelämnas.",
        ),
    ] = None,
    polis: Annotated[
        str | None,
        Parameter(
            name="--polis",
            metavar="ENHET",
            help="Lokalpolisområdet, eller en annan av polisens enheter. Behövs när registret inte vet vilket det är.",
        ),
    ] = None,
    typ: Annotated[
        str | None,
        Parameter(
            name="--typ",
            metavar="TYP",
            help="Vad som ska skrivas: samverkansöverenskommelse (det vanliga), medborgarlöfte, handlingsplan, "
            "tjänsteskrivelse eller uppföljning.",
        ),
    ] = None,
    av: Annotated[
        Path | None,
        Parameter(
            name="--av",
            metavar="FIL",
            help="Det som den nya filen bygger på: överenskommelsen som löftet eller planen hör till, det som ska "
            "beslutas, eller det som följs upp. Källfil, PDF-fil eller Wordfil.",
        ),
    ] = None,
    previous: Annotated[
        Path | None,
        Parameter(name="--förra", metavar="FIL", help="Den förra uppföljningen; det som stod i den blir kommentarer."),
    ] = None,
    sätt: Annotated[
        str | None,
        Parameter(
            name="--undertecknande", metavar="SÄTT", help="Hur parterna undertecknar: papper eller elektroniskt."
        ),
    ] = None,
    output: Annotated[
        Path | None,
        Parameter(
            name=["--output", "-o"],
            metavar="FIL",
            help="Den nya filen, i YAML; utan flaggan får den namn efter kommun och period. Med --av ska den ligga i "
            "samma mapp som den filen, eller i en mapp ovanför.",
        ),
    ] = None,
    fråga: Annotated[bool, Parameter(name="--fråga", help="Ställ frågor om det som inte är angivet.")] = False,
    force: Annotated[bool, Parameter(name="--force", help="Ersätt en fil som finns.")] = False,
) -> int:
    """Skriv en ny fil att fylla i, med det som går att veta ifyllt och råd om resten."""
    from samverkansdoc.cli.drafting import Wanted, write_new  # noqa: PLC0415 - heavy

    wanted = Wanted(
        kommun=kommun or [], period=period, polis=polis, typ=typ, av=av, previous=previous, sätt=sätt, output=output
    )
    return write_new(wanted, ask=fråga, force=force)
