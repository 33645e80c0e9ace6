"""What a Word file is made of: parts, styles, numbers, notes, contents and page heads."""

import datetime
import io
import re
import zipfile
from itertools import pairwise
from typing import Any

import attrs
import docx
import pytest
from lxml import etree

from samverkansdoc.document import (
    Alignment,
    Block,
    Cell,
    Column,
    Contents,
    ContentsEntry,
    Dokument,
    Fact,
    Footnote,
    Heading,
    KeepTogether,
    LineBreak,
    Link,
    ListBlock,
    PageBreak,
    Paragraph,
    Role,
    SignatureBlock,
    Strong,
    Table,
    Text,
    plain,
)
from samverkansdoc.render.theme import DEFAULT
from samverkansdoc.render.word import render_word
from tests.render.sample_tree import HEAD, SAMPLE, SECTIONS, SIGNATURES, TABLE, cell, heading, text

#: Senders, kind and fields of the sample's head.
HEAD_LINES = 5
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: The styles of the sample's paragraphs outside tables, one after the other.
STYLES = """
Avsändare | Trelleborgs kommun
Avsändare | Lokalpolisområde Trelleborg
Dokumenthuvud | Samverkansöverenskommelse
Dokumenthuvud | Datum\t2016-09-12
Dokumenthuvud | Diarienummer\tKS/2016:215-003
Title | Överenskommelse om samverkan
Subtitle | mellan Trelleborgs kommun och lokalpolisområde Trelleborg
Period | 2016–2018
Uppgift | Beslut\tKommunstyrelsen 2016-08-31, § 158
Uppgift | Gäller\t2016–2018
TOC Heading | Innehåll
toc 1 | Förord
toc 1 | 1\tFormer för samverkan
toc 2 | 1.1\tMöten
toc 1 | 2\tÖvergripande mål
toc 1 | 3\tSamverkansområden
toc 2 | 3.1\tUngdomar i riskzonen
toc 3 | 3.1.1\tTidig upptäckt
Rubrik 1 utan nummer | Förord
Body Text | Lokalpolisområde Trelleborg och
Heading 1 | Former för samverkan
Body Text | Polis & kommun, A*B_C, <1 % och
Heading 2 | Möten
List Bullet | Första punkten
List Bullet | Andra punkten
List Bullet 2 | Underpunkt
List Bullet 2 | Underpunkt två
List Number | Steg ett
List Number | Steg två
List Continue | Mer om steg två.
Brödtext efter lista | En annan lista börjar om från fy
List Number | Steg fyra
List Number | Steg fem
Heading 1 | Övergripande mål
Caption | Tabell 1. Övergripande mål
Heading 1 | Samverkansområden
Heading 2 | Ungdomar i riskzonen
Heading 3 | Tidig upptäckt
Body Text | Insatser görs tidigt. Insatser g
Ansvarig | Ansvariga: Polisen och Socialför
Rubrik 1 utan nummer | Undertecknande
Body Text | Överenskommelsen har upprättats
Mellan tabeller | -
"""


def sample(*blocks: Block, **changes: Any) -> Dokument:
    return attrs.evolve(SAMPLE, blocks=blocks or SAMPLE.blocks, **changes)


def parts(document: Dokument) -> dict[str, etree._Element]:
    with zipfile.ZipFile(io.BytesIO(render_word(document))) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def body(*blocks: Block) -> etree._Element:
    """The main part without the head."""
    return headless(parts(sample(*blocks)))


def headless(files: dict[str, etree._Element]) -> etree._Element:
    document = files["word/document.xml"]
    for line in list(document[0])[:HEAD_LINES]:
        document[0].remove(line)
    return document


def values(root: etree._Element, path: str, name: str = "val") -> list[str | None]:
    return [found.get(W + name) for found in root.iterfind(path.replace("w:", W))]


def outer(item: etree._Element) -> bool:
    """Whether this is a row, or a paragraph outside tables."""
    return item.tag == W + "tr" or next(item.iterancestors(W + "tc"), None) is None


def words(root: etree._Element) -> str:
    return "".join(found.text or "" for found in root.iter(W + "t"))


def opened(document: Dokument) -> Any:
    return docx.Document(io.BytesIO(render_word(document)))


def styled(document: Any) -> list[str]:
    return [
        f"{paragraph.style.name} | {paragraph.text.strip()[:32].strip() or '-'}" for paragraph in document.paragraphs
    ]


