"""LAG: each rule speaks of what is missing, at its place, and is silent on an agreement that tells it all."""

import pytest
from attrs import evolve

from samverkansdoc import Severity, loads
from samverkansdoc.model import Handlingsplan, Samverkanshandling, Överenskommelse, Övrig
from tests.check.asking import ERROR, INFO, RULES, Case, asked, changed, dotted, told
from tests.check.good import AGREEMENT, PLAN
from tests.model.agreements import agreement, kommun, polis, övrig

_PICTURE = AGREEMENT[AGREEMENT.index("lägesbild:\n") : AGREEMENT.index("övergripande_mål:")]
_PURPOSES = "syften:\n  - att färre unga ska dras in i brott\n  - att fler ska känna sig trygga utomhus\n"
_AREAS = AGREEMENT[AGREEMENT.index("samverkansområden:") : AGREEMENT.index("uppföljning:\n")]
_PLANS = AGREEMENT[AGREEMENT.index("avsnitt:\n  - rubrik: Andra planer") :]
_SOURCES = AGREEMENT[AGREEMENT.index("underlag:") : AGREEMENT.index("lägesbild:\n")]
_COUNCIL = AGREEMENT[AGREEMENT.index("  grupper:") : AGREEMENT.index("kommunikation:")]
_CONTACT = AGREEMENT[AGREEMENT.index("    kontakter:") : AGREEMENT.index("  - polis")]
_KEY = "samverkansområden.områden.0.åtgärder"

CASES = [
    Case("LAG-02", _PURPOSES, "", "syften", "inte för vilka syften", ERROR),
    Case("LAG-03", _AREAS, "", "samverkansområden", "inom vilka områden", ERROR),
    Case("LAG-03", _AREAS, "samverkansområden: {text: Parterna samverkar i centrum.}\n\n",
         "samverkansområden.text", "bara i löpande text", INFO),
    Case("LAG-04", "  - rubrik: Andra planer\n    id: andra-planer\n    text: |",
         "  - rubrik: Övriga åtaganden\n    text: Polisen besöker skolorna.\n  - rubrik: Andra planer\n    text: |",
         "avsnitt.0.rubrik", "”Övriga åtaganden” står utanför", excerpt="Övriga åtaganden"),
    Case("LAG-05", "Lägesbilden från oktober 2026 gäller hela kommunen. ", "Lägesbilden är från oktober 2026. ",
         "lägesbild", "gäller hela kommunen", INFO),
    Case("LAG-06", "Det drabbar mest unga män och gör många otrygga.", "", "lägesbild",
         "inte brottslighetens konsekvenser"),
    Case("LAG-07", _SOURCES, "", "underlag", "utöver kartläggningen"),
    Case("LAG-08", "      orsaker: [få vuxna i rörelse, dålig belysning]\n", "", "lägesbild", "inte någon analys"),
    Case("LAG-09", "Den uppdateras varje år.", "", "lägesbild", "när lägesbilden uppdateras"),
    Case("LAG-09", "Den uppdateras varje år.", "Den uppdateras vart fjärde år.", "lägesbild.text",
         "mer sällan än vartannat år", excerpt="Den uppdateras vart fjärde år."),
    Case("LAG-10", _PLANS, "", "avsnitt", "någon uppgift om kommunens åtgärdsplan"),
    Case("LAG-10", "Kommunfullmäktige beslutade om åtgärdsplanen den 9 december 2026.", "Kommunen har en åtgärdsplan.",
         "avsnitt.0.text", "varken vem som har beslutat om den eller när"),
    Case("LAG-11", "Den bygger på lägesbilden\n      från oktober 2026. ", "", "avsnitt",
         "vilken lägesbild åtgärdsplanen"),
    Case("LAG-11", "från oktober 2026. Kommunen", "från februari 2027. Kommunen", "avsnitt.0.text",
         "Lägesbilden (februari 2027) är yngre än åtgärdsplanen (2026-12-09)"),
    Case("LAG-12", "part: [kommun, polis]", "part: [polis]", "samverkansområden", "som kommunen ansvarar för"),
    Case("LAG-13", "Kommunen följer upp åtgärdsplanen varje år.", "Kommunen följer upp åtgärdsplanen vart tredje år.",
         "avsnitt.0.text", "mer sällan än vartannat år", excerpt="Kommunen följer upp åtgärdsplanen vart tredje år."),
    Case("LAG-13", "Kommunen följer upp åtgärdsplanen varje år.", "", "uppföljning",
         "hur ofta åtgärdsplanen följs upp"),
    Case("LAG-14", "Arbetet samordnas med handlingsprogrammet för skydd mot olyckor.", "Ett annat stycke.",
         "avsnitt", "annan planering", INFO),
    Case("LAG-15", _COUNCIL, "", "samverkansformer", "inte något strategiskt råd"),
    Case("LAG-15", "Kommunstyrelsens ordförande, som är ordförande i rådet\n          part: kommun",
         "Lokalpolisområdeschef\n          part: polis", "samverkansformer.grupper.0", "att kommunen leder arbetet"),
    Case("LAG-16", _CONTACT, "", "parter.0.kontakter", "hur kommunens samordningsfunktion nås"),
    Case("LAG-16", "        epost: trygghet@example.se\n", "", "parter.0.kontakter.0",
         "hur kommunens samordningsfunktion nås"),
    Case("LAG-16", "        epost: trygghet@example.se", "        namn: Eva Ek\n        epost: eva.ek@example.se",
         "parter.0.kontakter.0.epost", "en persons", INFO),
    Case("LAG-18", "Kommunstyrelsen leder kommunens arbete och rapporterar till kommunfullmäktige i mars varje år.",
         "Alla hjälps åt.", "samverkansformer", "varken vem som leder kommunens arbete eller att kommunfullmäktige"),
    Case("LAG-19", "Kamerabevakning prövas på torget.", "Tillstånd för kameror söks hos länsstyrelsen.",
         f"{_KEY}.0.text", "som inte längre prövar sådana", INFO, "Tillstånd för kameror söks hos länsstyrelsen."),
]  # fmt: skip


