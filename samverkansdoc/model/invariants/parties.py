"""Who the parties are and who signs for them."""

from collections import Counter
from collections.abc import Iterator

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model.handling import Avtalshandling
from samverkansdoc.model.tjansteskrivelse import Tjänsteskrivelse
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.register import find_kommun

_FEWEST = 2
_MOST_SIGNATORIES = 4


def parties(handling: Avtalshandling) -> Iterator[Diagnostic]:
    """At least two parties, each known, each once, with one to four who sign."""
    if len(handling.parter) < _FEWEST:
        yield Diagnostic(
            code="too-few-parties",
            message="Det ska vara minst två parter.",
            hint="Lägg till den part som saknas under parter, till exempel ”- polis: Trelleborg”.",
            path=("parter",),
        )
    yield from _names(handling)
    yield from _signatories(handling)


def municipality(skrivelse: Tjänsteskrivelse) -> Iterator[Diagnostic]:
    """The municipality of a memorandum is one that is known."""
    if skrivelse.kommun is None:
        return
    try:
        find_kommun(skrivelse.kommun)
    except SvenskaError as error:
        yield Diagnostic(code="unknown-name", message=error.message, hint=error.hint, path=("kommun",))


def _names(handling: Avtalshandling) -> Iterator[Diagnostic]:
    seen: Counter[str] = Counter()
    for index, part in enumerate(handling.parter):
        path = ("parter", index, part.TYP)
        try:
            name = part.namn
        except SvenskaError as error:
            yield Diagnostic(code="unknown-name", message=error.message, hint=error.hint, path=path)
            continue
        seen[name] += 1
        if seen[name] > 1:
            yield Diagnostic(
                code="party-twice",
                message=f"{name} står redan bland parterna.",
                hint="Ta bort den ena, eller rätta namnet.",
                path=path,
            )


def _signatories(handling: Avtalshandling) -> Iterator[Diagnostic]:
    for index, part in enumerate(handling.parter):
        if not 1 <= len(part.undertecknare) <= _MOST_SIGNATORIES:
            yield Diagnostic(
                code="signatories",
                message=f"En part har en till fyra undertecknare; här är de {len(part.undertecknare)}.",
                hint="Ange titeln på den som skriver under; namnet kan lämnas tomt och fyllas i för hand.",
                path=("parter", index, "undertecknare"),
            )
