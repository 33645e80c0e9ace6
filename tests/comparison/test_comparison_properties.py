"""What holds for all documents: equal ones do not differ, others do, and edits are told as what they are."""

from functools import reduce
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkansdoc import InputError, Mål, Samverkansområde, Värde, Åtgärd, Överenskommelse, load
from samverkansdoc.comparison import Line, PieceKind, diff
from samverkansdoc.comparison.aligning import aligned, out_of_order
from samverkansdoc.comparison.words import list_lines, text_lines, words
from samverkansdoc.model import Handling, Markdown
from samverkansdoc.source.roots import ROOTS
from tests.comparison import edits
from tests.comparison.edits import Edit, told
from tests.model.agreements import agreement, kommun, polis
from tests.source.generated import models, texts

ROOT = Path(__file__).parent.parent.parent
SLOW = settings(suppress_health_check=list(HealthCheck), deadline=None, max_examples=100)
FILES = [*sorted((ROOT / "examples").glob("*.yaml")), *sorted((ROOT / "docs").glob("alla-nycklar*.yaml"))]


def _two(cls: Any) -> st.SearchStrategy[tuple[Handling, Handling]]:
    return st.tuples(models(cls), models(cls))


pairs_of_one_kind = st.sampled_from(list(ROOTS.values())).flatmap(_two)


@SLOW
@given(pairs_of_one_kind)
def test_a_comparison_is_empty_if_and_only_if_the_documents_are_equal(pair: tuple[Handling, Handling]) -> None:
    old, new = pair
    assert bool(diff(old, new)) == (old != new)
    assert not diff(old, old)


@SLOW
@given(models(Överenskommelse), models(Överenskommelse))
def test_what_came_one_way_went_the_other(old: Överenskommelse, new: Överenskommelse) -> None:
    there, back = diff(old, new).counts, diff(new, old).counts
    assert there.keys() == back.keys()
    for kind, counts in there.items():
        assert counts.added - counts.removed == back[kind].removed - back[kind].added


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_does_not_differ_from_itself(path: Path) -> None:
    comparison = diff(path, path)
    assert not comparison
    assert comparison.differences == ()


# ---------------------------------------------------------------- Texts


@given(texts, texts)
def test_the_pieces_of_a_line_give_both_texts_back(old: str, new: str) -> None:
    lines = text_lines(old, new)
    assert _said(lines, PieceKind.DELETED) == words(old)
    assert _said(lines, PieceKind.INSERTED) == words(new)


@given(st.lists(texts, max_size=6), st.lists(texts, max_size=6))
def test_the_pieces_of_lists_give_both_lists_back(old: list[str], new: list[str]) -> None:
    lines = list_lines(old, new)
    assert _said(lines, PieceKind.DELETED) == words(" ".join(old))
    assert _said(lines, PieceKind.INSERTED) == words(" ".join(new))


def _said(lines: tuple[Line, ...], kind: PieceKind) -> tuple[str, ...]:
    kept = [piece.text for line in lines for piece in line.pieces if piece.kind in (PieceKind.SAME, kind)]
    return words(" ".join(kept))


@given(texts.map(Markdown))
def test_a_text_does_not_differ_from_itself(text: Markdown) -> None:
    assert all(line.is_same for line in text_lines(text, text))


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_what_is_held_together_stands_in_order(old: str, new: str) -> None:
    steps = aligned(old, new, lambda one, other: 0.0, 0.5)
    assert [i for i, _ in steps if i is not None] == list(range(len(old)))
    assert [j for _, j in steps if j is not None] == list(range(len(new)))
    assert all(old[i] == new[j] for i, j in steps if i is not None and j is not None)


@given(st.permutations(range(6)))
def test_without_what_is_out_of_order_the_rest_rises(numbers: list[int]) -> None:
    moved = out_of_order(numbers)
    rest = [number for number in numbers if number not in moved]
    assert rest == sorted(rest)
    longest = max(size for size in range(1, 7) for some in combinations(numbers, size) if list(some) == sorted(some))
    assert len(rest) == longest


# ---------------------------------------------------------------- Edits

HEADINGS = ("Ungdomar", "Trafik", "Hamnen", "Krogmiljö", "Skolor")
TEXTS = (
    "Polisen besöker varje skola en gång per termin.",
    "Kommunen förbättrar belysningen längs skolvägarna under hösten.",
    "Parterna vandrar tillsammans genom centrum och antecknar brister.",
    "Socialtjänsten håller samtal med familjer inom två veckor.",
    "Alkoholhandläggaren utbildar personalen på krogar och barer.",
    "Räddningstjänsten övar utrymning ihop med fastighetsägarna.",
    "Föreningarna ordnar kvällsaktiviteter med stöd av fritidsgårdarna.",
    "Hamnbolaget anmäler misstänkta transporter till tullen direkt.",
    "Trafikingenjören mäter hastigheter vid övergångsställen varje vår.",
    "Säkerhetschefen sammanställer lägesbilden åt styrgruppen månadsvis.",
)
WORDS = ("Delfin", "Granit", "Violett", "Kastanj", "Månsken", "Trumpet", "Vinter", "Zebra")


