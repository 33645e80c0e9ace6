"""Organisation charts: where boxes stand, whatever the tree, and how each format shows and says them."""

import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from itertools import combinations, pairwise
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pypdf import PdfReader

from samverkansdoc.document import Block, Dokument, KeepTogether, ListBlock, OrganisationChart, Unit, plain
from samverkansdoc.render import UnprintableError
from samverkansdoc.render import pdf as pdf_room
from samverkansdoc.render import word as word_room
from samverkansdoc.render.diagrams import diagram_pixels, diagram_svg
from samverkansdoc.render.html import render_html
from samverkansdoc.render.lettering import evenly_wrapped, wrapped
from samverkansdoc.render.organisation import organisation_pixels, organisation_svg
from samverkansdoc.render.organisation_places import OrganisationPlaces, Type, UnitBox, organisation_places
from samverkansdoc.render.pdf import render_pdf
from samverkansdoc.render.theme import DEFAULT
from samverkansdoc.render.word import render_word
from tests.checkers import html as html_judges
from tests.checkers import pdf, word
from tests.checkers.tools import run, tool
from tests.checkers.word_package import W, WordFile, text_of
from tests.render.sample_organisation import MARKUP, ORGANISATIONS, organisation, unit
from tests.render.sample_plan import ORGANISATION, PLANNED
from tests.render.sample_tree import SAMPLE, heading, text
from tests.render.test_render_chart_formats import figures, find, page_of

RENDERERS: dict[str, Callable[[Dokument], bytes]] = {"pdf": render_pdf, "docx": render_word, "html": render_html}
DESCRIBED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
#: The text of an upright page, that of one turned sideways, and the page on the web, in points.
WIDTHS = (408, 717, 298)
NARROWEST = 84
SIZE = 8.5
TYPE = Type(size=SIZE, name=lambda text: len(text) * SIZE * 0.5, line=lambda text: len(text) * SIZE * 0.48)


def laid(chart: OrganisationChart, width: float = 408) -> OrganisationPlaces:
    """The chart as it would be laid out in a font whose letters are all as wide."""
    return organisation_places(chart, width, TYPE)


# ---- Where things stand


def assert_sound(chart: OrganisationChart, places: OrganisationPlaces) -> None:
    """All that must hold whatever the tree."""
    assert [box.unit for box in places.boxes] == list(range(len(chart.units)))
    for box in places.boxes:
        assert box.x >= 0
        assert box.x + box.width <= places.width
        assert box.y >= 0
        assert box.y + box.height <= places.height
        assert box.width >= NARROWEST
        assert_holds_its_words(box, chart.units[box.unit])
    for one, other in combinations(places.boxes, 2):
        assert are_apart(one, other), (one, other)
    for number, one_unit in enumerate(chart.units):
        if one_unit.above is not None:
            assert_below(places, number, one_unit.above)
    assert crossings(places) == []


def assert_holds_its_words(box: UnitBox, one: Unit) -> None:
    """Every word of the unit, whole but for hyphens, inside the box and in lines that do not touch."""
    for kind, measure, wanted in (("name", TYPE.name, one.name), ("line", TYPE.line, "".join(one.lines))):
        lines = [words for words in box.words if words.kind == kind]
        assert bare("".join(words.text for words in lines)) == bare(wanted)
        for words in lines:
            assert box.x <= words.x
            assert words.x + measure(words.text) <= box.x + box.width
    heights = [words.y for words in box.words]
    assert all(upper - lower >= SIZE for upper, lower in pairwise(heights))
    assert box.y < min(heights, default=box.y + 1)
    assert max(heights, default=0.0) + SIZE * 0.66 < box.y + box.height


def bare(said: str) -> str:
    return re.sub(r"[\s\u00ad-]", "", said)


def are_apart(one: UnitBox, other: UnitBox) -> bool:
    beside = one.x + one.width < other.x or other.x + other.width < one.x
    return beside or one.y + one.height < other.y or other.y + other.height < one.y


def assert_below(places: OrganisationPlaces, number: int, above: int) -> None:
    """A box stands below its own, and a line from that one reaches it."""
    box, over = places.boxes[number], places.boxes[above]
    assert box.y + box.height < over.y
    reached = {(x, y) for line in places.connectors for x, y in (line[0], line[-1])}
    top = (box.x + box.width / 2, box.y + box.height)
    side = (box.x, box.y + box.height / 2)
    assert any(near(top, end) or near(side, end) for end in reached)
    begun = [line[0] for line in places.connectors]
    assert any(abs(y - over.y) < 0.01 and over.x <= x <= over.x + over.width for x, y in begun)


