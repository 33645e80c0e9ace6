"""Remarks stand at their passages, all others in a list, and what the document says is the same as without them."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkansdoc.api import to_bytes, to_document
from samverkansdoc.compose import compose
from samverkansdoc.compose.passages import _texts
from samverkansdoc.compose.remarks import place_name
from samverkansdoc.compose.signs import SIGN, bare, closing, opening, typeset_between
from samverkansdoc.diagnostics import Path as DataPath
from samverkansdoc.document import Block, Dokument, ListBlock, PageBreak, Paragraph, Remark, Strong, Text, plain
from samverkansdoc.model import Avsnitt, Avtalshandling, Granskning, Handling, Samverkansområde, Status, Syften, Åtgärd
from samverkansdoc.source import parse, read
from samverkansdoc.svenska.typography import typeset
from samverkansdoc.verification import verify_bytes
from tests.compose.everywhere import everywhere
from tests.model.agreements import agreement

EXAMPLES = Path(__file__).parents[2] / "examples"
LABEL = "Att granska:"


def remark(path: DataPath, passage: str | None = None, why: str = "därför") -> Granskning:
    return Granskning(path=path, passage=passage, varför=why)


def remarks_in(node: object) -> Iterator[Remark]:
    """The remarks of a tree, in the order one reads them."""
    if isinstance(node, Remark):
        yield node
    if isinstance(node, tuple):
        for item in node:
            yield from remarks_in(item)
    elif attrs.has(kind := type(node)):
        for name in attrs.fields_dict(kind):
            yield from remarks_in(getattr(node, name))


def shown(document: Dokument) -> list[tuple[int, str, str]]:
    """Number, words and note of each part of a passage."""
    return [(one.number, plain(one.content), one.note) for one in remarks_in(document.blocks)]


def listed(document: Dokument) -> list[str]:
    """What the list of the others says."""
    blocks = document.blocks
    for label, block in pairwise(blocks):
        if isinstance(label, Paragraph) and plain(label.content) == LABEL and isinstance(block, ListBlock):
            return [plain(item[0].content) for item in block.items if isinstance(item[0], Paragraph)]
    return []


def without_remarks(document: Dokument) -> tuple[Block, ...]:
    """The blocks as if there were no remarks."""
    blocks = list(document.blocks)
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and plain(block.content) == LABEL:
            del blocks[index : index + 2]
            if index == len(blocks) and isinstance(blocks[-1], PageBreak):
                del blocks[-1]
            break
    bared: tuple[Block, ...] = unwrapped(tuple(blocks))
    return bared


def unwrapped(value: Any) -> Any:
    """A part of the tree with passages as plain words, and neighbouring texts as one."""
    if isinstance(value, tuple):
        made: list[Any] = []
        for item in value:
            for one in unwrapped(item.content) if isinstance(item, Remark) else [unwrapped(item)]:
                last = made[-1] if made else None
                if isinstance(one, Text) and isinstance(last, Text) and last.whole == one.whole:
                    made[-1] = Text(last.text + one.text, one.whole)
                else:
                    made.append(one)
        return tuple(made)
    if attrs.has(type(value)):
        return attrs.evolve(value, **{name: unwrapped(getattr(value, name)) for name in attrs.fields_dict(type(value))})
    return value


def check(handling: Handling, remarks: list[Granskning], **beside: Any) -> Dokument:
    """All remarks are there, each once, and nothing else has changed."""
    plainly = compose(handling, **beside)
    made = compose(handling, remarks=remarks, **beside)
    assert without_remarks(made) == unwrapped(plainly.blocks)
    assert attrs.evolve(made, blocks=()) == attrs.evolve(plainly, blocks=())
    closing_ones = [number for number, _, note in shown(made) if note]
    assert sorted(closing_ones) == list(range(1, len(closing_ones) + 1))
    assert len(closing_ones) + len(listed(made)) == len(remarks)
    return made


def test_a_remark_stands_at_its_passage() -> None:
    made = check(
        agreement(förord=Avsnitt(text="I juni 2016 kommer SKL.")), [remark(("förord", "text"), "2016 kommer", "årtal")]
    )
    assert shown(made) == [(1, "2016 kommer", "årtal")]
    # The space before the year does not break, as without the remark.
    assert any("juni\u00a0" in plain(block.content) for block in made.blocks if isinstance(block, Paragraph))
    assert listed(made) == []


def test_remarks_are_numbered_as_one_reads_them() -> None:
    handling = agreement(
        förord=Avsnitt(text="Först SKL, sedan landstinget."),
        samverkansområden=[Samverkansområde(rubrik="Unga i dagsläget", åtgärder=[Åtgärd(rubrik="Nyligen", text="T")])],
    )
    made = check(
        handling,
        [
            remark(("samverkansområden", 0, "åtgärder", 0), "Nyligen", "c"),
            remark(("samverkansområden", 0), "dagsläget", "b"),
            remark(("förord",), "landstinget", "a2"),
            remark(("förord",), "SKL", "a1"),
        ],
    )
    assert [note for _, _, note in shown(made)] == ["a1", "a2", "b", "c"]


def test_passages_may_be_the_same_or_lie_in_one_another() -> None:
    handling = agreement(förord=Avsnitt(text="Polisen i dagsläget är ny."))
    path = ("förord", "text")
    made = check(handling, [remark(path, "Polisen i dagsläget", "a"), remark(path, "dagsläget är", "b")])
    assert [(number, note) for number, _, note in shown(made) if note] == [(1, "a"), (2, "b")]
    made = check(handling, [remark(path, "dagsläget", "a"), remark(path, "dagsläget", "b")])
    assert sorted(note for _, _, note in shown(made)) == ["a", "b"]


def test_a_passage_over_marks_and_line_breaks_has_parts() -> None:
    text = "Under **2016\nkommer** SKL\natt [länka](https://skl.se) dit."
    handling = agreement(förord=Avsnitt(text=text))
    made = check(handling, [remark(("förord",), "Under **2016 kommer** SKL att", "årtal")])
    assert shown(made) == [(1, "Under ", ""), (1, "2016 kommer", ""), (1, " SKL att", "årtal")]


ODD = ["- första", "*betonat", "https://bra", "nya stycket. Ett", "finns inte", "](", "[^1]", "syft", "[[syften"]


@pytest.mark.parametrize("passage", ODD)
def test_what_cannot_be_marked_is_listed(passage: str) -> None:
    lists = "- första\n- andra nya stycket.\n\nEtt till.\n\n[^1]: Not."
    text = f"Se [Brå](https://bra.se), *betonat ord* i [[syften]][^1]\n\n{lists}"
    handling = agreement(förord=Avsnitt(text=text), syften=["att öka tryggheten"])
    made = check(handling, [remark(("förord", "text"), passage)])
    assert shown(made) in ([], [(1, passage, "därför")]) or passage == "*betonat"
    if not shown(made):
        assert listed(made) == [f"förord: text, ”{passage}”: därför"]


def test_what_is_no_running_text_is_listed_below_the_title() -> None:
    remarks = [
        remark(("period",), None, "skriv den nya perioden"),
        remark(("undertecknande", "datum"), "2016-09-12", "nytt datum"),
        remark(("parter", 0, "undertecknare", 0, "titel"), "ordförande", "vem?"),
        remark((), None, ""),
    ]
    made = check(agreement(), remarks)
    assert listed(made) == [
        "period: skriv den nya perioden",
        "undertecknande: datum, ”2016-09-12”: nytt datum",
        "parter nr 1: undertecknare nr 1: titel, ”ordförande”: vem?",
        "dokumentet som helhet: se över",
    ]
    assert [plain(block.content) for block in made.blocks[1:2] if isinstance(block, Paragraph)] == [LABEL]
    assert isinstance(made.blocks[2], ListBlock)
    first = made.blocks[2].items[0][0]
    assert isinstance(first, Paragraph)
    assert first.content[0] == Strong((Text("period"),))


def test_the_file_may_leave_out_lists_and_main_keys() -> None:
    handling = agreement(
        syften=Syften(syften=["att öka tryggheten nu"]),
        förord="I dagsläget samverkar vi.",
        samverkansområden=["Unga i riskzonen"],
    )
    paths: list[DataPath] = [("syften",), ("syften", 0), ("förord",), ("samverkansområden", 0), ("samverkansområden",)]
    passages = ["nu", "öka", "dagsläget", "Unga", "riskzonen"]
    made = check(handling, [remark(path, passage) for path, passage in zip(paths, passages, strict=True)])
    assert len(shown(made)) == len(paths)


def test_a_heading_keeps_its_anchor_and_its_line_in_the_contents() -> None:
    handling = agreement(
        förord=Avsnitt(rubrik="Läget i dagsläget", text="ord " * 9000), samverkansområden=[Samverkansområde(rubrik="A")]
    )
    made = check(handling, [remark(("förord", "rubrik"), "i dagsläget")])
    assert shown(made) == [(1, "i dagsläget", "därför")]
    assert "contents" in repr(made.blocks).lower()


def test_a_decided_document_shows_none() -> None:
    handling = attrs.evolve(agreement(förord=Avsnitt(text="Nyligen.")), status=Status.BESLUTAD)
    remarks = [remark(("förord",), "Nyligen"), remark(("period",))]
    assert compose(handling, remarks=remarks) == compose(handling)


def test_what_no_one_signs_always_shows_them() -> None:
    made = to_document(marked("trelleborg-uppfoljning-2017.yaml", "sammanfattning:"))
    assert listed(made) == ["sammanfattning: se efter"]


def test_on_a_poster_the_list_stands_on_a_page_of_its_own() -> None:
    source = marked("svedala-medborgarlofte-2017.yaml", "period:")
    made = to_document(source)
    assert listed(made) == ["period: se efter"]
    assert isinstance(made.blocks[-3], PageBreak)
    to_bytes(made, "pdf")


def test_a_draft_is_made_again_from_itself() -> None:
    source = marked("trelleborg-2016-2018.yaml", "förord:", "”har sedan 2009” – se efter")
    made = to_document(source)
    assert shown(made) == [(1, "har sedan 2009", "se efter")]
    assert verify_bytes(to_bytes(made, "pdf"), "avtal.pdf").ok


def marked(name: str, key: str, said: str = "se efter") -> Any:
    """An example, as a draft, with a remark above a key."""
    text = (EXAMPLES / name).read_text(encoding="utf-8").replace("status: beslutad", "status: utkast")
    text = re.sub(f"^{key}", f"# GRANSKA: {said}\n{key}", text, flags=re.MULTILINE)
    source = parse(text.encode(), name, "yaml")
    return attrs.evolve(source, beside=read(EXAMPLES / name).beside)


def test_paths_are_named_as_people_say_them() -> None:
    assert place_name(("övergripande_mål", "mål", 2, "senast")) == "övergripande mål: mål nr 3: senast"


SOURCES = {path.stem: read(path) for path in sorted(EXAMPLES.glob("*.yaml"))}
DRAFTS = {
    name: attrs.evolve(one, status=Status.UTKAST) if isinstance(one := source.document, Avtalshandling) else one
    for name, source in SOURCES.items()
}
WORDY = [name for name, handling in DRAFTS.items() if any(_texts(handling, ()))]


@given(st.sampled_from(WORDY), st.data())
@settings(max_examples=25, deadline=None)
def test_any_remarks_leave_the_text_as_it_was(name: str, data: st.DataObject) -> None:
    texts = list(_texts(DRAFTS[name], ()))
    remarks = []
    for index in data.draw(st.lists(st.integers(0, len(texts) - 1), min_size=1, max_size=12)):
        path, text = texts[index]
        start = data.draw(st.integers(0, len(text) - 1))
        passage = text[start : start + data.draw(st.integers(1, 40))].split("\n")[0].strip()
        remarks.append(remark(path, passage or None))
    beside = SOURCES[name].beside
    linked = {path: source.document for path, source in beside.linked.items()}
    check(DRAFTS[name], remarks, files=beside.files, linked=linked)


def test_most_words_of_an_agreement_can_be_marked() -> None:
    handling = DRAFTS["trelleborg-2016-2018"]
    # Why rules are left out is not printed, so a remark on it has no place but the list.
    texts = [(path, text) for path, text in _texts(handling, ()) if path[0] != "granskning"]
    remarks = [remark(path, text.split()[0]) for path, text in texts]
    assert len(listed(check(handling, remarks))) <= 4


@given(st.integers(0, 200), st.sampled_from(["Ord i text", "SN i maj 2016, 14 kap. 1 § SoL", "a 15-17 år", "X."]))
@settings(max_examples=10, deadline=None)
def test_words_anywhere_can_have_a_remark(chosen: int, words: str) -> None:
    handling = everywhere(words, "Namn", "Titel", words)
    texts = [(path, text) for path, text in _texts(handling, ()) if text == words]
    path, text = texts[chosen % len(texts)]
    check(handling, [remark(path, text.split()[0]), remark(path, text.split()[-1])])


PIECES = [*"abå 12§%.,-–\"'()…", "\u00a0", " maj ", "t ex ", " kap. "]
SAID = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(SAID, st.data())
def test_typography_does_not_see_the_signs(words: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, len(words)))
    signed = f"{words[:start]}{opening(12)}{words[start:end]}{closing(12)}{words[end:]}"
    made = typeset_between(signed)
    assert bare(made) == typeset(words)
    assert [sign[0] for sign in SIGN.finditer(made)] == [opening(12), closing(12)]
    assert letters(SIGN.split(made)[0]) == letters(words[:start])
    inside = made[made.index(opening(12)) + len(opening(12)) : made.index(closing(12))]
    assert letters(inside) == letters(words[start:end])


def letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())
