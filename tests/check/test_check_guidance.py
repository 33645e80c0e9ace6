"""BRÅ: each rule speaks of what is missing, at its place, and is silent on an agreement that tells it all."""

from pathlib import Path

import pytest

from samverkansdoc import load
from tests.check.asking import ERROR, INFO, RULES, WARNING, Case, asked, changed, dotted, told
from tests.check.good import AGREEMENT, PLAN
from tests.model.agreements import agreement, kommun, polis

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
_PROBLEMS = AGREEMENT[AGREEMENT.index("  problem:\n") : AGREEMENT.index("övergripande_mål:")]
_GOALS = AGREEMENT[AGREEMENT.index("övergripande_mål:") : AGREEMENT.index("samverkansområden:")]
_FOLLOW_UP = AGREEMENT[AGREEMENT.index("uppföljning:\n") : AGREEMENT.index("avsnitt:\n  - rubrik: Andra planer")]
_NOTES = AGREEMENT[
    AGREEMENT.index("  avsnitt:\n    - rubrik: Dokumentation") : AGREEMENT.index("avsnitt:\n  - rubrik: Andra")
]
_COMMUNICATION = AGREEMENT[AGREEMENT.index("kommunikation:") : AGREEMENT.index("syften:")]
_AREA, _GOAL = "samverkansområden.områden.0", "övergripande_mål.mål.0"
_ANOTHER = "  - rubrik: Skolan\n    ansvariga: [rektorn]\n    åtgärder: [Möten varje månad]\nuppföljning:\n"

