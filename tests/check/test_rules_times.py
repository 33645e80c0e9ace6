"""The rules for periods, deadlines and what a report says of its own time."""

from pathlib import Path

import pytest

from samverkansdoc.check import check
from samverkansdoc.source import read
from tests.check.clean import changed, findings, found, with_preface

GOOD = Path(__file__).parent / "good"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Överenskommelsen löper ut den 31 december 2029.", ["löper ut den 31 december 2029"]),
        ("Avtalet upphör att gälla vid utgången av 2029.", ["upphör att gälla vid utgången av 2029"]),
        ("Överenskommelsen gäller från den 1 januari 2028.", ["gäller från den 1 januari 2028"]),
        ("Avtalsperioden är tre år.", ["Avtalsperioden är tre år"]),
        ("Överenskommelsen löper ut den 31 december 2030.", []),
        ("Överenskommelsen gäller från och med 2027.", []),
        ("Avtalsperioden är fyra år, och mandatperioden är fyra år.", []),
        ("Polisens handlingsplan gäller från den 1 januari 2028.", []),
        ("Hyresavtalet för lokalen löper ut 2029, då en ny lokal behövs.", []),
    ],
)
def test_running_text_tells_the_period_of_the_document(text: str, words: list[str]) -> None:
    assert found(with_preface(text), "KON-02") == words


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ("våren 2033", 1),
        ("klart i maj 2025", 1),
        ("sedan 2025", 0),
        ("löpande från 2024", 0),
        ("2026–2028", 0),
        ("maj 2028", 0),
    ],
)
def test_a_measure_is_done_in_the_period(told: str, number: int) -> None:
    assert len(findings(changed("          tid: varje år\n", f"          tid: {told}\n"), "KON-11")) == number


def test_renewal_is_tried_before_the_end() -> None:
    late = changed("syften:\n", "förnyelse:\n  text: Parterna tar ställning senast i mars 2031.\nsyften:\n")
    assert found(late, "KON-11") == ["senast i mars 2031"]
    assert findings(late.replace("mars 2031", "mars 2030"), "KON-11") == []


@pytest.mark.parametrize("number", ["fem", "sju"])
def test_areas_that_the_parties_work_within_are_counted(number: str) -> None:
    assert found(with_preface(f"Parterna samverkar inom {number} områden."), "KON-01") == [f"{number} områden"]


def test_areas_on_a_map_are_not_counted() -> None:
    assert found(with_preface("Gruppen rör sig inom fem områden i kommunen."), "KON-01") == []


@pytest.fixture
def report(tmp_path: Path) -> Path:
    for one in GOOD.glob("*.yaml"):
        (tmp_path / one.name).write_bytes(one.read_bytes())
    return tmp_path / "vasteras-uppfoljning-2027.yaml"


def codes(report: Path, old: str, new: str) -> list[str]:
    text = report.read_text(encoding="utf-8")
    assert old in text
    report.write_text(text.replace(old, new), encoding="utf-8")
    return [one.code for one in check(read(report), only=("KON-01", "KON-05"))]


@pytest.mark.parametrize(
    "told", ["Tre av fyra löften är infriade", "Alla tre löften är infriade", "Inget löfte är infriat"]
)
def test_a_report_counts_what_was_kept(report: Path, told: str) -> None:
    assert codes(report, "Två av tre löften är infriade", told) == ["KON-01"]


def test_some_promises_are_not_all(report: Path) -> None:
    assert codes(report, "Två av tre löften är infriade", "Två av löftena är infriade") == []


def test_the_title_of_a_report_has_its_year(report: Path) -> None:
    assert codes(report, "medborgarlöftet 2027\n", "medborgarlöftet 2026\n") == ["KON-05"]
