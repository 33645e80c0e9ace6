"""`samverkansdoc renew`: what it writes, what it lists, and what it leaves alone when something is wrong."""

import shutil
from pathlib import Path

import pytest

import samverkansdoc as package
from tests.cli.commands import ROOT, Run, names, samverkansdoc

AVTAL, REPORT = "trelleborg-2019-2022.yaml", "trelleborg-uppfoljning-2019.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an agreement and its follow-up."""
    for name in (AVTAL, REPORT):
        shutil.copy(ROOT / "examples" / name, tmp_path)
    return tmp_path


def renew(*more: str, folder: Path, source: str = AVTAL, period: str = "2023-2026", output: str = "ny.yaml") -> Run:
    return samverkansdoc("renew", source, "--period", period, "-o", output, *more, cwd=folder)


def test_the_draft_is_written_and_everything_is_listed(folder: Path) -> None:
    ran = renew(folder=folder)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(
        "ny.yaml\n\nÄndrat (13)\n  rad 17, period: ”2019–2022” → ”2023–2026” – den nya perioden\n"
    )
    assert "\nAtt granska (6)\n" in ran.out
    document = package.load(folder / "ny.yaml")
    assert isinstance(document, package.Överenskommelse)
    assert str(document.period) == "2023–2026"


def test_with_a_follow_up_names_kept_and_a_report(folder: Path) -> None:
    ran = renew("--uppföljning", REPORT, "--behåll-undertecknare", "--rapport", "vad.md", folder=folder)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("ny.yaml\nvad.md\n")
    text = (folder / "ny.yaml").read_text(encoding="utf-8")
    assert "namn: Mikael Rubin" in text
    assert "# GRANSKA: genomfört enligt uppföljningen 2019; ska det vara kvar?" in text
    assert (folder / "vad.md").read_text(encoding="utf-8").startswith(f"# Förnyelse av {AVTAL}\n")


def test_a_plain_report(folder: Path) -> None:
    assert renew("--rapport", "vad.txt", folder=folder).code == 0
    assert (folder / "vad.txt").read_text(encoding="utf-8").startswith(f"Förnyelse av {AVTAL}\n=====")


def test_a_pdf_is_renewed_as_its_source_is(folder: Path) -> None:
    package.render(folder / AVTAL, folder, ["pdf"], name="gammal")
    assert renew(folder=folder, source="gammal.pdf").code == 0
    assert (folder / "ny.yaml").read_text(encoding="utf-8") == package.renew(folder / AVTAL, "2023–2026").text


def test_a_file_is_replaced_only_when_asked_for(folder: Path) -> None:
    (folder / "ny.yaml").write_text("annat\n", encoding="utf-8")
    ran = renew(folder=folder)
    assert (ran.code, ran.out) == (1, "")
    assert "file-exists" in ran.err
    assert (folder / "ny.yaml").read_text(encoding="utf-8") == "annat\n"
    assert renew("--force", folder=folder).code == 0


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"output": "ny.txt"}, "slutar på .yaml"),
        ({"output": "trelleborg-2019-2022.yml"}, "samma namn"),
        ({"output": "trelleborg-2019-2022.yaml"}, "samma namn"),
    ],
)
def test_wrong_names_are_told(more: dict[str, str], said: str, folder: Path) -> None:
    before = names(folder)
    ran = renew(folder=folder, **more)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert names(folder) == before


def test_a_report_must_be_a_text(folder: Path) -> None:
    ran = renew("--rapport", "vad.pdf", folder=folder)
    assert (ran.code, ran.out) == (2, "")
    assert ".md eller .txt" in ran.err


@pytest.mark.parametrize(
    ("source", "period", "code"),
    [(AVTAL, "2015", "period-not-after"), (REPORT, "2023", "renew-kind"), ("finns-inte.yaml", "2023", "file-missing")],
)
def test_what_cannot_be_renewed_is_told(source: str, period: str, code: str, folder: Path) -> None:
    ran = renew(folder=folder, source=source, period=period)
    assert (ran.code, ran.out) == (1, "")
    assert f"fel[{code}]" in ran.err
    assert not (folder / "ny.yaml").exists()


def test_the_period_and_the_new_file_must_be_given(folder: Path) -> None:
    assert samverkansdoc("renew", AVTAL, "-o", "ny.yaml", cwd=folder).code == 2
    assert samverkansdoc("renew", AVTAL, "--period", "2023-2026", cwd=folder).code == 2
