"""The PDF: what it says about itself, what it carries, and that it is the same every time."""

import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import attrs
import pytest
import typst
from pypdf import PdfReader
from pypdf.generic import ArrayObject, Destination, DictionaryObject

from samverkansdoc.document import Attachment, Copy, Dokument, Heading, KeepTogether, plain
from samverkansdoc.render import pdf
from samverkansdoc.render.pdf import render_pdf
from samverkansdoc.render.theme import Theme
from tests.render.sample_tree import CONTENTS, HEAD, SAMPLE, heading, text

ROOT = Path(__file__).parent.parent.parent


def read(document: Dokument) -> PdfReader:
    return PdfReader(BytesIO(render_pdf(document)))


def catalog(reader: PdfReader) -> DictionaryObject:
    found = reader.trailer["/Root"].get_object()
    assert isinstance(found, DictionaryObject)
    return found


def with_blocks(*blocks: Any, **changes: Any) -> Dokument:
    return attrs.evolve(SAMPLE, blocks=blocks, **changes)


@pytest.fixture(scope="module")
def sample() -> PdfReader:
    return read(SAMPLE)


def test_title_authors_and_the_rest_are_in_the_file(sample: PdfReader) -> None:
    said = sample.metadata
    assert said is not None
    assert said.title == SAMPLE.title
    assert said.author == ", ".join(SAMPLE.authors)
    assert said.subject == SAMPLE.subject
    assert said.keywords == ", ".join(SAMPLE.keywords)
    assert str(catalog(sample)["/Lang"]) == "sv"


def test_the_metadata_packet_says_the_same(sample: PdfReader) -> None:
    packet = sample.xmp_metadata
    assert packet is not None
    assert packet.dc_title == {"x-default": SAMPLE.title}
    # One entry: PDF/A wants it to be the same as the author of the information dictionary.
    assert packet.dc_creator == [", ".join(SAMPLE.authors)]
    assert packet.dc_language == ["sv"]


def test_the_dates_are_the_documents_own(sample: PdfReader) -> None:
    said = sample.metadata
    assert said is not None
    assert said.creation_date == said.modification_date == datetime(2016, 9, 12, tzinfo=UTC)


def test_another_day_is_another_file() -> None:
    assert render_pdf(SAMPLE) != render_pdf(attrs.evolve(SAMPLE, day=date(2017, 1, 1)))


def test_the_source_is_attached_byte_for_byte_and_said_to_be_the_source() -> None:
    data = bytes(range(256)) + "å: ”ö”\n".encode()
    file = Attachment(name="avtal å.yaml", data=data, media_type="application/yaml", description="Källan till avtalet")
    reader = read(attrs.evolve(SAMPLE, attachments=(file,)))
    files = catalog(reader)["/AF"]
    assert isinstance(files, ArrayObject)
    (specification,) = (file.get_object() for file in files)
    assert specification["/EF"]["/F"].get_object().get_data() == data
    assert specification["/AFRelationship"] == "/Source"
    assert specification["/UF"] == "avtal å.yaml"
    assert specification["/Desc"] == "Källan till avtalet"
    assert specification["/EF"]["/F"].get_object()["/Subtype"] == "/application/yaml"


def test_a_document_without_source_carries_nothing() -> None:
    reader = read(attrs.evolve(SAMPLE, attachments=()))
    assert not reader.attachments
    assert "/AF" not in catalog(reader)


def bookmarks(entries: list[Any], level: int = 1) -> list[tuple[int, str]]:
    """The bookmarks with their levels, in order."""
    found: list[tuple[int, str]] = []
    for entry in entries:
        if isinstance(entry, Destination):
            found.append((level, str(entry.title).replace("\u00a0", " ")))
        else:
            found += bookmarks(entry, level + 1)
    return found


def test_the_bookmarks_are_the_headings(sample: PdfReader) -> None:
    flat = [
        inner for block in SAMPLE.blocks for inner in (block.blocks if isinstance(block, KeepTogether) else [block])
    ]
    headings = [
        (block.level, " ".join(filter(None, [block.number, plain(block.content)])))
        for block in flat
        if isinstance(block, Heading)
    ]
    assert [(level, " ".join(title.split())) for level, title in bookmarks(sample.outline)] == headings


def test_every_page_is_a4(sample: PdfReader) -> None:
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in sample.pages} == {(595, 842)}


def test_every_page_says_its_number_and_the_number_of_pages(sample: PdfReader) -> None:
    count = len(sample.pages)
    assert count > 2
    for number, page in enumerate(sample.pages, 1):
        assert f"Sida {number} ({count})" in page.extract_text()


def test_later_pages_name_the_document_and_the_first_has_its_head(sample: PdfReader) -> None:
    first, *later = (page.extract_text() for page in sample.pages)
    assert all(sender in first for sender in HEAD.senders)
    assert "2016-09-12" in first
    for page in later:
        assert HEAD.short_title in page
        assert "KS/2016:215-003" not in page


