"""What is wrong inside a long text is shown on its own line, not at the key of the text."""

import unicodedata

import pytest

from tests.source.marked import GOOD, findings, marks, places

TEXTS = {
    "heading": "förord: |\n  Text.\n\n  «## Rubrik i text\n\n  Mer text.\n",
    "heading folded": "förord: >\n  Text.\n\n  «# Rubrik\n",
    "heading like another": "förord: |\n  «## Mål\n\n  «# Mål\n\n  «# Mål\n",
    "heading in quotes": 'förord: "Text.\\n\\n«# Rubrik"\n',
    "image": "lägesbild:\n  text: |\n    Se kartan:\n    «![karta](karta.png) och «![karta](karta.png)\n",
    "notes": "förord: |\n  Ett«[^b] och två[^c] och tre«[^a].\n\n  [^c]: Not.\n\n  «[^d]: Not.\n",
    "text that stands elsewhere too": "titel: '# Rubrik'\nförord: |\n  Ord.\n\n  «# Rubrik\n",
    "heading that the file does not have as it is": 'förord: «"# Rubrik \\x41"\n',
    "heading in a lone measure": "samverkansområden: [{rubrik: A, åtgärder: {text: '«# Rubrik'}}]\n",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_finding_points_at_the_very_text(text: str) -> None:
    assert [place[1:] for place in places(GOOD + text)] == marks(GOOD + text)


def test_the_whole_of_it_is_marked() -> None:
    (found,) = findings(f"{GOOD}förord: |\n  Ett.\n\n  # Rubrik\n")
    assert found.span
    assert found.span.source_line == "  # Rubrik"
    assert found.span.length == len("# Rubrik")


def test_letters_written_as_two_are_found() -> None:
    text = unicodedata.normalize("NFD", f"{GOOD}förord: |\n  Läget är så här.\n\n  # Läget på orten\n")
    (found,) = findings(text)
    assert found.span
    assert found.span.source_line[found.span.column - 1 :] == unicodedata.normalize("NFD", "# Läget på orten")
    assert found.span.line == 10
