"""Whether what is measured is what the goal is about."""

import re
from collections.abc import Iterator

from samverkansdoc.check.consistency import BRÅ_MEASURABLE
from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.quoting import short
from samverkansdoc.check.texts import reading
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Avtalshandling, Mål

#: What is done and not what comes of it.
_WORK = re.compile(
    r"(?:antal(?:et)? )?(?:genomförda|gemensamma|utförda) (?:\w+ )?\w*(?:kontroller|insatser|möten|åtgärder|aktiviteter"
    r"|utbildningar|besök|vandringar|tillsyner)|(?:antal(?:et)? )?\w*(?:kontroller|insatser|utbildningar|möten)"
    r"|ekonomisk uppföljning",
    re.IGNORECASE,
)
#: A goal that is itself about what is done.
_OF_WORK = re.compile(r"kontroll|insats|tillsyn|möte|utbild|besök|vandring|aktivitet|kostnad|upptäck", re.IGNORECASE)
#: All crimes of all kinds.
_ALL_CRIMES = re.compile(r"(?:antal(?:et)? )?(?:polis)?anmälda brott|brottsstatistik(?:en)?", re.IGNORECASE)
_SOME_CRIMES = re.compile(
    r"\b\w*(?:misshandel|inbrott|våldsbrott|skadegörelse|trafikbrott|rån|stöld|narkotikabrott|ungdomsbrott)\w*",
    re.IGNORECASE,
)


@rule(
    "KON-33",
    title="Indikatorn mäter det som målet handlar om",
    severity=Severity.INFO,
    source=BRÅ_MEASURABLE,
    why="Fler kontroller visar inte att brotten blir färre, och alla anmälda brott visar inte hur det går med en sort.",
)
def measured(document: Avtalshandling) -> Iterator[Finding]:
    """A goal about crime or safety is not measured by how much is done, nor one kind of crime by all of them."""
    for path, goal in reading(document).of(Mål):
        indicator = goal.indikator.strip() if isinstance(goal.indikator, str) else ""
        if _WORK.fullmatch(indicator) and not _OF_WORK.search(goal.mål):
            told = f"”{indicator}” mäter vad ni gör, inte det som målet ”{short(goal.mål)}” handlar om."
            yield Finding(told, (*path, "indikator"), hint="Ange något som visar om det har blivit som ni vill.")
        elif _ALL_CRIMES.fullmatch(indicator) and (crime := _SOME_CRIMES.search(goal.mål)):
            told = f"”{indicator}” säger inte vilka brott; målet gäller {crime[0].lower()}."
            yield Finding(told, (*path, "indikator"), hint="Skriv vilka brott som räknas, till exempel brottskoderna.")
