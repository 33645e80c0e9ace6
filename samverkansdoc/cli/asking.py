"""The questions of ``new --fråga``: what is not said by a flag is asked for, one question at a time.

At a terminal, Tab completes names. An answer that cannot be used is told why, and the question comes again; where no
one can answer again, since the answers come from a file, that is the end.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from attrs import evolve

from samverkansdoc.cli.console import error
from samverkansdoc.cli.drafting import AGREEMENT, OF_ANOTHER, Wanted, chosen, default_path
from samverkansdoc.cli.messages import UsageError
from samverkansdoc.model import Dokumenttyp, Polis, Signeringssätt
from samverkansdoc.svenska.characters import key
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.lists import join
from samverkansdoc.svenska.periods import Period
from samverkansdoc.svenska.register import find_kommun, kommuner, lokalpolisområden

T = TypeVar("T")


class Stopped(Exception):  # noqa: N818 - nothing is wrong
    """The one who was asked has answered no more."""


def asked(wanted: Wanted) -> Wanted:
    """What is wanted, with answers to all that was not given. Raises ``Stopped``."""
    if wanted.typ is None:
        wanted = evolve(wanted, typ=_typ())
    if wanted.av is None and wanted.kind is not AGREEMENT:
        wanted = evolve(wanted, av=_av(wanted.kind))
    for question in (_with_parties, _with_period, _with_way, _with_output):
        wanted = question(wanted)
    return wanted


# ---------------------------------------------------------------- The questions


def _typ() -> str:
    words = list(Dokumenttyp)
    text = f"Vad ska skrivas: {join(words, 'eller')}?"
    return _ask(text, lambda answer: chosen(answer, words, "Typen"), default=AGREEMENT, names=words)


def _av(kind: Dokumenttyp) -> Path | None:
    if kind in OF_ANOTHER:
        return _ask("Vilken fil gäller det?", _existing)
    return _ask("Överenskommelsens fil, om den finns:", lambda path: _existing(path) if path else None, default="")


def _with_parties(wanted: Wanted) -> Wanted:
    if wanted.av is not None:
        return wanted
    if not wanted.kommun:
        names = [kommun.namn for kommun in kommuner()]
        wanted = evolve(wanted, kommun=_ask("Vilken kommun? Är det flera, skriv komma emellan.", _known, names=names))
    return wanted if wanted.polis is not None else evolve(wanted, polis=_polis(wanted.kommun))


def _polis(given: Sequence[str]) -> str | None:
    from samverkansdoc.drafting.parties import candidates  # noqa: PLC0415 - heavy

    try:
        near = candidates([find_kommun(name) for name in given])
    except SvenskaError:
        return None  # a flag that is wrong is told when the file is written
    names = [area.lokalpolisområde for area in lokalpolisområden()]
    if len(near) == 1:
        return _ask("Vilket lokalpolisområde?", _unit, default=near[0], names=names)
    among = f" Kanske {join(near, 'eller')}." if near else ""
    return _ask(f"Vilket lokalpolisområde? Registret vet inte säkert.{among}", _unit, names=names)


def _with_period(wanted: Wanted) -> Wanted:
    if wanted.period is not None or wanted.kind is Dokumenttyp.TJÄNSTESKRIVELSE:
        return wanted
    if wanted.av is not None:
        return evolve(wanted, period=_ask("Vilken period? Tomt svar: den första.", str, default="") or None)
    example = "2027-2030" if wanted.kind is AGREEMENT else "2027"
    return evolve(wanted, period=_ask(f"Vilken period, till exempel {example}?", lambda text: str(Period.parse(text))))


def _with_way(wanted: Wanted) -> Wanted:
    if wanted.sätt is not None or wanted.kind in OF_ANOTHER:
        return wanted
    words = list(Signeringssätt)
    text = f"Hur undertecknar parterna: {join(words, 'eller')}?"
    return evolve(
        wanted, sätt=_ask(text, lambda answer: chosen(answer, words, "Sättet"), default=words[0], names=words)
    )


def _with_output(wanted: Wanted) -> Wanted:
    if wanted.output is not None:
        return wanted
    return evolve(wanted, output=_ask("Vad ska filen heta?", Path, default=str(default_path(wanted))))


# ---------------------------------------------------------------- The answers


def _known(answer: str) -> list[str]:
    return [find_kommun(name).namn for name in answer.split(",") if name.strip()]


def _unit(answer: str) -> str:
    return answer if Polis(polis=answer, undertecknare=()).namn else ""


def _existing(answer: str) -> Path:
    path = Path(answer).expanduser()
    if not path.is_file():
        raise UsageError(f"Filen ”{answer}” finns inte.")
    return path


def _ask(text: str, read: Callable[[str], T], *, default: str | None = None, names: Sequence[str] = ()) -> T:
    """The answer as ``read`` reads it; an empty one is the default. Raises ``Stopped`` when no more answers come."""
    prompt = f"{text} [{default}] " if default else f"{text} "
    while True:
        answer = _line(prompt, names).strip() or default
        if answer is not None:
            try:
                return read(answer)
            except (SvenskaError, UsageError) as wrong:
                hint = wrong.hint if isinstance(wrong, SvenskaError) else None
                error(" ".join(filter(None, [str(wrong), hint])))
        if not sys.stdin.isatty():
            raise Stopped


def _line(prompt: str, names: Sequence[str]) -> str:
    """One line from the one who is asked; the question goes where no result stands."""
    try:
        if sys.stdin.isatty() and sys.stdout.isatty():
            with _completion(names):
                return input(prompt)
        print(prompt, end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
    except (EOFError, KeyboardInterrupt, UnicodeDecodeError) as over:
        raise Stopped from over
    error("")
    if not line:
        raise Stopped
    return line


# ---------------------------------------------------------------- The Tab key


def completer(names: Sequence[str]) -> Callable[[str, int], str | None]:
    """What is asked for the names, one after the other, that go on from what is written; case does not matter."""

    def complete(text: str, state: int) -> str | None:
        before = text[: len(text) - len(text.lstrip())]
        found = [name for name in names if key(name).startswith(key(text))]
        return f"{before}{found[state]}" if state < len(found) else None

    return complete


@contextmanager
def _completion(names: Sequence[str]) -> Iterator[None]:
    """Let Tab complete the names, where the system can do that: Windows cannot."""
    try:
        import readline  # noqa: PLC0415 - not on all systems
    except ImportError:
        yield
        return
    before = readline.get_completer(), readline.get_completer_delims()
    readline.set_completer(completer(names))
    readline.set_completer_delims(",")
    is_libedit = "libedit" in (readline.__doc__ or "")
    readline.parse_and_bind("bind ^I rl_complete" if is_libedit else "tab: complete")
    try:
        yield
    finally:
        readline.set_completer(before[0])
        readline.set_completer_delims(before[1])
