import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words2 import num2words

from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.words import Gender, count, counted, number_word, ordinal


@pytest.mark.parametrize(
    ("n", "word"),
    [
        (0, "noll"),
        (1, "en"),
        (2, "två"),
        (12, "tolv"),
        (21, "tjugoen"),
        (40, "fyrtio"),
        (100, "etthundra"),
        (101, "etthundraen"),
        (1000, "ettusen"),
        (2021, "tvåtusentjugoen"),
        (21_000, "tjugoettusen"),
        (340_021, "trehundrafyrtiotusentjugoen"),
        (999_999, "niohundranittioniotusenniohundranittionio"),
    ],
)
def test_a_number_is_one_word(n: int, word: str) -> None:
    assert number_word(n) == word


def test_a_final_one_follows_the_gender() -> None:
    assert number_word(1, Gender.NEUTRUM) == "ett"
    assert number_word(21, Gender.NEUTRUM) == "tjugoett"
    assert number_word(1001, Gender.NEUTRUM) == "ettusenett"
    assert number_word(1000, Gender.NEUTRUM) == number_word(1000, Gender.UTRUM)


def test_the_first_thousand_numbers_agree_with_num2words() -> None:
    assert [number_word(n, Gender.NEUTRUM) for n in range(1000)] == [_oracle(n) for n in range(1000)]


@given(st.integers(0, 999_999))
def test_all_numbers_agree_with_num2words(n: int) -> None:
    assert number_word(n, Gender.NEUTRUM) == _oracle(n)


@given(st.integers(0, 999_999))
def test_only_the_last_syllable_differs_by_gender(n: int) -> None:
    common, neuter = number_word(n), number_word(n, Gender.NEUTRUM)
    assert common == neuter or (common[:-2], common[-2:], neuter[-3:]) == (neuter[:-3], "en", "ett")
    assert "ttt" not in neuter


@pytest.mark.parametrize("n", [-1, 1_000_000])
def test_other_numbers_have_no_word_here(n: int) -> None:
    with pytest.raises(SvenskaError, match="kan inte skrivas med bokstäver"):
        number_word(n)


def test_running_text_counts_in_words_up_to_tolv() -> None:
    assert [count(n) for n in (1, 12, 13, 4000)] == ["en", "tolv", "13", "4\u00a0000"]
    assert count(1, Gender.NEUTRUM) == "ett"
    assert count(-3) == "\u22123"


@pytest.mark.parametrize(
    ("n", "singular", "plural", "gender", "written"),
    [
        (1, "exemplar", "exemplar", Gender.NEUTRUM, "ett exemplar"),
        (2, "exemplar", "exemplar", Gender.NEUTRUM, "två exemplar"),
        (1, "part", "parter", Gender.UTRUM, "en part"),
        (10, "mål", "mål", Gender.NEUTRUM, "tio mål"),
        (13, "mål", "mål", Gender.NEUTRUM, "13\u00a0mål"),
        (4000, "timme", "timmar", Gender.UTRUM, "4\u00a0000\u00a0timmar"),
        (0, "part", "parter", Gender.UTRUM, "noll parter"),
    ],
)
def test_the_noun_follows_the_number(n: int, singular: str, plural: str, gender: Gender, written: str) -> None:
    assert counted(n, singular, plural, gender) == written


def test_ordinals_agree_with_num2words() -> None:
    assert [ordinal(n) for n in (1, 2, 20, 31)] == ["första", "andra", "tjugonde", "trettioförsta"]
    assert [ordinal(n) for n in range(1, 40)] == [_oracle(n, "ordinal") for n in range(1, 40)]
    with pytest.raises(SvenskaError):
        ordinal(0)


#: Where num2words is wrong, in some version.
MISSPELT = {" ": "", "förtio": "fyrtio", "etttusen": "ettusen", "tjugode": "tjugonde", "trettiode": "trettionde"}


def _oracle(n: int, kind: str = "cardinal") -> str:
    word: str = num2words(n, lang="sv", to=kind)  # type: ignore[no-untyped-call]
    for wrong, right in MISSPELT.items():
        word = word.replace(wrong, right)
    return "ett" + word if word.startswith("hundra") else word
