"""The labels of copies, and what a document says of appendices that are files."""

import pytest

from samverkansdoc.compose import compose
from samverkansdoc.document import Relationship
from samverkansdoc.model import Bilaga, Bilagefil, Undertecknande
from tests.compose.outline import read_lines
from tests.model.agreements import agreement, kommun, polis, övrig


@pytest.mark.parametrize(
    ("exemplar", "number", "label"),
    [
        (None, 1, "Exemplar 1 av 3 – Trelleborgs kommun"),
        (None, 2, "Exemplar 2 av 3 – Lokalpolisområde Trelleborg"),
        (None, 3, "Exemplar 3 av 3 – Region Skåne"),
        (4, 4, "Exemplar 4 av 4"),
        (2, 2, "Exemplar 2 av 2 – Lokalpolisområde Trelleborg"),
        (1, 1, "Exemplar 1 av 1"),
    ],
)
def test_a_copy_says_which_it_is_and_whose(exemplar: int | None, number: int, label: str) -> None:
    decided = agreement(parter=[kommun(), polis(), övrig()], undertecknande=Undertecknande(exemplar=exemplar))
    copy = compose(decided, copy=number).head.copy
    assert copy is not None
    assert (copy.number, copy.label) == (number, label)


def test_what_is_no_copy_says_nothing() -> None:
    assert compose(agreement()).head.copy is None


DIGEST = "52e1402c021de3a2882b5333da6069bccb3270b65356383d15e91c80081367cc"
FILES = {
    "bilagor/karta.pdf": Bilagefil(
        fil="bilagor/karta.pdf", sidor=3, storlek=48_123, sha256=DIGEST, data=b"%PDF-1.7 karta"
    )
}
APPENDICES = [Bilaga(titel="Karta över vandringar", fil="bilagor/karta.pdf"), Bilaga(titel="Tidsplan", text="Vår.")]


def listed(sätt: str) -> list[str]:
    made = compose(agreement(bilagor=APPENDICES, undertecknande=sätt), files=FILES)
    return [line for line in read_lines(made) if line.startswith("• Bilaga")]


def test_on_paper_an_appendix_that_is_a_file_is_named_with_its_pages() -> None:
    assert listed("papper") == ["• Bilaga 1. Karta över vandringar (tre sidor)", "• Bilaga 2. Tidsplan"]


def test_an_electronic_original_names_the_file_with_its_size_and_digest() -> None:
    assert listed("elektroniskt") == [
        f"• Bilaga 1. Karta över vandringar. Bifogas som filen karta.pdf (tre sidor, 49 kB). SHA-256: ⏎ {DIGEST}",
        "• Bilaga 2. Tidsplan",
    ]


def test_only_an_electronic_original_carries_the_files() -> None:
    paper = compose(agreement(bilagor=APPENDICES), files=FILES)
    assert paper.attachments == ()
    electronic = compose(agreement(bilagor=APPENDICES, undertecknande="elektroniskt"), files=FILES)
    (file,) = electronic.attachments
    assert (file.name, file.data, file.relationship) == ("karta.pdf", b"%PDF-1.7 karta", Relationship.SUPPLEMENT)
    assert file.description == f"Bilaga 1. Karta över vandringar (49\u00a0kB, SHA-256 {DIGEST})"
