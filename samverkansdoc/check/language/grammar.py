"""Words that do not belong together: pairs of which one is another, forms that no sentence has."""

from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.texts import reading
from samverkansdoc.check.wordings import Wording, worded
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Handling

#: Further than this the two halves of a pair do not stand from one another.
_ANY = r"[^.;:!?\n]"
_INFINITIVES = (
    "arbeta|minska|öka|skapa|förebygga|motverka|bekämpa|stärka|utveckla|förhindra|kunna|främja|förbättra|upptäcka|undvika"
    "|säkerställa|begränsa|identifiera|samverka|uppnå"
)
_COMPARED = "större|mindre|fler|färre|bättre|sämre|högre|lägre|tryggare|svårare|lättare|vanligare|liberalare|säkrare"
_SUPERLATIVES = "största|minsta|bästa|sämsta|högsta|lägsta|äldsta|senaste|vanligaste|viktigaste|svåraste|främsta"
_TOLD = "ser|framgår|säger|står|svarar|anger|är|har|finns"
_DONE = "[Ii]nsats(?:er|erna)?|[Tt]illsyn(?:er|en)?|[Åå]tgärd(?:er|erna)?|[Kk]ontroll(?:er|erna)?"
_STUDIES = "intervjuer|undersökning(?:en|ar|arna)?|enkät(?:en|er|erna)?|mätning(?:en|ar|arna)?"

