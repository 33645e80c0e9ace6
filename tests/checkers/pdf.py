"""Judge PDF files: conformance by two programs, and rules of our own for what conformance cannot see."""

from collections.abc import Sequence
from pathlib import Path

import page

from tests.checkers.pdf_rules import RULES
from tests.checkers.pdf_structure import Pdf
from tests.checkers.poppler import page_count, pages_png, qpdf_check, tagged_text, text
from tests.checkers.tools import Paths, as_paths
from tests.checkers.vera import verapdf

__all__ = [
    "own_rules",
    "page_count",
    "page_validation",
    "pages_png",
    "qpdf_check",
    "tagged_text",
    "text",
    "verapdf",
]

# It takes a stream whose last byte happens to be a carriage return, one in 256, for one that ends a byte earlier.
# veraPDF (6.1.7.1-1) and qpdf judge the length rightly.
FALSE_ALARM = "STREAM-LENGTH-001"


def page_validation(paths: Paths, profiles: Sequence[str] = ("3a", "ua1")) -> list[str]:
    """Every rule of the profiles that a file breaks, by a second program that shares no code with veraPDF."""
    return [finding for path in as_paths(paths) for profile in profiles for finding in _broken(path, profile)]


def own_rules(paths: Paths) -> list[str]:
    """What the standards leave open: language, titles, headings, header cells, alternative texts, order of reading."""
    return [f"{path.name}: {finding}" for path in as_paths(paths) for finding in _own(path)]


def _broken(path: Path, profile: str) -> list[str]:
    try:
        report = page.validate_pdf(path, profile=profile)
    except page.PageError as error:
        return [f"{path.name}: {profile}: cannot be validated: {error}"]
    broken_rules = [broken for broken in report.failures if not broken.rule_id.endswith(FALSE_ALARM)]
    failures = [f"{path.name}: {profile} {broken.rule_id}: {broken.message}" for broken in broken_rules]
    if not report.is_compliant and not report.failures:
        failures.append(f"{path.name}: {profile}: not compliant, no reason given")
    return failures


def _own(path: Path) -> list[str]:
    pdf = Pdf(path)
    if not pdf.root.raw:
        return ["tags: there are none"]
    return [finding for rule in RULES for finding in rule(pdf)]
