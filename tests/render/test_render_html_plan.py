"""A plan as a web page: references that lead somewhere, tables wider than the text, and pages printed sideways."""

from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import attrs
import pytest
from lxml import html
from pypdf import PdfReader

from samverkansdoc.document import (
    Block,
    Cell,
    Column,
    Contents,
    ContentsEntry,
    Heading,
    Inline,
    KeepTogether,
    Landscape,
    OrganisationChart,
    PageBreak,
    Paragraph,
    Reference,
    Table,
    Target,
    Text,
)
from samverkansdoc.render.html import render_html
from samverkansdoc.render.html.safe import fragment, ident
from tests.checkers import html as checkers
from tests.render.sample_plan import PLAN, PLANNED
from tests.render.sample_tree import SAMPLE, heading, text

DOCUMENT = attrs.evolve(
    PLANNED, blocks=tuple(block for block in PLANNED.blocks if not isinstance(block, OrganisationChart))
)
#: Signs that mean something in an address, in CSS, in HTML, or to the page itself.
ODD = ["mål 1", "100 %", 'a"b<c>', "a#b?c", "sida.text", "not.1", "not.1.plats", "3.1", "å\u00a0ä\tö", "a%20b", "'"]


def page_of(*blocks: Block) -> html.HtmlElement:
    made = render_html(attrs.evolve(DOCUMENT, blocks=blocks or DOCUMENT.blocks))
    return html.document_fromstring(made, parser=html.HTMLParser(encoding="utf-8"))


def find(page: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    found = page.xpath(path)
    assert isinstance(found, list)
    return found


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def paragraph(*content: Inline) -> Paragraph:
    return Paragraph(content=content)


def led(page: html.HtmlElement) -> dict[str, str]:
    """The words of each reference, and those of the place that it leads to."""
    places = {str(place.get("id")): words(place) for place in find(page, "//*[@id]")}
    links = find(page, "//a[contains(@class, 'reference')]")
    return {words(link): places[unquote(str(link.get("href")))[1:]] for link in links}


def test_each_reference_leads_to_its_place() -> None:
    assert led(page_of()) == {
        "avsnitt 1.1": "1.1 Möten",
        "mål 2": "2",
        "tabell 2": "2",
        "åtagande 7": "7",
        "bilaga 1": "1",
        "avsnitt B1.1": "B1.1 Arbete som pågår",
        "avsnittet ”Förord”": "Förord",
    }


def test_ids_are_unique_and_every_link_within_the_page_leads_to_one() -> None:
    page = page_of()
    ids = [element.get("id") for element in find(page, "//*[@id]")]
    assert len(ids) == len(set(ids))
    links = [str(link.get("href")) for link in find(page, "//a[starts-with(@href, '#')]")]
    assert {unquote(link[1:]) for link in links} <= set(ids)


def test_the_number_of_a_reference_does_not_part_from_its_word() -> None:
    [link] = find(page_of(paragraph(Reference("mål", "2", "m")), heading(1, None, "M")), "//main//a")
    assert link.text_content() == "mål\u00a02"
    assert ".reference:not(.titled) { white-space: nowrap; }" in words(find(page_of(), "//style")[0])


def test_a_reference_to_nowhere_is_text() -> None:
    page = page_of(paragraph(Text("Se "), Reference("avsnitt", "9", "finns-inte"), Text(".")))
    assert not find(page, "//main//a")
    assert words(find(page, "//main/p")[0]) == "Se avsnitt 9."


@pytest.mark.parametrize("anchor", ODD)
def test_any_anchor_can_be_led_to(anchor: str) -> None:
    target = paragraph(Target((Text("Här"),), anchor))
    assert led(page_of(paragraph(Reference("se", "1", anchor)), target)) == {"se 1": "Här"}


@pytest.mark.parametrize("anchor", ODD)
def test_any_anchor_of_a_heading_names_its_section_and_stands_in_the_contents(anchor: str) -> None:
    entries = (ContentsEntry(1, "1", "Rubrik", anchor),)
    headed = Heading(level=1, number="1", content=(Text("Rubrik"),), anchor=anchor)
    page = page_of(Contents(title="Innehåll", entries=entries), headed, text("Text."))
    [named] = find(page, "//section[@aria-labelledby]")
    [titled] = find(page, "//h2")
    assert named.get("aria-labelledby") == titled.get("id")
    assert not set(str(titled.get("id"))) & set(" \t\n\u00a0")
    assert unquote(str(find(page, "//nav//a")[0].get("href"))) == f"#{titled.get('id')}"
    assert len(find(page, "//*[@id='sida.text']")) == 1


def test_only_what_must_be_is_written_in_another_way() -> None:
    assert ident("ungdomar-i-riskzonen") == "ungdomar-i-riskzonen"
    assert fragment("möten-2") == "#möten-2"
    assert fragment("100%") == "#100%25"


def outline(page: html.HtmlElement) -> list[tuple[int, str]]:
    """The headings with how many sections stand around each."""
    titles = find(page, "//main//*[(self::h2 or self::h3) and @id != 'sida.noter']")
    return [(len(list(title.iterancestors("section"))), words(title)) for title in titles]


def test_sections_of_a_plan_nest_by_level() -> None:
    inside = (heading(2, "3.1", "A"), text("a"), heading(2, "3.2", "B"), PLAN)
    blocks = (heading(1, "3", "Plan"), Landscape(inside), text("efter"), heading(2, "3.3", "C"), heading(1, "4", "D"))
    page = page_of(*blocks)
    assert outline(page) == [(1, "3 Plan"), (2, "3.1 A"), (2, "3.2 B"), (2, "3.3 C"), (1, "4 D")]
    assert [words(part)[:5] for part in find(page, "//*[@class='landscape']")] == ["3.1 A", "3.2 B"]
    # What comes after the plan is still under the last of its headings, and no longer sideways.
    [after] = [found for found in find(page, "//section//*[not(*)]") if words(found) == "efter"]
    assert next(after.iterancestors("section")).get("aria-labelledby") == "b"
    assert not [around for around in after.iterancestors() if around.get("class") == "landscape"]


@pytest.mark.parametrize("first", [heading(1, "1", "A"), KeepTogether((heading(1, "1", "A"), text("a")))])
def test_a_plan_may_begin_with_a_section_that_goes_on_after_it(first: Block) -> None:
    page = page_of(Landscape((first, text("liggande"))), text("stående"), heading(2, "1.1", "B"))
    assert outline(page) == [(1, "1 A"), (2, "1.1 B")]
    [sideways] = find(page, "//*[@class='landscape']")
    assert words(sideways) in {"1 A liggande", "1 A a liggande"}


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((text("A"), Landscape((text("B"),)), text("C")), ["B", "C"]),
        ((text("A"), PageBreak(), Landscape((text("B"),)), PageBreak(), text("C")), ["B", "C"]),
        ((text("A"), Landscape((text("B"), PageBreak(), text("C")))), ["B", "C"]),
        ((Landscape((heading(1, None, "B"), text("b"), heading(1, None, "C"))), text("D")), ["B b", "D"]),
        ((text("A"), Landscape(()), text("B"), Landscape((PageBreak(),)), text("C")), []),
    ],
)
def test_a_plan_and_what_comes_after_begin_on_new_pages(blocks: tuple[Block, ...], expected: list[str]) -> None:
    assert [words(part) for part in find(page_of(*blocks), "//*[@class='new-page']")] == expected


