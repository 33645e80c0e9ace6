"""What a rule is, and which there are."""

import ast
from collections.abc import Iterator
from datetime import date

import pytest

from samverkansdoc import Severity
from samverkansdoc.check import Finding, InvalidRuleError, Rule, rule
from samverkansdoc.check.engine.registry import RULE_MODULES, all_rules, in_order
from samverkansdoc.diagnostics import RULE_ID
from samverkansdoc.model import Handling, Handlingar, Medborgarlöfte, Överenskommelse
from tests.check.rules import ABOUT, untitled
from tests.test_architecture import PACKAGE


def test_a_rule_is_for_the_documents_of_its_annotation() -> None:
    @rule("EGEN-3", **ABOUT)
    def either(document: Överenskommelse | Medborgarlöfte) -> Iterator[Finding]:
        yield Finding("Fel.")

    assert either.kinds == (Överenskommelse, Medborgarlöfte)
    assert untitled.kinds == (Handling,)
    assert not untitled.wants_linked


def test_a_rule_may_ask_for_what_the_document_refers_to() -> None:
    @rule("EGEN-4", **ABOUT)
    def linked(document: Handling, linked: Handlingar) -> Iterator[Finding]:
        yield Finding(f"{len(linked)}")

    assert linked.wants_linked
    assert [one.message for one in linked(None, {"a": None})] == ["1"]


@pytest.mark.parametrize("name", ["egen-1", "EGEN", "EGEN 1", "-1", "EGEN-1a", ""])
def test_the_id_of_a_rule_has_a_form(name: str) -> None:
    with pytest.raises(InvalidRuleError, match="EGEN-1"):

        @rule(name, **ABOUT)
        def wrong(document: Handling) -> Iterator[Finding]:
            yield Finding("Fel.")


def test_a_rule_that_does_not_say_what_it_is_for_is_refused() -> None:
    with pytest.raises(InvalidRuleError, match="vilka dokument"):
        rule("EGEN-5", **ABOUT)(lambda document: [])
    with pytest.raises(InvalidRuleError, match="ta emot dokumentet"):
        rule("EGEN-5", **ABOUT)(lambda: [])


def test_rules_stand_in_the_order_of_their_numbers_and_each_id_is_of_one() -> None:
    ten, two = (_named(name) for name in ("EGEN-10", "EGEN-2"))
    assert in_order([ten, two, ten]) == (two, ten)
    with pytest.raises(InvalidRuleError, match="EGEN-2"):
        in_order([two, _named("EGEN-2")])


def test_every_rule_of_the_package_says_what_one_must_know() -> None:
    assert all_rules() == in_order(all_rules())
    for one in all_rules():
        assert one.title, one.id
        assert one.source, one.id
        assert one.why.endswith("."), one.id
        assert not one.title.endswith("."), one.id
        assert isinstance(one.severity, Severity)


def test_every_module_with_rules_is_asked() -> None:
    room = PACKAGE / "check"
    holders = {
        path.relative_to(room).parts[0].removesuffix(".py")
        for path in room.rglob("*.py")
        if any(_makes_rule(node) for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    }
    assert holders <= set(RULE_MODULES)


def test_what_is_general_knowledge_only_is_no_error() -> None:
    """Errors rest on a statute, or on the agreement itself: a rule that is one names its source."""
    assert not [one.id for one in all_rules() if one.severity is Severity.ERROR and "[K]" in one.source]


def _makes_rule(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef) and any(
        isinstance(one, ast.Call) and getattr(one.func, "id", "") == "rule" for one in node.decorator_list
    )


def _named(name: str) -> Rule:
    @rule(name, **ABOUT, since=date(2023, 7, 1))
    def made(document: Handling) -> Iterator[Finding]:
        yield Finding("Fel.")

    return made


def test_the_form_of_an_id_needs_no_quotation_marks_in_yaml() -> None:
    assert RULE_ID.startswith("[A-ZÅÄÖ]")
