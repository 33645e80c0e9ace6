"""The table of old terms."""

from datetime import date

import pytest

from samverkansdoc.svenska.terms import old_terms, terms


def test_every_term_says_what_it_is_called_now_since_when_and_who_says_so() -> None:
    for term in terms():
        assert term.now
        assert term.source
        assert date(2005, 1, 1) < term.changed < date(2100, 1, 1)
    assert len(terms()) > 20


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anmälan enligt 14 kap. 1 § SoL görs.", ["14 kap. 1 § SoL"]),
        ("Enligt 14 kap. 1 § socialtjänstlagen (2001:453).", ["14 kap. 1 § socialtjänstlagen (2001:453)"]),
        ("SKL, landstinget och Twitter", ["SKL", "landstinget", "Twitter"]),
        ("Tillstånd till kameraövervakning söks hos Länsstyrelsen.", ["kameraövervakning"]),
        ("Den nationella samordnaren och regionen", ["nationella samordnaren"]),
        ("Regionen, SKR, ANDTS och kamerabevakning", []),
    ],
)
def test_old_terms_are_found_by_their_stems(text: str, found: list[str]) -> None:
    words = [match[0] for _, match in old_terms(text)]
    assert len(words) == len(found)
    assert all(word.startswith(start) for word, start in zip(words, found, strict=True))


def test_the_stems_never_hide_what_a_pattern_finds() -> None:
    told = "\n".join(f"{term.now} {term.source}" for term in terms())
    for term in terms():
        for match in term.pattern.finditer(told):
            assert any(stem in match[0].casefold() for stem in term.stems)


def test_the_day_of_a_change_is_read_from_a_day_a_month_or_a_year() -> None:
    changed = {term.since: term.changed for term in terms()}
    assert changed["2025-07-01"] == date(2025, 7, 1)
    assert changed["november 2019"] == date(2019, 11, 1)
    assert changed["2020"] == date(2020, 1, 1)
