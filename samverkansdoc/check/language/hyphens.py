"""Hyphens and words that are put together: what is one word, and what only begins as another does."""

from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.texts import reading
from samverkansdoc.check.wordings import Wording, worded
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Handling

#: First parts that are no words by themselves.
_FIRST = (
    "[Bb]rotts|[Tt]rygghets|[Ss]äkerhets|[Hh]älso|[Kk]ommunikations|[Ii]nformations|[Kk]vinnofrids|[Aa]rbetsmarknads"
)
_BEGINNINGS = tuple(f"{one.partition(']')[2]} " for one in _FIRST.split("|"))
_BEHIND_SAMVERKAN = r"överenskommelse|avtal|plan(?:en)?\b|område|form|möte|råd|part|grupp"
_SHARED = "bekämpning|missbruk|förebygg|politisk|frågor|vanor|konsumtion|relaterad|användning|polic|program|handläggare"
_OUT = "flöde|fart|gång|resa|betalning|flytt|passering|vandring"

#: What may come between a part that is to be filled in and what fills it.
_LINKS = "och|eller|samt|till|som|respektive|resp|men|plus|utan|eventuellt|i|alltså"
_PARTED = "”{0}” är ett ord."

_WORDINGS = (
    Wording(
        ("-och ", "-eller ", "-samt "),
        r"\b(\w+)-(och|eller|samt) (?=\w)",
        "Blanksteget efter bindestrecket fattas: ”{0}”.",
        better=r"\1- \2",
    ),
    Wording(
        ("och- ", "eller- ", "samt- "),
        r"\b([Oo]ch|[Ee]ller|[Ss]amt)- (?=\w)",
        "Ett bindestreck för mycket: ”{0}”.",
        better=r"\1",
    ),
    Wording(
        ("- ",),
        rf"\b(\w+)(?<!och)(?<!eller)(?<!samt)- (?!(?:{_LINKS})\b)"
        r"([a-zåäö]{3,})(?!\w*-)",
        "Ett blanksteg för mycket, eller ett ord som fattas: ”{0}”.",
        hint="Skriv ihop orden, eller skriv ”och” efter bindestrecket.",
    ),
    # "inom ramen för Purple flag arbetet"
    Wording(
        ("ramen för ",),
        r"(?<=ramen för )([A-ZÅÄÖ]\w*[^\Ws](?: [a-zåäö]*[^\Ws])?) (arbetet|projektet|modellen|metoden)\b",
        _PARTED,
        better=r"\1-\2",
    ),
    Wording(
        (" -",),
        r"\b(\w{3,}) -(?=[a-zåäö]{4,})",
        "Ett blanksteg för mycket före bindestrecket: ”{0}”.",
        better=r"\1-",
    ),
    Wording((":-s",), r"\b([A-ZÅÄÖ]{2,}):-s\b", "Genitiven har både kolon och bindestreck: ”{0}”.", better=r"\1:s"),
    Wording(
        ("-års ",),
        r"\b((?:19|20)[0-9]{2})-års (?=\w)",
        "Före ”års” står inget bindestreck efter ett årtal: ”{0}”.",
        better=r"\1 års",
    ),
    Wording(
        _BEGINNINGS,
        rf"\b({_FIRST}) (och|eller|samt) (?=\w)",
        "Bindestrecket fattas efter ordet som ska fyllas ut: ”{0}”.",
        better=r"\1- \2",
    ),
    Wording(
        ("n och ut",),
        rf"\b([Ii]n) och (ut(?:{_OUT})\w*)",
        "Bindestrecket fattas efter ordet som ska fyllas ut: ”{0}”.",
        better=r"\1- och \2",
    ),
    Wording(
        ("en vår och", "en höst och", "dag och", "natt och", "kväll och"),
        r"\b([Ee]n (?:vår|höst|dag|kvälls?|natt|för)) och (en (?:vår|höst|dag|kvälls?|natt|efter)[a-zåäö]{4,})",
        "Bindestrecket fattas efter ordet som ska fyllas ut: ”{0}”.",
        better=r"\1- och \2",
    ),
    Wording(
        ("olika information och ",),
        r"\b(olika) information och (?=\w+insatser)",
        "Ordet ska fyllas ut av det som kommer efter: ”{0}”.",
        better=r"\1 informations- och",
    ),
    Wording(
        ("lkohol och ", "rog och ", "arkotika och "),
        rf"\b([Aa]lkohol|[Dd]rog|[Nn]arkotika) och ((?:narkotika|drog|alkohol|tobaks)(?:{_SHARED})\w*)",
        "Gäller ”{0}” båda orden fattas ett bindestreck.",
        better=r"\1- och \2",
        severity=Severity.INFO,
    ),
    Wording(
        (*_BEGINNINGS, "exual "),
        rf"\b({_FIRST}|[Ss]exual) (?!och\b|eller\b|samt\b|m\.m|med\b)([a-zåäö]{{3,}})",
        _PARTED,
        better=r"\1\2",
    ),
    Wording(
        ("amverkans ",),
        rf"\b([Ss]amverkans) (?=(?:{_BEHIND_SAMVERKAN}))([a-zåäö]{{3,}})",
        _PARTED,
        better=r"\1\2",
    ),
    Wording(
        ("s-",),
        r"\b(?!polis-|plats-|kurs-|freds-)([a-zåäö]{4,}(?<!s)s)-(?!och\b|eller\b)([a-zåäö]{6,})\b",
        "”{0}” är ett ord och skrivs utan bindestreck.",
        better=r"\1\2",
    ),
)


@rule(
    "SPR-25",
    title="Sammansatta ord hänger ihop",
    source="Svenska skrivregler; Myndigheternas skrivregler",
    why="”Brotts och drogförebyggande” eller ”sexual brott” måste läsas två gånger, och hittas inte när någon söker.",
)
def hyphens(document: Handling) -> Iterator[Finding]:
    """Words are put together, and a hyphen stands where a part is to be filled in from the next word."""
    yield from worded(reading(document).written, _WORDINGS)
