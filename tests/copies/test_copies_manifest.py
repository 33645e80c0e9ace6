"""The manifest: which files belong to a signing, and their digests."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

import samverkansdoc
from samverkansdoc import extract, make_copies
from tests.signing.originals import ELECTRONIC, PAPER, WITH_FILE, a_pdf, made

ALL = {"samverkansdoc", "titel", "undertecknande", "kontrollkod", "källa", "filer", "bilagor"}


def manifest(text: str) -> dict[str, Any]:
    said = json.loads(made(text)["exemplar.json"])
    assert isinstance(said, dict)
    return said


@pytest.mark.parametrize("text", [PAPER, ELECTRONIC, PAPER + WITH_FILE])
def test_it_tells_the_size_and_digest_of_every_file_beside_it(text: str) -> None:
    files = {name: data for name, data in made(text).items() if name != "exemplar.json"}
    told = {one["fil"]: (one["storlek"], one["sha256"]) for one in manifest(text)["filer"]}
    assert told == {name: (len(data), hashlib.sha256(data).hexdigest()) for name, data in files.items()}


@pytest.mark.parametrize(("text", "way"), [(PAPER, "papper"), (ELECTRONIC, "elektroniskt")])
def test_it_tells_what_is_signed_how_and_of_which_source(text: str, way: str) -> None:
    said = manifest(text)
    assert set(said) == ALL
    assert (said["samverkansdoc"], said["undertecknande"]) == (samverkansdoc.__version__, way)
    assert said["titel"] == "Samverkansöverenskommelse 2027–2030"
    assert said["källa"] == {"namn": "avtal.yaml", "sha256": hashlib.sha256(text.encode()).hexdigest()}


def test_each_copy_has_its_number_and_label_and_other_files_have_none() -> None:
    told = {one["fil"]: (one.get("exemplar"), one.get("etikett")) for one in manifest(PAPER)["filer"]}
    first, second = "Exemplar 1 av 2 – Trelleborgs kommun", "Exemplar 2 av 2 – Lokalpolisområde Trelleborg"
    assert told == {
        "avtal-exemplar-1.pdf": (1, first),
        "avtal-exemplar-1.docx": (1, first),
        "avtal-exemplar-2.pdf": (2, second),
        "avtal-exemplar-2.docx": (2, second),
        "utskrift.pdf": (None, None),
    }


@pytest.mark.parametrize("text", [PAPER, ELECTRONIC])
def test_its_code_is_the_one_that_the_files_carry(text: str, tmp_path: Path) -> None:
    for name, data in made(text).items():
        if name.endswith((".docx", "1.pdf", "2.pdf", "original.pdf")):
            (tmp_path / name).write_bytes(data)
            assert extract(tmp_path / name).recipe.kontrollkod == manifest(text)["kontrollkod"]


@pytest.mark.parametrize("text", [PAPER, ELECTRONIC])
def test_it_tells_of_appendices_that_are_files(text: str) -> None:
    data = a_pdf(3)
    told = {"fil": "karta.pdf", "sidor": 3, "storlek": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    assert manifest(text + WITH_FILE)["bilagor"] == [{"titel": "Karta över vandringar", **told}]
    assert manifest(text)["bilagor"] == []


def test_another_appendix_of_the_same_name_and_size_gives_another_code(tmp_path: Path) -> None:
    codes = []
    for data in (a_pdf(1, width=595), a_pdf(1, width=596)):
        (tmp_path / "karta.pdf").write_bytes(data)
        (tmp_path / "avtal.yaml").write_text(PAPER + WITH_FILE, encoding="utf-8")
        made_now = make_copies(tmp_path / "avtal.yaml", tmp_path / "ut", force=True)
        codes.append(json.loads(made_now[-1].read_text(encoding="utf-8"))["kontrollkod"])
    assert codes[0] != codes[1]


def test_people_can_read_it() -> None:
    text = made(PAPER)["exemplar.json"].decode()
    assert '"källa": {\n    "namn": "avtal.yaml"' in text
    assert text.endswith("}\n")
