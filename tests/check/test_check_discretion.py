"""No output repeats a personal number, whichever rule speaks of the line where it stands."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from samverkansdoc import Diagnostic, InputError, check
from samverkansdoc.check import Rule
from samverkansdoc.check.engine.registry import all_rules
from samverkansdoc.check.engine.result import Result, as_data
from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.engine.sarif import FINGERPRINT, sarif
from samverkansdoc.model import Överenskommelse
from samverkansdoc.source import parse
from tests.check.clean import CLEAN, changed, source, with_preface
from tests.check.rules import ABOUT

NUMBERS = [
    "19121212-1212",
    "121212-1212",
    "191212121212",
    "850101-1234",
    "850101+1234",
    "19850101 1234",
    "850161-1234",
    "850101–1234",
]
LINE = "Ärendet t ex gäller {} och teh teh ord i Trelleborg kommun."


@rule("EGEN-9", **ABOUT)
def talkative(document: Överenskommelse) -> Iterator[Finding]:
    """Repeats all it reads."""
    text = document.förord.text if document.förord else ""
    yield Finding(text, ("förord",), hint=text, why=text, excerpt=text.split("\n")[0], replacement=text)


OWN: tuple[Rule, ...] = (talkative,)


def outputs(found: tuple[Diagnostic, ...]) -> list[str]:
    """All that is written of findings: the text, JSON and SARIF."""
    results = [Result("avtal.yaml", found)]
    log = sarif(results, [*all_rules(), *OWN], "1.0")
    return ["\n".join(map(str, found)), json.dumps(as_data(results)), json.dumps(log, ensure_ascii=False)]


@pytest.mark.parametrize("number", NUMBERS)
def test_the_number_is_in_no_output(number: str) -> None:
    found = check(source(with_preface(LINE.format(number))), own=OWN)
    rules = {one.rule for one in found}
    assert {"PER-01", "SPR-04", "SPR-12", "EGEN-9"} <= rules
    for written in outputs(found):
        assert number not in written
        assert not any(part in written for part in number.replace("–", "-").replace("+", "-").split("-") if part[4:])


def test_the_place_stays() -> None:
    (told,) = check(source(with_preface(LINE.format("850101-1234"))), only=["PER-01"])
    assert told.excerpt == "••••••-••••"
    assert told.span
    assert told.span.source_line == "  " + LINE.format("••••••-••••")
    assert (told.span.column, told.span.length) == (told.span.source_line.index("•") + 1, 11)
    assert "850101" not in told.message


def test_also_where_the_rule_is_not_asked() -> None:
    (told,) = check(source(with_preface(LINE.format("850101-1234"))), only=["SPR-04"])
    assert told.span
    assert told.span.source_line == "  " + LINE.format("••••••-••••")
    assert (told.excerpt, told.replacement) == ("t ex", "t.ex.")


def test_of_two_on_a_line_none_is_told() -> None:
    text = CLEAN.replace("  - att minska brotten\n", "  - 850101-1234\n")
    assert not [one for one in outputs(check(source(text), only=["PER"])) if "1234" in one]
    both = changed("ansvariga: [Säkerhetsenheten, Polisen]", "ansvariga: [850101-1234,850102-1234]")
    found = check(source(both), only=["PER-01"])
    assert len(found) == 2
    assert not [one for one in outputs(found) if "1234" in one or "8501" in one]


def test_a_number_in_a_comment_is_not_told_either() -> None:
    text = with_preface("Många.").replace("period: 2027–2030", "period: 2027–2030  # 850101-1234")
    text = text.replace("titel: ", "titel: t ex ")
    assert not [one for one in outputs(check(source(text), level="info")) if "850101" in one]


def test_a_number_that_is_broken_over_two_lines_is_not_told() -> None:
    text = CLEAN.replace(
        CLEAN[CLEAN.index("förord:") : CLEAN.index("syften:")], "förord: >\n  Se 850101\n  1234 i [[karta]].\n"
    )
    (told,) = check(source(text), only=["PER-01"])
    assert not [one for one in outputs((told,)) if "850101" in one or "1234" in one]


def test_what_would_put_signs_into_the_file_is_no_replacement() -> None:
    found = check(source(with_preface("Ärendet 850101-1234 gäller.")), only=["SPR", "EGEN"], own=OWN)
    assert found
    assert not [one for one in found if "•" in (one.replacement or "") or (one.rule == "EGEN-9" and one.replacement)]


def test_a_file_that_cannot_be_read_tells_none(tmp_path: Path) -> None:
    path = tmp_path / "avtal.yaml"
    path.write_text("parter: []\nperiod: 850101-1234\ntietl: 19121212-1212\n", encoding="utf-8")
    with pytest.raises(InputError) as error:
        check(path)
    assert not [one for one in outputs(error.value.diagnostics) if "850101" in one or "1212" in one]


def prints(number: str) -> list[str]:
    found = check(parse(with_preface(LINE.format(number)).encode(), "avtal.yaml", "yaml"), own=OWN)
    told = sarif([Result("avtal.yaml", found)], [*all_rules(), *OWN], "1.0")["runs"][0]["results"]
    return [one["partialFingerprints"][FINGERPRINT] for one in told]


def test_no_fingerprint_depends_on_the_number() -> None:
    assert prints("850101-1236") == prints("850101-1234") == prints("630507-1235")


@pytest.mark.parametrize("text", ["Dnr KS 160912-1234.", "Nummer 212000-1199.", "Ring 0410-73 30 00.", "2016-08-31"])
def test_other_numbers_stay(text: str) -> None:
    line = f"Det är t ex {text}"
    (told,) = check(source(with_preface(line)), only=["SPR-04"])
    assert told.span
    assert told.span.source_line == f"  {line}"
