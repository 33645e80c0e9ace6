"""The advice in a draft: everything that the act and Brå ask of an agreement has its place in the file."""

import re
from itertools import groupby

import pytest

from samverkansdoc import new

#: What the act (2023:196) says, and where the draft tells it: the section of the file, and the words.
LAW = {
    "LAG-01": ("parter", r"Lagen \(9 §\): kommunen ska verka för skriftliga överenskommelser"),
    "LAG-02": ("syften", r"Lagen \(9 §\): det ska stå för vilka syften"),
    "LAG-03": ("samverkansområden", r"Lagen \(9 §\): det ska stå inom vilka områden"),
    "LAG-04": ("samverkansområden", r"Allt ni åtar er ska höra till ett område"),
    "LAG-05": ("lägesbild", r"Lagen \(4 §\): kommunen ska ha en lägesbild .* kommunens geografiska område"),
    "LAG-06": ("lägesbild", r"kartläggning av brottsligheten, dess omfattning och konsekvenser"),
    "LAG-07": ("underlag", r"Lagen \(4 §\): .* annan information av betydelse"),
    "LAG-08": ("lägesbild", r"och en analys"),
    "LAG-09": ("lägesbild", r"Lagen \(6 §\): den uppdateras minst vartannat år"),
    "LAG-10": ("avsnitt", r"Lagen \(5 §\): kommunen ska .* besluta om en plan .* Skriv vilket organ .* när"),
    "LAG-11": ("avsnitt", r"vilken lägesbild den bygger på"),
    "LAG-12": ("avsnitt", r"åtgärder den avser att vidta för att förebygga brott"),
    "LAG-13": ("uppföljning", r"Åtgärdsplanen ska följas upp .* minst vartannat år \(6 §\)"),
    "LAG-14": ("avsnitt", r"Lagen \(7 §\)"),
    "LAG-15": ("samverkansformer", r"Lagen \(10 §\): .* strategiskt råd\. Kommunen leder .* ledande befattningar"),
    "LAG-16": ("parter", r"Lagen \(11–12 §§\): .* samordningsfunktion, som bland annat är kontaktpunkt"),
    "LAG-17": ("kommunikation", r"Lagen \(12 §\): .* sprida information till invånare"),
    "LAG-18": ("samverkansformer", r"Lagen \(13 §\): kommunstyrelsen, .* rapporterar kontinuerligt"),
    "LAG-19": ("samverkansområden", r"Lagen \(14 §\): .* tillstånd från länsstyrelsen"),
}
#: What Brå asks of an agreement.
GUIDANCE = {
    "BRÅ-01": ("lägesbild", r"Brå: .* vilka problem som är i fokus"),
    "BRÅ-02": ("lägesbild", r"vad de troligen beror på"),
    "BRÅ-03": ("övergripande_mål", r"Brå: målen ska vara avgränsade och mätbara"),
    "BRÅ-04": ("uppföljning", r"Brå: det ska stå hur arbetet dokumenteras"),
    "BRÅ-05": ("uppföljning", r"Brå: det ska stå hur arbetet följs upp: hur ofta, av vem, för vem och på vilket sätt"),
    "BRÅ-06": ("period", r"Brå: det ska framgå vilken period som gäller"),
    "BRÅ-07": ("samverkansområden", r"Brå: kedjan problem, orsak, mål, åtgärd ska hålla"),
    "BRÅ-08": ("samverkansområden", r"Brå: varje åtgärd har en ansvarig funktion \(inte en person\) och en tid"),
    "BRÅ-09": ("samverkansområden", r"Gör en part något ensam, ange bara den"),
    "BRÅ-10": ("bilagor", r"Brå: lägesbild, åtgärds-, tids-, kommunikations- och uppföljningsplan och medborgarlöften"),
    "BRÅ-11": ("parter", r"Brå: lokalpolisområdeschefen och kommunstyrelsens ordförande undertecknar"),
    "BRÅ-12": ("samverkansformer", r"Brå: det ska finnas styrgrupp, samordnare och kommunpolis"),
    "BRÅ-13": ("underlag", r"Brå: medborgare och medarbetare ska ha hörts"),
    "BRÅ-14": ("kommunikation", r"Brå: någon ansvarar för kommunikationen, och det finns en plan"),
}
AGREEMENT = new("Trelleborg", "2027-2030")
KINDS = ("samverkansöverenskommelse", "medborgarlöfte", "handlingsplan")