CASES = [
    Case("BRÅ-01", "    problem: misshandel\n", "", _AREA, "”Trygghet i centrum” säger inte vilket problem"),
    Case("BRÅ-02", "      orsaker: [få vuxna i rörelse, dålig belysning]\n", "", "lägesbild.problem.0",
         "har ingen trolig orsak"),
    Case("BRÅ-03", "    indikator: Anmälda misshandelsbrott\n", "", _GOAL, "i centrum” saknar indikator"),
    Case("BRÅ-03", "    källa: polisens brottsstatistik\n", "", _GOAL, "saknar källa"),
    Case("BRÅ-03", "    riktning: minska\n    utgångsläge: {värde: 62, enhet: anmälda brott, tid: 2026}\n"
         "    målvärde: {värde: 45, enhet: anmälda brott}\n", "", _GOAL, "saknar målvärde eller riktning"),
    Case("BRÅ-03", "    utgångsläge: {värde: 62, enhet: anmälda brott, tid: 2026}\n", "", "övergripande_mål.mål",
         "något utgångsläge", INFO),
    Case("BRÅ-03", ", enhet: anmälda brott", "", _GOAL, "saknar enhet"),
    Case("BRÅ-03", "    senast: utgången av 2030\n", "", _GOAL, "saknar sluttid", INFO),
    Case("BRÅ-04", _NOTES, "", "uppföljning", "hur arbetet dokumenteras"),
    Case("BRÅ-05", "  intervall: varje år\n  tid: under årets första kvartal\n", "", "uppföljning",
         "inte hur ofta arbetet"),
    Case("BRÅ-05", "  mottagare: [kommunstyrelsen, lokalpolisområdeschefen]\n", "", "uppföljning", "inte för vem"),
    Case("BRÅ-05", "sammanställer utfallet och analyserar det", "tar hand om det", "uppföljning",
         "inte på vilket sätt"),
    Case("BRÅ-05", _FOLLOW_UP, "", "uppföljning", "inte hur arbetet följs upp"),
    Case("BRÅ-06", "period: 2027–2030", "period: från och med 2027-01-01, tills vidare", "period", "kan upphöra",
         ERROR),
    Case("BRÅ-07", "    mål: farre-misshandlade\n", "", _GOAL, "Ingen åtgärd leder till målet"),
    Case("BRÅ-07", "    mål: farre-misshandlade\n", "", f"{_AREA}.åtgärder.0", "”Gemensamma kvällspass” hör inte till"),
    Case("BRÅ-07", "    problem: misshandel\n", "", "lägesbild.problem.0", "Inget mål gäller problemet ”Misshandel"),
    Case("BRÅ-07", "    problem: misshandel\n", "", _GOAL, "hör inte till något problem", INFO),
    Case("BRÅ-08", "        ansvariga: [gatuchefen, kommunpolisen]\n", "", f"{_AREA}.åtgärder.1", "har ingen ansvarig"),
    Case("BRÅ-08", "        tid: före hösten 2027\n", "", f"{_AREA}.åtgärder.1", "”Bättre belysning” har ingen tid"),
    Case("BRÅ-08", "uppföljning:\n", "  - rubrik: Skolan\nuppföljning:\n", "samverkansområden.områden.1",
         "Området ”Skolan” har ingen ansvarig"),
    Case("BRÅ-09", "        tid: före hösten 2027\n        part: [kommun, polis]",
         "        tid: 2027\n        part: [kommun]",
         f"{_AREA}.åtgärder.1", "”Bättre belysning” gör bara en part: Åmåls kommun", INFO),
    Case("BRÅ-10", "Ett medborgarlöfte tas fram\n      varje år.", "", "bilagor", "nämns inte medborgarlöften", INFO),
    Case("BRÅ-11", "[Kommunstyrelsens ordförande]", "[Säkerhetschef]", "parter.0.undertecknare",
         "hittar vi inte kommunstyrelsens ordförande, bara Säkerhetschef"),
    Case("BRÅ-11", "[Lokalpolisområdeschef]", "[Kommunpolis]", "parter.1.undertecknare",
         "inte lokalpolisområdeschefen"),
    Case("BRÅ-12", "Rådet är också styrgrupp för överenskommelsen.", "Rådet möts.", "samverkansformer", "", INFO),
    Case("BRÅ-13", "Medborgardialogen hölls på torget i oktober 2026, med 120 svar.", "Flera har frågat.", "underlag",
         "någon medborgardialog", INFO),
    Case("BRÅ-13", " hölls på torget i oktober 2026, med 120 svar.", " visade oro.", "underlag.text",
         "varken när de fördes eller hur de gick till", INFO),
    Case("BRÅ-14", _COMMUNICATION, "", "kommunikation", "varken vem som ansvarar för kommunikationen eller någon",
         INFO),
    Case("BRÅ-14", "Kommunens kommunikatör ansvarar för kommunikationen. ", "", "kommunikation", "inte vem som", INFO),
]  # fmt: skip


def test_every_rule_of_the_facts_is_there() -> None:
    assert [one for one in RULES if one.startswith("BRÅ")] == [f"BRÅ-{n:02}" for n in range(1, 15)]


@pytest.mark.parametrize("rule", [one for one in RULES if one.startswith("BRÅ")])
def test_a_rule_is_silent_on_what_tells_all(rule: str) -> None:
    assert asked(rule, AGREEMENT) == []
    assert asked(rule, PLAN) == []


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_finds_what_is_missing(case: Case) -> None:
    text = changed(AGREEMENT, (case.old, case.new))
    if case.rule == "BRÅ-12":
        text = changed(
            text, ("Strategiskt råd", "Möte"), ("ordförande i rådet", "ordförande"), ("Rådet möts", "Det möts")
        )
    [found] = [one for one in asked(case.rule, text) if case.words in one.message and dotted(one) == case.path]
    assert told(found) == (case.rule, case.path, case.severity, case.excerpt)
    assert found.hint
    assert "bra.se" in str(found.source)


