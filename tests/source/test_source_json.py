"""JSON is read like YAML, with its own rules and the same places."""

import json
from pathlib import Path

import pytest

from samverkansdoc.source import load, loads
from tests.model.agreements import agreed
from tests.source.marked import GOOD, findings, marks, places, told

GOOD_JSON = """\
{"parter": [
  {"kommun": "Trelleborg", "undertecknare": ["A"]},
  {"polis": "Trelleborg", "undertecknare": ["B"]}],
 "period": 2016"""

FAULTS = {
    "nothing": ("«", "empty-document", "tom"),
    "list": ("«[1]", "not-a-mapping", "en lista"),
    "value missing": ('{"a": «}', "json-syntax", "saknas ett värde"),
    "comma too many": ('{"a": 1, «}', "json-syntax", "nyckel inom dubbla citattecken"),
    "key without quotes": ("{«a: 1}", "json-syntax", "nyckel inom dubbla citattecken"),
    "colon missing": ('{"a" «1}', "json-syntax", "kolon"),
    "comma missing": ('{"a": 1\n «"b": 2}', "json-syntax", "kommatecken"),
    "brace missing": ('{"a": 1«', "json-syntax", "avslutande klammer"),
    "text after the end": ('{"a": 1} «x', "json-syntax", "filen fortsätter"),
    "quote left open": ('{"å": «"x}', "json-syntax", "stängs aldrig"),
    "line break in a text": ('{"a": "x«\ny"}', "json-syntax", "\\n för radbrytning"),
    "unknown escape": ('{"a": "x«\\q"}', "json-syntax", "snedstreck"),
    "not a number": (f'{GOOD_JSON}, "titel": «NaN}}', "json-number", "NaN är inget tal"),
    "infinite": (f'{GOOD_JSON}, "titel": «-Infinity}}', "json-number", "inget tal"),
    "duplicate key": (f'{GOOD_JSON}, "titel": "a",\n  «"titel": "b"}}', "duplicate-key", "på rad 4 och på rad 5"),
    "duplicate key, escaped": (f'{GOOD_JSON}, "titel": 1, «"t\\u0069tel": 2}}', "duplicate-key", "två gånger på rad 4"),
    "unknown key": (f'{GOOD_JSON},\t«"titl": "b"}}', "unknown-key", "”titel”"),
    "escape of a control character": (f'{GOOD_JSON}, "titel": "a«\\u0007"}}', "forbidden-character", "U+0007"),
    "escape of half a pair": (f'{GOOD_JSON}, "titel": "a«\\ud83d b"}}', "forbidden-character", "U+D83D"),
    "raw noncharacter": (f'{GOOD_JSON}, "titel": "a«\uffff"}}', "forbidden-character", "U+FFFF"),
    "wrong type": (f'{GOOD_JSON}, "titel": «[]}}', "wrong-type", "en text"),
    "null for what is needed": (f'{GOOD_JSON}, "bilagor": [{{"titel": «null}}]}}', "missing-value", "saknar värde"),
    "too deep": (f'{GOOD_JSON}, "titel": {"[" * 39}«{"[" * 100_000}', "nesting", "40 nivåer"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "code", "fragment"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_one_finding_at_its_place(text: str, code: str, fragment: str) -> None:
    line, column = (marks(text) or [(1, 1)])[0]
    assert places(text, "json") == [(code, line, column)]
    assert fragment in told(text, "json")


def test_numbers_and_truth_values_are_kept_as_they_were_written() -> None:
    text = f'{GOOD_JSON}, "titel": 1.50e3, "förord": true, "övergripande_mål": ["x", 0.10], "bilagor": null}}'
    agreement = agreed(loads(text, format="json"))
    assert agreement.titel == "1.50e3"
    assert agreement.förord is not None
    assert agreement.förord.text == "true"
    assert agreement.övergripande_mål is not None
    assert agreement.övergripande_mål.mål[1].mål == "0.10"


def test_escapes_and_white_space_mean_what_they_mean_in_json() -> None:
    text = GOOD_JSON.replace("{", "{\t\r\n") + ',"titel"\t:\t"\\ud83d\\ude42 \\/ \\u00e5 \u2028"}'
    assert loads(text, format="json").titel == "🙂 / å \u2028"


def test_the_suffix_decides(tmp_path: Path) -> None:
    path = tmp_path / "avtal.JSON"
    path.write_text(GOOD_JSON + "}", encoding="utf-8")
    assert agreed(load(path)).period.years == (2016,)


def test_huge_numbers_are_text() -> None:
    digits = "9" * 10_000
    assert loads(f'{GOOD_JSON}, "titel": {digits}}}', format="json").titel == digits


def test_what_json_writes_is_read_alike_as_yaml() -> None:
    data = {"titel": 'A: "b" # c', **json.loads(GOOD_JSON + "}")}
    assert loads(json.dumps(data), format="json") == loads(json.dumps(data)) != loads(GOOD)


def test_findings_in_json_are_told_all_at_once() -> None:
    assert [one.code for one in findings('{"parter": 1, "perod": 2, "titel": {}}', "json")] == [
        "wrong-type",
        "unknown-key",
        "wrong-type",
    ]
