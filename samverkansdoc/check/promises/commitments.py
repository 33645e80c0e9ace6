"""ML-04 to ML-06: what is promised, by whom, and what it leads to."""

import re
from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.evidence.material import material
from samverkansdoc.check.evidence.times import says_when
from samverkansdoc.check.quoting import short
from samverkansdoc.check.sources import PROMISES, PROMISES_SINCE, SKR_PROMISES
from samverkansdoc.model import AnyPart, Kommun, Löfte, Medborgarlöfte, Polis
from samverkansdoc.svenska.characters import key

_JOINT = ("tillsammans", "vi", "parterna", "gemensamt", "alla")
#: A form of a verb: all but a few end so.
_VERB = re.compile(r"\b(?:ska|skall|kan|vill|bör|måste|[^\W\d]{2,}[rs])\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"\b[0-9]+|\b(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)\b|\b(?:alla|varje|samtliga)\b", re.IGNORECASE
)


@rule(
    "ML-04",
    title="Varje löfte är en konkret aktivitet",
    source=SKR_PROMISES,
    since=PROMISES_SINCE,
    why="Ett löfte är något som kommunen eller polisen åtar sig att göra; bara det som är konkret går att följa upp.",
)
def concrete(document: Medborgarlöfte) -> Iterator[Finding]:
    """Every promise says what is done, and how much of it or when."""
    texts = material(document)
    for index, one in enumerate(document.löften):
        path, name = ("löften", index), short(one.löfte)
        weak = texts.inside((*path, "löfte")).find("svaga_ord") if one.mängd is None else ()
        if weak:
            message = f"Löftet ”{name}” går inte att följa upp: det säger vad ni strävar mot, inte vad ni gör."
            hint = "Skriv vad någon gör, hur mycket och när: ”Vi patrullerar till fots minst 40 fredagskvällar”."
            yield Finding(message, (*path, "löfte"), excerpt=weak[0].text, hint=hint)
        if not _VERB.search(one.löfte):
            message = f"Löftet ”{name}” säger inte vad någon gör."
            yield Finding(message, (*path, "löfte"), hint="Börja med den som lovar och ett verb: ”Polisen besöker …”.")
        if not _is_bounded(one):
            message = f"Löftet ”{name}” säger varken hur mycket eller när."
            yield Finding(message, path, hint="Lägg till ”mängd:”, till exempel ”minst 4 möten”, eller ”senast:”.")


@rule(
    "ML-05",
    title="Varje part lovar något",
    source=PROMISES,
    since=PROMISES_SINCE,
    why="Löftet är ett åtagande i samverkan: den som undertecknar har också något att göra.",
)
def everyone(document: Medborgarlöfte) -> Iterator[Finding]:
    """Each party has a promise of its own, or there is one of all."""
    who = [key(one.vem) for one in document.löften]
    if any(name in _JOINT for name in who):
        return
    for index, party in enumerate(document.parter):
        if not any(_is_of(name, party) for name in who):
            yield Finding(
                f"Bland löftena hittar vi inget som {party.namn_i_text} står för, ensam eller tillsammans.",
                ("parter", index),
                hint=f"Lägg till ett löfte med ”vem: {_called(party)}” eller ”vem: tillsammans”.",
            )


@rule(
    "ML-06",
    title="Löftet säger vad det ska leda till och hur det mäts",
    source=SKR_PROMISES,
    since=PROMISES_SINCE,
    why="Utan ett mått vet ingen om löftet gjorde någon skillnad.",
)
def aim(document: Medborgarlöfte) -> Iterator[Finding]:
    """The effect that is sought, and how it is measured."""
    section = document.effekt
    if section is None or not (section.mål or section.text.strip()):
        hint = "Lägg till ”effekt:” med ”mål:”, ”indikator:” och ”källa:”."
        yield Finding("Löftet säger inte vad det ska leda till.", ("effekt",), hint=hint)
        return
    measured = material(document).inside(("effekt", "text")).has("mäts")
    for index, one in enumerate(section.mål):
        if not (one.indikator or one.källa or measured):
            message = f"Målet ”{short(one.mål)}” säger inte hur det mäts."
            yield Finding(message, ("effekt", "mål", index), hint="Lägg till ”indikator:” och ”källa:” vid målet.")
    if not section.mål and not measured:
        hint = "Lägg till ”mål:” med ”indikator:” och ”källa:” under ”effekt:”."
        yield Finding("Löftet säger inte hur det som ska uppnås mäts.", ("effekt",), hint=hint)


def _is_bounded(one: Löfte) -> bool:
    return bool(one.mängd or one.senast or says_when(one.löfte) or _AMOUNT.search(one.löfte))


def _is_of(name: str, party: AnyPart) -> bool:
    """Whether a promise of someone called so is of a party: "polisen", "kommunen", or its name."""
    names = {key(party.namn), key(party.organisation), _called(party)}
    return name in names or any(name and name in one for one in names if len(name) > len("polis"))


def _called(party: AnyPart) -> str:
    match party:
        case Polis():
            return "polisen"
        case Kommun():
            return "kommunen"
    return party.namn
