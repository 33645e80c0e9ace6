"""Each fault is told once, by the rule that says most; every rule still speaks where it is asked alone."""

from collections.abc import Iterable, Iterator

import pytest

from samverkansdoc import Severity, check, loads
from samverkansdoc.check import Finding, Rule, rule
from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model import Handling
from tests.check.asking import changed
from tests.check.clean import with_preface
from tests.check.good import AGREEMENT, PROMISE
from tests.check.rules import ABOUT
from tests.model.agreements import agreement

LONG = (
    "Vi går under hela året tillsammans med kommunens fältgrupp och med skolorna till fots i centrum på fredagar och "
    "lördagar, så att alla som bor där kan känna sig trygga när de går hem på natten."
)


def without(text: str, *keys: str) -> str:
    """A document without some of the entries at its top."""
    kept, skipping = list[str](), False
    for line in text.splitlines(keepends=True):
        if line[:1] not in " -\n":
            skipping = line.partition(":")[0] in keys
        if not skipping:
            kept.append(line)
    assert "".join(kept) != text
    return "".join(kept)


NO_PICTURE = changed(without(AGREEMENT, "lägesbild", "avsnitt"), ("    problem: misshandel\n", ""))
PROMISED = "Vi går till fots i centrum på fredagar och lördagar."
#: A fault, the rule that tells it, the rules that do not as well, and what these say when they are asked alone.
CASES: list[tuple[str, str, str, str]] = [
    (NO_PICTURE, "LAG-05", "LAG-06", "omfattning"),
    (NO_PICTURE, "LAG-05", "LAG-08", "någon analys"),
    (NO_PICTURE, "LAG-05", "LAG-09", "när lägesbilden är gjord"),
    (without(NO_PICTURE, "underlag"), "LAG-05", "LAG-07", "vilken information"),
    (NO_PICTURE, "LAG-05", "BRÅ-10", "nämns inte lägesbild"),
    (NO_PICTURE, "BRÅ-01", "BRÅ-02", "troligen beror på"),
    (without(AGREEMENT, "avsnitt"), "LAG-10", "LAG-11", "vilken lägesbild"),
    (without(AGREEMENT, "avsnitt"), "LAG-10", "LAG-13", "hur ofta åtgärdsplanen"),
    (without(AGREEMENT, "avsnitt", "samverkansområden"), "LAG-10", "BRÅ-10", "nämns inte åtgärdsplan"),
    (without(AGREEMENT, "samverkansområden"), "LAG-03", "LAG-12", "någon åtgärd"),
    (without(AGREEMENT, "kommunikation"), "BRÅ-14", "BRÅ-10", "nämns inte kommunikationsplan"),
    (without(AGREEMENT, "uppföljning"), "BRÅ-05", "BRÅ-10", "nämns inte uppföljningsplan"),
    (changed(without(AGREEMENT, "övergripande_mål"), ("    mål: farre-misshandlade\n", "")), "BRÅ-03", "BRÅ-07",
     "dokumentet har inga"),
    (changed(AGREEMENT, ("    utgångsläge: {värde: 62, enhet: anmälda brott, tid: 2026}\n", "")), "KON-08", "BRÅ-03",
     "något utgångsläge"),
    (without(PROMISE, "undertecknande"), "KON-20", "ML-08", "ort och datum"),
    (changed(PROMISE, (PROMISED, LONG)), "ML-09", "SPR-17", "Meningen har"),
    (changed(PROMISE, (PROMISED, "Vi går med USSP i centrum.")), "ML-09", "SPR-20", "”USSP”"),
    (with_preface("Det gäller även SKL i dag."), "SPR-13", "SPR-20", "”SKL”"),
    (with_preface("Klicka här för mer."), "KON-23", "TIL-02", "”Klicka här”"),
]  # fmt: skip


def said(found: Iterable[Diagnostic], code: str, words: str) -> list[str]:
    return [one.message for one in found if one.code == code and words in one.message]


