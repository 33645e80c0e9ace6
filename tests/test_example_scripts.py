"""The scripts among the examples: each runs as a reader runs it, and leaves documents behind."""

import subprocess
import sys
from pathlib import Path

import pytest

from samverkansdoc import Report, verify

SCRIPTS = sorted((Path(__file__).parent.parent / "examples").glob("*.py"))


def run(script: Path, folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-W", "error", str(script), *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False, timeout=60)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_a_script_writes_what_it_says(script: Path, tmp_path: Path) -> None:
    ran = run(script, tmp_path, "ut")
    assert (ran.returncode, ran.stderr) == (0, "")
    told = {Path(line.strip()) for line in ran.stdout.splitlines() if Path(tmp_path, line.strip()).is_file()}
    written = {path.relative_to(tmp_path) for path in tmp_path.rglob("*.*") if path.is_file()}
    assert told == written
    assert len(written) >= 3


def test_the_script_that_signs_signs_for_both_parties_with_keys_that_can_be_checked(tmp_path: Path) -> None:
    run(Path(SCRIPTS[0].parent, "sign_agreement.py"), tmp_path, "ut")
    signed = tmp_path / "ut" / "overenskommelse-original-undertecknad-2.pdf"
    report = verify(signed, trust=tmp_path / "ut" / "nycklar" / "utfardare.pem")
    assert report.ok, str(report)
    assert signers(report) == ["Eva Exempelsson", "Bo Exempelberg"]
    assert [answer.verdict for file in report.files for answer in file.all_answers if answer.verdict != "ok"] == []


def test_the_script_that_signs_leaves_a_folder_alone_that_is_there_already(tmp_path: Path) -> None:
    (tmp_path / "ut").mkdir()
    ran = run(Path(SCRIPTS[0].parent, "sign_agreement.py"), tmp_path, "ut")
    assert ran.returncode == 1
    assert "Mappen ut finns redan" in ran.stderr
    assert list((tmp_path / "ut").iterdir()) == []


def signers(report: Report) -> list[str]:
    return [signature.signer for file in report.files for signature in file.signatures]
