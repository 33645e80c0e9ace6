"""A plan and the agreement that it belongs to: read with its file, held against it, followed up and copied."""

import json
from pathlib import Path

import pytest

from samverkansdoc import InputError, make_copies
from samverkansdoc.api import to_document
from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.drafting import draft_report
from samverkansdoc.model import Handlingsplan, Uppföljningsrapport
from samverkansdoc.source import load, read
from tests.compose.outline import read_lines, sentences

PARTIES = """\
parter:
  - kommun: Svedala
    diarienummer: KS 2015/12
    undertecknare: [Kommunstyrelsens ordförande]
  - polis: Trelleborg
    undertecknare: [Lokalpolisområdeschef]
"""
AGREEMENT = f"""\
titel: Trygga Svedala
period: 2015–2018
{PARTIES}övergripande_mål:
  - mål: Färre brott
  - mål: Fler trygga
    id: trygga
"""
PLAN = f"""\
dokument: handlingsplan
period: 2017
{PARTIES}överenskommelse:
  fil: avtal.yaml
övergripande_mål:
  - mål: Allt är gjort
    id: gjort
samverkansområden:
  - rubrik: Torget
    åtgärder:
      - rubrik: Ronder
        tid: i maj
        mål: [trygga, gjort]
      - Ljus
"""


def written(folder: Path, plan: str = PLAN, agreement: str | None = AGREEMENT) -> Path:
    if agreement is not None:
        (folder / "avtal.yaml").write_text(agreement, encoding="utf-8")
    path = folder / "plan.yaml"
    path.write_text(plan, encoding="utf-8")
    return path


def refused(path: Path) -> Diagnostic:
    with pytest.raises(InputError) as error:
        read(path)
    (found,) = error.value.diagnostics
    return found


def test_a_plan_says_which_agreement_it_belongs_to(tmp_path: Path) -> None:
    document = to_document(written(tmp_path))
    assert "Hör till: Trygga Svedala 2015–2018, dnr KS 2015/12" in read_lines(document)
    said = "Handlingsplanen gäller år 2017. Den hör till ”Trygga Svedala”, som gäller åren 2015–2018."
    assert said in sentences(document)


def test_a_period_that_the_title_says_is_not_said_twice(tmp_path: Path) -> None:
    agreement = AGREEMENT.replace("Trygga Svedala", "Trygga Svedala 2015–2018")
    lines = read_lines(to_document(written(tmp_path, agreement=agreement)))
    assert "Hör till: Trygga Svedala 2015–2018, dnr KS 2015/12" in lines


@pytest.mark.parametrize(
    ("given", "fact", "sentence"),
    [
        ("Trygga Svedala", "Hör till: Trygga Svedala", "Den hör till ”Trygga Svedala”."),
        (
            "{diarienummer: KS 1}",
            "Hör till: Samverkansöverenskommelse, dnr KS 1",
            "Den hör till samverkansöverenskommelsen.",
        ),
        (
            "{period: 2015–2018}",
            "Hör till: Samverkansöverenskommelse 2015–2018",
            "Den hör till samverkansöverenskommelsen, som gäller åren 2015–2018.",
        ),
    ],
)
def test_an_agreement_may_be_named_without_its_file(tmp_path: Path, given: str, fact: str, sentence: str) -> None:
    plan = PLAN.replace("överenskommelse:\n  fil: avtal.yaml", f"överenskommelse: {given}").replace("trygga, ", "")
    document = to_document(written(tmp_path, plan, None))
    assert fact in read_lines(document)
    assert f"Handlingsplanen gäller år 2017. {sentence}" in sentences(document)


def test_goals_of_the_agreement_are_named_by_their_ids_and_told_by_their_numbers_there(tmp_path: Path) -> None:
    lines = read_lines(to_document(written(tmp_path)))
    assert "  [ Åtgärd* | Tid | Mål | Avtalets mål ]" in lines
    assert "  Ronder | i maj | 1 | 2" in lines


def test_the_agreement_is_carried_along(tmp_path: Path) -> None:
    files = {file.name: file.data for file in to_document(written(tmp_path)).attachments}
    assert files["avtal.yaml"] == AGREEMENT.encode()


