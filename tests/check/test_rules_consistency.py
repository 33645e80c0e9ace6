"""The rules that a document must agree with itself: what fires them, and what does not."""

import pytest

from samverkansdoc import Severity
from tests.check.clean import changed, findings, found, with_preface

WRONG = [
    ("KON-01", "har två övergripande mål", "har nio övergripande mål", "nio övergripande mål"),
    ("KON-01", "om två samverkansområden", "om 3 samverkansområden", "3 samverkansområden"),
    ("KON-01", "om två samverkansområden", "om sex\n    samverkansområden", "sex"),
    ("KON-02", "Samverkansöverenskommelse 2027–2030", "Samverkansöverenskommelse 2027–2029", "2027–2029"),
    ("KON-02", "Överenskommelsen gäller 2027–2030", "Överenskommelsen gäller 2027–2029", "2027–2029"),
    ("KON-03", "inför 2031 tas en ny fram", "inför 2029 tas en ny fram", "inför 2029 tas en ny"),
    ("KON-04", "datum: 2026-12-10", "datum: 2031-12-10", "2031-12-10"),
    ("KON-04", "datum: 2026-11-25", "datum: 2031-01-02", "2031-01-02"),
    ("KON-04", "datum: 2026-11-25", "datum: 2026-12-24", "2026-12-24"),
    ("KON-04", "datum: 2026-11-25", "datum: 2016-11-25", "2016-11-25"),
    ("KON-03", "inför 2031 tas en ny fram", "nästa avtal tas fram inför 2029", "nästa avtal tas fram inför 2029"),
    ("KON-06", '{värde: "120", enhet: brott}', '{värde: "120", enhet: procent}', "{"),
    ("KON-08", '      utgångsläge: {värde: "70", enhet: procent, tid: "2025"}\n', "", "{"),
    ("KON-09", 'målvärde: {värde: "120"', 'målvärde: {värde: "220"', "{"),
    ("KON-10", "riktning: minska", "riktning: öka", "öka"),
    ("KON-11", "2030\n      problem: inbrott", "2032\n      problem: inbrott", "utgången av 2032"),
    ("KON-12", "rubrik: Bättre belysning", "rubrik: Trygghetsvandringar", "Trygghetsvandringar"),
    ("KON-13", "- att minska brotten", "- att öka tryggheten i kommunen", "att öka tryggheten i kommunen"),
    ("KON-14", "    - rubrik: Trygga platser\n", "    - rubrik: Trygga platser\n      id: platser\n", "platser"),
    ("KON-17", "ansvariga: Serviceförvaltningen", "ansvariga: Säkerhetsenhten", "Säkerhetsenhten"),
    ("KON-18", "      - namn: Anna Ek\n        titel: Kommunstyrelsens ordförande\n", "      - Anna Ek\n", "Anna Ek"),
    ("KON-20", "    datum: 2026-11-25\n", "", "o"),
    ("KON-20", "  datum: 2026-12-10\n", "", "undertecknande"),
    ("KON-25", "mål: Andelen trygga invånare ska öka", "mål: Andelen trygga invånare ska öka?", "öka?"),
    ("KON-25", "- att minska brotten", "- att minska brotten?", "brotten?"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "old", "new", "words"), WRONG, ids=[f"{one[0]} {one[3]}" for one in WRONG])
def test_a_fault_is_found_where_it_is(rule: str, old: str, new: str, words: str) -> None:
    assert found(changed(old, new), rule) == [words]


