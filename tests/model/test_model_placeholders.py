"""Places to fill in: what is one, what is not, and where they are found."""

import pytest

from samverkansdoc.model import Bilaga, Underavsnitt
from samverkansdoc.model.placeholders import placeholders
from tests.model.agreements import agreement


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[Beskriv läget.]", ["[Beskriv läget.]"]),
        ("[Ange när]", ["[Ange när]"]),
        ("[Skriv ett syfte]", ["[Skriv ett syfte]"]),
        ("[Välj ett ord]", ["[Välj ett ord]"]),
        ("[Fyll i datum]", ["[Fyll i datum]"]),
        ("[ange när]", ["[ange när]"]),
        ("*[Beskriv läget]*", ["[Beskriv läget]"]),
        ("Den [Ange dag] i [Ange\nmånad], [se bilaga].", ["[Ange dag]", "[Ange\nmånad]"]),
        ("[Beskriv]", ["[Beskriv]"]),
        ("[Angeläget]", []),
        ("[Skrivelsen]", []),
        ("[Fyllde i det]", []),
        ("Beskriv läget", []),
        ("[Se Ange]", []),
        ("[Skriv till oss](https://www.example.se)", []),
        ("[[beskriv]]", []),
        ("[^ange]", []),
        ("[Ange när", []),
    ],
)
def test_what_a_place_to_fill_in_is(text: str, found: list[str]) -> None:
    assert [one.text for one in placeholders(agreement(titel=text))] == found


def test_they_are_found_wherever_they_stand() -> None:
    document = agreement(
        titel="[Ange titel]",
        förord="Hej [Skriv mer]",
        syften=["att", "[Ange syfte]"],
        bilagor=[Bilaga(titel="A", avsnitt=[Underavsnitt(rubrik="B", text="[Välj]")])],
    )
    assert [(one.path, one.text) for one in placeholders(document)] == [
        (("titel",), "[Ange titel]"),
        (("förord", "text"), "Hej [Skriv mer]"[4:]),
        (("bilagor", 0, "avsnitt", 0, "text"), "[Välj]"),
        (("syften", "syften", 1), "[Ange syfte]"),
    ]
