"""Signing: a signature is added to the end, leaves the fields of others open, and the last one locks."""

from io import BytesIO
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pypdf import PdfReader

from samverkansdoc import InputError, Key, make_copies, sign, verify
from tests.checkers.poppler import text
from tests.checkers.tools import run, tool
from tests.copies.parties import agreement
from tests.signing.authority import PASSWORD, key_of
from tests.signing.originals import ELECTRONIC, FIELDS, NAMES, WHEN, original, signed, source

OPEN = ELECTRONIC.replace("undertecknande: elektroniskt", "undertecknande: {sätt: elektroniskt, efteråt: öppet}")


def key(folder: Path, name: str) -> Key:
    return Key(key_of(name).p12(folder / f"{name}.p12"), PASSWORD)


def signatures(data: bytes) -> dict[str, Any]:
    """The signatures by the names of their fields; None where there is none yet."""
    fields = PdfReader(BytesIO(data)).get_fields() or {}
    return {name: field.get("/V") for name, field in fields.items()}


def locks(data: bytes, field: str) -> dict[str, Any]:
    """What a signature says of later changes, by the kind of rule (ISO 32000-1, 12.8.2)."""
    found = signatures(data)[field]
    return {rule["/TransformMethod"]: dict(rule["/TransformParams"]) for rule in found.get("/Reference", [])}


def test_the_first_signature_leaves_the_field_of_the_other_open() -> None:
    assert [value is not None for value in signatures(signed(1)).values()] == [True, False]
    assert [value is not None for value in signatures(signed(2)).values()] == [True, True]


def test_what_was_there_stays_byte_for_byte() -> None:
    assert signed(1).startswith(original())
    assert signed(2).startswith(signed(1))


