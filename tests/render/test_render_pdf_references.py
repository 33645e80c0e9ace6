"""What refers to a place in the document leads there, and says where for those who do not see it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import attrs
import pytest
from pypdf import PdfReader

from samverkansdoc.document import (
    Block,
    Cell,
    Column,
    Contents,
    ContentsEntry,
    Footnote,
    Heading,
    OrganisationChart,
    Paragraph,
    Reference,
    Table,
    Target,
    Text,
)
from samverkansdoc.render import UnprintableError
from samverkansdoc.render.pdf import render_pdf
from tests.checkers import pdf, poppler
from tests.render.sample_plan import PLANNED
from tests.render.sample_tree import cell, heading, text

BLOCKS = tuple(block for block in PLANNED.blocks if not isinstance(block, OrganisationChart))
#: How high a line may be, with room above it.
LINE = 30


@dataclass(frozen=True)
class Way:
    """A link within the file: the words that it covers, the words on the line where one lands, and what it tells."""

    words: str
    landing: str
    told: str


def drawn(tmp_path: Path, *blocks: Block) -> Path:
    path = tmp_path / "made.pdf"
    path.write_bytes(render_pdf(attrs.evolve(PLANNED, blocks=blocks)))
    return path


def ways(path: Path) -> list[Way]:
    """The links within the file in the order of its pages."""
    reader = PdfReader(path)
    words = poppler.words(path)
    return [
        Way(covered(words, number, link), landing(words, reader, link["/Dest"]), link["/Contents"])
        for number, page in enumerate(reader.pages)
        for link in (annotation.get_object() for annotation in page.get("/Annots") or ())
        if "/Dest" in link
    ]


def covered(words: list[poppler.Word], page: int, link: Any) -> str:
    left, bottom, right, top = (float(side) for side in link["/Rect"])

    def inside(word: poppler.Word) -> bool:
        across, down = (word.left + word.right) / 2, word.page_height - (word.top + word.bottom) / 2
        return word.page == page and left < across < right and bottom < down < top

    return " ".join(word.text for word in words if inside(word))


def landing(words: list[poppler.Word], reader: PdfReader, place: Any) -> str:
    """The words of the first line below the place, from the place on."""
    if isinstance(place, str):
        target = reader.named_destinations[place]
        page, top, left = reader.get_destination_page_number(target), float(str(target.top)), float(str(target.left))
    else:
        page, left, top = reader.get_page_number(place[0].get_object()), float(place[2]), float(place[3])
    below = [word for word in words if word.page == page and word.right > left]
    below = [word for word in below if -2 < word.bottom - (word.page_height - top) < LINE]
    return " ".join(word.text for word in below if abs(word.bottom - below[0].bottom) < 2)


def spaced(string: str) -> str:
    return " ".join(string.split())


def test_each_reference_leads_to_its_place(tmp_path: Path) -> None:
    found = {spaced(way.words): spaced(way.landing) for way in ways(drawn(tmp_path, *BLOCKS))}
    expected = {
        "avsnitt 1.1,": "1.1 Möten",
        "mål 2,": "2 Brotten ska bli färre",
        "tabell 2,": "2. Åtagandeplan",
        "bilaga 1,": "Bilaga 1. Pågående arbete",
        "avsnitt B1.1": "B1.1 Arbete som pågår",
        "avsnittet ”Förord”.": "Förord",
    }
    assert found | expected == found
    assert found["åtagande 7,"].startswith("7 Kommunen inför en gemensam arbetsmetod.")


def test_each_link_tells_where_it_leads(tmp_path: Path) -> None:
    told = {spaced(way.words): spaced(way.told) for way in ways(drawn(tmp_path, *BLOCKS))}
    assert told["avsnitt 1.1,"] == "1.1 Möten, sida 1"
    assert told["åtagande 7,"] == "sida 3"
    assert all(told.values())


def test_the_words_of_a_reference_stand_in_the_text(tmp_path: Path) -> None:
    said = spaced(poppler.tagged_text(drawn(tmp_path, *BLOCKS)))
    for words in ("avsnitt 1.1", "mål 2", "tabell 2", "åtagande 7", "bilaga 1", "avsnitt B1.1", "avsnittet ”Förord”"):
        assert words in said


def test_a_reference_to_nowhere_is_text(tmp_path: Path) -> None:
    path = drawn(tmp_path, Paragraph(content=(Reference("avsnitt", "9", "finns-inte"),)))
    assert ways(path) == []
    assert "avsnitt 9" in spaced(poppler.text(path))


@pytest.mark.parametrize("number", ["4.2", "3–7"])
def test_a_reference_is_not_parted_at_the_end_of_a_line(tmp_path: Path, number: str) -> None:
    reference = Reference("överenskommelse", number, "finns-inte")
    path = drawn(tmp_path, *(Paragraph(content=(Text("ord " * words), reference)) for words in range(10, 30)))
    lines = spaced_lines(path)
    assert sum(f"överenskommelse {number}" in line for line in lines) == 20


def spaced_lines(path: Path) -> list[str]:
    return [spaced(line) for line in poppler.text(path).splitlines()]


def test_a_long_title_may_be_parted(tmp_path: Path) -> None:
    title = "avsnittet ”" + "Arbetet mot brott och för trygghet " * 4 + "i kommunen”"
    path = drawn(tmp_path, Paragraph(content=(Text("Se "), Reference(title, "", "finns-inte"))))
    right = max(word.right for word in poppler.words(path))
    assert right < 595 - 33 / 25.4 * 72 + 1


@pytest.mark.parametrize("place", ["note", "cell", "caption"])
def test_a_target_may_stand_anywhere(tmp_path: Path, place: str) -> None:
    target = Target((Text("Målet"),), "målet")
    columns = (Column(header=(Text("A"),), share=1.0),)
    places: dict[str, Block] = {
        "note": Paragraph(content=(Text("Text"), Footnote(1, ((target,),)))),
        "cell": Table(columns=columns, rows=((Cell((Paragraph(content=(target,)),)),),)),
        "caption": Table(columns=columns, rows=((cell("a"),),), caption=(target,)),
    }
    found = ways(drawn(tmp_path, Paragraph(content=(Reference("se", "A", "målet"),)), places[place]))
    [led] = [spaced(way.landing) for way in found if spaced(way.words) == "se A"]
    assert led.endswith("Målet")


def test_a_heading_with_targets_and_references_comes_again_in_the_contents(tmp_path: Path) -> None:
    noted = Heading(
        level=1,
        number="1",
        content=(Text("Efter "), Reference("mål", "2", "m2"), Text(" kommer "), Target((Text("mål 3"),), "m3")),
        anchor="efter",
    )
    listed = Contents(title="Innehåll", entries=(ContentsEntry(1, "1", "Efter mål 2 kommer mål 3", "efter"),))
    last = Paragraph(content=(Target((Text("Här"),), "m2"), Text(" är det. Se "), Reference("rubrik", "3", "m3")))
    path = drawn(tmp_path, listed, noted, last)
    found = [(spaced(way.words), spaced(way.landing)) for way in ways(path)]
    line, title, end = found
    assert line[0].startswith("1 Efter mål 2 kommer mål 3")
    assert (title[0], end) == ("mål 2", ("rubrik 3", "1 Efter mål 2 kommer mål 3"))
    assert title[1].startswith("Här är det.")
    assert pdf.own_rules(path) == []


def test_a_target_in_a_header_that_comes_again_on_every_page_breaks_nothing(tmp_path: Path) -> None:
    columns = (Column(header=(Target((Text("Mål"),), "spalt"),), share=1.0),)
    path = drawn(
        tmp_path,
        Paragraph(content=(Reference("spalten", "A", "spalt"),)),
        Table(columns=columns, rows=((cell("rad"),),) * 60),
    )
    assert "spalten A" in spaced(poppler.text(path))


def test_a_paragraph_of_many_references_has_a_link_for_each(tmp_path: Path) -> None:
    many = Paragraph(content=tuple(Reference(", mål", str(number), "m") for number in range(30)))
    assert len(ways(drawn(tmp_path, many, heading(1, "1", "M"), text("Slut.")))) == 30


def test_places_whose_letters_no_font_has_are_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(UnprintableError) as caught:
        drawn(tmp_path, heading(1, "1", "中"), heading(1, "2", "国"), Paragraph(content=(Reference("se", "1", "中"),)))
    assert set(caught.value.characters) == {"中", "国"}


@pytest.mark.parametrize("anchor", ["mål 1", "100 %", "<b>", "#set page()", "”"])
def test_any_anchor_can_be_led_to(tmp_path: Path, anchor: str) -> None:
    headed = Heading(level=1, number="1", content=(Text("Rubrik"),), anchor=anchor)
    [way] = ways(drawn(tmp_path, Paragraph(content=(Reference("se", "1", anchor),)), headed))
    assert spaced(way.landing) == "1 Rubrik"
