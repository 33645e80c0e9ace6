"""Rules of someone's own, from a Python file that was named. The file is a program: nothing loads it by itself."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from traceback import extract_tb
from types import ModuleType
from typing import NoReturn

from samverkansdoc.check.engine.registry import all_rules, in_order, rules_of
from samverkansdoc.check.engine.rule import InvalidRuleError, Rule
from samverkansdoc.diagnostics import Diagnostic, InputError, Span

#: Not the name of any module: the file is not imported, so nothing is left behind where it stands.
_NAME = "samverkansdoc_regler"


def load_all(paths: Iterable[Path]) -> tuple[Rule, ...]:
    """The rules in Python files, which are run.

    Raises:
        InputError: a file cannot be read or run, holds no rule, or holds one that has the id of another.
    """
    found: list[Rule] = []
    for path in paths:
        found += _new(path, _rules(path), [*all_rules(), *found])
    return tuple(found)


def _rules(path: Path) -> tuple[Rule, ...]:
    module = ModuleType(_NAME)
    module.__file__ = str(path)
    data = _read(path)
    try:
        exec(compile(data, str(path), "exec"), vars(module))
    except SyntaxError as fault:
        _refuse(path, f"Filen är ingen Pythonkod: {fault.msg}.", fault.lineno if fault.filename == str(path) else None)
    except InvalidRuleError as fault:
        _refuse(path, str(fault), _line(fault, path))
    except Exception as fault:
        _refuse(path, f"Filen kunde inte köras: {type(fault).__name__}: {fault}", _line(fault, path))
    return rules_of(module)


def _new(path: Path, found: Iterable[Rule], others: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules of a file that are not only brought there from elsewhere."""
    own = [one for one in found if one not in others]
    if not own:
        _refuse(path, "Filen innehåller ingen regel.", hint="En regel är en funktion under raden ”@rule(…)”.")
    try:
        in_order([*others, *own])
    except InvalidRuleError as fault:
        _refuse(path, str(fault), hint="Ge regeln ett eget id, till exempel ”EGEN-1”.")
    return in_order(own)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        _refuse(path, "Filen med regler finns inte.", hint="Kontrollera sökvägen.")
    except OSError:
        _refuse(path, "Filen med regler kan inte läsas.", hint="Är det en fil, och får du läsa den?")


def _line(fault: BaseException, path: Path) -> int | None:
    """The last line of the file itself that was run."""
    lines: Iterator[int | None] = (
        frame.lineno for frame in reversed(extract_tb(fault.__traceback__)) if frame.filename == str(path)
    )
    return next(lines, None)


def _refuse(path: Path, message: str, line: int | None = None, hint: str | None = None) -> NoReturn:
    span = Span(file=str(path), line=line or 0, column=1 if line else 0)
    raise InputError([Diagnostic(code="own-rules", message=message, hint=hint, span=span)])
