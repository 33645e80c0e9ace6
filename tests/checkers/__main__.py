"""Run every check that fits each file: `python -m tests.checkers FILE...`."""

import sys
from collections.abc import Callable
from pathlib import Path

from tests.checkers.tools import ToolMissingError

Check = Callable[[list[Path]], list[str]]


def checks(ending: str) -> list[Check]:
    """The checks for files with an ending."""
    if ending == ".pdf":
        from tests.checkers import pdf

        return [pdf.verapdf, pdf.page_validation, pdf.own_rules, pdf.qpdf_check]
    if ending == ".docx":
        from tests.checkers import word

        return [word.sdk, word.openxml_audit, word.integrity, word.accessibility, word.direct_formatting, word.opens]
    if ending == ".html":
        from tests.checkers import html

        return [html.nu, html.axe, html.own_rules]
    raise SystemExit(f"no checks for files that end in {ending!r}")


def main(arguments: list[str]) -> int:
    """Print the findings; 1 where there are any or a tool is missing."""
    files: dict[str, list[Path]] = {}
    for argument in arguments:
        files.setdefault(Path(argument).suffix.lower(), []).append(Path(argument))
    bad = 0
    for ending, paths in files.items():
        for check in checks(ending):
            bad += _told(check, paths)
    print(f"{sum(map(len, files.values()))} files, {bad} findings")
    return 1 if bad or not files else 0


def _told(check: Check, paths: list[Path]) -> int:
    try:
        findings = check(paths)
    except ToolMissingError as error:
        findings = [str(error)]
    name = f"{check.__module__.rpartition('.')[2]}.{check.__name__}"
    print("\n".join(f"{name}: {finding}" for finding in findings) or f"{name}: clean")
    return len(findings)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
