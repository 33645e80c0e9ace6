"""A document from nothing: ``new`` gives the YAML with all that can be known, and advice on the rest."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from samverkansdoc.diagnostics import Diagnostic, InputError
from samverkansdoc.drafting.ground import Grund, ground
from samverkansdoc.drafting.parties import Partsutkast, from_register, refuse_strangers
from samverkansdoc.drafting.reports import draft_report
from samverkansdoc.drafting.sources import FilePath
from samverkansdoc.model import Dokumenttyp, Kommun, Signeringssätt
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.lists import join
from samverkansdoc.svenska.periods import Period

E = TypeVar("E", Dokumenttyp, Signeringssätt)

_TEMPLATES = {
    Dokumenttyp.SAMVERKANSÖVERENSKOMMELSE: "samverkansoverenskommelse.yaml.j2",
    Dokumenttyp.MEDBORGARLÖFTE: "medborgarlofte.yaml.j2",
    Dokumenttyp.HANDLINGSPLAN: "handlingsplan.yaml.j2",
    Dokumenttyp.TJÄNSTESKRIVELSE: "tjansteskrivelse.yaml.j2",
}
#: What cannot be written without the document that it is about.
NEEDS_GROUND = (Dokumenttyp.TJÄNSTESKRIVELSE, Dokumenttyp.UPPFÖLJNING)
#: When lag (2023:196) om kommuners ansvar för brottsförebyggande arbete came into force.
_LAW = datetime.date(2023, 7, 1)


def new(  # noqa: PLR0913 - a parameter for everything that can be known
    kommun: str | Iterable[str] | None = None,
    period: Period | str | None = None,
    *,
    polis: str | None = None,
    typ: Dokumenttyp | str = Dokumenttyp.SAMVERKANSÖVERENSKOMMELSE,
    av: FilePath | None = None,
    folder: FilePath | None = None,
    undertecknande: Signeringssätt | str = Signeringssätt.PAPPER,
) -> str:
    """The YAML of a document to go on writing in: what can be known is filled in, the rest are places in brackets.

    ``kommun`` is one municipality or several. ``polis`` is needed where the register does not know which
    lokalpolisområde it is. ``av`` is the file of the agreement that a medborgarlöfte or a handlingsplan belongs to, the
    document that a tjänsteskrivelse is about, or the one that is followed up; the parties are then those of that
    document, and the period its first year. ``folder`` is where the new file will lie: the folder of ``av``, unless
    another above it is given.

    Raises:
        InputError: a name is unknown, the police unit cannot be told, the period cannot be read or lies outside the
            agreement, or something is missing that a document of this kind needs.
    """
    kind = _choice(Dokumenttyp, typ, "typ")
    way = _choice(Signeringssätt, undertecknande, "undertecknande")
    if av is None and kind in NEEDS_GROUND:
        raise _refusal("draft-incomplete", f"En {kind} behöver filen som den gäller.", "Ange den med av.", "av")
    if kind is Dokumenttyp.UPPFÖLJNING:
        return draft_report(av or "", folder, period=None if period is None else str(period))
    wanted = (kommun,) if isinstance(kommun, str) else tuple(kommun or ())
    if av is None:
        parties, chosen, base = from_register(_given(wanted), polis), _given_period(period, kind), None
    else:
        base = _ground(av, folder, kind)
        parties, chosen = base.parter, _period_within(period, base, kind)
        refuse_strangers(wanted, polis, parties)
    more = {
        "grund": base,
        "ur_registret": base is None and polis is None,
        "avsändare": _sender(wanted, parties, kind),
    }
    return _filled(kind, {**_values(parties, chosen, way), **more})


# ---------------------------------------------------------------- What is given


def _ground(av: FilePath, folder: FilePath | None, kind: Dokumenttyp) -> Grund:
    if kind is Dokumenttyp.SAMVERKANSÖVERENSKOMMELSE:
        hint = "Ange kommun och period i stället, eller förnya den gamla överenskommelsen med renew."
        raise _refusal("draft-ground", "En ny överenskommelse skrivs inte utifrån en annan fil.", hint, "av")
    return ground(av, folder, agreement=kind is not Dokumenttyp.TJÄNSTESKRIVELSE)


def _given(kommuner: Sequence[str]) -> Sequence[str]:
    if not kommuner:
        raise _refusal("draft-incomplete", "Det framgår inte vilken kommun det gäller.", "Ange kommun.", "kommun")
    return kommuner


def _given_period(period: Period | str | None, kind: Dokumenttyp) -> Period:
    if period is None:
        hint = "Ange till exempel 2027–2030 för en överenskommelse, eller 2027 för ett år."
        raise _refusal("draft-incomplete", f"Det framgår inte vilken period det gäller för {kind}.", hint, "period")
    try:
        return period if isinstance(period, Period) else Period.parse(period)
    except SvenskaError as error:
        raise _refusal("invalid-period", error.message, error.hint, "period") from error


def _period_within(period: Period | str | None, base: Grund, kind: Dokumenttyp) -> Period:
    """The period that is given; else that of the document to decide on, or the first year of the agreement."""
    if period is None:
        return base.period if kind is Dokumenttyp.TJÄNSTESKRIVELSE else base.first_year()
    chosen = _given_period(period, kind)
    base.refuse_outside(chosen)
    return chosen


def _sender(wanted: Sequence[str], parties: Sequence[Partsutkast], kind: Dokumenttyp) -> Partsutkast | None:
    """Whose memorandum it is: that of the municipality, or of the one that is given where there are several."""
    if kind is not Dokumenttyp.TJÄNSTESKRIVELSE:
        return None
    ours = [party for party in parties if party.slag == Kommun.TYP]
    chosen = [party for party in ours if party.is_any_of(wanted)] if wanted else ours
    if len(chosen) != 1:
        names = join([party.tryckt for party in ours], "eller")
        hint = f"Ange vilken kommun tjänsteskrivelsen kommer från: {names}." if names else "Ange en annan fil."
        raise _refusal("which-municipality", "Det framgår inte vems tjänsteskrivelsen är.", hint, "kommun")
    return chosen[0]


def _choice(kind: type[E], value: E | str, key: str) -> E:
    try:
        return kind(value)
    except ValueError as error:
        known = join(kind, "eller")
        raise _refusal("unknown-choice", f"”{value}” går inte att välja.", f"Välj {known}.", key) from error


# ---------------------------------------------------------------- What is written


def _values(parties: Sequence[Partsutkast], period: Period, way: Signeringssätt) -> dict[str, Any]:
    return {
        "parter": parties,
        "kommuner": [party for party in parties if party.slag == Kommun.TYP],
        "period": str(period),
        "start": period.start,
        "slut": period.end,
        "hela_år": period.whole_years,
        "sätt": str(way),
        "lagen": period.start >= _LAW,
    }


def _filled(kind: Dokumenttyp, values: dict[str, Any]) -> str:
    from samverkansdoc.drafting.filling import filled  # noqa: PLC0415 - heavy, and not needed to refuse

    return filled(_TEMPLATES[kind], values)


def _refusal(code: str, message: str, hint: str | None, key: str) -> InputError:
    return InputError([Diagnostic(code=code, message=message, hint=hint, path=(key,))])
