"""What can be renewed: YAML, JSON, PDF and Word files that carry their source; and what cannot."""

import json
import shutil
from pathlib import Path

import pytest

from samverkansdoc import InputError, load, loads, render, renew
from samverkansdoc.diagnostics import InputError as Fault
from samverkansdoc.source import dump, parse
from tests.renewal.sources import EXAMPLES, RENEWABLE

AVTAL = "trelleborg-2019-2022.yaml"


@pytest.mark.parametrize("path", RENEWABLE, ids=lambda path: path.stem)
def test_every_example_comes_out_whole(path: Path) -> None:
    made = renew(path, "2040–2043")
    assert loads(made.text) == made.document
    old, new = path.read_text(encoding="utf-8").splitlines(), iter(made.text.splitlines())
    assert all(line in new for line in old if line.lstrip().startswith("#"))


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_a_document_that_carries_its_source_is_renewed_from_it(ending: str, tmp_path: Path) -> None:
    [path] = render(EXAMPLES / AVTAL, tmp_path, [ending])
    assert renew(path, "2023–2026").text == renew(EXAMPLES / AVTAL, "2023–2026").text


def test_a_byte_order_mark_and_line_ends_are_kept_from_a_pdf_too(tmp_path: Path) -> None:
    source = tmp_path / "avtal.yaml"
    text = (EXAMPLES / "minimal.yaml").read_text(encoding="utf-8")
    source.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    [path] = render(source, tmp_path, ["pdf"])
    assert renew(path, "2031–2034").text == "\ufeff" + text.replace("2027–2030", "2031–2034").replace("\n", "\r\n")


def test_json_becomes_yaml_with_remarks(tmp_path: Path) -> None:
    party = {"namn": "Eva Berg", "titel": "Kommunalråd"}
    data = {
        "parter": [
            {"kommun": "Trelleborg", "undertecknare": [party]},
            {"polis": "Trelleborg", "undertecknare": ["Chef"]},
        ],
        "period": "2019–2022",
        "förord": "I dagsläget är det lugnt.",
    }
    path = tmp_path / "avtal.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    made = renew(path, "2023–2026")
    assert "# GRANSKA: ”I dagsläget är det” –" in made.text
    assert loads(made.text) == made.document
    assert "JSON" in made.notes[0]


@pytest.mark.parametrize("name", ["svedala-uppfoljning-2017.yaml", "trelleborg-tjansteskrivelse-2019.yaml"])
def test_what_belongs_to_its_matter_is_refused_kindly(name: str) -> None:
    with pytest.raises(InputError) as caught:
        renew(EXAMPLES / name, "2023–2026")
    [fault] = caught.value.diagnostics
    assert fault.code == "renew-kind"
    assert fault.hint


@pytest.mark.parametrize(
    ("period", "code"), [("snart", "invalid-period"), ("2015", "period-not-after"), ("2019–2022", "period-not-after")]
)
def test_a_period_that_is_none_or_does_not_follow(period: str, code: str) -> None:
    with pytest.raises(Fault) as caught:
        renew(EXAMPLES / AVTAL, period)
    assert [one.code for one in caught.value.diagnostics] == [code]


def test_a_follow_up_must_be_one() -> None:
    with pytest.raises(InputError) as caught:
        renew(EXAMPLES / AVTAL, "2023–2026", follow_up=EXAMPLES / AVTAL)
    assert [one.code for one in caught.value.diagnostics] == ["linked-kind"]


def test_a_plan_says_which_files_it_names() -> None:
    assert AVTAL in renew(EXAMPLES / "trelleborg-handlingsplan-2020.yaml", "2021").notes[0]


def test_what_is_renewed_is_renewed_again_and_becomes_a_document(tmp_path: Path) -> None:
    shutil.copy(EXAMPLES / AVTAL, tmp_path)
    once = tmp_path / "en.yaml"
    once.write_text(renew(tmp_path / AVTAL, "2023–2026").text, encoding="utf-8")
    twice = renew(once, "2027–2030")
    assert str(twice.document.period) == "2027–2030"
    assert "senast: utgången av 2030" in twice.text
    assert render(once, tmp_path, ["html"])


def test_the_report_lists_every_change_and_every_mark() -> None:
    made = renew(EXAMPLES / "eskilstuna-2016.yaml", "2027–2030")
    for text in (made.report(), made.report(markdown=False), made.summary()):
        assert text.count("\n") > len(made.changes) + len(made.marks)
        assert f"Ändrat ({len(made.changes)})" in text
        assert f"Att granska ({len(made.marks)})" in text
    lines = made.text.splitlines()
    for change in made.changes:
        assert str(change.path[-1]) in lines[change.span.line - 1] or isinstance(change.path[-1], int)


def test_a_dump_is_renewed_as_well_as_what_a_person_wrote(tmp_path: Path) -> None:
    path = tmp_path / "avtal.yaml"
    path.write_text(dump(load(EXAMPLES / "eskilstuna-2016.yaml")), encoding="utf-8")
    assert len(renew(path, "2027–2030").marks) == len(renew(EXAMPLES / "eskilstuna-2016.yaml", "2027–2030").marks)


@pytest.mark.parametrize("path", RENEWABLE, ids=lambda path: path.stem)
def test_every_mark_is_read_again_as_a_remark_in_its_place(path: Path) -> None:
    made = renew(path, "2040–2043")
    remarks = parse(made.text.encode(), "x", "yaml").remarks
    assert [(one.passage, one.varför) for one in remarks] == [(one.passage, one.why) for one in made.marks]
    for remark, mark in zip(remarks, made.marks, strict=True):
        kept = iter(mark.path)
        assert all(step in kept for step in remark.path)
