"""What must hold for a promise to the inhabitants."""

import re
from collections.abc import Iterator

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model.medborgarlofte import Medborgarlöfte

#: An address that leads to a page for everyone.
_ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s]+")
#: More text than a code that a telephone reads from a wall can hold.
_LONGEST_ADDRESS = 300


def promises(löfte: Medborgarlöfte) -> Iterator[Diagnostic]:
    """At least one promise, an agreement to belong to, and an address that can be followed."""
    if not löfte.löften:
        yield Diagnostic(
            code="no-promises",
            message="Ett medborgarlöfte har minst ett löfte.",
            hint="Skriv vad ni lovar under löften, till exempel ”- Polisen ska finnas på torget varje fredag”.",
            path=("löften",),
        )
    if not (löfte.överenskommelse.titel or löfte.överenskommelse.fil):
        yield Diagnostic(
            code="no-agreement",
            message="Det framgår inte vilken samverkansöverenskommelse löftet hör till.",
            hint="Skriv överenskommelsens titel, eller ange dess källfil: ”fil: avtal.yaml”.",
            path=("överenskommelse",),
        )
    yield from _period(löfte)
    yield from _address(löfte)
    yield from _goals(löfte)


def _period(löfte: Medborgarlöfte) -> Iterator[Diagnostic]:
    agreed = löfte.överenskommelse.period
    if agreed is not None and not agreed.holds(löfte.period):
        yield Diagnostic(
            code="outside-agreement",
            message=f"Löftet gäller {löfte.period}, men överenskommelsen som det hör till gäller {agreed}.",
            hint="Kontrollera båda perioderna.",
            path=("period",),
        )


def _address(löfte: Medborgarlöfte) -> Iterator[Diagnostic]:
    address = löfte.återkoppling.webb if löfte.återkoppling else None
    if address and (not _ADDRESS.fullmatch(address) or len(address) > _LONGEST_ADDRESS):
        yield Diagnostic(
            code="web-address",
            message=f"”{address}” är ingen adress till en webbsida.",
            hint="Skriv hela adressen, till exempel ”https://www.svedala.se/medborgarlofte”.",
            path=("återkoppling", "webb"),
        )


def _goals(löfte: Medborgarlöfte) -> Iterator[Diagnostic]:
    for index, mål in enumerate(löfte.effekt.mål if löfte.effekt else ()):
        if mål.problem:
            yield Diagnostic(
                code="unknown-id",
                message="Ett medborgarlöfte har inga problem som ett mål kan hänvisa till.",
                hint="Ta bort raden; problemen beskrivs i överenskommelsen.",
                path=("effekt", "mål", index, "problem"),
            )
