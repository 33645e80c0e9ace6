"""Ages, terms, years, measures and reservations: what binds no one, or is meant of something else."""

import pytest

from samverkansdoc import Severity
from tests.check.asking import asked, changed
from tests.check.clean import CLEAN, findings, found, with_preface
from tests.check.good import PROMISE

_TEXT = "Kommunen byter lampor vid stationen och längs gångstråken."
_CASES = [
    ("KON-30", with_preface("Unga 15–17 år begår flest brott. Bland ungdomar (15–25 år) minskar de."), "15–25 år"),
    ("KON-30", with_preface("Unga 15-17 år deltar. Även unga 13- till 17-åringar gör det."), "13- till 17-åring"),
    ("KON-31", with_preface("Det gäller under mandatperioden 2016–2018 i kommunen."), "mandatperioden 2016–2018"),
    ("KON-31", with_preface("Det gäller under mandatperioden 2026-2029 i kommunen."), "mandatperioden 2026-2029"),
    ("KON-32", changed(CLEAN, (_TEXT, "Lamporna kommer att bytas under året.")), "under året"),
    ("KON-32", changed(CLEAN, (_TEXT, "Nästa år ska alla lampor bytas.")), "Nästa år"),
    ("SPR-27", changed(CLEAN, (_TEXT, "Lamporna byts i mån av tid.")), "i mån av tid"),
    ("SPR-27", changed(CLEAN, (_TEXT, "En rutin ska snarast möjligt tas fram.")), "snarast möjligt"),
    ("SPR-27", changed(CLEAN, (_TEXT, "Polisen har som målsättning att kunna närvara.")),
     "har som målsättning att kunna"),
    ("SPR-27", changed(CLEAN, (_TEXT, "Det görs i den omfattning som de har resurser till.")),
     "omfattning som de har resurser till"),
    ("KON-33", changed(CLEAN, ("indikator: Anmälda bostadsinbrott", "indikator: Genomförda trafikkontroller")),
     "Genomförda trafikkontroller"),
    ("KON-33", changed(CLEAN, ("indikator: Anmälda bostadsinbrott", "indikator: Polisanmälda brott")),
     "Polisanmälda brott"),
    ("KON-33", changed(CLEAN, ("indikator: Anmälda bostadsinbrott", "indikator: Ekonomisk uppföljning")),
     "Ekonomisk uppföljning"),
    ("BRÅ-08", changed(CLEAN, ("ansvariga: Serviceförvaltningen", "ansvariga: Berörda förvaltningar")),
     "Berörda förvaltningar"),
]  # fmt: skip
_SILENT = [
    with_preface("Unga 15–17 år begår flest brott. Bland unga (15–17 år) minskar de, och 20–64 år är de som arbetar."),
    with_preface("Unga 13–15 år går i grundskolan, och unga 16–19 år i gymnasiet."),
    with_preface("Det gäller mandatperioden 2026–2030, eller mandatperioden 2027–2030, och perioden 2027–2030."),
    with_preface("Under året hölls två möten i kommunen."),
    changed(CLEAN, (_TEXT, "Lamporna ska bytas två gånger under året, och under året 2028 flera.")),
    changed(CLEAN, (_TEXT, "Lamporna byts i oktober 2027. Polisens resurser är kända, och synsikten är god.")),
    changed(CLEAN, ("mål: Antalet bostadsinbrott ska minska", "mål: Antalet kontroller ska öka"),
            ("indikator: Anmälda bostadsinbrott", "indikator: Genomförda kontroller"),
            ("riktning: minska", "riktning: öka")),
    changed(CLEAN, ("ansvariga: Serviceförvaltningen", "ansvariga: Allmänna avdelningen")),
]  # fmt: skip
_RULES = ("KON-30", "KON-31", "KON-32", "KON-33", "SPR-27")


@pytest.mark.parametrize(("rule", "text", "words"), _CASES, ids=[f"{rule} {words}" for rule, _, words in _CASES])
def test_what_binds_no_one_is_told_of(rule: str, text: str, words: str) -> None:
    told = [one for one in findings(text, rule) if one.severity is Severity.INFO]
    assert words in found(text, rule)
    assert len(told) == 1
    assert told[0].hint
    assert told[0].message.endswith(".")


@pytest.mark.parametrize("text", _SILENT)
def test_what_binds_is_left_in_peace(text: str) -> None:
    assert [f"{one.code} {one.message}" for one in findings(text, *_RULES)] == []
    assert [one for one in findings(text, "BRÅ-08") if "pekar inte" in one.message] == []


def test_in_one_year_everyone_knows_which_year_is_meant() -> None:
    text = changed(CLEAN, (_TEXT, "Lamporna kommer att bytas under året."), ("period: 2027–2030", "period: 2027"))
    assert findings(text, "KON-32") == []


def test_one_who_signs_for_the_police_is_not_of_the_municipality() -> None:
    wrong = changed(CLEAN, ("titel: Lokalpolisområdeschef", "titel: Lokalpolisområdeschef, Trelleborgs kommun"))
    assert found(wrong, "KON-18") == ["Lokalpolisområdeschef, Trelleborgs kommun"]
    assert found(changed(CLEAN, ("titel: Lokalpolisområdeschef", "titel: Chef för området")), "KON-18") == []


@pytest.mark.parametrize(("years", "count"), [("2019-2022", 1), ("2019–2026", 1), ("2027–2030", 0), ("2024–2027", 0)])
def test_a_promise_belongs_to_an_agreement_of_its_time(years: str, count: int) -> None:
    line = next(one for one in PROMISE.splitlines() if one.startswith("överenskommelse:"))
    text = PROMISE.replace(line, f"överenskommelse: Samverkansöverenskommelse {years}")
    told = [one for one in asked("KON-02", text) if "som det hör till" in one.message]
    assert len(told) == count
    assert all(one.severity is Severity.WARNING for one in told)
