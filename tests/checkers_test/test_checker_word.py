"""Each Word check fires on its fault and is silent on a good file."""

from pathlib import Path

import pytest

from tests.checkers import word
from tests.checkers_test.samples_word import OFFICE, PICTURE, cell, heading, made

ALT = 'descr="Karta över torget och stationen"'
LAST = "<w:p><w:r><w:t>Parterna följer upp varje månad.</w:t></w:r></w:p>"
BOLD = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Uppföljning</w:t></w:r></w:p>"
PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
TIE = "</Relationships>"
FETCHED = (
    f'<Relationship Id="rId20" Type="{OFFICE}/attachedTemplate" Target="https://x.se/m.dotx" TargetMode="External"/>'
)
ANCHOR = "<w:r><w:drawing><wp:anchor/></w:drawing></w:r>"
FIELD = '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> PAGEREF borta \\h </w:instrText></w:r></w:p>'


def reference(code: str, shown: str) -> str:
    """The runs of a field that refers to a bookmark."""
    parts = (
        '<w:fldChar w:fldCharType="begin"/>',
        f"<w:instrText> REF {code} </w:instrText>",
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{shown}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    return "".join(f"<w:r>{part}</w:r>" for part in parts)


#: The item of a list, as it is and with a bookmark in it; and the start of the last paragraph.
ITEM = "<w:r><w:t>Trygga torg.</w:t></w:r>"
MARKED_ITEM = f'<w:bookmarkStart w:id="2" w:name="torg"/>{ITEM}<w:bookmarkEnd w:id="2"/>'
START = "<w:r><w:t>Parterna följer upp"

ACCESSIBILITY = [
    (ALT, 'descr=""', "alternative text: '' of 'Bild 1' is empty"),
    (ALT, 'descr="karta.png"', "alternative text: 'karta.png' of 'Bild 1' is a file name"),
    (ALT, 'descr="Bild 3"', "only says that there is a picture"),
    ("<w:trPr><w:tblHeader/></w:trPr>", "", "tables: number 1 has no header row"),
    (cell("Ansvar"), cell(""), "tables: number 1 has an empty header cell"),
    ('<w:tcW w:w="4000" w:type="dxa"/>', '<w:gridSpan w:val="2"/>', "tables: number 1 has merged cells"),
    ('<w:tcW w:w="4000" w:type="dxa"/>', "<w:vMerge/>", "tables: number 1 has cells merged downwards"),
    ("<w:p><w:r><w:t>Trygga torg</w:t>", "<w:tbl/><w:p><w:r><w:t>Trygga torg</w:t>", "tables: number 2 stands inside"),
    ('<w:outlineLvl w:val="0"/>', '<w:outlineLvl w:val="9"/>', "headings: the first is of level 2"),
    ("w:outlineLvl", "w:keepNext", "headings: there is none"),
    ('<w:outlineLvl w:val="1"/>', '<w:outlineLvl w:val="2"/>', "headings: level 1 is followed by level 3"),
    (heading("Mål", 2), heading("", 2), "headings: one of level 2 is empty"),
    (LAST, BOLD + LAST, "headings: 'Uppföljning' is bold text that only looks like one"),
    ('<w:lang w:val="sv-SE"/>', '<w:lang w:val="en-US"/>', "language: the document's is 'en-US'"),
    (
        '<w:name w:val="Normal"/>',
        '<w:name w:val="Normal"/><w:rPr><w:lang w:val="en-US"/></w:rPr>',
        "language: the style 'Normal' makes it 'en-US'",
    ),
    ("<dc:title>Överenskommelse</dc:title>", "", "title: the document has none"),
    ("Svedala kommun", "python-docx", "title: the properties name python-docx"),
    (">kommunens webbplats<", ">här<", "links: 'här' does not say where it leads"),
    (">kommunens webbplats<", ">https://example.se/a<", "links: 'https://example.se/a' is a bare address"),
    (PICTURE, ANCHOR, "floating: anchor"),
    (LAST, PARAGRAPH.format("- Första punkten") + LAST, "lists: '- Första punkten' is a list item typed by hand"),
    (LAST, PARAGRAPH.format("2. Andra punkten") + LAST, "lists: '2. Andra punkten' is a list item typed by hand"),
    (LAST, LAST + "<w:p/>", "spacing: an empty paragraph after 'Parterna följer upp varje månad.'"),
    ("Trygga torg.", "Trygga      torg.", "holds a row of blanks"),
    (
        '<w:color w:val="1F3864"/>',
        '<w:color w:val="4F81BD"/>',
        "contrast: 'Överenskommelse' is 4F81BD on FFFFFF, 4.0:1",
    ),
    ('<w:color w:val="FFFFFF"/>', '<w:color w:val="777777"/>', "contrast: 'Mål' is 777777 on 1F3864"),
    ('w:fill="1F3864"', 'w:fill="F2F2F2"', "contrast: 'Mål' is FFFFFF on F2F2F2"),
]
REFERENCES = [
    ('<w:bookmarkEnd w:id="1"/>', "", "bookmarks: 'inledning' has no end"),
    ('<w:bookmarkEnd w:id="1"/>', '<w:bookmarkEnd w:id="7"/>', "bookmarks: an end of '7' has no start"),
    ('w:anchor="inledning"', 'w:anchor="borta"', "bookmarks: something points at 'borta'"),
    (LAST, FIELD + LAST, "bookmarks: something points at 'borta'"),
    (START, reference("borta \\h", "1") + START, "bookmarks: something points at 'borta'"),
    (START, reference("inledning \\h", "Polisen") + START, "'inledning' says 'Polisen' where 'Polisen och kommunen"),
    (START, reference("inledning \\w", "1") + START, "fields: a reference to 'inledning' says '1' where '' stands"),
    (ITEM, MARKED_ITEM + reference("torg \\w \\h", "2)"), "'torg' says '2)' where '1)' stands"),
    (ITEM, MARKED_ITEM + reference("torg \\h", "1)"), "'torg' says '1)' where 'Trygga torg.' stands"),
    (LAST, FIELD + LAST, "fields: 1 begin and 0 end"),
    ('<w:pStyle w:val="Rubrik2"/>', '<w:pStyle w:val="Rubrik7"/>', "styles: 'Rubrik7' is not defined"),
    ('<w:numId w:val="1"/>', '<w:numId w:val="4"/>', "lists: number 4 is not defined"),
    ('<w:abstractNumId w:val="0"/>', '<w:abstractNumId w:val="3"/>', "lists: number 1 has no definition 3"),
    (TIE, FETCHED + TIE, "fetches https://x.se/m.dotx (attachedTemplate)"),
    ("document.main+xml", "document.macroEnabled.main+xml", "macros: the file calls itself macro-enabled"),
    ("</w:settings>", "<w:updateFields/></w:settings>", "settings: Word will ask whether to update fields"),
]
DIRECT = [
    ("<w:t>Trygga torg.", '<w:rPr><w:sz w:val="30"/></w:rPr><w:t>Trygga torg.', "run 'Trygga torg.' has sz"),
    ("</w:numPr>", '</w:numPr><w:ind w:left="400"/>', "paragraph 'Trygga torg.' has ind"),
]


@pytest.mark.parametrize(("old", "new", "finding"), ACCESSIBILITY + REFERENCES)
def test_accessibility_sees(tmp_path: Path, old: str, new: str, finding: str) -> None:
    assert finding in "\n".join(word.accessibility(made(tmp_path / "bad.docx", old, new)))


@pytest.mark.parametrize(("old", "new", "finding"), DIRECT)
def test_direct_formatting_is_seen(tmp_path: Path, old: str, new: str, finding: str) -> None:
    assert finding in "\n".join(word.direct_formatting(made(tmp_path / "bad.docx", old, new)))


def test_a_decorative_picture_needs_no_words(tmp_path: Path) -> None:
    mark = (
        '><a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext uri="{C183D7F6}">'
        '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
        "</a:ext></a:extLst></wp:docPr>"
    )
    assert word.accessibility(made(tmp_path / "decorative.docx", f"{ALT}/>", f'descr=""{mark}')) == []


def test_references_that_say_what_stands_there_are_good(tmp_path: Path) -> None:
    good = MARKED_ITEM + reference("torg \\w \\h", "1)") + reference("torg", "Trygga torg.")
    assert word.accessibility(made(tmp_path / "good.docx", ITEM, good)) == []


def test_bold_lines_of_the_title_page_are_no_headings(tmp_path: Path) -> None:
    first = heading("Överenskommelse")
    assert word.accessibility(made(tmp_path / "title.docx", first, BOLD + first)) == []


def test_every_judge_calls_a_good_file_good(tmp_path: Path) -> None:
    good = made(tmp_path / "good.docx")
    judges = (word.sdk, word.openxml_audit, word.integrity, word.accessibility, word.direct_formatting, word.opens)
    assert [finding for judge in judges for finding in judge(good)] == []


def test_the_sdk_and_its_second_see_what_word_would_refuse(tmp_path: Path) -> None:
    good = made(tmp_path / "good.docx")
    bad = made(tmp_path / "bad.docx", "<w:trPr><w:tblHeader/></w:trPr>", "<w:nonsense/>")
    for judge in (word.sdk, word.openxml_audit):
        findings = judge([good, bad])
        assert findings
        assert all(finding.startswith("bad.docx: ") for finding in findings)


def test_integrity_sees_a_lost_part(tmp_path: Path) -> None:
    lost = made(tmp_path / "lost.docx", "media/karta.png", "media/borta.png")
    assert "media/borta.png" in "\n".join(word.integrity(lost))


def test_a_file_that_is_no_word_file_is_found(tmp_path: Path) -> None:
    junk = tmp_path / "junk.docx"
    junk.write_bytes(b"no zip at all")
    assert word.sdk(junk)
    assert word.openxml_audit(junk)
    assert word.integrity(junk)
    assert "cannot be read" in word.accessibility(junk)[0]


def test_libreoffice_reads_the_words_with_the_numbers_of_lists(tmp_path: Path) -> None:
    first, second = made(tmp_path / "a.docx"), made(tmp_path / "b.docx", "Trygga torg.", "Trygga parker.")
    texts = word.texts([first, second])
    assert "1) Trygga torg." in " ".join(texts[0].split())
    assert "1) Trygga parker." in " ".join(texts[1].split())
    assert word.text(first) == texts[0]
    assert word.to_pdf(first, tmp_path / "out").read_bytes().startswith(b"%PDF")
