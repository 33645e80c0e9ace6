"""The examples: complete, without faults, in Swedish that a dictionary knows, and as they were composed last."""

import difflib
import os
import unicodedata
from pathlib import Path

import jsonschema
import pytest
import yaml

import samverkansdoc
from samverkansdoc.api import to_document
from samverkansdoc.document import Heading, Table
from samverkansdoc.model.invariants import invariants
from tests.checkers import html
from tests.checkers.language import misspelt
from tests.compose.outline import headings, lines_of, outline
from tests.model.agreements import agreed

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
SNAPSHOTS = Path(__file__).parent / "snapshots"
#: `SNAPSHOT=renew pytest tests/test_examples.py` writes the outlines anew.
RENEW = os.environ.get("SNAPSHOT") == "renew"

#: Names, and words of the trade that the dictionary lacks.
KNOWN = {"USSP", "USSP:s", "FMN", "Palmfestivalen", "Anti-DANT", "Anti-DANT-förening", "tillsyner"}
KNOWN |= {"bekymringssamtal", "Bekymringssamtal", "Word"}
#: Places, persons and names in Eskilstuna, and words of the trade there.
KNOWN |= {"Fröslunda", "Lagersberg", "Skiftinge", "Årby", "Gredfors", "Gölles", "Klavins", "Lallander", "Ringmar"}
KNOWN |= {
    "KS",
    "FriStad",
    "Purple",
    "flag",
    "flag-kommun",
    "situationell",
    "Situationell",
    "spots",
    "Åtagandeplan",
    "åtagandeplan",
}

ESKILSTUNA = ROOT / "examples" / "eskilstuna-2016.yaml"
TRELLEBORG = ROOT / "examples" / "trelleborg-2016-2018.yaml"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_has_no_faults_and_fits_the_schema(path: Path) -> None:
    assert list(invariants(samverkansdoc.load(path))) == []
    jsonschema.validate(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader), samverkansdoc.schema())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_written_back_is_the_same_agreement(path: Path) -> None:
    agreement = samverkansdoc.load(path)
    assert samverkansdoc.loads(samverkansdoc.dump(agreement)) == agreement


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_composed_as_last_time(path: Path) -> None:
    snapshot = SNAPSHOTS / f"{path.stem}.txt"
    made = outline(to_document(path))
    if RENEW:
        snapshot.write_text(made, encoding="utf-8")
    kept = snapshot.read_text(encoding="utf-8")
    difference = "\n".join(difflib.unified_diff(kept.splitlines(), made.splitlines(), "kept", "made", lineterm="", n=1))
    assert made == kept, f"{difference}\n\nIf this is meant: SNAPSHOT=renew pytest {Path(__file__).name}"


def test_every_snapshot_is_of_an_example() -> None:
    assert {file.stem for file in SNAPSHOTS.glob("*.txt")} == {path.stem for path in EXAMPLES}


def test_a_snapshot_sees_a_changed_word() -> None:
    document = to_document(EXAMPLES[0])
    source = EXAMPLES[0].read_text(encoding="utf-8").replace("tryggheten", "tryggheterna")
    assert outline(to_document(samverkansdoc.loads(source))).splitlines()[7:] != outline(document).splitlines()[7:]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_word_of_an_example_is_swedish(path: Path, tmp_path: Path) -> None:
    page = tmp_path / "made.html"
    page.write_bytes(samverkansdoc.to_bytes(path, "html"))
    assert misspelt(html.text(page)) - KNOWN - abbreviations(path) == set()


def abbreviations(path: Path) -> set[str]:
    """Those that an example explains itself, and their genitives."""
    declared = getattr(samverkansdoc.load(path), "förkortningar", ())
    return {form for one in declared for form in (str(one.förkortning), f"{one.förkortning}:s")}


def test_a_misspelt_word_would_be_seen() -> None:
    assert misspelt("Överenskomelsen gäller") == {"Överenskomelsen"}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_text_that_every_machine_writes_alike(path: Path) -> None:
    data = path.read_bytes()
    assert b"\r" not in data
    assert data.endswith(b"\n")
    text = data.decode("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert not [line for line in text.splitlines() if line != line.rstrip()]


def test_trelleborg_is_the_agreement_of_the_original() -> None:
    """Facts of the original: three purposes, ten goals in a table, six areas, two who sign in September 2016."""
    agreement = agreed(samverkansdoc.load(TRELLEBORG))
    document = to_document(TRELLEBORG)
    assert agreement.övergripande_mål is not None
    assert agreement.samverkansområden is not None
    assert agreement.syften is not None
    assert len(agreement.syften.syften) == 3
    assert len(agreement.övergripande_mål.mål) == 10
    assert [len(area.åtgärder) for area in agreement.samverkansområden.områden] == [7, 8, 7, 0, 0, 0]
    assert [block for block in document.blocks if isinstance(block, Table)]
    assert len([block for block in document.blocks if isinstance(block, Heading) and block.level == 3]) == 22
    assert document.day.isoformat() == "2016-09-12"
    assert document.head.mark is None
    assert "## 5.4 Trafiksäkerhet <trafiksakerhet>" in headings(document)


def test_eskilstuna_is_the_agreement_of_the_original() -> None:
    """Facts of the original: eight groups, ten sources, three areas with plans of 7, 7 and 6 rows, six notes."""
    agreement = agreed(samverkansdoc.load(ESKILSTUNA))
    lines = lines_of(to_document(ESKILSTUNA))
    assert agreement.samverkansformer is not None
    assert agreement.underlag is not None
    assert len(agreement.samverkansformer.grupper) == 8
    assert len(agreement.underlag.källor) == 10
    assert [len(area.åtgärder) for area in agreement.areas] == [7, 7, 6]
    assert all(area.problembild and area.områdesmål and area.has_plan for area in agreement.areas)
    assert [one.namn for part in agreement.parter for one in part.undertecknare] == [
        "Annelie Klavins Nyström",
        "Per Eriksson",
        "Christer Sjöqvist",
    ]
    assert [sum(f"[^{number}: " in line for line in lines) for number in range(1, 8)] == [1, 1, 1, 1, 1, 1, 0]
    appendix = lines[next(index for index, line in enumerate(lines) if line.startswith("# - Bilaga 1")) :]
    assert sum(line.startswith("## B1.") for line in appendix) == 8
    assert not [line for line in lines if "rådet,." in line or "områden?" in line]


def test_a_follow_up_of_trelleborg_reports_every_measure_of_its_three_areas() -> None:
    agreement = agreed(samverkansdoc.load(ROOT / "examples" / "trelleborg-2019-2022.yaml"))
    report = samverkansdoc.load(ROOT / "examples" / "trelleborg-uppfoljning-2019.yaml")
    assert isinstance(report, samverkansdoc.Uppföljningsrapport)
    assert [len(area.effektmål) for area in agreement.areas] == [2, 2, 2]
    assert all(area.produktionsmål and area.åtgärder for area in agreement.areas)
    goals = {mål.id for mål in agreement.goals}
    assert all(
        set(mål.bidrar_till) & goals for area in agreement.areas for mål in (*area.effektmål, *area.produktionsmål)
    )
    assert all(set(measure.mål) & goals for _, measure in agreement.measures)
    assert {measure.id for _, measure in agreement.measures} <= {one.id for one in report.utfall}


def test_the_smallest_example_uses_short_forms_and_is_a_draft() -> None:
    document = to_document(ROOT / "examples" / "minimal.yaml")
    assert document.head.mark == "UTKAST"
    assert "¶ Överenskommelsen har tre övergripande mål." in lines_of(document)