TEXTS = [
    ("KON-01", "Det finns två exemplar, och fyra bilagor.", ["fyra bilagor"]),
    ("KON-01", "Avtalet är gjort i tre exemplar.", ["tre exemplar"]),
    ("KON-01", "De tre parterna har kommit överens.", ["tre parterna"]),
    ("KON-01", "Parterna har fem prioriterade områden.", ["fem prioriterade områden"]),
    ("KON-01", "Arbetet har nio övergripande och mätbara mål.", ["nio övergripande och mätbara mål"]),
    ("KON-01", "Överenskommelsen har tre syften.", ["tre syften"]),
    ("KON-02", "Avtalet gäller till och med 2031.", ["gäller till och med 2031"]),
    ("KON-02", "Denna överenskommelse är giltig t.o.m. 2029-12-31.", ["giltig t.o.m. 2029-12-31"]),
    ("KON-02", "Överenskommelsen löper till den 31 december 2029.", ["löper till den 31 december 2029"]),
    ("KON-02", "Avtalet sträcker sig över fem år.", ["sträcker sig över fem år"]),
    ("KON-04", "Kommunstyrelsen antog överenskommelsen den 25 november 2025.", ["25 november 2025"]),
    ("KON-19", "Svedala kommun deltar, och Svedala kommun är glad.", ["Svedala kommun"]),
    ("KON-17", "Hälso- och trygghetsrådet möts. Hälso- och säkerhetsrådet kallar.", ["Hälso- och säkerhetsrådet"]),
    ("KON-17", "Trygghetsrådet möts. Trygghets- och säkerhetsrådet kallar.", ["Trygghets- och säkerhetsrådet"]),
    ("KON-17", "Fältenheten deltar, och Fältenheten leder. Fältavdelningen är med.", ["Fältavdelningen"]),
    ("KON-19", "Modellen är Lunds kommuns. Ystads kommun och polisen svarar för den.", ["Ystads kommun"]),
    ("KON-19", "Lokalpolisområde Lund ökar sin närvaro.", ["Lund"]),
    ("KON-22", "Mer står i bilaga 3.", ["bilaga 3"]),
    ("KON-23", "Mötet leds av [Beskriv vem].", ["[Beskriv vem]"]),
    ("KON-23", "Klicka här för att ange text. Lorem ipsum dolor.", ["Klicka här för att ange text", "Lorem ipsum"]),
    ("KON-23", "Mötet hålls den XX mars ÅÅÅÅ av N.N.", ["XX", "ÅÅÅÅ", "N.N."]),
    (
        "KON-23",
        "Välj ett objekt. Fyll i datum. Denna text ska ersättas.",
        ["Välj ett objekt", "Fyll i datum", "Denna text ska ersättas"],
    ),
    (
        "KON-23",
        "Kommun A och [ ] deltar från åååå-mm-dd, se www.xxx.se.",
        ["Kommun A", "[ ]", "åååå-mm-dd", "www.xxx.se"],
    ),
    ("KON-23", "Skriv här om läget. Mötet leds av (namn).", ["Skriv här", "(namn)"]),
    ("KON-23", "Kommunen X och {{polisen}} deltar, se bilaga X.", ["Kommunen X", "{{polisen}}", "bilaga X"]),
    ("KON-23", "Kolla med polisen. Texten kompletteras senare.", ["Kolla med", "Texten kompletteras"]),
    ("KON-23", "Antalet är … procent. Ring 000-000 00 00.", ["…", "000-000 00 00"]),
    ("KON-23", "Diarienummer KS 20xx/xxxx och 20XX–20XX.", ["20xx/xxxx", "20XX", "20XX"]),
    ("KON-23", "Mötet leds av ______ och TODO.", ["______", "TODO"]),
    ("KON-24", "Det sker genom det brottsförebyggande rådet,. Det är bra.", ["rådet,."]),
    ("KON-23", "Publicerad:\n\nDatum: 2026-11-02", ["Publicerad:"]),
    ("KON-24", "Planen tas fram av , där det följs upp.", ["av ,"]),
    ("KON-24", "Planen tas fram av, där det följs upp.", ["av,"]),
    ("KON-24", "Det är ett lokalt råd inom. I rådet samverkar alla.", ["inom."]),
    ("KON-24", "Polisen leder tillsammans med och koordinatorerna.", ["tillsammans med och"]),
    ("KON-24", "En ungdom som är mellan år och vill kan delta.", ["är mellan år och"]),
    ("KON-24", "Alla som påverkar ungas attityd till skall utbildas.", ["attityd till skall"]),
    ("KON-24", "Det börjar i staden våren I förlängningen växer det.", ["våren "]),
    ("KON-24", "De är unga män i åldern  år och i åldern år.", ["i åldern  år", "i åldern år"]),
    ("KON-24", "De är oförändrade mellan perioden . Det är bra.", ["mellan perioden"]),
    ("KON-24", "De är oförändrade mellan perioden Anmälda brott är få.", ["mellan perioden"]),
    ("KON-24", "Under har flera undersökningar gjorts. I ska polisen sitta.", ["Under har", "I ska"]),
    ("KON-24", "Det ökar ( ) och minskar ( resp ).", ["( )", "( resp )"]),
    ("KON-24", "Kontakten med s samordnare hålls.", ["s "]),
    ("KON-24", "De frågade om attityder kring och där framgick det.", ["kring och där"]),
    ("KON-24", "Det undertecknades i Eskilstuna den 2016.", ["den 2016"]),
    (
        "KON-24",
        "Avtalet är mellan polisen och. I samverkar alla. År genomfördes en enkät.",
        ["och.", "I samverkar", "År genomfördes"],
    ),
    ("KON-24", "Det ökade med procent till cirka invånare kl. i dag.", ["med procent", "cirka invånare", "kl. "]),
    (
        "KON-24",
        "Mellan åren ökade det. Ansvarig är , chef. De går i årskurs och.",
        ["Mellan åren", "är ,", "i årskurs och"],
    ),
    ("KON-24", "Kommunen i ska bli trygg. Mätningen från visar det.", ["Kommunen i ska", "Mätningen från visar"]),
    ("KON-24", "Brotten ökade från till 62. Rådet möts gånger per år.", ["från till", "gånger "]),
    ("KON-24", "Det börjar den oktober 2027 enligt § socialtjänstlagen.", ["den oktober", "§ "]),
    ("KON-24", "Lokalpolisområde och kommunen deltar.", ["Lokalpolisområde och"]),
    ("KON-24", "Den kallas ”” av alla,, även av oss.", ["””", "alla,,"]),
]


