"""PDF/A-3a and PDF/UA-1 before signing, between the signatures and after both."""

from pathlib import Path

import pytest

from samverkansdoc import Key, sign
from tests.checkers import pdf
from tests.copies.parties import LONG
from tests.signing.authority import PASSWORD, key_of
from tests.signing.originals import ELECTRONIC, FIELDS, NAMES, WHEN, WITH_FILE, original, signed

MORE = f"{ELECTRONIC}{WITH_FILE}förord: |\n{LONG}"
OPEN = ELECTRONIC.replace("undertecknande: elektroniskt", "undertecknande: {sätt: elektroniskt, efteråt: öppet}")
#: It wants every signature to cover the whole file, which only the last one of several can.
FALSE_ALARM = "PDFA3A-SIGNATURE-BYTERANGE-001"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The originals by the number of their signatures."""
    folder = tmp_path_factory.mktemp("signerade")
    for kind, text in {"enkel": ELECTRONIC, "lång": MORE, "öppen": OPEN}.items():
        for count in range(3):
            (folder / f"{kind}-{count}.pdf").write_bytes(signed(count, text))
    # A name that no font of ours has.
    (folder / "o.pdf").write_bytes(original())
    foreign = Key(key_of("李小龍").p12(folder / "k.p12"), PASSWORD)
    sign(folder / "o.pdf", FIELDS[0], foreign, folder / "främmande-1.pdf", moment=WHEN)
    long = Key(key_of("Karl-Gustav Ållonborg von und zu Söderström-Bengtsson").p12(folder / "l.p12"), PASSWORD)
    sign(folder / "o.pdf", FIELDS[1], long, folder / "namn-1.pdf", moment=WHEN)
    return sorted(folder.glob("*-[012].pdf"))


def test_pdf_a_3a_and_pdf_ua_1(files: list[Path]) -> None:
    assert len(files) == 11
    assert pdf.verapdf(files) == []


def test_the_same_by_a_second_program(files: list[Path]) -> None:
    findings = {file.name: pdf.page_validation(file) for file in files}
    twice = {name: found for name, found in findings.items() if name.endswith("-2.pdf")}
    assert len(twice) == 3
    assert [found for name, found in findings.items() if name not in twice if found] == []
    for found in twice.values():
        assert [finding for finding in found if FALSE_ALARM not in finding] == []
        assert len(found) <= 1


def test_own_rules(files: list[Path]) -> None:
    assert pdf.own_rules(files) == []


def test_the_files_themselves_are_sound(files: list[Path]) -> None:
    assert pdf.qpdf_check(files) == []


@pytest.mark.parametrize("name", NAMES)
def test_those_who_listen_hear_the_same_before_and_after(name: str, files: list[Path]) -> None:
    said = {file.name: pdf.tagged_text(file) for file in files if file.name.startswith("enkel")}
    assert len(said) == 3
    assert len(set(said.values())) == 1
    assert name in said["enkel-2.pdf"]
