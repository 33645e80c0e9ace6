"""The agreement that a promise belongs to, named by its file: read, and told where it is wrong."""

from pathlib import Path

import pytest

from samverkansdoc import InputError
from samverkansdoc.api import to_document
from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.source import read
from tests.compose.outline import sentences

PARTIES = """\
parter:
  - kommun: Svedala
    diarienummer: KS 2015/12
    undertecknare: [Kommunstyrelsens ordförande]
  - polis: Trelleborg
    undertecknare: [Lokalpolisområdeschef]
"""
AGREEMENT = f"titel: Trygga Svedala\nperiod: 2015–2018\n{PARTIES}"
PROMISE = (
    f"dokument: medborgarlöfte\nperiod: 2017\n{PARTIES}överenskommelse:\n  fil: avtal.yaml\nlöften: [Vi vandrar]\n"
)


def written(folder: Path, promise: str = PROMISE, agreement: str | None = AGREEMENT) -> Path:
    if agreement is not None:
        (folder / "avtal.yaml").write_text(agreement, encoding="utf-8")
    path = folder / "löfte.yaml"
    path.write_text(promise, encoding="utf-8")
    return path


def refused(path: Path) -> Diagnostic:
    with pytest.raises(InputError) as error:
        read(path)
    (found,) = error.value.diagnostics
    return found


def test_title_period_and_diary_number_come_from_the_file(tmp_path: Path) -> None:
    said = sentences(to_document(written(tmp_path)))
    assert "Medborgarlöftet hör till ”Trygga Svedala” 2015–2018 (dnr KS 2015/12)." in said


def test_the_file_is_carried_along(tmp_path: Path) -> None:
    files = {file.name: file.data for file in to_document(written(tmp_path)).attachments}
    assert files["avtal.yaml"] == AGREEMENT.encode()


@pytest.mark.parametrize(
    ("agreement", "code", "line", "said"),
    [
        (None, "linked-missing", 10, "Filen ”avtal.yaml” finns inte"),
        ("titel: x\n", "linked-broken", 10, "Det är ett av 2 fel."),
        (PROMISE, "linked-kind", 10, "fel slags dokument: medborgarlöfte"),
        (AGREEMENT.replace("Svedala\n    d", "Vellinge\n    d"), "linked-parties", 10, "Vellinge kommun"),
        (AGREEMENT.replace("2015–2018", "2019–2022"), "outside-agreement", 2, "2019–2022"),
    ],
)
def test_an_agreement_that_does_not_fit_is_told_at_its_line(
    agreement: str | None, code: str, line: int, said: str, tmp_path: Path
) -> None:
    found = refused(written(tmp_path, agreement=agreement))
    assert found.code == code
    assert found.span
    assert found.span.line == line
    assert said in found.message


def test_a_promise_that_names_itself_is_told(tmp_path: Path) -> None:
    assert refused(written(tmp_path, PROMISE.replace("avtal.yaml", "löfte.yaml"))).code == "linked-kind"


def test_a_misspelt_name_is_answered_with_the_one_that_is_there(tmp_path: Path) -> None:
    found = refused(written(tmp_path, PROMISE.replace("avtal.yaml", "avtall.yaml")))
    assert (found.code, found.hint) == ("linked-missing", "Menade du avtal.yaml?")


def test_an_agreement_outside_the_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "avtal.yaml").write_text(AGREEMENT, encoding="utf-8")
    path = written(tmp_path / "in", PROMISE.replace("avtal.yaml", "../avtal.yaml"), None)
    assert refused(path).code == "linked-path"


def test_a_promise_is_no_agreement(tmp_path: Path) -> None:
    other = PROMISE.replace("överenskommelse:\n  fil: avtal.yaml", "överenskommelse: Ö")
    assert refused(written(tmp_path, PROMISE, other)).code == "linked-kind"
