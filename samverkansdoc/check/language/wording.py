"""Words: names, what things were called before, what a promise must not say."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.language import SKRIVREGLER
from samverkansdoc.check.places import compounds
from samverkansdoc.check.texts import Hit, Texts, reading
from samverkansdoc.diagnostics import Path, Severity
from samverkansdoc.model import Avtalshandling, Handling, Tjänsteskrivelse, Uppföljningsrapport
from samverkansdoc.svenska.register import kommuner
from samverkansdoc.svenska.sentences import sentences
from samverkansdoc.svenska.terms import Term, old_terms, possible

_BETWEEN = re.compile(
    r"\b(?P<word>[Mm]ellan|[Ff]rån) (?P<what>åren |den |kl\. )?"
    r"(?!(?:19|20)[0-9]{2}-[01][0-9](?![0-9]))"
    r"(?P<first>[0-9][0-9.:]*)\s?[-–]\s?"
    r"(?P<last>[0-9][0-9.:]*[0-9]|[0-9])"
)
#: What the ear says is one word, and the eye sees twice. A long word is, but for those that are said twice on purpose.
_TWICE = re.compile(
    r"(?<![\w-])(?:(?P<word>för|att|och|på|av|med|till|en|ett|är|ska|som|vid|om|den|de|inte|har|kan|under"
    r"|från|mot|hon|han|vi|man|(?!mycket|många|väldigt|långt)[a-zåäö]{4,}(?= (?-i:[a-zåäö]))) (?P=word)"
    r"|(?P<short>i) i(?! (?:dag|år|går|fjol|morgon|kväll|natt)\b))(?![\w-])",
    re.IGNORECASE,
)
_MARKED = re.compile(r"(?::s|(?P<apostrophe>[’´])s?)(?!\w)")
_COMMON = frozenset(("kommun", "kommunen", "stad", "staden", "polisen", "region"))
_OLD_WORDS = {
    "skall": "ska",
    "ej": "inte",
    "erhålla": "få",
    "erhåller": "får",
    "erhållit": "fått",
    "tillse": "se till",
    "hemsida": "webbplats",
    "hemsidan": "webbplatsen",
    "tillser": "ser till",
    "jämlikt": "enligt",
    "ävensom": "och",
    "härvid": "då",
    "avseende å": "om",
    "medelst": "med",
    "ehuru": "trots att",
    "städse": "alltid",
    "erfordras": "behövs",
    "erforderlig": "nödvändig",
    "erforderliga": "nödvändiga",
    "ombesörja": "ordna",
    "ombesörjer": "ordnar",
    "ifrågavarande": "den här",
    "vederbörande": "den som det gäller",
    "dylikt": "sådant",
    "dylika": "sådana",
    "härom": "om det",
    "härav": "av det",
    "inkomma": "komma in",
    "inkommer": "kommer in",
}
_OLD = {word: re.compile(rf"\b{word}\b", re.IGNORECASE) for word in _OLD_WORDS}
_SHOULD = re.compile(r"\b(?:böra?|borde)\b", re.IGNORECASE)
#: In a promise to the citizens: what only may come.
_MAY = re.compile(
    r"\b(?:försök(?:a|er)|har för avsikt|har som ambition|hoppas|siktar på|kan komma att|i mån av|om möjligt"
    r"|i möjligaste mån|när det finns tid)\b",
    re.IGNORECASE,
)
_HISTORY = re.compile(
    r"\b(?:tidigare|dåvarande|hette|kallades|före detta|f\.d\.|numera"
    r"|fanns|stod|fram till|upphävd\w*|ersatte|ersattes|ombildades|då)\b",
    re.IGNORECASE,
)


@rule(
    "SPR-11",
    title="Efter ”mellan” och ”från” skrivs orden ut",
    source=SKRIVREGLER,
    why="Tankstrecket betyder från och till. Efter ”mellan” och ”från” blir halva uttrycket sagt två gånger.",
)
def between(document: Handling) -> Iterator[Finding]:
    """It is "mellan 2016 och 2018" and "från 2016 till 2018"."""
    for hit in reading(document).written.with_digits.find(_BETWEEN):
        word = "och" if hit["word"].casefold() == "mellan" else "till"
        better = f"{hit['word']} {hit['what']}{hit['first']} {word} {hit['last']}"
        yield hit.finding(
            f"Efter ”{hit['word'].casefold()}” ska det stå ”{word}”, inte streck: ”{hit.words}”.",
            hint=f"Skriv ”{better}”.",
            replacement=better,
        )


@rule(
    "SPR-12",
    title="Kommunens namn har rätt genitiv",
    source="Isof; SFS 2002:808, som skriver ut namnen på alla kommuner",
    why="Ett felskrivet kommunnamn är det första som kommunens egna läsare ser.",
)
def municipalities(document: Handling) -> Iterator[Finding]:
    """It is "Trelleborgs kommun" and "Svedala kommun", whatever comes after."""
    for one in compounds(reading(document).written):
        if right := _right_form(one.before, one.place):
            better = f"{right} {one.kind}"
            yield one.hit.finding(f"”{one.hit.words}” är fel form.", hint=f"Skriv ”{better}”.", replacement=better)
    for hit in reading(document).written.find(_MARKED):
        yield from _marked(hit)


@rule(
    "SPR-13",
    title="Myndigheter, lagar och saker heter det de heter nu",
    source="Registret över äldre benämningar, med en källa för varje",
    why="En hänvisning till en upphävd lag eller en myndighet som inte finns leder den som läser fel.",
)
def terms(document: Handling) -> Iterator[Finding]:
    """What is called otherwise now is told of; as information, where the old was right when the period began."""
    begins, told = _begins(document), set[str]()
    among = possible("\n".join(one.raw for one in reading(document).written))
    for one in reading(document).written if among else ():
        for term, match in old_terms(one.raw, among):
            right_then = begins is not None and begins < term.changed
            if not (right_then and term.now in told) and not _is_history(one.raw, match, term):
                told.add(term.now)
                yield _old(one.path, match, term, right_then=right_then)


@rule(
    "SPR-14",
    title="Inget ord står två gånger i rad",
    source="Svenska skrivregler",
    why="Ett ord för mycket är ett skrivfel.",
)
def doubled(document: Handling) -> Iterator[Finding]:
    """No word twice in a row."""
    for hit in reading(document).written.find(_TWICE):
        word = hit["word"] or hit["short"]
        yield hit.finding(
            f"Ordet ”{word}” står två gånger i rad.",
            hint=f"Skriv ”{word}” en gång.",
            replacement=word,
        )


@rule(
    "SPR-15",
    title="Orden är dagens",
    severity=Severity.INFO,
    source="Språklagen (2009:600) 11 §; Myndigheternas skrivregler",
    why="Språket i offentlig verksamhet ska vara vårdat, enkelt och begripligt.",
)
def old_words(document: Handling) -> Iterator[Finding]:
    """No words that only authorities used, and do no longer."""
    written = reading(document).written
    small = written.joined.casefold()
    for hit in written.find(*(pattern for word, pattern in _OLD.items() if word in small)):
        new = _OLD_WORDS[hit.words.casefold()]
        yield hit.finding(f"”{hit.words}” är ett äldre ord.", hint=f"Skriv ”{new}”.")


@rule(
    "SPR-16",
    title="Ett löfte säger ”ska”, inte ”bör”",
    source="Brå, Samverkan i lokalt brottsförebyggande arbete; Polisen, Medborgarlöften",
    why="Det som bör göras har ingen lovat, och det går inte att följa upp.",
)
def should(document: Avtalshandling) -> Iterator[Finding]:
    """A promise, a measure or a goal does not say what should be, but what is to be."""
    said = Texts(one for one in reading(document).written if _is_promise(one.path))
    promises = Texts(one for one in said if one.path[-1] == "löfte")
    for hit in (*said.find(_SHOULD), *promises.find(_MAY)):
        yield hit.finding(
            f"”{hit.words}” binder ingen.",
            hint="Skriv ”ska” om parterna har bestämt det, annars ta bort meningen.",
        )


@cache
def _right_forms() -> frozenset[str]:
    """The forms before "kommun"; of Orust both are in use."""
    return frozenset({one.genitiv for one in kommuner()} | {"Orusts"})


@cache
def _wrong_forms() -> dict[str, str]:
    """Forms that no municipality has before "kommun", with the right ones."""
    forms = ((form, one.genitiv) for one in kommuner() for form in (one.namn, f"{one.namn}s", f"{one.genitiv}s"))
    return {form: right for form, right in forms if form not in _right_forms() and not form.endswith("ss")}


def _right_form(before: str, place: str) -> str | None:
    """What is to stand in place of the last word of a name; nothing where the name is right, or none of these."""
    if before + place in _right_forms():
        return None
    if whole := _wrong_forms().get(before + place):
        return whole.removeprefix(before)
    return None if place in _right_forms() else _wrong_forms().get(place)


def _marked(hit: Hit) -> Iterator[Finding]:
    """A genitive with a colon or an apostrophe, which only initialisms have."""
    whole = hit.with_word_before()
    word = whole.text.seen[whole.start : hit.start]
    quoted = hit["apostrophe"] and len(re.findall("['’‘]", hit.sentence)) > 1
    if not quoted and (word.casefold() in _COMMON or word in _right_forms()):
        better = word if word.endswith(("s", "x", "z")) else f"{word}s"
        yield whole.finding(f"”{whole.words}” är fel form.", hint=f"Skriv ”{better}”.", replacement=better)


def _begins(document: Handling) -> date | None:
    """The first day that the document is about."""
    match document:
        case Avtalshandling():
            return document.period.start
        case Uppföljningsrapport():
            return document.rapportperiod.start
        case Tjänsteskrivelse():
            return document.datum
    return None


def _is_history(text: str, match: re.Match[str], term: Term) -> bool:
    """Whether a sentence tells of the time when the old name was the right one."""
    joined = re.sub(r"(?<!\n)\n(?!\n)", " ", text)
    around = next((joined[a:b] for a, b in sentences(joined) if a <= match.start() < b), joined)
    years = [int(year) for year in re.findall(r"(?<![\w:])(?:19|20)[0-9]{2}(?![\w:])", around)]
    return _HISTORY.search(around) is not None or (bool(years) and max(years) < term.changed.year)


def _old(path: Path, match: re.Match[str], term: Term, *, right_then: bool) -> Finding:
    words = " ".join(match[0].split())
    return Finding(
        f"”{words}”: {term.now}, sedan {term.since}.",
        path,
        excerpt=match[0],
        hint="Det var rätt när perioden började. Ändra det om texten används igen." if right_then else "Skriv det nya.",
        why=f"Den som läser leds annars fel. Källa: {term.source}.",
        severity=Severity.INFO if right_then else None,
    )


def _is_promise(path: Path) -> bool:
    """Whether it is a promise, a goal, or what a measure or a party in it is to do."""
    of_measure = "åtgärder" in path and path[-1] in ("rubrik", "text")
    return path[-1] in ("mål", "löfte") or of_measure
