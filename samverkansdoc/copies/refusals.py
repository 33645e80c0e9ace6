"""Why an agreement cannot be signed yet."""

from collections.abc import Iterator, Mapping
from glob import escape
from pathlib import Path

from samverkansdoc.diagnostics import Diagnostic, InputError
from samverkansdoc.files import is_signed
from samverkansdoc.model import Avtalshandling, Signeringssätt, Status
from samverkansdoc.model.placeholders import placeholders


def refusals(handling: Avtalshandling) -> Iterator[Diagnostic]:
    """All that is missing. A date or place that is left blank is filled in by hand, or is in the signature.

    On paper a name may be too; a signature field is someone's.
    """
    if not handling.is_decided:
        yield Diagnostic(
            code="not-decided",
            message=f"Dokumentet är {_STATUS[handling.status]} och kan inte undertecknas än.",
            hint="Skriv ”status: beslutad” när parterna har bestämt sig. Ort och datum får lämnas öppna.",
            path=("status",),
        )
    if handling.undertecknande.sätt is Signeringssätt.ELEKTRONISKT:
        yield from _unknown_signatories(handling)
    yield from _left_to_fill_in(handling)


def _unknown_signatories(handling: Avtalshandling) -> Iterator[Diagnostic]:
    for index, part in enumerate(handling.parter):
        for number, one in enumerate(part.undertecknare):
            if not one.namn:
                yield Diagnostic(
                    code="unknown-signatory",
                    message=f"Den som undertecknar för {part.namn_i_text} som ”{one.titel}” har inget namn.",
                    hint="Lägg till ”namn: …”: ett fält för elektronisk underskrift är en bestämd persons. "
                    "På papper får namnet fyllas i för hand.",
                    path=("parter", index, "undertecknare", number),
                )


def _left_to_fill_in(handling: Avtalshandling) -> Iterator[Diagnostic]:
    for place in placeholders(handling):
        yield Diagnostic(
            code="placeholder-left",
            message=f"”{' '.join(place.text.split())}” är inte ifyllt.",
            hint="Skriv det som ska stå där, eller ta bort det tillsammans med sin nyckel.",
            path=place.path,
            excerpt=place.text,
        )


_STATUS = {Status.UTKAST: "ett utkast", Status.REMISS: "ute på remiss"}


def refuse_beside_signed(paths: Mapping[Path, bytes]) -> None:
    """Raises ``InputError`` where a signed file lies beside an original that is to become another.

    Else the folder would hold signatures on one text, and the original, manifest and fields of another.
    """
    signed = [
        other
        for path in paths
        for other in path.parent.glob(f"{escape(path.stem)}-undertecknad-*.pdf")
        if path.suffix == ".pdf" and is_signed(other) and not other.read_bytes().startswith(paths[path])
    ]
    if signed:
        raise InputError(
            Diagnostic(
                code="signed-beside",
                message=f"”{other}” är undertecknad och hör till ett annat original än det som nu skulle skrivas.",
                hint="Skriv i en annan mapp, så att det undertecknade och det nya inte blandas.",
            )
            for other in signed
        )
