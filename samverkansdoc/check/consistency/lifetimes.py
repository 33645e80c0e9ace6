"""Ages and times that the text tells: whether they agree with one another, and whether one knows which are meant."""

import re
from collections.abc import Iterator

from samverkansdoc.check.consistency import SAME_TWICE
from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.texts import Hit, Texts, reading
from samverkansdoc.diagnostics import Path, Severity
from samverkansdoc.model import Avtalshandling, Handling
from samverkansdoc.svenska.mandates import FIRST_ELECTION, YEARS_OF_A_TERM

_AGES = re.compile(
    r"(?<![\w–-])(?P<first>[0-9]{1,2})(?:\s?[-–]\s?|- till )(?P<last>[0-9]{1,2})(?:\s?år(?!s)\b|- ?åring)"
)
_YOUNG = re.compile(r"\b(?:ung(?:a|dom\w*|as)?|tonår\w*)\b", re.IGNORECASE)
_NO_LONGER_YOUNG = 30
_TERM = re.compile(r"andatperioden?\s(?P<first>20[0-9]{2})\s?[-–]\s?(?P<last>20[0-9]{2})(?![\w-])")
_SOME_YEAR = re.compile(
    r"(?:nder (?<=[Uu]nder )|nom (?<=[Ii]nom ))året(?! \w*(?:efter|före|därpå))\b|[Nn]ästa år\b|[Dd]etta år\b"
)
_IS_TO_BE = re.compile(r"\b(?:ska|skall|kommer|avser|planerar)\b")
_OFTEN = re.compile(r"\b(?:gånger|tillfällen|varje|per|hela)\b")


@rule(
    "KON-30",
    title="Unga är lika gamla överallt",
    severity=Severity.INFO,
    source=SAME_TWICE,
    why="Räknas unga som 15–17 år i lägesbilden och som 15–25 år i målet går det inte att jämföra dem.",
)
def ages(document: Handling) -> Iterator[Finding]:
    """Where the young are told of with their ages, these are the same."""
    seen: list[tuple[int, int]] = []
    for hit in reading(document).written.with_digits.find(_AGES):
        first, last = int(hit["first"]), int(hit["last"])
        if last > _NO_LONGER_YOUNG or not _YOUNG.search(hit.sentence):
            continue
        # One after the other they are two groups, such as those of two kinds of schools.
        others = [one for one in seen if one != (first, last) and one[0] <= last and first <= one[1]]
        if others and (first, last) not in seen:
            told = f"Unga är {first}–{last} år här, men {others[0][0]}–{others[0][1]} år på ett annat ställe."
            yield hit.finding(told, hint="Räkna dem på samma sätt, eller skriv varför åldrarna skiljer sig åt.")
        seen.append((first, last))


@rule(
    "KON-31",
    title="Mandatperioden har sina fyra år",
    severity=Severity.INFO,
    source="Kommunallagen (2017:725) 5 kap. 9 § och 6 kap. 18 §; regeringsformen 3 kap. 3 §",
    why="En mandatperiod är fyra år; andra årtal gör det oklart om det är den eller dokumentets tid som menas.",
)
def terms_of_office(document: Handling) -> Iterator[Finding]:
    """A term of office has the years of one: of fullmäktige, or of the styrelse."""
    for hit in reading(document).written.with_digits.find(_TERM):
        first, last = int(hit["first"]), int(hit["last"])
        after = (first - FIRST_ELECTION) % YEARS_OF_A_TERM
        if (after, last - first) not in ((0, YEARS_OF_A_TERM), (1, YEARS_OF_A_TERM - 1)):
            begins = first - (after - 1) % YEARS_OF_A_TERM
            yield hit.with_word_before().finding(
                f"Ingen mandatperiod är {first}–{last}.",
                hint=f"Kommunstyrelsens är {begins}–{begins + YEARS_OF_A_TERM - 1}. Skriv den, eller bara ”perioden”.",
            )


@rule(
    "KON-32",
    title="Det framgår vilket år som menas",
    severity=Severity.INFO,
    source=SAME_TWICE,
    why="Dokumentet gäller i flera år. ”Under året” säger inte vilket, och går inte att följa upp.",
)
def some_year(document: Avtalshandling) -> Iterator[Finding]:
    """In what holds for several years, what is to be done in "the year" says in which."""
    end = document.giltighet.end
    if end is None or end.year == document.period.start.year:
        return
    for hit in Texts(one for one in reading(document).written if _is_to_be_done(one.path)).find(_SOME_YEAR):
        if _is_of_one_year(hit):
            whole = hit.with_word_before()
            told = f"”{' '.join(whole.words.split())}” säger inte vilket år."
            yield whole.finding(told, hint="Skriv året, eller ”varje år”.")


def _is_of_one_year(hit: Hit) -> bool:
    return _IS_TO_BE.search(hit.sentence) is not None and _OFTEN.search(hit.sentence) is None


def _is_to_be_done(path: Path) -> bool:
    return path[0] in ("samverkansområden", "löften", "uppföljning", "övergripande_mål")