@pytest.mark.parametrize(("rule", "text", "words"), TEXTS, ids=[f"{one[0]} {one[2][0]}" for one in TEXTS])
def test_a_fault_in_a_text_is_found_where_it_is(rule: str, text: str, words: list[str]) -> None:
    assert found(with_preface(text), rule) == words


RIGHT = [
    "Det finns två exemplar, två parter, en bilaga och tre nya mål i stadens plan.",
    "Två av samverkansområdena gäller fler än polisen. Minst fyra åtgärder i taget är för många.",
    "Den tidigare överenskommelsen gällde 2019–2022. Löftet gäller under 2028, och då tas ett nytt fram för 2029.",
    "Trygghetsmätningen avser perioden 2019–2022, och planen bygger på den.",
    "Det är sådant som alla hör till, och som de är med i. Vem det gäller vet alla om.",
    "Arbetet sker kring och i skolan. Se bilaga 1. De är i åldern 15–17 år.",
    "Under 2016 har flera undersökningar gjorts. I kommunen ska polisen sitta. De är tre (eller fyra).",
    "Det är unga i årskurs 6, 9 och 2 (gymnasiet). Den 12 mars 2016 var bra. Fråga polisen, de vet.",
    "Frågan är: vad gör vi? Det vet vi.",
    "Inför 2028 tas en ny handlingsplan fram. Uppgifterna (datum, plats och händelse) skrivs ned.",
    "Mellan åren har läget varierat, och då var procentandelen högre (namn och nummer finns i larmlistan).",
    "Den förra överenskommelsen hade sex områden och 24 åtgärder. Avtalet om städning gäller till och med 2028.",
    "Planen för fritidsgårdarna gäller i två år. Minst en kväll i månaden är polisen med och/eller på plats.",
    "Fyll i blanketten och ange namn. Kommunen A-klassar vägar. År 2016 genomfördes en enkät. I dag samverkar alla.",
    "Barn- och utbildningsnämnden och kultur- och fritidsnämnden deltar. Fältenheten hör till socialförvaltningen.",
    "Modellen är Malmö stads. Liksom Lunds kommun ser vi över den. Ystads kommun och Eslövs kommun har egna lag.",
    "Trelleborgs kommun delar räddningstjänst med Svedala kommun. Lokalpolisområde Trelleborg deltar.",
    "Det finns fyra prioriterade områden i kommunen, och sex gemensamma områden: Centrum, Hamnen och fyra till.",
    "Överenskommelsen gäller till och med den 31 december 2030. Avtalet gäller i fyra år. Diplomet gäller i två år.",
    "Handlingsplanen gäller i ett år, och den förra överenskommelsen gällde i tre år. Avtalet gäller i två år i taget.",
    "Kommunstyrelsen antog överenskommelsen den 25 november 2026 och åtgärdsplanen den 9 december 2025.",
    "Trelleborgs kommun och polisen tecknar en ny överenskommelse för 2027–2030.",
    "Läs [kommunens sida om trygghet](https://www.trelleborg.se/trygg) eller [text om läget](https://a.se).",
    "Planen kompletteras senare med en tidsplan. Anmälda brott (antal per år) ökar. Skriv till oss här i kommunen.",
    "Det som de arbetar med är viktigt, och platsen som de bor i har blivit lugn. Rådet möts två gånger per år.",
    "Varje lokalpolisområde har en chef, enligt 14 a § polislagen. Det gäller ett lokalpolisområde och en kommun.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_agrees_is_left_in_peace(text: str) -> None:
    assert [f"{one.code} {one.message}" for one in findings(with_preface(text), "KON")] == []


SEVERITIES = [
    ("KON-04", "datum: 2026-12-10", "datum: 2031-12-10", Severity.ERROR),
    ("KON-04", "datum: 2026-12-10", "datum: 2027-03-01", Severity.INFO),
    ("KON-02", "Samverkansöverenskommelse 2027–2030", "Samverkansöverenskommelse 2023–2026", Severity.ERROR),
    ("KON-23", "- att minska brotten", "- att minska [ange brott]", Severity.ERROR),
]


@pytest.mark.parametrize(("rule", "old", "new", "severity"), SEVERITIES)
def test_a_fault_is_as_grave_as_it_is(rule: str, old: str, new: str, severity: Severity) -> None:
    assert [one.severity for one in findings(changed(old, new), rule)] == [severity]


def test_what_a_municipality_does_has_a_body() -> None:
    parts = (
        "text: Kommunen byter lampor vid stationen och längs gångstråken.\n          ansvariga: Serviceförvaltningen\n"
    )
    doing = "insatser:\n            - part: kommun\n              text: Kommunen byter lampor.\n"
    alone = changed(parts, doing)
    assert len(findings(alone, "KON-15")) == 1
    assert (
        findings(alone.replace("byter lampor.\n", "byter lampor.\n              organ: tekniska nämnden\n"), "KON-15")
        == []
    )
    assert findings(changed(parts, doing.replace("kommun\n", "polis\n")), "KON-15") == []


def test_a_body_that_the_list_of_abbreviations_does_not_have_is_found() -> None:
    listed = changed("syften:\n", "förkortningar:\n  - {förkortning: BUN, betydelse: nämnden}\nsyften:\n")
    unknown = listed.replace("ansvariga: Serviceförvaltningen", "ansvariga: [BUN, BNU]")
    assert found(unknown, "KON-16") == ["BNU"]
    assert found(listed.replace("ansvariga: Serviceförvaltningen", "ansvariga: BUN"), "KON-16") == []
    assert found(changed("ansvariga: Serviceförvaltningen", "ansvariga: BUN"), "KON-16") == ["BUN"]
    explained = with_preface("Barn- och utbildningsnämnden (BUN) deltar.")
    assert found(explained.replace("ansvariga: Serviceförvaltningen", "ansvariga: BUN"), "KON-16") == []


def test_two_bodies_that_may_be_one_are_information() -> None:
    two = changed(
        "ansvariga: Serviceförvaltningen", "ansvariga: [Kultur- och fritidsförvaltningen, Kulturförvaltningen]"
    )
    assert [one.severity for one in findings(two, "KON-17")] == [Severity.INFO]


@pytest.mark.parametrize("other", ["Polisens ledning", "Säkerhetsenheten 2", "Socialtjänsten", "säkerhetschefen"])
def test_bodies_that_are_not_alike_are_two(other: str) -> None:
    assert found(changed("ansvariga: Serviceförvaltningen", f"ansvariga: {other}"), "KON-17") == []


def test_an_indicator_needs_a_source_unless_it_is_one() -> None:
    series = "  indikatorer:\n    - indikator: Andel trygga\n      enhet: procent\n      serie: '2024: 70; 2025: 71'\n"
    without = changed("övergripande_mål:\n", f"{series}övergripande_mål:\n")
    assert found(without, "KON-07") == ["Andel trygga"]
    assert (
        findings(without.replace("indikator: Andel trygga\n      enhet", "indikator: Enkät\n      enhet"), "KON-07")
        == []
    )


def test_half_is_half() -> None:
    halved = changed("mål: Antalet bostadsinbrott ska minska", "mål: Antalet bostadsinbrott ska halveras")
    assert [one.severity for one in findings(halved, "KON-09")] == [Severity.WARNING]
    assert findings(halved.replace('värde: "120"', 'värde: "81"'), "KON-09") == []


def test_more_safety_may_be_a_lower_index() -> None:
    lower = changed("mål: Andelen trygga invånare ska öka", "mål: Tryggheten ska öka")
    lower = lower.replace("riktning: öka", "riktning: minska").replace('värde: "80"', 'värde: "60"')
    assert findings(lower, "KON-09", "KON-10") == []


def test_an_appendix_that_no_text_names_is_information() -> None:
    alone = with_preface("Text.").replace("Mer finns i [[karta]].", "Slut.")
    assert [one.severity for one in findings(alone, "KON-21")] == [Severity.INFO]
    assert findings(alone.replace("Slut.", "Se bilaga 1."), "KON-21") == []
    assert findings(alone.replace("Slut.", "Se karta över platserna."), "KON-21") == []


def test_a_draft_needs_no_day() -> None:
    draft = changed("status: beslutad", "status: utkast").replace("  datum: 2026-12-10\n", "")
    assert findings(draft, "KON-20") == []
    placeholder = draft.replace("- att minska brotten", "- att minska [ange brott]")
    assert [one.severity for one in findings(placeholder, "KON-23")] == [Severity.WARNING]


def test_who_signs_electronically_is_dated_by_that() -> None:
    electronic = changed("undertecknande:\n", "undertecknande:\n  sätt: elektroniskt\n").replace(
        "  datum: 2026-12-10\n", ""
    )
    assert findings(electronic, "KON-20") == []


def test_a_decision_without_a_day_beside_one_that_has_it_is_found() -> None:
    two = changed("undertecknande:\n", "  - organ: Kommunfullmäktige\nundertecknande:\n")
    assert [one.message for one in findings(two, "KON-20")] == ["Beslutet av ”Kommunfullmäktige” har ingen dag."]
    assert findings(two.replace("Kommunfullmäktige\n", "Kommunfullmäktige\n    datum: 2026-11-26\n"), "KON-20") == []


def test_a_section_of_ones_own_has_not_the_heading_of_a_usual_one() -> None:
    own = changed("syften:\n", "avsnitt:\n  - {rubrik: Förord, text: Text.}\nsyften:\n")
    assert found(own, "KON-12") == ["Förord"]
    assert found(own.replace("rubrik: Förord", "rubrik: Inledning"), "KON-12") == []


def test_the_baseline_of_an_indicator_is_a_time_in_its_series() -> None:
    series = (
        "  indikatorer:\n    - {indikator: Andel trygga i enkäten, enhet: procent, riktning: öka, utgångsläge: '2024',"
        " målvärde: '80', serie: '2024: 70; 2025: 71'}\n"
    )
    goes_up = changed("övergripande_mål:\n", f"{series}övergripande_mål:\n")
    assert findings(goes_up, "KON-09") == []
    assert [one.code for one in findings(goes_up.replace("'80'", "'60'"), "KON-09")] == ["KON-09"]


@pytest.mark.parametrize(
    ("text", "severity"), [("Lunds kommun deltar.", Severity.WARNING), ("Mål för Lunds kommun.", Severity.INFO)]
)
def test_another_municipality_that_acts_is_told_of_louder(text: str, severity: Severity) -> None:
    assert [one.severity for one in findings(with_preface(text), "KON-19")] == [severity]
