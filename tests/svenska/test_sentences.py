"""Sentences, words, and how hard a text is to read."""

import pytest

from samverkansdoc.svenska.sentences import lix, sentences, words


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ett. Två!  Tre?", ["Ett.", "Två!", "Tre?"]),
        ("Hos t.ex. Skatteverket kl. 9. Sedan hem.", ["Hos t.ex. Skatteverket kl. 9.", "Sedan hem."]),
        ("Enligt 14 kap. 1 § SoL. Nytt.", ["Enligt 14 kap. 1 § SoL.", "Nytt."]),
        ("Det säger A. Ek. Ja.", ["Det säger A. Ek.", "Ja."]),
        ("Han sa ”nej.” Sedan gick han.", ["Han sa ”nej.”", "Sedan gick han."]),
        ("- ett\n- två", ["- ett", "- två"]),
        ("Talet är 3.14 nu. Slut", ["Talet är 3.14 nu.", "Slut"]),
        ("", []),
    ],
)
def test_a_sentence_ends_where_it_ends(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_a_number_is_one_word() -> None:
    assert words("De 4 000 unga, 15–17 år, i hälso- och sjukvården (FN:s) www") == [
        "De", "4 000", "unga", "15", "17", "år", "i", "hälso", "och", "sjukvården", "FN:s", "www",
    ]  # fmt: skip


def test_lix_counts_long_words_and_long_sentences() -> None:
    assert lix("Vi går hem. Du går ut.") == 3
    assert lix("Kommunens verksamhet utvecklas.") == 3 + 100
    assert lix("") == 0
