"""UPF-06 to UPF-10: what the figures show, what is to be done, and who is told."""

import re
from collections.abc import Iterator
from itertools import pairwise

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.evidence.material import material
from samverkansdoc.check.quoting import not_found, short
from samverkansdoc.check.sources import FOLLOWING_UP, HANDBOOK_SINCE
from samverkansdoc.diagnostics import Path, Severity
from samverkansdoc.model import Handlingar, Indikator, Medborgarlöfte, Samverkanshandling, Uppföljningsrapport
from samverkansdoc.svenska.lists import join
from samverkansdoc.svenska.reporting_periods import ReportingKind

_YEAR = re.compile(r"(?<![0-9])(?:19|20|21)[0-9]{2}(?![0-9])")
_REPORTED = re.compile(r"anmäl|brottsstatistik", re.IGNORECASE)
#: Figures that are older than so many years say little of the time that is reported.
_OLD = 1


@rule(
    "UPF-06",
    title="Indikatorer visar utgångsläge, mål och utveckling",
    source=FOLLOWING_UP,
    since=HANDBOOK_SINCE,
    why="Effekten på problemen ska undersökas, och den syns först över tid och mot det som skulle nås.",
)
def indicators(document: Uppföljningsrapport, linked: Handlingar) -> Iterator[Finding]:
    """Each indicator has source, baseline, target, values over time, and says where there was no measurement."""
    if not document.indikatorer and _is_of_a_year(document) and _measures_something(linked.get(document.av)):
        hint = "Lägg till ”indikatorer:” med ”serie:” för det som målen mäts med."
        message = "Uppföljningen visar inga indikatorer, men det som följs upp har mål med indikatorer."
        yield Finding(message, ("indikatorer",), hint=hint)
    for index, one in enumerate(document.indikatorer):
        path: Path = ("indikatorer", index)
        keys = ("källa", "utgångsläge", "målvärde")
        if missing := [key for key in keys if not getattr(one, key)]:
            light = missing == ["målvärde"] and one.riktning is not None
            message = f"Indikatorn ”{short(one.indikator)}” saknar {join(missing)}."
            hint = f"Lägg till {join([f'”{key}:”' for key in missing])}."
            yield Finding(message, path, hint=hint, severity=Severity.INFO if light else None)
        yield from _series(document, one, (*path, "serie"))


@rule(
    "UPF-07",
    title="Uppföljningen har analys och rekommendationer",
    source=FOLLOWING_UP,
    since=HANDBOOK_SINCE,
    why="Siffror som ingen tolkar leder inte till att något görs annorlunda.",
)
def analysis(document: Uppföljningsrapport) -> Iterator[Finding]:
    """What the outcomes mean, and what ought to be done; the report of a quarter may leave it to that of the year."""
    told = {"någon analys": document.analys, "några rekommendationer": document.rekommendationer}
    if missing := [what for what, text in told.items() if not text.strip()]:
        hint = "Lägg till ”analys:” om vad utfallet beror på och ”rekommendationer:” om vad parterna bör göra."
        path = ("analys",) if "någon analys" in missing else ("rekommendationer",)
        light = None if _is_of_a_year(document) else Severity.INFO
        yield Finding(not_found(missing, "I uppföljningen"), path, hint=hint, severity=light)


@rule(
    "UPF-08",
    title="Uppföljningen säger vilka som gjorde det tillsammans och vilken effekt det fick",
    severity=Severity.INFO,
    source=FOLLOWING_UP,
    since=HANDBOOK_SINCE,
    why="Det är samverkan som följs upp: vad som gjordes tillsammans, och om det hjälpte.",
)
def together(document: Uppföljningsrapport) -> Iterator[Finding]:
    """Who took part, and what came of it."""
    texts = material(document).inside(("sammanfattning",), ("utfall",), ("indikatorer",), ("analys",))
    told = {"vilka som gjorde det tillsammans": "tillsammans", "vilken effekt det fick": "effekter"}
    if missing := [what for what, name in told.items() if not texts.has(name)]:
        hint = "Skriv det i ”sammanfattning:”, ”analys:” eller åtgärdernas ”kommentar:”."
        yield Finding(not_found(missing, "I uppföljningen"), ("sammanfattning",), hint=hint)


