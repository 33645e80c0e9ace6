"""A comparison as a document: its sections, what it says of each change, and that it leaves none out."""

from functools import reduce
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkansdoc import (
    Comparison,
    Förlängning,
    Insats,
    Kommun,
    Löfte,
    Mål,
    Ordval,
    Samverkansområde,
    Tjänsteskrivelse,
    Undertecknande,
    Värde,
    Åtgärd,
    diff,
    load,
    to_bytes,
)
from samverkansdoc.api import to_document
from samverkansdoc.comparison import Difference
from samverkansdoc.comparison.words import words
from samverkansdoc.diagnostics import InputError
from samverkansdoc.diagnostics import Path as DataPath
from samverkansdoc.document import Heading, plain
from samverkansdoc.model import Handling, Id
from samverkansdoc.model.invariants.walk import walk
from samverkansdoc.svenska.typography import typeset
from tests.comparison.edits import Edit
from tests.comparison.test_comparison_properties import SLOW, apart, base, some_edits
from tests.compose.outline import block_lines, outline
from tests.model.agreements import agreement
from tests.model.promises import promise

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / "examples"
TRELLEBORG = (EXAMPLES / "trelleborg-2016-2018.yaml", EXAMPLES / "trelleborg-2019-2022.yaml")
EVERY_KEY = ROOT / "docs" / "alla-nycklar.yaml"


def lines(comparison: Comparison) -> list[str]:
    return list(block_lines(to_document(comparison).blocks))


def changed(key: str, old: Any, new: Any) -> list[str]:
    """What the document says where one field of an agreement has other values."""
    return lines(diff(agreement(**{key: old}), agreement(**{key: new})))


def in_area(**fields: Any) -> Any:
    return [Samverkansområde(rubrik="Trafik", **fields)]


# ---------------------------------------------------------------- The whole


def test_the_title_says_what_is_compared() -> None:
    document = to_document(diff(*TRELLEBORG))
    assert document.title == "Jämförelse mellan överenskommelserna 2016–2018 och 2019–2022"
    assert document.authors == ("Trelleborgs kommun", "Lokalpolisområde Trelleborg")
    same = to_document(diff(agreement(), agreement(titel="Avtal")))
    assert same.title == "Jämförelse mellan två versioner av överenskommelsen 2023–2026"


def test_it_carries_nothing_and_is_no_draft() -> None:
    document = to_document(diff(*TRELLEBORG))
    assert (document.attachments, document.head.mark) == ((), None)


def test_the_summary_comes_first_and_then_the_parts_in_order() -> None:
    blocks = to_document(diff(*TRELLEBORG)).blocks
    found = [block for block in blocks if isinstance(block, Heading) and block.level == 1]
    assert [(heading.number, plain(heading.content)) for heading in found] == [
        (None, "Jämförelsen i korthet"),
        ("1", "Formalia"),
        ("2", "Mål"),
        ("3", "Fokusområden och åtgärder"),
        ("4", "Övriga avsnitt"),
    ]


def test_the_numbers_stand_in_a_table() -> None:
    said = lines(diff(*TRELLEBORG))
    assert "  Fokusområden | 2 | 5 | 1 | 0 | 0" in said
    assert "  Åtgärder | 12 | 21 | 1 | 0 | 0" in said


def test_equal_documents_have_nothing_more_to_say() -> None:
    said = lines(diff(agreement(), agreement()))
    assert said[-1] == "¶ De två dokumenten är lika."


def test_a_document_says_what_its_source_chose_to_say() -> None:
    old = agreement(samverkansområden=in_area(), ordval=Ordval(åtgärd="åtagande"))
    new = agreement(samverkansområden=in_area(åtgärder=["Kontroller"]), ordval=Ordval(åtgärd="åtagande"))
    assert "¶ **Tillagt åtagande:** {+Kontroller+}" in lines(diff(old, new))