def test_every_paragraph_has_the_style_of_what_it_is() -> None:
    expected = [line.split(" | ") for line in STYLES.strip().splitlines()]
    assert styled(opened(SAMPLE)) == [f"{style} | {said[:32].strip()}" for style, said in expected]


def test_the_same_tree_gives_the_same_bytes() -> None:
    assert render_word(SAMPLE) == render_word(attrs.evolve(SAMPLE))


@pytest.mark.parametrize("year", [1, 1979, 2016, 2107, 9999])
def test_the_zip_file_is_dated_by_the_document(year: int) -> None:
    file = render_word(sample(day=datetime.date(year, 9, 12)))
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        moments = {member.date_time for member in archive.infolist()}
        assert archive.namelist() == sorted(archive.namelist())
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert {member.compress_type for member in archive.infolist()} == {zipfile.ZIP_STORED}
    assert moments == {(min(max(year, 1980), 2107), 9, 12, 0, 0, 0)}


def test_the_properties_say_whose_document_it_is() -> None:
    said = opened(SAMPLE).core_properties
    assert (said.title, said.subject, said.language) == (SAMPLE.title, SAMPLE.subject, "sv-SE")
    assert said.author == said.last_modified_by == "Trelleborgs kommun; Lokalpolisområde Trelleborg"
    assert said.keywords == "samverkansöverenskommelse, Trelleborgs kommun"
    assert said.created.date() == said.modified.date() == SAMPLE.day
    assert said.revision == 1


def test_properties_longer_than_word_has_room_for_are_cut() -> None:
    long = sample(title="å" * 300, authors=("Polisen",) * 60, keywords=("ord " * 70,), subject="x" * 255)
    said = opened(long).core_properties
    assert (said.title, said.subject) == ("å" * 254 + "…", "x" * 255)
    assert len(said.author) <= 255
    assert said.keywords.endswith("ord or…")


def test_another_library_can_edit_on() -> None:
    document = opened(sample(*SAMPLE.blocks, SIGNATURES))
    added = document.add_paragraph("Ett tillägg.", style="Body Text")
    document.add_comment(added.runs, text="Stämmer det?", author="Polisen", initials="P")
    document.core_properties.revision = 2
    saved = io.BytesIO()
    document.save(saved)
    again = docx.Document(saved)
    assert again.paragraphs[-1].text == "Ett tillägg."
    assert [comment.text for comment in again.comments] == ["Stämmer det?"]
    assert again.core_properties.revision == 2
    assert again.paragraphs[0].text == document.paragraphs[0].text


def test_word_has_nothing_to_ask_on_opening() -> None:
    files = parts(SAMPLE)
    assert files["word/settings.xml"].find(W + "updateFields") is None
    assert values(files["word/document.xml"], ".//w:fldChar", "dirty") == [None] * 3
    assert values(files["word/settings.xml"], ".//w:compatSetting")[0] == "15"


def test_text_that_word_would_change_is_written_as_word_writes_it() -> None:
    document = body(text("mellan\u00a0rum\tsam\u00adverkan\nrad\u2011bryt & <b>"))
    said = [
        (etree.QName(found).localname, found.text)
        for found in document.iter(W + "t", W + "softHyphen", W + "noBreakHyphen")
    ]
    expected = [("t", "mellan\u00a0rum sam"), ("softHyphen", None), ("t", "verkan rad"), ("noBreakHyphen", None)]
    assert said[:5] == [*expected, ("t", "bryt & <b>")]


def test_a_run_has_one_style_for_all_that_it_is() -> None:
    content = (Strong((Link((Text("stark länk"),), "https://bra.se/å?a=1&b=2"), LineBreak(), Text("stark"))),)
    files = parts(sample(Paragraph(content=content)))
    assert values(headless(files), ".//w:rStyle") == ["HyperlinkStrong", "Strong"]
    targets = [tie.get("Target") for tie in files["word/_rels/document.xml.rels"] if tie.get("TargetMode")]
    assert targets == ["https://bra.se/%C3%A5?a=1&b=2"]


def test_numbers_that_word_would_count_otherwise_stand_in_the_text() -> None:
    found = styled(opened(sample(heading(1, "1", "Ett"), heading(1, "3", "Tre"), heading(2, "1.1", "Under"))))
    assert found[HEAD_LINES:] == ["Heading 1 | Ett", "Rubrik 1 utan nummer | 3\tTre", "Heading 2 | Under"]