@rule(
    "UPF-09",
    title="Uppföljningen säger vem som får den och när den är gjord",
    source=FOLLOWING_UP,
    since=HANDBOOK_SINCE,
    why="Resultatet ska återföras till styrgruppen och löften till medborgarna; cheferna ska fråga efter det.",
)
def recipients(document: Uppföljningsrapport, linked: Handlingar) -> Iterator[Finding]:
    """Those who are told, and the date; the follow-up of a promise that says where it is told is for everyone."""
    followed = linked.get(document.av)
    public = isinstance(followed, Medborgarlöfte) and followed.återkoppling is not None
    if not any(document.mottagare) and not public:
        yield Finding(
            "I uppföljningen hittar vi inte vem som får den.",
            ("mottagare",),
            hint=f"Lägg till ”mottagare:”, till exempel {_asked_for(followed)}.",
        )
    if document.datum is None:
        hint = "Lägg till ”datum:” med dagen då uppföljningen är klar."
        yield Finding("I uppföljningen hittar vi inte när den är gjord.", ("datum",), hint=hint)


@rule(
    "UPF-10",
    title="Anmälda brott visas som ett mått bland flera",
    severity=Severity.INFO,
    source=FOLLOWING_UP,
    since=HANDBOOK_SINCE,
    why="Anmälningarna visar också hur benägna människor är att anmäla och hur polisen arbetar.",
)
def reported_crime(document: Uppföljningsrapport) -> Iterator[Finding]:
    """An indicator of reported crime has the note that says what it is."""
    for index, one in enumerate(document.indikatorer):
        words = f"{one.indikator} {one.källa or ''} {one.enhet}"
        notes = material(document).inside(("indikatorer", index, "kommentar"), ("analys",))
        if not one.anmälda_brott and not notes.has("inget_mått_på_brotten") and _REPORTED.search(words):
            yield Finding(
                f"Indikatorn ”{short(one.indikator)}” visar anmälda brott utan att säga vad det måttet betyder.",
                ("indikatorer", index),
                hint="Lägg till ”anmälda_brott: ja”, så står förklaringen med.",
            )


def _is_of_a_year(document: Uppföljningsrapport) -> bool:
    return document.rapportperiod.kind is ReportingKind.ÅR


def _measures_something(followed: object) -> bool:
    match followed:
        case Samverkanshandling():
            return any(one.indikator for one in followed.goals)
        case Medborgarlöfte():
            return any(one.indikator for one in (followed.effekt.mål if followed.effekt else ()))
    return False


def _series(document: Uppföljningsrapport, one: Indikator, path: Path) -> Iterator[Finding]:
    """A series with a change to see, without a year left out in silence, and up to the time that is reported."""
    name, measured = short(one.indikator), one.serie.measured
    if len(measured) <= 1:
        message = f"Indikatorn ”{name}” har {'bara ett' if measured else 'inget'} värde, så ingen utveckling syns."
        yield Finding(message, path, hint="Lägg till värden för fler år i ”serie:”.")
    years = [int(point.time) for point in one.serie.points if _YEAR.fullmatch(point.time)]
    steps = [after - before for before, after in pairwise(years)]
    for year, step in zip(years, steps, strict=False):
        if step > min(steps):
            message = f"Indikatorn ”{name}” har inget värde mellan {year} och {year + step}."
            hint = f"Lägg till ”{year + min(steps)}: ingen mätning” i serien, så syns det att den är bruten."
            yield Finding(message, path, hint=hint)
    last = max((int(found[0]) for point in measured if (found := _YEAR.search(point.time))), default=None)
    if last is not None and last + _OLD < document.rapportperiod.year:
        message = f"Det senaste värdet av ”{name}” är från {last}."
        hint = "Lägg till det senaste värdet, eller ”ingen mätning” för åren efter."
        yield Finding(message, path, hint=hint)


def _asked_for(followed: object) -> str:
    """Those who shall be told according to what is followed up."""
    if isinstance(followed, Samverkanshandling) and followed.uppföljning and followed.uppföljning.mottagare:
        return join(followed.uppföljning.mottagare)
    return "kommunstyrelsen och lokalpolisområdeschefen"
