"""`samverkansdoc new --fråga`: what it asks, what it does with answers, and how Tab completes a name."""

import os
import pty
import re
import select
import subprocess
import sys
from itertools import count, takewhile
from pathlib import Path

import pytest

import samverkansdoc as package
from samverkansdoc.cli.asking import completer
from samverkansdoc.svenska.register import kommuner
from tests.cli.commands import ROOT, Run, names

AVTAL = ROOT / "examples" / "trelleborg-2019-2022.yaml"
#: A program that has the terminal it is given for its own, as one that is started in a window.
AT_A_TERMINAL = """
import fcntl, runpy, signal, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("samverkansdoc", run_name="__main__")
"""

#: What a terminal is told beside the text.
CONTROL = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


def answering(folder: Path, *answers: str, flags: tuple[str, ...] = ()) -> Run:
    """Run the command with answers that come from a file."""
    done = subprocess.run(
        [sys.executable, "-m", "samverkansdoc", "new", "--fråga", *flags],
        cwd=folder,
        input="".join(f"{answer}\n" for answer in answers).encode(),
        capture_output=True,
        timeout=120,
        env={**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1"},
        check=False,
    )
    assert b"Traceback" not in done.stdout + done.stderr
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def at_a_terminal(folder: Path, typed: list[bytes]) -> tuple[int, str]:
    """Run the command at a terminal, with something typed at every question; the exit code, and all that is seen."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", AT_A_TERMINAL, "new", "--fråga"],
        cwd=folder,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        env={**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "200", "LC_ALL": "C.UTF-8"},
    ) as program:
        os.close(theirs)
        try:
            seen = b""
            for line in typed:
                seen += until_asked(ours)
                os.write(ours, line)
            seen += until_asked(ours)
            code = ended(program, ours, typed[-1])
        finally:
            program.kill()
    os.close(ours)
    return code, seen.decode(errors="replace")


def ended(program: "subprocess.Popen[bytes]", terminal: int, last: bytes) -> int:
    """The exit code; who has pressed Ctrl-C while the program was busy presses it again."""
    for _ in range(20):
        try:
            return program.wait(3)
        except subprocess.TimeoutExpired:
            if last == b"\x03":
                os.write(terminal, last)
    raise AssertionError(f"still running after {last!r}")


def until_asked(terminal: int) -> bytes:
    """What is shown until a question stands there that waits for an answer, or the program has ended."""
    seen = b""
    while select.select([terminal], [], [], 30)[0]:
        try:
            shown = os.read(terminal, 4096)
        except OSError:  # nobody holds the other end any more
            return seen
        seen += shown
        if not shown or CONTROL.sub("", seen.decode(errors="replace")).endswith(("? ", "] ", ". ", ": ")):
            return seen
    raise AssertionError(seen)


def test_questions_lead_to_an_agreement(tmp_path: Path) -> None:
    ran = answering(tmp_path, "", "trelleborgs kommun", "", "2027-2030", "", "")
    assert (ran.code, ran.out) == (0, "trelleborg-2027-2030.yaml\n")
    for question in ("Vilken kommun?", "lokalpolisområde? [Trelleborg]", "Vilken period", "[papper]", "filen heta?"):
        assert question in ran.err
    written = (tmp_path / "trelleborg-2027-2030.yaml").read_text(encoding="utf-8")
    assert written == package.new("Trelleborg", "2027-2030", polis="Trelleborg")


def test_several_municipalities_and_a_unit_that_the_register_does_not_know(tmp_path: Path) -> None:
    answers = ("", "Öckerö, Göteborg", "Polisområde Storgöteborg", "2027-2030", "elektroniskt", "vårt.yaml")
    ran = answering(tmp_path, *answers)
    assert (ran.code, ran.out) == (0, "vårt.yaml\n")
    assert "Registret vet inte säkert. Kanske Storgöteborg City" in ran.err
    document = package.load(tmp_path / "vårt.yaml")
    assert isinstance(document, package.Överenskommelse)
    assert [part.namn for part in document.parter] == ["Öckerö kommun", "Göteborgs Stad", "Polisområde Storgöteborg"]


def test_what_flags_have_said_is_not_asked_for(tmp_path: Path) -> None:
    flags = ("--kommun", "Borås", "--period", "2027", "--typ", "medborgarlöfte", "--undertecknande", "papper")
    ran = answering(tmp_path, "", "", flags=(*flags, "-o", "löfte.yaml"))
    assert (ran.code, ran.out) == (0, "löfte.yaml\n")
    assert ran.err.count("?") + ran.err.count("fil, om den finns:") == 2


@pytest.mark.parametrize(
    ("answers", "name"),
    [
        (("handlingsplan", "avtal.yaml", "", "", ""), "avtal-handlingsplan.yaml"),
        (("tjänsteskrivelse", "avtal.yaml", ""), "avtal-tjansteskrivelse.yaml"),
        (("uppföljning", "avtal.yaml", "2020", ""), "avtal-uppfoljning-2020.yaml"),
    ],
)
def test_what_stands_on_an_agreement_asks_for_its_file(answers: tuple[str, ...], name: str, tmp_path: Path) -> None:
    (tmp_path / "avtal.yaml").write_bytes(AVTAL.read_bytes())
    ran = answering(tmp_path, *answers)
    assert (ran.code, ran.out) == (0, f"{name}\n")
    assert (tmp_path / name).exists()


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        (("avtal",), "Typen ”avtal” finns inte."),
        (("", "Treleborg"), "Menade du Trelleborg?"),
        (("", ""), "Vilken kommun?"),
        (("", "Malmö", "Malmö Nord"), "Lokalpolisområdet ”Malmö Nord” finns inte i registret."),
        (("", "Borås", "", "snart"), "kan inte läsas som en period"),
        (("", "Borås", "", "2027", "muntligt"), "Sättet ”muntligt” finns inte."),
        (("handlingsplan", "finns-inte.yaml"), "Filen ”finns-inte.yaml” finns inte."),
        ((), "Vad ska skrivas"),
    ],
)
def test_answers_that_cannot_be_used_end_the_questions_and_nothing_is_written(
    answers: tuple[str, ...], words: str, tmp_path: Path
) -> None:
    ran = answering(tmp_path, *answers)
    assert (ran.code, ran.out) == (1, "")
    assert words in ran.err
    assert "Frågorna avbröts. Inget har skrivits." in ran.err
    assert names(tmp_path) == []


def test_at_a_terminal_tab_completes_and_a_wrong_answer_can_be_mended(tmp_path: Path) -> None:
    typed = [b"\n", b"Treleborg\n", b"trelle\t\n", b"\n", b"2027-2030\n", b"\n", b"\n"]
    code, seen = at_a_terminal(tmp_path, typed)
    assert code == 0, seen
    assert "Menade du Trelleborg?" in seen
    assert names(tmp_path) == ["trelleborg-2027-2030.yaml"]


def test_ctrl_c_ends_the_questions(tmp_path: Path) -> None:
    code, seen = at_a_terminal(tmp_path, [b"\n", b"\x03"])
    assert code == 1
    assert "Frågorna avbröts" in seen
    assert names(tmp_path) == []


def completions(text: str) -> list[str | None]:
    complete = completer([kommun.namn for kommun in kommuner()])
    return list(takewhile(bool, (complete(text, state) for state in count())))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trell", ["Trelleborg"]),
        ("upplands", ["Upplands Väsby", "Upplands-Bro"]),
        (" sved", [" Svedala"]),
        ("öcke", ["Öckerö"]),
        ("xyz", []),
    ],
)
def test_tab_offers_the_names_that_go_on_from_what_is_written(text: str, found: list[str]) -> None:
    assert completions(text) == found
