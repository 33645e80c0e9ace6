"""A promise as a web page: what a browser and a screen reader get of it, and what programs of others say."""

import re
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from pypdf import PdfReader

from samverkansdoc.document import Block, Dokument, Promise, Promises, Text, TitleBlock
from samverkansdoc.render import TooLongError
from samverkansdoc.render.html import render_html
from samverkansdoc.render.pdf import one_page_theme
from tests.checkers import html as judges
from tests.checkers.html_rules import words as spoken
from tests.checkers.tools import run, tool
from tests.render.sample_promise import (
    CODE,
    HEAD,
    PROMISE,
    WITH_BOUND,
    WITHOUT_BOUND,
    WITHOUT_FIGURE,
)
from tests.render.sample_tree import SAMPLE, SIGNATURES, heading, text

LINE = "Kommunens säkerhetssamordnare och polisen arbetar där lägesbilden visar att problemen är störst. "
LONG = LINE * 5
TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), min_size=1)
TRICKY = st.sampled_from(["&amp;", "<b>fet</b>", "</style>", "</svg>", "{{ 7 * 7 }}", "-->", "\"'", "4rem; }"])
#: Where the text of a promise and the label of a code stand.
PLACES = (
    *(f"//p[@class='{name}']" for name in ("actor", "what", "fact")),
    *(f"//p[@class='count']/{tag}" for tag in ("strong", "span")),
    "//*[@class='web-code']/div/p[1]",
)
#: The white around a code.
QUIET = 4
#: More lines than a page of the sample has room for.
MOST = 60


def page_of(*blocks: Block, mark: str | None = None) -> html.HtmlElement:
    made = attrs.evolve(PROMISE, blocks=blocks or PROMISE.blocks, head=attrs.evolve(HEAD, mark=mark))
    return html.document_fromstring(render_html(made), parser=html.HTMLParser(encoding="utf-8"))


