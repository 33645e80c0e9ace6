"""TIL: can everyone read it? What the layout cannot see to, since it lies in the words of the writer."""

import re
from collections.abc import Iterator

from attrs import evolve

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.texts import Text, reading
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Handling
from samverkansdoc.svenska.characters import key

_WCAG = "WCAG 2.1 (EN 301 549); lag (2018:1937) om tillgänglighet till digital offentlig service"
_LINK = re.compile(r"(?<!!)\[(?P<words>[^\[\]\n]*)\]\((?P<target>[^()\s]+)\)")
_SAYS_NOTHING = frozenset(
    [
        "",
        "här",
        "klicka här",
        "tryck här",
        "läs mer",
        "läs mer här",
        "mer",
        "mer information",
        "länk",
        "länken",
        "denna länk",
        "den här länken",
        "denna sida",
        "hemsidan",
        "webbplatsen",
        "here",
        "click here",
        "read more",
    ]
)
_CLICK_HERE = re.compile(r"\b(?:[Kk]licka|[Tt]ryck) (?:eller tryck )?(?:här|på länken)\b")
_BARE = re.compile(r"(?:https?://\S+|www\.\S+/\S+)", re.IGNORECASE)
#: A paragraph of its own that is all in bold type, or that looks like a heading by its capitals.
_LIKE_A_HEADING = re.compile(
    r"(?:\A|\n[ \t]*\n)[ \t]*(?P<words>\*\*[^*\n]{3,80}\*\*:?|__[^_\n]{3,80}__:?"
    r"|(?P<sign>[*_])[A-ZÅÄÖ][^*_\n]{2,58}[^*_\n.!?”](?P=sign):?|[A-ZÅÄÖ][A-ZÅÄÖ ]{3,60}:?)[ \t]*(?=\n|\Z)"
)
_TABLE = re.compile(
    r"^(?P<head>[^\n|]*\|[^\n]*)\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.MULTILINE
)
_CAPTION_ABOVE = re.compile(r"^ {0,3}Tabell:[^\n]*\n\s*\Z", re.MULTILINE)
_SHOUTING = re.compile(r"(?<!\w)[A-ZÅÄÖ]{2,}[,:]? (?:[A-ZÅÄÖ]+[,:]? ){3,}[A-ZÅÄÖ]{2,}(?!\w)")
_SHAPES = "[Bb]ilden|[Ff]iguren|[Rr]utan|[Dd]iagrammet|[Tt]abellen|[Kk]artan|[Tt]exten|[Ss]palten|[Kk]olumnen"
_BY_PLACE = re.compile(
    rf"\b(?:[Ss]e|[Ii]) (?:{_SHAPES}) (?:nedan|ovan|till (?:höger|vänster)|intill)\b"
    rf"|\b(?:{_SHAPES}) (?:nedan |ovan |här )?till (?:höger|vänster)\b"
)
_COLOURS = "röda?|gröna?|gula?|blåa?|rött|grönt|gult|blått|svarta?|grå|orange|lila"
_PARTS = "fält|rut|cell|rad|kolumn|text|stapel|stapl|linje|prick|markering|fläck|pil"
_BY_COLOUR = re.compile(
    rf"\b[Dd]e[tn]? (?:(?:röd|grön|gul|blå)(?:markerade|färgade)\b|(?:{_COLOURS}) (?:{_PARTS})\w*)"
    rf"|\bmarkera\w+ (?:med|i) (?:{_COLOURS}|fet ?stil|kursiv\w*)\b"
    r"|\b(?:röd|grön|gul|blå)markera\w+",
)
#: To look for pieces of the words takes no time.
_BY_LOOKS = (
    (("en nedan", "et nedan", "en ovan", "et ovan", "en intill", "et intill", "till höger", "till vänster"), _BY_PLACE),
    ((" röd", " grön", " gul", " blå", " svart", " grå", "arker"), _BY_COLOUR),
)


@rule(
    "TIL-01",
    title="Rubriker är rubriker",
    source=f"{_WCAG}, 1.3.1",
    why="Den som lyssnar hoppar mellan rubriker. Fet stil eller versaler i en text är ingen rubrik för skärmläsaren.",
)
def headings(document: Handling) -> Iterator[Finding]:
    """No paragraph only looks like a heading."""
    for text in reading(document).running:
        for match in _LIKE_A_HEADING.finditer(text.raw):
            yield Finding(
                f"”{match['words'].strip('*_:')}” ser ut som en rubrik men är ett stycke.",
                text.path,
                excerpt=match["words"],
                hint="Gör det till ett avsnitt med ”rubrik:” och ”text:” under ”avsnitt:”.",
            )


