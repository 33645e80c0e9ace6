"""One thing has one name, in one form, and no sentence stands twice."""

import pytest

from samverkansdoc import Severity
from tests.check.clean import CLEAN, findings, found, with_preface

WRONG = [
    ("KON-27", "Arbetet leds av Polisen. Sedan leder polisen det.", "Polisen"),
    ("KON-27", "Det visar årets Trygghetsmätning. En trygghetsmätning görs varje år.", "Trygghetsmätning"),
    ("KON-27", "Här möts Hälso- och Trygghetsråd. Alla i trygghetsrådet deltar.", "Trygghetsråd"),
    ("KON-27", "De har använt Cannabis. Många använder cannabis.", "Cannabis"),
    ("KON-27", "Det gör Ung Fritid. Även Ung fritid deltar.", "Ung fritid"),
    ("KON-28", "Parterna har enats om tre samarbetsområden i planen.", "samarbetsområden"),
    ("KON-28", "Denna samverkansplan gäller i kommunen.", "Denna samverkansplan"),
    ("KON-28", "Detta samverkansavtal gäller i kommunen.", "Detta samverkansavtal"),
    ("SPR-24", "Det leds av polismyndigheten i staden.", "polismyndigheten"),
    ("SPR-24", "Det gäller Höör Kommun i dag.", "Höör Kommun"),
]
RIGHT = [
    "Polisen leder arbetet. Sedan leder polisen det. Brottsförebyggande rådet deltar, och rådet möts.",
    "Det gör Ung Fritid. Ung och fri är den unge, och fritiden är viktig. Lokalpolisområde Höör och Polisregion Syd.",
    "Denna överenskommelse gäller i våra samverkansområden. Avtal om lokaler finns, och en plan görs.",
    "Polismyndigheten deltar. Sveriges Kommuner och Regioner gör det med, och kommunen.",
    "Den här meningen står bara en gång i hela dokumentet, och den är lång. Den här står också bara en gång.",
]
LONG = "Trots att polisens mätning visar att oron minskar är trafiken det största problemet i kommunen."


@pytest.mark.parametrize(("rule", "text", "words"), WRONG, ids=[words for _, _, words in WRONG])
def test_what_has_two_names_is_told_of(rule: str, text: str, words: str) -> None:
    assert found(with_preface(text), rule) == [words]
    (told,) = findings(with_preface(text), rule)
    assert told.severity is Severity.INFO
    assert told.hint
    assert told.why


@pytest.mark.parametrize("text", RIGHT)
def test_what_has_one_name_is_left_in_peace(text: str) -> None:
    told = findings(with_preface(text), "KON-27", "KON-28", "KON-29", "SPR-24")
    assert [f"{one.code} {one.message}" for one in told] == []


def test_the_word_for_areas_is_the_one_that_is_chosen() -> None:
    text = with_preface("Parterna har tre fokusområden.")
    assert found(text, "KON-28") == ["fokusområden"]
    chosen = text.replace("status: beslutad", "status: beslutad\nordval: {område: fokusområde}")
    assert "fokusområden" not in found(chosen, "KON-28")


def test_a_long_sentence_that_stands_twice_is_told_of_the_second_time() -> None:
    (told,) = findings(with_preface(f"{LONG}\n\nMer.\n\n{LONG}"), "KON-29")
    assert told.severity is Severity.INFO
    assert told.span
    assert told.span.line == CLEAN[: CLEAN.index("förord: |")].count("\n") + 6
    assert findings(with_preface("Det är bra.\n\nDet är bra."), "KON-29") == []
