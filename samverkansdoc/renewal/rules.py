"""What makes a passage stale, as rules over its words; what things were called before stands in ``svenska.terms``."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from attrs import frozen

from samverkansdoc.svenska.dates import MONTHS

_DATA = files("samverkansdoc.renewal").joinpath("data")


@frozen
class Rule:
    """A kind of staleness, and the words by which it is known."""

    kind: str
    pattern: re.Pattern[str]


@cache
def first_names() -> frozenset[str]:
    """Common first names."""
    return frozenset(_DATA.joinpath("first_names.txt").read_text(encoding="utf-8").split())


def _rule(kind: str, *alternatives: str) -> Rule:
    words = "|".join(one.replace(" ", r"\s+") for one in alternatives)
    return Rule(kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))


_NUMBER = r"(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|\d+|åren|året)"
_SPAN = r"(?:åren|året|månaderna|månaden|decenniet|tiden|veckorna)"
_MONTH = "|".join(MONTHS)
_SEASON = "våren|sommaren|hösten|vintern"
#: Verbs that tell of something that is over.
_PAST = (
    r"(?:\w{3,}(?:ades|ndes|rdes|ldes|gdes|ttes|ktes|ptes|stes|ade)|gjorde\w*|hölls|blev|fick|genomförde\w*|startade)"
)
_TREND = r"(?:ökat|minskat|stigit|sjunkit|fördubblats|halverats|förbättrats|försämrats)"
_MORE = r"(?:mer|mindre|fler|färre|bättre|sämre|större|vanligare|ovanligare|enklare|svårare|tryggare|otryggare)"
_ORDINAL = "andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde"
_NEW = "ny|nytt|nya|nye"
#: What is new time and again, and not because something has happened.
_AGAIN = (
    r"medarbetare|anställda|chefer|elever|medlemmar|boende|invånare|föräldrar|kollegor|poliser|aspiranter|problem"
    r"|händelser|uppgifter|frågor|situationer|behov|kunskaper|idéer|brott|hot"
)

RULES: tuple[Rule, ...] = (
    _rule(
        "tid",
        "i dagsläget", "i nuläget", "just nu", "för närvarande", "för tillfället", "i skrivande stund", "nyligen",
        "numera?", r"(?:som det ser ut )?i\s*dag", "dagens (?:läge|situation|lägesbild|utmaningar)", "nuvarande",
        "hittills", "än så länge", "ännu inte", "inom kort", "på senare (?:tid|år)", "på sistone", "nu",
        "i år", "i fjol", "förra året", "nästa år", "i (?:våras|somras|höstas|vintras|höst|vinter|sommar)",
        rf"(?:de|det) (?:kommande|närmaste|närmsta) (?:{_NUMBER} )?{_SPAN}", "(?:som|än) tidigare år",
        rf"(?:(?:de|det) )?senaste (?:{_NUMBER} )?{_SPAN}", "än de tidigare", "sedan (?:starten|dess) har",
        rf"kommande {_NUMBER} åren",
    ),
    _rule("nytt", rf"(?:{_NEW})"),
    _rule(
        "utveckling",
        rf"har (?:\w+ ){{0,3}}?{_TREND}", rf"har (?:\w+ ){{0,2}}?blivit (?:\w+ )?{_MORE}", rf"{_TREND} har",
        r"utvecklingen är \w+", r"fortfarande (?:det|den|de|\w+s) (?:största|vanligaste|svåraste)",
    ),
    _rule(
        "utan_år",
        rf"(?:i|under) (?:slutet av |början av |mitten av )?(?:{_MONTH}) {_PAST}",
        rf"{_PAST} (?:\w+ )?(?:i|under) (?:{_MONTH})", rf"(?:{_SEASON}) {_PAST}", rf"{_PAST} (?:i|under) (?:{_SEASON})",
        rf"(?:börjar|startar|inleds|påbörjas|införs) (?:på|i|under|till) (?:{_SEASON}|{_MONTH})",
    ),
    _rule(
        "ordning",
        rf"(?:{_ORDINAL}) (?:\w*överenskommelse\w*|medborgarlöfte\w*|samverkansavtal\w*|period\w*)",
        rf"(?:{_ORDINAL}) i ordningen",
    ),
    _rule(
        "mätvärde",
        r"(?:antal|andel|värde|index)\w*[^.]{0,30} från \d[\d,]* till (?:minst |högst )?\d[\d,]*",
        r"(?:\w*index|andelen|antalet|snittet|medelvärdet) är (?:nu )?\d[\d,]*",
        r"(?:går|ökar?|minskar?) antalet [^.]{0,30} från \d[\d,]* till (?:minst |högst )?\d[\d,]*",
    ),
    _rule("mandat", r"(?:(?:innevarande|nuvarande|denna|kommande|nästa|förra) )?mandatperiod\w*"),
)  # fmt: skip

#: What is no news: "på nytt", "inga nya", what may come, and what comes anew each time.
_NO_NEWS = re.compile(
    rf"\bpå\s+nytt\b|\b(?:inga|inte|aldrig|för|till)\s+nya\b|\bnya\s+(?:{_AGAIN})\b"
    r"|\b(?:inför|när|om|innan|tills|den\s+som\s+är)\s+(?:(?:en|ett|det|något|någon)\s+)?(?:ny|nytt|nya)\b"
    r"|\ben\s+ny\s+(?:samverkans)?överenskommelse\b",
    re.IGNORECASE,
)
_NAME_OF_NEW = re.compile(r"(?<=[\w,]\s)(?:Nya|Nytt|Ny)\b|\bNya?\b(?=\s+[A-ZÅÄÖ])")
_RECURRING = re.compile(
    r"\b(?:varje|vart|vartannat)\s+(?:år|termin|läsår|kvartal|månad|vecka)|\bårlig|\bvid\s+behov\b"
    r"|\b(?:fort)?löpande\b|\bkontinuerligt\b|\bregelbundet\b",
    re.IGNORECASE,
)
#: What a survey asks: "har utsatts för brott det senaste året".
_SURVEY = re.compile(
    r"\b(?:utsatt|utsatts|utsatta|använt|druckit|rökt|provat|upplevt|avstått)\b[^.]*\b(?:det\s+senaste\s+året"
    r"|(?:de\s+)?senaste\s+(?:12|tolv)\s+månaderna)",
    re.IGNORECASE,
)
#: When a goal is reached: "när antalet har minskat".
_CONDITION = re.compile(r"\b(?:när|tills|målet\s+är)\b|(?:^|,|\bnått|\bförst)\s*om\b", re.IGNORECASE)
#: What a year, a name or a term is no part of: addresses, references, laws, diarienummer, links, amounts.
_PROTECTED = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+|\]\([^)\s]*\)|\[\[[^\]]*\]\]|\b[\w-]+\.(?:se|nu|com|org|eu)(?:/\S*)?"
    r"|(?:prop|bet|skr|rskr|SOU|Ds|dir)\.?\s*[0-9/:]+\w*|\b[0-9]{4}(?:/[0-9]{2,4})?:[\w-]+"
    r"|\b(?:[A-ZÅÄÖ]{2,}|dnr|diarienummer|[0-9]{2}KS)\S*[ .:/-]?[0-9]{4}[/.:-][0-9]\S*|\b[0-9]{4}/[0-9]{3,}"
    r"|\b(?:19|20)[0-9]{2}\s+(?:kr|kronor|timmar|personer|elever|invånare|unga|boende|brott|procent|%|meter|st)\b"
)
_YEAR = r"(?:19|20)[0-9]{2}"
YEARS = re.compile(
    rf"(?<![\w:.,/])(?<![0-9]-)(?:{_YEAR}[-‐‑][0-9]{{2}}[-‐‑][0-9]{{2}}|{_YEAR}\s?[-‐‑–—]\s?{_YEAR}"
    rf"|{_YEAR}/[0-9]{{2}}(?:[0-9]{{2}})?|{_YEAR})(?![\w:]|[.,/][0-9]|-tal)"
)


def hidden(text: str) -> str:
    """The text with all that no rule looks into blanked out, at the same places."""
    return _PROTECTED.sub(lambda match: " " * len(match[0]), text)


def holds(kind: str, sentence: str, start: int) -> bool:
    """Whether the words that a rule knows mean in their sentence what they mean by themselves."""
    match kind:
        case "nytt":
            return _is_news(sentence, start)
        case "tid":
            return not any(one.start() <= start < one.end() for one in _SURVEY.finditer(sentence))
        case "utveckling":
            return not _CONDITION.search(sentence[:start])
        case "utan_år":
            return not _RECURRING.search(sentence)
    return True


def _is_news(sentence: str, start: int) -> bool:
    """Whether a word for new tells of news: neither a name, nor what may come or comes anew each time."""
    around = any(match.start() <= start < match.end() for match in _NO_NEWS.finditer(sentence))
    named = any(match.start() == start for match in _NAME_OF_NEW.finditer(sentence))
    return not around and not named and not _RECURRING.search(sentence)


def years_in(text: str) -> Iterator[int]:
    """The years of an expression of time, the two digits of a split year in full."""
    for match in re.finditer(rf"({_YEAR})(?:/([0-9]{{2,4}}))?", text):
        yield int(match[1])
        if match[2]:
            yield int(match[1][: 4 - len(match[2])] + match[2])
