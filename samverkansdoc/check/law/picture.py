"""LAG-05 to LAG-09: the picture of the situation (4 and 6 §§)."""

import re
from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.evidence.material import Material, Passage, material
from samverkansdoc.check.evidence.times import Moment, moments, months_before, months_between, never_longer
from samverkansdoc.check.quoting import not_found
from samverkansdoc.check.sources import ACT_IN_FORCE, act
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Överenskommelse
from samverkansdoc.svenska.dates import iso_date

_FOUR, _SIX = act("4 §"), act("6 §")
_PICTURE = ("lägesbild",)
#: The picture is to be brought up to date at least so often (6 §).
_MONTHS = 24
_MADE = re.compile(r"\b(?:daterad|är från|togs fram|framtagen|gjordes|fastställ\w+|uppdaterades)\b", re.IGNORECASE)


@rule(
    "LAG-05",
    title="Det finns en lägesbild för hela kommunen",
    source=_FOUR,
    since=ACT_IN_FORCE,
    why="Kommunen ska ha en lägesbild över brottsligheten inom sitt geografiska område, och samverkan bygger på den.",
)
def exists(document: Överenskommelse) -> Iterator[Finding]:
    """There is a picture of the situation, or the document says where it is, and it is of the whole municipality."""
    if not has_picture(document):
        yield Finding(
            "I dokumentet hittar vi inte någon lägesbild.",
            _PICTURE,
            hint="Lägg till ”lägesbild:” med det viktigaste ur den, eller nämn dess titel och datum under ”bilagor:”.",
        )
    elif not _picture(document).has("hela_kommunen"):
        yield Finding(
            "I dokumentet hittar vi inte att lägesbilden gäller hela kommunen.",
            _PICTURE,
            hint="Skriv under ”lägesbild:” vilket område den gäller: ”Lägesbilden gäller hela kommunen.”",
            severity=Severity.INFO,
        )


@rule(
    "LAG-06",
    title="Lägesbilden kartlägger brottsligheten, dess omfattning och konsekvenser",
    source=act("4 § 1"),
    since=ACT_IN_FORCE,
    why="Utan omfattning och konsekvenser går det inte att se vilka problem som ska gå först.",
)
def mapping(document: Överenskommelse) -> Iterator[Finding]:
    """The picture tells how much crime there is, and what it leads to."""
    section, texts = document.lägesbild, _picture(document)
    told = {
        "brottslighetens omfattning": bool(section and section.indikatorer) or texts.has("omfattning"),
        "brottslighetens konsekvenser": texts.has("konsekvenser"),
    }
    if missing := [what for what, found in told.items() if not found]:
        yield Finding(
            not_found(missing, "I dokumentets lägesbild"),
            _PICTURE,
            hint="Skriv under ”lägesbild:” hur vanliga brotten är och vilka följder de får, gärna med ”indikatorer:”.",
            severity=_weight(document),
            unless=_unless(document),
        )


@rule(
    "LAG-07",
    title="Lägesbilden bygger också på annan information",
    source=act("4 § 2"),
    since=ACT_IN_FORCE,
    why="Anmälda brott visar bara en del; det andra visar mätningar, dialoger och det som personal och invånare ser.",
)
def other_sources(document: Överenskommelse) -> Iterator[Finding]:
    """The picture rests on more than reported crime."""
    texts = material(document)
    near = texts.about("lägesbild", _PICTURE, ("underlag",))
    if not (document.underlag and any(document.underlag.källor)) and not near.has("annan_information"):
        yield Finding(
            "I dokumentet hittar vi inte vilken information lägesbilden bygger på utöver kartläggningen av brott.",
            ("underlag",),
            hint="Lägg till ”underlag:” med källorna och år, till exempel trygghetsmätningen eller en medborgardialog.",
            severity=_weight(document),
            unless=_unless(document),
        )


@rule(
    "LAG-08",
    title="Lägesbilden har en analys",
    source=act("4 § 3"),
    since=ACT_IN_FORCE,
    why="Analysen förklarar varför problemen finns, och det avgör vilka åtgärder som kan hjälpa.",
)
def analysis(document: Överenskommelse) -> Iterator[Finding]:
    """The picture says what lies behind the problems."""
    section = document.lägesbild
    causes = section and any(problem.orsaker for problem in section.problem)
    if not causes and not _picture(document).has("analys"):
        yield Finding(
            "I dokumentets lägesbild hittar vi inte någon analys.",
            _PICTURE,
            hint="Skriv under ”lägesbild:” vad problemen beror på, eller lägg till ”orsaker:” för varje problem.",
            severity=_weight(document),
            unless=_unless(document),
        )


