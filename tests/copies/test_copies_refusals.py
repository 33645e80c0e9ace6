"""What cannot be signed yet: every reason at once, each with its place, and nothing is written."""

from pathlib import Path

import pytest

from samverkansdoc import InputError, dump, loads, make_copies
from samverkansdoc.api import Made
from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model import Bilaga
from samverkansdoc.source import read
from tests.copies.parties import agreement
from tests.model import agreements

UNKNOWN = agreement(2, signatories=2).replace("{titel: Direktör, namn: Namn 1.2}", "Kommundirektör")
UNKNOWN = UNKNOWN.replace("{titel: Direktör, namn: Namn 2.1}", "{titel: Chef}")
ELECTRONIC = "undertecknande: elektroniskt\n"
BLOCK = "kommunikation: |\n  Ett.\n\n  Två [Skriv mer], tre [skriv mer].\n"


def refused(folder: Path, text: str) -> tuple[Diagnostic, ...]:
    (folder / "avtal.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as told:
        make_copies(folder / "avtal.yaml", folder / "ut")
    assert not (folder / "ut").exists()
    return tuple(told.value.diagnostics)


def placed(faults: tuple[Diagnostic, ...], folder: Path) -> list[tuple[str, int, int]]:
    assert all(fault.span and fault.span.file == str(folder / "avtal.yaml") for fault in faults)
    return [(fault.code, fault.span.line, fault.span.column) for fault in faults if fault.span]


@pytest.mark.parametrize(("status", "words"), [("utkast", "är ett utkast"), ("remiss", "är ute på remiss")])
@pytest.mark.parametrize("way", ["", ELECTRONIC])
def test_what_is_not_decided_is_not_signed(status: str, words: str, way: str, tmp_path: Path) -> None:
    faults = refused(tmp_path, way + agreement(2).replace("beslutad", status))
    assert placed(faults, tmp_path) == [("not-decided", 1 + way.count("\n"), 9)]
    assert words in faults[0].message
    assert "status: beslutad" in str(faults[0].hint)


def test_an_agreement_is_a_draft_until_something_else_is_said(tmp_path: Path) -> None:
    (fault,) = refused(tmp_path, agreement(2).replace("status: beslutad\n", ""))
    assert fault.code == "not-decided"
    assert fault.span
    assert fault.span.file == str(tmp_path / "avtal.yaml")


def test_electronically_every_signatory_has_a_name(tmp_path: Path) -> None:
    faults = refused(tmp_path, UNKNOWN + ELECTRONIC)
    assert placed(faults, tmp_path) == [("unknown-signatory", 7, 9), ("unknown-signatory", 10, 9)]
    assert "”Kommundirektör”" in faults[0].message
    assert "Trelleborgs kommun" in faults[0].message


def test_on_paper_a_name_is_filled_in_by_hand(tmp_path: Path) -> None:
    (tmp_path / "avtal.yaml").write_text(UNKNOWN, encoding="utf-8")
    assert len(make_copies(tmp_path / "avtal.yaml", tmp_path / "ut")) == 6


def test_all_reasons_are_told_at_once(tmp_path: Path) -> None:
    faults = refused(tmp_path, UNKNOWN.replace("beslutad", "utkast") + ELECTRONIC)
    assert [fault.code for fault in faults] == ["not-decided", "unknown-signatory", "unknown-signatory"]


def test_faults_of_the_file_and_of_its_appendices_come_first(tmp_path: Path) -> None:
    text = agreement(2, more="bilagor: [{titel: Karta, fil: karta.pdf}]\ntietl: x").replace("beslutad", "utkast")
    assert [fault.code for fault in refused(tmp_path, text)] == ["appendix-missing", "unknown-key"]


@pytest.mark.parametrize("way", ["papper", "elektroniskt"])
def test_an_agreement_made_in_python_is_refused_alike(way: str, tmp_path: Path) -> None:
    party = agreements.kommun(undertecknare=["Ordförande"])
    with pytest.raises(InputError) as told:
        make_copies(agreements.agreement(parter=[party, agreements.polis()], undertecknande=way), tmp_path / "ut")
    codes = [fault.code for fault in told.value.diagnostics]
    assert codes == ["not-decided", *(["unknown-signatory"] if way == "elektroniskt" else [])]
    assert told.value.diagnostics[0].path == ("status",)
    assert not (tmp_path / "ut").exists()


def test_an_agreement_made_in_python_with_faults_is_refused_for_those(tmp_path: Path) -> None:
    broken = agreements.agreement(status="beslutad", parter=[agreements.kommun()])
    with pytest.raises(InputError, match="too-few-parties"):
        make_copies(broken, tmp_path / "ut")
    assert not (tmp_path / "ut").exists()


def test_an_appendix_of_an_agreement_made_in_python_is_looked_for_here_and_never_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    made = agreements.agreement(status="beslutad", bilagor=[Bilaga(titel="Karta", fil="karta.pdf")])
    with pytest.raises(InputError, match=f"karta.pdf” finns inte i mappen {tmp_path}"):
        make_copies(made, tmp_path / "ut")
    assert not (tmp_path / "ut").exists()


@pytest.mark.parametrize("way", ["papper", "elektroniskt"])
def test_a_file_its_source_and_its_agreement_give_the_same_documents(way: str, tmp_path: Path) -> None:
    (tmp_path / "overenskommelse.yaml").write_text(dump(loads(agreement(2, more=f"undertecknande: {way}"))), "utf-8")
    file = tmp_path / "overenskommelse.yaml"
    every: tuple[Made, ...] = (file, read(file), read(file).document)
    made = [make_copies(what, tmp_path / str(number)) for number, what in enumerate(every)]
    contents = [{path.name: path.read_bytes() for path in paths} for paths in made]
    assert contents[0] == contents[1] == contents[2]
    assert all(name.startswith(("overenskommelse-", "u", "exemplar.json")) for name in contents[0])


REMARKS = "# GRANSKA: ”tryggheten” – vad har hänt sedan 2023?\nsyften: [att öka tryggheten]  # GRANSKA:\n"


@pytest.mark.parametrize("way", ["", ELECTRONIC])
def test_nothing_is_signed_while_something_should_be_looked_at_again(way: str, tmp_path: Path) -> None:
    faults = refused(tmp_path, way + agreement(2).replace("syften: [att öka tryggheten]\n", REMARKS))
    first = 10 + way.count("\n")
    assert placed(faults, tmp_path) == [("remark-left", first, 1), ("remark-left", first + 1, 31)]
    assert faults[0].message == "Något är kvar att granska: ”tryggheten” – vad har hänt sedan 2023?"
    assert faults[1].message == "Något är kvar att granska."


def test_every_place_to_fill_in_is_told_with_its_line(tmp_path: Path) -> None:
    text = agreement(2, more=f'underlag: ["[Ange ett syfte]"]\n{BLOCK}')
    faults = refused(tmp_path, text)
    lines = text.splitlines()
    purpose = next(number for number, line in enumerate(lines, 1) if "[Ange" in line)
    more = next(number for number, line in enumerate(lines, 1) if "[Skriv" in line)
    assert sorted(placed(faults, tmp_path)) == [
        ("placeholder-left", purpose, lines[purpose - 1].index("[Ange") + 1),
        ("placeholder-left", more, lines[more - 1].index("[Skriv") + 1),
        ("placeholder-left", more, lines[more - 1].index("[skriv") + 1),
    ]
    assert "”[Ange ett syfte]” är inte ifyllt." in [fault.message for fault in faults]


def test_places_to_fill_in_are_told_of_an_agreement_made_in_python(tmp_path: Path) -> None:
    with pytest.raises(InputError) as told:
        make_copies(agreements.agreement(status="beslutad", titel="[Ange titel]"), tmp_path / "ut")
    (fault,) = told.value.diagnostics
    assert (fault.code, fault.path) == ("placeholder-left", ("titel",))
