"""Programs that did not write the page judge it: validity, accessibility in three ways of looking, rules of our own."""

from pathlib import Path

import attrs
import pytest

from samverkansdoc.document import (
    Cell,
    Column,
    Dokument,
    Fact,
    Facts,
    Footnote,
    Heading,
    OrganisationChart,
    SignatureBlock,
    SignatureParty,
    Table,
    Text,
)
from samverkansdoc.render.html import render_html
from tests.checkers import html
from tests.render.sample_plan import PLANNED
from tests.render.sample_tree import CONTENTS, HEAD, SAMPLE, SIGNATURES, cell, heading, text

LONG = "Säkerhetssamordnaren, kommunpolisen och socialtjänstens ungdomsmottagning"


def wide_table() -> Table:
    note = Footnote(2, ((Text("En not i ett tabellhuvud."),),))
    heads = [(Text("Förutsättning 0"), note), *((Text(f"Förutsättning {number}"),) for number in range(1, 6))]
    columns = tuple(Column(header=head, share=1 / 6) for head in heads)
    row = (cell("3.1"), *(Cell((text(LONG),)) for _ in range(5)))
    return Table(columns=columns, rows=(row,) * 40, caption=(Text("Tabell 2. Handlingsplan"),), row_header=1)


def four_parties() -> SignatureBlock:
    names = ("Trelleborgs kommun", "Vellinge kommun", "Svedala kommun", "Lokalpolisområde Trelleborg")
    signatories = tuple(party.signatories[0] for party in SIGNATURES.parties) * 2
    return SignatureBlock(
        tuple(
            SignatureParty(
                party=name, place_and_date="", fill_in=True, place_label="Ort och datum", signatories=signatories
            )
            for name in names
        )
    )


def demanding() -> Dokument:
    """A draft with a wide and long table, headings that say the same, and sixteen signatures."""
    same = [Heading(level=2, content=(Text("Mål"),), anchor=f"mål-{number}") for number in range(3)]
    blocks = (SAMPLE.blocks[0], CONTENTS, *SAMPLE.blocks[4:-1], *same, wide_table(), heading(1, None, "Namn"))
    facts = Facts((Fact("Beslutad av", (Text(LONG),)),))
    return attrs.evolve(SAMPLE, blocks=(*blocks, facts, four_parties()), head=attrs.evolve(HEAD, mark="UTKAST"))


def planned() -> Dokument:
    return attrs.evolve(PLANNED, blocks=tuple(one for one in PLANNED.blocks if not isinstance(one, OrganisationChart)))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("html")
    for name, document in {"sample": SAMPLE, "demanding": demanding(), "planned": planned()}.items():
        (folder / f"{name}.html").write_bytes(render_html(document))
    return sorted(folder.iterdir())


def test_valid_html(pages: list[Path]) -> None:
    assert html.nu(pages) == []


def test_accessible_in_light_in_dark_and_on_a_narrow_screen(pages: list[Path]) -> None:
    assert html.axe(pages) == []


def test_own_rules(pages: list[Path]) -> None:
    assert html.own_rules(pages) == []
