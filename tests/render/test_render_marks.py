"""Words that were inserted or deleted, and remarks: seen and heard in all three formats, and the same in each."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import attrs
import pytest
from lxml import etree, html

from samverkansdoc.api import to_bytes
from samverkansdoc.document import (
    Block,
    Deleted,
    Dokument,
    Footnote,
    Form,
    Inserted,
    Link,
    ListBlock,
    PageBreak,
    Paragraph,
    Promise,
    Promises,
    Remark,
    Text,
    TitleBlock,
    plain,
)
from samverkansdoc.render.contrast import AA, contrast
from samverkansdoc.render.theme import DEFAULT
from tests.checkers import html as page_checks
from tests.checkers import pdf, poppler, word
from tests.checkers.word_package import W, WordFile, text_of
from tests.render.sample_marks import CHANGES, MARKED, REMARKS, WHY, remark, said
from tests.render.sample_tree import HEAD, SAMPLE, heading

FORMATS = ("docx", "pdf", "html")


def poster() -> Dokument:
    """A page to hang on a wall, with remarks in a promise, in the band's field and in running text."""
    first = Promise(actor="Polisen", figure="40", unit="timmar", text=(remark(1, "på torget", "gäller det?"),))
    items = (first, Promise(actor="Kommunen", text=(Text("Vi lyssnar."),)))
    blocks = (
        TitleBlock(title="Medborgarlöfte", subtitle="Trelleborg", period="2027"),
        heading(1, None, "Vi lovar"),
        Promises(items),
        said(Text("Löftet gäller "), remark(2, "under 2016", WHY), Text(".")),
        *(PageBreak(), said(Text("Att granska:")), ListBlock(items=((said(Text("period: ny")),),))),
    )
    return attrs.evolve(SAMPLE, blocks=blocks, form=Form.ONE_PAGE, head=HEAD)


def odd() -> Dokument:
    """Marks inside one another, in links and without words."""
    line = said(
        Deleted((Inserted((Text("inne"),)), Link((Text("om länken"),), "https://a.se"))),
        Link((Inserted((Text("ny"),)), Deleted((Text("gammal"),)), remark(1, "märkt", "i en länk")), "https://b.se"),
        Remark((), 2, "utan ord"),
        Remark((Deleted((Text("borta"),)),), 3, "struket"),
        Inserted(()),
    )
    point = ListBlock(items=((said(remark(4, "Ett ord", "varför?")),),))
    return attrs.evolve(SAMPLE, blocks=(SAMPLE.blocks[0], heading(1, "1", "Mål"), line, point))


