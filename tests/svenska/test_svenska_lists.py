import pytest
from babel.lists import format_list
from hypothesis import given
from hypothesis import strategies as st

from samverkansdoc.svenska.lists import join


@pytest.mark.parametrize(
    ("items", "sentence"),
    [
        ([], ""),
        (["Polisen"], "Polisen"),
        (["Polisen", "kommunen"], "Polisen och kommunen"),
        (
            ["Polisen", "Socialförvaltningen", "Bildningsförvaltningen"],
            "Polisen, Socialförvaltningen och Bildningsförvaltningen",
        ),
        (["Trafik", "alkohol och narkotika", "skolnärvaro"], "Trafik, alkohol och narkotika samt skolnärvaro"),
    ],
)
def test_a_list_reads_as_a_sentence(items: list[str], sentence: str) -> None:
    assert join(items) == sentence


def test_the_conjunction_can_be_another() -> None:
    assert join(("Trelleborg", "Trollhättan", "Tranås"), "eller") == "Trelleborg, Trollhättan eller Tranås"


@given(st.lists(st.text(alphabet="aåöx ", min_size=1), min_size=1))
def test_lists_agree_with_babel(items: list[str]) -> None:
    assert join(iter(items)) == format_list(items, locale="sv")
    assert join(items, "eller") == format_list(items, style="or", locale="sv")
