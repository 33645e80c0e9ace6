"""ML: each rule speaks of what is missing, at its place, and is silent on a promise that tells it all."""

import pytest
from attrs import evolve

from samverkansdoc import Severity, loads
from samverkansdoc.check.evidence.readability import lix
from samverkansdoc.model import Hänvisning, Medborgarlöfte
from tests.check.asking import ERROR, INFO, RULES, WARNING, Case, asked, changed, dotted, told
from tests.check.good import PROMISE
from tests.model.agreements import kommun, polis, övrig
from tests.model.promises import promise

_SITUATION = PROMISE[PROMISE.index("situation:") : PROMISE.index("löften:")]
_EFFECT = PROMISE[PROMISE.index("effekt:") : PROMISE.index("återkoppling:")]
_BACK = PROMISE[PROMISE.index("återkoppling:") :]
_FIRST, _SECOND = "Vi går till fots i centrum på fredagar och lördagar.", "Vi bjuder in till trygghetsvandringar."
_LONG = f"Vi {'går och ' * 14}står i centrum."

CASES = [
    Case("ML-02", "period: 2027", "period: från och med 2027-01-01, tills vidare", "period", "tills vidare", ERROR),
    Case("ML-03", _SITUATION, "", "situation", "beskriver inte situationen"),
    Case("ML-03", "  källor: [medborgardialog i oktober 2026, trygghetsmätningen 2026]\n", "", "situation",
         "inte vad lägesbilden bygger på"),
    Case("ML-04", f"    mängd: minst 40 kvällar\n    löfte: {_FIRST}",
         "    löfte: Vi arbetar för att centrum ska bli tryggt.",
         "löften.0.löfte", "går inte att följa upp", excerpt="Vi arbetar för att centrum ska bli tryggt."),
    Case("ML-04", f"    mängd: minst två vandringar\n    löfte: {_SECOND}\n    senast: under 2027",
         f"    löfte: {_SECOND}",
         "löften.1", "varken hur mycket eller när"),
    Case("ML-04", f"löfte: {_SECOND}", "löfte: Ökad trygghet i centrum", "löften.1.löfte", "inte vad någon gör"),
    Case("ML-05", "    vem: kommunen\n", "    vem: polisen\n", "parter.0", "inget som Åmåls kommun står för"),
    Case("ML-06", _EFFECT, "", "effekt", "inte vad det ska leda till"),
    Case("ML-06", "      indikator: andel trygga\n      källa: trygghetsmätningen\n", "", "effekt.mål.0",
         "inte hur det mäts"),
    Case("ML-07", _BACK, "", "återkoppling", "hur ofta eller var ni berättar"),
    Case("ML-07", "  intervall: varje kvartal\n", "", "återkoppling", "inte hur ofta ni"),
    Case("ML-07", "  webb: https://www.example.se/lofte\n", "", "återkoppling", "inte var ni"),
    Case("ML-08", "[Kommunstyrelsens ordförande]", "[Kommundirektör]", "parter.0.undertecknare",
         "inte kommunstyrelsens"),
    Case("ML-08", "[Lokalpolisområdeschef]", "[Kommunpolis]", "parter.1.undertecknare", "inte lokalpolisområdeschefen"),
    Case("ML-08", ", ort: Åmål, datum: 2026-12-15", "", "undertecknande", "ort och datum står inte", INFO),
    Case("ML-09", _FIRST, _LONG, "löften.0.löfte", "har 32 ord", excerpt=_LONG),
    Case("ML-09", _FIRST, "Vi går med LPO i centrum.", "löften.0.löfte", "”LPO” är inte förklarad", excerpt="LPO"),
    Case("ML-09", _FIRST, "Vi går till fots, t.ex. i centrum.", "löften.0.löfte", "är inte förklarad", INFO, "t.ex."),
    Case("ML-10", "        epost: trygghet@example.se\n", "", "parter.0.kontakter",
         "hur man når kommunens samordnare", INFO),
    Case("ML-10", "        telefon: 114 14\n", "", "parter.1.kontakter", "hur man når kommunpolisen", INFO),
]  # fmt: skip


def test_every_rule_of_the_facts_is_there() -> None:
    assert [one for one in RULES if one.startswith("ML")] == [f"ML-{n:02}" for n in range(1, 11)]


