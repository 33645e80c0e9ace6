"""Rules of someone's own: from a file that was named, and never from any other."""

from pathlib import Path

import pytest

from samverkansdoc import Diagnostic, InputError, check
from samverkansdoc.check.engine.own import load_all
from samverkansdoc.check.engine.registry import all_rules
from tests.model.agreements import agreement

HEAD = "from samverkansdoc.check import Finding, rule\nfrom samverkansdoc.model import Handling\n\n\n"
RULE = """@rule("KOM-1", title="Titel", source="Kommunens riktlinjer", why="Vi vill det.")
def titled(document: Handling):
    if not document.titel:
        yield Finding("Titel saknas.", ("titel",))
"""


def written(folder: Path, text: str, name: str = "regler.py") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def refused(*paths: Path) -> Diagnostic:
    with pytest.raises(InputError) as caught:
        load_all(paths)
    (fault,) = caught.value.diagnostics
    return fault


def test_a_rule_of_ones_own_is_asked_as_any_other(tmp_path: Path) -> None:
    own = load_all([written(tmp_path, HEAD + RULE)])
    (found,) = check(agreement(), only=["KOM-1"], own=own)
    assert (found.message, found.source) == ("Titel saknas.", "Kommunens riktlinjer")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["regler.py"]


def test_loading_rules_leaves_nothing_behind(tmp_path: Path) -> None:
    before = all_rules()
    load_all([written(tmp_path, HEAD + RULE)])
    assert all_rules() == before
    with pytest.raises(ValueError, match="KOM-1"):
        check(agreement(), only=["KOM-1"])


def test_rules_are_not_loaded_because_they_lie_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, "raise SystemExit('lästes')\n")
    monkeypatch.chdir(tmp_path)
    check(agreement())


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("def x(:\n", "ingen Pythonkod", 1),
        ("import finns_inte_alls\n", "ModuleNotFoundError", 1),
        ("x = 1\n\ny = x / 0\n", "ZeroDivisionError", 3),
        ("x = 1\n", "ingen regel", 0),
        (HEAD + RULE.replace("KOM-1", "kom 1"), "”kom 1”", 5),
        (HEAD + RULE.replace(": Handling", ""), "vilka dokument", 5),
        (HEAD + RULE.replace("KOM-1", "BRÅ-08"), "Två regler heter BRÅ-08", 0),
        (HEAD + RULE + RULE.replace("titled", "again"), "Två regler heter KOM-1", 0),
        ("from samverkansdoc.check.guidance import *\n", "ingen regel", 0),
        ("x = '\0'\n", "", None),
        ("# \xe5\n".encode("latin-1").decode("latin-1") + "x = (\n", "ingen Pythonkod", 2),
    ],
)
def test_a_file_that_cannot_be_used_is_told_with_its_line(
    text: str, message: str, line: int | None, tmp_path: Path
) -> None:
    fault = refused(written(tmp_path, text))
    assert fault.code == "own-rules"
    assert message in fault.message
    assert fault.span
    assert fault.span.file == str(tmp_path / "regler.py")
    assert line is None or fault.span.line == line


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "finns inte" in refused(tmp_path / "finns-inte.py").message
    assert "kan inte läsas" in refused(tmp_path).message


def test_rules_of_two_files_have_different_ids(tmp_path: Path) -> None:
    one, two = (written(tmp_path, HEAD + RULE, name) for name in ("ett.py", "tva.py"))
    assert "KOM-1" in refused(one, two).message
    more = written(tmp_path, HEAD + RULE.replace("KOM-1", "KOM-2"), "tva.py")
    assert [rule.id for rule in load_all([one, more])] == ["KOM-1", "KOM-2"]
