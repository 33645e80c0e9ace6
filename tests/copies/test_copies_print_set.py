"""The set for printing: every copy and every appendix begins on a right-hand page."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, NumberObject

from samverkansdoc import make_copies
from samverkansdoc.files import is_signed
from tests.checkers.poppler import page_count, pages_png, qpdf_check
from tests.copies.parties import LONG, agreement, label, one_line, pages
from tests.signing.originals import a_pdf, signed

TITLE = "Samverkansöverenskommelse 2027–2030"
FILES = 'bilagor: [{titel: "Karta <A> & *B*", fil: karta.pdf}, Lista, {titel: Plan, fil: planer/plan.pdf}]\n'
A4, A3_LANDSCAPE, LETTER = (595, 842), (1191, 842), (612, 792)


def printed(
    folder: Path, *, parties: int = 2, more: str = "", karta: bytes | None = None, plan: bytes | None = None
) -> Path:
    """The set for printing of an agreement, with its appendices if there are any."""
    (folder / "planer").mkdir(exist_ok=True)
    (folder / "karta.pdf").write_bytes(karta or a_pdf(3))
    (folder / "planer" / "plan.pdf").write_bytes(plan or a_pdf(2))
    (folder / "avtal.yaml").write_text(agreement(parties, more=more), encoding="utf-8")
    make_copies(folder / "avtal.yaml", folder / "ut", force=True)
    return folder / "ut" / "utskrift.pdf"


def starts(texts: list[str]) -> dict[str, list[int]]:
    """The pages, from 1, on which copies and dividers begin."""
    numbered = [(number, one_line(text)) for number, text in enumerate(texts, 1)]
    return {
        "copies": [number for number, text in numbered if "Sida 1 (" in text],
        "dividers": [number for number, text in numbered if f"Bilaga till: {TITLE}" in text],
    }


@pytest.mark.parametrize("parties", [2, 3, 4])
@pytest.mark.parametrize("more", ["", f"förord: |\n{LONG}", f"förord: |\n{LONG * 2}"])
@pytest.mark.needs("pdftotext", "pdfinfo")
def test_copies_come_in_order_and_each_begins_on_an_odd_page(parties: int, more: str, tmp_path: Path) -> None:
    file = printed(tmp_path, parties=parties, more=more)
    texts, alone = pages(file), page_count(tmp_path / "ut" / "avtal-exemplar-1.pdf")
    sheets = -(-alone // 2)
    assert len(texts) == parties * sheets * 2
    assert starts(texts)["copies"] == [1 + number * sheets * 2 for number in range(parties)]
    for number in range(parties):
        copy = texts[number * sheets * 2 : (number + 1) * sheets * 2]
        assert copy[:alone] == pages(tmp_path / "ut" / f"avtal-exemplar-{number + 1}.pdf")
        assert [text.strip() for text in copy[alone:]] == [""] * (sheets * 2 - alone)


@pytest.mark.parametrize(("karta", "plan"), [(1, 1), (1, 2), (2, 3), (4, 1)])
@pytest.mark.needs("pdftotext")
def test_appendices_follow_each_copy_behind_a_divider_and_all_begin_on_odd_pages(
    karta: int, plan: int, tmp_path: Path
) -> None:
    texts = pages(printed(tmp_path, more=FILES, karta=a_pdf(karta), plan=a_pdf(plan)))
    sides = [2, 2, karta + karta % 2, 2, plan + plan % 2]
    assert len(texts) == 2 * sum(sides)
    for number, copy in enumerate((texts[: sum(sides)], texts[sum(sides) :]), 1):
        assert starts(copy) == {"copies": [1], "dividers": [3, 5 + sides[2]]}
        first, second = (one_line(copy[page - 1]) for page in starts(copy)["dividers"])
        assert first.strip() == f"{label(number, 2)} Bilaga 1 Karta <A> & *B* Bilaga till: {TITLE}"
        assert second.strip() == f"{label(number, 2)} Bilaga 3 Plan Bilaga till: {TITLE}"


def test_pages_keep_their_size_and_an_empty_page_is_like_the_one_before(tmp_path: Path) -> None:
    file = printed(tmp_path, more=FILES, karta=a_pdf(1, *A3_LANDSCAPE), plan=a_pdf(3, *LETTER))
    sizes = [(round(page.mediabox.width), round(page.mediabox.height)) for page in PdfReader(file).pages]
    assert sizes == [*[A4] * 4, *[A3_LANDSCAPE] * 2, *[A4] * 2, *[LETTER] * 4] * 2


def test_a_page_that_lies_down_by_being_turned_still_does(tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=BytesIO(a_pdf(1)))
    writer.pages[0].rotate(90)
    turned = BytesIO()
    writer.write(turned)
    pages_of_it = PdfReader(printed(tmp_path, more=FILES, karta=turned.getvalue())).pages
    assert [page.rotation for page in pages_of_it] == [0, 0, 0, 0, 90, 0, 0, 0, 0, 0] * 2


@pytest.mark.needs("qpdf", "pdftoppm")
def test_the_set_is_a_sound_file_that_can_be_drawn(tmp_path: Path) -> None:
    file = printed(tmp_path, more=FILES)
    assert qpdf_check(file) == []
    assert len(pages_png(file, 20, tmp_path / "bilder")) == page_count(file)


def test_it_asks_the_printer_for_both_sides_and_the_true_size_and_has_a_title(tmp_path: Path) -> None:
    reader = PdfReader(printed(tmp_path, more=FILES))
    wishes = reader.root_object["/ViewerPreferences"]
    assert (wishes["/Duplex"], wishes["/PrintScaling"]) == ("/DuplexFlipLongEdge", "/None")  # type: ignore[index]
    assert reader.metadata is not None
    assert reader.metadata.title == f"{TITLE}, alla exemplar för utskrift"


def test_the_same_agreement_gives_the_same_set(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert printed(tmp_path / "a", more=FILES).read_bytes() == printed(tmp_path / "b", more=FILES).read_bytes()


def test_a_signed_appendix_is_printed_with_its_look_but_makes_no_signed_file_of_the_set(tmp_path: Path) -> None:
    file = printed(tmp_path, more=FILES, karta=signed(2))
    assert not is_signed(file)
    looks = [note.get_object()["/AP"] for page in PdfReader(file).pages for note in page.annotations or ()]
    assert len(looks) == 4
    assert printed(tmp_path, more=f"{FILES}titel: Annan titel", karta=signed(2)) == file


def test_a_link_between_the_pages_of_an_appendix_does_not_bring_them_twice(tmp_path: Path) -> None:
    linked = PdfWriter(clone_from=BytesIO(a_pdf(2)))
    link = {"/Type": NameObject("/Annot"), "/Subtype": NameObject("/Link"), "/F": NumberObject(4)}
    annotation = DictionaryObject({NameObject(key): value for key, value in link.items()})
    annotation[NameObject("/Dest")] = linked.pages[1].indirect_reference
    linked.add_annotation(0, annotation)
    data = BytesIO()
    linked.write(data)
    file = printed(tmp_path, more=FILES, karta=data.getvalue())
    assert len(re.findall(rb"/Type /Page\b", file.read_bytes())) == len(PdfReader(file).pages)