def test_without_any_problem_nothing_is_said_of_each_area() -> None:
    start, end = AGREEMENT.index("lägesbild:\n"), AGREEMENT.index("övergripande_mål:")
    text = changed(AGREEMENT[:start] + AGREEMENT[end:], ("    problem: misshandel\n", ""))
    assert [told(one) for one in asked("BRÅ-01", text)] == [("BRÅ-01", "lägesbild.problem", WARNING, None)]
    assert [one.severity for one in asked("BRÅ-02", text)] == [INFO]
    assert asked("BRÅ-07", text) == []


def test_an_area_may_tell_of_its_problem_itself() -> None:
    told_there = "    problembild: Många elever är otrygga. Vuxna saknas.\n"
    area = f"  - rubrik: Skolan\n{told_there}    ansvariga: [rektorn]\n"
    text = changed(AGREEMENT, ("uppföljning:\n", f"{area}uppföljning:\n"))
    assert asked("BRÅ-01", text) == []
    [found] = asked("BRÅ-02", text)
    assert dotted(found) == "samverkansområden.områden.1.problembild"
    assert asked("BRÅ-02", changed(text, ("Vuxna saknas", "Det beror på att vuxna saknas"))) == []


def test_a_section_of_the_picture_with_the_heading_of_the_area_is_about_its_problem() -> None:
    section = "  avsnitt:\n    - rubrik: Läget i skolorna\n      text: Elever är oroliga.\n  problem:\n"
    text = changed(AGREEMENT, ("  problem:\n", section), ("uppföljning:\n", _ANOTHER.replace("Skolan", "Skolorna")))
    assert asked("BRÅ-01", text) == []


def test_problems_without_a_source_are_told_of_once() -> None:
    more = "".join(f"    - problem: Problem {n}\n      orsaker: [brist]\n" for n in range(2))
    start, end = AGREEMENT.index("underlag:"), AGREEMENT.index("lägesbild:\n")
    text = changed(AGREEMENT[:start] + AGREEMENT[end:], ("      källa: polisens brottsstatistik 2026\n", more))
    assert [(dotted(one), one.severity) for one in asked("BRÅ-01", text)] == [("lägesbild.problem", INFO)]


def test_a_goal_may_name_its_source_and_its_time_in_its_own_words() -> None:
    goal = "övergripande_mål:\n  - {mål: Tryggheten ska öka till 2030, indikator: Trygghetsmätning, riktning: öka}\n"
    found = asked("BRÅ-03", changed(AGREEMENT, (_GOALS, goal), ("    mål: farre-misshandlade\n", "")))
    assert [one.message for one in found] == ["Inget av målen har något utgångsläge eller målvärde."]


def test_an_agreement_with_measures_has_goals() -> None:
    text = changed(AGREEMENT, (_GOALS, ""), ("    mål: farre-misshandlade\n", ""))
    assert [told(one) for one in asked("BRÅ-03", text)] == [("BRÅ-03", "övergripande_mål", WARNING, None)]
    assert [one.path for one in asked("BRÅ-07", text)] == [("samverkansområden",)]


def test_a_follow_up_may_be_told_in_a_sentence() -> None:
    sentence = "uppföljning: Samordnaren rapporterar till kommunstyrelsen i mars varje år.\n"
    assert asked("BRÅ-05", changed(AGREEMENT, (_FOLLOW_UP, sentence))) == []


def test_an_open_agreement_says_how_it_ends() -> None:
    text = changed(AGREEMENT, ("period: 2027–2030", "period: från och med 2027-01-01, tills vidare"))
    assert asked("BRÅ-06", f"{text}uppsägning: 3\n") == []
    assert asked("BRÅ-06", changed(text, ("sedan 2009.", "sedan 2009. Parterna kan säga upp den."))) == []