def test_every_rule_of_the_facts_is_there() -> None:
    assert [one for one in RULES if one.startswith("LAG")] == [f"LAG-{n:02}" for n in range(1, 20)]


@pytest.mark.parametrize("rule", [one for one in RULES if one.startswith("LAG")])
def test_a_rule_is_silent_on_what_tells_all(rule: str) -> None:
    assert asked(rule, AGREEMENT) == []
    assert asked(rule, changed(PLAN, ("2027–2030", "2027-2030"))) == []


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_finds_what_is_missing(case: Case) -> None:
    text = changed(AGREEMENT, (case.old, case.new))
    [found] = [one for one in asked(case.rule, text) if case.words in one.message]
    assert told(found) == (case.rule, case.path, case.severity, case.excerpt)
    assert found.hint
    assert "SFS2023-196" in str(found.source)


def test_a_purpose_in_running_text_is_pointed_at() -> None:
    told_there = ("samverkat sedan 2009.", "samverkat länge. Syftet med samverkan är trygghet.")
    [found] = asked("LAG-02", changed(AGREEMENT, (_PURPOSES, ""), told_there))
    assert told(found) == ("LAG-02", "förord.text", INFO, None)


def test_without_a_picture_that_is_what_is_warned_of() -> None:
    text = changed(AGREEMENT, (_PICTURE, ""), ("    problem: misshandel\n", ""), (_PLANS, ""))
    [missing] = asked("LAG-05", text)
    assert told(missing) == ("LAG-05", "lägesbild", Severity.WARNING, None)
    for rule in ("LAG-06", "LAG-08", "LAG-09"):
        assert {one.severity for one in asked(rule, text)} == {INFO}


def test_a_picture_in_an_appendix_is_not_read_and_so_not_blamed() -> None:
    text = changed(AGREEMENT, ("Det drabbar mest unga män och gör många otrygga.", "")) + "bilagor: [Lägesbild 2026]\n"
    assert [one.severity for one in asked("LAG-06", text)] == [INFO]


def test_a_picture_from_years_before_is_too_old() -> None:
    old = changed(AGREEMENT, ("oktober 2026", "oktober 2024"))
    [found] = asked("LAG-09", old)
    assert (found.message, found.excerpt) == (
        "Lägesbilden är från oktober 2024, mer än två år innan överenskommelsen gäller (2027-01-01).",
        "oktober 2024",
    )
    assert asked("LAG-09", changed(old, ("oktober 2024", "januari 2025"))) == []


@pytest.mark.parametrize("how", ["minst vartannat år", "årligen", "en gång per år", "i september varje år", "löpande"])
def test_a_picture_that_is_brought_up_to_date_often_enough(how: str) -> None:
    assert asked("LAG-09", changed(AGREEMENT, ("uppdateras varje år", f"uppdateras {how}"))) == []


def test_a_picture_may_be_brought_up_to_date_in_certain_years() -> None:
    assert asked("LAG-09", changed(AGREEMENT, ("uppdateras varje år", "uppdateras hösten 2028 och hösten 2030"))) == []
    [found] = asked("LAG-09", changed(AGREEMENT, ("uppdateras varje år", "uppdateras först hösten 2030")))
    assert "när lägesbilden uppdateras" in found.message