@pytest.mark.parametrize("rule", [one for one in RULES if one.startswith("ML")])
def test_a_rule_is_silent_on_what_tells_all(rule: str) -> None:
    assert asked(rule, PROMISE) == []


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_finds_what_is_missing(case: Case) -> None:
    [found] = [one for one in asked(case.rule, changed(PROMISE, (case.old, case.new))) if case.words in one.message]
    assert told(found) == (case.rule, case.path, case.severity, case.excerpt)
    assert found.hint
    assert "https://" in str(found.source)


def test_a_promise_is_of_a_municipality_and_the_police_and_belongs_to_an_agreement() -> None:
    alone = promise(parter=[kommun(), övrig()], överenskommelse=Hänvisning())
    assert [(dotted(one), one.severity) for one in asked("ML-01", alone)] == [
        ("parter", ERROR),
        ("överenskommelse", ERROR),
    ]
    assert [dotted(one) for one in asked("ML-01", promise(parter=[polis(), övrig()]))] == ["parter"]


def test_a_promise_may_hold_until_the_next_one() -> None:
    text = changed(PROMISE, ("period: 2027", "period: från och med 2027-01-01, tills vidare"))
    assert asked("ML-02", changed(text, ("på kvällen.", "på kvällen. Löftet gäller tills nästa löfte."))) == []


@pytest.mark.parametrize("who", ["tillsammans", "Tillsammans", "vi"])
def test_a_joint_promise_is_of_all(who: str) -> None:
    assert asked("ML-05", changed(PROMISE, ("    vem: kommunen\n", f"    vem: {who}\n"))) == []


def test_a_party_may_be_named_as_the_one_who_promises() -> None:
    parties = [kommun(), polis(), övrig("Exempelhem AB")]
    document = promise(parter=parties)
    missing = [dotted(one) for one in asked("ML-05", evolve(document, löften=document.löften[:1]))]
    assert missing == ["parter.0", "parter.2"]
    named = evolve(document.löften[0], vem="Exempelhem AB")
    ours = evolve(document.löften[0], vem="Trelleborgs kommun")
    assert asked("ML-05", evolve(document, löften=[document.löften[0], named, ours])) == []


def test_a_place_to_read_of_it_may_stand_in_the_text() -> None:
    text = changed(PROMISE, (_BACK, "återkoppling: Vi berättar varje tertial på kommunens webbplats.\n"))
    assert asked("ML-07", text) == []


def test_what_is_measured_may_stand_in_the_text() -> None:
    text = changed(PROMISE, (_EFFECT, "effekt: Fler ska känna sig trygga. Det mäts med trygghetsmätningen.\n"))
    assert asked("ML-06", text) == []
    [found] = asked("ML-06", changed(PROMISE, (_EFFECT, "effekt: Fler ska känna sig trygga.\n")))
    assert dotted(found) == "effekt"


def test_an_abbreviation_may_be_explained() -> None:
    text = changed(PROMISE, (_FIRST, "Vi går med lokalpolisområdet (LPO). LPO svarar."))
    assert asked("ML-09", text) == []


def test_a_promise_that_is_hard_to_read_is_found() -> None:
    hard = "Brottsförebyggande samverkansöverenskommelser förutsätter kontinuerliga verksamhetsuppföljningar."
    found = asked(
        "ML-09", changed(PROMISE, (_FIRST, hard), (_SECOND, hard), ("Många undviker centrum på kvällen.", hard))
    )
    assert [dotted(one) for one in found] == ["löften"]
    assert "läsbarhetsindex" in found[0].message


@pytest.mark.parametrize(("sentences", "measure"), [([], 0), (["Vi går ut."], 3), (["Trygghet skapas.", "Ja."], 35)])
def test_lix(sentences: list[str], measure: int) -> None:
    assert lix(sentences) == measure


def test_a_draft_need_not_say_where_it_is_signed() -> None:
    text = changed(PROMISE, (", ort: Åmål, datum: 2026-12-15", ""), ("status: beslutad", "status: utkast"))
    assert asked("ML-08", text) == []


def test_promises_from_before_the_national_model_are_not_measured_against_it() -> None:
    document = loads(changed(PROMISE, ("period: 2027", "period: 2015"), (_EFFECT, "")))
    assert isinstance(document, Medborgarlöfte)
    assert asked("ML-06", document) == []
    assert [one.severity for one in asked("ML-06", evolve(document, period="2016"))] == [WARNING]
    assert Severity.WARNING is WARNING
