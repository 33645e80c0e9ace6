"""What other programs say about our Word files: Microsoft's schema, accessibility rules, LibreOffice."""

from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from samverkansdoc.document import (
    Block,
    Cell,
    Column,
    Dokument,
    Footnote,
    Heading,
    KeepTogether,
    ListBlock,
    PageBreak,
    SignatureBlock,
    Table,
    Text,
    plain,
)
from samverkansdoc.render.word import render_word
from tests.checkers import poppler, word
from tests.render.sample_tree import HEAD, SAMPLE, SECTIONS, SIGNATURES, TABLE, cell, heading, text


def document(*blocks: Block, mark: str | None = None) -> Dokument:
    return attrs.evolve(SAMPLE, blocks=blocks, head=attrs.evolve(HEAD, mark=mark))


def many_signatures(parties: int, signatories: int) -> SignatureBlock:
    """Every other party, whose names are unknown, has one who signs less."""
    drawn = []
    for number in range(parties):
        party = SIGNATURES.parties[number % 2]
        drawn.append(attrs.evolve(party, signatories=party.signatories * (signatories - number % 2)))
    return SignatureBlock(tuple(drawn))


def introduced(known: bool) -> Dokument:
    """Four parties with four who sign each, after most of a page of text."""
    party = SIGNATURES.parties[0] if known else attrs.evolve(SIGNATURES.parties[0], fill_in=True, place_and_date="")
    one = party.signatories[0] if known else attrs.evolve(party.signatories[0], name=None)
    row = SignatureBlock((attrs.evolve(party, signatories=(one,) * 4),) * 2)
    group = KeepTogether((text("Inledning till de som skriver under på denna sida. " * 2), row))
    clause = text("Överenskommelsen har upprättats i fyra likalydande exemplar. " * 3)
    return document(text("Text. " * 300), KeepTogether((heading(1, None, "Undertecknande"), clause, group, group)))


