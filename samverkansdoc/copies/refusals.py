"""Why an agreement cannot be signed yet."""

from collections.abc import Iterator

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model import Handling, Signeringssätt, Status


def refusals(handling: Handling) -> Iterator[Diagnostic]:
    """All that is missing. A date or place that is left blank is filled in by hand, or is in the signature.

    On paper a name may be too; a signature field is someone's.
    """
    if handling.status is not Status.BESLUTAD:
        yield Diagnostic(
            code="not-decided",
            message=f"Dokumentet är {_STATUS[handling.status]} och kan inte undertecknas än.",
            hint="Skriv ”status: beslutad” när parterna har bestämt sig. Ort och datum får lämnas öppna.",
            path=("status",),
        )
    if handling.undertecknande.sätt is Signeringssätt.ELEKTRONISKT:
        yield from _unknown_signatories(handling)


def _unknown_signatories(handling: Handling) -> Iterator[Diagnostic]:
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


_STATUS = {Status.UTKAST: "ett utkast", Status.REMISS: "ute på remiss"}