@pytest.mark.parametrize(("mark", "expected"), [("UTKAST", True), (None, False)])
def test_a_draft_is_marked_on_every_page(mark: str | None, expected: bool) -> None:
    for page in read(attrs.evolve(SAMPLE, head=attrs.evolve(HEAD, mark=mark))).pages:
        assert ("UTKAST" in page.extract_text()) is expected


def test_the_contents_lead_to_the_right_pages() -> None:
    reader = read(SAMPLE)
    contents = reader.pages[0].extract_text().replace("\u00a0", " ")
    for entry in CONTENTS.entries:
        line = next(line for line in contents.splitlines() if line.startswith(f"{entry.number or ''} ".lstrip()))
        assert line
        page = int(next(line for line in contents.splitlines() if entry.text in line).rstrip().split()[-1].strip("."))
        assert entry.text in reader.pages[page - 1].extract_text().replace("\u00a0", " ")


def test_drawing_twice_gives_the_same_bytes() -> None:
    assert render_pdf(SAMPLE) == render_pdf(SAMPLE)


DRAW = """
import hashlib
from samverkansdoc.render.pdf import render_pdf
from tests.render.sample_tree import SAMPLE
print(hashlib.sha256(render_pdf(SAMPLE)).hexdigest())
"""


@pytest.mark.parametrize(
    "env",
    [
        {"TZ": "Pacific/Auckland", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Lima", "LANG": "sv_SE.UTF-8", "HOME": "/nonexistent", "SOURCE_DATE_EPOCH": "1"},
    ],
)
def test_the_same_bytes_in_any_folder_time_zone_and_language(tmp_path: Path, env: dict[str, str]) -> None:
    surroundings = {**os.environ, **env, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    ran = subprocess.run([sys.executable, "-c", DRAW], cwd=tmp_path, env=surroundings, capture_output=True, check=True)
    assert ran.stdout.decode().strip() == hashlib.sha256(render_pdf(SAMPLE)).hexdigest()


def test_typst_has_nothing_to_warn_about() -> None:
    for document in (SAMPLE, attrs.evolve(SAMPLE, head=attrs.evolve(HEAD, mark="UTKAST", copy=Copy(1, "Exemplar 1")))):
        assert ran(document).warnings == []


def test_a_warning_of_typst_would_be_seen(tmp_path: Path) -> None:
    (tmp_path / "main.typ").write_text('#set text(font: "finns inte")\nText', encoding="utf-8")
    _, warnings = typst.compile_with_warnings(tmp_path / "main.typ", ignore_system_fonts=True)
    assert warnings


@dataclass
class Ran:
    """How `render_pdf` ran Typst: with what, in a folder with which files, and what Typst warned of."""

    options: dict[str, Any]
    files: set[str]
    warnings: list[Any]


def ran(document: Dokument) -> Ran:
    caught: list[Ran] = []

    def catch(file: Path, **options: Any) -> Any:
        made, warnings = typst.compile_with_warnings(file, **options)
        names = {path.relative_to(options["root"]).as_posix() for path in options["root"].rglob("*") if path.is_file()}
        caught.append(Ran(options, names, warnings))
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typst, "compile", catch)
        assert render_pdf(document)
    return caught[0]


def test_no_font_of_the_machine_is_used_and_no_file_outside_the_package_is_read() -> None:
    how = ran(SAMPLE)
    assert how.options["ignore_system_fonts"] is True
    programs = {path.name for path in Path(pdf.__file__).parent.glob("*.typ")}
    assert how.files == {*programs, "attachments/0"}
    assert {font for page in read(SAMPLE).pages for font in _fonts(page)} == {
        "LibertinusSerif-Regular",
        "LibertinusSerif-Bold",
        "LibertinusSerif-Italic",
        "LibertinusSerif-BoldItalic",
        "SourceSansPro-Regular",
        "SourceSansPro-Semibold",
    }


def _fonts(page: Any) -> set[str]:
    return {
        str(font.get_object()["/BaseFont"]).split("+")[-1].removesuffix("-Identity-H")
        for font in page["/Resources"]["/Font"].values()
    }


def test_the_theme_is_drawn() -> None:
    narrow = Theme(margin_left=80.0, margin_right=80.0, text_size=14.0)
    document = with_blocks(heading(1, "1", "Text"), *[text("Parterna träffas. " * 30)] * 6)
    pages = len(PdfReader(BytesIO(render_pdf(document, narrow))).pages)
    assert pages > len(read(document).pages)


def test_every_colour_of_the_standard_theme_can_be_read_on_white() -> None:
    theme = Theme()
    for colour in (theme.ink, theme.muted, theme.accent, theme.warning):
        assert contrast(colour) >= 4.5


def contrast(colour: str) -> float:
    """Against white, after WCAG 2.1."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)
