"""The document that a follow-up follows up, and the reports that it adds up: read, and told where they are wrong."""

from pathlib import Path

import pytest

from samverkansdoc import InputError, make_copies, render, to_bytes, verify
from samverkansdoc.api import to_document
from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.source import read
from tests.verification.altered import replaced

PROMISE = """\
dokument: medborgarlöfte
status: beslutad
period: 2017
parter:
  - kommun: Svedala
    undertecknare: [{namn: Kim Berg, titel: Kommunstyrelsens ordförande}]
  - polis: Trelleborg
    undertecknare: [{namn: Bo Ek, titel: Lokalpolisområdeschef}]
överenskommelse: Trygga Svedala
löften:
  - löfte: Vi vandrar.
    id: vandra
    mängd: två vandringar
"""
REPORT = """\
dokument: uppföljning
av: löfte.yaml
rapportperiod: kvartal 1 2017
utfall:
  - id: vandra
    status: pågår
    utfall: 1 vandring
"""


def written(folder: Path, report: str = REPORT, promise: str | None = PROMISE) -> Path:
    if promise is not None:
        (folder / "löfte.yaml").write_text(promise, encoding="utf-8")
    path = folder / "rapport.yaml"
    path.write_text(report, encoding="utf-8")
    return path


def refused(path: Path) -> list[Diagnostic]:
    with pytest.raises(InputError) as error:
        read(path)
    return list(error.value.diagnostics)


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("pågår", "pagar", "invalid-choice", 6),
        ("id: vandra", "id: vandrar", "unknown-id", 5),
        ("1 vandring", "1 möte", "unit-mismatch", 7),
        ("1 vandring", "många", "invalid-quantity", 7),
        ("kvartal 1 2017", "kvartal 5 2017", "invalid-reporting-period", 3),
        ("kvartal 1 2017", "kvartal 1 2018", "outside-source", 3),
        ("löfte.yaml", "löften.yaml", "linked-missing", 2),
        ("löfte.yaml", "rapport.yaml", "linked-kind", 2),
        ("löfte.yaml", "../löfte.yaml", "linked-path", 2),
        ("löfte.yaml", "mapp", "linked-missing", 2),
        ("pågår", "ej påbörjat", "comment-missing", 5),
    ],
)
def test_what_is_wrong_is_told_at_its_line(old: str, new: str, code: str, line: int, tmp_path: Path) -> None:
    (tmp_path / "mapp").mkdir()
    found = {fault.code: fault for fault in refused(written(tmp_path, REPORT.replace(old, new)))}
    assert code in found
    assert found[code].hint
    span = found[code].span
    assert span is not None
    assert span.line == line


INDICATOR = """\
indikatorer:
  - indikator: Inbrott
    enhet: brott
    utgångsläge: "2015"
    serie: 2015 1.000
"""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{REPORT}{INDICATOR}", "invalid-series"),
        (REPORT.replace("id: vandra", "id: två ord"), "invalid-id"),
        (REPORT.replace("av: löfte.yaml", "av: []\ndelrapporter: kv1.yaml"), "wrong-type"),
        (REPORT.replace("löfte.yaml", "löften.yaml\ndelrapporter: kv1.yaml"), "linked-missing"),
        (REPORT.replace("pågår", "utgår\n    kommentar: [a]"), "wrong-type"),
        (REPORT.replace("kvartal 1 2017", "kvartal 7 2017\ndelrapporter: kv1.yaml"), "invalid-reporting-period"),
    ],
)
def test_what_only_follows_from_a_fault_is_not_told(text: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "kv1.yaml").write_text(REPORT, encoding="utf-8")
    assert [fault.code for fault in refused(written(tmp_path, text))] == [code]


def test_a_promise_that_was_changed_since_is_told(tmp_path: Path) -> None:
    (fault,) = refused(written(tmp_path, promise=f"{PROMISE}  - löfte: Vi samtalar.\n    id: samtala\n"))
    assert fault.code == "not-reported"
    assert "”samtala” redovisas inte: Vi samtalar." in fault.message


def test_the_signed_file_itself_can_be_followed_up(tmp_path: Path) -> None:
    written(tmp_path)
    for format in ("pdf", "docx"):  # noqa: A001
        (copy, *_) = [
            path for path in make_copies(tmp_path / "löfte.yaml", tmp_path / format) if path.suffix == f".{format}"
        ]
        report = written(tmp_path, REPORT.replace("löfte.yaml", f"{format}/{copy.name}"), promise=None)
        document = to_document(report)
        assert document.head.senders[0] == "Svedala kommun"
        assert {file.name: file.data for file in document.attachments}[copy.name] == copy.read_bytes()


def test_a_file_that_carries_no_source_is_told(tmp_path: Path) -> None:
    (tmp_path / "annan.pdf").write_bytes(b"%PDF-1.7\n")
    (fault,) = refused(written(tmp_path, REPORT.replace("löfte.yaml", "annan.pdf")))
    assert (fault.code, fault.path) == ("linked-broken", ("av",))


def test_a_source_that_was_put_into_a_file_afterwards_is_told(tmp_path: Path) -> None:
    (tmp_path / "promise.yaml").write_text(PROMISE, encoding="utf-8")
    other = PROMISE.replace("två vandringar", "en vandring").encode()
    (tmp_path / "promise.pdf").write_bytes(replaced(to_bytes(tmp_path / "promise.yaml", "pdf"), "promise.yaml", other))
    (fault,) = refused(written(tmp_path, REPORT.replace("löfte.yaml", "promise.pdf")))
    assert fault.code == "linked-broken"
    assert "utbytt" in fault.message


@pytest.mark.parametrize("av", ["löfte.yaml", "löfte.pdf"])
def test_a_report_can_be_made_again_from_itself(av: str, tmp_path: Path) -> None:
    written(tmp_path)
    (tmp_path / "löfte.pdf").write_bytes(to_bytes(tmp_path / "löfte.yaml", "pdf"))
    made = render(written(tmp_path, REPORT.replace("löfte.yaml", av)), tmp_path / "ut", ["pdf", "docx"])
    for file in verify(made).files:
        assert {answer.code: str(answer.verdict) for answer in file.answers}["original"] == "ok"


def test_a_report_is_not_signed(tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        make_copies(written(tmp_path), tmp_path / "ut")
    (fault,) = error.value.diagnostics
    assert fault.code == "never-signed"
    assert not (tmp_path / "ut").exists()


def test_a_series_is_written_as_lines_or_as_keys(tmp_path: Path) -> None:
    series = "indikatorer:\n  - indikator: Inbrott\n    enhet: brott\n    serie:"
    as_lines = read(written(tmp_path, f"{REPORT}{series} |\n      2015: 162\n      2016: ingen mätning\n")).document
    as_keys = read(written(tmp_path, f"{REPORT}{series}\n      2015: 162\n      2016:\n")).document
    assert as_lines == as_keys


def test_a_point_without_a_number_is_told(tmp_path: Path) -> None:
    text = f"{REPORT}indikatorer:\n  - indikator: Inbrott\n    enhet: brott\n    serie: |\n      2015: 4.000\n"
    (fault,) = refused(written(tmp_path, text))
    assert fault.code == "invalid-series"
