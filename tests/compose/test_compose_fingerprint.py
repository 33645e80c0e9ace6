"""The code by which papers are compared: the same for what says the same, another for anything else."""

import re
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkansdoc.compose import compose
from samverkansdoc.document import Attachment
from samverkansdoc.model import Bilaga, Bilagefil
from tests.compose.outline import lines_of
from tests.model.agreements import agreement, kommun, polis


def code(**fields: Any) -> str:
    return compose(agreement(status="beslutad", **fields)).fingerprint


def test_the_code_is_twenty_characters_that_no_one_mistakes() -> None:
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}", code())


def test_the_code_is_the_one_that_is_printed() -> None:
    made = compose(agreement(status="beslutad"))
    assert [line for line in lines_of(made) if f"Kontrollkod {made.fingerprint}. " in line]


def test_every_copy_has_the_same_code_whatever_it_carries() -> None:
    decided = agreement(status="beslutad")
    file = Attachment(name="a.yaml", data=b"x", media_type="application/yaml", description="")
    made = [compose(decided), compose(decided, copy=1), compose(decided, [file], copy=2)]
    assert len({one.fingerprint for one in made}) == 1
    assert [one.head.copy and one.head.copy.label for one in made] == [
        None,
        "Exemplar 1 av 2 – Trelleborgs kommun",
        "Exemplar 2 av 2 – Lokalpolisområde Trelleborg",
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"titel": "Annat"},
        {"syften": ["att minska brott"]},
        {"förord": "Text."},
        {"parter": [kommun(diarienummer="1"), polis()]},
        {"undertecknande": "elektroniskt"},
        {"bilagor": ["Karta"]},
    ],
)
def test_another_document_has_another_code(fields: dict[str, Any]) -> None:
    assert code(**fields) != code()


@given(st.text("ab \u00a0.", min_size=1, max_size=8), st.text("ab \u00a0.", min_size=1, max_size=8))
@settings(max_examples=50, deadline=None)
def test_two_texts_have_one_code_only_if_they_are_printed_alike(one: str, other: str) -> None:
    first, second = (compose(agreement(status="beslutad", förord=f"x{text}x")) for text in (one, other))
    alike = evolve(first, fingerprint="", blocks=()) == evolve(second, fingerprint="", blocks=())
    same_lines = [line for line in lines_of(first) if "»" not in line] == [
        line for line in lines_of(second) if "»" not in line
    ]
    assert (first.fingerprint == second.fingerprint) == (alike and first.blocks == second.blocks)
    assert same_lines or first.fingerprint != second.fingerprint


def test_an_appendix_that_is_another_file_gives_another_code() -> None:
    decided = agreement(status="beslutad", bilagor=[Bilaga(titel="Karta", fil="karta.pdf")])
    codes = {
        compose(decided, files={"karta.pdf": Bilagefil(fil="karta.pdf", sidor=1, storlek=9, sha256=digest)}).fingerprint
        for digest in ("a", "b")
    }
    assert len(codes) == 2
