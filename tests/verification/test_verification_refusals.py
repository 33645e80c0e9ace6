"""What cannot be signed, or has no source, is refused with a reason."""

from pathlib import Path

import pytest

from samverkansdoc import InputError, Key, extract, render, sign
from tests.signing.authority import PASSWORD, key_of
from tests.signing.originals import ELECTRONIC, FIELDS, WHEN, a_pdf, made, original, signed, source
from tests.verification.altered import added, cloned, in_folder, note


def _refused(
    folder: Path, data: bytes, name: str = "avtal.pdf", field: str = FIELDS[0], password: str = PASSWORD
) -> str:
    (path,) = in_folder(folder, {name: data})
    key = Key(key_of("Åsa Exempelsson").p12(folder / "k.p12"), password)
    with pytest.raises(InputError) as refused:
        sign(path, field, key, folder / "ut.pdf", moment=WHEN)
    assert not (folder / "ut.pdf").exists()
    assert all(one.hint and one.message.endswith(".") for one in refused.value.diagnostics)
    return refused.value.diagnostics[0].code


def test_what_is_no_original_is_not_signed(tmp_path: Path) -> None:
    assert _refused(tmp_path, a_pdf()) == "foreign-file"
    assert _refused(tmp_path, b"") == "no-document"
    assert _refused(tmp_path, original()[:20_000]) == "broken-pdf"
    assert _refused(tmp_path, made()["avtal-exemplar-1.pdf"]) == "no-fields"
    assert _refused(tmp_path, made()["avtal-exemplar-1.docx"]) == "not-a-pdf"
    encrypted = cloned(original(), lambda writer: writer.encrypt("hemligt", algorithm="RC4-128"))
    assert _refused(tmp_path, encrypted) == "encrypted"


def test_a_draft_is_not_signed(tmp_path: Path) -> None:
    draft = source(tmp_path / "utkast", ELECTRONIC.replace("beslutad", "utkast"))
    (path,) = render(draft, tmp_path, ["pdf"])
    assert _refused(tmp_path, path.read_bytes()) == "no-fields"


@pytest.mark.parametrize("count", [0, 1])
def test_what_was_changed_is_not_signed(count: int, tmp_path: Path) -> None:
    assert _refused(tmp_path, added(signed(count), note), field=FIELDS[1]).startswith("changed-")


def test_a_field_that_is_signed_or_none_is_not_signed(tmp_path: Path) -> None:
    assert _refused(tmp_path, signed(1)) == "field-signed"
    assert _refused(tmp_path, signed(2)) == "field-signed"
    assert _refused(tmp_path, original(), field="fritt") == "unknown-field"


@pytest.mark.parametrize("password", ["", "fel", "å" * 100, "\udce5"])
def test_a_wrong_password_opens_no_key(password: str, tmp_path: Path) -> None:
    assert _refused(tmp_path, original(), password=password) == "key-password"


@pytest.mark.parametrize("data", [b"", b"hej", b"0" * 1000, None], ids=repr)
def test_a_file_that_is_no_key_is_refused(data: bytes | None, tmp_path: Path) -> None:
    (path,) = in_folder(tmp_path, {"avtal.pdf": original()})
    p12 = key_of("Bo Ek").p12(tmp_path / "k.p12")
    p12.write_bytes(p12.read_bytes()[:200] if data is None else data)
    with pytest.raises(InputError, match="key-no-file"):
        sign(path, FIELDS[0], Key(p12, PASSWORD), tmp_path / "ut.pdf")


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    key = Key(key_of("Bo Ek").p12(tmp_path / "k.p12"), PASSWORD)
    for place, code in [(tmp_path / "finns-inte.pdf", "file-missing"), (tmp_path, "file-unreadable")]:
        with pytest.raises(InputError, match=code):
            sign(place, FIELDS[0], key)
        with pytest.raises(InputError, match=code):
            extract(place)
    (path,) = in_folder(tmp_path, {"avtal.pdf": original()})
    with pytest.raises(InputError, match="key-unreadable"):
        sign(path, FIELDS[0], Key(tmp_path, PASSWORD))


@pytest.mark.parametrize("name", ["avtal.pdf", "avtal.docx"])
def test_a_source_comes_out_whatever_the_file_is_called(name: str, tmp_path: Path) -> None:
    for data in (made()["avtal-exemplar-1.pdf"], made()["avtal-exemplar-1.docx"], signed()):
        (path,) = in_folder(tmp_path, {name: data})
        assert extract(path).recipe.källa == "avtal.yaml"


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "no-document"), (a_pdf(), "foreign-file"), (b"PK\3\4x", "broken-word")]
)
def test_a_file_without_a_source_gets_a_plain_answer(data: bytes, code: str, tmp_path: Path) -> None:
    (path,) = in_folder(tmp_path, {"a.pdf": data})
    with pytest.raises(InputError, match=code):
        extract(path)
