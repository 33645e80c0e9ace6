"""LAG-10 to LAG-14: the plan of measures, and other planning (5–7 §§)."""

import re
from collections.abc import Iterator
from datetime import date

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.evidence.material import Material, Passage, material
from samverkansdoc.check.evidence.times import Moment, moments, months_before, months_between, never_longer
from samverkansdoc.check.quoting import not_found
from samverkansdoc.check.sources import ACT_IN_FORCE, PLAN_IN_FORCE, act
from samverkansdoc.check.titles import is_municipal, is_police
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Handlingsplan, Samverkanshandling, Samverkansområde, Åtgärd, Överenskommelse
from samverkansdoc.svenska.dates import iso_date

#: The plan is to be followed up at least so often (6 §).
_MONTHS = 24
_REPLACES = re.compile(
    r"\b(?:överenskommelse\w*|avtalet|dokumentet) (?:ersätter|utgör(?: också)?|är också|gäller som)(?! inte)"
    r" (?:\w+ ){0,2}åtgärdsplan",
    re.IGNORECASE,
)
_DECIDED = re.compile(r"\b(?:beslut|antog|antagen|fastställ)", re.IGNORECASE)
_PLANS = ("avsnitt",)


@rule(
    "LAG-10",
    title="Kommunens åtgärdsplan är beslutad",
    source=act("5 §"),
    since=ACT_IN_FORCE,
    why="Kommunen ska besluta om en åtgärdsplan; det är ett eget beslut som överenskommelsen inte ersätter.",
)
def decided(document: Överenskommelse) -> Iterator[Finding]:
    """The document names the plan of the municipality, who decided on it, and when."""
    texts = material(document)
    hint = "Skriv i ett avsnitt: ”Kommunfullmäktige beslutade om åtgärdsplanen den 9 december 2026, § 158.”"
    if not texts.has("åtgärdsplan"):
        message = "I dokumentet hittar vi inte någon uppgift om kommunens åtgärdsplan."
        yield Finding(message, _PLANS, hint=hint, severity=_weight(document))
        return
    yield from _replaced(texts)
    near = texts.about("åtgärdsplan").find("beslutad")
    told = {
        "vem som har beslutat om den": any(_names_body(texts, one) for one in near),
        "när det skedde": any(next(moments(one.text), None) for one in near),
    }
    if missing := [what for what, found in told.items() if not found]:
        path = texts.find("åtgärdsplan")[0].path
        message = not_found(missing, "Om kommunens åtgärdsplan")
        yield Finding(message, path, hint=hint, severity=_weight(document))


def _replaced(texts: Material) -> Iterator[Finding]:
    """A sentence that lets the agreement be the plan."""
    for one in texts.find("åtgärdsplan"):
        if _REPLACES.search(one.text):
            yield Finding(
                "Enligt dokumentet ersätter överenskommelsen kommunens åtgärdsplan.",
                one.path,
                excerpt=one.text,
                hint="Hänvisa till kommunens eget beslut om åtgärdsplanen, eller ta bort meningen.",
            )


@rule(
    "LAG-11",
    title="Åtgärdsplanen bygger på lägesbilden",
    source=act("5 §"),
    since=ACT_IN_FORCE,
    why="Åtgärdsplanen ska beslutas med lägesbilden som underlag, så att åtgärderna möter de problem som finns.",
)
def on_the_picture(document: Samverkanshandling) -> Iterator[Finding]:
    """The plan rests on a picture of the situation that is not younger than the plan."""
    texts = material(document)
    near = texts.about("åtgärdsplan")
    ours = isinstance(document, Handlingsplan) and document.lägesbild is not None
    if not ours and not near.has("bygger_på"):
        yield Finding(
            "I dokumentet hittar vi inte vilken lägesbild åtgärdsplanen bygger på.",
            ("lägesbild",) if isinstance(document, Handlingsplan) else _PLANS,
            hint="Skriv det där planen nämns: ”Åtgärdsplanen bygger på lägesbilden från oktober 2026.”",
            severity=_weight(document) if _is_known(document) else Severity.INFO,
            unless=() if _is_known(document) else ("LAG-10",),
        )
    plan, picture = _dates(near)
    if plan and picture and picture.first > plan:
        yield Finding(
            f"Lägesbilden ({picture.words}) är yngre än åtgärdsplanen ({iso_date(plan)}) som ska bygga på den.",
            near.find("bygger_på")[0].path,
            hint="Kontrollera båda datumen.",
        )


@rule(
    "LAG-12",
    title="Minst en åtgärd är kommunens",
    source=act("5 §"),
    since=ACT_IN_FORCE,
    why="Planen gäller de åtgärder som kommunen avser att vidta; då måste det synas vilka de är.",
)
def of_the_municipality(document: Samverkanshandling) -> Iterator[Finding]:
    """The municipality answers for a measure, alone or with others."""
    if not any(_is_ours(document, area, measure) for area, measure in document.measures):
        yield Finding(
            "I dokumentet hittar vi inte någon åtgärd som kommunen ansvarar för, ensam eller med andra.",
            ("samverkansområden",),
            hint="Lägg till ”ansvariga:” med en förvaltning eller funktion i kommunen, eller ”part: [kommun]”.",
            unless=() if document.areas else ("LAG-03",),
        )


