"""What the parties are called: in headings, in sentences, and as authorities."""

import pytest

from samverkansdoc.model import AnyPart
from samverkansdoc.svenska.errors import OkäntNamn
from tests.model.agreements import kommun, polis, övrig


@pytest.mark.parametrize(
    ("part", "namn"),
    [
        (kommun("Trelleborg"), "Trelleborgs kommun"),
        (kommun("Borås"), "Borås Stad"),
        (kommun("Borås Stad"), "Borås Stad"),
        (kommun("Borås", officiellt_namn=True), "Borås kommun"),
        (kommun("Malmö"), "Malmö stad"),
        (kommun("1287"), "Trelleborgs kommun"),
        (kommun("svedala kommun"), "Svedala kommun"),
        (polis("Trelleborg"), "Lokalpolisområde Trelleborg"),
        (polis("lokalpolisområde Trelleborg"), "Lokalpolisområde Trelleborg"),
        (polis("Polisområde Malmö"), "Polisområde Malmö"),
        (polis("Polismyndigheten"), "Polismyndigheten"),
        (polis("polismyndigheten, polisregion Syd"), "Polismyndigheten, polisregion Syd"),
        (övrig("MKB – Malmö  kommunala bostads AB"), "MKB – Malmö  kommunala bostads AB"),
    ],
)
def test_names_as_headings_and_signature_blocks_have_them(part: AnyPart, namn: str) -> None:
    assert part.namn == namn


@pytest.mark.parametrize(
    ("part", "namn"),
    [
        (kommun("Trelleborg"), "Trelleborgs kommun"),
        (polis("Trelleborg"), "lokalpolisområde Trelleborg"),
        (polis("Polisområde Malmö"), "polisområde Malmö"),
        (polis("Polisregion Syd"), "polisregion Syd"),
        (polis("Polismyndigheten"), "Polismyndigheten"),
        (polis("polismyndigheten i Malmö"), "Polismyndigheten i Malmö"),
        (övrig("Region Skåne"), "Region Skåne"),
    ],
)
def test_names_inside_a_sentence(part: AnyPart, namn: str) -> None:
    assert part.namn_i_text == namn


def test_the_police_sign_as_one_authority_and_others_as_themselves() -> None:
    assert polis().organisation == polis("Polisområde Malmö").organisation == "Polismyndigheten"
    assert kommun("Borås").organisation == "Borås Stad"
    assert övrig("Region Skåne").organisation == "Region Skåne"


@pytest.mark.parametrize("part", [kommun("Treleborg"), polis("Treleborg")])
def test_a_name_that_is_not_in_the_register_is_unknown_and_the_nearest_is_shown(part: AnyPart) -> None:
    with pytest.raises(OkäntNamn) as unknown:
        _ = part.namn
    assert unknown.value.suggestions
    assert unknown.value.hint is not None
    assert "Trelleborg" in unknown.value.hint
