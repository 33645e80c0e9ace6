"""Personal data, and what not everyone can read."""

import pytest

from samverkansdoc import Severity, Theme, check
from tests.check.clean import CLEAN, changed, findings, found, source, with_preface

WRONG = [
    ("PER-01", "Ärendet gäller 19121212-1212 i dag.", "••••••••-••••"),
    ("PER-01", "Ärendet gäller 121212-1212 i dag.", "••••••-••••"),
    ("PER-01", "Ärendet gäller 191212121212 i dag.", "••••••••••••"),
    ("PER-01", "Ärendet gäller 850101-1234 i dag.", "••••••-••••"),
    ("PER-01", "Ärendet gäller 198501011234 i dag.", "••••••••••••"),
    ("PER-01", "Personnumret är 8501011234.", "••••••••••"),
    ("PER-02", "Ring 070.123.45.67 om det händer.", "070.123.45.67"),
    ("PER-02", "Ring 0046701234567 om det händer.", "0046701234567"),
    ("PER-03", "Skriv till anna.ek(at)gmail.com om det.", "anna.ek(at)gmail.com"),
    ("PER-02", "Ring 070-123 45 67 om det händer.", "070-123 45 67"),
    ("PER-02", "Ring 0701234567 om det händer.", "0701234567"),
    ("PER-02", "Ring +46 70 123 45 67 om det händer.", "+46 70 123 45 67"),
    ("PER-02", "Ring 0410-73 30 00 om det händer.", "0410-73 30 00"),
    ("PER-03", "Skriv till anna.ek@gmail.com om det.", "anna.ek@gmail.com"),
    ("PER-03", "Skriv till anna.ek@trelleborg.se om det.", "anna.ek@trelleborg.se"),
    ("TIL-01", "Före.\n\n**Vad vi gör**\n\nVi gör det.", "**Vad vi gör**"),
    ("TIL-01", "Före.\n\n*Vad vi gör*\n\nVi gör det.", "*Vad vi gör*"),
    ("TIL-01", "Före.\n\n__Vad vi gör__\n\nVi gör det.", "__Vad vi gör__"),
    ("TIL-02", "Läs [här](https://www.a.se) om det.", "[här](https://www.a.se)"),
    ("TIL-02", "Klicka här för att läsa.", "Klicka här"),
    ("TIL-02", "Läs [https://www.a.se](https://www.a.se) om det.", "[https://www.a.se](https://www.a.se)"),
    ("TIL-02", "Läs [www.a.se/b](https://www.a.se/b).", "[www.a.se/b](https://www.a.se/b)"),
    ("TIL-06", "Nu SKA ALLA VARA I KOMMUNEN för det.", "SKA ALLA VARA I KOMMUNEN"),
    ("TIL-03", "Läs [planen](https://a.se/1) och [planen](https://a.se/2).", "[planen](https://a.se/2)"),
    ("TIL-04", "Tabell: Brott\n\n| År |  |\n|---|---|\n| 2015 | 61 |", "| År |  |"),
    ("TIL-05", "Text.\n\n| År | Antal |\n|---|---|\n| 2015 | 61 |", "| År | Antal |"),
    ("TIL-06", "Nu är det så ATT ALLA MÅSTE LÄSA DETTA noga.", "ATT ALLA MÅSTE LÄSA DETTA"),
    ("TIL-07", "Antalet syns i diagrammet nedan.", "i diagrammet nedan"),
    ("TIL-07", "Tabellen nedan till vänster visar läget.", "Tabellen nedan till vänster"),
    ("TIL-07", "De röda fälten visar problem.", "De röda fälten"),
    ("TIL-07", "Det som är markerat med gult är nytt.", "markerat med gult"),
]


@pytest.mark.parametrize(("rule", "text", "words"), WRONG, ids=[f"{rule} {words}" for rule, _, words in WRONG])
def test_what_is_wrong_is_found_where_it_is(rule: str, text: str, words: str) -> None:
    assert found(with_preface(text), rule) == [words]


RIGHT = [
    "Organisationsnumret är 212000-1199, och diarienumret KS 160912-1234.",
    "Ring 114 14 eller 112, eller 020-12 34 56.",
    "Skriv till trygghet@trelleborg.se om det. Bankgirot är 8501011234, och det (at) hände är ett citat.",
    "De gröna områdena och den röda tråden är viktiga.\n\n*En mening i kursiv stil som slutar.*\n\nSväng till höger.",
    "Det är **mycket** viktigt. Läs [om löftet](https://a.se) och [mer om löftet](https://a.se/2).",
    "Tabell: Anmälda brott\n\n| År | Antal |\n|---|---|\n| 2015 | 61 |",
    "Mellan 2016 och 2018 anmäldes 160 912 brott, 1 234 fler än 2015.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_in_peace(text: str) -> None:
    assert [f"{one.code} {one.message}" for one in findings(with_preface(text), "PER", "TIL")] == []


def test_a_personal_number_is_an_error() -> None:
    assert findings(with_preface("Ärendet gäller 19121212-1212 i dag."), "PER-01")[0].severity is Severity.ERROR
    assert findings(with_preface("Ärendet gäller 850101-1234."), "PER-01")[0].severity is Severity.WARNING


def test_a_private_address_of_a_contact_is_found() -> None:
    assert found(changed("trygg@trelleborg.se", "trygg@hotmail.com"), "PER-03") == ["trygg@hotmail.com"]


def test_colours_of_a_theme_that_cannot_be_read_are_found() -> None:
    pale = Theme(accent="999999", shade="444444")
    told = [one.message for one in check(source(CLEAN), only=["TIL-08"], theme=pale)]
    assert [message.partition(" har")[0] for message in told] == [
        *("Temats färg ”ink” (1A1A1A)", "Temats färg ”muted” (55595E)"),
        *("Temats färg ”accent” (999999)", "Temats färg ”accent” (999999)", "Temats färg ”warning” (A3211B)"),
    ]
    assert told[2].endswith("har kontrasten 2,8:1 mot vitt; minst 4,5:1 krävs.")
    assert check(source(CLEAN), only=["TIL-08"]) == ()
    assert check(source(CLEAN), only=["TIL"], without=["TIL-08"], theme=pale) == check(source(CLEAN), only=["TIL"])
