"""Findings as remarks in drafts, and findings on documents that carry their source."""

from pathlib import Path

import pytest

from samverkansdoc import Diagnostic, InputError, Severity, check, to_bytes
from samverkansdoc.check import with_findings
from samverkansdoc.source import Source, parse, read
from tests.check.rules import OWN
from tests.source.marked import GOOD

FOUND = Diagnostic(
    code="EGEN-1", rule="EGEN-1", message="Titel saknas.", hint="Skriv en titel.", path=("titel",), excerpt="Titel"
)


def source(text: str = "") -> Source:
    return parse((GOOD + text).encode(), "avtal.yaml", "yaml")


def test_a_finding_becomes_a_remark_after_those_of_the_source() -> None:
    before = source()
    *own, made = with_findings(before, [FOUND]).remarks
    assert tuple(own) == before.remarks
    assert (made.path, made.passage, made.varför) == (("titel",), "Titel", "Titel saknas. Skriv en titel. (EGEN-1)")


def test_what_was_not_asked_is_no_remark() -> None:
    told = Diagnostic(code="rule-off", message="EGEN-1 är undantagen.", severity=Severity.INFO)
    assert with_findings(source(), [told]).remarks == source().remarks


def test_the_draft_says_what_was_found() -> None:
    page = to_bytes(with_findings(source(), check(source(), only=["EGEN-1"], own=OWN)), "html").decode()
    assert "(EGEN-1)" in page
    assert "(EGEN-1)" not in to_bytes(source(), "html").decode()


def test_a_decided_document_is_refused() -> None:
    with pytest.raises(InputError, match="beslutat"):
        with_findings(source("status: beslutad\n"), [FOUND])


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_document_that_carries_its_source_is_checked_by_it(form: str, tmp_path: Path) -> None:
    (tmp_path / "avtal.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / f"avtal.{form}").write_bytes(to_bytes(read(tmp_path / "avtal.yaml"), form))
    wanted, found = (check(tmp_path / name, only=["EGEN"], own=OWN) for name in ("avtal.yaml", f"avtal.{form}"))
    assert [(one.code, one.path) for one in found] == [(one.code, one.path) for one in wanted]
