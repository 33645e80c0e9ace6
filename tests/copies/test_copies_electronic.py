"""The electronic original: one PDF with a field for each who signs, told in a list for e-sign services."""

import json
import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from samverkansdoc import loads, to_bytes
from tests.checkers.poppler import QUOTED
from tests.checkers.tools import run, tool
from tests.copies.parties import NAMES, agreement
from tests.signing.originals import made

SIDECAR = "underskriftsfalt.json"
#: An e-sign service needs room for a name and a time.
LEAST_WIDTH, LEAST_HEIGHT = 150, 40
SIZES = [(2, 1), (3, 2), (4, 4), (2, 4)]


@cache
def files(parties: int, signatories: int) -> dict[str, bytes]:
    return made(agreement(parties, signatories=signatories, more="undertecknande: elektroniskt"))


def original(parties: int, signatories: int) -> bytes:
    return files(parties, signatories)["avtal-original.pdf"]


def told(parties: int, signatories: int) -> list[dict[str, Any]]:
    """What the list says of each field."""
    fields = json.loads(files(parties, signatories)[SIDECAR])["fält"]
    assert isinstance(fields, list)
    return fields


def widgets(data: bytes) -> list[tuple[int, DictionaryObject]]:
    """The fields on the pages, with the number of their page from 1."""
    return [
        (number, note.get_object())
        for number, page in enumerate(PdfReader(BytesIO(data)).pages, 1)
        for note in page.annotations or ()
        if note.get_object().get("/FT") == "/Sig"
    ]


def names(parties: int, signatories: int) -> list[str]:
    return [f"Namn {party}.{one}" for party in range(1, parties + 1) for one in range(1, signatories + 1)]


def test_there_is_one_original_and_no_copies() -> None:
    assert list(files(4, 4)) == ["avtal-original.pdf", SIDECAR, "exemplar.json"]
    assert all("Exemplar 1" not in page.extract_text() for page in PdfReader(BytesIO(original(4, 4))).pages)


@pytest.mark.parametrize(("parties", "signatories"), SIZES)
def test_each_who_signs_has_a_field_with_their_name_that_says_party_and_title(parties: int, signatories: int) -> None:
    fields = PdfReader(BytesIO(original(parties, signatories))).get_fields() or {}
    assert [field["/TU"] for field in fields.values()] == names(parties, signatories)
    assert {field["/FT"] for field in fields.values()} == {"/Sig"}
    parts = ("trelleborgs-kommun", "lokalpolisomrade-trelleborg", "region-skane", "svedala-kommun")
    numbered = ["", *(f"-{number}" for number in range(2, signatories + 1))]
    assert list(fields) == [f"{part}_direktor{number}" for part in parts[:parties] for number in numbered]


