"""Plans on pages turned sideways: which pages are turned, and what stands together and comes again on them."""

import re
from functools import cache
from io import BytesIO
from pathlib import Path

import attrs
import pytest
from pypdf import PdfReader

from samverkansdoc.document import (
    Block,
    Cell,
    Column,
    Footnote,
    KeepTogether,
    Landscape,
    ListBlock,
    OrganisationChart,
    PageBreak,
    Paragraph,
    Table,
    Text,
)
from samverkansdoc.render.pdf import render_pdf
from samverkansdoc.render.theme import Theme
from tests.checkers import poppler
from tests.render.sample_plan import PLAN, PLANNED
from tests.render.sample_tree import SIGNATURES, cell, heading, text

DOCUMENT = attrs.evolve(
    PLANNED, blocks=tuple(block for block in PLANNED.blocks if not isinstance(block, OrganisationChart))
)
SENTENCE = "Parterna träffas varje månad och stämmer av läget. "
UPRIGHT = text("Stående.")
SIDEWAYS = Landscape((text("Liggande."),))
BREAK = PageBreak()


@cache
def reader(*blocks: Block) -> PdfReader:
    return PdfReader(BytesIO(render_pdf(attrs.evolve(DOCUMENT, blocks=blocks or DOCUMENT.blocks))))


def pages(*blocks: Block) -> list[str]:
    """The words of each page."""
    return [" ".join(page.extract_text().split()) for page in reader(*blocks).pages]


def shape(*blocks: Block) -> str:
    """A letter a page: (l)andscape or (p)ortrait, and large where its text is ours."""
    letters = []
    for page in reader(*blocks).pages:
        letter = "l" if page.mediabox.width > page.mediabox.height else "p"
        letters.append(letter.upper() if re.search(r"Stående|Liggande", page.extract_text()) else letter)
    return "".join(letters)


def test_the_pages_of_a_plan_are_turned_and_those_around_it_are_not() -> None:
    sizes = [(round(page.mediabox.width), round(page.mediabox.height)) for page in reader().pages]
    assert sizes == [(595, 842), (842, 595), (842, 595), (595, 842)]
    assert {page.rotation for page in reader().pages} == {0}


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((UPRIGHT, SIDEWAYS, UPRIGHT), "PLP"),
        ((UPRIGHT, BREAK, SIDEWAYS, BREAK, UPRIGHT), "PLP"),
        ((UPRIGHT, SIDEWAYS, SIDEWAYS, UPRIGHT), "PLLP"),
        ((UPRIGHT, SIDEWAYS, BREAK, SIDEWAYS), "PLL"),
        ((UPRIGHT, SIDEWAYS), "PL"),
        ((UPRIGHT, SIDEWAYS, BREAK), "PL"),
        ((UPRIGHT, Landscape((BREAK, *SIDEWAYS.blocks, BREAK)), UPRIGHT), "PLP"),
        ((UPRIGHT, Landscape((*SIDEWAYS.blocks, BREAK, *SIDEWAYS.blocks)), UPRIGHT), "PLLP"),
        ((UPRIGHT, Landscape(()), UPRIGHT), "P"),
        ((UPRIGHT, Landscape((BREAK,)), UPRIGHT), "P"),
        ((UPRIGHT, SIDEWAYS, KeepTogether((heading(1, "1", "Ord"), UPRIGHT))), "PLP"),
        # The head of the document stands upright before all else.
        ((SIDEWAYS, UPRIGHT), "pLP"),
    ],
)
def test_no_page_is_empty(blocks: tuple[Block, ...], expected: str) -> None:
    assert shape(*blocks) == expected


def test_pages_are_counted_through_whichever_way_they_are_turned() -> None:
    for number, page in enumerate(pages(), 1):
        assert f"Sida {number} (4)" in page
        assert (DOCUMENT.head.short_title in page) is (number > 1)


def test_the_header_of_the_plan_comes_again_and_its_caption_does_not() -> None:
    _, first, second, _ = pages()
    header = "Nr Åtgärd kommun Åtgärd polis Effekt Kommunikation Tidsplan"
    assert header in first
    assert header in second
    assert "Åtagandeplan" in first
    assert "Åtagandeplan" not in second


def test_the_plan_is_read_in_its_order(tmp_path: Path) -> None:
    (tmp_path / "made.pdf").write_bytes(render_pdf(DOCUMENT))
    said = " ".join(poppler.tagged_text(tmp_path / "made.pdf").split())
    rows = [f"{number} Kommunen inför" for number in range(1, 13)]
    order = ["3 Åtagandeplan", "3.1 Unga och brott", "Tabell 2", *rows, "4 Uppföljning"]
    places = [said.index(words) for words in order]
    assert places == sorted(places)
    assert said.count("Åtgärd polis") == 1