def near(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return abs(one[0] - other[0]) < 0.01 and abs(one[1] - other[1]) < 0.01


def stretches(places: OrganisationPlaces) -> list[tuple[float, float, float, float]]:
    """The straight parts of the lines, each from its lower left to its upper right end."""
    made = []
    for line in places.connectors:
        for (x, y), (right, high) in pairwise(line):
            assert x == pytest.approx(right) or y == pytest.approx(high), "lines turn at right angles"
            made.append((min(x, right), min(y, high), max(x, right), max(y, high)))
    return made


def crossings(places: OrganisationPlaces) -> list[str]:
    """The lines that run through a box."""
    return [
        f"{stretch} through {box.unit}"
        for stretch in stretches(places)
        for box in places.boxes
        if stretch[0] < box.x + box.width - 0.01
        and stretch[2] > box.x + 0.01
        and stretch[1] < box.y + box.height - 0.01
        and stretch[3] > box.y + 0.01
    ]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ORGANISATIONS)
def test_every_chart_has_room_for_its_boxes(name: str, width: int) -> None:
    assert_sound(ORGANISATIONS[name], laid(ORGANISATIONS[name], width))


names = st.text("abcåäö -", min_size=1, max_size=60) | st.sampled_from(["Styrgrupp", "Brottsförebyggande rådet"])


@st.composite
def trees(draw: st.DrawFn) -> OrganisationChart:
    """Up to 40 units in at most six levels."""
    units: list[Unit] = []
    depths: list[int] = []
    for _ in range(draw(st.integers(1, 40))):
        open_units = [number for number, depth in enumerate(depths) if depth < 5]
        above = draw(st.none() | st.sampled_from(open_units)) if open_units else None
        depths.append(0 if above is None else depths[above] + 1)
        units.append(unit(draw(names), above, *draw(st.lists(names, max_size=2))))
    return organisation(*units)


@given(trees(), st.sampled_from(WIDTHS), st.sampled_from([600.0, float("inf")]))
@settings(deadline=None, max_examples=60)
def test_any_tree_has_room(chart: OrganisationChart, width: int, tallest: float) -> None:
    assert_sound(chart, organisation_places(chart, width, TYPE, tallest))


def centre(box: UnitBox) -> float:
    return box.x + box.width / 2


def test_a_box_stands_in_the_middle_above_those_side_by_side() -> None:
    places = laid(organisation(unit("A"), unit("B", 0), unit("C", 0), unit("D", 0)))
    over, *under = places.boxes
    assert centre(over) == (centre(under[0]) + centre(under[-1])) / 2 == places.width / 2
    assert len({box.y for box in under}) == len({box.height for box in under}) == 1


def test_roots_stand_side_by_side() -> None:
    kommun, polis, nämnd, område = laid(ORGANISATIONS["roots"]).boxes
    assert kommun.y == polis.y > nämnd.y == område.y
    assert (centre(kommun), centre(polis)) == (centre(nämnd), centre(område))


def test_too_many_boxes_for_a_row_hang_in_columns_in_their_order() -> None:
    _, *leaves = laid(ORGANISATIONS["leaves"]).boxes
    columns = sorted({box.x for box in leaves})
    assert 1 < len(columns) < len(leaves)
    assert [box.unit for box in sorted(leaves, key=lambda box: (box.x, -box.y))] == list(range(1, 13))
    rows = {round(box.y) for box in leaves}
    assert len(rows) * len(columns) == len(leaves)


def test_boxes_of_a_narrow_chart_hang_at_the_left_side_of_their_own() -> None:
    over, *under = laid(ORGANISATIONS["leaves"], 130).boxes
    assert {box.x for box in under} == {under[0].x}
    assert over.x < under[0].x < centre(over)


def test_boxes_are_as_wide_as_a_word_that_would_have_to_be_parted() -> None:
    name = "Trygghetssamordningsfunktionen"
    [box] = laid(organisation(unit(name))).boxes
    assert [words.text for words in box.words] == [name]


def test_a_chart_too_tall_for_its_page_is_set_closer_and_then_larger_to_be_shown_smaller() -> None:
    roomy = laid(ORGANISATIONS["twos"])
    close = organisation_places(ORGANISATIONS["twos"], 408, TYPE, roomy.height - 1)
    assert close.height < roomy.height
    free = size_of(organisation_svg(ORGANISATIONS["high"], DEFAULT, 144))
    held = size_of(organisation_svg(ORGANISATIONS["high"], DEFAULT, 144, 200))
    assert free[1] / free[0] > 200 / 144 >= held[1] / held[0]
    assert held[0] > free[0] == 408


