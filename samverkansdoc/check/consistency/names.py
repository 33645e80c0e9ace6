"""Names of bodies and of those who sign."""

import re
from collections.abc import Iterator

from samverkansdoc.check.consistency import SAME_TWICE
from samverkansdoc.check.consistency.bodies import bodies, near_spellings, together
from samverkansdoc.check.consistency.joint_bodies import unknown
from samverkansdoc.check.consistency.parties import other_names
from samverkansdoc.check.consistency.variants import double_names, other_kinds
from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.texts import reading
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import (
    Avtalshandling,
    Handling,
    Handlingar,
    Kommun,
    Polis,
    Samverkanshandling,
    Samverkansområde,
    Undertecknare,
)
from samverkansdoc.svenska.nearest import nearest, question

_CODE = re.compile(r"[A-ZÅÄÖ]{2,5}")
_TITLE = re.compile(
    r"chef|ordförande|råd\b|direktör|borgmästare|ledamot|kommissarie|intendent|samordnare|polis|ansvarig|general|vd\b",
    re.IGNORECASE,
)
_OF_MUNICIPALITY = re.compile(r"(?<=, )[A-ZÅÄÖ]\w+ kommun\b")
_PERSON = re.compile(r"[A-ZÅÄÖ][\wéü-]+(?: (?:(?:von|af|de|van) )?[A-ZÅÄÖ][\wéü-]+){1,3}")


@rule(
    "KON-15",
    title="Kommunens insatser säger vilket organ som svarar",
    source="Brå, Samverkan i lokalt brottsförebyggande arbete",
    why="Kommunen är många nämnder och förvaltningar. Står det bara ”kommunen” vet ingen av dem att det är deras.",
)
def unanswered(document: Samverkanshandling) -> Iterator[Finding]:
    """What a municipality does of a measure has a body that answers for it, there, at the measure or at the area."""
    ours = {name for one in document.parter if isinstance(one, Kommun) for name in (one.TYP, one.id)}
    for path, area in reading(document).of(Samverkansområde):
        for place, measure in enumerate(area.åtgärder):
            for number, one in enumerate(measure.insatser):
                if one.part in ours and not (one.organ or measure.ansvariga or area.ansvariga):
                    yield Finding(
                        "Kommunens insats säger inte vilket organ som svarar för den.",
                        (*path, "åtgärder", place, "insatser", number),
                        hint="Lägg till raden ”organ:” med nämnden eller förvaltningen.",
                    )


@rule(
    "KON-16",
    title="Varje ansvarigt organ är känt",
    source=SAME_TWICE,
    why="Läsaren slår upp organet i organisationen eller förkortningen i listan. Finns det inte där vet ingen vem som "
    "är ansvarig.",
)
def unknown_bodies(document: Samverkanshandling, linked: Handlingar) -> Iterator[Finding]:
    """Every joint body is one of the groups, and every abbreviation is in the list or explained in the text."""
    for body in unknown(document, linked):
        yield Finding(
            f"”{body.name}” finns inte bland grupperna i organisationen.",
            body.path,
            hint="Skriv gruppens namn som det står under ”grupper:”, eller lägg till gruppen där.",
        )
    known = [one.förkortning for one in document.förkortningar]
    texts = reading(document).written.joined
    for one in bodies(document):
        explained = one.name in known or f"({one.name})" in texts or f"{one.name} (" in texts
        if _CODE.fullmatch(one.name) and not explained:
            near = nearest(one.name, known)
            yield Finding(
                f"”{one.name}” finns inte bland dokumentets förkortningar.",
                one.path,
                hint=question(near[:1]) if near else "Lägg till den under ”förkortningar:”.",
            )


@rule(
    "KON-17",
    title="Samma organ heter likadant överallt",
    source=SAME_TWICE,
    why="Två stavningar ser ut som två organ, och det blir oklart vem som är ansvarig.",
)
def spellings(document: Handling) -> Iterator[Finding]:
    """No body has two spellings, nor stands both alone and together with another."""
    found = list(bodies(document))
    for one, usual in near_spellings(found):
        yield Finding(
            f"”{one.name}” skrivs också ”{usual}”.",
            one.path,
            hint="Skriv namnet på ett enda sätt, om det är ett organ.",
        )
    for one, alone in together(found):
        yield Finding(
            f"”{one.name}” och ”{alone}” kan vara samma organ.",
            one.path,
            hint="Skriv det namn som gäller, om det är ett och samma.",
            severity=Severity.INFO,
        )
    every = reading(document)
    for hit, own in other_names(document, every.running) if isinstance(document, Avtalshandling) else ():
        yield hit.finding(
            f"”{hit.words}” heter ”{own}” bland parterna.",
            hint=f"Skriv ”{own}” överallt där parten menas.",
        )
    for hit, other in (*double_names(every.running), *other_kinds(every.written)):
        yield hit.finding(
            f"”{hit.words}” och ”{other}” kan vara samma organ.",
            hint="Skriv det namn som gäller, om det är ett och samma.",
            severity=Severity.INFO,
        )


@rule(
    "KON-18",
    title="Undertecknare har en titel",
    source="Brå, Samverkan i lokalt brottsförebyggande arbete",
    why="Titeln visar med vilken rätt någon skriver under; ett namn räcker inte.",
)
def titles(document: Avtalshandling) -> Iterator[Finding]:
    """Where the title of someone who signs looks like a name, the title is missing."""
    for path, one in reading(document).of(Undertecknare):
        if _PERSON.fullmatch(one.titel) and not _TITLE.search(one.titel):
            yield Finding(
                f"Titeln ”{one.titel}” ser ut som ett namn.",
                (*path, "titel"),
                hint="Skriv ”namn:” för namnet och ”titel:” för titeln, till exempel Kommunstyrelsens ordförande.",
            )
    for place, party in enumerate(document.parter):
        for number, one in enumerate(party.undertecknare if isinstance(party, Polis) else ()):
            if belongs := _OF_MUNICIPALITY.search(one.titel):
                yield Finding(
                    f"Polisens undertecknare hör inte till ”{belongs[0]}”.",
                    ("parter", place, "undertecknare", number, "titel"),
                    hint="Skriv lokalpolisområdet i stället, eller bara titeln.",
                )
