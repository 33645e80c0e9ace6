"""Files when the program is really killed, the disk really full and the folder really closed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from shutil import disk_usage

import pytest

from tests.checkers.tools import ToolMissingError
from tests.cli.commands import Run, samverkansdoc
from tests.copies.parties import LONG, agreement
from tests.signing.authority import PASSWORD, key_of
from tests.signing.originals import FIELDS, NAMES, original

COMMAND = ("copies", "avtal.yaml", "-o", "ut", "--force")
#: PDF and Word for two parties, the set for printing, the manifest.
FILES = 6

#: Runs a command and kills itself for good when it does something for the nth time.
DYING = """
import os, signal, sys
from pathlib import Path

def dying(work, left):
    def one_more(*given, **more):
        left.pop()
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        return work(*given, **more)
    return one_more

what, times = sys.argv[1], [None] * int(sys.argv[2])
if what == "fsync":
    os.fsync = dying(os.fsync, times)
else:
    Path.replace = dying(Path.replace, times)

from samverkansdoc.cli.app import run
sys.exit(run(sys.argv[3:]))
"""


def content(folder: Path) -> dict[str, bytes]:
    """The files in a folder but for those that have no name yet."""
    return {file.name: file.read_bytes() for file in folder.iterdir() if not file.name.startswith(".")}


def written(folder: Path, text: str) -> dict[str, bytes]:
    """What the command makes of a source that is now in the folder."""
    (folder / "avtal.yaml").write_text(text, encoding="utf-8")
    assert samverkansdoc(*COMMAND, cwd=folder).code == 0
    return content(folder / "ut")


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The files of a first agreement, and those of a second that take their names."""
    folder = tmp_path_factory.mktemp("hela")
    return written(folder, agreement(2)), written(folder, agreement(2, more=f"förord: |\n{LONG}"))


@pytest.fixture
def folder(tmp_path: Path, both: tuple[dict[str, bytes], dict[str, bytes]]) -> Path:
    """The files of the first, and the source of the second."""
    (tmp_path / "ut").mkdir()
    for name, data in both[0].items():
        (tmp_path / "ut" / name).write_bytes(data)
    (tmp_path / "avtal.yaml").write_text(agreement(2, more=f"förord: |\n{LONG}"), encoding="utf-8")
    return tmp_path


def killed(folder: Path, what: str, nth: int) -> None:
    command = [sys.executable, "-c", DYING, what, str(nth), *COMMAND]
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=120, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr


@pytest.mark.parametrize("nth", range(1, FILES + 1))
def test_killed_while_it_writes_all_old_files_are_as_they_were(
    nth: int, folder: Path, both: tuple[dict[str, bytes], dict[str, bytes]]
) -> None:
    killed(folder, "fsync", nth)
    assert content(folder / "ut") == both[0]


@pytest.mark.parametrize("nth", range(1, FILES + 1))
def test_killed_between_two_files_that_take_their_names_every_file_is_whole_old_or_new(
    nth: int, folder: Path, both: tuple[dict[str, bytes], dict[str, bytes]]
) -> None:
    killed(folder, "replace", nth)
    new = list(both[1])
    there = content(folder / "ut")
    assert there.keys() == both[0].keys()
    changed = [name for name in there if there[name] != both[0][name]]
    assert len(changed) == nth - 1
    assert all(there[name] == both[1][name] for name in changed)
    assert sorted(new) == sorted(there)


@pytest.mark.parametrize("what", ["fsync", "replace"])
def test_what_a_killed_run_left_is_in_no_ones_way(
    what: str, folder: Path, both: tuple[dict[str, bytes], dict[str, bytes]]
) -> None:
    killed(folder, what, 3)
    assert samverkansdoc(*COMMAND, cwd=folder).code == 0
    assert content(folder / "ut") == both[1]


@pytest.mark.parametrize("share", [0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0])
def test_killed_at_any_time_every_file_is_whole_old_or_new(
    share: float, folder: Path, both: tuple[dict[str, bytes], dict[str, bytes]]
) -> None:
    start = time.monotonic()
    assert samverkansdoc(*COMMAND[:-2], "annan", cwd=folder).code == 0
    whole = time.monotonic() - start
    command = [sys.executable, "-m", "samverkansdoc", *COMMAND]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE) as running:
        time.sleep(whole * share)
        running.kill()
    there = content(folder / "ut")
    assert there.keys() == both[0].keys()
    assert all(data in (both[0][name], both[1][name]) for name, data in there.items())


