"""Asking rules about documents: who is asked, where findings are, what is left out and why."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from samverkansdoc import Diagnostic, Granskningsval, InputError, Severity, check, loads
from samverkansdoc.check import UnknownRuleError
from samverkansdoc.source import parse, read
from tests.check.rules import OWN, broken
from tests.model.agreements import agreement
from tests.source.marked import GOOD

ROOT = Path(__file__).parent.parent.parent
OLD, NEW = "2016–2018", "2024–2027"


def codes(found: Iterable[Diagnostic]) -> list[str]:
    return [one.code for one in found]


def asked(**fields: object) -> tuple[Diagnostic, ...]:
    return check(agreement(**{"period": NEW, **fields}), only=["EGEN", "ANNAN"], own=OWN)


def in_text(text: str) -> tuple[Diagnostic, ...]:
    return check(parse((GOOD + text).encode(), "avtal.yaml", "yaml"), only=["EGEN-1", "EGEN-2"], own=OWN)


def test_only_rules_for_such_a_document_are_asked() -> None:
    assert codes(asked()) == ["EGEN-1", "EGEN-3", "EGEN-4"]


def test_a_finding_says_what_its_rule_says() -> None:
    (found,) = check(agreement(), only=["EGEN-1"], own=OWN)
    assert (found.rule, found.code, found.severity) == ("EGEN-1", "EGEN-1", Severity.WARNING)
    assert (found.path, found.hint) == (("titel",), "Skriv en titel.")
    assert (found.why, found.source) == ("Annars vet man inte om den fungerar.", "Riktlinjer för tester")
    assert found.span is None


def test_a_finding_may_say_something_else() -> None:
    _, reason, graver = asked()
    assert reason.why == "För att lagen är ny."
    assert graver.severity is Severity.WARNING


def test_a_finding_points_at_the_very_words() -> None:
    found = in_text("titel: Titel\nförord: |\n  Det finns teh ord.\n\n  Och teh\n  ord en gång till.\n")
    assert [(one.span.line, one.span.column, one.span.length) for one in found if one.span] == [(9, 13, 7), (11, 7, 3)]
    assert found[0].span
    assert (found[0].span.file, found[0].span.source_line) == ("avtal.yaml", "  Det finns teh ord.")


def test_findings_stand_in_the_order_of_the_file() -> None:
    found = in_text("lägesbild: Först teh ord.\nförord: Sedan teh ord.\n")
    lines = [one.span.line for one in found if one.span]
    assert lines == sorted(lines)
    assert len(lines) == 3


def test_a_file_is_checked_by_its_path(tmp_path: Path) -> None:
    file = tmp_path / "avtal.yaml"
    file.write_text(f"{GOOD}titel: Titel\nförord: teh ord\n", encoding="utf-8")
    (found,) = check(file, only=["EGEN-2"], own=OWN)
    assert found.span
    assert found.span.file == str(file)


def test_what_cannot_be_used_cannot_be_checked(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="too-few-parties"):
        check(agreement(parter=[]))
    with pytest.raises(InputError):
        check(tmp_path / "finns-inte.yaml")


def test_what_a_document_refers_to_is_given_to_those_who_ask() -> None:
    source = read(ROOT / "examples" / "svedala-uppfoljning-2017-kv1.yaml")
    assert [one.message for one in check(source, only=["ANNAN"], own=OWN)] == ["Följer upp Medborgarlöfte."]
    assert [one.message for one in check(source.document, only=["ANNAN"], own=OWN)] == ["Följer upp NoneType."]


def test_rules_are_chosen_by_name_or_by_their_first_word() -> None:
    assert codes(check(agreement(), only=["egen-1"], own=OWN)) == ["EGEN-1"]
    assert codes(check(agreement(period=NEW), only=["EGEN"], without=["EGEN-1", "EGEN-4"], own=OWN)) == ["EGEN-3"]
    assert "BRÅ-08" not in codes(check(agreement(), without=["bra"]))
    assert check(agreement(), only=["EGEN"], without=["EGEN"], own=OWN) == ()


def test_a_rule_that_does_not_exist_is_asked_for_kindly() -> None:
    with pytest.raises(UnknownRuleError, match=r"Regeln ”EGEM-1” finns inte\. Menade du EGEN-1\?"):
        check(agreement(), only=["EGEM-1"], own=OWN)
    with pytest.raises(UnknownRuleError, match=r"docs/regler\.md"):
        check(agreement(), without=["något helt annat"])


@pytest.mark.parametrize(("level", "kept"), [("fel", ["EGEN-2"]), ("varning", ["EGEN-1", "EGEN-2"]), ("info", None)])
def test_what_is_less_severe_than_asked_for_is_not_told(level: str, kept: list[str] | None) -> None:
    document = agreement(period="2023-07-01–2024-06-30", förord="teh ord")
    found = codes(check(document, only=["EGEN"], level=level, own=OWN))
    assert found == (kept or ["EGEN-1", "EGEN-2", "EGEN-3", "rules-too-young"])


def test_rules_younger_than_the_document_are_not_asked_and_that_is_told_once() -> None:
    found = check(agreement(period=OLD), only=["EGEN"], own=OWN)
    assert codes(found) == ["EGEN-1", "rules-too-young"]
    assert found[1].severity is Severity.INFO
    assert found[1].message == (
        "EGEN-3–EGEN-4 prövas inte: dokumentet gäller från 2016-01-01, och det som reglerna bygger på gäller först "
        "från 2023-07-01."
    )


def test_a_report_is_as_old_as_what_it_reports_on() -> None:
    source = read(ROOT / "examples" / "svedala-uppfoljning-2017-kv1.yaml")
    assert codes(check(source, only=["EGEN-3", "ANNAN-1"], own=OWN)) == ["ANNAN-1"]


# ---------------------------------------------------------------- Exceptions


def test_a_document_may_do_without_a_rule_and_the_reason_is_shown() -> None:
    found = asked(granskning=Granskningsval(utan={"EGEN-1": "Titeln sätts av mallen."}))
    assert "EGEN-1" not in codes(found)
    (told,) = [one for one in found if one.code == "rule-off"]
    assert told.message == "EGEN-1 är undantagen i dokumentet: Titeln sätts av mallen."
    assert (told.severity, told.path, told.hint) == (Severity.INFO, ("granskning", "utan", "EGEN-1"), None)


def test_an_exception_that_is_not_needed_is_told() -> None:
    found = asked(granskning=Granskningsval(utan={"EGEN-2": "Vi stavar så."}))
    (told,) = [one for one in found if one.code == "rule-off"]
    assert told.hint
    assert "behövs inte" in told.hint


def test_an_exception_from_a_rule_that_is_not_asked_is_nothing_to_tell() -> None:
    document = agreement(granskning=Granskningsval(utan={"EGEN-2": "Vi stavar så."}))
    assert codes(check(document, only=["EGEN-1"], own=OWN)) == ["EGEN-1"]


def test_an_exception_from_a_rule_that_does_not_exist_is_a_fault_with_its_line() -> None:
    found = in_text("titel: Titel\ngranskning:\n  utan:\n    EGEM-1: Därför.\n")
    (fault,) = found
    assert (fault.code, fault.severity) == ("unknown-rule", Severity.ERROR)
    assert fault.hint
    assert fault.hint.startswith("Menade du EGEN-1?")
    assert fault.span
    assert (fault.span.line, fault.span.source_line) == (10, "    EGEM-1: Därför.")


def test_the_exceptions_are_not_read_as_text_of_the_document() -> None:
    found = in_text("titel: Titel\ngranskning:\n  utan: {EGEN-1: teh ord}\n")
    assert codes(found) == ["rule-off"]


# ---------------------------------------------------------------- Rules of one's own


def test_a_rule_of_ones_own_that_fails_is_told_and_the_others_are_asked() -> None:
    found = check(agreement(), only=["EGEN-1", "ANNAN-2"], own=(*OWN, broken))
    assert codes(found) == ["rule-broken", "EGEN-1"]
    assert found[0].message == "Regeln ANNAN-2 kunde inte prövas: ZeroDivisionError: division by zero"
    assert found[0].span
    assert found[0].span.file.endswith("rules.py")
    assert found[0].span.line > 1


def test_checking_does_not_depend_on_the_way_a_document_came() -> None:
    text = f"{GOOD}förord: teh ord\n"
    by_text = check(parse(text.encode(), "avtal.yaml", "yaml"), own=OWN)
    by_model = check(loads(text), own=OWN)
    assert sorted((one.code, one.path) for one in by_text) == sorted((one.code, one.path) for one in by_model)
