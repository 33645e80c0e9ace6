"""Copies beside one another, their manifest, and files from another version."""

import json
from pathlib import Path

import pytest

import samverkansdoc
from samverkansdoc import verify
from samverkansdoc.verification import Verdict, verify_bytes
from tests.cli.commands import samverkansdoc as program
from tests.signing.authority import authority
from tests.signing.originals import ELECTRONIC, PAPER, made, signed
from tests.verification.altered import added, in_folder, note, replaced, verdicts, verified

ONE, TWO, WORD = "avtal-exemplar-1.pdf", "avtal-exemplar-2.pdf", "avtal-exemplar-2.docx"
OTHER = PAPER.replace("öka", "stärka")


@pytest.mark.parametrize("names", [(ONE, TWO), (ONE, WORD), (ONE, TWO, WORD)])
def test_copies_of_one_agreement_say_the_same(names: tuple[str, ...], tmp_path: Path) -> None:
    report = verified(tmp_path, {name: made()[name] for name in names})
    assert [(one.code, one.verdict) for one in report.together] == [("same-content", Verdict.YES)]
    assert report.ok


def test_copies_of_two_agreements_are_told_apart(tmp_path: Path) -> None:
    files = {ONE: made()[ONE], TWO: made()[TWO], "annan.docx": made(OTHER)["avtal-exemplar-1.docx"]}
    report = verified(tmp_path, files)
    (answer,) = report.together
    assert answer.verdict is Verdict.NO
    assert f"{ONE}, {TWO} har kontrollkod" in answer.message
    assert "annan.docx har kontrollkod" in answer.message
    assert all(file.ok for file in report.files)


def test_a_copy_that_was_changed_does_not_say_the_same_unseen(tmp_path: Path) -> None:
    report = verified(tmp_path, {ONE: made()[ONE], TWO: added(made()[TWO], note)})
    assert [file.ok for file in report.files] == [True, False]


def test_what_is_foreign_is_named(tmp_path: Path) -> None:
    (answer,) = verified(tmp_path, {ONE: made()[ONE], "hej.pdf": b"hej"}).together
    assert answer.verdict is Verdict.NO
    assert "hej.pdf" in answer.message


def test_all_that_is_made_for_paper_is_as_it_should_be(tmp_path: Path) -> None:
    report = verified(tmp_path, made())
    assert report.ok
    assert verdicts(next(file for file in report.files if file.path.endswith("utskrift.pdf"))) == {"manifest": "ok"}


def test_a_set_for_printing_that_was_changed_is_told(tmp_path: Path) -> None:
    files = made()
    files["utskrift.pdf"] = added(files["utskrift.pdf"], note)
    paths = in_folder(tmp_path, files)
    assert not verify(tmp_path / "utskrift.pdf").ok
    assert not verify(tmp_path / "exemplar.json").ok
    assert verify([path for path in paths if path.suffix == ".docx"]).ok


def test_a_manifest_knows_the_original_that_others_have_signed(tmp_path: Path) -> None:
    report = verified(tmp_path, {**made(ELECTRONIC), "avtal-original-undertecknad-2.pdf": signed()})
    assert report.ok
    assert verdicts(report.files[-1])["manifest"] is Verdict.YES


def test_a_manifest_tells_which_copies_are_changed_and_which_are_gone(tmp_path: Path) -> None:
    files = made()
    del files[TWO]
    files[ONE] = files[ONE][:-9]
    in_folder(tmp_path, files)
    report = verify(tmp_path / "exemplar.json").files[0]
    said = {answer.message.partition(":")[0]: answer.verdict for answer in report.answers}
    assert said == {ONE: "fel", TWO: "oprövat", "avtal-exemplar-1.docx": "ok", WORD: "ok", "utskrift.pdf": "ok"}


def test_a_manifest_is_not_fooled_by_a_signed_file_with_more_at_its_end(tmp_path: Path) -> None:
    in_folder(tmp_path, {**made(ELECTRONIC), "avtal-original.pdf": added(signed(), note)})
    assert not verify(tmp_path / "exemplar.json").ok