@pytest.mark.parametrize(
    ("plan", "code", "line", "hint"),
    [
        (PLAN.replace("trygga, ", "tryga, "), "unknown-id", 19, "Menade du trygga?"),
        (PLAN.replace("id: gjort", "id: gjort\n    bidrar_till: trygg"), "unknown-id", 14, "Menade du trygga?"),
        (PLAN.replace("- rubrik: Torget", "- rubrik: Torget\n    mål: trygg"), "unknown-id", 16, "Menade du trygga?"),
        (PLAN.replace("period: 2017", "period: 2019"), "outside-agreement", 2, "Kontrollera båda perioderna."),
        (PLAN.replace("avtal.yaml", "avtl.yaml"), "linked-missing", 10, "Menade du avtal.yaml?"),
        (
            PLAN.replace("  - polis: Trelleborg\n", "  - polis: Ystad\n"),
            "linked-parties",
            10,
            "Kontrollera parterna, och att det är rätt överenskommelse.",
        ),
    ],
)
def test_what_does_not_go_together_with_the_agreement_is_told(
    tmp_path: Path, plan: str, code: str, line: int, hint: str
) -> None:
    found = refused(written(tmp_path, plan))
    assert found.span is not None
    assert (found.code, found.span.line, found.hint) == (code, line, hint)


@pytest.mark.parametrize("other", [PLAN.replace("fil: avtal.yaml", "titel: T").replace("trygga, ", "")])
def test_a_plan_belongs_to_an_agreement_and_nothing_else(tmp_path: Path, other: str) -> None:
    found = refused(written(tmp_path, agreement=other))
    assert (found.code, found.message) == ("linked-kind", "”avtal.yaml” är fel slags dokument: handlingsplan.")


def test_an_unknown_goal_is_told_where_no_file_is_given(tmp_path: Path) -> None:
    plan = PLAN.replace("överenskommelse:\n  fil: avtal.yaml", "överenskommelse: Trygga Svedala")
    assert refused(written(tmp_path, plan, None)).code == "unknown-id"


def test_a_plan_must_say_which_agreement_it_belongs_to(tmp_path: Path) -> None:
    plan = PLAN.replace("överenskommelse:\n  fil: avtal.yaml\n", "").replace("trygga, ", "")
    assert refused(written(tmp_path, plan)).code == "missing-key"


def test_a_plan_is_followed_up_from_a_draft(tmp_path: Path) -> None:
    draft = draft_report(written(tmp_path)).replace("    kommentar:\n", "    kommentar: Vi väntar.\n")
    (tmp_path / "uppföljning.yaml").write_text(draft, encoding="utf-8")
    report = load(tmp_path / "uppföljning.yaml")
    assert isinstance(report, Uppföljningsrapport)
    assert [one.id for one in report.utfall] == ["åtgärd-1", "åtgärd-2"]
    said = sentences(to_document(tmp_path / "uppföljning.yaml"))
    assert "Uppföljningen gäller handlingsplanen för år 2017 (dnr KS 2015/12)." in said


def test_a_plan_is_copied_for_its_parties(tmp_path: Path) -> None:
    made = make_copies(written(tmp_path, f"{PLAN}status: beslutad\n"), tmp_path / "ut")
    assert sorted(path.name for path in made) == [
        "exemplar.json",
        "plan-exemplar-1.docx",
        "plan-exemplar-1.pdf",
        "plan-exemplar-2.docx",
        "plan-exemplar-2.pdf",
        "utskrift.pdf",
    ]
    assert len(json.loads((tmp_path / "ut" / "exemplar.json").read_text(encoding="utf-8"))["filer"]) == 5


def test_a_plan_has_the_sections_of_a_plan(tmp_path: Path) -> None:
    document = load(written(tmp_path))
    assert isinstance(document, Handlingsplan)
    for key in ("syften", "uppsägning", "samverkansformer", "förnyelse"):
        found = refused(written(tmp_path, f"{PLAN}{key}: 3\n"))
        assert found.code == "unknown-key"
