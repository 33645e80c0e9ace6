"""Files are written whole or not at all, and never over a signature."""

import os
import stat
from pathlib import Path

import pytest

from samverkansdoc import InputError, Key, make_copies, render, sign
from samverkansdoc.files import is_signed, write_all
from tests.signing.authority import PASSWORD, key_of
from tests.signing.originals import ELECTRONIC, FIELDS, NAMES, PAPER, WHEN, a_pdf, original, signed, source

OLD = {"a.pdf": b"gammal a", "b.docx": b"gammal b"}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    for name, data in OLD.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def content(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def test_files_are_written_with_the_rights_of_any_new_file(tmp_path: Path) -> None:
    write_all({tmp_path / "under" / "a.pdf": b"a"})
    (tmp_path / "vanlig").write_bytes(b"")
    expected = stat.S_IMODE((tmp_path / "vanlig").stat().st_mode)
    assert stat.S_IMODE((tmp_path / "under" / "a.pdf").stat().st_mode) == expected


def test_files_replace_those_of_before(old: Path) -> None:
    write_all({old / "a.pdf": b"ny a", old / "b.docx": b"ny b"})
    assert content(old) == {"a.pdf": b"ny a", "b.docx": b"ny b"}


def test_nothing_changes_when_one_file_cannot_be_written(old: Path) -> None:
    (old / "c.html").mkdir()
    with pytest.raises(IsADirectoryError):
        write_all({old / "a.pdf": b"ny a", old / "b.docx": b"ny b", old / "c.html": b"ny c"})
    assert content(old) == OLD


def fill_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no room for the second file."""
    written: list[int] = []

    def full(handle: int) -> None:
        written.append(handle)
        if len(written) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)


def test_the_files_of_before_are_as_they_were_when_the_disk_is_full(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill_the_disk(monkeypatch)
    with pytest.raises(OSError, match="No space left"):
        write_all({old / "a.pdf": b"ny a", old / "b.docx": b"ny b"})
    assert OLD.items() <= content(old).items()


def test_a_full_disk_leaves_nothing_lying_about(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill_the_disk(monkeypatch)
    with pytest.raises(OSError, match="No space left"):
        write_all({old / "a.pdf": b"ny a", old / "b.docx": b"ny b"})
    assert sorted(content(old)) == sorted(OLD)


def stopping_at(second: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The nth file cannot take its name, as when Word holds it open on Windows."""
    replaced: list[Path] = []
    original = Path.replace

    def stop(self: Path, target: Path) -> Path:
        replaced.append(target)
        if len(replaced) == second:
            raise PermissionError(13, "Permission denied", str(target))
        return original(self, target)

    monkeypatch.setattr(Path, "replace", stop)


def test_files_that_cannot_take_their_names_leave_nothing_lying_about(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopping_at(2, monkeypatch)
    with pytest.raises(PermissionError):
        write_all({old / "a.pdf": b"ny a", old / "b.docx": b"ny b"})
    assert sorted(content(old)) == sorted(OLD)
    assert content(old)["b.docx"] == OLD["b.docx"]


def test_all_files_are_as_before_when_one_cannot_take_its_name(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stopping_at(2, monkeypatch)
    with pytest.raises(PermissionError):
        write_all({old / "a.pdf": b"ny a", old / "b.docx": b"ny b"})
    assert content(old) == OLD


def refused(contents: dict[Path, bytes], *, replace: bool = True) -> list[str]:
    before = content(next(iter(contents)).parent)
    with pytest.raises(InputError) as told:
        write_all(contents, replace=replace)
    assert content(next(iter(contents)).parent) == before
    return [fault.code for fault in told.value.diagnostics]


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("replace", [True, False])
def test_a_signed_pdf_is_never_replaced_nor_anything_beside_it(count: int, replace: bool, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(signed(count))
    assert refused({tmp_path / "a.pdf": b"ny", tmp_path / "b.pdf": b"ny"}, replace=replace) == ["signed-file"]


def test_what_is_signed_is_told_from_what_is_not(tmp_path: Path) -> None:
    cases = {
        "signed": (signed(1), True),
        "cut off after the signature": (signed(1)[: signed(1).index(b"/ByteRange") + 99], True),
        "with bytes before it": (b"\n" * 200 + signed(2), True),
        "large, signed at the end": (original() + b"\n" * (3 << 20) + signed(1)[len(original()) :], True),
        "with fields that are free": (original(), False),
        "from elsewhere": (a_pdf(2), False),
        "no PDF": (b"a text that tells of /ByteRange", False),
        "empty": (b"", False),
    }
    for name, (data, _) in cases.items():
        (tmp_path / name).write_bytes(data)
    assert {name: is_signed(tmp_path / name) for name in cases} == {name: known for name, (_, known) in cases.items()}
    assert not is_signed(tmp_path)
    assert not is_signed(tmp_path / "missing")


@pytest.mark.parametrize("size", [(1 << 20) - 5, (1 << 20) - 1, 1 << 20])
def test_a_signature_over_the_border_of_what_is_read_at_a_time_is_seen(size: int, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n".ljust(size, b" ") + b"/ByteRange [0 1 2 3]")
    assert is_signed(tmp_path / "a.pdf")


def test_a_signed_pdf_under_any_name_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "avtal.txt").write_bytes(signed(1))
    (tmp_path / "genväg.pdf").symlink_to(tmp_path / "avtal.txt")
    for name in ("avtal.txt", "genväg.pdf"):
        assert refused({tmp_path / name: b"ny"}) == ["signed-file"]
    assert (tmp_path / "avtal.txt").read_bytes() == signed(1)


def test_without_force_no_file_is_replaced_and_all_are_told(old: Path) -> None:
    new = {old / name: b"ny" for name in ("a.pdf", "b.docx", "c.html")}
    assert refused(new, replace=False) == ["file-exists", "file-exists"]


def test_files_that_are_as_they_should_be_are_left_alone(old: Path) -> None:
    before = {name: (old / name).stat().st_ino for name in OLD}
    write_all({old / name: data for name, data in OLD.items()} | {old / "c": b"c"}, replace=False)
    assert {name: (old / name).stat().st_ino for name in OLD} == before
    assert content(old) == {**OLD, "c": b"c"}


def test_a_signed_pdf_may_be_written_again_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(signed(2))
    write_all({tmp_path / "a.pdf": signed(2)}, replace=False)
    assert (tmp_path / "a.pdf").read_bytes() == signed(2)


def test_what_is_no_file_at_all_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rör")
    assert refused({tmp_path / "rör": b"ny"}) == ["special-file"]
    assert stat.S_ISFIFO((tmp_path / "rör").stat().st_mode)


def test_files_have_the_rights_that_those_before_them_had_after_a_failure(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (old / "a.pdf").chmod(0o640)
    stopping_at(2, monkeypatch)
    with pytest.raises(PermissionError):
        write_all({old / "a.pdf": b"ny a", old / "b.docx": b"ny b"})
    assert stat.S_IMODE((old / "a.pdf").stat().st_mode) == 0o640


def test_render_does_not_write_over_a_signed_pdf(tmp_path: Path) -> None:
    (tmp_path / "avtal.pdf").write_bytes(signed(1))
    with pytest.raises(InputError, match="signed-file"):
        render(source(tmp_path / "källa"), tmp_path, name="avtal")
    assert content(tmp_path) == {"avtal.pdf": signed(1)}


@pytest.mark.parametrize(("text", "name"), [(ELECTRONIC, "avtal-original.pdf"), (PAPER, "avtal-exemplar-2.pdf")])
@pytest.mark.parametrize("force", [False, True])
def test_copies_do_not_write_over_a_signed_pdf(text: str, name: str, force: bool, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(signed(1))
    with pytest.raises(InputError, match="signed-file"):
        make_copies(source(tmp_path / "källa", text), tmp_path, force=force)
    assert content(tmp_path) == {name: signed(1)}


def test_copies_are_replaced_with_force_only_and_the_same_ones_need_none(tmp_path: Path) -> None:
    first = make_copies(source(tmp_path), tmp_path / "ut")
    before = content(tmp_path / "ut")
    assert make_copies(source(tmp_path), tmp_path / "ut") == first
    changed = source(tmp_path, PAPER.replace("öka", "höja"))
    with pytest.raises(InputError) as told:
        make_copies(changed, tmp_path / "ut")
    assert {fault.code for fault in told.value.diagnostics} == {"file-exists"}
    assert content(tmp_path / "ut") == before
    make_copies(changed, tmp_path / "ut", force=True)
    assert content(tmp_path / "ut").keys() == before.keys()
    assert all(data != before[name] for name, data in content(tmp_path / "ut").items())


@pytest.mark.parametrize("there", [signed(1), original(), b"n\xe5got annat"])
def test_a_signature_is_written_over_no_file_of_any_kind(there: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(original())
    (tmp_path / "b.pdf").write_bytes(there)
    key = Key(key_of(NAMES[0]).p12(tmp_path / "k.p12"), PASSWORD)
    for output in (tmp_path / "b.pdf", tmp_path / "a.pdf"):
        with pytest.raises(InputError, match=r"signed-file|file-exists") as told:
            sign(tmp_path / "a.pdf", FIELDS[0], key, output, moment=WHEN)
        assert "--force" not in str(told.value)
    assert content(tmp_path) | {"k.p12": b""} == {"a.pdf": original(), "b.pdf": there, "k.p12": b""}
