"""How rules see a text, and the way back to what is written."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkansdoc.check.views import view
from samverkansdoc.source.alignment import aligned
from samverkansdoc.svenska.protected import PLACEHOLDER, around_protected, spans

SEEN = [
    ("Två\nrader", "Två rader"),
    ("Ett.\n\nTvå.", "Ett.\n\nTvå."),
    ("Lista:\n\n- ett\n  två\n- tre", "Lista:\n\n- ett två\n- tre"),
    ("**Viktigt** och *bra*.", "Viktigt och bra."),
    ("Se [[karta]].", f"Se {PLACEHOLDER}."),
    ("En not.[^1]\n\n[^1]: Noten\n    går vidare.", f"En not.{PLACEHOLDER}\n\n{PLACEHOLDER} Noten går vidare."),
    ("Läs [sidan](https://a.se).", f"Läs [sidan]{PLACEHOLDER}."),
    ("Dnr KS 2015-2016 gäller.", f"{PLACEHOLDER} gäller."),
    ("| År |\n|----|\n| 2015 |", f"| År |\n{PLACEHOLDER}\n| 2015 |"),
    ("______", "______"),
]


@pytest.mark.parametrize(("raw", "seen"), SEEN)
def test_what_is_no_words_is_not_seen(raw: str, seen: str) -> None:
    assert view(raw, markdown=True).text == seen


@pytest.mark.parametrize(("raw", "_"), SEEN)
def test_every_word_leads_back_to_itself(raw: str, _: str) -> None:
    found = view(raw, markdown=True)
    for match in re.finditer(r"[^\W\d]{2,}", found.text):
        start, end = found.original(*match.span())
        assert raw[start:end] == match[0]


@given(st.text(alphabet=st.sampled_from("abAB *[]()^#:.-|0123456789§@\n"), max_size=60))
def test_places_stay_within_the_text_and_in_order(raw: str) -> None:
    found = view(raw, markdown=True)
    places = [found.original(at, at + 1) for at in range(len(found.text))]
    assert all(0 <= start <= end <= len(raw) for start, end in places)
    assert places == sorted(places)


WORDS = ["polisen", "KS 2015-2016", "dnr 2016/723 100", "www.a.se/x", "a@b.se", "2023:196", "kl. 9", "14 kap.", "och"]
WORDS += ["1.6-692-2012", "SS-EN ISO 9001:2015", "fil.pdf", "0410-73 30 00", "i", "en längre mening utan något."]


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_codes_are_the_same_looked_for_nearby_as_in_the_whole_text(words: list[str]) -> None:
    raw = " ".join(words)
    assert view(raw, markdown=False).text == _hidden(raw)


def _hidden(raw: str) -> str:
    for match in reversed(list(spans(raw))):
        raw = raw[: match.start()] + PLACEHOLDER + raw[match.end() :]
    return raw


def test_hidden_spans_are_those_that_typography_leaves() -> None:
    seen: list[str] = []
    around_protected("Se www.a.se och KS 2015-2016.", lambda text: seen.append(text) or text)  # type: ignore[func-returns-value]
    assert view("Se www.a.se och KS 2015-2016.", markdown=False).text == seen[0]


@pytest.mark.parametrize(
    ("content", "value"),
    [
        ("|\n  ett\n  två", "ett\ntvå"),
        (">-\n  ett\n  två", "ett två"),
        ("'det''s'", "det's"),
        ("ett\n    två", "ett två"),
    ],
)
def test_a_value_is_found_in_its_notation(content: str, value: str) -> None:
    places = aligned(content, (0, len(content)), value)
    assert places is not None
    assert [content[at] for (at, _), char in zip(places, value, strict=False) if char.strip()] == list(
        "".join(value.split())
    )


def test_a_value_with_codes_is_not_found() -> None:
    assert aligned('"a\\u00e5"', (0, 9), "aå") is None