def advice(text: str) -> dict[str, str]:
    """The comments above and within each key at the top of the file, as running text."""
    found: dict[str, list[str]] = {}
    waiting: list[str] = []
    name = ""
    for line in text.splitlines():
        if match := re.match(r"(\w+):|# (\w+):$", line):
            name = match[1] or match[2]
            found.setdefault(name, []).extend(waiting)
            waiting = []
        elif line.startswith("#"):
            waiting.append(line.strip("# "))
        elif line.strip().startswith("#"):
            found[name].append(line.strip("# "))
    return {name: " ".join(lines) for name, lines in found.items()}


@pytest.mark.parametrize("rule", [*LAW, *GUIDANCE])
def test_every_rule_has_its_place_in_the_draft(rule: str) -> None:
    section, words = {**LAW, **GUIDANCE}[rule]
    assert re.search(words, advice(AGREEMENT)[section])


def test_before_the_act_the_guidance_is_all_there_and_nothing_of_the_act() -> None:
    told = advice(new("Trelleborg", "2019-2022"))
    assert all(re.search(words, told[section]) for section, words in GUIDANCE.values())
    assert not [rule for rule, (section, words) in LAW.items() if "Lagen" in words and re.search(words, told[section])]


@pytest.mark.parametrize("typ", KINDS)
def test_every_section_has_advice_and_an_example(typ: str) -> None:
    text = new("Trelleborg", "2027", typ=typ)
    told = advice(text)
    keys = re.findall(r"^(\w+):", text, flags=re.MULTILINE)
    without = {key for key in keys if not told.get(key)}
    assert without == ({"titel"} if typ == "handlingsplan" else set())
    formal = {"dokument", "titel", "period", "status", "undertecknande", "överenskommelse", "parter"}
    assert {key for key in keys if "Exempel" not in told.get(key, "")} <= formal


@pytest.mark.parametrize("typ", KINDS)
@pytest.mark.parametrize("period", ["2019", "2027", "2027/28"])
def test_advice_is_short_and_fits_the_window(typ: str, period: str) -> None:
    lines = new("Trelleborg", period, typ=typ).splitlines()
    comments = [line for line in lines if line.strip().startswith("#")]
    assert max(map(len, comments)) <= 120
    paragraphs = [len(list(run)) for told, run in groupby(lines[20:], is_advice) if told]
    assert max(paragraphs) <= 8


def is_advice(line: str) -> bool:
    return line.strip().startswith("#") and line.strip() != "#"


@pytest.mark.parametrize("period", ["2019-2022", "2027-2030"])
def test_no_double_blank_lines_and_no_trailing_blanks(period: str) -> None:
    for typ in KINDS:
        text = new("Trelleborg", period, typ=typ)
        assert "\n\n\n" not in text
        assert not re.search(r"[ \t]$", text, flags=re.MULTILINE)
        assert text.endswith("\n")
        assert not text.endswith("\n\n")


def test_no_example_is_taken_for_what_someone_has_promised() -> None:
    """Nothing but the answers that are safe stands in the file itself; all else is a place to fill in."""
    texts = [re.sub(r"^[ -]*(\w+: )?", "", line) for line in AGREEMENT.splitlines() if is_value(line)]
    assert [text for text in texts if not text.startswith('"[')] == [
        *("samverkansöverenskommelse", "Samverkansöverenskommelse", "2027–2030", "utkast"),
        *("Trelleborg", "Kommunstyrelsens ordförande", "Trelleborg", "Lokalpolisområdeschef", "Kommunpolis"),
        *("papper", "2"),
        *("styrgrupp", "kommun", "Lokalpolisområdeschef", "polis"),
        *("arbetsgrupp", "styrgrupp", "kommun", "Kommunpolis", "polis"),
        *("problem-1", "mal-1", "[problem-1]", "utgången av 2030", "omrade-1", "[mal-1]", "atgard-1"),
        *("kommun", "polis", "[mal-1]"),
        *("en gång om året", "under årets första kvartal", "kommunpolisen"),
        *("kommunstyrelsen", "lokalpolisområdeschefen", "Dokumentation", "Andra planer", "andra-planer", "uppföljning"),
    ]


def is_value(line: str) -> bool:
    return bool(line.strip()) and not line.strip().startswith("#") and not line.endswith(":")