def mounted(place: Path, *options: str) -> Iterator[Path]:
    """A file system of its own in a folder, as long as a test needs it."""
    place.mkdir()
    try:
        done = subprocess.run(["mount", "-t", "tmpfs", *options, "tmpfs", place], capture_output=True, check=False)
    except FileNotFoundError as error:
        raise ToolMissingError("mount", "apt-get install mount") from error
    if done.returncode != 0:
        raise ToolMissingError("mount", "run the tests as root, in a container with the right to mount")
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk with room for one set of files and not for two."""
    yield from mounted(tmp_path / "liten", "-o", "size=400k")


def full(ran: Run) -> bool:
    return (ran.code, ran.out) == (1, "") and "disken är full. Inga filer har ändrats." in ran.err


def test_a_full_disk_leaves_the_copies_as_they_were_and_nothing_else(
    folder: Path, small: Path, both: tuple[dict[str, bytes], dict[str, bytes]]
) -> None:
    for name, data in both[0].items():
        (small / name).write_bytes(data)
    assert full(samverkansdoc("copies", "avtal.yaml", "-o", small, "--force", cwd=folder))
    assert {file.name: file.read_bytes() for file in small.iterdir()} == both[0]


def fill(file: Path) -> None:
    """Take what room there is."""
    file.write_bytes(b"x" * disk_usage(file.parent).free)


def test_a_full_disk_keeps_any_command_from_writing_and_changes_nothing(
    folder: Path, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key_of(NAMES[0]).p12(folder / "k.p12")
    (folder / "o.pdf").write_bytes(original())
    for name in ("avtal.pdf", "avtal.html", "källa.yaml", "schema.json"):
        (small / name).write_text(f"{name}, förr", encoding="utf-8")
    fill(small / "fyllnad")
    before = {file.name: file.read_bytes() for file in small.iterdir()}
    commands: list[tuple[str | Path, ...]] = [
        ("render", "avtal.yaml", "-o", small),
        ("extract", "ut/avtal-exemplar-1.pdf", "-o", small / "källa.yaml", "--force"),
        ("schema", "-o", small / "schema.json"),
        ("sign", "o.pdf", "--field", FIELDS[0], "--p12", "k.p12", "-o", small / "ny.pdf"),
    ]
    monkeypatch.setenv("SAMVERKANSDOC_LOSENORD", PASSWORD)
    for command in commands:
        assert full(samverkansdoc(*command, cwd=folder)), command
        assert {file.name: file.read_bytes() for file in small.iterdir()} == before


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Path]:
    """A disk that can only be read, with files on it."""
    for place in mounted(tmp_path / "stängd"):
        (place / "avtal.pdf").write_bytes(b"f\xf6rr")
        subprocess.run(["mount", "-o", "remount,ro", place], check=True)
        yield place


def test_a_disk_that_can_only_be_read_is_told(folder: Path, closed: Path) -> None:
    for command in ("render", "copies"):
        ran = samverkansdoc(command, "avtal.yaml", "-o", closed, cwd=folder)
        assert (ran.code, ran.out) == (1, "")
        assert "disken går bara att läsa. Inga filer har ändrats." in ran.err
    assert {file.name: file.read_bytes() for file in closed.iterdir()} == {"avtal.pdf": b"f\xf6rr"}


#: Root may write everywhere, but not without its capabilities.
AS_ANYONE = ("setpriv", "--bounding-set=-all") if os.geteuid() == 0 else ()


def test_a_folder_that_is_closed_to_the_user_is_told(folder: Path) -> None:
    (folder / "ut").chmod(0o500)
    ran = samverkansdoc(*COMMAND, cwd=folder, through=AS_ANYONE)
    (folder / "ut").chmod(0o700)
    assert (ran.code, ran.out) == (1, "")
    assert "inte rätt att skriva" in ran.err
