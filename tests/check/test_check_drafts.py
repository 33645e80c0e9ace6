"""Findings as remarks in drafts: where they stand, and that the file still proves itself."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from samverkansdoc import Diagnostic, InputError, Severity, check, to_bytes, verify
from samverkansdoc.check import with_findings
from samverkansdoc.diagnostics import Path as DataPath
from samverkansdoc.model import Granskning
from samverkansdoc.source import Source, parse
from tests.check.rules import OWN
from tests.checkers.word_package import W
from tests.source.marked import GOOD

FOUND = Diagnostic(
    code="EGEN-1", rule="EGEN-1", message="Titel saknas.", hint="Skriv en titel.", path=("titel",), excerpt="Titel"
)
AREAS = """samverkansområden:
  - rubrik: Trafik
    åtgärder:
      - rubrik: Nattvandring
        text: Vi går tillsammans.
      - Kontroller[^1] på **E6** varje vecka
      - insatser:
          - {part: kommun, text: Kommunen röjer buskar}
          - {part: polis, text: Polisen patrullerar}
"""
ITEMS: DataPath = ("samverkansområden", "områden", 0, "åtgärder")


def source(text: str = "") -> Source:
    return parse((GOOD + text).encode(), "avtal.yaml", "yaml")


def at(path: DataPath) -> Diagnostic:
    return Diagnostic(code="EGEN-9", rule="EGEN-9", message="Se här.", path=path)


def added(one: Diagnostic, text: str = AREAS) -> Granskning:
    (made,) = with_findings(source(text), [one]).added
    return made


def commented(data: bytes) -> dict[str, str]:
    """The comments of a Word file: the words that they are about, and what they say."""
    with zipfile.ZipFile(BytesIO(data)) as file:
        body, notes = (etree.fromstring(file.read(f"word/{name}.xml")) for name in ("document", "comments"))
    said = {one.get(f"{W}id"): "".join(map(str, one.itertext())) for one in notes}
    found = {}
    for number, note in said.items():
        words, inside = "", False
        for node in body.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}t"):
            if node.get(f"{W}id") == number:
                inside = node.tag == f"{W}commentRangeStart"
            elif inside and node.tag == f"{W}t":
                words += str(node.text or "")
        found[words] = note
    return found


def test_a_finding_becomes_a_remark_beside_those_of_the_source() -> None:
    made = with_findings(source("# GRANSKA: titeln\ntitel: Titel\n"), [FOUND])
    assert [one.varför for one in made.remarks] == ["titeln"]
    (one,) = made.added
    assert (one.path, one.passage, one.varför) == (("titel",), "Titel", "Titel saknas. Skriv en titel. (EGEN-1)")


def test_what_was_not_asked_is_no_remark() -> None:
    told = Diagnostic(code="rule-off", message="EGEN-1 är undantagen.", severity=Severity.INFO)
    assert with_findings(source(), [told]).added == ()


@pytest.mark.parametrize(
    ("path", "passage"),
    [
        ((*ITEMS, 0, "ansvariga"), "Nattvandring"),
        ((*ITEMS, 0), "Nattvandring"),
        ((*ITEMS, 0, "text"), "Vi går tillsammans."),
        ((*ITEMS, 1), "Kontroller"),
        ((*ITEMS, 2, "tid"), "Kommunen röjer buskar"),
        (ITEMS[:3], "Trafik"),
        (("uppföljning",), None),
        (("parter", 0), "Kommunstyrelsens ordförande"),
        ((), None),
    ],
)
def test_what_is_about_a_part_stands_at_its_name(path: DataPath, passage: str | None) -> None:
    assert added(at(path)).passage == passage


def test_the_comments_of_a_word_file_stand_at_what_they_are_about() -> None:
    draft = with_findings(source(AREAS), [at((*ITEMS, 0, "ansvariga")), at((*ITEMS, 2, "tid"))])
    assert commented(to_bytes(draft, "docx")) == {
        "Nattvandring": "Se här. (EGEN-9)",
        "Kommunen röjer buskar": "Se här. (EGEN-9)",
    }


def test_what_is_about_the_whole_is_listed_below_the_facts_of_the_title() -> None:
    text = "beslut: {organ: Kommunstyrelsen, datum: 2016-01-02}\n"
    page = to_bytes(with_findings(source(text), [at(("uppföljning",))]), "html").decode()
    assert page.index("Kommunstyrelsen") < page.index("Se här. (EGEN-9)")


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_draft_with_findings_proves_itself_and_says_that_it_has_them(form: str, tmp_path: Path) -> None:
    draft = with_findings(source(AREAS), check(source(AREAS), only=["EGEN-1"], own=OWN))
    (tmp_path / f"utkast.{form}").write_bytes(to_bytes(draft, form))
    report = verify(tmp_path / f"utkast.{form}")
    assert report.ok
    assert "anmärkningar från en granskning, utöver källfilens egna: 1." in str(report)


def test_a_finding_that_is_taken_out_of_a_draft_is_missed(tmp_path: Path) -> None:
    data = to_bytes(with_findings(source(), [at(("uppföljning",))]), "docx")
    changed = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"Se h\xc3\xa4r", b"Allt bra"))
    (tmp_path / "utkast.docx").write_bytes(changed.getvalue())
    assert not verify(tmp_path / "utkast.docx").ok


def test_the_draft_has_the_code_of_the_document_without_findings() -> None:
    plain, draft = (to_bytes(one, "html").decode() for one in (source(), with_findings(source(), [FOUND])))
    assert "(EGEN-1)" in draft
    assert "(EGEN-1)" not in plain


def test_a_decided_document_is_refused() -> None:
    with pytest.raises(InputError, match="beslutat"):
        with_findings(source("status: beslutad\n"), [FOUND])


@pytest.mark.parametrize("path", [(), ("a", 0, "b"), ("a/b~c", 12), ("granskning", "utan", "LAG-14")])
def test_a_place_is_the_same_again_as_a_pointer(path: DataPath) -> None:
    one = Granskning(path=path, passage="x", varför="y")
    assert Granskning.at(one.pointer, passage="x", varför="y") == one


def test_a_personal_number_is_pointed_at_and_not_repeated() -> None:
    before = source("förord: Ärendet 850101-1234 gäller.\n")
    (told,) = check(before, only=["PER-01"])
    (made,) = with_findings(before, [told]).added
    assert made.passage == "850101-1234"
    assert "850101" not in made.varför
