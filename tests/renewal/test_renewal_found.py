"""What is stale in real agreements, counted by hand (``stale/``): how much of it is found, and how much else is marked.

A passage counts as found where the sentence that it stands in is marked, or has been changed with the period.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml

from samverkansdoc import Mark, Renewal, renew
from samverkansdoc.diagnostics import Path as DataPath
from samverkansdoc.model.invariants.walk import walk
from samverkansdoc.svenska.characters import plain
from tests.renewal.sources import ROOT

COUNTED = sorted((Path(__file__).parent / "stale").glob("*.yaml"))
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ\[])|\n\s*\n|\n(?=\s*[-|])")


@dataclass(frozen=True)
class Count:
    """What was counted in a file, and what a renewal made of it."""

    passages: tuple[str, ...]
    entries: tuple[str, ...]
    made: Renewal

    @property
    def missed(self) -> list[str]:
        marked = [sentence for mark in self.made.marks for sentence in self._sentences(mark)]
        passages = [one for one in self.passages if not any(plain(one) in sentence for sentence in marked)]
        whole = {_dotted(mark.path) for mark in self.made.marks if mark.passage is None}
        return passages + [one for one in self.entries if one not in whole]

    @property
    def false(self) -> list[Mark]:
        return [mark for mark in self.made.marks if not self._is_expected(mark)]

    def _is_expected(self, mark: Mark) -> bool:
        if mark.passage is None:
            return _dotted(mark.path) in self.entries
        return any(plain(one) in sentence for one in self.passages for sentence in self._sentences(mark))

    def _sentences(self, mark: Mark) -> Iterator[str]:
        value = dict(walk(self.made.document)).get(mark.path)
        if mark.passage is None or not isinstance(value, str):
            return
        for sentence in _SENTENCE.split(value):
            if mark.passage in sentence:
                yield plain(sentence)
                return


@cache
def counted(path: Path) -> Count:
    given = yaml.safe_load(path.read_text(encoding="utf-8"))
    made = renew(ROOT / given["file"], str(given["period"]))
    return Count(tuple(given["passages"]), tuple(given["entries"]), made)


def _dotted(path: DataPath) -> str:
    return ".".join(map(str, path))


@pytest.mark.parametrize("path", COUNTED, ids=lambda path: path.stem)
def test_what_was_counted_stands_in_the_file(path: Path) -> None:
    given = yaml.safe_load(path.read_text(encoding="utf-8"))
    text = plain((ROOT / given["file"]).read_text(encoding="utf-8"))
    for passage in given["passages"]:
        assert plain(passage) in text


def test_nearly_all_that_is_stale_is_found() -> None:
    counts = [counted(path) for path in COUNTED]
    stale = sum(len(one.passages) + len(one.entries) for one in counts)
    missed = [passage for one in counts for passage in one.missed]
    assert stale > 100
    assert len(missed) <= 0.05 * stale, missed


@pytest.mark.parametrize("name", ["trelleborg-2016-2018", "eskilstuna-2016", "trelleborg-2019-2022"])
def test_nearly_all_is_found_in_each_of_the_long_ones(name: str) -> None:
    count = counted(next(path for path in COUNTED if path.stem == name))
    assert len(count.missed) <= 0.05 * (len(count.passages) + len(count.entries)), count.missed


@pytest.mark.parametrize("path", COUNTED, ids=lambda path: path.stem)
def test_fewer_than_a_third_of_the_marks_are_false(path: Path) -> None:
    count = counted(path)
    assert len(count.false) * 3 < max(1, len(count.made.marks)), count.false


@pytest.mark.parametrize("path", COUNTED, ids=lambda path: path.stem)
def test_every_mark_quotes_what_stands_in_the_text(path: Path) -> None:
    count = counted(path)
    values = dict(walk(count.made.document))
    lines = count.made.text.splitlines()
    for mark in count.made.marks:
        if mark.passage is not None:
            value = values[mark.path]
            assert isinstance(value, str)
            assert mark.passage in value
        said = f"”{mark.passage}” – {mark.why}" if mark.passage else mark.why
        assert any(line.strip() == f"# GRANSKA: {said}" for line in lines)
        assert 1 <= mark.span.line <= len(lines)
