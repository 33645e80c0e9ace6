"""A promise in Word: one page, whatever it holds, that other programs read and find no fault with."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
import pytest
from pypdf import PdfReader

from samverkansdoc.document import (
    Block,
    Copy,
    Dokument,
    ElectronicParty,
    ElectronicSignatory,
    ElectronicSignatureBlock,
    KeepTogether,
    PageBreak,
    Promise,
    Promises,
    SignatureBlock,
    Text,
    TitleBlock,
)
from samverkansdoc.render import TooLongError
from samverkansdoc.render.pdf import one_page_theme
from samverkansdoc.render.word import render_word
from samverkansdoc.render.word.png import png
from tests.checkers import poppler, word
from tests.checkers.word_package import W, WordFile, text_of
from tests.render.sample_promise import CODE, HEAD, PROMISE, PROMISES, WITH_BOUND, WITHOUT_BOUND, WITHOUT_FIGURE
from tests.render.sample_tree import SIGNATURES, heading, text

COPY = Copy(1, "Exemplar 1 av 2 – Svedala kommun")
ELECTRONIC = ElectronicSignatureBlock(
    tuple(
        ElectronicParty(
            party=party.party,
            signatories=(
                ElectronicSignatory(name=None, title="Chef", organisation=None, label="Elektronisk underskrift"),
            ),
        )
        for party in SIGNATURES.parties
    )
)
NOTE = (Text("Kontrollkod 8SGW-H29D-WWPM-PQAN-ED0C."),)


def promise(*changed: Block, mark: str | None = None, copy: Copy | None = None) -> Dokument:
    """The sample with some blocks exchanged for others of their kind."""
    kinds = {type(block): block for block in changed}
    blocks = tuple(kinds.get(type(block), block) for block in PROMISE.blocks)
    return attrs.evolve(PROMISE, blocks=blocks, head=attrs.evolve(HEAD, mark=mark, copy=copy))


def signed_by(count: int) -> SignatureBlock:
    return SignatureBlock((SIGNATURES.parties * count)[:count], NOTE)


def promises(count: int) -> Promises:
    short = attrs.evolve(WITH_BOUND, text=(Text("Polisen går till fots."),))
    return Promises(((short, WITHOUT_BOUND, WITHOUT_FIGURE) * count)[:count])


def as_long_as_the_pdf_allows(document: Dokument) -> Dokument:
    """The document with as many sentences about today as its PDF has room for at the smallest size."""
    low, high = 1, 128
    while high - low > 1:
        middle = (low + high) // 2
        try:
            one_page_theme(_lengthened(document, middle))
            low = middle
        except TooLongError:
            high = middle
    return _lengthened(document, low)


def _lengthened(document: Dokument, sentences: int) -> Dokument:
    head, blocks = document.blocks[:2], document.blocks[3:]
    today = text("Skadegörelse och ofredanden oroar många som bor och arbetar i kommunen. " * sentences)
    return attrs.evolve(document, blocks=(*head, today, *blocks))


SHORT = attrs.evolve(
    PROMISE,
    blocks=(PROMISE.blocks[0], heading(1, None, "Det här ska vi göra"), Promises((WITHOUT_FIGURE,)), SIGNATURES),
)
TWO_KINDS = attrs.evolve(
    PROMISE,
    blocks=(
        PROMISE.blocks[0],
        heading(1, None, "Polisen lovar"),
        Promises((attrs.evolve(WITH_BOUND, actor=None),)),
        heading(1, None, "Kommunen lovar"),
        Promises((attrs.evolve(WITHOUT_FIGURE, actor=None),)),
        *(block for section in ("Ett", "Två", "Tre") for block in (heading(1, None, section), text("Text. " * 9))),
        signed_by(1),
    ),
)
DOCUMENTS = {
    "sample": PROMISE,
    "short": SHORT,
    "two_kinds": TWO_KINDS,
    "draft": promise(mark="UTKAST"),
    "copy": promise(signed_by(2), copy=COPY),
    "electronic": promise(ELECTRONIC),
    **{f"parties_{count}": promise(signed_by(count)) for count in (1, 3)},
    **{f"promises_{count}": promise(promises(count)) for count in (1, 2, 4, 5, 6)},
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The documents and two as long as can be, in the size of text that fills the page of their PDF."""
    longest = {
        "full": as_long_as_the_pdf_allows(promise(signed_by(2), mark="UTKAST", copy=COPY)),
        "full_of_promises": as_long_as_the_pdf_allows(promise(promises(6), signed_by(3))),
    }
    folder = tmp_path_factory.mktemp("word")
    for name, document in (DOCUMENTS | longest).items():
        (folder / f"{name}.docx").write_bytes(render_word(document, one_page_theme(document)))
    return {path.stem: path for path in sorted(folder.iterdir())}


@pytest.mark.parametrize(
    "judge",
    [word.sdk, word.openxml_audit, word.integrity, word.accessibility, word.direct_formatting, word.opens],
)
def test_no_judge_finds_a_fault(judge: Callable[[list[Path]], list[str]], files: dict[str, Path]) -> None:
    assert judge(list(files.values())) == []


@pytest.mark.needs("soffice")
def test_every_promise_has_one_page(files: dict[str, Path], tmp_path: Path) -> None:
    made = word.to_pdfs(list(files.values()), tmp_path)
    assert {path.stem: len(PdfReader(path).pages) for path in made} == dict.fromkeys(files, 1)


@pytest.mark.needs("soffice", "pdftotext")
def test_the_head_of_the_page_says_which_copy_it_is_and_that_it_is_a_draft(
    files: dict[str, Path], tmp_path: Path
) -> None:
    said = " ".join(poppler.text(word.to_pdf(files["full"], tmp_path)).split())
    assert COPY.label in said[:200]
    assert "UTKAST" in said[:200]
    assert "Sida 1" not in said


