"""What was left when the text was written: places to fill in, gaps, questions."""

import re
from collections.abc import Iterator

from samverkansdoc.check.consistency import SAME_TWICE
from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.forms import in_codes, is_left_whole, places
from samverkansdoc.check.gaps import GAPS
from samverkansdoc.check.texts import Hit, Text, Texts, reading
from samverkansdoc.diagnostics import Path, Severity
from samverkansdoc.model import Avtalshandling, Handling
from samverkansdoc.svenska.protected import PLACEHOLDER as HIDDEN

#: The end of a line that has more to say: "Samordnare för", "Ordförande i".
_BROKEN_OFF = re.compile(r"\w (?:i|för|av|hos|till|från|mellan|och|samt|kring|inom|enligt)\Z")
_QUESTION = re.compile(r"\S*\s*\?")


@rule(
    "KON-23",
    title="Ingen plats att fylla i är kvar",
    source=SAME_TWICE,
    why="Text ur en mall som blivit kvar visar att något inte är bestämt, fast dokumentet ska skrivas under.",
)
def placeholders(document: Handling) -> Iterator[Finding]:
    """Nothing is left of a form that was to be filled in."""
    decided = document.is_decided
    severity = Severity.ERROR if decided else None
    for text, start, words in _left(reading(document).every):
        yield Finding(
            f"Platsen ”{words}” är inte ifylld.",
            text.path,
            excerpt=words,
            offset=start,
            hint="Skriv det som ska stå där, eller ta bort meningen.",
            severity=severity,
        )


def _left(every: Texts) -> Iterator[tuple[Text, int, str]]:
    """The places that are left, with where they begin: first those in sentences, then whole lines and codes."""
    last: Hit | None = None
    for hit in every.find(*places(every.joined)):
        of_a_link = hit.text.seen.startswith(f"]{HIDDEN}", hit.end)
        if not of_a_link and not (last and last.text is hit.text and hit.start < last.end):
            yield hit.text, hit.text.view.original(hit.start, hit.end)[0], hit.words
            last = hit
    for one in every:
        if is_left_whole(one.raw):
            yield one, 0, one.raw
        for match in in_codes(one.raw):
            yield one, match.start(), match[0]


@rule(
    "KON-24",
    title="Inget har fallit bort ur en mening",
    source=SAME_TWICE,
    why="Ett namn, ett årtal eller ett tal som har fallit bort gör meningen omöjlig att förstå.",
)
def gaps(document: Handling) -> Iterator[Finding]:
    """No sentence has an empty place where a name, a year or a number has been."""
    last: Hit | None = None
    for hit in reading(document).written.find(*GAPS):
        if last and last.text is hit.text and hit.start < last.end:
            continue
        last, whole = hit, hit.with_word_before()
        told, fallen = " ".join(whole.words.split()), GAPS[hit.match.re] if hit.match else ""
        yield whole.finding(f"Något ser ut att ha fallit bort i ”{told}”: {fallen}.", hint=f"Skriv in {fallen}.")
    for text in reading(document).every:
        if not text.running and _BROKEN_OFF.search(text.raw):
            yield Finding(f"”{text.raw}” slutar mitt i.", text.path, hint="Skriv in det som fattas, eller stryk ordet.")


@rule(
    "KON-25",
    title="Mål och löften är inga frågor",
    source=SAME_TWICE,
    why="Ett frågetecken betyder att målet inte är bestämt.",
)
def questions(document: Avtalshandling) -> Iterator[Finding]:
    """No goal, promise or heading ends in a question mark."""
    said = Texts(one for one in reading(document).written if _is_said(one.path))
    for hit in said.find(_QUESTION):
        yield hit.finding(
            f"Här står ett frågetecken: ”{hit.words}”.", hint="Bestäm vad som ska gälla, och ta bort frågetecknet."
        )


def _is_said(path: Path) -> bool:
    """Whether it is a goal, a promise, a purpose, or the heading or effect of a measure."""
    of_measure = path[-1] in ("rubrik", "effekt") and "åtgärder" in path
    return path[-1] in ("mål", "löfte") or path[:2] == ("syften", "syften") or of_measure
