"""A promise as a tree: its sections, its cards, the way to how it goes."""

from typing import Any

import pytest

from samverkansdoc.compose import compose
from samverkansdoc.document import Dokument, Form, Promise, Promises, WebCode, plain
from samverkansdoc.model import Effekt, Hänvisning, Kontakt, Löfte, Mål, Situation, Återkoppling
from samverkansdoc.svenska.genitive import capitalize_first
from tests.compose.outline import headings, lines_of, sentences
from tests.model.agreements import kommun, polis
from tests.model.promises import promise


def cards(document: Dokument) -> list[Promise]:
    return [card for block in document.blocks if isinstance(block, Promises) for card in block.items]


FULL: dict[str, Any] = {
    "situation": Situation(text="Många är oroliga.", källor=["trygghetsmätningen", "medborgardialoger"]),
    "effekt": Effekt(
        text="Fler är trygga.", mål=[Mål(mål="Tryggheten ökar", indikator="Trygghetsmätningen", källa="Polisen")]
    ),
    "återkoppling": Återkoppling(intervall="Varje kvartal.", webb="https://www.svedala.se/l%C3%B6fte?a=1&b=2"),
    "parter": [kommun(kontakter=[Kontakt(funktion="Samordnaren", epost="a@example.se")]), polis()],
}


def test_a_promise_has_the_sections_that_people_write() -> None:
    assert headings(compose(promise(**FULL))) == [
        "# - Situationen idag <situationen-idag>",
        "# - Det här ska vi göra <det-här-ska-vi-göra>",
        "# - Det här ska vi åstadkomma tillsammans <det-här-ska-vi-åstadkomma-tillsammans>",
        "# - Följ med i hur det går! <följ-med-i-hur-det-går>",
    ]


def test_what_is_not_given_is_not_there() -> None:
    made = compose(promise())
    assert headings(made) == ["# - Det här ska vi göra <det-här-ska-vi-göra>"]
    assert made.form is Form.ONE_PAGE


def test_its_sentences_are_whole() -> None:
    assert sentences(compose(promise(**FULL))) == [
        "Många är oroliga.",
        "Vi vet det genom trygghetsmätningen och medborgardialoger.",
        "Fler är trygga.",
        "Vi berättar hur det går varje kvartal.",
        "Frågor? Kontakta samordnaren, a@example.se.",
        "Medborgarlöftet hör till ”Överenskommelse om samverkan”.",
    ]
    assert "• Tryggheten ökar. Det mäts med trygghetsmätningen (Polisen)." in lines_of(compose(promise(**FULL)))


def test_a_card_says_who_how_much_what_when_and_where() -> None:
    hours, meetings, talks = cards(compose(promise()))
    assert (hours.actor, hours.bound, hours.figure, hours.unit) == ("Polisen", "minst", "4\u00a0000", "timmar")
    assert (meetings.actor, meetings.bound, meetings.figure) == ("Tillsammans", None, "2")
    assert [plain(fact) for fact in meetings.facts] == ["När: under 2024", "Var: Bara"]
    assert (talks.actor, talks.figure, plain(talks.text)) == ("Fritidsbanken", None, "Vi samtalar med unga.")


def test_promises_may_stand_party_by_party() -> None:
    made = compose(promise(stil="per part", löften=[*promise().löften, Löfte(löfte="Vi städar.", vem="Kommunen")]))
    assert headings(made) == [
        "# - Polisen lovar <polisen-lovar>",
        "# - Kommunen lovar <kommunen-lovar>",
        "# - Tillsammans lovar vi <tillsammans-lovar-vi>",
        "# - Fritidsbanken lovar <fritidsbanken-lovar>",
    ]
    assert [card.actor for card in cards(made)] == [None] * 4
    assert [plain(card.text) for card in cards(made)] == [
        "Polisen finns där det behövs.",
        "Vi städar.",
        "Vi håller möten.",
        "Vi samtalar med unga.",
    ]


def test_an_address_becomes_a_code_with_its_words() -> None:
    (code,) = (block for block in compose(promise(**FULL)).blocks if isinstance(block, WebCode))
    assert code.url == "https://www.svedala.se/l%C3%B6fte?a=1&b=2"
    assert code.alternative == f"Kod att läsa med telefonen. Den leder till {code.url}."
    assert {len(row) for row in code.modules} == {len(code.modules)}
    assert all(row.startswith("1111111") for row in (code.modules[0], code.modules[6]))
    assert set("".join(code.modules)) == {"0", "1"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (Hänvisning(titel="Ö", period="2023–2026", diarienummer="KS 1"), "”Ö” 2023–2026 (dnr KS 1)."),
        (Hänvisning(titel="Ö"), "”Ö”."),
    ],
)
def test_the_agreement_is_named_by_what_is_known_of_it(given: Hänvisning, said: str) -> None:
    assert f"Medborgarlöftet hör till {said}" in sentences(compose(promise(överenskommelse=given)))


@pytest.mark.parametrize("words", ["A*B_C & <1 %", "{{ 7 * 7 }}", "[länk](https://x.se)", "# rubrik", "- punkt"])
def test_no_value_is_markup(words: str) -> None:
    made = compose(promise(löften=[Löfte(löfte=words, vem=words, senast=words, plats=words)]))
    (card,) = cards(made)
    assert card.actor == capitalize_first(words)
    said = [plain(card.text), *(plain(fact).partition(": ")[2] for fact in card.facts)]
    assert {text.replace("\u00a0", " ") for text in said} == {words}
