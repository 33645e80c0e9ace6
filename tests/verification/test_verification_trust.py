"""Whom to trust is answered apart from whether a signature is whole."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from asn1crypto import pem, x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from samverkansdoc import InputError, Key, sign, verify
from samverkansdoc.verification import SignatureReport, Verdict
from samverkansdoc.verification.running import at_once
from tests.checkers.tools import run, tool
from tests.signing.authority import PASSWORD, Authority, Held, authority, key_of, self_signed
from tests.signing.originals import ELECTRONIC, FIELDS, NAMES, WHEN, original, signed
from tests.verification.altered import also_signed, in_folder

OPEN = ELECTRONIC.replace("elektroniskt", "{sätt: elektroniskt, efteråt: öppet}")


def _signatures(data: bytes, folder: Path, *trust: Path) -> tuple[SignatureReport, ...]:
    (path,) = in_folder(folder, {"avtal.pdf": data})
    return verify(path, trust=trust).files[0].signatures


def _is_whole(signature: SignatureReport) -> bool:
    return all(answer.verdict is Verdict.YES for answer in signature.integrity)


def _signed_by(held: Held, folder: Path, moment: datetime = WHEN) -> bytes:
    (path,) = in_folder(folder, {"original.pdf": original()})
    key = Key(held.p12(folder / "k.p12"), PASSWORD)
    return sign(path, FIELDS[0], key, folder / "ut.pdf", moment=moment).read_bytes()


def test_a_trusted_issuer_is_told(tmp_path: Path) -> None:
    found = _signatures(signed(), tmp_path, authority().pem(tmp_path / "ca.pem"))
    assert [one.trust.verdict for one in found] == [Verdict.YES, Verdict.YES]
    assert all("Provutfärdaren, som du litar på" in one.trust.message for one in found)


def test_trust_is_open_when_no_one_is_named(tmp_path: Path) -> None:
    found = _signatures(signed(), tmp_path)
    assert [one.trust.verdict for one in found] == [Verdict.OPEN, Verdict.OPEN]
    assert all(one.trust.hint and "--trust" in one.trust.hint for one in found)


def test_an_unknown_issuer_makes_no_signature_broken(tmp_path: Path) -> None:
    found = _signatures(signed(), tmp_path, Authority("En annan").pem(tmp_path / "ca.pem"))
    assert [one.trust.verdict for one in found] == [Verdict.NO, Verdict.NO]
    assert all(_is_whole(one) for one in found)


def test_one_who_vouches_for_himself_is_told(tmp_path: Path) -> None:
    data = _signed_by(self_signed(NAMES[0]), tmp_path)
    (found,) = _signatures(data, tmp_path, authority().pem(tmp_path / "ca.pem"))
    assert found.trust.verdict is Verdict.NO
    assert "av ingen annan" in found.trust.message
    assert _is_whole(found)


def test_a_revoked_certificate_is_told(tmp_path: Path) -> None:
    trust = authority().pem(tmp_path / "ca.pem", key_of(NAMES[0]).certificate)
    first, second = _signatures(signed(), tmp_path, trust)
    assert "spärrat" in first.trust.message
    assert (first.trust.verdict, second.trust.verdict) == (Verdict.NO, Verdict.YES)
    assert _is_whole(first)


def test_a_certificate_that_had_expired_is_told(tmp_path: Path) -> None:
    last = datetime(2026, 6, 30, tzinfo=UTC)
    held = authority().issue(NAMES[0], last=last)
    data = _signed_by(held, tmp_path, moment=datetime(2026, 6, 1, tzinfo=UTC))
    (found,) = _signatures(data, tmp_path, authority().pem(tmp_path / "ca.pem"))
    assert found.trust.verdict is Verdict.YES
    with pytest.raises(InputError, match="2026-06-30"):
        _signed_by(held, tmp_path / "sent", moment=WHEN)


def test_a_forged_time_of_signing_does_not_outlive_its_certificate(tmp_path: Path) -> None:
    held = authority().issue("Gamla Nyckeln", last=datetime(2026, 2, 1, tzinfo=UTC))
    data = also_signed(original(), FIELDS[0], held=held)
    (found,) = _signatures(data, tmp_path, authority().pem(tmp_path / "ca.pem"))
    assert "gått ut" in found.trust.message
    assert "2026-02-01" in found.trust.message
    assert found.trust.verdict is Verdict.NO
    assert _is_whole(found) or found.integrity[-1].code == "signature-name"


@pytest.mark.parametrize("data", [b"", b"hej", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", None])
def test_a_file_that_holds_no_certificates_is_refused(data: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "ca.pem"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(InputError, match="trust-file"):
        verify(in_folder(tmp_path, {"avtal.pdf": original()}), trust=path)


@pytest.mark.parametrize("text", [ELECTRONIC, OPEN])
def test_the_library_of_signatures_accepts_both(text: str) -> None:
    _, _, der = pem.unarmor(_pem())
    context = ValidationContext(trust_roots=[x509.Certificate.load(der)], moment=WHEN, allow_fetching=False)
    for signature in PdfFileReader(BytesIO(signed(2, text))).embedded_regular_signatures:
        assert at_once(async_validate_pdf_signature(signature, context)).bottom_line


def _pem() -> bytes:
    return authority().certificate.public_bytes(Encoding.PEM)


def test_poppler_accepts_both(tmp_path: Path) -> None:
    (path,) = in_folder(tmp_path, {"avtal.pdf": signed()})
    said = run([tool("pdfsig"), "-nocert", path]).out
    assert said.count("Signature is Valid.") == len(NAMES)
    assert all(name in said for name in NAMES)
    assert said.count("ETSI.CAdES.detached") == len(NAMES)
    assert "Total document signed" in said