def size_of(svg: bytes) -> tuple[float, float]:
    _, _, width, height = map(float, etree.fromstring(svg).attrib["viewBox"].split())
    return width, height


# ---- Lines of words


def letters(words: str) -> float:
    return len(words)


def test_words_are_parted_where_they_say_so_else_between_syllables_else_where_the_line_is_full() -> None:
    assert wrapped("trygghets\u00adråd", 11, letters) == ["trygghets-", "råd"]
    assert wrapped("barn-/elevhälsa", 10, letters) == ["barn-/", "elevhälsa"]
    assert wrapped("samverkansgrupp", 9, letters) == ["samver-", "kansgrupp"]
    assert wrapped("W" * 10, 5, letters) == ["WWWW-", "WWWW-", "WW"]
    assert wrapped("5\u00a0000 kr om\xa0året", 8, letters) == ["5\u00a0000 kr", "om\u00a0året"]
    assert wrapped(" \n ", 5, letters) == []


def test_lines_are_about_as_long_as_one_another() -> None:
    assert wrapped("Träffas tre gånger per år", 22, letters) == ["Träffas tre gånger per", "år"]
    assert evenly_wrapped("Träffas tre gånger per år", 22, letters) == ["Träffas tre", "gånger per år"]


@given(st.text(max_size=80), st.integers(3, 30))
def test_no_line_is_too_wide_and_no_letter_is_lost(words: str, width: int) -> None:
    for wrap in (wrapped, evenly_wrapped):
        lines = wrap(words, width, letters)
        assert all(len(line) <= width for line in lines)
        assert bare("".join(lines)) == bare(words)


# ---- The drawing


@pytest.mark.parametrize("name", ORGANISATIONS)
def test_the_drawing_has_every_box_no_ids_and_nothing_outside(name: str) -> None:
    chart = ORGANISATIONS[name]
    root = etree.fromstring(organisation_svg(chart, DEFAULT, 144))
    kinds = [path.get("class") for path in root]
    assert kinds.count("chart-box") == kinds.count("chart-accent") == len(chart.units)
    assert {etree.QName(element).localname for element in root.iter()} <= {"svg", "path"}
    assert not root.xpath("//@id | //@href | //@*[contains(., 'url(')]")
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    for path in root:
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", str(path.get("d")))]
        assert 0 <= min(numbers[0::2], default=0) <= max(numbers[0::2], default=0) <= width, path.get("class")
        assert 0 <= min(numbers[1::2], default=0) <= max(numbers[1::2], default=0) <= height, path.get("class")


def test_the_pixels_are_in_the_colours_of_the_theme() -> None:
    pixels = organisation_pixels(ORGANISATION, DEFAULT, 144)
    assert (pixels.width, pixels.height) == tuple(3 * length for length in size_of(drawn()))
    assert len(pixels.palette) == 15 * 3
    palette = [pixels.palette[at : at + 3].hex().upper() for at in range(0, len(pixels.palette), 3)]
    used = {palette[half] for row in pixels.rows for byte in row for half in (byte >> 4, byte & 15)}
    assert {"FFFFFF", DEFAULT.shade, DEFAULT.ink, DEFAULT.rule, DEFAULT.accent} <= used


def drawn() -> bytes:
    return organisation_svg(ORGANISATION, DEFAULT, 144)


def test_the_same_chart_gives_the_same_bytes_also_in_another_process() -> None:
    code = "from tests.render.test_render_organisation import *; print(digest())"
    environment = {"PYTHONHASHSEED": "7", "PYTHONPATH": str(Path(__file__).parent.parent.parent)}
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert ran.stdout.strip() == digest()


def digest() -> str:
    from hashlib import sha256

    return sha256(drawn() + repr(organisation_pixels(ORGANISATION, DEFAULT, 144)).encode()).hexdigest()


def test_a_sign_that_the_font_lacks_is_drawn_as_a_question() -> None:
    made = [diagram_svg(organisation(unit(name)), DEFAULT, 144, is_paged=True) for name in ("🙂", "?")]
    assert made[0] == made[1]
    assert diagram_pixels(organisation(unit("🙂")), DEFAULT, 144) == diagram_pixels(
        organisation(unit("?")), DEFAULT, 144
    )


# ---- In a document


def document(*blocks: Block) -> Dokument:
    return attrs.evolve(PLANNED, blocks=(PLANNED.blocks[0], *blocks))


PLAIN = document(heading(1, "1", "Organisation"), ORGANISATION, text("Grupperna möts regelbundet."))