def test_the_plan_uses_the_width_of_the_page(tmp_path: Path) -> None:
    (tmp_path / "made.pdf").write_bytes(render_pdf(DOCUMENT))
    words = [word for word in poppler.words(tmp_path / "made.pdf") if word.page == 1]
    margin = 22 / 25.4 * 72
    assert min(word.left for word in words) >= margin - 1
    assert 842 - margin - 100 < max(word.right for word in words) <= 842 - margin + 1


def test_top_and_bottom_follow_the_theme() -> None:
    few = PdfReader(BytesIO(render_pdf(DOCUMENT, Theme(margin_top=60, margin_bottom=60)))).pages
    assert len(few) > len(reader().pages)


def points(count: int, row: int) -> Cell:
    return Cell((ListBlock(items=tuple((text(f"r{row}p{number}."),) for number in range(count))),))


def table(rows: list[Cell], share: float = 0.3) -> Table:
    columns = (Column(header=(Text("Huvud"),), share=share), Column(header=(Text("Annat"),), share=1 - share))
    return Table(columns=columns, rows=tuple((row, cell("x")) for row in rows), caption=(Text("Tabell 1. Plan"),))


def parts(found: list[str], rows: int, count: int) -> list[int]:
    """On how many pages each row stands; fails where some of it is lost."""
    assert [
        (row, number)
        for row in range(rows)
        for number in range(count)
        if not any(f"r{row}p{number}." in page for page in found)
    ] == []
    return [sum(f"r{row}p" in page for page in found) for row in range(rows)]


@pytest.mark.parametrize(
    ("sideways", "count", "whole"),
    [
        (True, 10, True),
        (True, 20, True),
        (True, 24, True),
        (True, 40, False),
        (True, 90, False),
        (False, 24, True),
        (False, 40, True),
        (False, 60, False),
    ],
)
def test_only_a_row_higher_than_a_page_is_broken(sideways: bool, count: int, whole: bool) -> None:
    plan = table([points(count, row) for row in range(3)])
    found = pages(text(SENTENCE), Landscape((plan,)) if sideways else plan)
    assert (max(parts(found, 3, count)) == 1) is whole


@pytest.mark.parametrize("sideways", [True, False])
@pytest.mark.parametrize("words", range(20, 200, 30))
def test_a_narrow_column_loses_nothing_however_high_it_is(sideways: bool, words: int) -> None:
    row = text(" ".join(f"ord{number}," for number in range(words)))
    plan = table([Cell((row,))] * 2, share=0.12)
    together = " ".join(pages(Landscape((plan,)) if sideways else plan))
    assert [number for number in range(words) if together.count(f"ord{number},") != 2] == []


def test_a_plan_begins_on_the_page_of_its_heading_however_long_it_is() -> None:
    plan = table([points(5, row) for row in range(12)])
    found = pages(Landscape((heading(1, "3", "Unga"), text(SENTENCE * 10), plan)))
    assert "Unga" in found[1]
    assert "r0p0." in found[1]
    assert len(found) > 2


def test_notes_stand_at_the_foot_of_the_page_of_their_row() -> None:
    noted = [
        Cell((Paragraph(content=(Text(f"{SENTENCE}r{row}."), Footnote(row + 1, ((Text(f"Not {row}: n."),),)))),))
        for row in range(40)
    ]
    found = pages(Landscape((table(noted),)))
    assert len(found) > 3
    for row in range(40):
        (page,) = [page for page in found if f" r{row}." in page]
        assert f"Not {row}: n." in page


def test_the_note_of_the_plan_stands_at_the_foot_of_its_first_page() -> None:
    assert [("Sociala insatsgrupper." in page) for page in pages()] == [False, True, False, False]


@pytest.mark.parametrize("paragraphs", range(0, 14, 2))
def test_what_is_kept_together_stands_on_one_page_turned_sideways(paragraphs: int) -> None:
    kept = KeepTogether(tuple(text(f"{SENTENCE}k{number}.") for number in range(8)))
    found = pages(Landscape((*[text(SENTENCE * 3)] * paragraphs, kept)))
    (page,) = [page for page in found if "k0." in page]
    assert all(f"k{number}." in page for number in range(8))


def test_what_no_page_turned_sideways_can_hold_is_broken_and_loses_nothing() -> None:
    """An upright page would hold it."""
    kept = KeepTogether(tuple(text(f"{SENTENCE}k{number}.") for number in range(24)))
    together = " ".join(pages(Landscape((kept,))))
    assert [number for number in range(24) if f"k{number}." not in together] == []


def test_signatures_may_stand_sideways() -> None:
    assert "Torbjörn Karlsson" in pages(Landscape((PLAN, SIGNATURES)))[-1]
