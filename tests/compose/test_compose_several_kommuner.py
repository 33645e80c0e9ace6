"""Several municipalities that promise together, or agree with the same police."""

import pytest

from samverkansdoc.compose import compose
from samverkansdoc.document import Promises
from samverkansdoc.model import AnyPart, Löfte
from tests.compose.outline import headings, read_lines
from tests.model.agreements import agreement, kommun, polis
from tests.model.promises import promise

ONE: list[AnyPart] = [kommun(), polis()]
TWO: list[AnyPart] = [kommun("Sjöbo", diarienummer="S 1"), kommun("Tomelilla", diarienummer="T 1"), polis("Ystad")]
PROMISES = [
    Löfte(löfte="Vi går ut.", vem="polisen"),
    Löfte(löfte="Vi tänder ljus.", vem="kommunen"),
    Löfte(löfte="Vi möts."),
]


@pytest.mark.parametrize(("parts", "word"), [(ONE, "Kommunen"), (TWO, "Kommunerna")])
def test_a_promise_party_by_party_speaks_of_as_many_municipalities_as_there_are(
    parts: list[AnyPart], word: str
) -> None:
    made = compose(promise(parter=parts, löften=PROMISES, stil="per part"))
    assert [line.split(" <")[0] for line in headings(made)] == [
        "# - Polisen lovar",
        f"# - {word} lovar",
        "# - Tillsammans lovar vi",
    ]


@pytest.mark.parametrize(("parts", "word"), [(ONE, "Kommunen"), (TWO, "Kommunerna")])
def test_a_promise_in_one_row_names_those_who_make_it(parts: list[AnyPart], word: str) -> None:
    made = compose(promise(parter=parts, löften=PROMISES))
    (cards,) = [block.items for block in made.blocks if isinstance(block, Promises)]
    assert [card.actor for card in cards] == ["Polisen", word, "Tillsammans"]


def test_each_has_its_diarienummer_in_the_head() -> None:
    for made in (compose(agreement(parter=TWO)), compose(promise(parter=TWO))):
        fields = [fact.label for fact in made.head.fields]
        assert fields == ["Diarienummer, Sjöbo kommun", "Diarienummer, Tomelilla kommun"]


def test_each_has_its_copy_and_its_place_to_sign() -> None:
    text = "\n".join(read_lines(compose(agreement(parter=TWO))))
    assert "ett för Sjöbo kommun, ett för Tomelilla kommun och ett för lokalpolisområde Ystad." in text
    for name in ("Sjöbo kommun", "Tomelilla kommun", "Lokalpolisområde Ystad"):
        assert f"SIGNS {name}:" in text
