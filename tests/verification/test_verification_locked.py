"""What may follow the last signature is what the agreement says."""

import pytest

from samverkansdoc.verification import verify_bytes
from tests.signing.originals import ELECTRONIC, signed
from tests.verification.altered import added, also_signed, field, note, wrong

OPEN = ELECTRONIC.replace("elektroniskt", "{sätt: elektroniskt, efteråt: öppet}")


def test_a_third_signature_is_told_when_the_document_is_locked() -> None:
    assert {"signature-after", "fields"} <= wrong(also_signed(signed(), "tredje"))


def test_a_third_signature_is_fine_when_the_document_is_open() -> None:
    report = verify_bytes(also_signed(signed(2, OPEN), "tredje"), "avtal.pdf")
    assert report.ok
    assert [one.signer for one in report.signatures] == ["Åsa Exempelsson", "Bo Ek", "Cia Tre"]


@pytest.mark.parametrize(("text", "fine"), [(ELECTRONIC, False), (OPEN, True)])
def test_a_field_after_the_last_signature_is_as_the_agreement_says(text: str, fine: bool) -> None:
    assert bool(wrong(added(signed(2, text), field("tredje")))) is not fine


@pytest.mark.parametrize("text", [ELECTRONIC, OPEN])
def test_a_note_after_the_last_signature_is_never_fine(text: str) -> None:
    assert "signature-after" in wrong(added(signed(2, text), note))
