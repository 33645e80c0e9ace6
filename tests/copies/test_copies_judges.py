"""Programs that did not write them judge what the parties sign."""

from pathlib import Path

import pytest

from tests.checkers import pdf, word
from tests.copies.parties import LONG, agreement
from tests.signing.originals import PAPER, WITH_FILE, made

MOST = f"förord: |\n{LONG}bilagor: [{{titel: Karta, fil: karta.pdf}}]\n"
AGREEMENTS = {
    "plain": PAPER,
    "with-file": PAPER + WITH_FILE,
    "most": agreement(4, signatories=4, more=MOST),
    "electronic": agreement(2, more="undertecknande: elektroniskt\nbilagor: [{titel: Karta, fil: karta.pdf}]\n"),
    "electronic-most": agreement(4, signatories=4, more=f"undertecknande: elektroniskt\n{MOST}"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("domare")
    for kind, text in AGREEMENTS.items():
        for name, data in made(text).items():
            if name.startswith("avtal-"):
                (place / f"{kind}-{name}").write_bytes(data)
    return place


@pytest.fixture(scope="module")
def pdfs(folder: Path) -> list[Path]:
    found = sorted(folder.glob("*.pdf"))
    assert len(found) == 2 + 2 + 4 + 1 + 1
    return found


@pytest.fixture(scope="module")
def words(folder: Path) -> list[Path]:
    found = sorted(folder.glob("*.docx"))
    assert len(found) == 2 + 2 + 4
    return found


def test_copies_and_originals_are_pdf_a_3a_and_pdf_ua_1(pdfs: list[Path]) -> None:
    assert pdf.verapdf(pdfs) == []


def test_the_same_by_a_second_program(pdfs: list[Path]) -> None:
    assert pdf.page_validation(pdfs) == []


def test_own_rules(pdfs: list[Path]) -> None:
    assert pdf.own_rules(pdfs) == []


def test_the_files_themselves_are_sound(pdfs: list[Path]) -> None:
    assert pdf.qpdf_check(pdfs) == []


def test_word_copies_are_right_by_microsofts_own_rules(words: list[Path]) -> None:
    assert word.sdk(words) == []


def test_word_copies_are_right_by_other_readers(words: list[Path]) -> None:
    assert word.openxml_audit(words) == []
    assert word.integrity(words) == []


def test_word_copies_are_accessible_and_formatted_by_styles(words: list[Path]) -> None:
    assert word.accessibility(words) == []
    assert word.direct_formatting(words) == []
