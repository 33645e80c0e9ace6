"""BRÅ-04 to BRÅ-06 and BRÅ-10 to BRÅ-14: how the parties work, and what belongs to the agreement."""

from collections.abc import Iterator, Mapping

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.evidence.material import Material, material
from samverkansdoc.check.evidence.times import moments, months_between, says_when
from samverkansdoc.check.quoting import not_found
from samverkansdoc.check.sources import AGREEMENT, FOLLOWING_UP, HANDBOOK_SINCE, INITIATING, PREPARING
from samverkansdoc.check.titles import is_municipal, without_their_chief
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Avsnitt, Kommun, Samverkanshandling, Överenskommelse
from samverkansdoc.svenska.lists import join

_FOLLOW_UP = ("uppföljning",)
#: The rules that tell more of what belongs to the agreement.
_COMPANIONS = {
    "lägesbild": "LAG-05",
    "åtgärdsplan": "LAG-10",
    "kommunikationsplan": "BRÅ-14",
    "uppföljningsplan": "BRÅ-05",
}


@rule(
    "BRÅ-04",
    title="Det framgår hur arbetet dokumenteras",
    source=AGREEMENT,
    since=HANDBOOK_SINCE,
    why="Överenskommelsen ska beskriva hur arbetet dokumenteras; det som inte är antecknat kan ingen ta vid.",
)
def documented(document: Överenskommelse) -> Iterator[Finding]:
    """The document says who keeps notes of the work, and where."""
    if not material(document).has("dokumentation"):
        yield Finding(
            "I dokumentet hittar vi inte hur arbetet dokumenteras.",
            _FOLLOW_UP,
            hint="Lägg till ”avsnitt:” under ”uppföljning:” med ”- rubrik: Dokumentation”, och skriv vem som för "
            "anteckningar och var de finns.",
        )


@rule(
    "BRÅ-05",
    title="Det framgår hur arbetet följs upp",
    source=FOLLOWING_UP,
    since=HANDBOOK_SINCE,
    why="Överenskommelsen ska beskriva hur uppföljningen görs; annars fortsätter samma aktiviteter utan att någon vet "
    "om de har effekt.",
)
def followed_up(document: Samverkanshandling) -> Iterator[Finding]:
    """The document says how often it is followed up, by whom, for whom and in which way."""
    if missing := [what for what, found in _following_up(document).items() if not found]:
        what = join(missing, "eller") if len(missing) < len(_following_up(document)) else "hur"
        keys = {"hur ofta": "intervall", "av vem": "ansvariga", "för vem": "mottagare", "på vilket sätt": "text"}
        yield Finding(
            f"I dokumentet hittar vi inte {what} arbetet följs upp.",
            _FOLLOW_UP,
            hint=f"Lägg till {join([f'”{keys[what]}:”' for what in missing])} under ”uppföljning:”.",
        )


@rule(
    "BRÅ-06",
    title="Det framgår vilken period som gäller",
    severity=Severity.ERROR,
    source=AGREEMENT,
    since=HANDBOOK_SINCE,
    why="Överenskommelsen ska ange sin period; den som gäller tills vidare måste säga hur den upphör.",
)
def period(document: Samverkanshandling) -> Iterator[Finding]:
    """The document ends, or says how it can be ended."""
    notice = document.uppsägning if isinstance(document, Överenskommelse) else None
    if document.giltighet.is_open and notice is None and not material(document).has("uppsägning"):
        yield Finding(
            "Dokumentet gäller tills vidare, och vi hittar inte hur det kan upphöra.",
            ("period",),
            hint="Ange ett slut: ”period: 2027–2030”."
            if not isinstance(document, Överenskommelse)
            else "Ange ett slut, ”period: 2027–2030”, eller lägg till ”uppsägning: 3” för tre månaders uppsägning.",
        )


@rule(
    "BRÅ-10",
    title="Det som hör till överenskommelsen är nämnt",
    severity=Severity.INFO,
    source=PREPARING,
    since=HANDBOOK_SINCE,
    why="Till överenskommelsen hör lägesbild, planer och medborgarlöften; den som läser ska kunna hitta dem.",
)
def companions(document: Överenskommelse) -> Iterator[Finding]:
    """Lägesbild, plans and promises stand in the document, are appendices, or are referred to."""
    texts, measures = material(document), [one for _, one in document.measures]
    told = {
        "lägesbild": document.lägesbild or texts.has("lägesbild"),
        "åtgärdsplan": measures or texts.has("handlingsplan"),
        "tidsplan": any(one.tid or says_when(one.text) for one in measures) or texts.has("tidsplan"),
        "kommunikationsplan": document.kommunikation or texts.has("kommunikationsplan"),
        "uppföljningsplan": document.uppföljning or texts.has("uppföljningsplan"),
        "medborgarlöften": texts.has("medborgarlöften"),
    }
    missing = [what for what, found in told.items() if not found]
    hint = "Nämn dem där de hör hemma, eller lägg till dem under ”bilagor:” när de finns."
    for each, unless in _with_those_who_tell(missing, _COMPANIONS):
        yield Finding(not_found(each, verb="nämns"), ("bilagor",), hint=hint, unless=unless)


