"""Hunspell finds what is no Swedish word, and only that."""

from tests.checkers.language import misspelt
from tests.checkers.wording import meaningless_alt, meaningless_link


def test_misspelt_words_are_found() -> None:
    assert misspelt("Polissen och kommunen samvärkar.") == {"Polissen", "samvärkar"}
    assert misspelt("Parterna samvärkar1 bl.a. på torget, t.ex. varje vecka.2") == {"samvärkar"}


def test_compounds_numbers_addresses_and_soft_hyphens_are_not() -> None:
    text = (
        "Trygghets\u00adfrämjande och hälso- och sjuk\u00ad\nvårdens åtgärder enligt "
        "tillgänglighetsredogörelsen 2024-01-01, bilaga B7. "
        "Se https://www.svedala.se/xyzzy eller www.polisen.se, skriv till xyzzy@svedala.se, besök svedala.se."
    )
    assert misspelt(text) == set()


def test_a_long_text_is_read_to_its_end() -> None:
    assert misspelt("Polisen arbetar. " * 20_000 + "xyzzy") == {"xyzzy"}


def test_texts_that_say_something_pass() -> None:
    assert meaningless_alt("Karta över Svedala centrum") == ""
    assert meaningless_link("kommunens webbplats") == ""
