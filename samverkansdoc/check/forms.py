"""Places of a form that are to be filled in, as writers and word processors leave them."""

import re

from samverkansdoc.svenska.protected import PLACEHOLDER as HIDDEN

_ORDERS = "[Bb]eskriv|[Aa]nge|[Ff]yll|[Ss]kriv|[Kk]omplettera|[Ii]nfoga|[Vv]älj"
_THINGS = (
    "ansvarig|namn|titel|datum|text|funktion|roll|ort|källa|årtal|år|värde|adress|rubrik|område|mål|åtgärd|indikator"
    "|tid|antal|diarienummer"
)
_PATTERNS = (
    # "[Beskriv …]"; what is followed by an address is a link.
    rf"\[(?:{_ORDERS}|[Nn]amn|[Dd]atum|[Tt]itel|[Oo]rt|[Åå]r(?:tal)?|[Aa]ntal|[Kk]ommun\w*|[Dd]iarienummer|[Tt]ext|…|\.{{2,}})"
    rf"[^\]\n]*\](?![({HIDDEN}])",
    r"\b(?:[Kk]licka|[Tt]ryck) (?:eller tryck )?här(?: för att \w+ \w+)?",
    r"\b(?:[Ss]kriv|[Ff]yll i|[Bb]eskriv) (?:text )?här\b",
    r"\b[Ll]orem(?: ipsum)?\b",
    # "XX", "ÅÅÅÅ-MM-DD"
    r"(?<![\w./:-])(?:[Xx]{2,}|X{2,}-X{2,}|[Nn]\.?[Nn]\.|NN|ÅÅÅÅ(?:-MM(?:-DD)?)?|YYYY(?:-MM(?:-DD)?)?)(?![\w./:-]*\w)",
    r"(?<!\w)(?:TODO|FIXME|TBD|ATT GÖRA|[Nn]amn [Nn]amnsson|[Ff]örnamn [Ee]fternamn)(?!\w)",
    # "Kommunen X", "bilaga X", "X kommun"
    r"\b(?:[Kk]ommun(?:en)?|[Bb]ilaga|[Ll]okalpolisområde|[Nn]ämnden?) [XY](?![\w:])",
    r"(?<![\w.])[XY](?:-stads?|s)? kommun\b",
    r"_{3,}|(?<!\w)\?{2,}|<{1,2}[A-Za-zÅÄÖåäö ]{3,40}>{1,2}|\{\{?[^{}\n]{1,40}\}\}?",
    # A gap left with points where a number is to stand.
    r"(?:…|\.{3,})(?= (?:under|procent|kronor|kr|brott|personer|invånare|gånger)\b| ?%)",
    # Notes of those who wrote it, to one another.
    r"\((?:namn|årtal|datum|siffr\w+|kompletteras|fylls? i)\b[^()|\n]{0,25}\)",
    r"\b[Kk]ompletteras senare(?=[.)]|\s*$)|\b[Tt]ext(?:en)? (?:saknas|kompletteras|kommer senare|läggs in senare)\b",
    r"\b(?:OBS ?!? ?:? ?)?[Kk]olla (?:med|upp|om)\b",
)
PLACEHOLDER = re.compile("|".join(_PATTERNS), re.MULTILINE)
#: Places in codes, which are hidden from other rules: "KS 20xx/xxxx", "000-000 00 00".
IN_CODES = re.compile(r"(?<![\w./:-])(?:20[Xx]{2}(?:[-/:. ]?[Xx]+)*(?!\w)|0{2,4}[-/ ]0{2,3}(?: ?00){1,3}(?![0-9]))")
#: Lines that are nothing but what is to stand there: "Ange ansvarig", "Titel".
_WHOLE = re.compile(
    rf"(?:{_ORDERS})(?: i)? (?:{_THINGS})(?:en|et)?(?: \w+)?\.?|Titel|Namn|Rubrik|Funktion|Ort|Text|Roll"
)


def is_left_whole(line: str) -> bool:
    """Whether a line only says what is to stand there."""
    return _WHOLE.fullmatch(line) is not None