@pytest.mark.parametrize("order", list(permutations(range(2))))
def test_the_parties_may_sign_in_any_order(order: tuple[int, ...], tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(original())
    file = tmp_path / "a.pdf"
    for number in order:
        file = sign(file, FIELDS[number], key(tmp_path, NAMES[number]), moment=WHEN)
    assert all(value is not None for value in signatures(file.read_bytes()).values())
    assert verify(file).ok
    assert locks(file.read_bytes(), FIELDS[order[0]]) == {}
    assert set(locks(file.read_bytes(), FIELDS[order[1]])) == {"/FieldMDP"}


def test_sixteen_may_sign_one_after_another(tmp_path: Path) -> None:
    path = tmp_path / "avtal.yaml"
    path.write_text(agreement(4, signatories=4, more="undertecknande: elektroniskt"), encoding="utf-8")
    file = make_copies(path, tmp_path)[0]
    for number, (name, field) in enumerate((PdfReader(file).get_fields() or {}).items(), 1):
        file = sign(file, name, key(tmp_path, field["/TU"]), moment=WHEN)
        assert file.name == f"avtal-original-undertecknad-{number}.pdf"
    (report,) = verify(file).files
    assert report.ok
    assert len(report.signatures) == 16


def test_each_signature_says_who_and_when_and_is_pades() -> None:
    for field, name in zip(FIELDS, NAMES, strict=True):
        value = signatures(signed(2))[field]
        assert (value["/SubFilter"], value["/Name"], value["/M"]) == (
            "/ETSI.CAdES.detached",
            name,
            "D:20261214103000Z",
        )


def test_only_the_last_signature_locks_and_locks_everything() -> None:
    assert locks(signed(2), FIELDS[0]) == {}
    (rule,) = locks(signed(2), FIELDS[1]).values()
    assert (rule["/Action"], rule["/P"]) == ("/All", 1)


def test_an_agreement_may_say_that_it_stays_open() -> None:
    assert locks(signed(2, OPEN), FIELDS[0]) == locks(signed(2, OPEN), FIELDS[1]) == {}


@pytest.mark.parametrize("count", [1, 2])
def test_each_signature_covers_all_that_was_there(count: int) -> None:
    embedded = PdfFileReader(BytesIO(signed(count))).embedded_signatures
    ends = [one.byte_range[2] + one.byte_range[3] for one in embedded]
    assert [one.byte_range[0] for one in embedded] == [0] * count
    assert ends == [len(signed(number)) for number in range(1, count + 1)]


@pytest.mark.needs("pdftotext")
def test_a_signature_shows_who_signed_and_when(tmp_path: Path) -> None:
    for count in range(3):
        (tmp_path / f"{count}.pdf").write_bytes(signed(count))
        said = text(tmp_path / f"{count}.pdf")
        assert said.count("Elektroniskt undertecknat av") == count
        assert said.count("2026-12-14 kl. 10.30 (UTC+00:00)") == count


@pytest.mark.needs("pdfinfo")
def test_another_program_finds_the_signatures_whole(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(signed(2))
    said = run([tool("pdfsig"), "-nocert", tmp_path / "a.pdf"]).out
    assert said.count("Signature Validation: Signature is Valid.") == 2
    assert [name for name in NAMES if f"Signer Certificate Common Name: {name}" in said] == list(NAMES)
    # Poppler asks whether a signature covers the file as it is now, which only the last one does.
    assert said.count("Total document signed") == 1


def test_the_name_of_the_new_file_counts_the_signatures(tmp_path: Path) -> None:
    (tmp_path / "avtal-original.pdf").write_bytes(original())
    first = sign(tmp_path / "avtal-original.pdf", FIELDS[1], key(tmp_path, NAMES[1]))
    second = sign(first, FIELDS[0], key(tmp_path, NAMES[0]))
    assert [path.name for path in (first, second)] == [f"avtal-original-undertecknad-{number}.pdf" for number in (1, 2)]
    assert (tmp_path / "avtal-original.pdf").read_bytes() == original()


def test_the_new_file_is_written_where_one_says(tmp_path: Path) -> None:
    file = make_copies(source(tmp_path, ELECTRONIC), tmp_path)[0]
    target = tmp_path / "under" / "signerad.pdf"
    assert sign(file, FIELDS[0], key(tmp_path, NAMES[0]), target) == target
    assert target.read_bytes().startswith(file.read_bytes())


def refused(data: bytes, field: str, folder: Path, signer: Key | None = None) -> str:
    (folder / "a.pdf").write_bytes(data)
    given = signer or key(folder, NAMES[0])
    before = {path.name for path in folder.iterdir()}
    with pytest.raises(InputError) as told:
        sign(folder / "a.pdf", field, given)
    assert {path.name for path in folder.iterdir()} == before
    return str(told.value)


def test_a_field_that_is_signed_is_told_with_those_that_are_free(tmp_path: Path) -> None:
    said = refused(signed(1), FIELDS[0], tmp_path)
    assert "field-signed" in said
    assert FIELDS[1] in said
    assert "Alla har undertecknat" in refused(signed(2), FIELDS[0], tmp_path)


def test_a_field_that_there_is_not_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    assert f"Menade du {FIELDS[1]}?" in refused(original(), FIELDS[1][:-1], tmp_path)
    assert f"{FIELDS[0]} och {FIELDS[1]}" in refused(original(), "xyz", tmp_path)


@pytest.mark.parametrize("where", [0.2, 0.5, 0.9])
def test_no_one_signs_what_was_changed(where: float, tmp_path: Path) -> None:
    data = bytearray(original())
    data[int(len(data) * where)] ^= 1
    assert "fel[" in refused(bytes(data), FIELDS[0], tmp_path)
    assert "fel[" in refused(original() + b"% more\n", FIELDS[0], tmp_path)


def test_a_wrong_password_and_a_file_that_is_no_key_are_told_apart(tmp_path: Path) -> None:
    p12 = key_of(NAMES[0]).p12(tmp_path / "k.p12")
    assert "key-password" in refused(original(), FIELDS[0], tmp_path, Key(p12, "fel"))
    assert "key-password" in refused(original(), FIELDS[0], tmp_path, Key(p12, ""))
    (tmp_path / "annat.p12").write_bytes(b"text")
    assert "key-no-file" in refused(original(), FIELDS[0], tmp_path, Key(tmp_path / "annat.p12", PASSWORD))
    assert "key-unreadable" in refused(original(), FIELDS[0], tmp_path, Key(tmp_path / "inte.p12", PASSWORD))