@rule(
    "LAG-13",
    title="Åtgärdsplanen följs upp minst vartannat år",
    source=act("6 §"),
    since=ACT_IN_FORCE,
    why="Åtgärdsplanen ska följas upp minst vartannat år; annars fortsätter det som inte hjälper.",
)
def followed_up(document: Samverkanshandling) -> Iterator[Finding]:
    """The document says when the plan is followed up, and not more seldom than the act asks."""
    told, span = _follow_ups(document), document.giltighet
    stated = [(months, one) for one in told if (months := months_between(one.text)) is not None]
    planned = never_longer((one.text for one in told), span.start, span.end, _MONTHS)
    path = ("uppföljning",) if document.uppföljning else _PLANS
    hint = "Skriv under ”uppföljning:” hur ofta: ”Kommunen följer upp åtgärdsplanen varje år.”"
    if stated and min(months for months, _ in stated) > _MONTHS:
        message = "Enligt dokumentet följs åtgärdsplanen upp mer sällan än vartannat år."
        yield Finding(message, stated[0][1].path, excerpt=stated[0][1].text, hint=hint)
    elif not (stated or planned or _ends_within_two_years(document)):
        known = _is_known(document)
        message = "I dokumentet hittar vi inte hur ofta åtgärdsplanen följs upp."
        severity, unless = (_weight(document), ()) if known else (Severity.INFO, ("LAG-10",))
        yield Finding(message, path, hint=hint, severity=severity, unless=unless)


@rule(
    "LAG-14",
    title="Arbetet hänger ihop med annan planering",
    severity=Severity.INFO,
    source=act("7 §"),
    since=ACT_IN_FORCE,
    why="Arbetet ska, där det är lämpligt, integreras med analys och planering enligt andra författningar.",
)
def other_planning(document: Överenskommelse) -> Iterator[Finding]:
    """Other plans are named."""
    if not material(document).has("andra_planer"):
        yield Finding(
            "I dokumentet hittar vi inte någon hänvisning till annan planering.",
            _PLANS,
            hint="Nämn planerna i ett avsnitt, till exempel handlingsprogrammet för skydd mot olyckor eller "
            "tillsynsplanen för alkohol.",
        )


def _weight(document: Samverkanshandling) -> Severity:
    """A lighter finding on what began before a plan had to be decided."""
    return Severity.INFO if document.period.start < PLAN_IN_FORCE else Severity.WARNING


def _is_agreement(document: Samverkanshandling) -> bool:
    return isinstance(document, Överenskommelse)


def _is_known(document: Samverkanshandling) -> bool:
    """Whether there is a plan to tell of: the document is one, or names that of the municipality."""
    return not _is_agreement(document) or material(document).has("åtgärdsplan")


def _names_body(texts: Material, passage: Passage) -> bool:
    return passage in texts.find("organ")


def _dates(near: Material) -> tuple[date | None, Moment | None]:
    """When the plan was decided, and when the picture was made, in sentences of their own or one after the other."""
    plan = [one for one in near.find("beslutad") if one not in near.find("bygger_på")]
    picture = [one for one in near.find("bygger_på") if one not in near.find("beslutad")]
    decided = [moment.last for one in plan for moment in moments(one.text)]
    # A picture that is only said to be of a year may be made on its first day.
    made = [moment for one in picture for moment in moments(one.text)]
    for one in near.find("beslutad", "bygger_på"):
        at, decision = one.text.lower().find("lägesbild"), _DECIDED.search(one.text)
        if decision and decision.start() < at:
            decided += [moment.last for moment in moments(one.text) if moment.at < at]
            made += [moment for moment in moments(one.text) if moment.at > at]
    return max(decided, default=None), min(made, default=None, key=lambda one: one.first)


def _is_ours(document: Samverkanshandling, area: Samverkansområde, measure: Åtgärd) -> bool:
    ours = {name for party in document.parter if is_municipal(party) for name in (party.id, party.TYP)}
    if named := [*measure.part, *(one.part for one in measure.insatser)]:
        return any(name in ours for name in named)
    return any(not is_police(name) for name in measure.ansvariga or area.ansvariga)


def _follow_ups(document: Samverkanshandling) -> tuple[Passage, ...]:
    """What is said of following up the plan; in a plan, of following up at all."""
    texts = material(document)
    if not _is_agreement(document):
        return texts.inside(("uppföljning",)).passages
    near = texts.about("åtgärdsplan")
    return near.passages if near.has("följs_upp") or near.inside(("uppföljning",)) else ()


def _ends_within_two_years(document: Samverkanshandling) -> bool:
    """Whether a plan is followed up in time because it ends, and is followed up at all."""
    end = document.giltighet.end
    if _is_agreement(document) or document.uppföljning is None or end is None:
        return False
    return months_before(end, _MONTHS) < document.period.start
