"""Places of a form that are to be filled in, as writers and word processors leave them."""

import re
from collections.abc import Iterator

from samverkansdoc.svenska.protected import PLACEHOLDER as HIDDEN

_ORDERS = "[Bb]eskriv|[Aa]nge|[Ff]yll|[Ss]kriv|[Kk]omplettera|[Ii]nfoga|[Vv]älj"
_THINGS = (
    "ansvarig|namn|titel|datum|text|funktion|roll|ort|källa|årtal|år|värde|adress|rubrik|område|mål|åtgärd|indikator"
    "|tid|antal|diarienummer"
)
#: What such places look like, each with pieces of text of which one stands in it: to look for those takes no time.
_PATTERNS: tuple[tuple[tuple[str, ...], str], ...] = (
    # "[Beskriv …]"; what is followed by an address is a link.
    (
        ("[",),
        rf"\[(?:{_ORDERS}|[Nn]amn|[Dd]atum|[Tt]itel|[Oo]rt|[Åå]r(?:tal)?|[Aa]ntal|[Kk]ommun\w*|[Dd]iarienummer|[Tt]ext|…"
        rf"|\.{{2,}})[^\]\n]*\](?![({HIDDEN}])",
    ),
    (("licka ", "ryck "), r"\b(?:[Kk]licka|[Tt]ryck) (?:eller tryck )?här(?: för att \w+ \w+)?"),
    (("kriv ", "yll i "), r"\b(?:[Ss]kriv|[Ff]yll i|[Bb]eskriv) (?:text )?här\b"),
    (("orem",), r"\b[Ll]orem(?: ipsum)?\b"),
    # "XX", "ÅÅÅÅ-MM-DD", "N.N."
    (("xx", "XX", "xX", "Xx"), r"(?<![\w./:-])(?:[Xx]{2,}|X{2,}-X{2,})(?![\w./:-]*\w)"),
    (("NN", "N.", "n.n"), r"(?<![\w./:-])(?:[Nn]\.?[Nn]\.|NN)(?![\w./:-]*\w)"),
    (("ÅÅÅÅ", "YYYY"), r"(?<![\w./:-])(?:ÅÅÅÅ(?:-MM(?:-DD)?)?|YYYY(?:-MM(?:-DD)?)?)(?![\w./:-]*\w)"),
    (
        ("åååå", "yyyy", "dd-m", "dd/m", "dd.m"),
        r"(?<!\w)(?:åååå|yyyy)(?:-mm(?:-dd)?)?(?!\w)|(?<!\w)dd[/.-]mm\b(?:-?åååå)?",
    ),
    (("TODO", "FIXME", "TBD", "ATT GÖRA"), r"(?<!\w)(?:TODO|FIXME|TBD|ATT GÖRA)(?!\w)"),
    (("amnsson", "fternamn"), r"(?<!\w)(?:[Nn]amn [Nn]amnsson|[Ff]örnamn [Ee]fternamn)(?!\w)"),
    # "Kommunen X", "bilaga X", "X kommun"
    (("mun A", "mun B", "mun X", "mun Y", "nen A", "nen B", "nen X", "nen Y"), r"\b[Kk]ommun(?:en)? [ABXY](?![\w:.-])"),
    ((" X", " Y"), r"\b(?:[Kk]ommun(?:en)?|[Bb]ilaga|[Ll]okalpolisområde|[Nn]ämnden?) [XY](?![\w:])"),
    (("X", "Y"), r"(?<![\w.])[XY](?:-stads?|s)? kommun\b"),
    (("[ ", "[]", "[_"), r"(?<!- )\[[ _]*\](?![(])"),
    (("___",), r"_{3,}"),
    (("??",), r"(?<!\w)\?{2,}"),
    (("<",), r"<{1,2}[A-Za-zÅÄÖåäö ]{3,40}>{1,2}"),
    (("{",), r"\{\{?[^{}\n]{1,40}\}\}?"),
    # A gap left with points where a number is to stand.
    (("…", "..."), r"(?:…|\.{3,})(?= (?:under|procent|kronor|kr|brott|personer|invånare|gånger)\b| ?%)"),
    (("…", "..."), r"\b(?:[Kk]ommun|[Pp]olisområde|[Pp]olisen i) (?:…|\.{3})"),
    # What word processors and forms say themselves.
    (("Välj ett ", "text här", "datum här"), r"\bVälj ett (?:objekt|datum)\b|\bAnge (?:text|datum) här\b"),
    (("Fyll i ", "Ange ", "Infoga ", "Skriv in "), rf"\b(?:Fyll i|Ange|Infoga|Skriv in) (?:{_THINGS})(?=[.:]|\s*$)"),
    (("ersättas", "bytas", "tas bort"), r"\b(?:[Dd]enna|[Dd]en här) text ska (?:ersättas|bytas|tas bort)\b"),
    (("ext in", "exten in", "ska in", "stå in"), r"\b(?:[Hh]är ska )?(?:det stå )?[Tt]ext(?:en)? (?:ska )?in\b"),
    # Notes of those who wrote it, to one another.
    (
        ("(",),
        r"\((?:namn|årtal|datum)(?: (?:på|för|saknas|fylls|här)(?: \w+)?)?\)"
        r"|\((?:siffr\w+|kompletteras|fylls? i)\b[^()|\n]{0,25}\)",
    ),
    (("ompletteras senare",), r"\b[Kk]ompletteras senare(?=[.)]|\s*$)"),
    (
        ("ext saknas", "exten saknas", "ext kom", "exten kom", "ext lägg", "exten lägg"),
        r"\b[Tt]ext(?:en)? (?:saknas|kompletteras|kommer senare|läggs in senare)\b",
    ),
    # A line that begins as that of a head and has nothing behind its colon.
    (
        ("cerad:", "atum:", "nummer:", "nr:", "ntagen:", "derad:", "sätter:", "äggare:", "ansvarig:", "ställd"),
        r"^(?:Publicerad|Datum|Diarienummer|Dnr|Antagen|Reviderad|Ersätter|Handläggare|Dokumentansvarig"
        r"|Fastställd(?: av)?):[ ]*$",
    ),
    (
        ("Här ska ",),
        r"\bHär ska (?:(?:en?|ett|mer) )?(?:text|stycke|beskrivning|avsnitt|bild|tabell|lista)\b[^.\n]{0,60}",
    ),
    (
        ("OBS", "Obs"),
        r"\b(?:OBS|Obs) ?[!:] ?(?:(?:[Ss]ka|[Bb]ör|[Mm]åste) )?"
        r"(?:[Kk]ompletter|[Uu]ppdater|[Kk]ontroller|[Ää]ndra|[Ss]kriv|[Ss]akna|[Ff]yll)\w*",
    ),
    (("olla ",), r"\b(?:OBS ?!? ?:? ?)?[Kk]olla (?:med|upp|om)\b"),
)
_PLACES = tuple((pieces, re.compile(pattern, re.MULTILINE)) for pieces, pattern in _PATTERNS)
_IN_CODES = re.compile(
    r"www\.x{2,}\.\w+|(?<![\w./:-])(?:20[Xx]{2}(?:[-/:. ]?[Xx]+)*(?!\w)|0{2,4}[-/ ]0{2,3}(?: ?00){1,3}(?![0-9]))"
)
#: Lines that are nothing but what is to stand there: "Ange ansvarig", "Titel".
_WHOLE = re.compile(
    rf"(?:{_ORDERS})(?: i)? (?:{_THINGS})(?:en|et)?(?: \w+)?\.?|Beskriv(?:s|ning)? (?:här|senare|kommer)\.?"
    r"|Titel|Namn|Rubrik|Funktion|Ort|Text|Roll"
)


def places(text: str) -> tuple[re.Pattern[str], ...]:
    """The patterns that may find a place in a text."""
    return tuple(pattern for pieces, pattern in _PLACES if any(piece in text for piece in pieces))


def in_codes(text: str) -> Iterator[re.Match[str]]:
    """The places in codes, which are hidden from other rules: "KS 20xx/xxxx", "000-000 00 00"."""
    if "00" in text or "xx" in text or "XX" in text:
        yield from _IN_CODES.finditer(text)


def is_left_whole(line: str) -> bool:
    """Whether a line only says what is to stand there."""
    return _WHOLE.fullmatch(line) is not None
