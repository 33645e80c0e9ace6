"""The very bytes of the source come back out of every PDF and Word file, also when other programs take them out."""

import base64
import json
import unicodedata
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import example, given, reject, settings
from hypothesis import strategies as st
from lxml import etree

from samverkansdoc import InputError, extract, make_copies, to_bytes
from samverkansdoc.source import read
from tests.checkers.tools import run, tool
from tests.signing.originals import ELECTRONIC, PAPER, a_pdf, signed

BOM = b"\xef\xbb\xbf"
DATA = {
    "parter": [
        {"kommun": "Svedala", "undertecknare": ["Kommundirektör"]},
        {"polis": "Trelleborg", "undertecknare": ["Chef"]},
    ],
    "period": "2027–2030",
    "förord": 'Åtgärder i <juni> & "juli".\n\n- en\n- två',
}

comments = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=40)
starts, ends = st.sampled_from([b"", BOM]), st.sampled_from(["\n", "\r\n"])
forms: st.SearchStrategy[Literal["NFC", "NFD"]] = st.sampled_from(["NFC", "NFD"])


@st.composite
def yaml_sources(draw: st.DrawFn) -> bytes:
    """A sound source with comments on its lines, as any editor may have saved it."""
    said = "".join(f"{line}  # {draw(comments)}\n" for line in PAPER.splitlines())
    return draw(starts) + unicodedata.normalize(draw(forms), said).replace("\n", draw(ends)).encode()


@st.composite
def json_sources(draw: st.DrawFn) -> bytes:
    """A sound source in JSON, as any program may have written it."""
    indent, ascii_only = draw(st.sampled_from([None, 0, 2, "\t"])), draw(st.booleans())
    said = json.dumps(DATA, indent=indent, ensure_ascii=ascii_only) + "\n"
    return draw(starts) + said.replace("\n", draw(ends)).encode()


def taken_out(file: Path, name: str) -> bytes:
    """The source in a file, read by a program that did not write it."""
    if file.suffix == ".docx":
        with zipfile.ZipFile(file) as archive:
            root = etree.fromstring(archive.read("customXml/item1.xml"))
        (text,) = (element.text or "" for element in root if element.get("name") == name)
        return base64.b64decode(text)
    folder = file.with_suffix("")
    folder.mkdir()
    assert run([tool("pdfdetach"), "-enc", "UTF-8", "-saveall", "-o", folder, file]).code == 0
    return (folder / name).read_bytes()


def check(folder: Path, name: str, data: bytes) -> None:
    source = folder / name
    source.write_bytes(data)
    try:
        read(source)
    except InputError:
        reject()
    for ending in ("pdf", "docx"):
        file = folder / f"ut.{ending}"
        file.write_bytes(to_bytes(source, ending))
        found = extract(file)
        assert (found.source, found.recipe.källa) == (data, name)
        assert taken_out(file, name) == data


@given(yaml_sources())
@settings(max_examples=25, deadline=None)
@example(BOM + f"# 👮🏽‍♀️ e\u0301 \u202e\r\n{PAPER}".replace("\n", "\r\n").encode())
@example(PAPER.rstrip("\n").encode())
@example(f"{PAPER}# \xad\ufffd]]>&amp;<![CDATA[\n\n\n".encode())
@pytest.mark.needs("pdfinfo")
def test_any_yaml_source_comes_back_byte_for_byte(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    check(tmp_path_factory.mktemp("yaml"), "avtal.yaml", data)


@given(json_sources())
@settings(max_examples=12, deadline=None)
@pytest.mark.needs("pdfinfo")
def test_any_json_source_comes_back_byte_for_byte(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    check(tmp_path_factory.mktemp("json"), "avtal.json", data)


@pytest.mark.parametrize("name", ["Överenskommelse – två.yaml", "a b (1).yml", "utan", ".yaml", "avtal.pdf", "x" * 120])
@pytest.mark.needs("pdfinfo")
def test_a_source_of_any_name_comes_back(name: str, tmp_path: Path) -> None:
    check(tmp_path, name, PAPER.encode())


def test_a_large_source_comes_back(tmp_path: Path) -> None:
    check(tmp_path, "avtal.yaml", (PAPER + "# å\n" * 200_000).encode())


@pytest.mark.parametrize("count", [1, 2])
def test_the_source_of_a_signed_file_comes_back(count: int, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(signed(count))
    assert extract(tmp_path / "a.pdf").source == ELECTRONIC.encode()


def test_appendices_of_an_electronic_original_come_back_with_it(tmp_path: Path) -> None:
    (tmp_path / "bilagor").mkdir()
    (tmp_path / "bilagor" / "k.pdf").write_bytes(a_pdf(2))
    (tmp_path / "avtal.yaml").write_text(f"{ELECTRONIC}bilagor: [{{titel: K, fil: bilagor/k.pdf}}]\n", encoding="utf-8")
    found = extract(make_copies(tmp_path / "avtal.yaml", tmp_path)[0])
    assert found.files == {"k.pdf": a_pdf(2)}
    assert [file.path for file in found.recipe.bilagor] == ["bilagor/k.pdf"]


def broken_zip() -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("customXml/item1.xml", "<origin")
    return made.getvalue()


FOREIGN = {
    "missing": (None, "file-missing"),
    "text": (b"status: utkast", "no-document"),
    "empty": (b"", "no-document"),
    "another PDF": (a_pdf(), "foreign-file"),
    "a broken PDF": (b"%PDF-1.7\nnothing", "broken-pdf"),
    "a zip archive": (b"PK\x05\x06" + b"\0" * 18, "no-document"),
    "a broken archive": (b"PK\x03\x04 nothing", "broken-word"),
    "a broken part": (broken_zip(), "broken-word"),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_a_file_from_elsewhere_gets_a_plain_answer(kind: str, tmp_path: Path) -> None:
    data, code = FOREIGN[kind]
    file = tmp_path / "fil.pdf"
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(InputError) as refused:
        extract(file)
    (fault,) = refused.value.diagnostics
    assert fault.code == code
    assert fault.span
    assert fault.span.file == str(file)


def test_a_word_file_that_is_called_pdf_is_read_for_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "avtal.yaml").write_text(PAPER, encoding="utf-8")
    for ending, name in (("docx", "a.pdf"), ("pdf", "b.docx")):
        (tmp_path / name).write_bytes(to_bytes(tmp_path / "avtal.yaml", ending))
        assert extract(tmp_path / name).source == PAPER.encode()