@pytest.mark.parametrize(("parties", "signatories"), SIZES)
@pytest.mark.needs("qpdf")
def test_another_program_finds_the_same_fields(parties: int, signatories: int, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(original(parties, signatories))
    ran = run([tool("qpdf"), "--json", "--json-key=acroform", tmp_path / "a.pdf"])
    found = json.loads(ran.out)["acroform"]["fields"]
    assert [(one["fullname"], one["alternativename"], one["pageposfrom1"]) for one in found] == [
        (one["fältnamn"], one["namn"], one["sida"]) for one in told(parties, signatories)
    ]
    assert {(one["fieldtype"], one["value"]) for one in found} == {("/Sig", None)}


@pytest.mark.parametrize(("parties", "signatories"), SIZES)
def test_the_list_tells_where_each_field_is(parties: int, signatories: int) -> None:
    placed = {
        str(note["/T"]): (page, [float(side) for side in note["/Rect"]])  # type: ignore[attr-defined]
        for page, note in widgets(original(parties, signatories))
    }
    assert set(placed) == {one["fältnamn"] for one in told(parties, signatories)}
    for one in told(parties, signatories):
        page, box = placed[one["fältnamn"]]
        x, y, width, height = (one["ruta"][side] for side in ("x", "y", "bredd", "höjd"))
        assert one["sida"] == page
        assert box == pytest.approx([x, y, x + width, y + height], abs=0.02)


@pytest.mark.parametrize(("parties", "signatories"), SIZES)
def test_fields_are_large_enough_lie_within_their_page_and_do_not_overlap(parties: int, signatories: int) -> None:
    for one in told(parties, signatories):
        box, page = one["ruta"], one["sidans_storlek"]
        assert box["bredd"] >= LEAST_WIDTH
        assert box["höjd"] >= LEAST_HEIGHT
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert box["x"] + box["bredd"] <= page["bredd"]
        assert box["y"] + box["höjd"] <= page["höjd"]
    for one, other in combinations(told(parties, signatories), 2):
        assert one["sida"] != other["sida"] or apart(one["ruta"], other["ruta"])


def apart(one: dict[str, float], other: dict[str, float]) -> bool:
    beside = one["x"] + one["bredd"] <= other["x"] or other["x"] + other["bredd"] <= one["x"]
    return beside or one["y"] + one["höjd"] <= other["y"] or other["y"] + other["höjd"] <= one["y"]


def test_the_list_tells_whose_each_field_is_and_of_which_file() -> None:
    said = json.loads(files(3, 2)[SIDECAR])
    assert said["fil"] == "avtal-original.pdf"
    assert "vänstra hörn" in said["enhet"]
    assert [(one["part"], one["roll"], one["namn"]) for one in said["fält"]] == [
        (party, "Direktör", f"Namn {number}.{one}") for number, party in enumerate(NAMES[:3], 1) for one in (1, 2)
    ]
    assert [one["organisation"] for one in said["fält"]][::2] == [NAMES[0], "Polismyndigheten", NAMES[2]]


@pytest.mark.parametrize(("parties", "signatories"), SIZES)
@pytest.mark.needs("pdfinfo")
def test_in_order_of_reading_each_field_stands_between_its_label_and_the_name(
    parties: int, signatories: int, tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(original(parties, signatories))
    tree = run([tool("pdfinfo"), "-struct-text", tmp_path / "a.pdf"]).out
    said = list(words_and_fields(tree.partition('H1 "Undertecknande"')[2]))
    order = re.findall(r"Elektronisk underskrift <FIELD> (Namn \d\.\d) Direktör", " ".join(said))
    assert order == names(parties, signatories)
    assert said.count("<FIELD>") == parties * signatories


def words_and_fields(tree: str) -> Iterator[str]:
    for line in tree.splitlines():
        if line.strip().startswith("Form"):
            yield "<FIELD>"
        elif match := QUOTED.match(line):
            yield match.group(1).strip()


@pytest.mark.parametrize(("parties", "signatories"), SIZES)
def test_the_elements_of_the_fields_come_in_the_order_of_the_list(parties: int, signatories: int) -> None:
    root = PdfReader(BytesIO(original(parties, signatories))).root_object["/StructTreeRoot"]
    assert [str(note["/T"]) for note in _forms(root)] == [one["fältnamn"] for one in told(parties, signatories)]


def _forms(node: object) -> Iterator[DictionaryObject]:
    """The annotations of the form elements, in the order of the structure tree."""
    found = getattr(node, "get_object", lambda: node)()
    if isinstance(found, ArrayObject):
        for kid in found:
            yield from _forms(kid)
    elif isinstance(found, DictionaryObject) and found.get("/S") == "/Form":
        annotation = found["/K"]["/Obj"]  # type: ignore[index]
        assert isinstance(annotation, DictionaryObject)
        yield annotation
    elif isinstance(found, DictionaryObject) and "/K" in found:
        yield from _forms(found["/K"])


def test_the_fields_are_printed_locked_in_place_and_show_nothing_yet() -> None:
    for _, note in widgets(original(2, 1)):
        assert int(str(note["/F"])) == 4 + 128
        assert note["/AP"]["/N"].get_data() == b""  # type: ignore[index]


@pytest.mark.parametrize("status", ["utkast", "remiss"])
def test_what_is_not_decided_has_no_fields(status: str) -> None:

    text = agreement(2, more="undertecknande: elektroniskt").replace("beslutad", status)
    assert PdfReader(BytesIO(to_bytes(loads(text), "pdf"))).get_fields() is None


def test_long_and_foreign_titles_give_names_of_their_own_that_a_command_line_can_hold() -> None:
    people = ["{titel: Ø, namn: A}", "{titel: Ж, namn: B}", "{titel: 'VD, X. & Y AB', namn: C}"]
    people.append("{titel: '" + "Ställföreträdande " * 12 + "chef', namn: D}")
    text = agreement(2, more="undertecknande: elektroniskt").replace(
        "{titel: Direktör, namn: Namn 1.1}", "\n      - ".join(people)
    )
    fields = list(PdfReader(BytesIO(made(text)["avtal-original.pdf"])).get_fields() or {})
    assert len(set(fields)) == 5
    assert all(re.fullmatch(r"[a-z0-9-]{1,60}_[a-z0-9-]{1,64}", field) for field in fields)