@rule(
    "LAG-09",
    title="Lägesbilden är högst två år gammal, och uppdateras minst vartannat år",
    source=_SIX,
    since=ACT_IN_FORCE,
    why="Lägesbilden ska uppdateras minst vartannat år; på en äldre bild riktas åtgärderna mot gårdagens problem.",
)
def recent(document: Överenskommelse) -> Iterator[Finding]:
    """The picture is dated, not too old when the agreement begins, and is brought up to date while it holds."""
    named = [(passage, moment) for passage in _picture_named(document) for moment in moments(passage.text)]
    # A later day is one on which it will be brought up to date.
    dated = [(passage, moment) for passage, moment in named if moment.last.year <= document.period.start.year]
    if not dated:
        yield Finding(
            "I dokumentet hittar vi inte när lägesbilden är gjord.",
            _PICTURE,
            hint="Skriv lägesbildens titel och datum under ”lägesbild:”: ”Lägesbild för Svedala, oktober 2026”.",
            severity=_weight(document),
            unless=_unless(document),
        )
    else:
        # A title has the year of the picture that is meant now; a sentence that says when it was made knows better.
        made = [(one, moment, match) for one, moment in dated if (match := _MADE.search(one.text))]
        after = [(passage, moment) for passage, moment, match in made if moment.at > match.start()]
        said = after or [(passage, moment) for passage, moment, _ in made]
        yield from _too_old(document, *max(said or dated, key=lambda one: one[1].last))
    if _is_long(document):
        yield from _updates(document)


def has_picture(document: Överenskommelse) -> bool:
    """Whether the document has a picture of the situation, or says that there is one."""
    return document.lägesbild is not None or material(document).has("lägesbild")


def _picture(document: Överenskommelse) -> Material:
    """All that is told of the situation: also what areas say of their problems."""
    areas = (("samverkansområden", "områden", index, "problembild") for index in range(len(document.areas)))
    return material(document).about("lägesbild", _PICTURE, *areas)


def _picture_named(document: Överenskommelse) -> tuple[Passage, ...]:
    return material(document).find("lägesbild")


def _weight(document: Överenskommelse) -> Severity:
    """A lighter finding where the picture is missing, which is said already, or stands in an appendix."""
    elsewhere = any("lägesbild" in one.titel.lower() and not one.text.strip() for one in document.bilagor)
    return Severity.INFO if elsewhere or not has_picture(document) else Severity.WARNING


def _unless(document: Överenskommelse) -> tuple[str, ...]:
    """That there is no picture at all says that nothing is in it."""
    return () if has_picture(document) else ("LAG-05",)


def _too_old(document: Överenskommelse, passage: Passage, moment: Moment) -> Iterator[Finding]:
    start = document.period.start
    if moment.last < months_before(start, _MONTHS):
        yield Finding(
            f"Lägesbilden är från {moment.words}, mer än två år innan överenskommelsen gäller ({iso_date(start)}).",
            passage.path,
            excerpt=moment.words,
            hint="Uppdatera lägesbilden, och skriv det nya datumet.",
        )


def _is_long(document: Överenskommelse) -> bool:
    start, end = document.giltighet.start, document.giltighet.end
    return end is None or months_before(end, _MONTHS) >= start


def _updates(document: Överenskommelse) -> Iterator[Finding]:
    hint = "Skriv under ”lägesbild:” när den uppdateras: ”Lägesbilden uppdateras minst vartannat år.”"
    updated = _picture(document).find("uppdateras")
    stated = [(months, one) for one in updated if (months := months_between(one.text)) is not None]
    span = document.giltighet
    if stated and (shortest := min(stated, key=lambda one: one[0]))[0] > _MONTHS:
        message = "Enligt dokumentet uppdateras lägesbilden mer sällan än vartannat år."
        yield Finding(message, shortest[1].path, excerpt=shortest[1].text, hint=hint)
    elif not stated and not never_longer((one.text for one in updated), span.start, span.end, _MONTHS):
        message = "I dokumentet hittar vi inte när lägesbilden uppdateras under perioden."
        yield Finding(message, _PICTURE, hint=hint, severity=_weight(document), unless=_unless(document))