@pytest.mark.parametrize(("text", "teller", "silent", "words"), CASES, ids=[f"{a} {b}" for _, a, b, _ in CASES])
def test_the_rule_that_says_most_tells(text: str, teller: str, silent: str, words: str) -> None:
    document = loads(text)
    every = check(document)
    assert teller in {one.code for one in every}
    assert said(every, silent, words) == []
    assert len(said(check(document, only=[silent]), silent, words)) == 1
    assert len(said(check(document, without=[teller]), silent, words)) == 1


def test_a_follow_up_that_drops_something_is_told_so_once() -> None:
    text = "dokument: uppföljning\nav: lofte.yaml\nrapportperiod: 2027\nutfall:\n"
    text += "  - {id: a, status: utgår, kommentar: Nej}\n  - {id: b, status: ej påbörjat, kommentar: Nej}\n"
    found = [(one.code, one.path) for one in check(loads(text), only=["UPF-03", "UPF-05"])]
    assert found == [("UPF-03", ("utfall", 0)), ("UPF-05", ("utfall", 1, "kommentar"))]
    assert len(check(loads(text), only=["UPF-05"])) == len(found)


def test_an_indicator_of_a_follow_up_lacks_its_source_once() -> None:
    text = "dokument: uppföljning\nav: lofte.yaml\nrapportperiod: 2027\nutfall: []\n"
    text += "indikatorer:\n  - {indikator: Antal vandringar, enhet: vandringar, serie: {2026: 1, 2027: 2}}\n"
    assert [one.code for one in check(loads(text), only=["KON-07", "UPF-06"])] == ["UPF-06"]
    assert [one.code for one in check(loads(text), only=["KON-07"])] == ["KON-07"]


def test_a_link_that_says_to_click_is_a_link_and_no_place_to_fill_in() -> None:
    found = check(loads(with_preface("[Klicka här](https://www.a.se) för mer.")), only=["KON-23", "TIL-02"])
    assert [one.code for one in found] == ["TIL-02"]


# ---------------------------------------------------------------- The engine


def speaking(name: str, *found: Finding) -> Rule:
    @rule(name, **ABOUT)
    def one(document: Handling) -> Iterator[Finding]:
        yield from found

    return one


@pytest.mark.parametrize(
    ("other", "one", "told"),
    [
        (Finding("A", ("a",)), Finding("B", ("b",), unless=("EGEN-1",)), ["A"]),
        (Finding("A", ("a",)), Finding("B", ("b",), unless=("EGEN-3",)), ["A", "B"]),
        (Finding("A", ("a",)), Finding("B", ("a",)), ["A", "B"]),
        (Finding("A", severity=Severity.INFO), Finding("B", unless=("EGEN-1",)), ["A", "B"]),
        (Finding("A"), Finding("B", severity=Severity.INFO, unless=("EGEN-1",)), ["A"]),
        (Finding("A", ("a",), excerpt="ett\nord"), Finding("B", ("a",), excerpt="ord", unless=("EGEN-1",)), ["A"]),
        (Finding("A", ("a",), excerpt="ett"), Finding("B", ("a",), excerpt="ord", unless=("EGEN-1",)), ["A", "B"]),
        (Finding("A", ("a",), excerpt="ord"), Finding("B", ("b",), excerpt="ord", unless=("EGEN-1",)), ["A", "B"]),
        (Finding("A", ("a",)), Finding("B", ("a",), excerpt="ord", unless=("EGEN-1",)), ["A", "B"]),
        (Finding("A", ("a",), excerpt="ord"), Finding("B", ("a",), unless=("EGEN-1",)), ["A", "B"]),
    ],
)
def test_a_finding_is_left_out_only_where_the_named_rule_tells_of_the_same(
    other: Finding, one: Finding, told: list[str]
) -> None:
    rules = [speaking("EGEN-1", other), speaking("EGEN-2", one)]
    found = check(agreement(), only=["EGEN"], own=rules)
    assert [each.message for each in found] == told