@rule(
    "BRÅ-11",
    title="Lokalpolisområdeschefen och kommunstyrelsens ordförande undertecknar",
    source=PREPARING,
    since=HANDBOOK_SINCE,
    why="De som undertecknar ska kunna besluta om parternas resurser och kräva att arbetet följs upp.",
)
def signed(document: Överenskommelse) -> Iterator[Finding]:
    """Those sign whom Brå names."""
    for path, party in without_their_chief(document):
        titles = join([one.titel for one in party.undertecknare]) or "ingen"
        who = "kommunstyrelsens ordförande" if isinstance(party, Kommun) else "lokalpolisområdeschefen"
        yield Finding(
            f"Bland dem som undertecknar för {party.namn_i_text} hittar vi inte {who}, bara {titles}.",
            path,
            hint=f"Brås vägledning är att {who} undertecknar. Skriv titeln i ”titel:” om det är den rätta.",
        )


@rule(
    "BRÅ-12",
    title="Styrgrupp, samordnare och kommunpolis är nämnda",
    severity=Severity.INFO,
    source=INITIATING,
    since=HANDBOOK_SINCE,
    why="Arbetet behöver en gemensam organisation: några som styr, och två som håller ihop det.",
)
def organisation(document: Överenskommelse) -> Iterator[Finding]:
    """There is a steering group, a coordinator and a kommunpolis."""
    texts = material(document)
    names = {"styrgrupp": "styrning", "samordnare": "samordnare", "kommunpolis": "kommunpolis"}
    if missing := [what for what, name in names.items() if not texts.has(name)]:
        hint = "Beskriv organisationen under ”samverkansformer:”, gärna med ”grupper:” och ”medlemmar:”."
        for each, unless in _with_those_who_tell(missing, _coordination(document)):
            yield Finding(not_found(each, verb="nämns"), ("samverkansformer",), hint=hint, unless=unless)


@rule(
    "BRÅ-13",
    title="Medborgare och medarbetare har fått säga sitt",
    severity=Severity.INFO,
    source=PREPARING,
    since=HANDBOOK_SINCE,
    why="Medborgardialoger hör till förberedelserna: de som bor och arbetar här vet vad som behöver göras.",
)
def heard(document: Överenskommelse) -> Iterator[Finding]:
    """The document names a dialogue, when it was held and how."""
    texts = material(document)
    hint = "Skriv det i ”underlag:”, till exempel ”Medborgardialog på torget i oktober 2026, 120 svar”."
    if not texts.has("dialog"):
        yield Finding(
            "I dokumentet hittar vi inte någon medborgardialog eller medarbetardialog.", ("underlag",), hint=hint
        )
        return
    near = texts.about("dialog").find("dialog")
    told = {
        "när de fördes": any(next(moments(one.text), None) for one in near),
        "hur de gick till": texts.has("dialog", "sätt_att_fråga"),
    }
    if missing := [what for what, found in told.items() if not found]:
        yield Finding(not_found(missing, "Om dialogerna"), near[0].path, hint=hint)


@rule(
    "BRÅ-14",
    title="Någon ansvarar för kommunikationen",
    severity=Severity.INFO,
    source=INITIATING,
    since=HANDBOOK_SINCE,
    why="En ansvarig utses redan när arbetet startar, så att invånare och personal får veta vad som görs.",
)
def communication(document: Överenskommelse) -> Iterator[Finding]:
    """Someone answers for communication, and there is a plan for it."""
    texts, section = material(document), document.kommunikation
    told = {
        "vem som ansvarar för kommunikationen": texts.has("kommunikatör"),
        "någon kommunikationsplan": texts.has("kommunikationsplan") or bool(section and _says_something(section)),
    }
    if missing := [what for what, found in told.items() if not found]:
        hint = "Skriv under ”kommunikation:” vem som ansvarar, vad som berättas, var och när."
        yield Finding(not_found(missing), ("kommunikation",), hint=hint)


def _with_those_who_tell(missing: list[str], others: Mapping[str, str]) -> Iterator[tuple[list[str], tuple[str, ...]]]:
    """What is missing, together; what another rule tells more of, one by one with that rule."""
    if ours := [what for what in missing if what not in others]:
        yield ours, ()
    yield from (([what], (others[what],)) for what in missing if what in others)


def _coordination(document: Överenskommelse) -> Mapping[str, str]:
    """LAG-16 tells of the coordinator where the municipality has no contacts at all."""
    contacts = (party.kontakter for party in document.parter if is_municipal(party))
    return {} if any(contacts) else {"samordnare": "LAG-16"}


def _following_up(document: Samverkanshandling) -> Mapping[str, bool]:
    """What the document says of its follow-up, in the section for it or in any sentence about it."""
    section, texts = document.uppföljning, material(document)
    others = texts.find("åtgärdsplan")
    sentences = [one for one in texts.find("följs_upp") if one not in others]
    told = texts.inside(_FOLLOW_UP) if section else texts.of(sentences)
    return {
        "hur ofta": bool(section and (section.intervall or section.tid)) or _says_how_often(told, texts),
        "av vem": bool(section and section.ansvariga) or told.has("ansvarar_för_uppföljning"),
        "för vem": bool(section and section.mottagare) or told.has("mottagare"),
        "på vilket sätt": told.has("metod"),
    }


def _says_something(section: Avsnitt) -> bool:
    return bool(section.text.strip() or section.avsnitt)


def _says_how_often(told: Material, texts: Material) -> bool:
    """Whether a sentence says when; that the picture is brought up to date at some time is another thing."""
    others = texts.find("lägesbild", "uppdateras")
    return any(
        months_between(one.text) is not None or says_when(one.text) for one in told.passages if one not in others
    )
