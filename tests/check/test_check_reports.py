"""UPF: each rule speaks of what is missing, at its place, and is silent on a follow-up that tells it all."""

from pathlib import Path

import pytest
from attrs import evolve

from samverkansdoc import load, loads
from samverkansdoc.model import Handlingar, Uppföljningsrapport, Utfall
from tests.check.asking import ERROR, INFO, RULES, Case, asked, changed, dotted, told
from tests.check.good import AGREEMENT, PROMISE, REPORT

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
_INDICATORS = REPORT[REPORT.index("indikatorer:") : REPORT.index("analys:")]
_COMMENT = "    kommentar: Höstens vandring ställdes in på grund av storm.\n"
_FIRST = "  - id: kvallar\n    status: genomfört\n    utfall: 44 kvällar\n"
LINKED = {"lofte.yaml": loads(PROMISE)}

CASES = [
    Case("UPF-01", "rapportperiod: 2027", "rapportperiod: 2026", "rapportperiod", "det som följs upp gäller 2027",
         ERROR),
    Case("UPF-02", _FIRST, "", "utfall", "”kvallar” redovisas inte: Vi går till fots", ERROR),
    Case("UPF-02", "id: kvallar", "id: natter", "utfall.0.id", "”natter” finns inte", ERROR),
    Case("UPF-04", "    utfall: 44 kvällar\n", "", "utfall.0", "saknar tal"),
    Case("UPF-05", "Höstens vandring ställdes in på grund av storm.", "Tyvärr", "utfall.1.kommentar", "inte varför"),
    Case("UPF-06", _INDICATORS, "", "indikatorer", "visar inga indikatorer"),
    Case("UPF-06", "    källa: polisens brottsstatistik\n", "", "indikatorer.0", "utomhus” saknar källa"),
    Case("UPF-06", '    utgångsläge: "2025"\n    målvärde: 45\n', "", "indikatorer.0",
         "saknar utgångsläge och målvärde"),
    Case("UPF-06", "      2026: 58\n      2027: 49\n", "      2026: 58\n      2028: 49\n", "indikatorer.0.serie",
         "inget värde mellan 2026 och 2028"),
    Case("UPF-06", "      2026: 58\n      2027: 49\n", "", "indikatorer.0.serie", "bara ett värde"),
    Case("UPF-06", "      2026: 58\n      2027: 49\n", "", "indikatorer.0.serie", "är från 2025"),
    Case("UPF-07", "analys: Närvaron på kvällarna verkar ha haft effekt.\n", "", "analys", "inte någon analys"),
    Case("UPF-07", "rekommendationer: Fortsätt med passen.\n", "", "rekommendationer", "inte några rekommendationer"),
    Case("UPF-08", "Kommunen och polisen har arbetat tillsammans i centrum. ", "", "sammanfattning",
         "vilka som gjorde", INFO),
    Case("UPF-09", "datum: 2028-02-01\n", "", "datum", "när den är gjord"),
    Case("UPF-10", "    anmälda_brott: ja\n", "", "indikatorer.0", "utan att säga vad det måttet betyder", INFO),
]  # fmt: skip


def report(*changes: tuple[str, str]) -> Uppföljningsrapport:
    """The good follow-up, changed, whether or not it could be used with what it follows up."""
    made = loads(changed(REPORT, *changes))
    assert isinstance(made, Uppföljningsrapport)
    return made


def test_every_rule_of_the_facts_is_there() -> None:
    assert [one for one in RULES if one.startswith("UPF")] == [f"UPF-{n:02}" for n in range(1, 11)]


@pytest.mark.parametrize("rule", [one for one in RULES if one.startswith("UPF")])
def test_a_rule_is_silent_on_what_tells_all(rule: str) -> None:
    assert asked(rule, report(), LINKED) == []


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_finds_what_is_missing(case: Case) -> None:
    found = [one for one in asked(case.rule, report((case.old, case.new)), LINKED) if case.words in one.message]
    assert [told(one) for one in found] == [(case.rule, case.path, case.severity, case.excerpt)]
    assert found[0].hint
    assert "bra.se" in str(found[0].source)


