"""What stands together on a page, and what comes again on the next."""

from functools import cache
from io import BytesIO

import attrs
import pytest
from pypdf import PdfReader

from samverkansdoc.document import (
    Block,
    Cell,
    Column,
    KeepTogether,
    ListBlock,
    Paragraph,
    Role,
    Signatory,
    SignatureBlock,
    SignatureParty,
    Strong,
    Table,
    Text,
)
from samverkansdoc.render.pdf import render_pdf
from tests.render.sample_tree import SAMPLE, cell, heading, text

CLAUSE = "Överenskommelsen har upprättats i likalydande exemplar."
SENTENCE = "Parterna träffas varje månad och stämmer av läget. "


@cache
def pages(*blocks: Block) -> list[str]:
    """The words of each page."""
    made = render_pdf(attrs.evolve(SAMPLE, blocks=(*SAMPLE.blocks[:2], *blocks)))
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(made)).pages]


def signatures(parties: int, signatories: int, *, named: bool = True) -> tuple[SignatureBlock, list[str]]:
    """A block of signatures, and all that must stand on its page."""
    names = [[f"Namn {party}.{one}" for one in range(signatories)] for party in range(parties)]
    block = SignatureBlock(
        tuple(
            SignatureParty(
                party=f"Part {party} med ett långt namn som tar flera rader i sin spalt",
                place_and_date="",
                fill_in=True,
                place_label="Ort och datum",
                signatories=tuple(
                    Signatory(
                        name=name if named else None,
                        title=f"Titel {name}",
                        organisation="O",
                        signature_label="Underskrift",
                        name_label="Förtydligande",
                    )
                    for name in people
                ),
            )
            for party, people in enumerate(names)
        )
    )
    return block, [f"Titel {name}" for people in names for name in people]


def signing(block: SignatureBlock) -> KeepTogether:
    return KeepTogether((heading(1, None, "Undertecknande"), text(CLAUSE), block))


@pytest.mark.parametrize(
    ("parties", "signatories", "named"), [(2, 1, True), (2, 2, False), (3, 1, False), (4, 1, True)]
)
def test_the_signatures_stand_whole_on_the_page_of_their_clause_however_long_the_text(
    parties: int, signatories: int, named: bool
) -> None:
    block, said = signatures(parties, signatories, named=named)
    for paragraphs in range(0, 24, 2):
        filler = [text(SENTENCE * 2)] * paragraphs
        found = pages(*filler, signing(block))
        (page,) = [page for page in found if "Undertecknande" in page]
        assert all(words in page for words in [CLAUSE, *said]), f"{paragraphs} paragraphs"
        assert page.index("Undertecknande") < page.index(CLAUSE) < page.index(said[0])


@pytest.mark.parametrize("paragraphs", [0, 10, 17])
def test_sixteen_signatures_are_all_there_though_no_page_holds_them(paragraphs: int) -> None:
    block, said = signatures(4, 4, named=False)
    found = pages(*[text(SENTENCE * 2)] * paragraphs, signing(block))
    (page,) = [page for page in found if "Undertecknande" in page]
    assert CLAUSE in page
    assert [words for words in said if not any(words in page for page in found)] == []
    for people in (said[:8], said[8:]):
        assert any(all(words in page for words in people) for page in found)


@pytest.mark.parametrize("paragraphs", [0, 10, 17])
def test_the_clause_is_never_without_a_signature_on_its_page(paragraphs: int) -> None:
    block, said = signatures(4, 4)
    (page,) = [page for page in pages(*[text(SENTENCE * 2)] * paragraphs, signing(block)) if CLAUSE in page]
    assert said[0] in page


@pytest.mark.parametrize(("parties", "signatories"), [(1, 4), (2, 4), (3, 3), (4, 2)])
def test_no_signatory_is_parted_from_the_name(parties: int, signatories: int) -> None:
    block, said = signatures(parties, signatories)
    found = pages(*[text(SENTENCE * 2)] * 9, signing(block))
    for title in said:
        (page,) = [page for page in found if title in page]
        assert f"{title.removeprefix('Titel ')} {title}" in page


