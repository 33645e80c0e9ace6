"""What the rules of consistency, language, accessibility and privacy say of the examples: each finding judged by hand.

Nothing on them is an error. What would be warned of without their exceptions is so in the originals: days and places
that the sources do not tell, a heading that stands twice, a closing clause against the period, "bör" in what is to be
done.
"""

from collections import Counter
from pathlib import Path

import pytest

from samverkansdoc.check import check
from samverkansdoc.diagnostics import Severity
from tests.check.clean import WORDS
from tests.check.examples import EXAMPLES, without_exceptions

#: How often each rule would warn on an example without exceptions; what is not here is not warned of at all.
WARNED: dict[str, dict[str, int]] = {
    "eskilstuna-2016": {"KON-20": 2, "SPR-16": 3},
    "svedala-medborgarlofte-2017": {"KON-20": 1},
    "trelleborg-2016-2018": {"KON-03": 1, "KON-12": 1, "KON-20": 1},
    "trelleborg-2019-2022": {"KON-20": 2},
}
#: What is only told of.
TOLD: dict[str, dict[str, int]] = {
    "eskilstuna-2016": {"KON-14": 1, "SPR-13": 5, "SPR-15": 1},
    "trelleborg-2016-2018": {
        "KON-04": 1,
        "KON-14": 1,
        "KON-17": 2,
        "KON-27": 1,
        "KON-30": 1,
        "KON-31": 1,
        "KON-32": 1,
        "KON-33": 5,
        "SPR-13": 4,
        "SPR-20": 1,
        "SPR-24": 2,
        "SPR-25": 1,
        "SPR-27": 2,
    },
    "trelleborg-2019-2022": {"KON-14": 1},
    "trelleborg-handlingsplan-2020": {"KON-04": 1, "KON-14": 1, "KON-21": 1, "TIL-05": 1},
}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_has_the_findings_that_it_deserves(path: Path) -> None:
    found = check(without_exceptions(path), only=WORDS, without=["SPR-21"])
    counts = {
        severity: dict(sorted(Counter(one.code for one in found if one.severity is severity).items()))
        for severity in Severity
    }
    assert counts[Severity.ERROR] == {}
    assert counts[Severity.WARNING] == WARNED.get(path.stem, {})
    assert counts[Severity.INFO] == TOLD.get(path.stem, {})
    for one in found:
        assert one.span is not None
        assert one.hint and one.why and one.source, one  # noqa: PT018 - said of one finding
        assert one.message.endswith("."), one.message