def find(page: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    found = page.xpath(path)
    assert isinstance(found, list)
    return found


def said(page: html.HtmlElement, path: str) -> list[str]:
    return [" ".join(element.text_content().replace("\u00a0", " ").split()) for element in find(page, path)]


def demanding() -> Dokument:
    """A draft with long words, many promises of all lengths, and an address of three lines."""
    figures = ("1\u00a0250\u00a0000", "4\u00a0000–5\u00a0000", "2")
    many = [attrs.evolve(WITH_BOUND, figure=figures[number % 3], text=(Text(LONG),)) for number in range(5)]
    long_actor = attrs.evolve(WITHOUT_FIGURE, actor="Fastighetsägareföreningen i Svedala och Bara", text=(Text(LONG),))
    blocks = (
        TitleBlock(
            title="Trygghetsskapandeåtgärdsöverenskommelse", subtitle=LONG[:90], period="1 juli 2017–31 maj 2018"
        ),
        heading(1, None, "Polisen lovar"),
        Promises((*many, long_actor, WITHOUT_FIGURE)),
        heading(1, None, "Kommunen lovar"),
        Promises((Promise(actor="Kommunen", text=(Text("Ljus."),)),)),
        heading(1, None, "Alla lovar"),
        Promises((WITHOUT_BOUND,) * 4),
        attrs.evolve(CODE, url="https://www.svedala.se/" + "trygghetsskapandeåtgärder" * 4),
        SIGNATURES,
    )
    return attrs.evolve(PROMISE, blocks=blocks, head=attrs.evolve(HEAD, mark="UTKAST"))


def test_the_band_says_what_it_is_from_whom_and_for_when() -> None:
    page = page_of()
    assert said(page, "//header//h1") == ["Medborgarlöfte"]
    assert said(page, "//header//hgroup/p") == ["från Svedala kommun och lokalpolisområde Trelleborg", "2017"]
    assert said(page, "//header//dl/div/*") == ["Diarienummer", "KS 2017/31"]
    assert len(find(page, "//h1")) == 1


def test_the_mark_of_a_draft_follows_the_band() -> None:
    assert said(page_of(mark="UTKAST"), "//header/*")[1:] == ["UTKAST"]
    assert len(find(page_of(), "//header/*")) == 1


def test_a_shared_link_has_a_title_and_a_description() -> None:
    found = {meta.get("property") or meta.get("name"): meta.get("content") for meta in find(page_of(), "//meta")}
    assert said(page_of(), "//title") == [found["og:title"]] == ["Medborgarlöfte 2017"]
    assert found["description"] == found["og:description"] == PROMISE.subject


def test_each_promise_is_an_item_and_is_read_in_order() -> None:
    assert said(page_of(), "//ul[@class='promises']/li") == [
        "Polisen minst 4 000 timmar Polisen arbetar förebyggande på de tider & platser där problemen är störst. "
        "När: under 2017 Var: Svedala och Bara",
        "Tillsammans 2 möten Polisen och kommunen håller uppstartsmöten för grannsamverkan.",
        "Fastighetsägarna Skola, socialtjänst och polis fångar upp unga som begår brott, med samtal <tidigt>. "
        "När: hela året",
    ]


def test_a_figure_is_one_phrase() -> None:
    lines = [spoken(item).replace("\u00a0", " ").splitlines()[:2] for item in find(page_of(), "//main//li[p]")]
    assert lines[:2] == [["Polisen", "minst 4 000 timmar"], ["Tillsammans", "2 möten"]]
    assert said(page_of(), "//p[@class='count']/strong") == ["4 000", "2"]


def test_a_figure_without_a_unit() -> None:
    page = page_of(Promises((attrs.evolve(WITHOUT_BOUND, unit=None),)))
    assert said(page, "//p[@class='count']") == ["2"]


def test_promises_without_figures_have_no_count() -> None:
    page = page_of(Promises((WITHOUT_FIGURE, WITHOUT_FIGURE)))
    assert len(find(page, "//li")) == 2
    assert not find(page, "//p[@class='count']")


def test_a_promise_without_a_figure_is_large_where_it_is_short() -> None:
    page = page_of(Promises((WITHOUT_FIGURE, attrs.evolve(WITHOUT_FIGURE, text=(Text(LONG),)), WITH_BOUND)))
    assert [item.get("class") for item in find(page, "//li")] == ["short", None, None]


def test_the_more_signs_a_figure_has_the_smaller_it_is() -> None:
    items = tuple(attrs.evolve(WITH_BOUND, figure=figure) for figure in ("2", "4\u00a0000", "10\u00a0000–20\u00a0000"))
    styles = [str(count.get("style")) for count in find(page_of(Promises(items)), "//p[@class='count']")]
    sizes = [float(style.removeprefix("--figure: ").removesuffix("rem")) for style in styles]
    assert sizes[0] == sizes[1] > sizes[2] > 1


def test_sections_are_named_by_their_headings_and_signatures_belong_to_none() -> None:
    page = page_of()
    assert said(page, "//main/section[@aria-labelledby]/h2") == [
        "Situationen idag",
        "Det här ska vi göra",
        "Det här ska vi åstadkomma tillsammans",
        "Följ med i hur det går!",
    ]
    assert len(find(page, "//main/*[@class='signatures']")) == 1


def test_the_code_says_what_it_is_and_is_the_code_of_the_tree() -> None:
    [drawing] = find(page_of(), "//main//svg")
    assert drawing.get("role") == "img"
    assert drawing.get("aria-label") == CODE.alternative
    size = len(CODE.modules) + 2 * QUIET
    assert (drawing.get("viewbox") or drawing.get("viewBox")) == f"0 0 {size} {size}"
    assert int(str(drawing.get("width"))) % size == 0
    ground, dark = drawing
    assert (ground.get("fill"), dark.get("fill")) == ("#fff", "#000")
    assert dark_modules(str(dark.get("d"))) == {
        (x + QUIET, y + QUIET) for y, row in enumerate(CODE.modules) for x, module in enumerate(row) if module == "1"
    }


def dark_modules(path: str) -> set[tuple[int, int]]:
    runs = [tuple(map(int, run)) for run in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", path)]
    return {(x + step, y) for x, y, width in runs for step in range(width)}


def test_the_address_is_a_link_that_shows_itself_and_is_named_by_its_label() -> None:
    [link] = find(page_of(), "//*[@class='address']/a")
    assert link.text_content() == link.get("href") == CODE.url
    assert link.get("aria-label") == f"{CODE.label} {CODE.url}"
    [beside] = find(page_of(), "//*[@class='web-code']/div")
    assert spoken(beside).splitlines() == [CODE.label, CODE.url]


def test_an_address_that_is_not_to_be_followed_is_text() -> None:
    page = page_of(attrs.evolve(CODE, url="javascript:alert(1)"))
    assert said(page, "//*[@class='address']") == ["javascript:alert(1)"]
    assert not find(page, "//main//a")


@given(TEXT | TRICKY)
def test_any_text_is_found_again_in_the_page(words: str) -> None:
    inlines = (Text(words),)
    one = Promise(actor=words, bound=words, figure=words, unit=words, text=inlines, facts=(inlines,))
    page = page_of(Promises((one,)), attrs.evolve(CODE, label=words, alternative=words, url="mailto:" + words))
    found = [element for path in PLACES for element in find(page, path)]
    assert len(found) == len(PLACES)
    assert {element.text_content() for element in found} == {words}
    assert find(page, "//svg")[0].get("aria-label") == words
    assert find(page, "//*[@class='address']")[0].text_content() == "mailto:" + words


def test_other_documents_have_nothing_of_it() -> None:
    page = render_html(SAMPLE).decode()
    assert "band" not in page
    assert ".promises" not in page


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("promise")
    for name, document in {"sample": PROMISE, "demanding": demanding()}.items():
        (folder / f"{name}.html").write_bytes(render_html(document))
    return sorted(folder.iterdir())


def test_valid_html(pages: list[Path]) -> None:
    assert judges.nu(pages) == []


def test_accessible_in_light_in_dark_and_on_a_narrow_screen(pages: list[Path]) -> None:
    assert judges.axe(pages) == []


def test_own_rules(pages: list[Path]) -> None:
    assert judges.own_rules(pages) == []


def full() -> Dokument:
    """A promise to which no line can be added if it is to fit one page as PDF."""
    for count in range(MOST, 0, -1):
        longer = attrs.evolve(PROMISE, blocks=(*PROMISE.blocks[:2], text(LINE * count), *PROMISE.blocks[2:]))
        try:
            one_page_theme(longer)
        except TooLongError:
            continue
        assert count < MOST
        return longer
    raise AssertionError("not even one line can be added to the sample")


@pytest.mark.parametrize("made", [lambda: PROMISE, full], ids=["sample", "full"])
def test_what_fits_one_page_as_pdf_is_printed_on_one(made: Callable[[], Dokument], tmp_path: Path) -> None:
    document = made()
    (tmp_path / "made.html").write_bytes(render_html(document))
    printed = tmp_path / "printed.pdf"
    browser = (tool("chromium"), "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
    run([*browser, f"--user-data-dir={tmp_path}", f"--print-to-pdf={printed}", (tmp_path / "made.html").as_uri()])
    assert len(PdfReader(printed).pages) == 1
