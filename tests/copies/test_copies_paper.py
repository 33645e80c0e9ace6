"""Copies on paper: one a party, told apart by their label and by nothing else."""

import base64
import json
import zipfile
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree
from pypdf import PdfReader

from samverkansdoc import extract, make_copies, to_bytes
from tests.copies.parties import LONG, NAMES, agreement, label, one_line, pages
from tests.origin.recipes import said
from tests.signing.originals import made

LONG_TEXT = f"förord: |\n{LONG}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def made_for(parties: int, copies: int | None = None) -> Mapping[str, bytes]:
    signing = f"undertecknande: {{exemplar: {copies}}}\n" if copies else ""
    return made(agreement(parties, more=signing + LONG_TEXT))


def written(data: bytes, folder: Path, name: str) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def words(part: bytes) -> str:
    return "".join(text.text or "" for text in etree.fromstring(part).iter(f"{W}t"))


@pytest.mark.parametrize(
    ("parties", "copies", "total"), [(2, None, 2), (3, None, 3), (4, None, 4), (2, 1, 1), (2, 3, 3), (4, 2, 2)]
)
def test_there_is_a_pdf_and_a_word_file_for_each_copy(parties: int, copies: int | None, total: int) -> None:
    both = [f"avtal-exemplar-{number}.{ending}" for number in range(1, total + 1) for ending in ("pdf", "docx")]
    assert list(made_for(parties, copies)) == [*both, "utskrift.pdf", "exemplar.json"]


@pytest.mark.parametrize(("parties", "copies"), [(2, None), (3, None), (4, None), (2, 1), (2, 3), (4, 2)])
@pytest.mark.needs("pdftotext")
def test_the_label_stands_in_the_head_of_every_page_of_the_pdf(
    parties: int, copies: int | None, tmp_path: Path
) -> None:
    total = copies or parties
    for number in range(1, total + 1):
        name = f"avtal-exemplar-{number}.pdf"
        texts = pages(written(made_for(parties, copies)[name], tmp_path, name))
        assert len(texts) > 2
        for text in texts:
            head = text.strip().splitlines()[:4]
            assert label(number, total, parties) in head
            assert text.count(label(number, total, parties)) == 1


@pytest.mark.parametrize(("parties", "copies"), [(2, None), (4, None), (2, 1), (2, 3)])
def test_the_label_stands_in_every_head_of_the_word_file(parties: int, copies: int | None) -> None:
    total = copies or parties
    for number in range(1, total + 1):
        found = parts(made_for(parties, copies)[f"avtal-exemplar-{number}.docx"])
        heads = {name: words(part) for name, part in found.items() if name.startswith("word/header")}
        properties = etree.fromstring(found["word/document.xml"]).findall(f".//{W}sectPr")
        assert {kind.get(f"{W}type") for one in properties for kind in one.iter(f"{W}headerReference")} == {
            "default",
            "first",
        }
        assert len(heads) == 2
        assert all(text.count(label(number, total, parties)) == 1 for text in heads.values())


@pytest.mark.parametrize("parties", [2, 4])
@pytest.mark.needs("pdftotext")
def test_no_page_of_two_pdf_copies_differs_in_anything_but_the_label(parties: int, tmp_path: Path) -> None:
    texts = []
    for number in range(1, parties + 1):
        name = f"avtal-exemplar-{number}.pdf"
        said = pages(written(made_for(parties)[name], tmp_path, name))
        texts.append([page.replace(label(number, parties, parties), "LABEL") for page in said])
    assert all(text == texts[0] for text in texts[1:])


@pytest.mark.parametrize("parties", [2, 4])
def test_no_part_of_two_word_copies_differs_in_anything_but_the_label_and_the_number_in_the_recipe(
    parties: int,
) -> None:
    copies = [parts(made_for(parties)[f"avtal-exemplar-{number}.docx"]) for number in range(1, parties + 1)]
    for number, copy in enumerate(copies, 1):
        assert list(copy) == list(copies[0])
        differing = {name for name in copy if copy[name] != copies[0][name]}
        assert differing <= {"word/header1.xml", "word/header2.xml", "customXml/item1.xml"}
        for name in ("word/header1.xml", "word/header2.xml"):
            first, here = (label(one, parties, parties).encode() for one in (1, number))
            assert copy[name].replace(here, b"LABEL") == copies[0][name].replace(first, b"LABEL")
        assert carried(copy) == {**carried(copies[0]), "samverkansdoc.json": recipe_of(copies[0], number)}


