"""Numbers and places that only the whole document can give: notes, anchors, contents."""

from hypothesis import given, settings
from hypothesis import strategies as st

from samverkansdoc.compose import compose
from samverkansdoc.document import Contents, Dokument, Heading, KeepTogether, PageBreak, plain
from samverkansdoc.model import Avsnitt, Bilaga, Extraavsnitt, Samverkansområde, Underavsnitt, Åtgärd
from tests.compose.outline import lines_of
from tests.model.agreements import agreement

NOTES = """I ett stycke[^s].

- I en punkt[^p]

| A | B[^h] |
|---|---|
| I en tabell[^t] | och **fet[^f]** |

1. I en numrerad punkt[^n]

[^n]: Not i numrerad.
[^s]: Not i stycke.
[^t]: Not i tabell.
[^f]: Not i fetstil.
[^h]: Not i huvud.
[^p]: Not i punkt.
"""


def all_headings(document: Dokument) -> list[Heading]:
    blocks = [
        inner for block in document.blocks for inner in (block.blocks if isinstance(block, KeepTogether) else [block])
    ]
    return [block for block in blocks if isinstance(block, Heading)]


def test_notes_are_numbered_as_one_reads_through_paragraphs_lists_tables_and_sections() -> None:
    made = compose(
        agreement(
            förord="Först[^x].\n\n[^x]: Not ett.",
            samverkansformer=Avsnitt(text=NOTES),
            samverkansområden=[
                Samverkansområde(rubrik="T", åtgärder=[Åtgärd(text="Mått[^x].\n\n[^x]: Not i åtgärd.")])
            ],
            bilagor=[Bilaga(titel="B", text="Sist[^x].\n\n[^x]: Not sist.")],
        )
    )
    text = "\n".join(lines_of(made))
    expected = ["ett", "i stycke", "i punkt", "i huvud", "i tabell", "i fetstil", "i numrerad", "i åtgärd", "sist"]
    places = [text.index(f"[^{number}: Not {name}.]") for number, name in enumerate(expected, 1)]
    assert places == sorted(places)


def test_a_note_may_have_paragraphs_emphasis_and_links() -> None:
    made = compose(agreement(förord="Text[^1].\n\n[^1]: Ett *betonat* stycke.\n\n    Ett med [länk](https://bra.se)."))
    assert "¶ Text[^1: Ett *betonat* stycke. ⏎ Ett med [länk](https://bra.se).]." in lines_of(made)


def test_a_note_loses_no_list_but_its_points() -> None:
    note = "[^1]: Se även:\n\n    - protokollet\n    - planen\n        1. bilagan\n\n    Och lagen."
    made = compose(agreement(förord=f"Text[^1].\n\n{note}"))
    assert "¶ Text[^1: Se även: ⏎ protokollet ⏎ planen ⏎ bilagan ⏎ Och lagen.]." in lines_of(made)


def test_a_note_named_twice_is_told_at_both_places() -> None:
    made = compose(agreement(förord="Ett[^a] och två[^a].\n\n[^a]: Noten."))
    assert "¶ Ett[^1: Noten.] och två[^2: Noten.]." in lines_of(made)


HEADINGS = st.lists(
    st.sampled_from(["Mål", "mål", "Mål 2", "MÅL-2", "Mål?", "?", "§ 9", "", "Möte", "Avsnitt"]).map(
        lambda t: t or "–"
    ),
    min_size=1,
    max_size=8,
)


@given(HEADINGS)
@settings(max_examples=60)
def test_every_heading_has_an_anchor_of_its_own(names: list[str]) -> None:
    made = compose(agreement(avsnitt=[Extraavsnitt(rubrik=name, text="T") for name in names]))
    anchors = [heading.anchor for heading in all_headings(made)]
    assert len(anchors) == len(set(anchors))
    assert all(anchors)


@given(st.recursive(st.just(()), lambda inner: st.lists(inner, max_size=3).map(tuple), max_leaves=8))
@settings(max_examples=60)
def test_numbers_of_headings_count_up_on_each_level_without_gaps(shape: tuple[object, ...]) -> None:
    def sections(shape: tuple[object, ...], level: int) -> list[Underavsnitt]:
        inside = [part for part in shape if isinstance(part, tuple)] if level <= 3 else []
        return [Underavsnitt(rubrik="R", avsnitt=sections(part, level + 1)) for part in inside]

    extras = [Extraavsnitt(rubrik="R", avsnitt=part.avsnitt) for part in sections((shape, shape), 1)]
    numbers = [heading.number for heading in all_headings(compose(agreement(avsnitt=extras))) if heading.number]
    seen: set[str] = set()
    for number in numbers:
        *parents, last = number.split(".")
        assert not parents or ".".join(parents) in seen
        assert last == "1" or ".".join([*parents, str(int(last) - 1)]) in seen
        assert number not in seen
        seen.add(number)


def long_agreement(paragraphs: int) -> Dokument:
    inner = Underavsnitt(rubrik="Andra nivån", text="T", avsnitt=[Underavsnitt(rubrik="Tredje nivån", text="T")])
    text = "\n\n".join(["Parterna träffas varje månad. " * 20] * paragraphs)
    return compose(agreement(förord=Avsnitt(text=text, avsnitt=[inner]), samverkansformer=Avsnitt(avsnitt=[inner])))


def test_a_short_document_has_no_contents() -> None:
    made = long_agreement(10)
    assert not [block for block in made.blocks if isinstance(block, Contents | PageBreak)]


def test_the_contents_of_a_long_document_name_two_levels_and_are_followed_by_a_new_page() -> None:
    made = long_agreement(60)
    place = next(index for index, block in enumerate(made.blocks) if isinstance(block, Contents))
    contents = made.blocks[place]
    assert isinstance(contents, Contents)
    assert isinstance(made.blocks[place + 1], PageBreak)
    assert contents.title == "Innehåll"
    assert [(one.level, one.number, one.text) for one in contents.entries] == [
        (1, None, "Förord"),
        (2, None, "Andra nivån"),
        (1, "1", "Samverkansformer"),
        (2, "1.1", "Andra nivån"),
        (1, "2", "Giltighet"),
        (1, None, "Undertecknande"),
    ]


def test_the_contents_say_what_the_headings_say() -> None:
    made = long_agreement(60)
    contents = next(block for block in made.blocks if isinstance(block, Contents))
    there = [(h.level, h.number, plain(h.content), h.anchor) for h in all_headings(made) if h.level <= 2]
    assert [(one.level, one.number, one.text, one.anchor) for one in contents.entries] == there
