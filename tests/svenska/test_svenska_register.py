import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkansdoc.svenska.errors import OkäntNamn
from samverkansdoc.svenska.register import (
    Kommunuppgift,
    find_kommun,
    find_lokalpolisområde,
    kommuner,
    lokalpolisområden,
    lokalpolisområden_for,
)

ALL = pytest.mark.parametrize("kommun", kommuner(), ids=lambda kommun: kommun.kod)
#: Listed in SOURCES.md: no source names their police area.
WITHOUT_POLICE_AREA = {
    *("0128", "1407", "1439", "1444", "1445", "1447", "1473", "1493"),
    *("2121", "2132", "2184", "2303", "2305", "2326", "2361"),
}


def test_the_register_is_complete() -> None:
    assert len(kommuner()) == 290
    assert len({kommun.kod for kommun in kommuner()}) == 290
    assert len({kommun.län for kommun in kommuner()}) == len({kommun.länskod for kommun in kommuner()}) == 21
    assert len(lokalpolisområden()) == 94
    assert len({uppgift.polisområde for uppgift in lokalpolisområden()} - {None}) == 27
    assert len({uppgift.region for uppgift in lokalpolisområden()}) == 7


@ALL
def test_every_row_is_whole(kommun: Kommunuppgift) -> None:
    assert len(kommun.kod) == 4
    assert kommun.kod.startswith(kommun.länskod)
    assert kommun.namn[:3] in kommun.officiellt_namn
    assert kommun.officiellt_namn in (f"{kommun.genitiv} kommun", "Region Gotland")
    assert all(text == unicodedata.normalize("NFC", text.strip()) for text in (kommun.namn, kommun.genitiv, kommun.län))


@ALL
def test_every_municipality_is_found_by_each_of_its_names(kommun: Kommunuppgift) -> None:
    for name in (kommun.namn, kommun.officiellt_namn, kommun.benämning, kommun.kod, f"{kommun.genitiv} kommun"):
        for spelling in (name, name.upper(), name.lower(), unicodedata.normalize("NFD", name), f"  {name} "):
            assert find_kommun(spelling) is kommun


@ALL
def test_every_municipality_has_a_police_area_or_is_known_to_lack_one(kommun: Kommunuppgift) -> None:
    assert bool(lokalpolisområden_for(kommun.kod)) == (kommun.kod not in WITHOUT_POLICE_AREA)


def test_every_code_of_a_police_area_is_a_municipality() -> None:
    known = {kommun.kod for kommun in kommuner()}
    assert all(set(uppgift.kommunkoder) <= known and uppgift.kommunkoder for uppgift in lokalpolisområden())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("trelleborg", "Trelleborg"),
        ("Trelleborg kommun", "Trelleborg"),
        ("Borås Stad", "Borås"),
        ("Borås kommun", "Borås"),
        ("Malmö stad", "Malmö"),
        ("Malmö  kommun", "Malmö"),
        ("Göteborgs stad", "Göteborg"),
        ("Falun", "Falun"),
        ("Falu kommun", "Falun"),
        ("Falun kommun", "Falun"),
        ("Faluns kommun", "Falun"),
        ("Upplands-Bro", "Upplands-Bro"),
        ("upplands bro kommun", "Upplands-Bro"),
        ("Region Gotland", "Gotland"),
        ("Gotlands kommun", "Gotland"),
        ("Habo", "Habo"),
        ("Håbo", "Håbo"),
        ("Orusts kommun", "Orust"),
    ],
)
def test_a_municipality_is_found_as_people_write_it(text: str, name: str) -> None:
    assert find_kommun(text).namn == name


def test_a_municipality_signs_under_its_own_name() -> None:
    borås = find_kommun("Borås")
    assert (borås.benämning, borås.officiell_kommun, borås.genitiv) == ("Borås Stad", "Borås kommun", "Borås")
    assert find_kommun("Stockholm").officiell_kommun == "Stockholms kommun"
    assert find_kommun("Trelleborg").benämning == "Trelleborgs kommun"
    assert find_kommun("Gotland").benämning == find_kommun("Gotland").officiell_kommun == "Region Gotland"


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [("Trelborg", "Trelleborg"), ("Malmo", "Malmö"), ("Gotebrg", "Göteborg"), ("Trelleborgs kommuns", "Trelleborg")],
)
def test_a_misspelt_municipality_gets_a_suggestion(text: str, suggestion: str) -> None:
    with pytest.raises(OkäntNamn) as caught:
        find_kommun(text)
    assert caught.value.message == f"Kommunen ”{text}” finns inte i registret."
    assert caught.value.suggestions[0] == suggestion
    assert (caught.value.hint or "").startswith(f"Menade du {suggestion}")


def test_several_suggestions_read_as_a_question() -> None:
    with pytest.raises(OkäntNamn) as caught:
        find_kommun("Hallstad")
    assert caught.value.hint == f"Menade du {' eller '.join(caught.value.suggestions)}?"


@pytest.mark.parametrize(
    ("text", "hint"), [("9999", "fyra siffror"), ("xyz", "till exempel Trelleborg"), ("", "Skriv")]
)
def test_a_name_like_no_other_gets_the_expected_form(text: str, hint: str) -> None:
    with pytest.raises(OkäntNamn) as caught:
        find_kommun(text)
    assert caught.value.suggestions == ()
    assert hint in (caught.value.hint or "")


@pytest.mark.parametrize(
    "text", ["Trelleborg", "Lokalpolisområde Trelleborg", "LPO Trelleborg", "lokalpolisområdet  TRELLEBORG"]
)
def test_a_police_area_is_found_with_and_without_its_kind(text: str) -> None:
    found = find_lokalpolisområde(text)
    assert found.namn == "Lokalpolisområde Trelleborg"
    assert (found.region, found.polisområde, found.kommunkoder) == ("Syd", "Södra Skåne", ("1233", "1263", "1287"))


def test_every_police_area_is_found_by_its_name() -> None:
    for uppgift in lokalpolisområden():
        assert find_lokalpolisområde(uppgift.namn) is uppgift
        assert find_lokalpolisområde(uppgift.lokalpolisområde.upper()) is uppgift
    assert find_lokalpolisområde("Halmstad-Laholm").lokalpolisområde == "Halmstad/Laholm"


def test_a_misspelt_police_area_gets_a_suggestion() -> None:
    with pytest.raises(OkäntNamn) as caught:
        find_lokalpolisområde("LPO Trelborg")
    assert caught.value.hint == "Menade du Trelleborg?"


def test_a_large_city_lies_in_several_police_areas() -> None:
    assert [uppgift.lokalpolisområde for uppgift in lokalpolisområden_for("1280")] == ["Malmö Norr", "Malmö Söder"]
    assert lokalpolisområden_for("9999") == ()


@given(st.text())
def test_any_text_is_found_or_refused(text: str) -> None:
    for find in (find_kommun, find_lokalpolisområde):
        with suppress(OkäntNamn):
            find(text)
