"""Texts as messages quote them."""

import pytest

from samverkansdoc.check.quoting import short


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Färre\n  brott.", "Färre brott"),
        ("Gruppen SIG[^1] för unga.\n\n[^1]: Sociala insatsgrupper.", "Gruppen SIG för unga"),
        ("**Fet** och *lutande* och snake_case 3*4", "Fet och lutande och snake_case 3*4"),
        ("Läs [mer](https://bra.se) om [[läget]]", "Läs mer om …"),
        ("[Beskriv läget]", "[Beskriv läget]"),
        ("ord " * 40, f"{'ord ' * 17}…"),
    ],
)
def test_a_text_is_quoted_without_its_notation(text: str, said: str) -> None:
    assert short(text) == said
