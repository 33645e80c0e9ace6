"""A promise as a page: one page always, as large as it may be, and told where it is too long."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from samverkansdoc import InputError, to_bytes
from samverkansdoc.api import to_document
from samverkansdoc.model import Effekt, Löfte, Medborgarlöfte, Mål, Situation, Undertecknare, Återkoppling
from samverkansdoc.render.pdf import one_page_theme
from samverkansdoc.render.pdf.fitting import LARGEST, SMALLEST
from tests.checkers import pdf
from tests.model.agreements import kommun, polis, övrig
from tests.model.promises import HOURS, MEETINGS, TALKS, promise

SENTENCE = "Vi arbetar för att alla ska känna sig trygga hemma, i skolan och på vägen dit. "
LINKED = Återkoppling(intervall="varje kvartal", webb="https://www.svedala.se/medborgarlofte")


def full(length: int, **more: Any) -> Medborgarlöfte:
    return promise(
        situation=Situation(text=SENTENCE * length, källor=["trygghetsmätningen"]),
        effekt=Effekt(text=SENTENCE, mål=[Mål(mål="Tryggheten ökar", indikator="trygghetsmätningen")]),
        återkoppling=LINKED,
        **more,
    )


MANY = [Löfte(löfte=SENTENCE.strip(), id=f"l{number}", mängd=f"minst {number} 000 timmar") for number in range(1, 7)]
PAGES: dict[str, Medborgarlöfte] = {
    "short": promise(),
    "usual": full(3, status="beslutad"),
    "long": full(9),
    "one promise": full(3, löften=[HOURS]),
    "two promises": full(3, löften=[HOURS, TALKS]),
    "four promises": full(2, löften=[HOURS, MEETINGS, TALKS, Löfte(löfte=SENTENCE)]),
    "six promises": full(1, löften=MANY),
    "party by party": full(2, stil="per part"),
    "three parties": full(1, parter=[kommun(), polis(), övrig()]),
    "electronic": full(2, status="beslutad", undertecknande="elektroniskt"),
    "long names": full(
        1,
        parter=[
            kommun(
                undertecknare=[Undertecknare(titel="Ordförande i rådet för trygghet och brottsförebyggande arbete")]
            ),
            övrig("Stiftelsen för trygga och levande boendemiljöer i södra Skåne med omnejd"),
        ],
    ),
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("promises")
    made = {name: folder / f"{name.replace(' ', '-')}.pdf" for name in PAGES}
    for name, path in made.items():
        path.write_bytes(to_bytes(PAGES[name], "pdf"))
    return made


def test_a_promise_is_one_page_always(files: dict[str, Path]) -> None:
    assert {name: pdf.page_count(path) for name, path in files.items()} == dict.fromkeys(PAGES, 1)


@pytest.mark.parametrize("judge", [pdf.verapdf, pdf.page_validation, pdf.own_rules, pdf.qpdf_check])
def test_no_judge_finds_a_fault(judge: Any, files: dict[str, Path]) -> None:
    assert judge(list(files.values())) == []


def size(handling: Medborgarlöfte) -> float:
    return one_page_theme(to_document(handling)).text_size


def test_the_type_is_as_large_as_the_page_allows() -> None:
    sizes = [size(full(length)) for length in (1, 15, 25, 32)]
    assert sizes == sorted(sizes, reverse=True)
    assert SMALLEST <= sizes[-1] < sizes[0] <= LARGEST
    assert size(promise()) == LARGEST


def test_what_does_not_fit_is_told_with_the_longest_sections() -> None:
    with pytest.raises(InputError) as refused:
        to_bytes(full(80), "pdf")
    (found,) = refused.value.diagnostics
    assert found.code == "too-long-for-one-page"
    assert "rader hamnar utanför" in found.message
    assert found.hint
    assert found.hint.startswith(
        "Korta texten. Längst är ”Situationen idag” och ”Det här ska vi åstadkomma tillsammans”"
    )


def test_word_is_refused_where_the_page_is(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="too-long-for-one-page"):
        to_bytes(full(80), "docx")


def test_a_sign_that_no_font_has_is_told() -> None:
    with pytest.raises(InputError, match="unprintable-character"):
        to_bytes(promise(löften=[Löfte(löfte="Vi ses 🙂")]), "pdf")


def test_the_code_can_be_told_and_followed(files: dict[str, Path]) -> None:
    assert "https://www.svedala.se/medborgarlofte" in "".join(pdf.tagged_text(files["usual"]).split())
    annotations = [note.get_object() for note in PdfReader(files["usual"]).pages[0]["/Annots"]]  # type: ignore[attr-defined]
    assert [note["/A"]["/URI"] for note in annotations] == ["https://www.svedala.se/medborgarlofte"]


def test_the_words_come_in_the_order_of_the_page(files: dict[str, Path]) -> None:
    said = " ".join(pdf.tagged_text(files["usual"]).split())
    order = [
        "Medborgarlöfte",
        "Situationen idag",
        "Polisen",
        "minst",
        "4 000",
        "timmar",
        "Polisen finns där",
        "Var: Bara",
    ]
    order += ["Det här ska vi åstadkomma", "Följ med", "Läs mer på", "Kontrollkod"]
    places = [said.replace("\u00a0", " ").find(words) for words in order]
    assert places == sorted(places)
    assert -1 not in places


def test_an_electronic_promise_has_fields_to_sign(files: dict[str, Path]) -> None:
    fields = PdfReader(files["electronic"]).get_fields()
    assert fields is not None
    assert len(fields) == 2


def test_the_same_promise_gives_the_same_bytes() -> None:
    made = [to_bytes(PAGES["usual"], "pdf") for _ in range(2)]
    assert made[0] == made[1]
    assert PdfReader(BytesIO(made[0])).attachments["medborgarlofte.yaml"]
