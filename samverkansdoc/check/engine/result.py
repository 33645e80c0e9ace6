"""What was found in files, as plain data for programs."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen

from samverkansdoc.diagnostics import Diagnostic, Severity
from samverkansdoc.svenska.lists import join

#: How many there are of each, in a sentence.
_WORDS = {
    Severity.ERROR: ("fel", "fel"),
    Severity.WARNING: ("varning", "varningar"),
    Severity.INFO: ("upplysning", "upplysningar"),
}


@frozen
class Result:
    """One file and what was found in it."""

    file: str
    findings: tuple[Diagnostic, ...]


def counted(findings: Iterable[Diagnostic]) -> dict[str, int]:
    """How many findings there are of each severity."""
    numbers = Counter(one.severity for one in findings)
    return {str(severity): numbers[severity] for severity in Severity}


def summary(findings: Iterable[Diagnostic]) -> str:
    """The same in words: "1 fel och 3 varningar"."""
    numbers = Counter(one.severity for one in findings)
    told = [f"{numbers[one]} {_WORDS[one][numbers[one] != 1]}" for one in Severity if numbers[one]]
    return join(told) or "inga anmärkningar"


def as_data(results: Sequence[Result]) -> dict[str, Any]:
    """All of it with Swedish keys, which do not change."""
    every = [one for result in results for one in result.findings]
    return {
        "filer": [
            {"fil": result.file, "antal": counted(result.findings), "fynd": [_finding(one) for one in result.findings]}
            for result in results
        ],
        "antal": counted(every),
    }


def _finding(one: Diagnostic) -> dict[str, Any]:
    span = one.span if one.span and one.span.line else None
    return {
        "regel": one.rule,
        "kod": one.code,
        "allvar": str(one.severity),
        "meddelande": one.message,
        "varför": one.why,
        "tips": one.hint,
        "källa": one.source,
        "stig": list(one.path),
        "utdrag": one.excerpt,
        "ersättning": one.replacement,
        "fil": one.span.file if one.span else None,
        "rad": span.line if span else None,
        "kolumn": span.column if span else None,
        "slutkolumn": span.column + span.length if span else None,
        "radtext": span.source_line if span else None,
    }
