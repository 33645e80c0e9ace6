"""Each PDF check fires on its fault and is silent on a good file."""

from pathlib import Path

import pytest

from tests.checkers import pdf
from tests.checkers_test import samples_pdf as samples
from tests.checkers_test.samples_pdf import Change

IN_THE_SOURCE = [
    ('lang: "sv"', 'lang: "en"', "language: the document's language is 'en'"),
    ("table.header([Mål], [Ansvar])", "[Mål], [Ansvar]", "tables: number 1 has no header cell"),
    ('alt: "Karta över torget och stationen"', 'alt: "torget.png"', "'torget.png' of a Figure is a file name"),
    ('alt: "Karta över torget och stationen"', 'alt: "Bild 1"', "only says that there is a picture"),
    ('alt: "Karta över torget och stationen",', "", "alternative text: '' of a Figure is empty"),
    ("== Mål", "=== Mål", "headings: level 1 is followed by level 3"),
    ("= Överenskommelse\n", "#set heading(offset: 1)\n= Överenskommelse\n", "headings: the first is of level 2"),
    ('title: "Överenskommelse", ', "", "title: the document has no title"),
    ("= Överenskommelse\n", "#show: pdf.artifact\n= Överenskommelse\n", "of the text is not held by any tag"),
    ("= Överenskommelse\n", "#show: pdf.artifact\n= Överenskommelse\n", "headings: there is none"),
    ("Parterna träffas", "#pdf.artifact[Parterna] träffas", "tags: they do not hold 'Parterna'"),
    ("Parterna träffas", "#place(dx: 13cm)[Bort] Parterna träffas", "page: text on page 2 starts outside it"),
    ("Parterna träffas", "#place(dx: 8cm, box(width: 9cm)[Bortovergransen]) Parterna träffas", "on page 2 runs off it"),
    ("[Trygga torg]", "table([Trygga torg])", "tables: number 1 holds another table"),
]
AFTERWARDS: list[tuple[Change, str]] = [
    (samples.another_title, "title: the information dictionary says 'Något annat'"),
    (samples.file_name_in_window, "DisplayDocTitle is not set"),
    (samples.silent_link, "links: the one to https://example.se says nothing"),
    (samples.no_bookmarks, "there are headings but no bookmarks"),
    (samples.no_tags, "tags: there are none"),
    (samples.loose_font, "is not embedded"),
    (samples.no_unicode, "has no Unicode map"),
    (samples.turned_around, "order: the tags jump back"),
    (samples.no_scope, "has a header cell without scope"),
    (samples.empty_headings, "headings: one of level 2 is empty"),
]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return samples.compiled(tmp_path_factory.mktemp("pdf") / "good.pdf")


@pytest.mark.parametrize(("old", "new", "finding"), IN_THE_SOURCE, ids=[finding for *_, finding in IN_THE_SOURCE])
def test_own_rules_see_faults_of_the_source(tmp_path: Path, old: str, new: str, finding: str) -> None:
    assert finding in "\n".join(pdf.own_rules(samples.with_source(tmp_path / "bad.pdf", old, new)))


@pytest.mark.parametrize(("change", "finding"), AFTERWARDS, ids=[change.__name__ for change, _ in AFTERWARDS])
def test_own_rules_see_faults_put_in_afterwards(tmp_path: Path, change: Change, finding: str) -> None:
    assert finding in "\n".join(pdf.own_rules(samples.changed(tmp_path / "bad.pdf", change)))


def test_every_judge_calls_a_good_file_good(good: Path) -> None:
    assert pdf.own_rules(good) == []
    assert pdf.page_validation(good) == []
    assert pdf.verapdf(good) == []
    assert pdf.qpdf_check(good) == []


def test_conformance_is_judged_twice_and_file_by_file(tmp_path: Path, good: Path) -> None:
    plain = samples.compiled(tmp_path / "plain.pdf", conforming=False)
    loose = samples.changed(tmp_path / "loose.pdf", samples.loose_font)
    for judge in (pdf.verapdf, pdf.page_validation):
        findings = judge([good, plain, loose])
        assert {finding.split(":")[0] for finding in findings} == {"plain.pdf", "loose.pdf"}
        assert any(finding.startswith("plain.pdf: 3a") for finding in findings)
        assert any(finding.startswith("plain.pdf: ua1") for finding in findings)


def test_files_that_are_no_pdf_or_cut_off_are_found(tmp_path: Path, good: Path) -> None:
    junk, cut = tmp_path / "junk.pdf", tmp_path / "cut.pdf"
    junk.write_bytes(b"no PDF at all")
    cut.write_bytes(good.read_bytes()[:-600])
    assert "junk.pdf: 3a: cannot be validated" in pdf.verapdf(junk)[0]
    assert "junk.pdf: 3a: cannot be validated" in pdf.page_validation(junk)[0]
    assert pdf.qpdf_check([cut, good])[0].startswith("cut.pdf: qpdf:")
    assert pdf.qpdf_check(good) == []


def test_text_comes_in_the_order_of_pages_and_of_tags(good: Path) -> None:
    for text in (pdf.text(good), pdf.tagged_text(good)):
        words = ["Överenskommelse", "Polisen", "Trygga torg", "Uppföljning", "Parterna"]
        places = [text.index(word) for word in words]
        assert places == sorted(places)
    assert "Svedala kommun" in pdf.text(good)
    assert "Svedala kommun" not in pdf.tagged_text(good)


def test_pages_are_counted_and_drawn(tmp_path: Path, good: Path) -> None:
    assert pdf.page_count(good) == 2
    pictures = pdf.pages_png(good, 40, tmp_path / "pages")
    assert [picture.name for picture in pictures] == ["good-1.png", "good-2.png"]