def test_each_numbered_list_begins_where_it_should() -> None:
    inner = ListBlock(ordered=True, start=3, items=((text("inre"),),))
    lists = [
        ListBlock(ordered=True, items=((text("a"), inner),)),
        ListBlock(ordered=True, start=7, items=((text("b"),),)),
    ]
    files = parts(sample(*lists))
    used = values(files["word/document.xml"], ".//w:numId")
    starts = {
        number.get(W + "numId"): (restart.get(W + "ilvl"), values(restart, "w:startOverride"))
        for number in files["word/numbering.xml"].iter(W + "num")
        for restart in number.iter(W + "lvlOverride")
    }
    assert [starts[number] for number in used] == [("0", ["1"]), ("1", ["3"]), ("0", ["7"])]


def test_lists_deeper_than_the_styles_stand_on_the_last_level() -> None:
    block = ListBlock(items=((text("4"),),))
    for words_ in "321":
        block = ListBlock(items=((text(words_), block),))
    assert values(body(block), ".//w:pStyle") == ["ListBullet", "ListBullet2", "ListBullet3", "ListBullet3"]


def test_the_contents_are_a_field_with_its_entries_in_it() -> None:
    document = body(*SAMPLE.blocks)
    codes = [found.text for found in document.iter(W + "instrText")]
    assert codes == [r' TOC \o "1-3" \n \h \z \u ']
    marks = values(document, ".//w:bookmarkStart", "name")
    links = [link.get(W + "anchor") for link in document.iter(W + "hyperlink") if link.get(W + "anchor")]
    assert links == marks[: len(links)]
    assert all(re.fullmatch(r"[a-z][a-z0-9_]{0,39}", str(mark)) for mark in marks)


def test_an_update_of_the_contents_goes_no_deeper_than_they_do() -> None:
    contents = Contents(title="Innehåll", entries=(ContentsEntry(1, "1", "A", "a"), ContentsEntry(2, "1.1", "B", "b")))
    document = body(contents, heading(1, "1", "A"), heading(2, "1.1", "B"), heading(3, "1.1.1", "C"))
    assert [found.text for found in document.iter(W + "instrText")] == [r' TOC \o "1-2" \n \h \z \u ']


def test_bookmarks_differ_even_where_anchors_hardly_do() -> None:
    anchors = ["mål-å", "mal-a", "MAL a", "1-mal", "", "ö" * 60, "o" * 61]
    headings = [Heading(level=1, content=(Text("x"),), anchor=anchor) for anchor in anchors]
    names = values(body(*headings), ".//w:bookmarkStart", "name")
    assert len(set(names)) == len(anchors)
    assert all(0 < len(str(name)) <= 40 for name in names)


def test_contents_without_entries_are_their_title_alone() -> None:
    document = body(Contents(title="Innehåll", entries=()), heading(1, None, "A"))
    assert words(document) == "InnehållA"
    assert document.find(f".//{W}fldChar") is None


def test_footnotes_are_real_ones() -> None:
    files = parts(SAMPLE)
    notes = list(files["word/footnotes.xml"])
    assert [note.get(W + "type") for note in notes] == ["separator", "continuationSeparator", None]
    assert [note.get(W + "id") for note in notes[2:]] == values(
        files["word/document.xml"], ".//w:footnoteReference", "id"
    )
    assert values(notes[2], ".//w:pStyle") == ["FootnoteText", "FootnoteTextContinued"]
    assert words(notes[2]) == "En fotnot med kursiv.Ett stycke till."


def test_a_footnote_where_word_has_none_is_refused() -> None:
    note = Footnote(1, ((Text("not"), Footnote(2, ())),))
    with pytest.raises(ValueError, match="no footnote here"):
        render_word(sample(Paragraph(content=(note,))))


