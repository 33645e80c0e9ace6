"""Spelling: with a dictionary, and without."""

import sys
from types import ModuleType

import pytest

from samverkansdoc import Severity
from samverkansdoc.check import check
from samverkansdoc.check.language import spelling
from tests.check.clean import source, with_preface

needs_dictionary = pytest.mark.needs("hunspell-sv")


def spelt(text: str) -> list[str | None]:
    return [one.excerpt for one in check(source(with_preface(text)), only=["SPR-21"])]


@needs_dictionary
def test_words_that_the_dictionary_does_not_know_are_found_once() -> None:
    assert spelt("Det är övergipande mål, och övergipande planer.") == ["övergipande"]


def test_short_slips_are_found_by_themselves() -> None:
    assert "oh" in spelt("De är med oh arbetar.")
    assert "oh" not in spelt("De är med och arbetar.")


@needs_dictionary
@pytest.mark.parametrize(
    "text",
    [
        "Trygghetsvandringar och lokalpolisområdeschefen är sammansatta ord.",
        "Hälso- och sjukvården, Brå, USSP och 15-åringar.",
        "Trelleborgs kommun och Mörbylånga. Arbetet i Skiftinge leds av Ixi Ypsilon. Skiftinge är stort.",
        "Läs mer på www.tänkom.nu och [[karta]].",
    ],
)
def test_names_compounds_and_addresses_are_known(text: str) -> None:
    assert spelt(text) == []


def test_another_package_of_the_same_name_is_no_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hunspell", ModuleType("hunspell"))
    spelling._dictionary.cache_clear()
    try:
        told = check(source(with_preface("Övergipande.")), only=["SPR-21"])
    finally:
        spelling._dictionary.cache_clear()
    assert [one.message for one in told] == ["Stavningen är inte prövad: ordlistan finns inte."]


def test_without_a_dictionary_one_line_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spelling, "_FOLDERS", ())
    spelling._dictionary.cache_clear()
    try:
        told = check(source(with_preface("Övergipande.")), only=["SPR-21"])
    finally:
        spelling._dictionary.cache_clear()
    assert [one.severity for one in told] == [Severity.INFO]
    assert "samverkansdoc[stavning]" in (told[0].hint or "")
