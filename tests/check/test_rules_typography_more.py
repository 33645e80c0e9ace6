"""Slips that are rarer, and what looks like them: dates, numbers, gaps and notes that were left."""

import pytest

from tests.check.clean import found, with_preface

FOUND = [
    ("SPR-02", "Passen går måndag-torsdag i maj.", "måndag-torsdag"),
    ("SPR-02", "Det gäller 2022-01-01-- 2022-12-31 i dag.", "2022-01-01-- 2022-12-31"),
    ("SPR-02", "Hösten 2024-våren 2025 var lugn.", "2024-våren"),
    ("SPR-10", "Det gäller den 31 februari 2027.", "31 februari"),
    ("KON-01", "De nio åtgärderna hör ihop.", "nio åtgärderna"),
    ("SPR-04", "De delar ut ordningsbot mm.", "mm."),
    ("SPR-04", "Klotter o dyl tas bort.", "o dyl"),
    ("SPR-04", "Stödet ges e d i veckan.", "e d"),
    ("SPR-04", "Rutinen gäller f n bara skolor.", "f n"),
    ("SPR-05", "Det står i 158 § i kommunstyrelsens protokoll.", "158 §"),
    ("SPR-06", "Det kostar 10.000 kronor.", "10.000"),
    ("SPR-06", "Det kostar 10,000 kronor.", "10,000"),
    ("SPR-09", "Arbetet fortsätter .Sedan är det klart.", "fortsätter .Sedan"),
    ("SPR-09", "Arbetet fortsätter;det vet vi.", "fortsätter;det"),
    ("SPR-10", "Rutinen antogs den 12 Mars 2026.", "12 Mars 2026"),
    ("SPR-10", "Rutinen antogs mars 12, 2026.", "mars 12, 2026"),
    ("KON-23", "Här ska en text om skolan komma in.", "Här ska en text om skolan komma in"),
    ("KON-23", "Obs! Ska kompletteras av polisen.", "Obs! Ska kompletteras"),
    ("KON-24", "Mellan och 2025 minskade rånen.", "Mellan och"),
    ("KON-24", "Mötet leds av och kommunpolisen.", "leds av och"),
    ("KON-24", "Totalt deltog personer i dialogen.", "Totalt deltog personer"),
    ("KON-24", "Den mars hölls en dialog.", "Den mars"),
    ("KON-24", "Beslutet togs den 2026 av rådet.", "den 2026"),
]


@pytest.mark.parametrize(("rule", "text", "words"), FOUND, ids=[one[1] for one in FOUND])
def test_it_is_found(rule: str, text: str, words: str) -> None:
    assert found(with_preface(text), rule) == [words]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("SPR-02", "Fredags- och lördagskvällar är värst."),
        ("SPR-04", "Nivå e deltar, och grupp f nämns."),
        ("SPR-05", "Det står i 9 § i lagen."),
        ("SPR-06", "Betyget är 3,720 på skalan, och kvoten 10:1."),
        ("SPR-10", "Version 2026-10 av planen gäller."),
        ("KON-23", "Här ska alla känna sig trygga. Obs! Tiderna kan ändras."),
        ("KON-24", "Gruppen leds av och består av poliser."),
        ("SPR-04", "Snön var 20 mm djup."),
        ("KON-24", "De frågor som parterna ska samverka kring och ha i fokus är tre."),
        ("KON-24", "Rutinen gäller misstanke kring och konstaterat missbruk."),
        ("SPR-10", "Det gäller den 30 april och den 31 maj."),
        ("KON-01", "De två åtgärderna hör ihop, och tre åtgärder av dem är nya."),
        ("KON-24", "Den majoritet som svarade var nöjd."),
        ("KON-24", "Mellan skolan och polisen finns en rutin."),
    ],
)
def test_what_looks_like_it_is_not(rule: str, text: str) -> None:
    assert found(with_preface(text), rule) == []
