"""The page has the parts, the order and the marks that a browser and a screen reader need."""

from collections.abc import Iterator
from urllib.parse import unquote

import attrs
import pytest
from lxml import html

from samverkansdoc.document import (
    Alignment,
    Block,
    Cell,
    Column,
    Dokument,
    Fact,
    Footnote,
    Head,
    Heading,
    Inlines,
    KeepTogether,
    Link,
    PageBreak,
    Paragraph,
    Table,
    Text,
    plain,
)
from samverkansdoc.render.html import render_html
from tests.render.sample_tree import CONTENTS, FURNITURE, HEAD, INLINES, SAMPLE, SIGNATURES, TABLE, heading, text

PAGE = html.document_fromstring(render_html(SAMPLE), parser=html.HTMLParser(encoding="utf-8"))

#: Fields that are not text, or whose text the page moves or needs only at times.
SILENT = {"anchor", "url", "role", "alignment", "share", "number", "caption"}
SILENT |= {"place_label", "signature_label", "name_label"}


def page_of(*blocks: Block, head: Head = HEAD) -> html.HtmlElement:
    document = attrs.evolve(SAMPLE, blocks=blocks, head=head)
    return html.document_fromstring(render_html(document), parser=html.HTMLParser(encoding="utf-8"))


def find(page: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    found = page.xpath(path)
    assert isinstance(found, list)
    return found


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def said(page: html.HtmlElement, path: str) -> list[str]:
    return [words(element) for element in find(page, path)]


def texts(node: object) -> Iterator[str]:
    """All text of a tree but its notes, in the order of its fields."""
    match node:
        case str():
            yield node
        case tuple():
            for item in node:
                yield from texts(item)
        case Table():
            yield from (*texts(node.caption), *texts(node.columns), *texts(node.rows))
        case Footnote() | int() | float() | None:
            return
        case _:
            kind = type(node)
            assert attrs.has(kind)
            for name in (field.name for field in attrs.fields(kind) if field.name not in SILENT):
                yield from texts(getattr(node, name))


def test_the_file_is_utf8_with_line_feeds_and_a_last_one() -> None:
    page = render_html(SAMPLE)
    assert page.decode().startswith("<!doctype html>\n")
    assert page.endswith(b"</html>\n")
    assert b"\r" not in page


def test_same_tree_gives_same_bytes() -> None:
    assert render_html(SAMPLE) == render_html(SAMPLE)


def test_all_text_appears_in_tree_order() -> None:
    whole, position = words(find(PAGE, "//main")[0]), 0
    for piece in (" ".join(part.split()) for part in texts(SAMPLE.blocks)):
        position = whole.index(piece, position) + len(piece)


def test_metadata() -> None:
    assert PAGE.get("lang") == "sv"
    assert said(PAGE, "//title") == [SAMPLE.title]
    names = {meta.get("name") or meta.get("property"): meta.get("content") for meta in find(PAGE, "//meta")}
    assert names["description"] == names["og:description"] == SAMPLE.subject
    assert names["author"] == "Trelleborgs kommun, Lokalpolisområde Trelleborg"
    assert names["dcterms.date"] == "2016-09-12"
    assert names["og:title"] == SAMPLE.title


def test_nothing_is_fetched_and_nothing_runs() -> None:
    assert not find(PAGE, "//script | //link | //img | //iframe | //@src")
    style = words(find(PAGE, "//style")[0])
    assert "url(" not in style
    assert "@import" not in style


def test_landmarks_and_skip_link() -> None:
    assert [element.tag for element in find(PAGE, "/html/body/*")] == ["a", "header", "main"]
    skip = find(PAGE, "/html/body/*")[0]
    assert words(skip) == FURNITURE.skip_link
    assert skip.get("href") == "#" + str(find(PAGE, "//main")[0].get("id"))
    assert find(PAGE, "//nav")[0].get("aria-label") == FURNITURE.contents


def test_a_tree_without_contents_or_notes_gets_none() -> None:
    page = page_of(text("Bara text."))
    assert not find(page, "//nav | //footer | //*[@role='doc-endnotes']")


def test_head_names_senders_kind_and_fields() -> None:
    assert said(PAGE, "//header//*[@class='senders']/p") == list(HEAD.senders)
    assert said(PAGE, "//header//*[@class='kind']") == [HEAD.kind]
    assert said(PAGE, "//header//dt") == ["Datum", "Diarienummer"]
    assert said(PAGE, "//header//dd") == ["2016-09-12", "KS/2016:215-003"]


def test_the_mark_of_a_draft_is_text_and_printed_on_every_page() -> None:
    page = page_of(text("Text."), head=attrs.evolve(HEAD, mark="UTKAST"))
    assert said(page, "//header//*[@role='note']") == ["UTKAST"]
    assert words(find(page, "//header")[0]).endswith("KS/2016:215-003 UTKAST")
    assert '@top-center { content: "UTKAST"' in words(find(page, "//style")[0])


def test_a_decided_document_has_no_mark() -> None:
    assert not find(PAGE, "//*[@role='note']")
    assert '@top-center { content: "' not in words(find(PAGE, "//style")[0])


def test_headings_keep_their_level_number_and_anchor() -> None:
    assert said(PAGE, "//h1") == ["Överenskommelse om samverkan"]
    assert said(PAGE, "//h2")[:2] == ["Förord", "1 Former för samverkan"]
    assert said(PAGE, "//h4") == ["3.1.1 Tidig upptäckt"]
    for entry in CONTENTS.entries:
        [found] = [element for element in find(PAGE, "//*[@id]") if element.get("id") == entry.anchor]
        assert found.tag == f"h{entry.level + 1}"


def test_sections_nest_by_level_and_are_named_by_their_heading() -> None:
    [deepest] = find(PAGE, "//section[h4]")
    names = [section.get("aria-labelledby") for section in deepest.iterancestors("section")]
    assert deepest.get("aria-labelledby") == "tidig-upptäckt"
    assert names == ["ungdomar-i-riskzonen", "samverkansområden"]


def test_kept_blocks_that_begin_with_a_heading_open_a_section() -> None:
    page = page_of(
        heading(1, "1", "A"), heading(2, "1.1", "B"), KeepTogether((heading(1, "2", "C"), text("D"))), text("E")
    )
    assert [words(section) for section in find(page, "//main/section")] == ["1 A 1.1 B", "2 C D E"]
    assert said(page, "//*[@class='keep']") == ["2 C D"]


def test_headings_with_the_same_words_name_no_landmark() -> None:
    same = [Heading(level=2, content=(Text("Mål"),), anchor=anchor) for anchor in ("mål", "mål-2")]
    page = page_of(heading(1, "1", "Område"), *same)
    assert [section.get("aria-labelledby") for section in find(page, "//section")] == ["område", None, None]


@pytest.mark.parametrize("after", [text("B"), heading(1, None, "B"), KeepTogether((heading(1, None, "B"),))])
def test_a_page_break_falls_before_the_next_block(after: Block) -> None:
    page = page_of(heading(1, None, "A"), text("A"), PageBreak(), after)
    assert said(page, "//*[@class='new-page']") == ["B"]


def test_ids_are_unique_and_links_within_the_page_lead_somewhere() -> None:
    ids = [str(element.get("id")) for element in find(PAGE, "//*[@id]")]
    assert len(ids) == len(set(ids))
    assert not any(character.isspace() for name in ids for character in name)
    links = [str(element.get("href")) for element in find(PAGE, "//a")]
    assert {unquote(link[1:]) for link in links if link.startswith("#")} <= set(ids)
    for references in [element.get("aria-labelledby", "") for element in find(PAGE, "//*[@aria-labelledby]")]:
        assert set(references.split()) <= set(ids)


def test_contents_nest_and_keep_their_numbers() -> None:
    assert [words(link) for link in find(PAGE, "//nav/ol/li/ol/li/ol/li/a")] == ["3.1.1 Tidig upptäckt"]
    numbered = [f"{entry.number} {entry.text}" if entry.number else entry.text for entry in CONTENTS.entries]
    assert said(PAGE, "//nav//a") == numbered


def test_lists() -> None:
    assert said(PAGE, "//main/section//ul/li/ul/li") == ["Underpunkt", "Underpunkt två"]
    assert [element.get("start") for element in find(PAGE, "//section//ol[not(ancestor::nav)]")] == [None, "4", None]


def test_table_heads_its_columns_and_rows() -> None:
    assert said(PAGE, "//table/caption") == ["Tabell 1. Övergripande mål"]
    assert said(PAGE, "//thead//th[@scope='col']") == ["Nr", "Mål", "Indikator"]
    assert len(find(PAGE, "//tbody/tr/th[@scope='row']")) == len(TABLE.rows)
    assert len(find(PAGE, "//th[not(@scope)]")) == 0
    assert [cell.get("class") for cell in find(PAGE, "//tbody/tr[1]/*")] == ["right", None, None]


def test_cells_tell_their_column_where_the_head_is_out_of_sight() -> None:
    labels = [cell.get("data-label") for cell in find(PAGE, "//tbody/tr[1]/td")]
    assert labels == ["Nr", "Indikator"]


def test_a_table_without_caption_or_row_header() -> None:
    columns = (Column(header=(), share=0.5), Column(header=(Text("Antal"),), share=0.5, alignment=Alignment.RIGHT))
    page = page_of(Table(columns=columns, rows=((Cell((text("A"),)), Cell((text("1"), text("2")))),)))
    assert not find(page, "//caption | //tbody//th")
    assert [cell.tag for cell in find(page, "//thead/tr/*")] == ["td", "th"]
    assert said(page, "//tbody/tr/td[2]/p") == ["1", "2"]


@pytest.mark.parametrize(("caption", "role"), [((Text("Tabell 3. Plan"),), "region"), ((), None)])
def test_a_table_of_many_columns_scrolls_in_reach_of_the_keyboard(caption: Inlines, role: str | None) -> None:
    columns = (Column(header=(Text("Rubrik"),), share=0.2),) * 5
    page = page_of(Table(columns=columns, rows=(), caption=caption))
    [scroller] = find(page, "//main/div[table]")
    assert scroller.get("tabindex") == "0"
    assert scroller.get("role") == role
    assert scroller.get("aria-label") == (plain(caption) or None)
    assert not find(PAGE, "//*[@tabindex='0']")


def test_footnotes_link_both_ways() -> None:
    [reference] = find(PAGE, "//a[@role='doc-noteref']")
    [back] = find(PAGE, "//a[@role='doc-backlink']")
    [note] = find(PAGE, "//section[@role='doc-endnotes']/ol/li")
    assert words(reference) == "1"
    assert reference.get("href") == f"#{note.get('id')}"
    assert back.get("href") == f"#{reference.get('id')}"
    assert back.get("aria-label") == "Tillbaka till texten 1"
    assert said(PAGE, "//section[@role='doc-endnotes']/h2") == [FURNITURE.footnotes]
    assert said(PAGE, "//section[@role='doc-endnotes']//li/p") == ["En fotnot med kursiv.", "Ett stycke till."]


def test_notes_come_in_the_order_of_the_text_wherever_they_stand() -> None:
    notes = [Footnote(number, ((Text(f"Not {number}"),),)) for number in (1, 2, 3)]
    fields = (Fact("Datum", (Text("i dag"), notes[0])),)
    noted = Heading(level=1, content=(Text("Rubrik"), notes[1]), anchor="rubrik")
    page = page_of(noted, Paragraph(content=(notes[2],)), head=attrs.evolve(HEAD, fields=fields))
    assert said(page, "//section[@role='doc-endnotes']//li") == ["Not 1", "Not 2", "Not 3"]


def test_inlines() -> None:
    [paragraph] = find(page_of(INLINES), "//main/p")
    assert words(paragraph).startswith("Polis & kommun, A*B_C, <1 % och viktigt och betonat samt betonat. Läs mer hos")
    assert [words(element) for element in paragraph.iter("em")] == ["och betonat", "betonat"]
    assert [words(element) for element in paragraph.iter("strong")] == ["viktigt och betonat"]
    assert len(list(paragraph.iter("br"))) == 1


@pytest.mark.parametrize(
    "url", ["https://bra.se/?a=1&b=2", "http://x.se", "mailto:a@b.se", "tel:+46410733000", "#möten"]
)
def test_addresses_of_the_web_mail_and_telephone_are_links(url: str) -> None:
    [link] = find(page_of(Paragraph(content=(Link((Text("Text"),), url),))), "//main//a")
    assert link.get("href") == url
    assert link.get("class") == "named"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "a.html", "//x.se", ""]
)
def test_other_addresses_are_text(url: str) -> None:
    page = page_of(Paragraph(content=(Link((Text("Text"),), url),)))
    assert not find(page, "//main//a")
    assert find(page, "//main/p")[0].text_content() == f"Text ({url})"