def long_table(rows: int) -> Table:
    return Table(
        columns=(Column(header=(Text("Nummer"),), share=0.2), Column(header=(Text("Åtgärdens namn"),), share=0.8)),
        rows=tuple((cell(f"r{number}"), cell(f"{SENTENCE}slut{number}.")) for number in range(rows)),
        caption=(Text("Tabell 1. Handlingsplan"),),
        row_header=1,
    )


def test_the_header_of_a_table_comes_again_on_every_page() -> None:
    found = [page for page in pages(long_table(100)) if "slut" in page]
    assert len(found) > 2
    assert all("Nummer Åtgärdens namn" in page for page in found)


def test_no_row_is_broken_over_two_pages() -> None:
    found = pages(long_table(60))
    for number in range(60):
        (page,) = [page for page in found if f" slut{number}." in page]
        assert f"r{number} " in page


def test_a_row_longer_than_a_page_is_broken_and_loses_nothing() -> None:
    long = Table(
        columns=(Column(header=(Text("A"),), share=0.5), Column(header=(Text("B"),), share=0.5)),
        rows=((cell("kort"), Cell(tuple(text(f"{SENTENCE * 20}slut{number}.") for number in range(12)))),),
    )
    together = " ".join(pages(long))
    assert [number for number in range(12) if f"slut{number}." not in together] == []


@pytest.mark.parametrize("paragraphs", range(0, 20, 3))
def test_a_small_table_stands_on_one_page_with_its_caption(paragraphs: int) -> None:
    found = pages(*[text(SENTENCE * 3)] * paragraphs, long_table(5))
    (page,) = [page for page in found if "Tabell 1. Handlingsplan" in page]
    assert all(f"slut{number}." in page for number in range(5))


@pytest.mark.parametrize("paragraphs", range(0, 20, 2))
def test_no_heading_stands_last_on_a_page(paragraphs: int) -> None:
    found = pages(
        *[text(SENTENCE * 3)] * paragraphs, heading(1, "7", "Ensam rubrik"), heading(2, "7.1", "Under"), text("Efter")
    )
    (page,) = [page for page in found if "Ensam rubrik" in page]
    assert "Efter" in page


def responsible(words: str) -> Paragraph:
    return Paragraph(content=(Strong((Text("Ansvarig:"),)), Text(f" {words}")), role=Role.RESPONSIBLE)


@pytest.mark.parametrize("paragraphs", range(0, 20, 2))
def test_the_line_of_who_is_responsible_stands_with_the_end_of_its_measure(paragraphs: int) -> None:
    found = pages(*[text(SENTENCE * 3)] * paragraphs, text(f"{SENTENCE * 3}Slutord."), responsible("Polisen"))
    (page,) = [page for page in found if "Ansvarig: Polisen" in page]
    assert "Slutord." in page


@pytest.mark.parametrize("paragraphs", range(0, 20, 2))
def test_a_list_stands_with_the_line_that_introduces_it(paragraphs: int) -> None:
    points = ListBlock(items=((text("första"),), (text("andra"),)))
    found = pages(*[text(SENTENCE * 3)] * paragraphs, text("Så här är det:"), points)
    (page,) = [page for page in found if "Så här är det:" in page]
    assert "första" in page


@pytest.mark.parametrize("paragraphs", range(0, 20, 2))
def test_the_lines_of_an_entry_stand_with_its_first(paragraphs: int) -> None:
    entries = ListBlock(ordered=True, items=tuple((text(f"mål{one}"), text(f"mått{one}")) for one in range(4)))
    found = pages(*[text(SENTENCE * 3)] * paragraphs, entries)
    assert all(any(f"mål{one}" in page and f"mått{one}" in page for page in found) for one in range(4))
