"""Rules that a document does without: keys that are rules, with reasons that are texts."""

import pytest

from samverkansdoc import Granskningsval, dump, loads
from tests.source.marked import GOOD, findings, marks, places

FAULTS = {
    "no reason": "granskning:\n  utan:\n    «LAG-14:\n",
    "empty reason": "granskning: {utan: {LAG-14: «' '}}\n",
    "reason with keys": "granskning: {utan: {LAG-14: «{a: b}}}\n",
    "no rule": "granskning: {utan: {LAG-14: Därför., lag: «Därför.}}\n",
    "list": "granskning: {utan: «[LAG-14]}\n",
    "text": "granskning: {utan: «LAG-14}\n",
    "unknown key": "granskning: {«med: {LAG-14: Därför.}}\n",
    "twice": "granskning: {utan: {LAG-14: Därför., «LAG-14: Därför.}}\n",
    "forbidden character": 'granskning: {utan: {LAG-14: "a«\\x07"}}\n',
}


@pytest.mark.parametrize("text", FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_at_its_place(text: str) -> None:
    assert [place[1:] for place in places(GOOD + text)] == marks(GOOD + text)


def test_reasons_come_back_as_they_were_written() -> None:
    made = loads(f"{GOOD}granskning:\n  utan:\n    LAG-14: Står i åtgärdsplanen.\n    BRÅ-01: '0112'\n")
    assert made.granskning == Granskningsval(utan={"LAG-14": "Står i åtgärdsplanen.", "BRÅ-01": "0112"})
    assert loads(dump(made)) == made
    assert dump(made).endswith('granskning:\n  utan:\n    LAG-14: Står i åtgärdsplanen.\n    BRÅ-01: "0112"\n')


def test_a_document_without_exceptions_says_nothing_of_them() -> None:
    assert "granskning" not in dump(loads(GOOD))
    assert loads(f"{GOOD}granskning: {{utan: }}\n") == loads(GOOD) == loads(f"{GOOD}granskning:\n")


def test_a_fault_elsewhere_does_not_hide_what_the_exceptions_say() -> None:
    codes = {one.code for one in findings(f"{GOOD}status: klar\ngranskning: {{utan: {{LAG-14: }}}}\n")}
    assert codes == {"invalid-choice", "missing-reason"}