_WORDINGS = (
    Wording(
        ("både ", "Både "),
        rf"\b[Bb]åde (?:(?! och | samt | men ){_ANY}){{2,80}}? men (?:också|även)\b",
        "”både” följs av ”och”, inte av ”men”: ”{0}”.",
        hint="Skriv ”både … och …”, eller ta bort ”både”.",
    ),
    Wording(
        ("dels ", "Dels "),
        rf"\b[Dd]els (?:(?! dels | men ){_ANY}){{2,80}}?(?<!,) men (?:också|även)\b",
        "”dels” följs av ett ”dels” till, inte av ”men”: ”{0}”.",
        hint="Skriv ”dels … dels …”, eller ”både … och …”.",
    ),
    Wording(
        ("eras",),
        r"\b(har|hade) (inte )?((?!\w*(?:deras|veras)\b)\w{3,}era)s\b(?= (?!som\b)|[.,]|$)",
        "Efter ”har” ska verbet stå i en annan form: ”{0}”.",
        better=r"\1 \2\3ts",
    ),
    Wording(
        tuple(f"ör {one}" for one in _INFINITIVES.split("|")),
        rf"\b([Ff]ör) ({_INFINITIVES})\b(?! och \w+ (?:är|var)\b)",
        "”att” har fallit bort i ”{0}”.",
        better=r"\1 att \2",
    ),
    Wording(
        ("mot för ",),
        r"\bmot för (?!att\b|till\b|det\b|den\b|övrigt\b)",
        "Två prepositioner står i rad: ”{0}”.",
        hint="Låt den stå som är rätt.",
    ),
    # "Polisen och Trelleborgs kommun sedan 2009 en överenskommelse"
    Wording(
        (" sedan 20", " sedan 19", " sedan år "),
        rf"(?:^|(?<=[.!?] ))(?:(?! (?:har|hade|är|finns|tecknade) ){_ANY}){{5,150}}?"
        r"\b(?:kommun|[Pp]olisen|[Pp]arterna|[Kk]ommunen) sedan (?:år )?[0-9]{4} (?:en|ett)\b",
        "Verbet har fallit bort i ”{0}”.",
        hint="Skriv till exempel ”har” före ”sedan”.",
    ),
    Wording(
        ("varit ", "blivit "),
        r"\b(varit|blivit) (?!och\b|eller\b|men\b)(\w+) \1\b",
        "Ordet ”{0}” står två gånger i samma led.",
        hint="Ta bort det ena.",
    ),
    Wording(
        ("i jämfört med", "I jämfört med"),
        r"\b([Ii]) jämfört med\b",
        "”{0}” blandar två uttryck.",
        better=r"\1 jämförelse med",
    ),
    Wording(
        tuple(f"e {one} " for one in _SUPERLATIVES.split("|")),
        rf"\b([Dd]e) ({_SUPERLATIVES}) (?!flest)\w{{3,}}et\b(?! \w+(?:na|en)\b)",
        "”de” och ordet efter har inte samma form: ”{0}”.",
        hint="Skriv båda i flertal, eller båda i ental.",
    ),
    Wording(
        ("tydlig ", "väsentlig ", "betydlig ", "avsevärd ", "märkbar ", "påtaglig "),
        rf"\b(tydlig|väsentlig|betydlig|avsevärd|märkbar|påtaglig) ({_COMPARED})\b",
        "Före ”större” och liknande ord står formen på -t: ”{0}”.",
        better=r"\1t \2",
    ),
    Wording(
        ("högra ",),
        r"\b((?:mycket|något|betydligt) )högra\b|\bhögra (?=än\b|bland\b)",
        "”{0}” är ett skrivfel.",
        hint="Skriv ”högre”.",
    ),
    Wording(
        ("i behov ",),
        r"\b([Vv])i behov (?=får|av\b|kan|ska|bjuds|deltar|kallas)",
        "”{0}” är ett skrivfel.",
        better=r"\1id behov",
    ),
    Wording(
        ("förbygg", "Förbygg"),
        r"\b(brotts)?([Ff])örbygg(a|er|s|ande)\b",
        "”{0}” är ett skrivfel.",
        better=r"\1\2örebygg\3",
    ),
    Wording(("illsamman ",), r"\b([Tt])illsamman (?=med\b)", "”{0}” är ett skrivfel.", better=r"\1illsammans"),
    Wording(("Hotel-", "hotel-"), r"\b([Hh])otel- och\b", "”{0}” är ett skrivfel.", better=r"\1otell- och"),
    Wording(
        (" följs upp",),
        rf"\b[Uu]ppföljning(?:en)? av (?:(?!,? och | är ){_ANY}){{2,120}}? följs upp\b",
        "Det är uppföljningen som följs upp i ”{0}”.",
        hint="Skriv vad som följs upp, till exempel ”enkäten följs upp”.",
    ),
    Wording(
        (
            "och mäns",
            "och kvinnors",
            "och pojkars",
            "och flickors",
            "och pojkens",
            "och flickans",
            "och mannens",
            "och kvinnans",
        ),
        r"\b(kvinnor och mäns|män och kvinnors|flickor och pojkars|pojkar och flickors|flickan och pojkens"
        r"|pojken och flickans|kvinnan och mannens|mannen och kvinnans)\b",
        "Bara det ena ordet har genitiv i ”{0}”.",
        hint="Skriv genitiv på båda, till exempel ”kvinnors och mäns”.",
    ),
    Wording(
        ("vilket är ",),
        r"\bvilket är (troligt|sannolikt|viktigt|möjligt) att\b",
        "”{0}” går inte ihop med resten av meningen.",
        hint="Börja en ny mening: ”Det är …”.",
    ),
    Wording(
        (" visar att",),
        rf"\bI (?:{_STUDIES})\b(?:(?! (?:{_TOLD}) )[^.,;:!?\n]){{2,80}} visar att\b",
        "Meningen saknar den som visar något: ”{0}”.",
        hint="Ta bort ”I” i början, eller skriv ”framgår det att”.",
    ),
    Wording(
        ("lagen", "balken"),
        rf"\b(?:{_DONE}) mot \w+(?:lagen|balken)\b",
        "”{0}” riktar sig mot lagen, inte mot brotten.",
        hint="Skriv ”mot brott mot” eller ”enligt” före lagens namn.",
        severity=Severity.INFO,
    ),
    Wording(("misstanke av ",), r"\b([Mm]isstanke) av\b", "Efter ”misstanke” står ”om”: ”{0}”.", better=r"\1 om"),
    Wording(
        ("slamsk",),
        r"\b[Ii]slamska? (?=radikalisering|extremis|terroris)",
        "”{0}” är ett skrivfel.",
        hint="Skriv ”islamistisk” om rörelsen, ”islamisk” om religionen.",
    ),
    # "Överenskommelsen är kommunens och polisens gemensamma gällande samverkan"
    Wording(
        ("a gällande ", "a avseende ", "a angående ", "a rörande "),
        r"\b(?:gemensamma|övergripande|lokala|särskilda|nya) (?:gällande|avseende|angående|rörande)\b",
        "Ett ord har fallit bort i ”{0}”.",
        hint="Skriv in det som beskrivs, till exempel ”överenskommelse”.",
    ),
    Wording(
        (", upplever ", ", anser ", ", menar ", ", säger "),
        rf"\bI (?:{_STUDIES})\b[^.,;:!?\n]{{3,90}}, (?:upplever|anser|menar|säger) (?:ett|en|att)\b",
        "Meningen saknar den som upplever något: ”{0}”.",
        hint="Skriv vilka det är, eller ta bort ”I” i början och kommatecknet.",
    ),
    Wording(
        (" att vara",),
        rf"\b[Ss]ka(?:ll)? (?:inriktning(?:en|arna)?|fokus|målet|målen) {_ANY}{{0,80}}? att vara\b",
        "”att” är för mycket efter ”ska”: ”{0}”.",
        hint="Skriv ”ska … vara”.",
    ),
    Wording(
        ("hjälp", "Hjälp"),
        r"\b([Hh]jälp(?:a|er)) (\w+na|dem|oss|barn|unga) (komma|få|bli|göra|sluta|hitta|välja)\b",
        "”att” har fallit bort i ”{0}”.",
        better=r"\1 \2 att \3",
    ),
    Wording(
        ("ska ske ", "ska göras ", "ska genomföras "),
        r"\bska (?:ske|göras|genomföras) \w+ (?:vara|bli)\b",
        "”och” eller ett komma har fallit bort i ”{0}”.",
        hint="Skriv ”och” mellan det som ska ske och det som ska vara.",
    ),
    Wording(
        ("polismyndigheten",),
        r"\bpolismyndigheten(s?)\b(?! i [A-ZÅÄÖ])",
        "”{0}” är namnet på en myndighet.",
        better=r"Polismyndigheten\1",
        severity=Severity.INFO,
    ),
    Wording(
        (" Kommun",),
        r"\b(?!Sveriges)([A-ZÅÄÖ][a-zåäö]+) Kommun(s?)\b",
        "Ordet ”kommun” är inget namn: ”{0}”.",
        better=r"\1 kommun\2",
        severity=Severity.INFO,
    ),
)


@rule(
    "SPR-24",
    title="Orden i meningen hör ihop",
    source="Svenska skrivregler; Svenska Akademiens språklära",
    why="Ett ord som har fallit bort eller står i fel form gör att läsaren måste gissa vad parterna menar.",
)
def wrong_words(document: Handling) -> Iterator[Finding]:
    """Pairs are pairs, infinitives have their "att", and forms agree."""
    yield from worded(reading(document).written, _WORDINGS)
