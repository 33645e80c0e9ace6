"""The password to a key: from the environment or asked for on a terminal, never from an argument."""

import os
import pty
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from tests.cli.commands import samverkansdoc
from tests.signing.authority import PASSWORD, key_of
from tests.signing.originals import FIELDS, NAMES, original

VARIABLE = "SAMVERKANSDOC_LOSENORD"
COMMAND = ("sign", "o.pdf", "--field", FIELDS[0], "--p12", "k.p12")
#: A program that has the terminal it is given for its own, as one that is started in a window.
AT_A_TERMINAL = """
import fcntl, runpy, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
runpy.run_module("samverkansdoc", run_name="__main__")
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An original, a key, and no password in the environment."""
    monkeypatch.delenv(VARIABLE, raising=False)
    (tmp_path / "o.pdf").write_bytes(original())
    key_of(NAMES[0]).p12(tmp_path / "k.p12")
    return tmp_path


def at_a_terminal(folder: Path, typed: bytes) -> tuple[int, str]:
    """Run the command at a terminal where something is typed; the exit code, and all that is seen there."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", AT_A_TERMINAL, *COMMAND],
        cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
        env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": "100", "TERM": "dumb"},
    ) as running:  # fmt: skip
        os.close(theirs)
        seen = b""
        while piece := _read(ours):
            seen += piece
            if b"k.p12: " in seen and typed:
                _until_silent(ours, running)
                os.write(ours, typed)
                typed = b""
    os.close(ours)
    assert b"Traceback" not in seen
    return running.returncode, seen.decode()


def _until_silent(terminal: int, running: "subprocess.Popen[bytes]") -> None:
    """Wait until what is typed is not shown: what comes before that is thrown away."""
    while running.poll() is None and termios.tcgetattr(terminal)[3] & termios.ECHO:
        time.sleep(0.01)


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 1000)
    except OSError:
        return b""


def test_it_is_asked_for_at_a_terminal_and_not_shown(folder: Path) -> None:
    code, seen = at_a_terminal(folder, f"{PASSWORD}\n".encode())
    assert code == 0, seen
    assert "Lösenord till k.p12: " in seen
    assert PASSWORD not in seen
    assert "o-undertecknad-1.pdf" in seen
    assert (folder / "o-undertecknad-1.pdf").read_bytes().startswith(original())


@pytest.mark.parametrize("typed", ["fel", "", "å" * 300])
def test_a_wrong_one_is_told(typed: str, folder: Path) -> None:
    code, seen = at_a_terminal(folder, f"{typed}\n".encode())
    assert code == 1
    assert "key-password" in seen
    assert not (folder / "o-undertecknad-1.pdf").exists()


@pytest.mark.parametrize(("typed", "code"), [(b"\x04", 2), (b"\x03", 130)])
def test_one_may_change_ones_mind(typed: bytes, code: int, folder: Path) -> None:
    ended, seen = at_a_terminal(folder, typed)
    assert ended == code, seen
    assert not (folder / "o-undertecknad-1.pdf").exists()


def test_without_a_terminal_the_variable_is_named(folder: Path) -> None:
    ran = samverkansdoc(*COMMAND, cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert VARIABLE in ran.err
    assert not (folder / "o-undertecknad-1.pdf").exists()


def test_it_is_taken_from_the_environment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, PASSWORD)
    assert samverkansdoc(*COMMAND, cwd=folder).code == 0


@pytest.mark.parametrize("given", ["fel", ""])
def test_a_wrong_one_in_the_environment_is_told(given: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, given)
    ran = samverkansdoc(*COMMAND, cwd=folder)
    assert (ran.code, ran.out) == (1, "")
    assert "k.p12: fel[key-password]: " in ran.err


def test_letters_beyond_ascii_are_fine(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key_of(NAMES[0]).p12(folder / "k.p12", "lösen ord å")
    monkeypatch.setenv(VARIABLE, "lösen ord å")
    assert samverkansdoc(*COMMAND, cwd=folder).code == 0