def odd() -> Dokument:
    """Every kind of chart, one without a caption, and some inside others."""
    blocks = [block for name, one in ORGANISATIONS.items() for block in (heading(1, None, name), one)]
    bare_one = organisation(unit("Styrgrupp"), caption="")
    together = KeepTogether((text("Tillsammans:"), ORGANISATION))
    return document(*blocks, bare_one, together, ListBlock(items=((text("I en punkt:"), ORGANISATION),)))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    folder = tmp_path_factory.mktemp("organisation")
    made: dict[str, list[Path]] = {}
    for ending, render in RENDERERS.items():
        made[ending] = [folder / f"plain.{ending}", folder / f"odd.{ending}"]
        for path, tree in zip(made[ending], (PLAIN, odd()), strict=True):
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
def test_the_same_document_gives_the_same_bytes(ending: str, files: dict[str, list[Path]]) -> None:
    assert RENDERERS[ending](PLAIN) == files[ending][0].read_bytes()


def test_others_read_the_alternative_and_the_caption_in_the_pdf(files: dict[str, list[Path]]) -> None:
    root = PdfReader(files["pdf"][0]).trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
    assert list(figures(root)) == [ORGANISATION.alternative]
    tagged = run([tool("pdfinfo"), "-struct-text", files["pdf"][0]]).out
    assert tagged.index(f'"{plain(ORGANISATION.caption)}"') < tagged.index("Figure") < tagged.index("Grupperna")


def test_the_pdf_holds_lines_and_no_pixels(files: dict[str, list[Path]]) -> None:
    assert [image for page in PdfReader(files["pdf"][1]).pages for image in page.images] == []


def test_no_chart_is_taller_than_its_page() -> None:
    made = document(heading(1, None, "Organisation"), ORGANISATIONS["high"], text("Efter."))
    for chart in (ORGANISATIONS["high"], ORGANISATIONS["chain"]):
        width, height = size_of(diagram_svg(chart, DEFAULT, 144, is_paged=True).encode())
        assert height / width * 144 <= 297 - DEFAULT.margin_top - DEFAULT.margin_bottom
    assert b"/Figure" in render_pdf(made)


def test_word_says_the_alternative_under_the_caption(files: dict[str, list[Path]]) -> None:
    [described] = WordFile(files["docx"][0]).body.iter(DESCRIBED)
    assert described.get("descr") == ORGANISATION.alternative
    caption = next(described.iterancestors(W + "p")).getprevious()
    assert caption is not None
    assert text_of(caption) == plain(ORGANISATION.caption)


def test_a_picture_in_word_is_no_wider_than_the_text(files: dict[str, list[Path]]) -> None:
    body = WordFile(files["docx"][1]).body
    extents = list(body.iter("{*}extent"))
    assert len(extents) == len(ORGANISATIONS) + 3
    assert max(int(str(extent.get("cx"))) for extent in extents) <= 144 * 36000
    assert max(int(str(extent.get("cy"))) for extent in extents) <= (297 - 32 - 25 - 15) * 36000


def test_word_carries_a_picture_as_large_as_needed(files: dict[str, list[Path]]) -> None:
    with zipfile.ZipFile(files["docx"][0]) as parts:
        [picture] = [parts.read(name) for name in parts.namelist() if name.startswith("word/media/")]
    assert int.from_bytes(picture[16:20], "big") == 3 * 408


def test_the_page_says_the_alternative_and_the_caption(files: dict[str, list[Path]]) -> None:
    page = page_of(files["html"][0].read_bytes())
    [figure] = find(page, "//figure[@class='chart organisation']")
    [picture] = find(figure, "./*[@role='img']")
    assert picture.get("aria-label") == ORGANISATION.alternative
    assert find(figure, "./figcaption")[0].text_content() == plain(ORGANISATION.caption)


def test_words_that_look_like_markup_are_words(files: dict[str, list[Path]]) -> None:
    page = page_of(files["html"][1].read_bytes())
    assert MARKUP in [picture.get("aria-label") for picture in find(page, "//*[@role='img']")]


def test_a_sign_that_no_chart_can_show_is_told_of_a_pdf_and_drawn_elsewhere() -> None:
    tree = document(organisation(unit("Grupp 🙂", None, "☃"), caption="", alternative="En grupp."))
    with pytest.raises(UnprintableError) as refused:
        render_pdf(tree)
    assert set(refused.value.characters) == {"🙂", "☃"}
    assert render_word(tree)
    assert b'class="chart organisation"' in render_html(tree)


def test_the_recipe_names_what_has_drawn() -> None:
    inside = document(KeepTogether((ORGANISATION,)))
    for room in (pdf_room, word_room):
        assert "matplotlib" in room.tools(inside)
        assert "matplotlib" not in room.tools(SAMPLE)