@rule(
    "TIL-02",
    title="Länkar säger vart de leder",
    source=f"{_WCAG}, 2.4.4",
    why="Den som lyssnar kan få länkarna upplästa i en lista, och där säger ”klicka här” ingenting.",
)
def links(document: Handling) -> Iterator[Finding]:
    """The words of a link tell where it leads; no text asks to click."""
    for text in reading(document).running:
        for match in _LINK.finditer(text.raw):
            words = key(match["words"]).strip(" .»>→")
            if words in _SAYS_NOTHING or _BARE.fullmatch(words):
                yield _link(text, match[0], f"Länktexten ”{match['words']}” säger inte vart länken leder.")
        for match in _CLICK_HERE.finditer(text.raw):
            if not any(one.start() <= match.start() < one.end() for one in _LINK.finditer(text.raw)):
                message = f"”{match[0]}” säger inget för den som läser på papper eller lyssnar."
                yield evolve(_link(text, match[0], message), unless=("KON-23",))


@rule(
    "TIL-03",
    title="Samma länktext leder till samma sida",
    source=f"{_WCAG}, 2.4.4",
    why="Två länkar med samma ord går inte att skilja åt när de läses upp.",
)
def same_links(document: Handling) -> Iterator[Finding]:
    """No two links with the same words lead to different pages."""
    first: dict[str, str] = {}
    for text in reading(document).running:
        for match in _LINK.finditer(text.raw):
            words, target = key(match["words"]), match["target"].rstrip("/")
            if first.setdefault(words, target) != target and words not in _SAYS_NOTHING:
                yield _link(text, match[0], f"Länktexten ”{match['words']}” leder till två olika sidor.")


@rule(
    "TIL-04",
    title="Tabeller har ett huvud",
    source=f"{_WCAG}, 1.3.1",
    why="Rubriken över kolumnen läses upp före varje cell. Saknas den vet den som lyssnar inte vad talet är.",
)
def table_heads(document: Handling) -> Iterator[Finding]:
    """Every column of a table has a heading."""
    for text in reading(document).running:
        for match in _TABLE.finditer(text.raw):
            cells = re.split(r"(?<!\\)\|", match["head"].strip().removeprefix("|").removesuffix("|"))
            if not all(cell.strip() for cell in cells):
                yield Finding(
                    "En kolumn i tabellen har ingen rubrik.",
                    text.path,
                    excerpt=match["head"].strip(),
                    hint="Skriv vad kolumnen innehåller i tabellens första rad.",
                )


@rule(
    "TIL-05",
    title="Tabeller har en rubrik",
    severity=Severity.INFO,
    source=f"{_WCAG}, 1.3.1",
    why="Rubriken säger vad tabellen visar, så att man kan hoppa över den eller hänvisa till den.",
)
def captions(document: Handling) -> Iterator[Finding]:
    """Every table has a caption."""
    for text in reading(document).running:
        for match in _TABLE.finditer(text.raw):
            if not _CAPTION_ABOVE.search(text.raw[: match.start()]):
                yield Finding(
                    "Tabellen har ingen rubrik.",
                    text.path,
                    excerpt=match["head"].strip(),
                    hint="Skriv raden ”Tabell: …” ovanför tabellen.",
                )


@rule(
    "TIL-06",
    title="Inga meningar i versaler",
    severity=Severity.INFO,
    source=f"{_WCAG}, 3.1.5; klarspråk",
    why="Versaler är svårare att läsa, och en skärmläsare kan läsa dem bokstav för bokstav.",
)
def shouting(document: Handling) -> Iterator[Finding]:
    """No row of words in capitals."""
    for hit in reading(document).written.find(_SHOUTING):
        yield hit.finding(f"”{hit.words}” står i versaler.", hint="Skriv med små bokstäver.")


@rule(
    "TIL-07",
    title="Inget pekas ut bara med plats eller färg",
    severity=Severity.INFO,
    source=f"{_WCAG}, 1.3.3 och 1.4.1",
    why="Den som inte ser sidan vet inte vad som står till höger eller är rött, och platsen är en annan på webben.",
)
def by_looks(document: Handling) -> Iterator[Finding]:
    """Nothing is pointed at only by where it stands or what colour it has."""
    written = reading(document).written
    text = written.joined
    patterns = [one for pieces, one in _BY_LOOKS if any(piece in text for piece in pieces)]
    for hit in written.find(*patterns):
        yield hit.finding(
            f"”{hit.words}” förstås bara av den som ser sidan.", hint="Hänvisa med [[id]] eller med namn."
        )


def _link(text: Text, excerpt: str, message: str) -> Finding:
    hint = "Skriv vad sidan handlar om, till exempel [kommunens medborgarlöften](https://…)."
    return Finding(message, text.path, excerpt=excerpt, hint=hint)
