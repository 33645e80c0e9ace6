"""Charts and cards in a report: in all formats, without fault, and said to those who do not see them."""

import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import attrs
import pytest
from lxml import etree, html
from pypdf import PdfReader

from samverkansdoc.document import Block, Dokument, KeepTogether, ListBlock, plain
from samverkansdoc.render import UnprintableError
from samverkansdoc.render import pdf as pdf_room
from samverkansdoc.render import word as word_room
from samverkansdoc.render.charts import chart_pixels
from samverkansdoc.render.html import render_html
from samverkansdoc.render.pdf import render_pdf
from samverkansdoc.render.theme import DEFAULT
from samverkansdoc.render.word import render_word
from samverkansdoc.render.word.png import png_of_colours
from tests.checkers import html as html_judges
from tests.checkers import pdf, poppler, word
from tests.checkers.word_package import W, WordFile, text_of
from tests.render.sample_chart import CARDS, CHARTS, GAP, QUARTERS, REPORT, chart
from tests.render.sample_tree import SAMPLE, heading, text

RENDERERS: dict[str, Callable[[Dokument], bytes]] = {"pdf": render_pdf, "docx": render_word, "html": render_html}
DESCRIBED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
LARGEST_PICTURE = 400_000


def document(*blocks: Block) -> Dokument:
    return attrs.evolve(SAMPLE, blocks=(SAMPLE.blocks[0], *blocks))


def page_of(made: bytes) -> html.HtmlElement:
    return html.document_fromstring(made, parser=html.HTMLParser(encoding="utf-8"))