def test_a_page_without_plans_has_no_style_for_them() -> None:
    assert b"liggande" in render_html(DOCUMENT)
    assert b"liggande" not in render_html(SAMPLE)


def test_an_empty_cell_is_left_out_of_a_card() -> None:
    page = page_of()
    empty = [found for found in find(page, "//td[@data-label='Kommunikation']") if not words(found)]
    assert len(empty) == 6
    assert all(found.text is None and len(found) == 0 for found in empty)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("plan")


def printed(folder: Path, name: str, *blocks: Block) -> PdfReader:
    path = folder / f"{name}.html"
    path.write_bytes(render_html(attrs.evolve(DOCUMENT, blocks=blocks or DOCUMENT.blocks)))
    return PdfReader(checkers.printed(path, folder / f"{name}.pdf"))


def turned(reader: PdfReader) -> str:
    return "".join("l" if page.mediabox.width > page.mediabox.height else "p" for page in reader.pages)


def test_a_plan_is_printed_sideways_with_its_header_on_every_page(folder: Path) -> None:
    reader = printed(folder, "whole")
    assert turned(reader) == "p" + "l" * (len(reader.pages) - 2) + "p"
    sideways = [" ".join(page.extract_text().split()) for page in list(reader.pages)[1:-1]]
    assert len(sideways) > 1
    assert all("Åtgärd kommun Åtgärd polis" in page for page in sideways)
    assert sum("Tabell 2" in page for page in sideways) == 1


def test_no_row_of_a_plan_is_broken_over_printed_pages(folder: Path) -> None:
    columns = tuple(Column(header=(Text(f"Rubrik {number}"),), share=0.2) for number in range(5))
    rows = tuple(
        tuple(Cell(tuple(text(f"r{row}s{column}p{number}.") for number in range(4))) for column in range(5))
        for row in range(12)
    )
    reader = printed(folder, "rows", text("A"), Landscape((Table(columns=columns, rows=rows),)))
    pages = [page.extract_text() for page in reader.pages]
    for row in range(12):
        assert len([page for page in pages if f"r{row}s" in page]) == 1


def test_headings_in_a_plan_start_no_new_page(folder: Path) -> None:
    few = Landscape((heading(1, "1", "A"), text("a"), heading(2, "1.1", "B"), text("b"), heading(1, "2", "C")))
    assert turned(printed(folder, "few", text("Först"), few, text("sist"))) == "plp"


def test_plans_beside_page_breaks_leave_no_empty_page(folder: Path) -> None:
    blocks = (text("A"), PageBreak(), Landscape((text("B"),)), Landscape((text("C"),)), PageBreak(), text("D"))
    assert turned(printed(folder, "breaks", *blocks)) == "pllp"


def test_pages_before_and_after_a_plan_keep_their_order(folder: Path) -> None:
    reader = printed(folder, "order")
    said = " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
    places = [said.index(found) for found in ("3 Åtagandeplan", "3.1 Unga", "4 Uppföljning", "Bilaga 1. Pågående")]
    assert all(before < after for before, after in pairwise(places))
