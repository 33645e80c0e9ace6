"""A key and its certificates in a PKCS #12 file (RFC 7292)."""

import os
from datetime import datetime
from pathlib import Path

from asn1crypto.x509 import Certificate
from attrs import frozen
from cryptography.hazmat.primitives.serialization.pkcs12 import load_pkcs12
from pyhanko.sign.signers import SimpleSigner

from samverkansdoc.diagnostics import InputError, refusal
from samverkansdoc.svenska.dates import iso_date

_LARGEST = 1_000_000


@frozen
class OpenedKey:
    """A key ready to sign with, and its certificate."""

    signer: SimpleSigner
    certificate: Certificate


def read_key(path: str | os.PathLike[str], password: str) -> OpenedKey:
    """The key in a file. Raises ``InputError`` for a wrong password or a file that holds no key."""
    name = os.fspath(path)
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        message = f"Nyckelfilen ”{name}” finns inte." if missing else f"Nyckelfilen ”{name}” går inte att läsa."
        raise refusal("key-unreadable", message, "Ange en fil som slutar på .p12 eller .pfx.", name) from error
    secret = password.encode(errors="replace") or None
    try:
        held = load_pkcs12(data[:_LARGEST], secret)
    except (ValueError, TypeError) as error:
        raise _unusable(error, name) from error
    if held.key is None or held.cert is None:
        hint = "Exportera nyckeln tillsammans med sitt certifikat."
        raise refusal("key-missing", f"I ”{name}” finns ingen nyckel med certifikat att skriva under med.", hint, name)
    signer = SimpleSigner.load_pkcs12_data(data, other_certs=[], passphrase=secret)
    return OpenedKey(signer, signer.signing_cert)


def refuse_expired(certificate: Certificate, moment: datetime, path: str | os.PathLike[str]) -> None:
    """Raises ``InputError`` for a certificate that is not valid at the moment: no one could trust the signature."""
    valid = certificate.not_valid_before <= moment <= certificate.not_valid_after
    if not valid:
        first, last = (iso_date(day.date()) for day in (certificate.not_valid_before, certificate.not_valid_after))
        name = os.fspath(path)
        message = f"Certifikatet i ”{name}” gäller inte nu: det gäller från {first} till {last}."
        raise refusal("key-expired", message, "Skaffa ett nytt certifikat hos utfärdaren.", name)


def _unusable(error: Exception, name: str) -> InputError:
    """A wrong password and a file of another kind look alike to the library, but for its words."""
    if "password" in str(error).lower():
        return refusal(
            "key-password",
            f"Lösenordet till nyckelfilen ”{name}” stämmer inte.",
            "Kontrollera skiftläge och tangentbord och försök igen.",
            name,
        )
    hint = "Ange en fil som slutar på .p12 eller .pfx."
    return refusal("key-no-file", f"”{name}” är ingen nyckelfil i formatet PKCS #12.", hint, name)