def carried(copy: Mapping[str, bytes]) -> dict[str, object]:
    files = {
        file.get("name"): base64.b64decode(file.text or "") for file in etree.fromstring(copy["customXml/item1.xml"])
    }
    return {str(name): said(data) if name == "samverkansdoc.json" else data for name, data in files.items()}


def recipe_of(copy: Mapping[str, bytes], number: int) -> dict[str, object]:
    recipe = carried(copy)["samverkansdoc.json"]
    assert isinstance(recipe, dict)
    assert recipe["exemplar"] == 1
    return {**recipe, "exemplar": number}


def test_two_pdf_copies_carry_the_same_but_for_the_number_in_the_recipe() -> None:
    first, second = (
        {
            name: data[0]
            for name, data in PdfReader(BytesIO(made_for(2)[f"avtal-exemplar-{one}.pdf"])).attachments.items()
        }
        for one in (1, 2)
    )
    recipes = [said(copy.pop("samverkansdoc.json")) for copy in (first, second)]
    assert recipes[1] == {**recipes[0], "exemplar": 2}
    assert first == second == {"avtal.yaml": agreement(2, more=LONG_TEXT).encode()}


@pytest.mark.parametrize(
    ("parties", "copies", "clause"),
    [
        (
            2,
            None,
            "har upprättats i två likalydande exemplar: ett för Trelleborgs kommun och ett för lokalpolisområde "
            "Trelleborg.",
        ),
        (
            3,
            None,
            "har upprättats i tre likalydande exemplar: ett för Trelleborgs kommun, ett för lokalpolisområde "
            "Trelleborg och ett för Region Skåne.",
        ),
        (
            4,
            None,
            "har upprättats i fyra likalydande exemplar: ett för Trelleborgs kommun, ett för lokalpolisområde "
            "Trelleborg, ett för Region Skåne och ett för Svedala kommun.",
        ),
        (2, 1, "har upprättats i ett exemplar, som förvaras hos Trelleborgs kommun."),
        (2, 3, "har upprättats i tre likalydande exemplar. Varje part har tagit minst ett."),
        (
            4,
            2,
            "har upprättats i två likalydande exemplar. De förvaras hos Trelleborgs kommun och lokalpolisområde "
            "Trelleborg.",
        ),
    ],
)
@pytest.mark.needs("pdftotext")
def test_the_clause_says_how_many_copies_there_are_and_whose(
    parties: int, copies: int | None, clause: str, tmp_path: Path
) -> None:
    files = made_for(parties, copies)
    text = one_line(" ".join(pages(written(files["avtal-exemplar-1.pdf"], tmp_path, "a.pdf"))))
    assert text.count(f"Denna överenskommelse {clause}") == 1
    assert f"Denna överenskommelse {clause}" in one_line(
        words(parts(files["avtal-exemplar-1.docx"])["word/document.xml"])
    )


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_a_copy_is_the_document_that_render_makes_but_for_the_label(ending: str, tmp_path: Path) -> None:
    (tmp_path / "avtal.yaml").write_text(agreement(2), encoding="utf-8")
    copy = extract(make_copies(tmp_path / "avtal.yaml", tmp_path)[0 if ending == "pdf" else 1])
    (tmp_path / f"avtal.{ending}").write_bytes(to_bytes(tmp_path / "avtal.yaml", ending))
    plain = extract(tmp_path / f"avtal.{ending}")
    assert copy.recipe.kontrollkod == plain.recipe.kontrollkod
    assert (copy.recipe.exemplar, plain.recipe.exemplar) == (1, None)
    assert copy.source == plain.source


def test_making_copies_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "avtal.yaml").write_text(agreement(3, more=LONG_TEXT), encoding="utf-8")
    again = {path.name: path.read_bytes() for path in make_copies(tmp_path / "avtal.yaml", tmp_path / "ut")}
    assert again == made_for(3)


def test_the_parties_own_the_copies_in_their_order() -> None:
    said = json.loads(made_for(4)["exemplar.json"])
    owners = [
        file["etikett"].partition(" – ")[2]
        for file in said["filer"]
        if file["fil"].endswith(".pdf") and "exemplar" in file
    ]
    assert owners == list(NAMES)
