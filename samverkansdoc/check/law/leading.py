"""LAG-15 to LAG-19: council, coordination, leading, and cameras (10–14 §§)."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.evidence.material import Material, material
from samverkansdoc.check.evidence.times import months_between
from samverkansdoc.check.quoting import not_found
from samverkansdoc.check.sources import ACT_IN_FORCE, CAMERAS_IN_FORCE, act
from samverkansdoc.check.titles import is_municipal
from samverkansdoc.diagnostics import Path, Severity
from samverkansdoc.model import Avtalshandling, Grupp, Kontakt, Medlem, Överenskommelse

_GROUPS = ("samverkansformer",)
#: Whether it is one, where it stands, what is said of it, and its group.
_Council: TypeAlias = tuple[bool, Path, Material | None, Grupp | None]
#: The police lead it together with others, or someone of the municipality does.
_WITH_OTHERS = re.compile(r"polis\w* (?:och|tillsammans med|samt) |(?:leds av|ordförande är) kommun", re.IGNORECASE)
_COORDINATES = re.compile(r"samordn|säkerhet|trygghet|brottsföreb|prevention|koordinator|strateg", re.IGNORECASE)


@rule(
    "LAG-15",
    title="Ett strategiskt råd leds av kommunen",
    source=act("10 §"),
    since=ACT_IN_FORCE,
    why="Rådet ska ledas av kommunen, och de andra ska företrädas av dem som kan besluta om resurser.",
)
def council(document: Överenskommelse) -> Iterator[Finding]:
    """There is a council, the municipality leads it, and those who sit in it have leading positions."""
    texts = material(document)
    is_council, path, near, group = _council(document, texts)
    if near is None:
        yield Finding(
            "I dokumentet hittar vi inte något strategiskt råd.",
            _GROUPS,
            hint="Beskriv rådet under ”samverkansformer:”, i ”grupper:” med ”medlemmar:” och deras roller.",
        )
        return
    for one in near.find("leds_av_polisen") if is_council else ():
        if not _WITH_OTHERS.search(one.text):
            hint = "Kontrollera vem som är ordförande. Polisen kan vara vice ordförande eller ledamot."
            yield Finding("Enligt dokumentet leds rådet av polisen.", one.path, excerpt=one.text, hint=hint)
    told = {
        "att kommunen leder arbetet": near.has("leds_av_kommunen") or _is_led(document, group),
        "vilka med ledande befattning som ingår": near.has("ledande_befattning"),
    }
    if missing := [what for what, found in told.items() if not found]:
        hint = "Skriv rådets ”medlemmar:” med roll och part, och vem som är ordförande."
        yield Finding(not_found(missing, "Om rådet" if is_council else "Om styrgruppen"), path, hint=hint)
    if not is_council:
        message = "I dokumentet hittar vi en styrgrupp, men inte att den är kommunens strategiska råd."
        hint = "Är gruppen det råd som lagen talar om, skriv det i dess ”uppgift:”."
        yield Finding(message, path, hint=hint, severity=Severity.INFO)


@rule(
    "LAG-16",
    title="En samordningsfunktion är kontaktpunkt",
    source=act("11 och 12 §§"),
    since=ACT_IN_FORCE,
    why="Andra aktörer ska veta vart de kan vända sig, även när någon byter arbete.",
)
def contact_point(document: Överenskommelse) -> Iterator[Finding]:
    """A function of the municipality coordinates, and can be reached."""
    hint = "Lägg till ”kontakter:” hos kommunen, med ”funktion:”, ”enhet:” och ”epost:” till en funktionsbrevlåda."
    contacts = list(_contacts(document))
    reached = [one for _, one in contacts if one.epost or one.telefon]
    if not contacts and not material(document).has("samordningsfunktion"):
        message = "I dokumentet hittar vi inte någon samordningsfunktion i kommunen."
        yield Finding(message, _of_ours(document), hint=hint)
    elif not reached:
        path = contacts[0][0] if contacts else _of_ours(document)
        yield Finding("I dokumentet hittar vi inte hur kommunens samordningsfunktion nås.", path, hint=hint)
    for path, one in contacts:
        if one.epost and one.namn and _surname(one.namn) in one.epost.lower():
            message = f"Adressen ”{one.epost}” är en persons och inte funktionens."
            why = "En funktionsbrevlåda fungerar även när personen har slutat."
            hint = "Ange en funktionsbrevlåda."
            yield Finding(message, (*path, "epost"), hint=hint, why=why, severity=Severity.INFO)


@rule(
    "LAG-17",
    title="Invånarna får veta",
    severity=Severity.INFO,
    source=act("12 § 3"),
    since=ACT_IN_FORCE,
    why="Samordningsfunktionen ska hjälpa till att sprida information till invånare och andra.",
)
def information(document: Överenskommelse) -> Iterator[Finding]:
    """The document says how those who live there are told."""
    section = document.kommunikation
    told = section and (section.text.strip() or section.avsnitt)
    if not told and not material(document).has("invånare", "informerar"):
        yield Finding(
            "I dokumentet hittar vi inte hur invånarna får information.",
            ("kommunikation",),
            hint="Lägg till ”kommunikation:” och skriv vem som berättar vad, var och när.",
        )


@rule(
    "LAG-18",
    title="Kommunstyrelsen eller en nämnd leder, och rapporterar till fullmäktige",
    source=act("13 §"),
    since=ACT_IN_FORCE,
    why="Kommunstyrelsen eller den nämnd som fullmäktige bestämmer ska leda arbetet och kontinuerligt rapportera till "
    "kommunfullmäktige.",
)
def leading(document: Överenskommelse) -> Iterator[Finding]:
    """A board leads the work, and the council of the municipality is told how it goes, and how often."""
    texts, section = material(document), document.uppföljning
    reports = texts.find("fullmäktige", "rapporterar") or texts.inside(("uppföljning", "mottagare")).find("fullmäktige")
    regular = (section and (section.intervall or section.tid)) or any(months_between(one.text) for one in reports)
    told = {
        "vem som leder kommunens arbete": texts.has("kommunen_leder"),
        "att kommunfullmäktige får rapporter": bool(reports),
        "hur ofta kommunfullmäktige får rapporter": not reports or bool(regular),
    }
    if missing := [what for what, found in told.items() if not found]:
        yield Finding(
            not_found(missing),
            _GROUPS if not told["vem som leder kommunens arbete"] else ("uppföljning",),
            hint="Skriv under ”samverkansformer:” till exempel ”Kommunstyrelsen leder arbetet och rapporterar till "
            "kommunfullmäktige varje år.”",
        )


@rule(
    "LAG-19",
    title="Det som står om kameror är aktuellt",
    severity=Severity.INFO,
    source=act("14 § (2025:223)"),
    since=CAMERAS_IN_FORCE,
    why="Kommuner får använda kamerabevakning i arbetet för att allmänna platser ska vara trygga och säkra; äldre "
    "texter beskriver regler som har ändrats.",
)
def cameras(document: Avtalshandling) -> Iterator[Finding]:
    """No text says that the county board gives permission for cameras."""
    texts = material(document)
    for one in texts.about("kamera").find("tillstånd", "länsstyrelsen"):
        if one not in texts.find("behövs_inte"):
            yield Finding(
                "Texten säger att tillstånd till kameror söks hos länsstyrelsen, som inte längre prövar sådana.",
                one.path,
                excerpt=one.text,
                hint="Skriv om stycket efter de regler som gäller nu, och skriv kamerabevakning.",
            )


def _surname(name: str) -> str:
    """The last word of a name, as an address has it."""
    return name.rsplit(maxsplit=1)[-1].lower().translate(str.maketrans("åäöéü", "aaoeu"))


def _council(document: Överenskommelse, texts: Material) -> _Council:
    """Where the council is described, what is said of it, and its group; a steering group where there is none."""
    groups = document.samverkansformer.grupper if document.samverkansformer else ()
    for name in ("råd", "styrgrupp"):
        for index, group in enumerate(groups):
            path: Path = ("samverkansformer", "grupper", index)
            named = name == "råd" and texts.inside((*path, "namn")).has("råd_i_namn")
            if named or texts.inside((*path, "namn"), (*path, "uppgift")).has(name):
                return name == "råd", path, texts.about(name, path), group
        if found := texts.find(name):
            return name == "råd", found[0].path, texts.about(name), None
    return False, (), None, None


def _is_led(document: Överenskommelse, group: Grupp | None) -> bool:
    members = group.medlemmar if group else ()
    return any("ordförande" in one.roll.lower() and _is_of_us(document, one) for one in members)


def _is_of_us(document: Överenskommelse, member: Medlem) -> bool:
    ours = {name for party in document.parter if is_municipal(party) for name in (party.id, party.TYP)}
    return member.part in ours or (member.part is None and "kommun" in member.roll.lower())


def _contacts(document: Överenskommelse) -> Iterator[tuple[Path, Kontakt]]:
    """Those whom one asks in the municipality: first of all those who coordinate."""
    every = [
        (("parter", index, "kontakter", n), one)
        for index, party in enumerate(document.parter)
        if is_municipal(party)
        for n, one in enumerate(party.kontakter)
    ]
    coordinating = [(path, one) for path, one in every if _COORDINATES.search(f"{one.funktion} {one.enhet or ''}")]
    yield from coordinating or every


def _of_ours(document: Överenskommelse) -> Path:
    ours = (index for index, party in enumerate(document.parter) if is_municipal(party))
    return ("parter", next(ours, 0), "kontakter")