def base() -> Överenskommelse:
    """Five areas of two measures and a goal each; everything has an id, and nothing is like anything else."""
    return agreement(
        parter=[kommun(undertecknare=["Ordförande"]), polis(undertecknare=["Ordförande"])],
        övergripande_mål=[Mål(mål=word, id=f"mål-{word}") for word in WORDS[:3]],
        samverkansområden=[
            Samverkansområde(
                rubrik=heading,
                id=f"område-{index}",
                områdesmål=[Mål(mål=f"Mål om {heading}", id=f"mål-{index}")],
                åtgärder=[
                    Åtgärd(rubrik=text.split()[1], id=f"åtgärd-{index}-{place}", text=text, ansvariga=["Polisen"])
                    for place, text in enumerate(TEXTS[2 * index : 2 * index + 2])
                ],
            )
            for index, heading in enumerate(HEADINGS)
        ],
    )


areas = st.integers(0, 4).map("område-{}".format)
measures = st.tuples(st.integers(0, 4), st.integers(0, 1)).map(lambda at: f"åtgärd-{at[0]}-{at[1]}")
goals = st.integers(0, 4).map("mål-{}".format)
new_words = st.sampled_from(WORDS)
#: Into another area: of two in one list that have changed places, either could be the one that was moved.
moves = st.tuples(measures, areas).filter(lambda move: move[0].split("-")[1] != move[1].split("-")[1])

some_edits = st.one_of(
    st.builds(edits.rename_area, areas, new_words),
    st.builds(edits.drop_area, st.builds(base), areas),
    st.builds(edits.drop, st.just("åtgärd"), measures),
    st.builds(edits.drop, st.just("mål"), goals),
    moves.map(lambda move: edits.move_measure(*move)),
    st.builds(edits.add_measure, areas, st.sampled_from(["ny-1", "ny-2"]), st.sampled_from(["Helt nytt.", "Annat."])),
    st.builds(edits.edit_word, st.just("åtgärd"), measures, st.integers(0, 9), new_words),
    st.builds(edits.set_field, st.just("åtgärd"), measures, st.just("rubrik"), new_words),
    st.builds(edits.set_field, st.just("åtgärd"), measures, st.just("tid"), new_words),
    st.builds(edits.set_field, st.just("åtgärd"), measures, st.just("ansvariga"), st.just(("Kommunen", "Polisen"))),
    st.builds(edits.set_field, st.just("mål"), goals, st.just("målvärde"), st.just(Värde(värde="120", enhet="brott"))),
    st.builds(edits.set_field, st.just("mål"), goals, st.just("indikator"), new_words),
    st.builds(edits.swap_signatory, st.integers(0, 1), new_words),
    st.builds(edits.set_whole, st.just("titel"), new_words),
    st.builds(edits.set_whole, st.just("period"), st.just(agreement(period="2027–2030").period)),
)


def apart(chosen: list[Edit]) -> list[Edit]:
    """The edits of which none concerns what another one does."""
    kept: list[Edit] = []
    for edit in chosen:
        if all(edit.touches.isdisjoint(other.touches) for other in kept):
            kept.append(edit)
    return kept


@SLOW
@given(st.lists(some_edits, max_size=8).map(apart))
def test_edits_are_told_and_nothing_else(chosen: list[Edit]) -> None:
    old = base()
    new = reduce(lambda document, edit: edit.make(document), chosen, old)
    expected = sorted((one for edit in chosen for one in edit.tells), key=str)
    assert told(diff(old, new)) == expected


@SLOW
@given(measures, st.integers(0, 6), new_words)
def test_an_edited_word_is_the_only_one_that_is_marked(name: str, number: int, word: str) -> None:
    old = base()
    (change,) = diff(old, edits.edit_word("åtgärd", name, number, word).make(old)).differences
    marked = [piece for line in change.lines for piece in line.pieces if piece.kind is not PieceKind.SAME]
    assert [piece.kind for piece in marked] == [PieceKind.DELETED, PieceKind.INSERTED]
    assert marked[1].text == word
    assert len(marked[0].text.split()) == 1


@SLOW
@given(st.permutations(range(5)))
def test_areas_in_another_order_are_moved_and_nothing_else(order: list[int]) -> None:
    old = base()
    new = edits.replaced(old, ("samverkansområden", "områden"), lambda items: tuple(items[index] for index in order))
    changes = diff(old, new).differences
    assert {change.kind for change in changes} <= {"flyttad"}
    assert len(changes) == len(out_of_order(order))


def test_documents_of_different_kinds_are_refused() -> None:
    with pytest.raises(InputError) as refused:
        diff(base(), load(ROOT / "examples" / "svedala-medborgarlofte-2017.yaml"))
    (finding,) = refused.value.diagnostics
    assert finding.code == "different-kinds"
    assert "medborgarlöfte" in finding.message
