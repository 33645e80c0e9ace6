"""What the rules of law, guidance, promises and follow-ups say of the examples: each finding was judged by hand.

Nothing on them is an error. What would be warned of without their exceptions is so in the originals: measures of no
goal and no time, areas that no one answers for, goals without a source, nothing on how the work is documented.
"""

from collections import Counter
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

from samverkansdoc.check import check
from samverkansdoc.diagnostics import Diagnostic, Severity
from samverkansdoc.model import Avtalshandling, Handling
from tests.check.asking import RULES, WARNING, asked
from tests.check.examples import EXAMPLES, FOLDER, without_exceptions
from tests.model.agreements import kommun, polis, övrig
from tests.source.generated import models

GROUPS = ("LAG", "BRÅ", "ML", "UPF")

#: How often each rule would warn on an example without exceptions; what is not here is not warned of at all.
WARNED: dict[str, dict[str, int]] = {
    "eskilstuna-2016": {"BRÅ-04": 1, "BRÅ-08": 9},
    "minimal": {"BRÅ-01": 1, "BRÅ-03": 3, "BRÅ-04": 1, "BRÅ-07": 6, "BRÅ-08": 2}
    | {"LAG-05": 1, "LAG-10": 1, "LAG-15": 1, "LAG-16": 1, "LAG-18": 1},
    "svedala-medborgarlofte-2017": {"ML-04": 1},
    "trelleborg-2016-2018": {"BRÅ-03": 5, "BRÅ-04": 1, "BRÅ-07": 18, "BRÅ-08": 18},
}


def findings(path: Path) -> tuple[Diagnostic, ...]:
    return check(without_exceptions(path), only=GROUPS)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_has_no_errors_and_the_warnings_that_it_deserves(path: Path) -> None:
    found = findings(path)
    assert [one for one in found if one.severity is Severity.ERROR] == []
    warned = Counter(one.code for one in found if one.severity is WARNING)
    assert dict(sorted(warned.items())) == WARNED.get(path.stem, {})


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_finding_on_a_file_has_its_place_and_says_what_to_do(path: Path) -> None:
    for one in findings(path):
        assert one.span is not None
        assert one.span.line > 0
        if one.rule:
            assert one.hint and one.why and one.source, one  # noqa: PT018 - said of one finding
            assert one.message.endswith("."), one.message


def test_older_agreements_get_one_line_on_what_they_are_not_measured_against() -> None:
    found = [one for one in findings(FOLDER / "trelleborg-2016-2018.yaml") if one.code == "rules-too-young"]
    assert [one.message.partition(" prövas")[0] for one in found] == ["LAG-01–LAG-19"]


def test_every_rule_says_what_it_is_and_never_that_someone_follows_the_law() -> None:
    for one in RULES.values():
        if one.id.startswith(GROUPS):
            assert one.source.startswith(("Lag (2023:196)", "Brå", "SKR")), one.id
            assert "https://" in one.source, one.id
            assert one.why.endswith("."), one.id
            assert not one.title.endswith("."), one.id
            assert "följer lagen" not in one.why + one.title, one.id


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(models())
def test_no_rule_breaks_on_any_document(document: Handling) -> None:
    if isinstance(document, Avtalshandling):
        # A document with parties that no one knows is refused before the rules are asked.
        document = evolve(document, parter=[kommun(), polis(), övrig()])
    for name in RULES:
        if name.startswith(GROUPS):
            asked(name, document)


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parent / "in_prose").glob("*.yaml")), ids=lambda path: path.stem
)
def test_what_is_told_in_prose_is_found(path: Path) -> None:
    """As others write: no fields but the texts, groups and appendices tell who leads, what is decided, who is told."""
    assert [str(one) for one in findings(path) if one.severity is not Severity.INFO] == []