def test_a_later_day_is_not_that_of_the_picture() -> None:
    text = changed(
        AGREEMENT,
        ("från oktober 2026 gäller", "gäller"),
        ("Den uppdateras varje år.", "Nästa lägesbild görs 2028."),
        ("Den bygger på lägesbilden\n      från oktober 2026.", "Den bygger på den."),
    )  # fmt: skip
    assert [one.message for one in asked("LAG-09", text)][:1] == [
        "I dokumentet hittar vi inte när lägesbilden är gjord."
    ]


def test_a_plan_may_be_followed_up_in_certain_years() -> None:
    told_there = ("följer upp åtgärdsplanen varje år", "följer upp åtgärdsplanen i maj 2028 och i maj 2030")
    assert asked("LAG-13", changed(AGREEMENT, told_there)) == []


def test_a_short_agreement_needs_no_new_picture() -> None:
    text = changed(AGREEMENT, ("2027–2030", "2027"), ("Den uppdateras varje år.", ""))
    assert asked("LAG-09", text) == []


def test_a_municipality_and_another() -> None:
    alone = agreement(parter=[kommun("Åmål"), kommun("Mellerud")], period="2027")
    without = agreement(parter=[polis(), övrig()], period="2027")
    assert [one.message for one in asked("LAG-01", alone)] == ["Ingen annan part än kommunen står i dokumentet."]
    assert [told(one) for one in asked("LAG-01", without)] == [("LAG-01", "parter", ERROR, None)]
    assert asked("LAG-01", agreement(parter=[kommun(), övrig()], period="2027")) == []


def test_a_board_of_a_district_is_of_the_municipality() -> None:
    board = Övrig(övrig="Stadsdelsnämnden Norra Hisingen", undertecknare=["Ordförande"])
    assert asked("LAG-01", agreement(parter=[board, polis()], period="2027")) == []


def test_an_area_of_a_plan_is_one_of_its_agreement() -> None:
    plan, above = loads(PLAN), loads(AGREEMENT)
    assert isinstance(plan, Handlingsplan)
    assert asked("LAG-04", plan, {"avtal.yaml": above}) == []
    renamed = loads(changed(PLAN, ("rubrik: Trygghet i centrum\n    id: centrum", "rubrik: Skolan")))
    [found] = asked("LAG-04", renamed, {"avtal.yaml": above})
    assert (dotted(found), found.message) == (
        "samverkansområden.områden.0",
        "Området ”Skolan” finns inte i överenskommelsen.",
    )


@pytest.mark.parametrize("heading", ["Pågående insatser", "Uppföljning av åtgärder", "Trygghet"])
def test_other_sections_are_no_commitments(heading: str) -> None:
    text = changed(AGREEMENT, ("- rubrik: Andra planer", f"- rubrik: {heading}"))
    assert asked("LAG-04", text) == []


def test_no_plan_had_to_be_there_before_july_2024() -> None:
    text = changed(AGREEMENT, ("2027–2030", "2024–2027"), (_PLANS, ""))
    assert [one.severity for rule in ("LAG-10", "LAG-11", "LAG-13") for one in asked(rule, text)] == [INFO] * 3


def test_that_there_is_none_is_not_taken_for_something() -> None:
    for sentence in ("Kommunen har ingen åtgärdsplan.", "En åtgärdsplan saknas ännu."):
        [found] = asked("LAG-10", changed(AGREEMENT, (_PLANS, f"avsnitt: [{{rubrik: Planer, text: {sentence}}}]\n")))
        assert "inte någon uppgift" in found.message


@pytest.mark.parametrize(
    "answers",
    ["ansvariga: [socialförvaltningen]", "ansvariga: [rektorn, kommunpolisen]", "part: [kommun]"],
)
def test_a_measure_of_the_municipality(answers: str) -> None:
    assert asked("LAG-12", changed(PLAN, ("ansvariga: [fältgruppen, kommunpolisen]", answers))) == []


def test_a_plan_of_the_police_alone() -> None:
    [found] = asked("LAG-12", changed(PLAN, ("[fältgruppen, kommunpolisen]", "[kommunpolisen]")))
    assert dotted(found) == "samverkansområden"


def test_a_long_plan_says_how_often_it_is_followed_up() -> None:
    text = changed(PLAN, ("period: 2027\n", "period: 2027-2030\n"), ("  intervall: varje kvartal\n", ""))
    [found] = asked("LAG-13", text)
    assert dotted(found) == "uppföljning"


