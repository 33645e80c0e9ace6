"""What is particular to each kind of document: its template, and what only that template may name."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from attrs import frozen

from samverkansdoc.compose.appendices import bilagefil
from samverkansdoc.compose.matter import Matter, diarienummerfält
from samverkansdoc.compose.outcomes import OutcomeMatter
from samverkansdoc.compose.promises import PromiseMatter
from samverkansdoc.compose.signatures import Signatures
from samverkansdoc.document import Form
from samverkansdoc.model import (
    AnyPart,
    Avtalshandling,
    Bilagefiler,
    Handling,
    Handlingar,
    Löftesstil,
    Medborgarlöfte,
    Uppföljningsrapport,
    Överenskommelse,
)

_STYLES = {Löftesstil.GEMENSAM: "medborgarlofte.md.j2", Löftesstil.PER_PART: "medborgarlofte-per-part.md.j2"}


@frozen(kw_only=True)
class Kind:
    """The template's name and what it may name; who the document is from, and of which day; what print it makes.

    ``names`` are those beside the fields of the document. ``status`` is None for a document that has none.
    """

    template: str
    names: Mapping[str, Any]
    parter: tuple[AnyPart, ...]
    day: date
    status: str | None = None
    form: Form = Form.REPORT


def kind_of(handling: Handling, files: Bilagefiler, linked: Handlingar) -> Kind:
    """The kind of a document."""
    match handling:
        case Överenskommelse():
            return _agreed(handling, files, "samverkansoverenskommelse.md.j2", Matter(handling).directives())
        case Medborgarlöfte():
            names = PromiseMatter(handling, linked).directives()
            return _agreed(handling, files, _STYLES[handling.stil], names, Form.ONE_PAGE)
        case Uppföljningsrapport():
            matter = OutcomeMatter.of(handling, linked)
            parter = matter.följs_upp.parter
            return Kind(
                template="uppfoljning.md.j2",
                names={**matter.names(), "parter": parter},
                parter=parter,
                day=handling.datum or handling.rapportperiod.end,
            )
    raise TypeError(f"no template for {type(handling).__name__}")


def _agreed(
    handling: Avtalshandling, files: Bilagefiler, template: str, names: Mapping[str, Any], form: Form = Form.REPORT
) -> Kind:
    """The kind of a document that parties sign."""
    common = {
        "exemplar": handling.exemplar,
        "kontakter": [(part, contact) for part in handling.parter for contact in part.kontakter],
        "bilagefil": partial(bilagefil, files=files),
        "diarienummerfält": partial(diarienummerfält, handling.parter),
        "underskrifter": Signatures(handling).underskrifter,
    }
    return Kind(
        template=template,
        names={**names, **common},
        parter=handling.parter,
        day=_day(handling),
        status=handling.status,
        form=form,
    )


def _day(handling: Avtalshandling) -> date:
    """The day the document is of: signed, else decided, else the first day of the period."""
    decided = [beslut.datum for beslut in handling.beslut if beslut.datum]
    return handling.undertecknande.datum or max(decided, default=handling.period.start)
