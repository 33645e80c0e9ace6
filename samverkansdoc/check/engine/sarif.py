"""What was found in files as SARIF 2.1.0 (OASIS), which editors and code hosts read."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from samverkansdoc.check.engine.result import Result
from samverkansdoc.check.engine.rule import Rule
from samverkansdoc.diagnostics import Diagnostic, Severity, Span
from samverkansdoc.svenska.dates import iso_date

VERSION = "2.1.0"
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
#: By it one knows the same finding in another run.
FINGERPRINT = "samverkansdoc/v1"
#: What YAML or JSON would read otherwise in some place.
_NOTATION = re.compile(r"""['"\\\n\r\t]|[ \u00a0]#|:[ ]|:\Z""")
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif(results: Sequence[Result], rules: Sequence[Rule], version: str) -> dict[str, Any]:
    """The log of one run: the rules that were there, and the findings."""
    found = [one for result in results for one in result.findings]
    described = [*map(_rule, rules), *_codes(found)]
    places = {one["id"]: index for index, one in enumerate(described)}
    driver = {"name": "samverkansdoc", "version": version, "language": "sv-SE", "rules": described}
    run = {
        "tool": {"driver": driver},
        "language": "sv-SE",
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(one, places[one.code], print_) for one, print_ in zip(found, _fingerprints(found), strict=True)
        ],
    }
    return {"$schema": SCHEMA, "version": VERSION, "runs": [run]}


def _rule(one: Rule) -> dict[str, Any]:
    return {
        "id": one.id,
        "shortDescription": {"text": one.title},
        "fullDescription": {"text": one.why},
        "help": {"text": f"{one.why}\n\nKälla: {one.source}"},
        "defaultConfiguration": {"level": _LEVELS[one.severity]},
        "properties": {"källa": one.source, **({"sedan": iso_date(one.since)} if one.since else {})},
    }


def _codes(found: Iterable[Diagnostic]) -> list[dict[str, Any]]:
    """What is told of that is no rule: faults that keep a file from being read, and the like."""
    return [{"id": code} for code in dict.fromkeys(one.code for one in found if one.rule is None)]


def _result(one: Diagnostic, index: int, fingerprint: str) -> dict[str, Any]:
    told = {"varför": one.why, "tips": one.hint, "källa": one.source, "stig": ".".join(map(str, one.path))}
    return {
        "ruleId": one.code,
        "ruleIndex": index,
        "level": _LEVELS[one.severity],
        "message": {"text": f"{one.message} {one.hint}" if one.hint else one.message},
        "locations": [_location(one.span)] if one.span else [],
        "partialFingerprints": {FINGERPRINT: fingerprint},
        **_fixes(one),
        "properties": {key: value for key, value in told.items() if value},
    }


def _location(span: Span) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(span.file)}}
    if span.line:
        start = span.column - 1
        place["region"] = {**_region(span), "snippet": {"text": span.source_line[start : start + span.length]}}
    return {"physicalLocation": place}


def _region(span: Span) -> dict[str, int]:
    end = span.column + span.length
    return {"startLine": span.line, "startColumn": span.column, "endLine": span.line, "endColumn": end}


def _fixes(one: Diagnostic) -> dict[str, Any]:
    """What is to stand there instead, where it can be put there without another look at the file."""
    if one.replacement is None or one.span is None or not one.span.exact:
        return {}
    if {*_NOTATION.findall(one.replacement)} - {*_NOTATION.findall(one.excerpt or "")}:
        return {}
    change = {"deletedRegion": _region(one.span), "insertedContent": {"text": one.replacement}}
    changed = {"artifactLocation": {"uri": _uri(one.span.file)}, "replacements": [change]}
    return {"fixes": [{"description": {"text": one.hint or one.message}, "artifactChanges": [changed]}]}


def _uri(file: str) -> str:
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(PurePath(file).as_posix())


def _fingerprints(found: Iterable[Diagnostic]) -> Iterator[str]:
    """Of what was found and of the line where it stands, not of its number: lines above it may come and go."""
    seen: Counter[tuple[str, ...]] = Counter()
    for one in found:
        keys = ".".join(step for step in one.path if isinstance(step, str))
        line = " ".join(one.span.source_line.split()) if one.span else ""
        file = PurePath(one.span.file).as_posix() if one.span else ""
        parts = (file, one.code, keys, one.excerpt or "", line)
        seen[parts] += 1
        yield sha256("\0".join([*parts, str(seen[parts])]).encode()).hexdigest()[:32]
