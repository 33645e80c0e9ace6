"""The reference is made of the code as it is now, and of all of it."""

import pytest

import samverkansdoc
from docs.make_reference import PAGE, Code, all_classes, all_codes, codes, given, page
from samverkansdoc.cli.app import app
from samverkansdoc.source.shapes import keys
from tests.docs.running import EVERY_KEY


def test_the_reference_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python docs/make_reference.py"


def test_the_examples_give_every_key() -> None:
    every = {(cls, name) for cls in all_classes() for name in keys(cls)}
    shared = {"diarienummer", "kontakter", "id", "granskning"}  # of all parties or documents; one that shows is enough
    told = {(cls, name) for path in EVERY_KEY for cls, name, _ in given(path)}
    assert {name for _, name in every - told} <= shared
    assert {name for _, name in told} >= shared


def test_every_key_command_code_and_public_name_stands_there() -> None:
    text = page()
    names = {name for cls in all_classes() for name in keys(cls)}
    names |= {code.code for code in all_codes()} | set(samverkansdoc.__all__)
    assert {name for name in names if f"`{name}`" not in text} == set()
    assert all(f"### samverkansdoc {name}" in text for name in app if not name.startswith("-"))


def test_codes_are_read_wherever_they_are_given() -> None:
    source = """
def a():
    message = f"Raden {x} är fel."
    raise Fault("one", message)
def b(self, place):
    self.fault("two", place, "Två.", "Tips.")
    yield Diagnostic(code="three", message="Tre " + "fyra.", severity=Severity.INFO)
def c(code, fault):
    Diagnostic(code=code, message="x")
    Diagnostic(code=fault.code, message="x")
"""
    found = [
        Code("one", "Raden … är fel.", "fel", "m"),
        Code("three", "Tre fyra.", "info", "m"),
        Code("two", "Två.", "fel", "m"),
    ]
    assert sorted(codes(source, "m")) == found


def test_a_code_that_cannot_be_read_is_told() -> None:
    with pytest.raises(LookupError, match="m, line 2"):
        list(codes("def a(kind):\n    Diagnostic(code='x' + kind, message='y')\n", "m"))


def test_every_code_in_the_package_is_found() -> None:
    """Codes that the tests of other rooms expect are among those of the reference."""
    known = {code.code for code in all_codes()}
    assert known >= {"unknown-key", "wrong-type", "unknown-id", "yaml-tab", "not-utf8", "template", "too-many-findings"}
    assert len(known) > 50