DOCUMENTS = {"marked": MARKED, "poster": poster(), "odd": odd()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each document in each format."""
    place = tmp_path_factory.mktemp("marks")
    for name, document in DOCUMENTS.items():
        for ending in FORMATS:
            (place / f"{name}.{ending}").write_bytes(to_bytes(document, ending))
    return place


def test_pdf_a_3a_and_pdf_ua_1(folder: Path) -> None:
    files = sorted(folder.glob("*.pdf"))
    assert [*pdf.verapdf(files), *pdf.page_validation(files), *pdf.own_rules(files)] == []


def test_word_files_are_sound_and_accessible(folder: Path) -> None:
    files = sorted(folder.glob("*.docx"))
    judges = (word.sdk, word.openxml_audit, word.integrity, word.accessibility, word.direct_formatting, word.opens)
    assert [finding for judge in judges for finding in judge(files)] == []


def test_pages_are_valid_and_accessible(folder: Path) -> None:
    files = sorted(folder.glob("*.html"))
    assert [*page_checks.nu(files), *page_checks.axe(files), *page_checks.own_rules(files)] == []


@pytest.mark.parametrize("blocks", [CHANGES, REMARKS], ids=["changes", "remarks"])
def test_the_three_formats_say_the_same(blocks: tuple[Block, ...], tmp_path: Path) -> None:
    document = attrs.evolve(SAMPLE, blocks=blocks)
    expected = letters(page_text(to_bytes(document, "html")))
    for ending in ("docx", "pdf"):
        (tmp_path / f"made.{ending}").write_bytes(to_bytes(document, ending))
    file = WordFile(tmp_path / "made.docx")
    assert letters("".join(text_of(paragraph) for paragraph in file.body.iter(W + "p"))) == expected
    tagged = letters(poppler.tagged_text(tmp_path / "made.pdf"))
    for extra in [*(f"Anmärkning{one.note}" for one in closing_remarks(document)), *notes_at_the_foot(document)]:
        assert letters(extra) in tagged
        tagged = tagged.replace(letters(extra), "", 1)
    assert tagged == expected


def test_additions_and_deletions_are_told_apart_in_plain_text(folder: Path) -> None:
    for made in (poppler.text(folder / "marked.pdf"), word.text(folder / "marked.docx")):
        line = " ".join(made.split())
        assert "Antalet [−bilbränder−] [+anmälda skadegörelsebrott genom brand i fordon+] ska minska" in line


def test_a_screen_reader_gets_words_instead_of_signs(folder: Path) -> None:
    page = parsed((folder / "marked.html").read_bytes())
    for sign in page.xpath("//*[@aria-hidden='true']"):
        sign.drop_tree()
    line = page.xpath("//main//p[contains(., 'Antalet')]")[0]
    heard = " ".join(line.text_content().split())
    assert heard.startswith(
        "Antalet borttaget: bilbränder slut på borttaget tillagt: anmälda skadegörelsebrott genom brand i fordon slut"
    )


def test_the_colours_of_changes_and_remarks_can_be_read() -> None:
    for colour in (DEFAULT.accent, DEFAULT.warning):
        assert all(contrast(colour, ground) >= AA for ground in ("FFFFFF", DEFAULT.shade))


def test_word_has_no_tracked_changes(folder: Path) -> None:
    with zipfile.ZipFile(folder / "marked.docx") as parts:
        made = parts.read("word/document.xml")
    assert b"<w:ins " not in made
    assert b"<w:del " not in made


def test_every_remark_of_the_text_is_a_comment_in_word(folder: Path) -> None:
    with zipfile.ZipFile(folder / "marked.docx") as parts:
        comments, body = (etree.fromstring(parts.read(f"word/{name}.xml")) for name in ("comments", "document"))
        notes = etree.fromstring(parts.read("word/footnotes.xml"))
    found = {one.get(W + "id"): text_of(one) for one in comments.iter(W + "comment")}
    assert list(found.values()) == [one.note for one in closing_remarks(MARKED) if one.number != 5]
    assert {one.get(W + "author") for one in comments.iter(W + "comment")} == {"Granskning"}
    for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(one.get(W + "id", "") for one in body.iter(W + kind)) == sorted(map(str, found))
    assert "år 2016 [Anmärkning 5: äldre än perioden]" in "".join(map(text_of, notes.iter(W + "p")))


def test_a_comment_holds_all_parts_of_its_passage(folder: Path) -> None:
    with zipfile.ZipFile(folder / "marked.docx") as parts:
        body = etree.fromstring(parts.read("word/document.xml"))
    # The second comment: "2016" and the strong word after it.
    inside, held = False, ""
    for element in body.iter():
        if element.get(W + "id") == "1" and element.tag in {W + "commentRangeStart", W + "commentRangeEnd"}:
            inside = element.tag == W + "commentRangeStart"
        elif inside and element.tag == W + "t":
            held += element.text or ""
    assert held == "2016 kommer"


def test_a_document_without_remarks_has_no_comments() -> None:
    with zipfile.ZipFile(BytesIO(to_bytes(SAMPLE, "docx"))) as parts:
        assert "word/comments.xml" not in parts.namelist()


@pytest.mark.parametrize("name", ["marked", "odd"])
def test_every_note_of_the_page_leads_to_its_passage_and_back(name: str, folder: Path) -> None:
    page = parsed((folder / f"{name}.html").read_bytes())
    for one in closing_remarks(DOCUMENTS[name]):
        number = one.number
        (note,) = page.xpath(f"//*[@id='anm.{number}']")
        assert f"Anmärkning {number}: {one.note}".strip() in " ".join(note.text_content().split())
        assert page.xpath(f"//*[@id='anm.{number}']//a[@href='#anm.{number}.plats']")
        assert page.xpath(f"//*[@id='anm.{number}.plats']")
    assert not page.xpath("//a//a")


def test_a_note_stands_in_the_margin_beside_its_passage_and_touches_no_other(folder: Path) -> None:
    found = poppler.words(folder / "marked.pdf")
    labels = [(index, one) for index, one in enumerate(found) if one.text == "Anmärkning"]
    numbers = {int(found[index + 1].text.rstrip(":")): one for index, one in labels}
    assert sorted(numbers) == list(range(1, 21))
    assert all(one.left > 595 - 33 / 25.4 * 72 for one in numbers.values())
    (passage,) = (one for one in found if one.text.startswith("utanförskap") and one.page == 0 and one.top > 300)
    assert abs(numbers[1].top - passage.top) < 12
    below = sorted((one.page, one.top) for one in numbers.values())
    assert all(one[0] != other[0] or one[1] < other[1] - 8 for one, other in pairwise(below))


def test_many_notes_stay_on_their_page(tmp_path: Path) -> None:
    lines = tuple(said(remark(number, f"ord {number}", "kort")) for number in range(1, 26))
    (tmp_path / "made.pdf").write_bytes(to_bytes(attrs.evolve(SAMPLE, blocks=(heading(1, "1", "Mål"), *lines)), "pdf"))
    assert pdf.own_rules([tmp_path / "made.pdf"]) == []
    found = poppler.words(tmp_path / "made.pdf")
    assert sum(one.text == "Anmärkning" for one in found) == len(lines)


def test_where_long_notes_have_no_room_they_are_set_smaller_and_stay_on_the_paper(tmp_path: Path) -> None:
    lines = tuple(said(remark(number, f"ord {number}", f"{WHY}, {WHY}")) for number in range(1, 12))
    (tmp_path / "made.pdf").write_bytes(to_bytes(attrs.evolve(SAMPLE, blocks=(heading(1, "1", "Mål"), *lines)), "pdf"))
    found = poppler.words(tmp_path / "made.pdf")
    assert sum(one.text == "Anmärkning" for one in found) == len(lines)
    in_margin = [one for one in found if one.left > 595 - 33 / 25.4 * 72]
    assert len(in_margin) > len(lines) * len(WHY.split())
    assert all(one.top > 0 and one.bottom < one.page_height for one in in_margin)


def test_on_a_poster_the_notes_stand_on_another_page(folder: Path) -> None:
    first, second = poppler.text(folder / "poster.pdf").split("\f")[:-1]
    assert "Anmärkning" not in first
    assert "Anmärkning 1: gäller det?" in " ".join(second.split())
    assert "Att granska" in second


def test_the_same_bytes_every_time(folder: Path) -> None:
    for ending in FORMATS:
        assert to_bytes(MARKED, ending) == (folder / f"marked.{ending}").read_bytes()


def closing_remarks(document: Dokument) -> list[Remark]:
    """The remarks with their notes, by number."""
    found = {one.number: one for one in remarks_in(document.blocks) if one.note}
    return [found[number] for number in sorted(found)]


def notes_at_the_foot(document: Dokument) -> list[str]:
    """The words of the footnotes."""
    found = (inline for block in document.blocks if isinstance(block, Paragraph) for inline in block.content)
    return [plain(one.paragraphs[0]) for one in found if isinstance(one, Footnote)]


def remarks_in(node: object) -> Iterator[Remark]:
    if isinstance(node, Remark):
        yield node
    if isinstance(node, tuple):
        for item in node:
            yield from remarks_in(item)
    elif attrs.has(kind := type(node)):
        for name in attrs.fields_dict(kind):
            yield from remarks_in(getattr(node, name))


def parsed(made: bytes) -> html.HtmlElement:
    return html.document_fromstring(made, parser=html.HTMLParser(encoding="utf-8"))


def page_text(made: bytes) -> str:
    """What the page says without its notes, skip link, numbers, and what is only heard."""
    page = parsed(made)
    extra = "//sup | //*[@role='doc-endnotes'] | //*[@role='note'] | //*[@class='skip'] | //*[@class='spoken'] | //head"
    for element in page.xpath(extra):
        element.drop_tree()
    return str(page.text_content())


def letters(words: str) -> str:
    """The letters and the signs of changes; numbers of headings are Word's own."""
    return "".join(char for char in words if char.isalpha() or char in "[]+−")