def test_many_measures_without_the_same_are_told_of_once() -> None:
    measures = "".join(f"      - rubrik: Åtgärd {n}\n        part: [kommun, polis]\n" for n in range(3))
    area = f"  - rubrik: Skolan\n    åtgärder:\n{measures}uppföljning:\n"
    text = changed(AGREEMENT, ("uppföljning:\n", area))
    assert [(dotted(one), one.message) for one in asked("BRÅ-08", text)] == [
        ("samverkansområden.områden.1", "Ingen av de 3 åtgärderna i ”Skolan” har någon ansvarig."),
        ("samverkansområden.områden.1", "Ingen av de 3 åtgärderna i ”Skolan” har någon tid."),
    ]
    assert [one.message for one in asked("BRÅ-07", text)] == ["Ingen av de 3 åtgärderna i ”Skolan” hör till något mål."]


def test_one_who_is_named_elsewhere_is_a_person() -> None:
    text = changed(
        AGREEMENT,
        ("[Kommunstyrelsens ordförande]", "[{titel: Kommunstyrelsens ordförande, namn: Eva Ek}]"),
        ("[gatuchefen, kommunpolisen]", "[gatuchefen, Eva Ek]"),
    )
    [found] = asked("BRÅ-08", text)
    assert dotted(found) == "samverkansområden.områden.0.åtgärder.1.ansvariga.1"


def test_all_is_no_one() -> None:
    [found] = asked(
        "BRÅ-08", changed(AGREEMENT, ("ansvariga: [gatuchefen, kommunpolisen]", "ansvariga: [Alla berörda]"))
    )
    assert found.message == "”Alla berörda” säger inte vem som ansvarar."


def test_a_plan_serves_the_goals_of_its_agreement() -> None:
    plan, above = load(EXAMPLES / "trelleborg-handlingsplan-2020.yaml"), load(EXAMPLES / "trelleborg-2019-2022.yaml")
    assert asked("BRÅ-07", plan, {"trelleborg-2019-2022.yaml": above}) == []
    assert asked("BRÅ-07", plan) == []


def test_a_goal_that_every_measure_leads_to_needs_no_measure_of_its_own() -> None:
    goal = "övergripande_mål:\n  - {mål: Alla åtgärder ska vara genomförda, id: allt}\n"
    assert asked("BRÅ-07", changed(PLAN, ("övergripande_mål:\n", goal))) == []


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("Lokalpolisområdeschef", "Trelleborg"),
        ("tf. lokalpolisområdeschef", "Trelleborg"),
        ("Chef för lokalpolisområde Trelleborg", "Trelleborg"),
        ("Polisområdeschef", "Polisområde Malmö"),
    ],
)
def test_chiefs_of_the_police(title: str, unit: str) -> None:
    assert asked("BRÅ-11", agreement(parter=[kommun(), polis(unit, undertecknare=[title])])) == []


@pytest.mark.parametrize(
    ("title", "unit"),
    [("Polisområdeschef", "Trelleborg"), ("Biträdande lokalpolisområdeschef", "Trelleborg"), ("Kommissarie", "Malmö")],
)
def test_others_of_the_police(title: str, unit: str) -> None:
    party = polis("Polisområde Malmö" if unit == "Malmö" else unit, undertecknare=[title])
    assert len(asked("BRÅ-11", agreement(parter=[kommun(), party]))) == 1


@pytest.mark.parametrize(
    "title",
    ["Kommunstyrelsens ordförande", "kommunstyrelsens vice ordförande", "Kommunalråd", "Ordförande i kommunstyrelsen",
     "Regionstyrelsens ordförande", "Kommunstyrelseordförande", "Borgarråd"],
)  # fmt: skip
def test_chairs_of_the_board(title: str) -> None:
    assert asked("BRÅ-11", agreement(parter=[kommun(undertecknare=[title]), polis()])) == []


def test_the_areas_of_trelleborg_that_no_one_answers_for_are_found() -> None:
    found = [one.message for one in asked("BRÅ-08", load(EXAMPLES / "trelleborg-2016-2018.yaml"))]
    assert "Området ”Medborgarlöfte” har ingen ansvarig." in found
    assert "Området ”Våldsbejakande extremism” har ingen ansvarig." in found