@pytest.mark.parametrize("format", ["pdf", "docx", "html"])
def test_the_same_comparison_gives_the_same_bytes(format: str) -> None:  # noqa: A002
    comparison = diff(agreement(), agreement(titel="Avtal", övergripande_mål=["Färre brott"]))
    assert to_bytes(comparison, format) == to_bytes(comparison, format)


def test_a_memorandum_is_compared_in_the_terminal_only() -> None:
    memo = Tjänsteskrivelse(av="avtal.yaml")
    with pytest.raises(InputError) as refused:
        to_document(diff(memo, memo))
    assert [finding.code for finding in refused.value.diagnostics] == ["comparison-kind"]


# ---------------------------------------------------------------- Single changes


def test_values_stand_before_and_after() -> None:
    assert "  Period | 2023–2026 | 2027–2030" in changed("period", "2023–2026", "2027–2030")
    assert "  Undertecknande: ort | – | Trelleborg" in changed(
        "undertecknande", "papper", Undertecknande(ort="Trelleborg")
    )


def test_clauses_that_came_or_went_are_called_by_their_names() -> None:
    assert "  Förnyelse | – | år: 2" in changed("förnyelse", None, 2)
    assert "  Förlängning | till: 2027-12-31 | –" in changed("förlängning", Förlängning(till="2027-12-31"), None)


def test_words_of_a_text_are_marked_and_other_paragraphs_counted() -> None:
    said = changed(
        "förord", "Ett.\n\nPolisen går två rundor varje kväll.", "Ett.\n\nPolisen går tre rundor varje kväll."
    )
    assert "¶ Polisen går {-två-} {+tre+} rundor varje kväll." in said
    assert "¶ *Ett oförändrat stycke visas inte.*" in said


def test_a_goal_with_another_target_says_both() -> None:
    old, new = (Mål(mål="Färre inbrott", id="m", målvärde=Värde(värde=v, enhet="brott")) for v in ("120", "100"))
    said = changed("övergripande_mål", [old], [new])
    assert "¶ **Ändrat mål:** Färre inbrott" in said
    assert "» **Målvärde:** {-120 brott-} {+100 brott+}" in said


def test_what_is_referred_to_by_an_id_is_told_by_its_name() -> None:
    goals = [Mål(mål="Färre olyckor", id="a"), Mål(mål="Lägre fart", id="b")]
    areas = [in_area(åtgärder=[Åtgärd(rubrik="Kontroller", mål=name, part="polis")]) for name in ("a", "b")]
    old, new = (agreement(övergripande_mål=goals, samverkansområden=area) for area in areas)
    assert "» **Bidrar till mål:** {-Färre olyckor-}, {+Lägre fart+}" in lines(diff(old, new))
    with_reference = diff(agreement(övergripande_mål=goals), agreement(övergripande_mål=goals, förord="Se [[a]]."))
    assert "¶ {+Se ”Färre olyckor”.+}" in lines(with_reference)


def test_a_measure_that_was_moved_says_from_where() -> None:
    areas = [Samverkansområde(rubrik="Trafik", åtgärder=["Kontroller"]), Samverkansområde(rubrik="Hamnen")]
    moved = [Samverkansområde(rubrik="Trafik"), Samverkansområde(rubrik="Hamnen", åtgärder=["Kontroller"])]
    said = changed("samverkansområden", areas, moved)
    assert "¶ **Flyttad åtgärd:** Kontroller, flyttad från ”Trafik”" in said


def test_what_each_party_does_is_told() -> None:
    def doing(text: str) -> Any:
        return in_area(åtgärder=[Åtgärd(rubrik="Ljus", insatser=[Insats(part="polis", text=text)])])

    said = changed("samverkansområden", doing("Polisen går rundor."), doing("Polisen går långa rundor."))
    assert "¶ **Ändrad insats:** Lokalpolisområde Trelleborg, i ”Ljus”" in said
    assert "¶ Polisen går {+långa+} rundor." in said


