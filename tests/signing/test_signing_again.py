"""Signing what someone has signed already, and making another original beside it: told, and nothing written."""

import shutil
from pathlib import Path

import pytest

from samverkansdoc import InputError, Key, make_copies, sign
from tests.signing.authority import PASSWORD, key_of
from tests.signing.originals import ELECTRONIC, FIELDS, NAMES, WHEN, original, source


def key(number: int, folder: Path) -> Key:
    return Key(key_of(NAMES[number]).p12(folder / f"{number}.p12"), PASSWORD)


@pytest.fixture
def half_signed(tmp_path: Path) -> Path:
    """An original that the first has signed, in a folder of its own."""
    folder = tmp_path / "ut"
    make_copies(source(tmp_path, ELECTRONIC), folder)
    sign(folder / "avtal-original.pdf", FIELDS[0], key(0, tmp_path), moment=WHEN)
    return folder


def test_the_second_who_takes_the_original_is_told_which_file_to_sign(half_signed: Path, tmp_path: Path) -> None:
    before = sorted(half_signed.iterdir())
    with pytest.raises(InputError) as refused:
        sign(half_signed / "avtal-original.pdf", FIELDS[1], key(1, tmp_path), moment=WHEN)
    (found,) = refused.value.diagnostics
    assert found.code == "signed-already"
    assert "avtal-original-undertecknad-1.pdf" in str(found.hint)
    assert sorted(half_signed.iterdir()) == before


def test_the_way_that_is_told_is_the_way(half_signed: Path, tmp_path: Path) -> None:
    made = sign(half_signed / "avtal-original-undertecknad-1.pdf", FIELDS[1], key(1, tmp_path), moment=WHEN)
    assert made.name == "avtal-original-undertecknad-2.pdf"


def test_one_who_names_another_file_may_sign_the_original_again(half_signed: Path, tmp_path: Path) -> None:
    other = tmp_path / "annan.pdf"
    assert sign(half_signed / "avtal-original.pdf", FIELDS[1], key(1, tmp_path), other, moment=WHEN) == other


def test_no_other_original_is_written_beside_a_signed_one(half_signed: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in half_signed.iterdir()}
    changed = source(tmp_path, f"{ELECTRONIC}förord: Något nytt.\n")
    with pytest.raises(InputError, match="signed-beside"):
        make_copies(changed, half_signed, force=True)
    assert {path: path.read_bytes() for path in half_signed.iterdir()} == before


def test_the_same_original_is_written_again_beside_a_signed_one(half_signed: Path, tmp_path: Path) -> None:
    (half_signed / "avtal-original.pdf").unlink()
    make_copies(tmp_path / "avtal.yaml", half_signed)
    assert (half_signed / "avtal-original.pdf").read_bytes() == original()


def test_a_moment_without_a_time_zone_is_one_of_the_machine(tmp_path: Path) -> None:
    path = tmp_path / "avtal-original.pdf"
    path.write_bytes(original())
    naive = WHEN.replace(tzinfo=None)
    signed = sign(path, FIELDS[0], key(0, tmp_path), moment=naive)
    other = tmp_path / "annan" / "avtal-original.pdf"
    other.parent.mkdir()
    shutil.copy(path, other)
    aware = sign(other, FIELDS[0], key(0, tmp_path), moment=naive.astimezone())
    written = [file.read_bytes().partition(b"/M (")[2][:23] for file in (signed, aware)]
    assert written[0] == written[1] != b""
