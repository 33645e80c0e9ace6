"""`samverkansdoc copies`, `extract` and `sign`: what they make, what they say, and what they leave alone."""

from pathlib import Path

import pytest

from tests.cli.commands import Run, names, samverkansdoc
from tests.signing.authority import PASSWORD, key_of
from tests.signing.originals import ELECTRONIC, FIELDS, NAMES, PAPER, a_pdf, original, signed, source

COPIES = ["avtal-exemplar-1.pdf", "avtal-exemplar-1.docx", "avtal-exemplar-2.pdf", "avtal-exemplar-2.docx"]
ALL_COPIES = [*COPIES, "utskrift.pdf", "exemplar.json"]


def content(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two sources, an original and the keys of those who sign it; their password is in the environment."""
    source(tmp_path)
    source(tmp_path, ELECTRONIC, "original.yaml")
    (tmp_path / "o.pdf").write_bytes(original())
    for number, name in enumerate(NAMES, 1):
        key_of(name).p12(tmp_path / f"{number}.p12")
    monkeypatch.setenv("SAMVERKANSDOC_LOSENORD", PASSWORD)
    return tmp_path


def sign(number: int, file: str, *more: str, folder: Path) -> Run:
    """Sign for the first or for the second party."""
    return samverkansdoc("sign", file, "--field", FIELDS[number - 1], "--p12", f"{number}.p12", *more, cwd=folder)


def test_copies_on_paper_are_written_and_told(folder: Path) -> None:
    ran = samverkansdoc("copies", "avtal.yaml", "-o", "ut/nya", cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [str(Path("ut/nya") / name) for name in ALL_COPIES]
    assert names(folder / "ut" / "nya") == sorted(ALL_COPIES)


def test_an_electronic_original_is_written_here_unless_something_else_is_said(folder: Path) -> None:
    ran = samverkansdoc("copies", "original.yaml", cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == ["original-original.pdf", "underskriftsfalt.json", "exemplar.json"]
    assert all((folder / name).is_file() for name in ran.out.splitlines())


def test_copies_are_the_same_each_time_and_on_every_run(folder: Path) -> None:
    for place in ("a", "b"):
        assert samverkansdoc("copies", "avtal.yaml", "-o", place, cwd=folder).code == 0
    assert content(folder / "a") == content(folder / "b")
    assert samverkansdoc("copies", "avtal.yaml", "-o", "a", cwd=folder).code == 0


def test_other_copies_take_their_place_with_force_only(folder: Path) -> None:
    samverkansdoc("copies", "avtal.yaml", "-o", "ut", cwd=folder)
    before = content(folder / "ut")
    source(folder, PAPER.replace("öka", "höja"))
    ran = samverkansdoc("copies", "avtal.yaml", "-o", "ut", cwd=folder)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.count("fel[file-exists]") == len(ALL_COPIES)
    assert "--force" in ran.err
    assert content(folder / "ut") == before
    assert samverkansdoc("copies", "avtal.yaml", "-o", "ut", "--force", cwd=folder).code == 0
    assert content(folder / "ut") != before


def test_a_draft_is_refused_with_its_place_and_nothing_is_written(folder: Path) -> None:
    source(folder, ELECTRONIC.replace("beslutad", "utkast").replace(", namn: Bo Ek", ""))
    ran = samverkansdoc("copies", "avtal.yaml", "-o", "ut", cwd=folder)
    assert (ran.code, ran.out) == (1, "")
    assert "avtal.yaml:2:9: fel[not-decided]: " in ran.err
    assert "avtal.yaml:8:21: fel[unknown-signatory]: " in ran.err
    assert not (folder / "ut").exists()


@pytest.mark.parametrize("file", ["avtal-exemplar-2.pdf", "avtal-exemplar-1.docx"])
def test_the_source_is_written_under_its_name_where_one_says(file: str, folder: Path) -> None:
    samverkansdoc("copies", "avtal.yaml", "-o", "ut", cwd=folder)
    (folder / "mapp").mkdir()
    for more, place in (((), "ut/avtal.yaml"), (("-o", "mapp"), "mapp/avtal.yaml"), (("-o", "ny.yml"), "ny.yml")):
        where = folder / "ut" if not more else folder
        ran = samverkansdoc("extract", file if not more else f"ut/{file}", *more, cwd=where)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.splitlines() == [place.removeprefix("ut/")]
        assert (folder / place).read_bytes() == PAPER.encode()


def test_another_file_of_the_name_is_replaced_with_force_only_and_the_same_one_is_fine(folder: Path) -> None:
    samverkansdoc("copies", "avtal.yaml", "-o", "ut", cwd=folder)
    copy = "ut/avtal-exemplar-1.pdf"
    assert samverkansdoc("extract", copy, cwd=folder).code == 0
    (folder / "avtal.yaml").write_text("annat", encoding="utf-8")
    ran = samverkansdoc("extract", copy, cwd=folder)
    assert (ran.code, ran.out) == (1, "")
    assert "fel[file-exists]: ”avtal.yaml”" in ran.err
    assert (folder / "avtal.yaml").read_text(encoding="utf-8") == "annat"
    assert samverkansdoc("extract", copy, "--force", cwd=folder).code == 0
    assert (folder / "avtal.yaml").read_bytes() == PAPER.encode()


def test_appendices_are_written_beside_the_source_and_it_can_be_used_again(folder: Path) -> None:
    (folder / "bilagor").mkdir()
    (folder / "bilagor" / "k å.pdf").write_bytes(a_pdf(2))
    source(folder, f"{ELECTRONIC}bilagor: [{{titel: K, fil: bilagor/k å.pdf}}]\n")
    samverkansdoc("copies", "avtal.yaml", "-o", "ut", cwd=folder)
    ran = samverkansdoc("extract", "ut/avtal-original.pdf", "-o", "åter", cwd=folder)
    assert ran.out.splitlines() == [str(Path("åter", "avtal.yaml")), str(Path("åter", "bilagor", "k å.pdf"))]
    assert samverkansdoc("copies", "avtal.yaml", "-o", "ut", cwd=folder / "åter").code == 0
    assert content(folder / "åter" / "ut") == content(folder / "ut")


@pytest.mark.parametrize(
    ("file", "code"), [("avtal.yaml", "no-document"), ("karta.pdf", "foreign-file"), ("x", "file-missing")]
)
def test_a_file_from_elsewhere_gets_a_plain_answer(file: str, code: str, folder: Path) -> None:
    ran = samverkansdoc("extract", file, cwd=folder)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"{file}: fel[{code}]: ")


def test_both_sign_one_after_the_other_and_the_result_is_whole(folder: Path) -> None:
    first, second = "o-undertecknad-1.pdf", "o-undertecknad-2.pdf"
    ran = sign(2, "o.pdf", folder=folder)
    assert (ran.code, ran.out, ran.err) == (0, f"{first}\n", "")
    ran = sign(1, first, folder=folder)
    assert (ran.code, ran.out, ran.err) == (0, f"{second}\n", "")
    assert (folder / second).read_bytes().startswith((folder / first).read_bytes())
    assert (folder / "o.pdf").read_bytes() == original()
    assert samverkansdoc("verify", second, cwd=folder).code == 0


def test_a_signature_replaces_no_file(folder: Path) -> None:
    (folder / "o-undertecknad-1.pdf").write_text("annat", encoding="utf-8")
    (folder / "s.pdf").write_bytes(signed(1))
    before = content(folder)
    for more in ((), ("-o", "s.pdf"), ("-o", "o.pdf"), ("-o", "avtal.yaml")):
        ran = sign(1, "o.pdf", *more, folder=folder)
        assert (ran.code, ran.out) == (1, "")
        assert "--force" not in ran.err
    assert content(folder) == before
    assert sign(1, "o.pdf", "-o", "ny/fil.pdf", folder=folder).out.splitlines() == [str(Path("ny", "fil.pdf"))]


COMMANDS = [
    ("render", "s.yaml", "--format", "pdf"),
    ("copies", "avtal.yaml", "--force"),
    ("copies", "original.yaml", "--force"),
    ("extract", "o.pdf", "-o", "s.pdf", "--force"),
    ("schema", "-o", "s.pdf"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_writes_over_a_signed_pdf(command: tuple[str, ...], folder: Path) -> None:
    for name in ("s.pdf", "avtal-exemplar-2.pdf", "original-original.pdf"):
        (folder / name).write_bytes(signed(2))
    source(folder, name="s.yaml")
    before = content(folder)
    ran = samverkansdoc(*command, cwd=folder)
    assert (ran.code, ran.out) == (1, "")
    assert "är undertecknad och skrivs aldrig över" in ran.err or "är undertecknat och skrivs aldrig över" in ran.err
    assert content(folder) == before


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("copies",), "FIL"),
        (("extract",), "FIL"),
        (("sign", "o.pdf", "--p12", "1.p12"), "--field"),
        (("sign", "o.pdf", "--field", "f"), "--p12"),
        (("sign", "o.pdf", "--field", "f", "--p12", "1.p12", "--password", "hemligt"), "--password"),
        (("copies", "avtal.yaml", "original.yaml"), "original.yaml"),
        (("copies", "avtal.yaml", "--forse"), "--force"),
        (("sing", "o.pdf"), "sign"),
    ],
)
def test_wrong_usage_is_told_in_swedish_and_ends_with_two(command: tuple[str, ...], told: str, folder: Path) -> None:
    before = content(folder)
    ran = samverkansdoc(*command, cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert "Skriv samverkansdoc --help för att se vad som finns." in ran.err
    assert content(folder) == before


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("copies", ["[-o MAPP]", "--force", "underskriftsexemplar", "undertecknad PDF skrivs"]),
        ("extract", ["[-o FIL|MAPP]", "--force", "precis som den var"]),
        ("sign", ["--field", "--p12", "[-o FIL.pdf]", "SAMVERKANSDOC_LOSENORD"]),
    ],
)
def test_help_tells_how_a_command_is_used(command: str, words: list[str], tmp_path: Path) -> None:
    ran = samverkansdoc(command, "--help", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Användning: samverkansdoc {command} FIL")
    assert all(word in ran.out for word in words)
    assert "--password" not in ran.out
    assert command in samverkansdoc("--help", cwd=tmp_path).out