@pytest.mark.parametrize("comment", [None, "Utgår.", "–"])
def test_what_is_dropped_says_why(comment: str | None) -> None:
    dropped = Utfall(id="vandringar", status="utgår", kommentar=comment)
    [found] = asked("UPF-03", evolve(report(), utfall=[report().utfall[0], dropped]))
    assert told(found) == ("UPF-03", "utfall.1", ERROR, None)


def test_what_is_dropped_for_a_reason_is_reported() -> None:
    assert asked("UPF-03", report(("delvis genomfört", "utgår"))) == []


def test_what_is_followed_up_is_named_and_is_something_agreed_on() -> None:
    assert [dotted(one) for one in asked("UPF-01", Uppföljningsrapport(av=" ", rapportperiod="2027", utfall=[]))] == [
        "av"
    ]
    [found] = asked("UPF-01", report(), {"lofte.yaml": report()})
    assert told(found) == ("UPF-01", "av", ERROR, None)
    nameless = {"lofte.yaml": loads(changed(PROMISE, ("    diarienummer: KS 2026/115\n", "")))}
    [found] = asked("UPF-01", report(), nameless)
    assert (found.message, found.severity) == (
        "Varken uppföljningen eller det som följs upp har något diarienummer.", INFO,
    )  # fmt: skip
    assert asked("UPF-01", report(("datum:", "diarienummer: KS 2028/1\ndatum:")), nameless) == []


def test_numbers_of_the_parts_are_numbers_of_the_whole() -> None:
    whole = report(("    utfall: 44 kvällar\n", ""), ("datum:", "delrapporter: [kv1.yaml]\ndatum:"))
    linked: Handlingar = {**LINKED, "kv1.yaml": report(("2027\ndatum", "kvartal 1 2027\ndatum"))}
    assert asked("UPF-04", whole, linked) == []


def test_a_quarter_may_leave_the_analysis_to_the_year() -> None:
    quarter = report(
        ("rapportperiod: 2027", "rapportperiod: kvartal 1 2027"), ("rekommendationer: Fortsätt med passen.\n", "")
    )
    assert [one.severity for one in asked("UPF-07", quarter)] == [INFO]
    assert (
        asked("UPF-06", report(("rapportperiod: 2027", "rapportperiod: kvartal 1 2027"), (_INDICATORS, "")), LINKED)
        == []
    )


def test_the_follow_up_of_a_promise_is_for_those_who_read_it_on_the_web() -> None:
    silent = report(("mottagare: [kommunstyrelsen, lokalpolisområdeschefen]\n", ""))
    assert asked("UPF-09", silent, LINKED) == []
    [found] = asked("UPF-09", silent, {"lofte.yaml": loads(AGREEMENT)})
    assert dotted(found) == "mottagare"
    assert "kommunstyrelsen och lokalpolisområdeschefen" in str(found.hint)


def test_a_series_of_every_other_year_is_not_broken() -> None:
    assert asked("UPF-06", report(("      2026: 58\n      2027: 49\n", "      2027: 58\n")), LINKED) == []
    marked = report(("      2026: 58\n", "      2026: ingen mätning\n"))
    assert asked("UPF-06", marked, LINKED) == []


def test_what_reported_crime_is_may_be_told_in_words() -> None:
    text = ("    anmälda_brott: ja\n", "    kommentar: Talen visar också anmälningsbenägenheten.\n")
    assert asked("UPF-10", report(text)) == []


def test_the_examples_are_silent_where_they_tell_all() -> None:
    for rule in ("UPF-02", "UPF-03", "UPF-04", "UPF-05", "UPF-07", "UPF-09", "UPF-10"):
        document = load(EXAMPLES / "svedala-uppfoljning-2017.yaml")
        assert asked(rule, document, {}) == []
