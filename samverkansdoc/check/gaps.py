"""Empty places: where a name, a year or a number has fallen out of a sentence."""

import re

from samverkansdoc.svenska.dates import MONTHS

#: Words after which something must come, so that a space and a point behind them are what is left of a gap.
WANTS_MORE = frozenset(
    (
        "av",
        "enligt",
        "från",
        "för",
        "genom",
        "hos",
        "i",
        "kring",
        "med",
        "mellan",
        "mot",
        "och",
        "om",
        "på",
        "samt",
        "till",
        "under",
        "vid",
        "åren",
        "året",
        "perioden",
        "åldern",
        "åldrarna",
        "den",
        "det",
        "rådet",
        "är",
        "heter",
        "kallas",
        "leds",
    )
)
#: What may be left between brackets that held more.
LEFT_IN_BRACKETS = frozenset(("", "resp", "och", "samt", "till"))
_VERB = "har|hade|ska|kommer|är|var|genomförs|genomfördes|gjordes|består"
_DONE = (
    f"{_VERB}|samverkar|deltar|inbjuds|ingår|visade|visar|möts|ökade|minskade|ökar|minskar|hölls|hålls|startade|började"
)
_COUNTED = "invånare|personer|kronor|brott|timmar|elever|procent|%"
_MONTHS = "|".join(MONTHS)
_PREPOSITIONS = "i|på|vid|under|inom|utanför|över|för|mot|bakom|framför|med|till|från|av|om"

#: What an empty place looks like, and what has probably fallen out. Those that begin with letters are found fastest,
#: so what is not to stand before them is asked behind.
GAPS: dict[re.Pattern[str], str] = {
    re.compile(pattern, re.MULTILINE): missing
    for pattern, missing in (
        (r",(?<=\w,)[ ]?[.,;](?=\s|$)", "ett namn eller ett ord"),
        (r";(?<=\w;)[ ]?[.,](?=\s|$)", "ett namn eller ett ord"),
        (rf"\b(?:{'|'.join(sorted(WANTS_MORE))}) +[.,;](?=\s|$)", "ett namn, ett årtal eller ett tal"),
        (r"\((?<!\w\()\s*(?:resp\.?|och|samt|till)?\s*\)", "det som skulle stå inom parentesen"),
        (r"””|\"\"|“”|«»|»»", "det som skulle stå inom citattecknen"),
        (r"i åld(?:ern|rarna)\s+(?:år\b|och\b|som\b|[.,])", "åldrarna"),
        (r"ellan (?<=\b[Mm]ellan )och(?= (?:19|20)[0-9]{2})", "ett årtal"),
        (r"(?:leds|ledas|består|utses|genomförs|görs) av (?:och|samt)(?= \w+)(?! \w+ (?:av|i|för)\b)", "ett namn"),
        (rf"otalt (?:deltog|deltar|kom|svarade|anmäldes|finns|har) (?:{_COUNTED})\b", "ett tal"),
        (r"ellan (?:perioden|åren|tiden)(?=\s*[.,]|\s+[A-ZÅÄÖ]|\s*$| (?:ökade|minskade)\b)", "årtalen"),
        (r"en (?<=\b[Dd]en )(?:19|20)[0-9]{2}(?=\s*[.,;)]|\s*$| (?:av|i|på|och) )", "dagen och månaden"),
        (r"s (?<![^\s(]s )(?=[a-zåäö]{4,})", "ett namn"),
        (
            rf"(?<![^\s(])(?:Under|Mellan|Från|Enligt|Hos|Av|I|På|Till|Inom|År) (?:{_DONE})\b",
            "ett namn eller ett årtal",
        ),
        (rf"\b(?:mellan|enligt|hos) (?:och|samt|där)\b(?! (?:{_PREPOSITIONS})\b)", "ett ord"),
        # But "misstanke kring och konstaterat missbruk" and "samverka kring och ha i fokus" share what comes after.
        (rf"\bkring (?:och|samt) (?:där|när|att|som|de|den|det|vi|{_VERB})\b|\bkring där\b", "ett ord"),
        # "Kommunen i ska", "Mätningen från visar": a noun, and a preposition that has nothing to stand before.
        (
            rf"(?:en|et|na) (?:i|från|under|för|mellan|hos|enligt) (?:{_VERB}|skall|får|måste|visar|visade)\b",
            "ett namn eller ett årtal",
        ),
        (r"och[.;](?<=[ ]och[.;])(?=\s|$)", "ett namn eller ett ord"),
        (r",\)", "ett namn eller ett ord"),
        (rf"(?:irka|rygt|ngefär|mkring|inst|ögst) (?:{_COUNTED})(?!\w)", "ett tal"),
        (r"(?:med|var|är|till|från) (?:procent(?:enheter)?|kronor|%)(?!\w)", "ett tal"),
        (r"kl\. (?=(?:i|på|till|och|varje|den)\b)", "klockslaget"),
        (r"i årskurs (?:och|till|samt)\b", "årskursen"),
        (r"från till\b(?<!\wfrån till)", "det första talet"),
        (r"§ (?<=(?:gt|ch|av| i) § )(?=[A-Za-zåäö]{2})", "paragrafens nummer"),
        (rf"en (?<=\b[Dd]en )(?:{_MONTHS})\b(?!-)", "dagen"),
        (r"Lokalpolisområde (?:och|samt|ska|har)\b", "namnet på lokalpolisområdet"),
        (
            r" lokalpolisområde(?<=(?:och|lan|amt|hos|rån) lokalpolisområde)(?= (?:och|samt|ska|har)\b|[.,;])",
            "namnet på lokalpolisområdet",
        ),
        # "möts gånger per år", "minst gånger om året"
        (r"gånger (?<=(?:öts|fas|der|las|lls|nst|gst|fär|rka) gånger )(?=per\b|om\b|under\b)", "ett tal"),
        (r"–(?<=[0-9]–)(?<![0-9][–-][0-9]–)(?=[\s.,;)]|$)", "det andra talet"),
        (r"–(?<=\s–)[0-9]+(?: år)?(?=[\s.,;)])", "det första talet"),
        # "tas fram av, där också uppföljningen görs": of what is made by someone, that one is told at once.
        (r"v,(?<=(?:fram|leds|tyrs|rivs|aras|ttas|utas) av,)(?=\s)", "ett namn"),
        (r"inom\.(?<=[ ]inom\.)(?=\s|$)", "ett namn"),
        (r"illsammans med (?:och|samt)\b", "ett namn"),
        (r"r mellan år (?:och|som)\b", "åldrarna"),
        (r"ttityd(?:er)? (?:till|kring|mot) (?:skall?|har|är)\b", "det som attityden gäller"),
        (r"(?:våren|hösten|sommaren) (?=(?:I|Det|Den|De|Efter|Sedan|Polisen|Kommunen)\b)", "årtalet"),
    )
}