def test_promises_and_code_are_read_in_order(files: dict[str, Path]) -> None:
    lines = [text_of(line) for line in WordFile(files["sample"]).body.iter(W + "p")]
    first = lines.index("Polisen")
    assert lines[first : first + 5] == [
        "Polisen",
        "minst 4\u00a0000",
        "timmar",
        "Polisen arbetar förebyggande på de tider & platser där problemen är störst.",
        "När: under 2017",
    ]
    assert lines.index("Fastighetsägarna") > lines.index("möten") > first
    assert "Läs mer påhttps://www.svedala.se/löfte?a=1&b=2" in [line.replace("\n", "") for line in lines]


def test_a_promise_without_actor_has_no_line_for_one(files: dict[str, Path]) -> None:
    lines = [text_of(line) for line in WordFile(files["two_kinds"]).body.iter(W + "p")]
    assert lines[lines.index("Polisen lovar") + 1] == "minst 4\u00a0000"


def test_the_picture_is_the_code_and_says_what_it_is(files: dict[str, Path]) -> None:
    with zipfile.ZipFile(files["sample"]) as parts:
        assert squares(parts.read("word/media/image1.png"), 8) == list(CODE.modules)
        assert f'descr="{CODE.alternative.replace("&", "&amp;")}"' in parts.read("word/document.xml").decode()


@pytest.mark.parametrize("size", [1, 7, 21, 120])
def test_a_picture_shows_its_squares_however_large(size: int) -> None:
    rows = ["".join("1" if (x * x + y) % 3 else "0" for x in range(size)) for y in range(size)]
    assert squares(png(rows, 8), 8) == rows


def squares(picture: bytes, scale: int) -> list[str]:
    """The rows of a picture of one bit a point, read square by square; the checksums hold."""
    chunks = dict(_chunks(io.BytesIO(picture[8:])))
    assert list(chunks) == [b"IHDR", b"IDAT", b"IEND"]
    width, height = (int.from_bytes(chunks[b"IHDR"][start : start + 4], "big") for start in (0, 4))
    pixels = zlib.decompress(chunks[b"IDAT"])
    across = (width + 7) // 8 + 1
    assert len(pixels) == across * height
    lines = [pixels[start + 1 : start + across] for start in range(0, len(pixels), across)]
    points = ["".join(f"{byte:08b}" for byte in line)[:width] for line in lines]
    rows = [row.translate({48: "1", 49: "0"}) for row in points]
    assert rows == [row for row in rows[::scale] for _ in range(scale)]
    assert all(row == "".join(square * scale for square in row[::scale]) for row in rows)
    return [row[::scale] for row in rows[::scale]]


def _chunks(stream: io.BytesIO) -> Iterator[tuple[bytes, bytes]]:
    while head := stream.read(8):
        length, kind = int.from_bytes(head[:4], "big"), head[4:]
        data = stream.read(length)
        assert int.from_bytes(stream.read(4), "big") == zlib.crc32(kind + data)
        yield kind, data


def test_all_sizes_of_a_promise_follow_the_size_of_its_text() -> None:
    """Twice the size of text makes a figure twice as large."""
    theme = one_page_theme(PROMISE)
    once, twice = (figure_size(attrs.evolve(theme, text_size=size)) for size in (10.0, 20.0))
    assert twice == 2 * once


def figure_size(theme: object) -> int:
    with zipfile.ZipFile(io.BytesIO(render_word(PROMISE, theme))) as parts:  # type: ignore[arg-type]
        found = re.search(r'w:styleId="PromiseFigure".*?w:sz w:val="(\d+)"', parts.read("word/styles.xml").decode())
    assert found is not None
    return int(found[1])


@pytest.mark.parametrize("name", ["sample", "promises_5"])
def test_the_same_promise_gives_the_same_bytes(name: str, files: dict[str, Path]) -> None:
    again = render_word(DOCUMENTS[name], one_page_theme(DOCUMENTS[name]))
    assert again == files[name].read_bytes()


def odd_trees() -> Iterator[tuple[Block, ...]]:
    """What a tree may hold though no promise does."""
    nothing = Promise(actor=None, text=())
    group = KeepTogether((text("Löftet undertecknas av:"), SIGNATURES))
    yield ()
    yield (PROMISES,)
    yield (SignatureBlock(()), signed_by(5))
    yield (TitleBlock(title="", subtitle="", period="2017"), Promises(()), Promises((nothing,)), CODE, CODE)
    yield (PROMISES, heading(1, "1", "Ett"), CODE, heading(2, "1.1", "Två"), PROMISES, heading(1, None, "Tre"), CODE)
    yield (PageBreak(), heading(1, None, "Ett"), PROMISES, heading(1, "1", "Två"), heading(1, None, "Tre"), group)


@pytest.mark.parametrize("blocks", list(odd_trees()), ids=["empty", "alone", "signed", "bare", "numbered", "grouped"])
@pytest.mark.parametrize("judge", [word.sdk, word.integrity])
def test_odd_trees_make_whole_files(
    blocks: tuple[Block, ...], judge: Callable[[list[Path]], list[str]], tmp_path: Path
) -> None:
    path = tmp_path / "odd.docx"
    path.write_bytes(render_word(attrs.evolve(PROMISE, blocks=blocks, head=attrs.evolve(HEAD, fields=()))))
    assert judge([path]) == []


def test_a_report_may_hold_promises_too(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(render_word(attrs.evolve(PROMISE, form=type(PROMISE.form).REPORT)))
    assert word.sdk(path) + word.openxml_audit(path) + word.direct_formatting(path) == []
