"""The work of ``check``, between the command line and the API."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from samverkansdoc import __version__
from samverkansdoc.check import Rule, UnknownRuleError
from samverkansdoc.check.engine.choosing import chosen
from samverkansdoc.check.engine.own import load_all
from samverkansdoc.check.engine.registry import all_rules, in_order
from samverkansdoc.check.engine.result import Result, as_data, summary
from samverkansdoc.check.engine.review import Review
from samverkansdoc.check.engine.running import review
from samverkansdoc.check.engine.sarif import sarif
from samverkansdoc.cli.console import error, say
from samverkansdoc.cli.documents import formats_of, write_documents
from samverkansdoc.cli.messages import UsageError
from samverkansdoc.cli.writing import Tell, put
from samverkansdoc.diagnostics import InputError, Severity


@frozen(kw_only=True)
class Wanted:
    """Which rules are asked, what is told of, and what counts as a fault."""

    only: Sequence[str] = ()
    without: Sequence[str] = ()
    level: str = Severity.INFO
    strict: bool = False
    mend: bool = False
    reports: Sequence[Path] = ()


def check_files(files: Sequence[Path], wanted: Wanted, *, form: str, own: Sequence[Path], output: Path | None) -> int:
    """Check every file; one that cannot be read does not keep the others from it. Returns the exit code."""
    if not files:
        raise UsageError("Ange minst en källfil: samverkansdoc check avtal.yaml")
    written = _FORMS.get(form)
    if written is None:
        raise UsageError(f"Formatet ”{form}” finns inte. De som finns är {', '.join(_FORMS)}.")
    if wanted.level not in list(Severity):
        raise UsageError(f"Nivån ”{wanted.level}” finns inte. De som finns är {', '.join(Severity)}.")
    others = load_all(own)
    rules = in_order([*all_rules(), *others])
    try:
        chosen(rules, wanted.only, wanted.without)
    except UnknownRuleError as unknown:
        raise UsageError(str(unknown)) from unknown
    formats = _report_formats(files, wanted.reports)
    failed = 0
    if wanted.mend:
        from samverkansdoc.cli.mending import mend_files  # noqa: PLC0415 - only when asked for

        if form != "text":
            raise UsageError("--åtgärda visar ändringarna som text och går inte ihop med --format.")
        failed = mend_files(files, wanted.only, wanted.without)
    reviews = [_reviewed(file, wanted, others) for file in files]
    results = [_result(file, one) for file, one in zip(files, reviews, strict=True)]
    code = _put(written(results, rules), output) or _code(results, strict=wanted.strict) or failed
    # What programs read from standard output is followed by nothing.
    tell = say if form == "text" or output else error
    return max(code, _report(reviews[0], formats, tell)) if formats else code


def _reviewed(file: Path, wanted: Wanted, own: Sequence[Rule]) -> Review | InputError:
    try:
        return review(file, only=wanted.only, without=wanted.without, level=wanted.level, own=own)
    except InputError as faults:
        return faults


def _result(file: Path, reviewed: Review | InputError) -> Result:
    """What was found in one file; what keeps it from being read is found in it too."""
    return Result(str(file), reviewed.told if isinstance(reviewed, Review) else reviewed.diagnostics)


def _report_formats(files: Sequence[Path], reports: Sequence[Path]) -> Mapping[Path, str]:
    if reports and len(files) > 1:
        raise UsageError("En rapport gäller ett dokument. Ange en källfil i taget.")
    return formats_of(reports)


def _report(reviewed: Review | InputError, formats: Mapping[Path, str], tell: Tell) -> int:
    """Write the reports, where there was something to review."""
    if isinstance(reviewed, InputError):
        error("Rapporten är inte skriven, eftersom dokumentet inte kan läsas.")
        return 1
    return write_documents(reviewed, formats, tell=tell)


def _code(results: Sequence[Result], *, strict: bool) -> int:
    grave = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    return int(any(one.severity in grave for result in results for one in result.findings))


def _put(text: str, output: Path | None) -> int:
    if output is None:
        say(text)
        return 0
    return put({output: f"{text}\n".encode()})


def _text(results: Sequence[Result], _: Sequence[Rule]) -> str:
    found = [one for result in results for one in result.findings]
    lines = [f"{result.file}: {summary(result.findings)}." for result in results]
    if len(results) > 1:
        lines.append(f"{len(results)} filer: {summary(found)}.")
    return "\n\n".join([*map(str, found), "\n".join(lines)])


def _json(results: Sequence[Result], _: Sequence[Rule]) -> str:
    return json.dumps(as_data(results), ensure_ascii=False, indent=2)


def _sarif(results: Sequence[Result], rules: Sequence[Rule]) -> str:
    return json.dumps(sarif(results, rules, __version__), ensure_ascii=False, indent=2)


#: The ways to write what was found in files, where these rules were there to ask.
_FORMS: Mapping[str, Callable[[Sequence[Result], Sequence[Rule]], str]] = {
    "text": _text,
    "json": _json,
    "sarif": _sarif,
}
