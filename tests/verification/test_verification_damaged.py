"""Whatever happens to the bytes of a file is told, in a sentence and not in a traceback."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkansdoc import verify
from samverkansdoc.verification import verify_bytes
from tests.cli.commands import samverkansdoc
from tests.signing.authority import authority
from tests.signing.originals import ELECTRONIC, WITH_FILE, a_pdf, made, original, signed
from tests.verification.altered import cloned, in_folder, wrong

KINDS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "paper": ("avtal.pdf", lambda: made()["avtal-exemplar-1.pdf"]),
    "word": ("avtal.docx", lambda: made()["avtal-exemplar-1.docx"]),
    "original": ("avtal.pdf", original),
    "with an appendix": ("avtal.pdf", lambda: original(ELECTRONIC + WITH_FILE)),
    "signed once": ("avtal.pdf", lambda: signed(1)),
    "signed by both": ("avtal.pdf", signed),
}


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=60, deadline=None)
@given(where=st.floats(0, 1, exclude_max=True), mask=st.integers(1, 255))
def test_a_byte_that_is_another_is_told(kind: str, where: float, mask: int) -> None:
    name, make = KINDS[kind]
    data = bytearray(make())
    place = int(where * len(data))
    data[place] ^= mask
    assert wrong(bytes(data), name) or _is_of_the_issuer(make(), place)


def _is_of_the_issuer(data: bytes, place: int) -> bool:
    """Whether a place is in the certificate of the issuer that comes with the last signature.

    Nothing covers what it is called, and nothing depends on it: whom to trust is said by the one who asks.
    """
    issuer = authority().certificate.public_bytes(Encoding.DER).hex().upper().encode()
    begin = data.rfind(issuer)
    return begin >= 0 and begin <= place < begin + len(issuer)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=30, deadline=None)
@given(where=st.floats(0, 1, exclude_max=True))
def test_a_file_that_was_cut_off_is_told(kind: str, where: float) -> None:
    name, make = KINDS[kind]
    data = make()
    cut = data[: int(where * len(data))]
    assert wrong(cut, name) or cut in (original(), signed(1))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("more", [b"\n", b" ", b"%\n", b"\0" * 2000, b"%%EOF\n"])
def test_bytes_after_the_end_are_told(kind: str, more: bytes) -> None:
    name, make = KINDS[kind]
    assert wrong(make() + more, name)


@pytest.mark.parametrize("digits", [b"1", b"f"])
def test_what_stands_in_the_padding_of_a_signature_is_told(digits: bytes) -> None:
    data = signed()
    place = data.rindex(b"00>")
    assert wrong(data[:place] + digits + data[place + 1 :]) == {"signature-intact"}


def test_the_digits_of_a_signature_written_in_another_way_are_told() -> None:
    data = signed()
    begin = data.rindex(b"/Contents <") + 11
    mixed = data[begin : begin + 40].swapcase()
    assert wrong(data[:begin] + mixed + data[begin + 40 :]) == {"signature-intact"}


@pytest.mark.parametrize("place", [2, 25, 28, 30, 41])
def test_what_a_signature_says_of_itself_is_held_to_what_it_is(place: int) -> None:
    data = bytearray(signed())
    at = data.rindex(b"/Contents <") + 11 + 2 * place
    data[at : at + 2] = b"%02X" % (int(data[at : at + 2], 16) ^ 1)
    assert wrong(bytes(data))


def test_a_foreign_file_gets_a_plain_answer() -> None:
    assert wrong(a_pdf()) == {"ours"}
    assert wrong(b"", "tom.pdf") == wrong(b"hej", "hej.docx") == {"ours"}


def test_a_protected_file_gets_a_plain_answer() -> None:
    report = verify_bytes(cloned(original(), lambda writer: writer.encrypt("hemligt", algorithm="RC4-128")), "a.pdf")
    assert [answer.code for answer in report.answers] == ["ours"]
    assert "lösenord" in report.answers[0].message


def test_a_name_that_says_another_format_is_told() -> None:
    assert wrong(made()["avtal-exemplar-1.docx"], "avtal.pdf") == {"file-name"}
    assert wrong(made()["avtal-exemplar-1.pdf"], "avtal.docx") == {"file-name"}


def _zip(members: dict[str, bytes]) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return held.getvalue()


@pytest.mark.parametrize(
    "members",
    [
        {"hej.txt": b"hej"},
        {"customXml/item1.xml": b"<a>" + b" " * 110_000_000},
        {f"customXml/item{number}.xml": b" " * 30_000_000 for number in range(4)},
        {"customXml/item1.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'},
        {"customXml/item1.xml": b"<a>"},
    ],
    ids=["foreign", "bomb", "many", "entity", "broken"],
)
def test_an_archive_from_elsewhere_gets_a_plain_answer(members: dict[str, bytes]) -> None:
    assert wrong(_zip(members), "a.docx") == {"ours"}


def test_a_word_file_with_another_one_behind_it_is_told() -> None:
    files = made()
    one, other = (files[f"avtal-exemplar-{number}.docx"] for number in (1, 2))
    assert wrong(one + other, "a.docx") == {"original"}


def test_a_very_large_foreign_file_gets_a_plain_answer(tmp_path: Path) -> None:
    path = tmp_path / "stor.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(200_000_000)
        file.seek(0, 2)
        file.write(a_pdf())
    assert [answer.code for answer in verify(path).files[0].answers] == ["ours"]
    with path.open("r+b") as file:
        file.truncate(150_000_000)
    assert "skadad" in verify(path).files[0].answers[0].message


def test_what_is_no_file_gets_a_plain_answer(tmp_path: Path) -> None:
    missing, folder = verify([tmp_path / "finns-inte.pdf", tmp_path]).files
    assert [answer.message for answer in missing.answers] == ["Filen finns inte."]
    assert [answer.message for answer in folder.answers] == ["Det är en mapp, inte en fil."]


def test_the_program_answers_on_its_output_and_nowhere_else(tmp_path: Path) -> None:
    whole = made()["avtal-exemplar-1.pdf"]
    spread = {f"{n}.pdf": whole[: n * 3000] + b"x" + whole[n * 3000 + 1 :] for n in range(1, 11)}
    halves = {"halv.pdf": whole[:20_000], "halv-2.pdf": signed()[:80_000], "tom.pdf": b"", "rester.pdf": b"%PDF-1.7"}
    paths = in_folder(tmp_path, spread | halves)
    run = samverkansdoc("verify", *paths, cwd=tmp_path)
    assert (run.code, run.err) == (1, "")
    assert run.out.count("FEL") >= len(paths)
