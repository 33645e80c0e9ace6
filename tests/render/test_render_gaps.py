"""Cells where something is missing are seen in every format, and a report full of them is sound."""

import re
from pathlib import Path

import attrs
import pytest

from samverkansdoc import review, to_bytes
from samverkansdoc.api import to_document
from samverkansdoc.document import Cell, Column, Dokument, Gap, Paragraph, Table, Text
from samverkansdoc.render.theme import DEFAULT
from tests.checkers import html as page_checks
from tests.checkers import pdf, poppler, word
from tests.checkers.word_package import W, WordFile, text_of
from tests.render.sample_tree import SAMPLE, heading

SOURCE = Path(__file__).parents[2] / "docs" / "alla-nycklar.yaml"
FORMATS = ("docx", "pdf", "html")


def line(words: str) -> tuple[Paragraph, ...]:
    return (Paragraph(content=(Text(words),)),)


def document(*, with_gap: bool = True) -> Dokument:
    columns = tuple(Column(header=(Text(name),), share=0.5) for name in ("Mål", "Åtgärd"))
    missing = (Gap if with_gap else Cell)(line("saknas"))
    table = Table(columns=columns, rows=((Cell(line("Färre brott")), missing), (missing, Cell(line("Vandring")))))
    return attrs.evolve(SAMPLE, blocks=(SAMPLE.blocks[0], heading(1, "1", "Kedjan"), table))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report in each format, and a document of one table."""
    place = tmp_path_factory.mktemp("gaps")
    for name, made in (("rapport", to_document(review(SOURCE))), ("tabell", document())):
        for ending in FORMATS:
            (place / f"{name}.{ending}").write_bytes(to_bytes(made, ending))
    return place


def test_the_pdf_files_are_sound(folder: Path) -> None:
    files = sorted(folder.glob("*.pdf"))
    assert [*pdf.verapdf(files), *pdf.page_validation(files), *pdf.own_rules(files)] == []


def test_the_word_files_are_sound(folder: Path) -> None:
    files = sorted(folder.glob("*.docx"))
    judges = (word.sdk, word.openxml_audit, word.integrity, word.accessibility, word.direct_formatting, word.opens)
    assert [finding for judge in judges for finding in judge(files)] == []


def test_the_pages_are_sound(folder: Path) -> None:
    files = sorted(folder.glob("*.html"))
    assert [*page_checks.nu(files), *page_checks.axe(files), *page_checks.own_rules(files)] == []


def test_word_shades_them_and_no_others(folder: Path) -> None:
    cells = list(WordFile(folder / "tabell.docx").body.iter(W + "tc"))
    shaded = [cell for cell in cells if cell.find(f"{W}tcPr/{W}shd") is not None]
    assert ["".join(map(text_of, cell.iter(W + "p"))) for cell in shaded] == ["saknas", "saknas"]
    borders = [cell.find(f"{W}tcPr/{W}tcBorders/{W}left") for cell in shaded]
    assert [one.get(W + "color") for one in borders if one is not None] == [DEFAULT.warning] * 2


def test_the_page_names_them_and_no_others(folder: Path) -> None:
    page = (folder / "tabell.html").read_text(encoding="utf-8")
    assert re.findall(r'<td class="gap"[^>]*>(.*?)</td>', page) == ["saknas", "saknas"]


def test_a_pdf_has_more_colour_with_them_and_the_same_words(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "utan.pdf").write_bytes(to_bytes(document(with_gap=False), "pdf"))
    assert poppler.text(tmp_path / "utan.pdf") == poppler.text(folder / "tabell.pdf")
    pictures = [
        poppler.pages_png(path, 60, tmp_path)[0].read_bytes() for path in (tmp_path / "utan.pdf", folder / "tabell.pdf")
    ]
    assert pictures[0] != pictures[1]
