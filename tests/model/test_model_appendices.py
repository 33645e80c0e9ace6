"""An appendix is one thing only, a PDF file has a path inside the folder, and no two files have one name."""

import pytest

from samverkansdoc import dump, loads
from samverkansdoc.model import Bilaga, Underavsnitt
from samverkansdoc.model.invariants import invariants
from tests.model.agreements import agreement


def codes(*appendices: Bilaga | str) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(fault.code, fault.path) for fault in invariants(agreement(bilagor=appendices))]


def a_file(path: str, title: str = "Karta") -> Bilaga:
    return Bilaga(titel=title, fil=path)


@pytest.mark.parametrize("path", ["karta.pdf", "bilagor/karta.pdf", "a/b/c.PDF", "Bilaga 1 – åäö.pdf", "..karta.pdf"])
def test_a_path_within_the_folder_is_fine(path: str) -> None:
    assert codes(a_file(path)) == []


@pytest.mark.parametrize(
    "path",
    [
        "../karta.pdf",
        "a/../b.pdf",
        "/karta.pdf",
        "//dator/karta.pdf",
        "C:/karta.pdf",
        "a\\b.pdf",
        "..",
        "file:///k.pdf",
    ],
)
def test_a_path_out_of_the_folder_is_not(path: str) -> None:
    assert codes(a_file(path)) == [("appendix-path", ("bilagor", 0, "fil"))]


@pytest.mark.parametrize("path", ["karta.png", "karta", "pdf", "karta.pdf/", "karta.pdf.docx"])
def test_other_files_than_pdf_are_not(path: str) -> None:
    assert codes(a_file(path)) == [("appendix-path", ("bilagor", 0, "fil"))]


@pytest.mark.parametrize("more", [{"text": "Text."}, {"avsnitt": [Underavsnitt(rubrik="R", text="T")]}])
def test_an_appendix_is_not_both_text_and_file(more: dict[str, object]) -> None:
    both = Bilaga(titel="Plan", fil="plan.pdf", **more)  # type: ignore[arg-type]
    assert codes("Karta", both) == [("appendix-twice", ("bilagor", 1, "fil"))]


@pytest.mark.parametrize(
    ("first", "second"), [("a.pdf", "a.pdf"), ("a/k.pdf", "b/k.pdf"), ("Karta.pdf", "karta.PDF"), ("a.pdf", "./a.pdf")]
)
def test_no_two_files_have_one_name_since_they_are_attached_under_it(first: str, second: str) -> None:
    assert codes(a_file(first), "Lista", a_file(second)) == [("appendix-same-file", ("bilagor", 2, "fil"))]


def test_each_fault_of_an_appendix_is_told() -> None:
    appendices = [a_file("../a.pdf"), Bilaga(titel="B", fil="a.pdf", text="Text."), a_file("c.txt")]
    assert [code for code, _ in codes(*appendices)] == [
        "appendix-path",
        "appendix-twice",
        "appendix-same-file",
        "appendix-path",
    ]


@pytest.mark.parametrize("path", ["", " "])
def test_a_path_that_says_nothing_is_told_as_an_empty_text(path: str) -> None:
    assert ("empty-text", ("bilagor", 0, "fil")) in codes(a_file(path))


def test_a_file_is_kept_when_the_agreement_is_written_and_read_again() -> None:
    made = agreement(bilagor=["Lista", a_file("bilagor/karta.pdf")])
    assert "fil: bilagor/karta.pdf" in dump(made)
    assert loads(dump(made)) == made