def test_an_address_that_shows_itself_is_not_printed_twice() -> None:
    [link] = find(page_of(Paragraph(content=(Link((Text("bra.se"),), "https://bra.se"),))), "//main//a")
    assert link.get("class") is None


def test_signatures_give_each_party_a_named_group() -> None:
    groups = find(PAGE, "//*[@role='group']")
    assert [group.get("aria-label") for group in groups] == [party.party for party in SIGNATURES.parties]
    known, unknown = (words(group) for group in groups)
    assert known == (
        "Trelleborgs kommun Trelleborg 2016-09-12 Torbjörn Karlsson Kommunstyrelsens ordförande Trelleborgs kommun"
    )
    assert unknown == (
        "Lokalpolisområde Trelleborg Trelleborg den Ort och datum "
        "Underskrift Namnförtydligande Lokalpolisområdeschef Polismyndigheten"
    )


def test_lines_to_fill_in() -> None:
    lines = [len(find(group, ".//*[@class='line']")) for group in find(PAGE, "//*[@role='group']")]
    assert lines == [1, 3]


def test_lines_to_sign_on_have_a_name_for_those_who_listen() -> None:
    drawn = find(PAGE, "//div[@class='line']")
    assert [(line.get("role"), line.get("aria-label"), words(line)) for line in drawn] == [
        ("img", "Rad för underskrift", ""),
        ("img", "Rad för underskrift", ""),
        ("img", "Namnförtydligande", ""),
    ]
    assert not find(PAGE, "//*[@class='spoken']")


def test_what_the_tree_leaves_out_leaves_no_tags() -> None:
    bare: Dokument = attrs.evolve(SAMPLE, authors=(), keywords=(), head=attrs.evolve(HEAD, fields=()), blocks=())
    page = html.document_fromstring(render_html(bare))
    assert not find(page, "//dl | //meta[@name='author'] | //meta[@name='keywords']")
    assert not find(page_of(KeepTogether(())), "//main/*")


def test_paragraph_roles_have_a_style_each() -> None:
    assert said(PAGE, "//p[@class='responsible']") == ["Ansvariga: Polisen och Socialförvaltningen"]
    assert plain(INLINES.content) not in said(PAGE, "//p[@class]")
