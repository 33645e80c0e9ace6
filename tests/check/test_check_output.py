"""What programs are given: JSON with keys that stay, and SARIF that its schema allows."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from samverkansdoc import Diagnostic, Severity, Span, check
from samverkansdoc.check.engine.registry import all_rules
from samverkansdoc.check.engine.result import Result, as_data, summary
from samverkansdoc.check.engine.sarif import FINGERPRINT, sarif
from samverkansdoc.source import parse
from tests.check.rules import OWN
from tests.source.marked import GOOD, findings

#: The schema of the OASIS standard, as the package @microsoft/jest-sarif carries it (MIT).
SCHEMA = json.loads((Path(__file__).parent / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
TEXT = f"{GOOD}titel: Titel\nförord: |\n  Så är teh ord.\n  Och teh ord.\ngranskning:\n  utan: {{EGEN-1: Därför.}}\n"


def result(text: str = TEXT, name: str = "avtal.yaml") -> Result:
    return Result(name, check(parse(text.encode(), name, "yaml"), only=["EGEN"], own=OWN))


def log(*results: Result) -> dict[str, Any]:
    """The only run of a log that the schema allows."""
    whole = sarif(results, [*all_rules(), *OWN], "1.0")
    jsonschema.Draft4Validator(SCHEMA).validate(whole)
    run: dict[str, Any] = whole["runs"][0]
    return run


def test_the_schema_would_see_a_fault() -> None:
    whole = sarif([result()], OWN, "1.0")
    whole["runs"][0]["results"][0]["level"] = "fel"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SCHEMA).validate(whole)


def test_a_finding_in_sarif_has_rule_level_and_place() -> None:
    run = log(result())
    first = run["results"][1]
    assert (first["ruleId"], first["level"]) == ("EGEN-2", "error")
    assert run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == "EGEN-2"
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "avtal.yaml"}
    assert place["region"] == {
        "startLine": 9,
        "startColumn": 9,
        "endLine": 9,
        "endColumn": 16,
        "snippet": {"text": "teh ord"},
    }
    assert run["columnKind"] == "unicodeCodePoints"


def test_every_rule_is_described_and_leads_to_no_page_of_its_own() -> None:
    rules = {one["id"]: one for one in log()["tool"]["driver"]["rules"]}
    assert rules["EGEN-3"]["properties"] == {"källa": "Riktlinjer för tester", "sedan": "2023-07-01"}
    assert rules["EGEN-3"]["defaultConfiguration"] == {"level": "note"}
    assert not [one for one in rules.values() if "helpUri" in one]
    assert {one.id for one in all_rules()} <= rules.keys()


def test_what_is_told_of_besides_rules_is_described_too() -> None:
    run = log(Result("a.yaml", findings("period: snart\n")), result())
    described = [one["id"] for one in run["tool"]["driver"]["rules"]]
    assert all(described[one["ruleIndex"]] == one["ruleId"] for one in run["results"])
    assert {"invalid-period", "rule-off"} <= set(described)


def test_a_fault_of_a_whole_file_has_no_line() -> None:
    fault = Diagnostic(code="not-utf8", message="Fel.", span=Span(file="mapp/å b.yaml", line=0, column=0))
    (told,) = log(Result("mapp/å b.yaml", (fault,)))["results"]
    place = told["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "mapp/%C3%A5%20b.yaml"}}


def test_a_file_by_its_whole_path_has_an_address() -> None:
    (told, *_) = log(result(name="/tmp/avtal.yaml"))["results"]
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "file:///tmp/avtal.yaml"


def test_fingerprints_tell_findings_apart_and_stay_when_lines_come_and_go() -> None:
    before, after = (prints(text) for text in (TEXT, f"# En rad till.\n\n{TEXT}"))
    assert before == after
    assert len(set(before)) == len(before)


def prints(text: str) -> list[str]:
    return [one["partialFingerprints"][FINGERPRINT] for one in log(result(text))["results"]]


def test_json_has_all_that_is_known() -> None:
    data = as_data([result()])
    assert data["antal"] == {"fel": 2, "varning": 0, "info": 2}
    assert data["filer"][0]["antal"] == data["antal"]
    finding = data["filer"][0]["fynd"][1]
    assert finding == {
        "regel": "EGEN-2",
        "kod": "EGEN-2",
        "allvar": "fel",
        "meddelande": "Stavfel.",
        "varför": "Annars vet man inte om den fungerar.",
        "tips": None,
        "källa": "Riktlinjer för tester",
        "stig": ["förord", "text"],
        "utdrag": "teh ord",
        "ersättning": None,
        "fil": "avtal.yaml",
        "rad": 9,
        "kolumn": 9,
        "slutkolumn": 16,
        "radtext": "  Så är teh ord.",
    }
    json.dumps(data)


@pytest.mark.parametrize(
    ("severities", "words"),
    [
        ([], "inga anmärkningar"),
        ([Severity.ERROR], "1 fel"),
        ([Severity.INFO, Severity.WARNING, Severity.WARNING], "2 varningar och 1 upplysning"),
        ([Severity.WARNING, Severity.INFO, Severity.INFO, Severity.ERROR], "1 fel, 1 varning och 2 upplysningar"),
    ],
)
def test_the_findings_are_counted_in_words(severities: list[Severity], words: str) -> None:
    assert summary(Diagnostic(code="x", message="X.", severity=one) for one in severities) == words