def test_tables_have_a_header_row_and_a_name() -> None:
    table = body(TABLE).find(f".//{W}tbl")
    assert table is not None
    rows = table.findall(W + "tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * 11
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert values(table, "w:tblPr/w:tblCaption") == ["Tabell 1. Övergripande mål"]
    assert values(table, "w:tr/w:tc/w:p/w:pPr/w:pStyle")[3:6] == ["TableTextRight", "TableRowHeader", "TableText"]


@pytest.mark.parametrize("shares", [(0.1, 0.5, 0.4), (1 / 3, 1 / 3, 1 / 3), (0.07, 0.9, 0.03)])
def test_columns_are_as_wide_as_the_text_together(shares: tuple[float, ...]) -> None:
    columns = tuple(Column(header=(Text("x"),), share=share) for share in shares)
    table = body(Table(columns=columns, rows=(tuple(cell("y") for _ in shares),)))
    widths = [int(str(width)) for width in values(table, ".//w:gridCol", "w")]
    page = {name: int(str(values(table, ".//w:pgMar", name)[0])) for name in ("left", "right")}
    assert abs(11906 - sum(page.values()) - sum(widths)) <= 1
    assert values(table, ".//w:tblW", "w") == [str(sum(widths))]


def test_an_empty_cell_and_a_cell_with_lists_are_whole() -> None:
    points = Cell((text("x"), ListBlock(items=((text("a"),),)), ListBlock(ordered=True, items=((text("b"),),))))
    columns = tuple(Column(header=(Text(name),), share=0.5) for name in "AB")
    table = body(Table(columns=columns, rows=((Cell(()), points),), row_header=0))
    found = values(table, ".//w:tc/w:p/w:pPr/w:pStyle")
    assert found[2:] == ["TableRowHeader", "TableText", "TableBullet", "TableNumber"]
    assert values(table, ".//w:tblLook", "firstColumn") == ["1"]


EMPTY = [Cell(()), Cell((PageBreak(),)), Cell((KeepTogether(()),)), Cell((ListBlock(items=()),)), Cell((text(""),))]


@pytest.mark.parametrize("empty", EMPTY)
@pytest.mark.parametrize("row_header", [None, 0, 1])
def test_an_empty_cell_has_one_paragraph_in_the_style_of_its_column(empty: Cell, row_header: int | None) -> None:
    columns = (Column(header=(), share=0.5), Column(header=(), share=0.5, alignment=Alignment.RIGHT))
    table = body(Table(columns=columns, rows=((empty, empty),) * 2, row_header=row_header))
    cells = [values(item, "w:p/w:pPr/w:pStyle") for item in table.iter(W + "tc")]
    first = "TableRowHeader" if row_header == 0 else "TableText"
    assert cells == [["TableHeader"], ["TableHeaderRight"], *[[first], ["TableTextRight"]] * 2]


def test_tables_never_touch_and_never_end_the_document() -> None:
    bare = attrs.evolve(TABLE, caption=())
    found = [etree.QName(element).localname for element in body(bare, bare)[0]]
    assert found == ["tbl", "p", "tbl", "p", "sectPr"]


def test_who_answers_for_a_measure_stands_with_it() -> None:
    responsible = Paragraph(content=(Text("Ansvarig: x"),), role=Role.RESPONSIBLE)
    document = body(text("Åtgärd."), responsible, text("Nästa."))
    kept = [words(item) for item in document.iter(W + "p") if item.find(f"{W}pPr/{W}keepNext") is not None]
    assert kept == ["Åtgärd."]


def test_what_belongs_together_stands_together() -> None:
    document = body(KeepTogether((text("a"), attrs.evolve(TABLE, rows=TABLE.rows[:1]), text("b"))), text("c"))
    kept = [words(item) for item in document.iter(W + "p") if item.find(f"{W}pPr/{W}keepNext") is not None]
    assert kept == ["a", "1", "Antalet brott & skador <1> ska minska", "Polisanmälda brott"]


def test_a_group_inside_a_group_stands_with_what_is_above_it_and_not_with_the_next() -> None:
    rows = [KeepTogether((text(name), SIGNATURES)) for name in "ab"]
    document = body(KeepTogether((heading(1, None, "Undertecknande"), text("Klausul."), *rows)))
    kept = [item.find(f".//{W}keepNext") is not None for item in document.iter(W + "p", W + "tr") if outer(item)]
    heading_, clause, group = False, True, [True, False]  # The style of a heading keeps it.
    # What ends the document stands with the last row: else it might be alone on an empty page.
    assert kept == [heading_, clause, *group, True, True, False]


def test_one_who_signs_is_never_parted_from_the_line() -> None:
    (row,) = body(SIGNATURES).findall(f".//{W}tr")
    assert row.find(f"{W}trPr/{W}cantSplit") is not None
    assert [words(cell_).count(name) for cell_ in row.iter(W + "tc") for name in ("ordförande", "chef")] == [1, 0, 0, 1]


def test_there_is_room_for_a_pen_above_every_line_to_sign_on() -> None:
    sheet = parts(SAMPLE)["word/styles.xml"]
    styles = {style.get(W + "styleId"): style for style in sheet.iter(W + "style")}

    def before(name: str) -> int:
        return int(str(values(styles[name], "w:pPr/w:spacing", "before")[0]))

    own = 20 * (10.5 * 1.2 + 2)
    for line_below, millimetres in {
        "SignatureName": 16,
        "SignatureFillSignature": 16,
        "SignatureFillPlace": 9,
        "SignatureFillName": 7,
    }.items():
        assert before(line_below) == pytest.approx(millimetres * 1440 / 25.4, abs=1)
        assert styles[line_below].find(f"{W}pPr/{W}pBdr/{W}top") is not None
    assert before("SignaturePlace") + own == pytest.approx(9 * 1440 / 25.4, abs=1)
    assert styles["SignatureLabel"].find(f"{W}pPr/{W}pBdr/{W}top") is not None


def test_no_line_to_write_on_is_taken_for_a_part_of_the_one_above() -> None:
    """Word draws one line only above paragraphs whose borders are alike (17.3.1.24)."""
    sheet = parts(SAMPLE)["word/styles.xml"]
    borders = {
        style.get(W + "styleId"): etree.tostring(border)
        for style in sheet.iter(W + "style")
        if (border := style.find(f"{W}pPr/{W}pBdr/{W}top")) is not None
    }
    unknown = SIGNATURES.parties[1]
    party = attrs.evolve(unknown, signatories=unknown.signatories + SIGNATURES.parties[0].signatories * 2)
    bare = attrs.evolve(party, place_and_date="", signatories=tuple(reversed(party.signatories)))
    for cell_ in body(SignatureBlock((party, bare))).iter(W + "tc"):
        drawn = [borders.get(style) for style in values(cell_, "w:p/w:pPr/w:pStyle")]
        assert sum(border is not None for border in drawn) == 1 + 2 + 1 + 1
        assert not [one for one, other in pairwise(drawn) if one is not None and one == other]


def test_a_page_break_makes_no_paragraph() -> None:
    document = body(text("a"), PageBreak(), PageBreak(), text("b"), PageBreak())
    paragraphs = list(document.iter(W + "p"))
    assert [item.find(f"{W}pPr/{W}pageBreakBefore") is not None for item in paragraphs] == [False, True]


def test_the_head_is_the_first_of_the_text_where_a_listener_hears_it() -> None:
    document = parts(sample(text("Sedan."), head=attrs.evolve(HEAD, mark="UTKAST")))["word/document.xml"]
    assert [words(item) for item in document.iter(W + "p")] == [
        "Trelleborgs kommun",
        "Lokalpolisområde Trelleborg",
        "Samverkansöverenskommelse",
        "Datum2016-09-12",
        "DiarienummerKS/2016:215-003",
        "UTKAST",
        "Sedan.",
    ]
    assert values(document, ".//w:pStyle") == [*["HeadSender"] * 2, *["HeadLine"] * 3, "Mark", "BodyText"]
    assert document.find(f".//{W}tbl") is None


def test_a_field_of_the_head_may_hold_a_link_and_a_note() -> None:
    content = (Link((Text("KS"),), "https://bra.se/"), Footnote(1, ((Text("En not."),),)))
    files = parts(sample(head=attrs.evolve(HEAD, fields=(Fact("Diarienummer", content),))))
    assert words(files["word/document.xml"]).startswith("Trelleborgs kommunLokalpolisområde Trelleborg")
    assert words(files["word/footnotes.xml"]).startswith("En not.")


def test_page_heads_have_the_number_and_all_but_the_first_the_short_title() -> None:
    files = parts(SAMPLE)
    first, later = (files[f"word/header{number}.xml"] for number in (1, 2))
    assert words(first) == "Sida 1 (1)"
    assert words(later) == "Överenskommelse om samverkan 2016–2018Sida 2 (2)"
    assert [found.text for found in later.iter(W + "instrText")] == [" PAGE ", " NUMPAGES "]
    assert files["word/document.xml"].find(f".//{W}titlePg") is not None


def test_a_draft_says_so_on_every_page_and_once_a_page() -> None:
    files = parts(sample(text("Sedan."), head=attrs.evolve(HEAD, mark="UTKAST")))
    first, later = (files[f"word/header{number}.xml"] for number in (1, 2))
    assert words(first) == "Sida 1 (1)"
    assert words(later).startswith("UTKAST")
    assert values(later, "w:p/w:pPr/w:pStyle") == ["Mark", "Header"]
    assert words(files["word/document.xml"]).count("UTKAST") == 1


def test_the_mark_of_a_draft_has_the_colour_of_warnings() -> None:
    sheet = parts(SAMPLE)["word/styles.xml"]
    mark = next(style for style in sheet.iter(W + "style") if style.get(W + "styleId") == "Mark")
    assert values(mark, "w:rPr/w:color") == [DEFAULT.warning]
    assert mark.find(f"{W}rPr/{W}b") is not None


def test_parties_sign_side_by_side_two_in_a_table() -> None:
    party, other = SIGNATURES.parties
    document = body(SignatureBlock((party, other, party)))
    tables = list(document.iter(W + "tbl"))
    cells = [[words(cell_) for cell_ in table.iter(W + "tc")] for table in tables]
    assert [[len(text_) > 0 for text_ in row] for row in cells] == [[True, True], [True]]
    assert cells[0][0].startswith(party.party)
    assert cells[0][1].startswith(other.party)
    assert cells[1][0] == cells[0][0]


def test_each_party_is_read_to_its_end_with_a_word_for_every_line_to_fill_in() -> None:
    document = body(SIGNATURES)
    cells = [[words(item) for item in cell_.iter(W + "p")] for cell_ in document.iter(W + "tc")]
    assert cells == [
        [
            "Trelleborgs kommun",
            "Trelleborg 2016-09-12",
            "Torbjörn Karlsson",
            "Kommunstyrelsens ordförande",
            "Trelleborgs kommun",
        ],
        [
            "Lokalpolisområde Trelleborg",
            "Trelleborg den",
            "Ort och datum",
            "Underskrift",
            "Namnförtydligande",
            "Lokalpolisområdeschef",
            "Polismyndigheten",
        ],
    ]
    names = "Trelleborgs kommun, Lokalpolisområde Trelleborg"
    assert values(document, ".//w:tblCaption") == [names]
    assert values(document, ".//w:tblDescription") == [f"Rad för underskrift: {names}"]
    assert document.find(f".//{W}sdt") is None


def test_rows_of_parties_stand_on_one_page_where_they_fit_and_are_never_broken_within() -> None:
    party = attrs.evolve(SIGNATURES.parties[0], signatories=SIGNATURES.parties[0].signatories * 4)
    document = body(SignatureBlock((party,) * 4))
    rows = list(document.iter(W + "tr"))
    assert [row.find(f".//{W}keepNext") is not None for row in rows] == [True, True]
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows] == [True, True]
    between, end = [item for item in document.iter(W + "p") if outer(item)]
    assert (between.find(f".//{W}keepNext") is not None, end.find(f".//{W}keepNext")) == (True, None)


def test_every_style_that_is_used_or_built_upon_is_in_the_sheet() -> None:
    files = parts(sample(*SAMPLE.blocks, SIGNATURES))
    sheet = files["word/styles.xml"]
    known = set(values(sheet, "w:style", "styleId"))
    paths = [".//w:pStyle", ".//w:rStyle", ".//w:tblStyle", ".//w:basedOn", ".//w:next"]
    used = {value for root in files.values() for path in paths for value in values(root, path)}
    assert used <= known
    assert all(str(name).isascii() for name in known)


def test_the_contents_list_what_word_would_collect() -> None:
    files = parts(sample(*(block for block in SAMPLE.blocks if not isinstance(block, KeepTogether))))
    sheet = files["word/styles.xml"]
    outlined = {style.get(W + "styleId") for style in sheet if style.find(f"{W}pPr/{W}outlineLvl") is not None}
    collected = [
        item for item in files["word/document.xml"].iter(W + "p") if values(item, "w:pPr/w:pStyle")[0] in outlined
    ]
    assert "TOCHeading" not in outlined
    assert [words(item) for item in collected] == [
        plain(block.content) for block in SECTIONS if isinstance(block, Heading)
    ]
