"""Programs that did not write the PDF judge it: PDF/A-3a, PDF/UA-1, and what these leave open."""

from itertools import combinations
from pathlib import Path

import attrs
import pytest

from samverkansdoc.api import to_document
from samverkansdoc.compose import compose
from samverkansdoc.document import (
    Block,
    Cell,
    Column,
    Dokument,
    Footnote,
    Heading,
    KeepTogether,
    ListBlock,
    OrganisationChart,
    Paragraph,
    Table,
    Text,
    TitleBlock,
)
from samverkansdoc.model import Bilaga, Extraavsnitt, Kontakt, Mål, Samverkansområde, Åtgärd
from samverkansdoc.render.pdf import render_pdf
from samverkansdoc.render.theme import Theme
from tests.checkers import pdf, poppler
from tests.model.agreements import agreement, kommun, polis, övrig
from tests.render.sample_plan import PLANNED
from tests.render.sample_tree import HEAD, SAMPLE, SIGNATURES, cell, heading, text

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
LONG = "Trygghetssamordnarkonferensdeltagarförteckningsuppdateringsansvarigas"


def note(number: int) -> Footnote:
    return Footnote(number, ((Text(f"Fotnot {number} till en punkt. " * 4),), (Text("Ett stycke till."),)))


def noted(words: str, number: int) -> Paragraph:
    return Paragraph(content=(Text(words), note(number)))


def awkward() -> Dokument:
    """Long words, notes in lists and tables, a table of forty rows, a draft, signatures for a page and more."""
    columns = tuple(Column(header=(Text(f"Förutsättning {number}"),), share=1 / 6) for number in range(6))
    row = (cell("3.1"), *(cell(f"Säkerhetssamordnaren och {LONG}") for _ in range(5)))
    last = (cell("Sist"), Cell((noted("I en cell", 4),)), *(cell("") for _ in range(4)))
    crowd = tuple(attrs.evolve(party, signatories=party.signatories * 4) for party in SIGNATURES.parties * 2)
    points = ListBlock(
        items=(
            (noted("Första punkten", 1), ListBlock(ordered=True, items=((noted("Inre punkt", 2),),))),
            (text(LONG), text("Ett stycke till i punkten."), noted("Tredje", 3)),
        )
    )
    blocks = (
        SAMPLE.blocks[0],
        heading(1, "1", "Trygghetssamordnarkonferensen"),
        *(Heading(level=2, number=f"1.{number}", content=(Text("Mål"),), anchor=f"m{number}") for number in range(3)),
        points,
        Table(columns=columns, rows=(*(row,) * 40, last), caption=(Text("Tabell 1. Handlingsplan"),), row_header=0),
        text(f"{LONG} " * 30),
        KeepTogether((heading(1, None, "Undertecknande"), text("Klausul."), attrs.evolve(SIGNATURES, parties=crowd))),
    )
    return attrs.evolve(SAMPLE, blocks=blocks, head=attrs.evolve(HEAD, mark="UTKAST", short_title=f"{LONG} {LONG}"))


def full() -> Dokument:
    """An agreement with something of everything, composed."""
    contacts = [Kontakt(funktion="Säkerhetssamordnare", epost="sakerhet@trelleborg.se", telefon="0410-73 30 00")]
    return compose(
        agreement(
            parter=[kommun(kontakter=contacts), kommun("Borås"), polis(diarienummer="A1/2"), övrig()],
            förord="Text[^1] med [länk](https://bra.se).\n\n- punkt[^2]\n\n[^1]: Not.\n[^2]: Not i punkt.",
            övergripande_mål=[Mål(mål="Färre brott", indikator="Anmälda", riktning="minska", målvärde="0–2")],
            samverkansområden=[
                Samverkansområde(rubrik="Trafik", åtgärder=[Åtgärd(rubrik="Kontroller", tid="varje vår"), "Samtal"])
            ],
            avsnitt=[Extraavsnitt(rubrik="Ekonomi", text="| A[^3] | B |\n|---|--:|\n| x | 1 |\n\n[^3]: Not.")],
            bilagor=[Bilaga(titel="Statistik", text="Text.")],
        )
    )


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("pdf")
    documents = {
        "sample": SAMPLE,
        "awkward": awkward(),
        "full": full(),
        "planned": attrs.evolve(
            PLANNED, blocks=tuple(one for one in PLANNED.blocks if not isinstance(one, OrganisationChart))
        ),
        **{path.stem: to_document(path) for path in sorted(EXAMPLES.glob("*.yaml"))},
    }
    for name, document in documents.items():
        (folder / f"{name}.pdf").write_bytes(render_pdf(document))
    return sorted(folder.iterdir())


def test_pdf_a_3a_and_pdf_ua_1(files: list[Path]) -> None:
    assert len(files) >= 5
    assert pdf.verapdf(files) == []


def test_the_same_by_a_second_program(files: list[Path]) -> None:
    assert pdf.page_validation(files) == []


def test_own_rules(files: list[Path]) -> None:
    assert pdf.own_rules(files) == []


def test_the_file_itself_is_sound(files: list[Path]) -> None:
    assert pdf.qpdf_check(files) == []


#: Forty letters, as a compound of a public authority may have.
COMPOUND = "Brottsförebyggandesamverkansuppföljningen"
NARROW = Table(columns=tuple(Column(header=(Text(COMPOUND),), share=1 / 3) for _ in range(3)), rows=((cell("a"),) * 3,))
CROWDED: dict[str, Block] = {
    "title": TitleBlock(title=COMPOUND, subtitle=COMPOUND, period=COMPOUND),
    "heading": heading(1, "1", COMPOUND),
    "header of a table": NARROW,
    "cell": attrs.evolve(NARROW, columns=(Column(header=(Text("A"),), share=1 / 3),) * 3, rows=((cell(LONG),) * 3,)),
    "party": attrs.evolve(SIGNATURES, parties=(attrs.evolve(SIGNATURES.parties[0], party=COMPOUND),) * 2),
    "paragraph": text(f"{LONG} {LONG}"),
}


@pytest.mark.parametrize("place", CROWDED)
def test_a_long_word_stays_inside_what_it_stands_in(place: str, tmp_path: Path) -> None:
    path = tmp_path / "made.pdf"
    path.write_bytes(render_pdf(attrs.evolve(SAMPLE, blocks=(CROWDED[place],))))
    words = poppler.words(path)
    right = Theme().margin_right / 25.4 * 72
    assert [word.text for word in words if word.right > 595.3 - right + 1] == []
    assert [(one.text, other.text) for one, other in combinations(words, 2) if _overlap(one, other)] == []


def _overlap(one: poppler.Word, other: poppler.Word) -> bool:
    beside = one.top < other.bottom - 2 and other.top < one.bottom - 2
    return beside and one.left < other.right - 1 and other.left < one.right - 1
