"""The rules for names: of bodies that the organisation does not know, and of the parties."""

from pathlib import Path

import pytest

from samverkansdoc.check import check
from samverkansdoc.source import parse
from tests.check.clean import found, with_preface

GOOD = (Path(__file__).parent / "good" / "vasteras-2027-2030.yaml").read_text(encoding="utf-8")
RESPONSIBLE = "ansvariga: [fältsekreterarna, områdespolisen]"


def codes(old: str, new: str, *rules: str) -> list[str]:
    assert old in GOOD
    return [one.code for one in check(parse(GOOD.replace(old, new).encode(), "avtal.yaml", "yaml"), only=rules)]


@pytest.mark.parametrize("name", ["ledningsgruppen", "Trygghetsrådet", "projektgruppen", "Trygghetsforum"])
def test_a_joint_body_is_a_group_of_the_organisation(name: str) -> None:
    assert codes(RESPONSIBLE, f"ansvariga: [{name}, områdespolisen]", "KON-16") == ["KON-16"]


@pytest.mark.parametrize(
    "name",
    [
        "styrgruppen",
        "Arbetsgruppen",
        "fältgruppen",
        "polisens utredningsgrupp",
        "kommunalråd",
        "Lokala brottsförebyggande råd",
    ],
)
def test_a_known_body_and_a_unit_of_one_party_are_no_fault(name: str) -> None:
    assert codes(RESPONSIBLE, f"ansvariga: [{name}, områdespolisen]", "KON-16") == []


def test_without_an_organisation_no_body_is_unknown() -> None:
    assert found(with_preface("Text.").replace("Säkerhetsenheten, Polisen", "Trygghetsrådet, Polisen"), "KON-16") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Trelleborgs stad ansvarar för mötet.", ["Trelleborgs stad"]),
        ("Det är Trelleborgs stads ansvar.", ["Trelleborgs stads"]),
        ("Polisområde Trelleborg leder passen.", ["Polisområde Trelleborg"]),
        ("Brotten i Trelleborgs stad har minskat.", []),
        ("Trelleborgs kommun och lokalpolisområde Trelleborg deltar.", []),
        ("Polisområde Södra Skåne leder passen.", []),
    ],
)
def test_a_party_has_one_name(text: str, words: list[str]) -> None:
    assert found(with_preface(text), "KON-17") == words


def test_a_police_area_that_is_in_no_register_is_another_one_too() -> None:
    assert found(with_preface("Lokalpolisområde Påhittad ökar sin närvaro."), "KON-19") == ["Påhittad"]
    assert found(with_preface("Lokalpolisområde Trelleborgs poliser ökar sin närvaro."), "KON-19") == []