LONG_TABLE: Table = attrs.evolve(TABLE, rows=tuple((cell(str(n)), cell("Mål " * 12), cell("Mått")) for n in range(40)))
NOTE = Footnote(1, ((Text("En not i ett tabellhuvud."),),))
NOTED_TABLE: Table = attrs.evolve(
    LONG_TABLE, columns=(*TABLE.columns[:2], attrs.evolve(TABLE.columns[2], header=(Text("Indikator"), NOTE)))
)
EMPTY_CELLS: Table = attrs.evolve(TABLE, rows=((Cell(()),) * 3,) * 2, row_header=0)
DOCUMENTS = {
    "sample": SAMPLE,
    "draft": document(*SAMPLE.blocks, mark="UTKAST"),
    "no_contents": document(*SECTIONS),
    "empty_cells": document(heading(1, "1", "Mål"), EMPTY_CELLS, text("Slut.")),
    "long_table": document(heading(1, "1", "Handlingsplan"), LONG_TABLE, LONG_TABLE, PageBreak(), text("Slut.")),
    "noted_table": document(heading(1, "1", "Handlingsplan"), NOTED_TABLE, text("Slut.")),
    "many_signatures": document(heading(1, None, "Undertecknande"), many_signatures(4, 4)),
    "four_by_four_known": introduced(known=True),
    "four_by_four_unknown": introduced(known=False),
    "three_parties": document(heading(1, None, "Undertecknande"), many_signatures(3, 2)),
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("word")
    made = {name: folder / f"{name}.docx" for name in DOCUMENTS}
    for name, path in made.items():
        path.write_bytes(render_word(DOCUMENTS[name]))
    return made


@pytest.mark.parametrize(
    "judge",
    [word.sdk, word.openxml_audit, word.integrity, word.accessibility, word.direct_formatting, word.opens],
)
def test_no_judge_finds_a_fault(judge: Callable[[list[Path]], list[str]], files: dict[str, Path]) -> None:
    assert judge(list(files.values())) == []


def odd_blocks() -> tuple[Block, ...]:
    """What a tree may hold though no agreement does."""
    lists = ListBlock(ordered=True, items=((), (TABLE, text("a")), (ListBlock(items=((TABLE,),)),)))
    columns = tuple(Column(header=(), share=0.5) for _ in range(2))
    inside = Table(columns=columns, rows=((Cell((TABLE,)), Cell((lists, heading(2, "7.7", "Sju")))),), row_header=1)
    nobody = tuple(
        attrs.evolve(party, signatories=(), fill_in=False, place_and_date="") for party in SIGNATURES.parties
    )
    signed = (SignatureBlock(()), SignatureBlock(nobody), SignatureBlock((*nobody, SIGNATURES.parties[1])))
    return (PageBreak(), inside, KeepTogether(()), KeepTogether((inside, *signed)), lists, PageBreak())


@pytest.mark.parametrize("blocks", [(), odd_blocks()], ids=["empty", "odd"])
@pytest.mark.parametrize("judge", [word.sdk, word.integrity])
def test_odd_trees_make_whole_files(
    blocks: tuple[Block, ...], judge: Callable[[list[Path]], list[str]], tmp_path: Path
) -> None:
    path = tmp_path / "odd.docx"
    path.write_bytes(render_word(document(*blocks, mark="<&>")))
    assert judge([path]) == []


@pytest.fixture(scope="module")
def said(files: dict[str, Path]) -> list[str]:
    """The lines of the sample as LibreOffice reads them."""
    return [" ".join(line.split()) for line in word.text(files["sample"]).splitlines()]


@pytest.mark.needs("soffice")
def test_the_automatic_numbers_are_those_of_the_tree(said: list[str]) -> None:
    headings = [block for block in SECTIONS if isinstance(block, Heading)]
    expected = [" ".join(filter(None, (block.number, plain(block.content)))) for block in headings]
    # The contents say all of it once, the headings say it again.
    assert [line for line in said if line in expected] == expected * 2


@pytest.mark.needs("soffice")
def test_lists_begin_where_they_should(said: list[str]) -> None:
    first = said.index("1. Steg ett")
    assert said[first : first + 6] == [
        "1. Steg ett",
        "2. Steg två",
        "Mer om steg två.",
        "En annan lista börjar om från fyra:",
        "4. Steg fyra",
        "5. Steg fem",
    ]


@pytest.mark.needs("soffice", "pdftotext")
@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_every_page_has_its_head_and_something_below_it(name: str, files: dict[str, Path], tmp_path: Path) -> None:
    found = poppler.text(word.to_pdf(files[name], tmp_path)).split("\f")[:-1]
    head = DOCUMENTS[name].head
    for number, page in enumerate(found, 1):
        rest = " ".join(page.split())
        for words in (f"Sida {number} ({len(found)})", head.mark or "", head.short_title if number > 1 else head.kind):
            assert words in rest
            rest = rest.replace(words, "", 1)
        assert rest.strip(), f"page {number} is empty"


@pytest.mark.needs("soffice", "pdftotext")
def test_the_head_of_a_long_table_is_on_every_page(files: dict[str, Path], tmp_path: Path) -> None:
    found = poppler.text(word.to_pdf(files["long_table"], tmp_path)).split("\f")[:-2]
    assert len(found) > 2
    assert all("Indikator" in page for page in found)


@pytest.mark.needs("soffice", "pdftotext")
@pytest.mark.parametrize("name", ["known", "unknown"])
def test_four_who_sign_for_each_of_four_parties_have_two_pages(
    name: str, files: dict[str, Path], tmp_path: Path
) -> None:
    found = poppler.text(word.to_pdf(files[f"four_by_four_{name}"], tmp_path)).split("\f")[:-1]
    assert ["Undertecknande" in page for page in found] == [False, True, False]
    assert [page.count("Inledning till de som") // 2 for page in found] == [0, 1, 1]
    assert [page.count("Kommunstyrelsens ordförande") for page in found] == [0, 8, 8]


@pytest.mark.needs("soffice", "pdftotext")
def test_a_line_to_sign_on_is_never_parted_from_its_name(files: dict[str, Path], tmp_path: Path) -> None:
    found = poppler.text(word.to_pdf(files["many_signatures"], tmp_path)).split("\f")[:-1]
    assert len(found) == 2
    assert all(page.count("Torbjörn Karlsson") == 4 and page.count("Namnförtydligande") == 3 for page in found)