def test_emphasis_over_the_edge_of_a_change_leaves_no_asterisks() -> None:
    said = changed("förord", "Polisen är *alltid här* hos oss nu.", "Polisen är *alltid där* hos oss nu.")
    assert not any("*här" in line or "här*" in line for line in said if line.startswith("¶ Polisen"))


def test_ids_and_line_breaks_are_counted_only() -> None:
    said = changed("övergripande_mål", [Mål(mål="Färre brott", id="a")], [Mål(mål="Färre brott", id="b")])
    assert any("på ett ställe som inte syns" in line for line in said)


def test_a_promise_is_compared_too() -> None:
    old = promise(löften=[Löfte(löfte="Vi går rundor på torget.", mängd="minst 10 rundor")])
    new = promise(löften=[Löfte(löfte="Vi går rundor på torget.", mängd="minst 20 rundor"), "Vi lyssnar."])
    said = lines(diff(old, new))
    assert "» **Mängd:** {-minst 10\u00a0rundor-} {+minst 20\u00a0rundor+}" in said
    assert "¶ **Tillagt löfte:** {+Vi lyssnar.+}" in said


# ---------------------------------------------------------------- Nothing is left out


def agreements() -> list[Path]:
    found = [*EXAMPLES.glob("*.yaml"), EVERY_KEY, *(ROOT / "tests" / "variation").glob("*.yaml")]
    return sorted(path for path in found if isinstance(load(path), type(agreement())))


@pytest.mark.parametrize("path", agreements(), ids=lambda path: path.stem)
@pytest.mark.parametrize("turned", [False, True], ids=["to", "from"])
def test_every_word_that_came_or_went_stands_in_the_document(path: Path, turned: bool) -> None:
    pair = (path, EVERY_KEY) if turned else (EVERY_KEY, path)
    comparison = diff(*pair)
    said = set(_plain(outline(to_document(comparison))))
    missing = {
        word
        for change in comparison.differences
        if not _is_unseen(change)
        for word in _of(change, comparison)
        if word not in said
    }
    assert missing == set()


def _is_unseen(change: Difference) -> bool:
    return change.key == "id" or change.is_layout


def _of(change: Difference, comparison: Comparison) -> set[str]:
    """The words of texts that only one of the documents has."""
    if change.key is None:
        texts = [*_said_in(change.old, change.old_path, comparison), *_said_in(change.new, change.new_path, comparison)]
    elif isinstance((*_tuple(change.old), *_tuple(change.new), "")[0], Id):
        texts = []
    else:
        texts = [piece.text for line in change.lines for piece in line.pieces if piece.kind != "lika"]
    return {word for text in texts if "[" not in text and "|" not in text for word in _plain(typeset(text))}


def _said_in(part: Any, path: DataPath | None, comparison: Comparison) -> list[str]:
    """What a part says, without what was moved into it or out of it, and that is told elsewhere."""
    moved = [change for change in comparison.differences if change.kind == "flyttad"]
    stayed = [one for change in moved for one in (change.old_path, change.new_path) if one]
    found = walk(part, path or ())
    return [
        value
        for at, value in found
        if isinstance(value, str) and not isinstance(value, Id) and at[-1] != "note"
        if not any(at[: len(one)] == one for one in stayed)
    ]


def _tuple(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else ()


def _plain(text: str) -> list[str]:
    for mark in "{}+-−*~|<>[]()”":
        text = text.replace(mark, " ")
    return [word.strip(".,:;") for word in words(text)]


@SLOW
@given(st.lists(some_edits, min_size=1, max_size=8).map(apart))
def test_edits_of_any_kind_become_a_document(chosen: list[Edit]) -> None:
    old: Handling = base()
    new = reduce(lambda document, edit: edit.make(document), chosen, base())
    document = to_document(diff(old, new))
    assert len(document.blocks) > 3


def test_a_party_is_called_by_its_name() -> None:
    new = agreement(parter=[Kommun(kommun="Svedala", undertecknare="Ordförande")])
    assert any("Svedala kommun" in author for author in to_document(diff(agreement(), new)).authors)
