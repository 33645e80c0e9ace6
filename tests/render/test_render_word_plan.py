"""Pages turned sideways in Word files: sections, page heads and rows, and what others make of them."""

import re
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from lxml import etree

from samverkansdoc.document import Heading, KeepTogether, Landscape, ListBlock, PageBreak, Target, Text
from samverkansdoc.render.word import render_word
from tests.checkers import poppler, word
from tests.checkers.tools import run, tool
from tests.checkers.word_package import R, W, WordFile, Xml, text_of, val
from tests.render.sample_chart import QUARTERS
from tests.render.sample_plan import PLAN, PLANNED
from tests.render.sample_tree import SIGNATURES, cell, text
from tests.render.sample_word_plan import DOCUMENTS, LONG, PLAN_ROWS, TALL, TARGET, TO_TARGET, body, document, plan, row

UPRIGHT, SIDEWAYS = (11906, 16838), (16838, 11906)
#: A4 in points, as wide as it is high on a page turned sideways.
PAGES = {UPRIGHT: (595, 842), SIDEWAYS: (842, 595)}
#: The width between the margins, in twentieths of a point: 144 and 253 millimetres.
TEXT_WIDTHS = {UPRIGHT: 8164, SIDEWAYS: 14343}
MARGIN = 1247


SHEETS = {
    "planned": [UPRIGHT, SIDEWAYS, UPRIGHT],
    "first": [SIDEWAYS, UPRIGHT],
    "last": [UPRIGHT, SIDEWAYS],
    "breaks": [UPRIGHT, SIDEWAYS, SIDEWAYS, UPRIGHT],
    "tall": [UPRIGHT, SIDEWAYS, UPRIGHT],
    "notes": [UPRIGHT],
    "ends_at_target": [UPRIGHT, SIDEWAYS, UPRIGHT],
}
#: How the paper of each page lies.
PAGE_SHEETS = {
    "planned": [UPRIGHT, *[SIDEWAYS] * 3, UPRIGHT],
    "first": [*[SIDEWAYS] * 2, UPRIGHT],
    "last": [UPRIGHT, SIDEWAYS],
    "breaks": [UPRIGHT, *[SIDEWAYS] * 3, UPRIGHT],
    "tall": [UPRIGHT, *[SIDEWAYS] * 5, UPRIGHT],
    "notes": [UPRIGHT],
    "ends_at_target": [UPRIGHT, SIDEWAYS, UPRIGHT],
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("plan")
    for name, made in DOCUMENTS.items():
        (folder / f"{name}.docx").write_bytes(render_word(made))
    return {name: folder / f"{name}.docx" for name in DOCUMENTS}


@pytest.fixture(scope="module")
def pdfs(files: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return dict(zip(files, word.to_pdfs(files.values(), tmp_path_factory.mktemp("pdf")), strict=True))


def sections(root: Xml) -> list[Xml]:
    return list(root.iter(W + "sectPr"))


def number(element: Xml, path: str, name: str) -> int:
    found = element.find(W + path)
    assert found is not None
    return int(found.get(W + name, "0"))


def sheet(section: Xml) -> tuple[int, int]:
    return number(section, "pgSz", "w"), number(section, "pgSz", "h")


@pytest.mark.parametrize(
    "judge", [word.sdk, word.openxml_audit, word.integrity, word.accessibility, word.direct_formatting, word.opens]
)
def test_no_judge_finds_a_fault(judge: Callable[[list[Path]], list[str]], files: dict[str, Path]) -> None:
    assert judge(list(files.values())) == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_paper_is_turned_where_the_tree_turns_it(name: str, files: dict[str, Path]) -> None:
    found = sections(WordFile(files[name]).body)
    assert [sheet(section) for section in found] == SHEETS[name]
    turned = [section.find(f"{W}pgSz[@{W}orient='landscape']") is not None for section in found]
    assert turned == [size == SIDEWAYS for size in SHEETS[name]]
    for section in found:
        sides = [number(section, "pgMar", side) for side in ("left", "right")]
        assert sides == [MARGIN if sheet(section) == SIDEWAYS else 1871] * 2


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_section_has_the_page_head_that_fits_it_and_one_the_first(name: str, files: dict[str, Path]) -> None:
    file = WordFile(files[name])
    parts = {tie.id: tie.target for tie in file.relationships() if tie.type == "header"}
    for index, section in enumerate(sections(file.body)):
        heads = {head.get(W + "type"): head.get(R + "id", "") for head in section.iter(W + "headerReference")}
        assert list(heads) == ["default"] if index else ["first", "default"]
        assert (section.find(W + "titlePg") is not None) is (index == 0)
        assert section.find(W + "pgNumType") is None
        for kind, name_ in heads.items():
            head = file.xml(f"word/{parts[name_]}")
            assert ("Överenskommelse om samverkan" in text_of(head)) is (kind == "default")
            (line,) = head.iter(W + "p")
            assert [val(tab) for tab in _tabs(file, line)] == ["right"]
            assert [tab.get(W + "pos") for tab in _tabs(file, line)] == [str(TEXT_WIDTHS[sheet(section)])]


def _tabs(file: WordFile, paragraph: Xml) -> list[Xml]:
    found = file.paragraph_property(paragraph, "tabs")
    assert found is not None
    return list(found)


def test_a_break_beside_a_turned_page_adds_nothing(files: dict[str, Path]) -> None:
    broken = [
        text_of(paragraph)
        for paragraph in WordFile(files["breaks"]).body.iter(W + "p")
        if paragraph.find(f"{W}pPr/{W}pageBreakBefore") is not None
    ]
    assert broken == ["Tre."]


def test_a_document_without_blocks_has_its_head_and_one_sheet() -> None:
    (section,) = sections(body(Landscape(()), PageBreak()))
    assert sheet(section) == UPRIGHT


def test_tables_charts_and_signatures_are_as_wide_as_the_turned_page() -> None:
    drawn = body(Landscape((plan(*PLAN_ROWS), QUARTERS, SIGNATURES)))
    tables = [number(table, f"tblPr/{W}tblW", "w") for table in drawn.iter(W + "tbl")]
    assert tables == [TEXT_WIDTHS[SIDEWAYS]] * 2
    (extent,) = (item for item in drawn.iter() if etree.QName(item).localname == "extent")
    assert int(extent.get("cx", "0")) == pytest.approx(253 * 36000, rel=0.005)


def test_a_table_ends_its_section_in_a_line_of_no_height_that_stands_with_it(files: dict[str, Path]) -> None:
    elements = list(WordFile(files["planned"]).body)
    (end,) = (index for index, item in enumerate(elements) if item.find(f".//{W}pgSz[@{W}orient]") is not None)
    assert val(elements[end].find(f"{W}pPr/{W}pStyle")) == "Separator"
    kept = [row_.find(f".//{W}keepNext") is not None for row_ in elements[end - 1].iter(W + "tr")]
    assert kept == [False] * 12 + [True]


def test_a_paragraph_ends_its_section_itself_but_for_one_with_a_bookmark() -> None:
    """LibreOffice cuts a letter off the bookmarks in a paragraph that ends a section."""
    drawn = body(text("Ett."), Landscape((TARGET,)), text("Två."))
    ends = [item for item in drawn.iter(W + "p") if item.find(f"{W}pPr/{W}sectPr") is not None]
    assert [text_of(item) for item in ends] == ["Ett.", ""]
    before = ends[1].getprevious()
    assert before is not None
    assert text_of(before) == "Mål 1234"
    assert before.find(f"{W}pPr/{W}keepNext") is not None


def test_rows_that_may_be_higher_than_the_page_may_be_broken() -> None:
    rows = [*PLAN_ROWS, row(LONG), TALL, row(LONG * 8)]
    for sheet_, expected in ((Landscape, [True] * 7 + [False] * 2), (KeepTogether, [True] * 7 + [False] * 2)):
        drawn = body(sheet_((plan(*rows),)))
        whole = [item.find(f"{W}trPr/{W}cantSplit") is not None for item in drawn.iter(W + "tr")]
        assert whole == expected
        assert [item.find(f"{W}trPr/{W}tblHeader") is not None for item in drawn.iter(W + "tr")] == [True] + [False] * 8


def test_what_fits_on_a_wide_column_may_be_too_high_for_a_narrow_one() -> None:
    narrow, wide = (attrs.evolve(column, share=share) for column, share in zip(PLAN.columns, (0.1, 0.9), strict=False))
    last = [
        [item.find(f"{W}trPr/{W}cantSplit") is not None for item in body(Landscape((table,))).iter(W + "tr")][-1]
        for table in (
            attrs.evolve(PLAN, columns=columns, rows=((cell("1"), cell(LONG * 3)),), row_header=None)
            for columns in ((narrow, wide), (wide, narrow))
        )
    ]
    assert last == [True, False]


def test_a_row_that_may_be_broken_is_not_kept_from_its_page() -> None:
    drawn = body(Landscape((plan(TALL),)), text("Efter."))
    assert drawn.find(f".//{W}tr[2]//{W}keepNext") is None


def test_paragraphs_of_a_cell_stand_apart_and_no_further_from_the_lines_than_one_alone(files: dict[str, Path]) -> None:
    sheet_ = WordFile(files["planned"]).xml("word/styles.xml")
    styles = {style.get(W + "styleId"): style for style in sheet_.iter(W + "style")}
    after = number(styles["TableText"], f"pPr/{W}spacing", "after")
    room = {side: number(styles["AgreementTable"], f"tblPr/{W}tblCellMar/{W}{side}", "w") for side in ("top", "bottom")}
    assert after > 0
    assert room["bottom"] + after == room["top"]
    assert styles["TableBullet"].find(f"{W}pPr/{W}contextualSpacing") is not None


def test_odd_trees_make_whole_files(tmp_path: Path) -> None:
    inside = ListBlock(items=((text("a"), Landscape((TARGET, plan(*PLAN_ROWS)))),))
    target = Target((Text("1"),), "mål")
    blocks = (
        KeepTogether((Landscape((inside, SIGNATURES)),)),
        Landscape((Heading(level=1, number="B1", content=(target,), anchor="mål"), KeepTogether(()))),
        Landscape((Landscape((PageBreak(), TO_TARGET)),)),
    )
    (tmp_path / "made.docx").write_bytes(render_word(document(*blocks)))
    assert word.sdk(tmp_path / "made.docx") + word.integrity(tmp_path / "made.docx") == []


@pytest.mark.needs("soffice", "pdfinfo")
@pytest.mark.parametrize("name", DOCUMENTS)
def test_libreoffice_turns_the_pages_and_adds_none(name: str, pdfs: dict[str, Path]) -> None:
    said = run([tool("pdfinfo"), "-f", "1", "-l", "99", pdfs[name]]).out
    found = [tuple(round(float(side)) for side in size) for size in re.findall(r"size:\s+([\d.]+) x ([\d.]+)", said)]
    assert found == [PAGES[size] for size in PAGE_SHEETS[name]]


@pytest.mark.needs("soffice", "pdftotext")
@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_page_has_its_head_and_something_below_it(name: str, pdfs: dict[str, Path]) -> None:
    pages = poppler.text(pdfs[name]).split("\f")[:-1]
    for index, page in enumerate(pages, 1):
        rest = " ".join(page.split())
        for head in (f"Sida {index} ({len(pages)})", PLANNED.head.short_title if index > 1 else ""):
            assert head in rest
            rest = rest.replace(head, "", 1)
        assert rest.strip(), f"page {index} is empty"


@pytest.mark.needs("soffice", "pdftotext")
def test_page_numbers_stand_at_the_right_margin_of_each_page(pdfs: dict[str, Path]) -> None:
    found = poppler.words(pdfs["planned"])
    edges = [max(item.right for item in found if item.page == page and item.top < 60) for page in range(5)]
    assert edges == pytest.approx([502, *[779] * 3, 502], abs=2)


@pytest.mark.needs("soffice", "pdftotext")
def test_the_head_of_a_table_is_on_every_turned_page(pdfs: dict[str, Path]) -> None:
    pages = poppler.text(pdfs["tall"]).split("\f")[:-1]
    assert ["Åtgärd polis" in page for page in pages] == [False, *[True] * 5, False]


def test_the_same_plan_gives_the_same_bytes(files: dict[str, Path]) -> None:
    assert render_word(attrs.evolve(DOCUMENTS["planned"])) == files["planned"].read_bytes()
