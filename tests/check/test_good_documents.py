"""Good documents, as one would write them today, are clean: a rule that warns of one of them gives a false alarm."""

from pathlib import Path

import pytest

from samverkansdoc import load
from samverkansdoc.check import check
from samverkansdoc.diagnostics import Severity

GOOD = sorted((Path(__file__).parent / "good").glob("*.yaml"))


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_document_is_clean(path: Path) -> None:
    assert [str(one) for one in check(path, level=Severity.WARNING)] == []


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_document_is_excepted_from_nothing(path: Path) -> None:
    assert not load(path).granskning.utan


def test_there_is_a_good_document_of_each_kind_that_follows_from_an_agreement() -> None:
    assert {str(load(path).TYP) for path in GOOD} == {
        "samverkansöverenskommelse",
        "medborgarlöfte",
        "uppföljning",
        "handlingsplan",
    }
