"""What is particular to each kind of document: its template, and what only that template may name."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from attrs import evolve, field, frozen

from samverkansdoc.compose.abbreviations import Abbreviations
from samverkansdoc.compose.appendices import Appendices, bilagefil
from samverkansdoc.compose.decisions import Decisions, beslutstexter
from samverkansdoc.compose.matter import Matter, diarienummerfält
from samverkansdoc.compose.memorandum import Memorandum
from samverkansdoc.compose.organisation import Organisation
from samverkansdoc.compose.outcomes import OutcomeMatter, diagram, målvärde, serietabell, värde_vid
from samverkansdoc.compose.plans import Plans
from samverkansdoc.compose.promises import PromiseMatter, referred
from samverkansdoc.compose.references import Places
from samverkansdoc.compose.signatures import Signatures
from samverkansdoc.compose.wording import böjning
from samverkansdoc.document import Form
from samverkansdoc.model import (
    AnyPart,
    Avtalshandling,
    Bilagefiler,
    Handling,
    Handlingar,
    Handlingsplan,
    Kommun,
    Löftesstil,
    Medborgarlöfte,
    Samverkanshandling,
    Status,
    Tjänsteskrivelse,
    Uppföljningsrapport,
    Överenskommelse,
)

_STYLES = {Löftesstil.GEMENSAM: "medborgarlofte.md.j2", Löftesstil.PER_PART: "medborgarlofte-per-part.md.j2"}


@frozen(kw_only=True)
class Kind:
    """The template's name and what it may name; who the document is from, and of which day; what print it makes.

    ``names`` are those beside the fields of the document. ``status`` is None for a document that has none.
    ``places`` are what references to numbered things say, by their ids.
    """

    template: str
    names: Mapping[str, Any]
    parter: tuple[AnyPart, ...]
    day: date
    status: str | None = None
    form: Form = Form.REPORT
    places: Places = field(factory=dict)


def kind_of(handling: Handling, files: Bilagefiler, linked: Handlingar) -> Kind:
    """The kind of a document."""
    match handling:
        case Överenskommelse():
            formed = handling.samverkansformer
            groups = Organisation(formed.grupper if formed else (), handling.parter)
            made = _planned(handling, files, "samverkansoverenskommelse.md.j2", Matter(handling))
            return evolve(made, names={**made.names, **groups.directives()})
        case Handlingsplan():
            agreement = linked.get(handling.överenskommelse.fil) if handling.överenskommelse.fil else None
            known = agreement if isinstance(agreement, Samverkanshandling) else None
            made = _planned(handling, files, "handlingsplan.md.j2", Matter(handling, known))
            return evolve(made, names={**made.names, "överenskommelse": referred(handling.överenskommelse, linked)})
        case Medborgarlöfte():
            names = PromiseMatter(handling, linked).directives()
            return _agreed(handling, files, _STYLES[handling.stil], names, Form.ONE_PAGE)
        case Tjänsteskrivelse():
            return _memorandum(Memorandum.of(handling, linked))
        case Uppföljningsrapport():
            return _report(handling, OutcomeMatter.of(handling, linked))
    raise TypeError(f"no template for {type(handling).__name__}")


def _report(handling: Uppföljningsrapport, matter: OutcomeMatter) -> Kind:
    parter = matter.följs_upp.parter
    return Kind(
        template="uppfoljning.md.j2",
        names={**matter.names(), "parter": parter},
        parter=parter,
        day=handling.datum or handling.rapportperiod.end,
    )


def _memorandum(matter: Memorandum) -> Kind:
    handling = matter.skrivelse
    return Kind(
        template="tjansteskrivelse.md.j2",
        names=matter.names(),
        parter=(matter.kommun,),
        day=handling.datum or matter.ärendet_gäller.period.start,
        status=Status.BESLUTAD if matter.is_complete else Status.UTKAST,
    )


def _planned(handling: Samverkanshandling, files: Bilagefiler, template: str, matter: Matter) -> Kind:
    """The kind of a document of goals and measures."""
    measure_word = böjning(handling.ordval.åtgärd)
    plans, appendices = Plans(matter, measure_word.obestämd), Appendices(handling.bilagor)
    names = {
        **matter.directives(),
        **plans.directives(),
        **appendices.directives(),
        "områdesord": böjning(handling.ordval.område),
        "åtgärdsord": measure_word,
        "beslutstexter": beslutstexter,
        "versionstabell": Decisions(handling.beslut, handling.revideringar).versionstabell,
        "förkortningstabell": Abbreviations(handling.förkortningar).förkortningstabell,
        "diagram": diagram,
        "serietabell": serietabell,
        "värde_vid": värde_vid,
        "målvärde": målvärde,
    }
    made = _agreed(handling, files, template, names)
    return evolve(made, places={**matter.places(), **plans.places(), **appendices.places()})


def _agreed(
    handling: Avtalshandling, files: Bilagefiler, template: str, names: Mapping[str, Any], form: Form = Form.REPORT
) -> Kind:
    """The kind of a document that parties sign."""
    common = {
        "exemplar": handling.exemplar,
        "kommuner": [part for part in handling.parter if isinstance(part, Kommun)],
        "kontakter": [(part, contact) for part in handling.parter for contact in part.kontakter],
        "bilagefil": partial(bilagefil, files=files),
        "diarienummerfält": partial(diarienummerfält, handling.parter),
        "underskrifter": Signatures(handling).underskrifter,
    }
    return Kind(
        template=template,
        names={**names, **common},
        parter=handling.parter,
        day=day_of(handling),
        status=handling.status,
        form=form,
    )


def day_of(handling: Avtalshandling) -> date:
    """The day the document is of: changed, else signed, else decided, else the first day of the period."""
    changed = max((beslut.datum for beslut in handling.changes if beslut.datum), default=None)
    decided = max((beslut.datum for beslut in handling.beslut if beslut.datum), default=None)
    return changed or handling.undertecknande.datum or decided or handling.period.start