def find(page: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    found = page.xpath(path)
    assert isinstance(found, list)
    return found


def odd() -> Dokument:
    """Every kind of chart, and charts inside others."""
    blocks = [block for name, one in CHARTS.items() for block in (heading(1, None, name), one)]
    return document(*blocks, KeepTogether((text("Tillsammans:"), GAP)), ListBlock(items=((text("I en punkt:"), GAP),)))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    folder = tmp_path_factory.mktemp("charts")
    made: dict[str, list[Path]] = {}
    for ending, render in RENDERERS.items():
        made[ending] = [folder / f"report.{ending}", folder / f"odd.{ending}"]
        for path, tree in zip(made[ending], (REPORT, odd()), strict=True):
            path.write_bytes(render(tree))
    return made


@pytest.mark.parametrize(
    ("ending", "judge"),
    [
        *(("pdf", judge) for judge in (pdf.verapdf, pdf.page_validation, pdf.own_rules, pdf.qpdf_check)),
        *(("docx", judge) for judge in (word.sdk, word.openxml_audit, word.integrity, word.accessibility)),
        *(("docx", judge) for judge in (word.direct_formatting, word.opens)),
        *(("html", judge) for judge in (html_judges.nu, html_judges.axe, html_judges.own_rules)),
    ],
    ids=lambda value: value if isinstance(value, str) else value.__name__,
)
def test_no_judge_finds_a_fault(
    ending: str, judge: Callable[[list[Path]], list[str]], files: dict[str, list[Path]]
) -> None:
    assert judge(files[ending]) == []


@pytest.mark.parametrize("ending", RENDERERS)
def test_the_same_report_gives_the_same_bytes(ending: str, files: dict[str, list[Path]]) -> None:
    assert RENDERERS[ending](REPORT) == files[ending][0].read_bytes()


# ---- Alternatives and captions


def figures(element: Any) -> Iterator[str]:
    """The alternatives in a structure tree."""
    element = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(element, list):
        for kid in element:
            yield from figures(kid)
    elif isinstance(element, dict):
        if element.get("/S") == "/Figure":
            yield str(element["/Alt"])
        yield from figures(element.get("/K"))


def test_the_pdf_says_the_alternatives_and_captions(files: dict[str, list[Path]]) -> None:
    root = PdfReader(files["pdf"][0]).trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
    assert list(figures(root)) == [GAP.alternative, QUARTERS.alternative]
    said = " ".join(pdf.tagged_text(files["pdf"][0]).split())
    assert said.index(plain(GAP.caption)) < said.index("Tabell 1.") < said.index(plain(QUARTERS.caption))


def test_the_pdf_holds_lines_and_no_pixels(files: dict[str, list[Path]]) -> None:
    assert [image for page in PdfReader(files["pdf"][1]).pages for image in page.images] == []


def test_word_says_the_alternatives_and_keeps_captions_with_their_charts(files: dict[str, list[Path]]) -> None:
    body = WordFile(files["docx"][0]).body
    described = list(body.iter(DESCRIBED))
    assert [one.get("descr") for one in described] == [GAP.alternative, QUARTERS.alternative]
    assert len({one.get("id") for one in described}) == 2
    for one, wanted in zip(described, (GAP, QUARTERS), strict=True):
        holder = next(one.iterancestors(W + "p"))
        caption = holder.getprevious()
        assert caption is not None
        assert text_of(caption) == plain(wanted.caption)
        style = caption.find(f"{W}pPr/{W}pStyle")
        assert style is not None
        assert style.get(W + "val") == "Caption"


def test_the_page_says_the_alternatives_and_captions(files: dict[str, list[Path]]) -> None:
    page = page_of(files["html"][0].read_bytes())
    found = find(page, "//figure/*[@role='img']")
    assert [one.get("aria-label") for one in found] == [GAP.alternative, QUARTERS.alternative]
    assert [one.text_content().strip() for one in find(page, "//figure/figcaption")] == [
        plain(GAP.caption),
        plain(QUARTERS.caption),
    ]
    ids = [element.get("id") for element in find(page, "//*[@id]")]
    assert len(ids) == len(set(ids))


# ---- Pictures in Word


def test_the_pictures_are_sharp_small_and_whole(files: dict[str, list[Path]]) -> None:
    with zipfile.ZipFile(files["docx"][0]) as parts:
        pictures = [parts.read(name) for name in parts.namelist() if name.startswith("word/media/")]
    assert len(pictures) == 2
    assert max(map(len, pictures)) < LARGEST_PICTURE
    assert all(int.from_bytes(picture[16:20], "big") > 144 / 25.4 * 200 for picture in pictures)


@pytest.mark.parametrize("width_mm", [60.0, 61.0, 144.0])
def test_a_picture_is_read_back_as_its_pixels(width_mm: float) -> None:
    pixels = chart_pixels(GAP, DEFAULT, width_mm)
    picture = png_of_colours(pixels.width, pixels.palette, pixels.rows)
    chunks = dict(_chunks(BytesIO(picture[8:])))
    assert list(chunks) == [b"IHDR", b"PLTE", b"IDAT", b"IEND"]
    assert chunks[b"PLTE"] == pixels.palette
    lines = zlib.decompress(chunks[b"IDAT"])
    across = (pixels.width + 1) // 2 + 1
    assert [lines[at + 1 : at + across] for at in range(0, len(lines), across)] == list(pixels.rows)
    assert len(pixels.rows) == pixels.height


def _chunks(stream: BytesIO) -> Iterator[tuple[bytes, bytes]]:
    while head := stream.read(8):
        data = stream.read(int.from_bytes(head[:4], "big"))
        assert int.from_bytes(stream.read(4), "big") == zlib.crc32(head[4:] + data)
        yield head[4:], data


# ---- On the page


def test_a_chart_is_not_parted_from_its_caption(tmp_path: Path) -> None:
    """Wherever it falls on the page, down to a line from the end."""
    for lines in range(20, 36, 3):
        path = tmp_path / f"{lines}.pdf"
        path.write_bytes(render_pdf(document(*[text("Rad.")] * lines, GAP, text("Efter."))))
        pages = [page.extract_text() for page in PdfReader(path).pages]
        [captioned] = [number for number, words in enumerate(pages) if "Diagram 1." in words]
        [drawn] = [number for number, page in enumerate(PdfReader(path).pages) if "/XObject" in page["/Resources"]]  # type: ignore[operator]
        assert captioned == drawn, lines


# ---- Cards


@pytest.mark.parametrize("ending", RENDERERS)
def test_cards_say_their_figures_in_a_report(ending: str, files: dict[str, list[Path]], tmp_path: Path) -> None:
    path = files[ending][0]
    if ending == "pdf":
        said = poppler.text(path)
    elif ending == "docx":
        said = poppler.text(word.to_pdf(path, tmp_path))
    else:
        said = find(page_of(path.read_bytes()), "//ul[@class='promises']")[0].text_content()
    words = said.split()
    for wanted in ("14", "åtgärder", "9", "genomförda", "Avviker", "3"):
        assert wanted.casefold() in [one.casefold() for one in words], wanted
    assert "None" not in words


def test_a_card_without_words_has_no_empty_paragraph() -> None:
    page = page_of(render_html(document(CARDS)))
    assert [one for one in find(page, "//ul[@class='promises']//p") if not one.text_content().strip()] == []
    with zipfile.ZipFile(BytesIO(render_word(document(CARDS)))) as parts:
        body = etree.fromstring(parts.read("word/document.xml"))
    inside = [line for table in body.iter(W + "tbl") for line in table.iter(W + "p")]
    assert "14" in [text_of(line) for line in inside]
    assert [line for line in inside if not text_of(line)] == []


# ---- What is loaded and told


def test_only_a_chart_loads_matplotlib() -> None:
    code = """
import sys
from samverkansdoc.render.html import render_html
from samverkansdoc.render.pdf import render_pdf
from samverkansdoc.render.word import render_word
from tests.render.sample_chart import REPORT, SAMPLE
for render in (render_html, render_pdf, render_word):
    render(SAMPLE)
    assert not {"matplotlib", "numpy"} & set(sys.modules)
render_word(REPORT), render_html(REPORT)
print("matplotlib" in sys.modules, "matplotlib.pyplot" in sys.modules)
"""
    root = Path(__file__).parent.parent.parent
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert ran.stdout.split() == ["True", "False"]


def test_the_recipe_names_matplotlib_where_it_has_drawn() -> None:
    inside = document(KeepTogether((GAP,)))
    for room in (pdf_room, word_room):
        assert "matplotlib" in room.tools(inside)
        assert "matplotlib" not in room.tools(SAMPLE)


def test_a_sign_that_no_chart_can_show_is_told_of_a_pdf_and_drawn_as_a_question_elsewhere() -> None:
    tree = document(chart([1], unit="🙂", caption=()), text("🚓 🙂"))
    with pytest.raises(UnprintableError) as refused:
        render_pdf(tree)
    assert set(refused.value.characters) == {"🙂", "🚓"}
    assert render_word(tree)
    assert b"figure" in render_html(tree)
