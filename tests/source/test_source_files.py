"""Files that cannot be read as text: refused at once, with what is wrong and where."""

import os
from pathlib import Path

import pytest

from samverkansdoc.diagnostics import Diagnostic, InputError
from samverkansdoc.source import load, loads
from samverkansdoc.source.files import MAX_BYTES
from tests.source.marked import GOOD, findings


def refusal(path: Path | str) -> Diagnostic:
    with pytest.raises(InputError) as caught:
        load(path)
    (found,) = caught.value.diagnostics
    assert found.span is not None
    return found


def written(folder: Path, data: bytes | str) -> Path:
    path = folder / "avtal.yaml"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_a_good_file_is_an_agreement(tmp_path: Path) -> None:
    assert load(written(tmp_path, GOOD)) == load(str(written(tmp_path, GOOD))) == loads(GOOD)


def test_a_byte_order_mark_and_any_line_ends_are_accepted(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()
    assert load(written(tmp_path, data)) == loads(GOOD.replace("\n", "\r")) == loads(GOOD)


def test_a_byte_order_mark_does_not_move_the_columns() -> None:
    (found,) = findings(b"\xef\xbb\xbfper: 1\n" + GOOD.encode())
    assert found.span
    assert (found.span.line, found.span.column, found.span.source_line) == (1, 1, "per: 1")


def test_a_missing_file_is_told_with_one_of_a_like_name(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    found = refusal(tmp_path / "avtl.yaml")
    assert (found.code, found.hint) == ("file-missing", "Menade du avtal.yaml?")
    assert refusal(tmp_path / "zzz.txt").hint == "Kontrollera filnamnet och mappen."


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    found = refusal(tmp_path / "mapp" / "avtal.yaml")
    assert found.code == "file-missing"
    assert found.hint is not None
    assert "finns inte heller" in found.hint


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    found = refusal(tmp_path)
    assert (found.code, "är en mapp" in found.message) == ("file-is-directory", True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rör.yaml")
    assert refusal(tmp_path / "rör.yaml").code == "file-special"


def test_a_file_that_must_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, GOOD)

    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    assert refusal(path).code == "file-unreadable"


@pytest.mark.parametrize("path", ["a\0b.yaml", "x" * 5000])
def test_an_impossible_path_is_told(path: str) -> None:
    assert refusal(path).code == "file-unreadable"


def test_a_name_that_is_no_text_can_still_be_printed() -> None:
    str(refusal("avtal-\udce4.yaml")).encode()


def test_a_huge_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "stor.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("the file was opened"))
    found = refusal(path)
    assert (found.code, found.message) == ("file-too-large", "Filen är 50,0 MB stor, men får vara högst 5 MB.")


def test_a_text_just_too_large_is_not_said_to_be_of_the_allowed_size() -> None:
    (found,) = findings(b" " * (MAX_BYTES + 1))
    assert found.message == "Filen är 5,1 MB stor, men får vara högst 5 MB."


def test_windows_1252_is_recognised_and_its_first_byte_shown() -> None:
    (found,) = findings(b"titel: A\nf\xf6rord: Tr\xe4ff\n")
    assert found.code == "not-utf8"
    assert "0xF6 på plats 10 " in found.message
    assert (
        found.hint == "Filen verkar vara sparad som Windows-1252 (Latin-1), där byten är ”ö”. Spara om filen som UTF-8."
    )
    assert found.span
    assert (found.span.line, found.span.column, found.span.source_line) == (2, 2, "förord: Träff")


def test_a_stray_byte_in_utf8_is_not_called_another_encoding() -> None:
    (found,) = findings("förord: å".encode() + b"\xe4 och\n")
    assert found.hint == "Resten av filen är UTF-8. Skriv om det utpekade tecknet och spara."
    assert found.span
    assert (found.span.line, found.span.column) == (1, 10)


def test_the_place_of_a_wrong_byte_counts_the_byte_order_mark() -> None:
    (found,) = findings(b"\xef\xbb\xbfa\xe4")
    assert "på plats 4 " in found.message
    assert found.span
    assert found.span.column == 2


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_recognised(encoding: str) -> None:
    (found,) = findings(GOOD.encode(encoding))
    assert (found.code, found.hint) == ("utf16", "Spara om filen som UTF-8.")


@pytest.mark.parametrize(
    ("start", "kind"), [(b"PK\x03\x04", "Word-fil"), (b"%PDF-1.7", "PDF-fil"), (b"\xd0\xcf\x11\xe0", "äldre Word-fil")]
)
def test_other_kinds_of_file_are_named(start: bytes, kind: str) -> None:
    (found,) = findings(start + b"\x00\xff")
    assert found.code == "not-text"
    assert kind in found.message
