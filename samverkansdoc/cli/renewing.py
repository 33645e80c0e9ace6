"""The work of ``renew``, between the command line and the API."""

from pathlib import Path

from attrs import frozen

from samverkansdoc.cli.console import say
from samverkansdoc.cli.messages import UsageError
from samverkansdoc.cli.writing import put

_ENDINGS, _REPORTS = (".yaml", ".yml"), (".md", ".txt")


@frozen(kw_only=True)
class Wanted:
    """What was asked for."""

    source: Path
    period: str
    output: Path
    follow_up: Path | None
    keep_signatories: bool
    report: Path | None


def write_renewed(wanted: Wanted, *, force: bool) -> int:
    """Write the draft for the next period, and tell what was done. Returns the exit code."""
    _check(wanted)
    from samverkansdoc.renewal import renew  # noqa: PLC0415 - heavy

    renewed = renew(wanted.source, wanted.period, follow_up=wanted.follow_up, keep_signatories=wanted.keep_signatories)
    contents = {wanted.output: renewed.text.encode()}
    if wanted.report is not None:
        is_markdown = wanted.report.suffix.lower() == ".md"
        contents[wanted.report] = renewed.report(markdown=is_markdown).encode()
    code = put(contents, replace=force)
    if code == 0:
        say(f"\n{renewed.summary()}")
    return code


def _check(wanted: Wanted) -> None:
    output, report = wanted.output, wanted.report
    if output.suffix.lower() not in _ENDINGS:
        raise UsageError(f"Filen ”{output}” ska ha ett namn som slutar på .yaml, för det nya skrivs i YAML.")
    if report is not None and report.suffix.lower() not in _REPORTS:
        raise UsageError(f"Rapporten ”{report}” ska ha ett namn som slutar på .md eller .txt.")
    read = [path.resolve().with_suffix("") for path in (wanted.source, wanted.follow_up) if path]
    if output.resolve().with_suffix("") in read:
        raise UsageError(
            f"Filen ”{output}” får samma namn som en fil som läses; deras dokument skulle skriva över varandra."
        )
