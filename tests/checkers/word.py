"""Judge Word files: three validators that did not write them, a second reader, and rules of our own."""

import json
import zipfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import ooxml_integrity
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped]

from tests.checkers import word_accessibility, word_references
from tests.checkers.office import opens, text, texts, to_pdf, to_pdfs
from tests.checkers.tools import Paths, as_paths, run, tool
from tests.checkers.word_contrast import contrast
from tests.checkers.word_fields import results
from tests.checkers.word_formatting import direct
from tests.checkers.word_package import WordFile

__all__ = [
    "accessibility",
    "direct_formatting",
    "integrity",
    "opens",
    "openxml_audit",
    "sdk",
    "text",
    "texts",
    "to_pdf",
    "to_pdfs",
]

# openxml-audit alone asks for a font table and a theme, which ECMA-376 leaves optional, and takes a footnote that does
# not call itself "normal", as Word's own do not, for a reference to one. The SDK judges both rightly.
FALSE_ALARMS = ("/fontTable' is missing.", "/theme' is missing.", "xpath='//w:footnotes/w:footnote'/@id")

Rule = Callable[[WordFile], Iterator[str]]
ACCESSIBILITY: tuple[Rule, ...] = (*word_accessibility.RULES, contrast, *word_references.RULES, results)


def sdk(paths: Paths) -> list[str]:
    """Microsoft's Open XML SDK: the schema and the rules that Word itself opens files by."""
    validator = tool("ooxml-validator")
    with ThreadPoolExecutor(max_workers=2) as pool:
        return [finding for found in pool.map(lambda path: _sdk(validator, path), as_paths(paths)) for finding in found]


def openxml_audit(paths: Paths) -> list[str]:
    """The SDK's schema in another program: undefined styles and lists, cells without paragraphs.

    Each file has a validator of its own: one that is used again knows a file by its place in memory, where another
    may have stood before, and then counts the parts of that one.
    """
    return [
        f"{path.name}: openxml-audit: {error}"
        for path in as_paths(paths)
        for error in OpenXmlValidator(FileFormat.MICROSOFT_365).validate(str(path)).errors
        if not error.description.endswith(FALSE_ALARMS)
    ]


def integrity(paths: Paths) -> list[str]:
    """References between the parts of a file."""
    return [
        f"{path.name}: {finding.code}: {finding.message}"
        for path in as_paths(paths)
        for finding in ooxml_integrity.check(path)
        if finding.severity is not ooxml_integrity.INFO
    ]


def accessibility(paths: Paths) -> list[str]:
    """What Word's accessibility checker asks for, and what a file may not point at."""
    return _judged(as_paths(paths), ACCESSIBILITY)


def direct_formatting(paths: Paths) -> list[str]:
    """Formatting that stands in the text instead of in a style."""
    return _judged(as_paths(paths), (direct,))


def _judged(paths: Sequence[Path], rules: Sequence[Rule]) -> list[str]:
    findings = []
    for path in paths:
        try:
            file = WordFile(path)
            findings += [f"{path.name}: {finding}" for rule in rules for finding in rule(file)]
        except (zipfile.BadZipFile, etree.XMLSyntaxError) as error:
            findings.append(f"{path.name}: cannot be read: {error}")
    return findings


def _sdk(validator: Path, path: Path) -> list[str]:
    ran = run([validator, path, "Microsoft365"])
    try:
        said = json.loads(ran.out)
    except json.JSONDecodeError:
        return [f"{path.name}: the Open XML SDK gives no answer: {ran.err.strip() or ran.out.strip()}"]
    errors = [f"{path.name}: Open XML SDK: {_described(error)}" for error in said["errors"]]
    return errors if errors or said["ok"] else [f"{path.name}: Open XML SDK: not valid, no reason given"]


def _described(error: dict[str, object]) -> str:
    return " ".join(str(value) for value in error.values() if value)
