"""The examples are clean: what can be mended is, and what the originals lack is excepted with a reason."""

from pathlib import Path

import pytest

from samverkansdoc import load
from samverkansdoc.check import check
from samverkansdoc.diagnostics import Severity
from samverkansdoc.svenska.sentences import sentences, words
from tests.check.examples import EXAMPLES, SMALLEST, without_exceptions

CLEAN = [path for path in EXAMPLES if path != SMALLEST]
#: What each example is excepted from. The reasons stand in the files.
EXCEPTED = {
    "eskilstuna-2016": ["BRÅ-04", "BRÅ-08", "KON-20", "SPR-16"],
    "svedala-medborgarlofte-2017": ["KON-20", "ML-04"],
    "trelleborg-2016-2018": ["BRÅ-03", "BRÅ-04", "BRÅ-07", "BRÅ-08", "KON-03", "KON-12", "KON-20"],
    "trelleborg-2019-2022": ["KON-20"],
}
REASONS = [(path.stem, rule, reason) for path in EXAMPLES for rule, reason in load(path).granskning.utan]


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_an_example_is_clean(path: Path) -> None:
    assert [str(one) for one in check(path, level=Severity.WARNING)] == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_excepted_from_as_little_as_can_be(path: Path) -> None:
    """Just the rules that would warn: none is excepted without need."""
    excepted = sorted(dict(load(path).granskning.utan))
    assert excepted == EXCEPTED.get(path.stem, [])
    if path != SMALLEST:
        assert sorted({one.code for one in check(without_exceptions(path), level=Severity.WARNING)}) == excepted


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_exceptions_are_told_of_with_their_reasons(path: Path) -> None:
    told = [one for one in check(path) if one.code == "rule-off"]
    assert [one.message.partition(" är undantagen i dokumentet: ")[::2] for one in told] == [
        (rule, reason) for name, rule, reason in REASONS if name == path.stem
    ]
    assert all(one.hint is None and one.span for one in told)


@pytest.mark.parametrize(("name", "rule", "reason"), REASONS, ids=[f"{name} {rule}" for name, rule, _ in REASONS])
def test_a_reason_is_one_plain_sentence_on_what_the_source_says(name: str, rule: str, reason: str) -> None:
    assert len(list(sentences(reason))) == 1
    assert reason[0].isupper()
    assert reason.endswith(".")
    assert len(words(reason)) <= 30
    assert any(word in reason.lower() for word in ("original", "avskrift", "nyhet", "källan"))


def test_the_smallest_example_says_that_it_is_not_clean() -> None:
    assert "samverkansdoc check" in SMALLEST.read_text(encoding="utf-8").partition("parter:")[0]
    assert check(SMALLEST, level=Severity.WARNING)
    assert not check(SMALLEST, level=Severity.ERROR)