def test_a_file_of_another_name_than_the_manifest_knows_is_no_fault(tmp_path: Path) -> None:
    report = verified(tmp_path, {ONE: made(OTHER)[ONE], "exemplar.json": made()["exemplar.json"]})
    assert verdicts(report.files[0])["manifest"] is Verdict.NO
    renamed = verified(tmp_path / "ny", {"ny.pdf": made(OTHER)[ONE], "exemplar.json": made()["exemplar.json"]})
    assert verdicts(renamed.files[0])["manifest"] is Verdict.OPEN


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"null", b'{"filer": 1}', b'{"filer": []}', b'{"filer": [1]}', b"[" * 100_000, b"\xff"]
)
def test_a_broken_manifest_is_told(data: bytes, tmp_path: Path) -> None:
    report = verified(tmp_path, {ONE: made()[ONE], "exemplar.json": data})
    assert [verdicts(file)["manifest"] for file in report.files] == [Verdict.NO, Verdict.NO]


@pytest.mark.parametrize("name", ["", "..", "/etc/passwd", "a\0b", 7, None, "." * 5000])
def test_a_manifest_that_names_no_file_is_answered(name: object, tmp_path: Path) -> None:
    data = json.dumps({"filer": [{"fil": name, "storlek": "x", "sha256": []}]}).encode()
    (report,) = verified(tmp_path, {"exemplar.json": data}).files
    assert all(answer.verdict is not Verdict.YES for answer in report.answers)


@pytest.fixture
def older(monkeypatch: pytest.MonkeyPatch) -> bytes:
    """A copy that another version made."""
    monkeypatch.setattr(samverkansdoc, "__version__", "0.0.9")
    data = samverkansdoc.to_bytes(samverkansdoc.loads(PAPER), "pdf")
    monkeypatch.undo()
    return data


def test_a_file_of_another_version_is_compared_by_what_it_says(older: bytes) -> None:
    report = verify_bytes(older, "avtal.pdf")
    said = verdicts(report)
    assert (said["version"], said["original"]) == (Verdict.OPEN, Verdict.YES)
    assert any("0.0.9" in answer.message for answer in report.answers if answer.code == "version")
    assert report.ok


def test_a_file_of_another_version_that_says_something_else_is_told(older: bytes) -> None:
    name = "overenskommelse.yaml"
    source = samverkansdoc.dump(samverkansdoc.loads(OTHER)).encode()
    report = verify_bytes(replaced(older, name, source), "avtal.pdf")
    said = verdicts(report)
    assert (said["version"], said["original"], said["source"]) == (Verdict.OPEN, Verdict.NO, Verdict.NO)
    assert any("stärka" in answer.message for answer in report.answers)


def test_what_is_put_upon_a_file_of_another_version_is_told(older: bytes) -> None:
    assert not verify_bytes(added(older, note), "avtal.pdf").ok


def test_data_says_the_same_as_the_text(tmp_path: Path) -> None:
    paths = in_folder(tmp_path, {**made(ELECTRONIC), "ny.pdf": added(signed(), note)})
    trust = authority().pem(tmp_path / "ca.pem")
    run = program("verify", *paths, "--trust", trust, "--format", "json", cwd=tmp_path)
    report = verify(paths, trust=trust)
    assert (run.code, run.err) == (1, "")
    assert json.loads(run.out) == json.loads(json.dumps(report.as_data()))
    data = json.loads(run.out)
    assert data["utfall"] == "fel"
    assert set(data) == {"utfall", "filer", "tillsammans"}
    assert all(set(file) == {"fil", "utfall", "svar", "underskrifter"} for file in data["filer"])
    codes = [answer["kod"] for file in data["filer"] for answer in file["svar"]]
    assert set(codes) <= {"ours", "original", "manifest", "signatures", "added"}
    assert (
        str(report).count("\n  FEL ") + str(report).count("\n    FEL ") == json.dumps(data).count('"utfall": "fel"') - 2
    )


def test_names_in_a_file_cannot_make_lines_of_their_own(tmp_path: Path) -> None:
    (path,) = in_folder(tmp_path, {"a\n  ok      allt är väl\x1b[2K.pdf": b""})
    report = verify(path)
    assert "\x1b" not in str(report)
    assert not any(line.startswith("  ok") for line in str(report).splitlines())