def test_a_steering_group_may_be_the_council_but_does_not_say_so() -> None:
    text = changed(
        AGREEMENT,
        ("namn: Strategiskt råd", "namn: Styrgrupp"),
        ("ordförande i rådet", "ordförande i gruppen"),
        ("Rådet är också styrgrupp för överenskommelsen.", "Gruppen leder arbetet."),
    )
    [found] = asked("LAG-15", text)
    assert told(found) == ("LAG-15", "samverkansformer.grupper.0", INFO, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trygghetsrådet leds av kommunstyrelsens ordförande. Förvaltningscheferna ingår.",
        "Det lokala brottsförebyggande rådet har kommundirektören som ordförande.",
    ],
)
def test_a_council_may_be_described_in_a_sentence(sentence: str) -> None:
    assert (
        asked("LAG-15", changed(AGREEMENT, (_COUNCIL, f"  avsnitt: [{{rubrik: Ledning, text: {sentence}}}]\n"))) == []
    )


def test_the_national_council_is_no_local_one() -> None:
    text = changed(AGREEMENT, (_COUNCIL, ""), ("sedan 2009", "sedan 2009 enligt Brottsförebyggande rådets handbok"))
    assert [one.message for one in asked("LAG-15", text)] == ["I dokumentet hittar vi inte något strategiskt råd."]


def test_information_to_those_who_live_there() -> None:
    start, end = AGREEMENT.index("kommunikation:"), AGREEMENT.index("syften:")
    silent = AGREEMENT[:start] + AGREEMENT[end:]
    assert [told(one) for one in asked("LAG-17", silent)] == [("LAG-17", "kommunikation", INFO, None)]
    assert asked("LAG-17", changed(silent, ("sedan 2009.", "sedan 2009. Invånarna informeras på webbplatsen."))) == []


def test_permission_that_is_no_longer_needed_is_no_stale_text() -> None:
    sentence = "Tillstånd för kameror behöver inte sökas hos länsstyrelsen."
    assert asked("LAG-19", changed(AGREEMENT, ("Kamerabevakning prövas på torget.", sentence))) == []


def test_nothing_that_is_still_to_be_written_counts() -> None:
    text = changed(AGREEMENT, (_PLANS, 'avsnitt: [{rubrik: Planer, text: "[Beskriv kommunens åtgärdsplan.]"}]\n'))
    assert [one.severity for one in asked("LAG-10", text)] == [Severity.WARNING]


def test_older_agreements_are_not_measured_against_the_act() -> None:
    document = loads(changed(AGREEMENT, ("2027–2030", "2019–2022"), (_PURPOSES, "")))
    assert isinstance(document, Överenskommelse)
    assert asked("LAG-02", document) == []
    assert asked("LAG-02", evolve(document, period="2023-07-01–2026-12-31"))


def test_plans_are_asked_only_what_concerns_them() -> None:
    asked_of_plans = {one.id for one in RULES.values() if one.applies_to(loads(PLAN)) and one.id.startswith("LAG")}
    assert asked_of_plans == {"LAG-04", "LAG-11", "LAG-12", "LAG-13", "LAG-19"}
    assert issubclass(Handlingsplan, Samverkanshandling)


def test_a_picture_that_is_only_of_a_year_is_not_younger_than_a_plan_of_that_year() -> None:
    text = changed(AGREEMENT, ("från oktober 2026. Kommunen", "Lägesbild Åmål 2026. Kommunen"))
    assert asked("LAG-11", text) == []


def test_what_says_when_the_picture_was_made_goes_before_the_year_in_a_title() -> None:
    older = "Lägesbilden är daterad den 1 oktober 2022. Den uppdateras varje år."
    [found] = asked("LAG-09", changed(AGREEMENT, ("Den uppdateras varje år.", older)))
    assert "oktober 2022" in found.message


def test_an_interval_that_is_too_long_is_told_though_a_year_is_named() -> None:
    seldom = "uppdateras vart tredje år, nästa gång i oktober 2029"
    [found] = asked("LAG-09", changed(AGREEMENT, ("uppdateras varje år", seldom)))
    assert "mer sällan än vartannat år" in found.message


def test_the_police_do_not_lead_the_council() -> None:
    text = AGREEMENT.replace(
        "förord: Kommunen och",
        "förord: Trygghetsrådet är kommunens råd och leds av lokalpolisområdeschefen. Kommunen och",
    )
    assert "Enligt dokumentet leds rådet av polisen." in [one.message for one in asked("LAG-15", text)]
    both = text.replace("leds av lokalpolisområdeschefen", "leds av kommunen, med polisen som vice ordförande")
    assert "Enligt dokumentet leds rådet av polisen." not in [one.message for one in asked("LAG-15", both)]
