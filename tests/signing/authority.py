"""A certificate authority of the tests' own, and keys from it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import count
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID

PASSWORD = "hemligt"
FIRST, LAST = datetime(2026, 1, 1, tzinfo=UTC), datetime(2030, 12, 31, tzinfo=UTC)
_USAGES = [
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
]


@dataclass(frozen=True)
class Held:
    """A key with its certificate, and those above it."""

    key: EllipticCurvePrivateKey
    certificate: x509.Certificate
    above: tuple[x509.Certificate, ...] = ()

    def p12(self, path: Path, password: str = PASSWORD) -> Path:
        """The key in a file that is opened with a password."""
        secret = BestAvailableEncryption(password.encode())
        path.write_bytes(serialize_key_and_certificates(b"nyckel", self.key, self.certificate, self.above, secret))
        return path


class Authority:
    """Issues certificates, and says which of them are no longer good."""

    def __init__(self, name: str = "Provutfärdaren") -> None:
        self._numbers = count(1)
        self._name = _name(name)
        self._key = generate_private_key(SECP256R1())
        self.certificate = self._issued(self._name, self._key, FIRST, LAST, is_authority=True)

    def issue(self, name: str, first: datetime = FIRST, last: datetime = LAST) -> Held:
        """A key for someone."""
        key = generate_private_key(SECP256R1())
        return Held(key, self._issued(_name(name), key, first, last), (self.certificate,))

    def pem(self, path: Path, *revoked: x509.Certificate, when: datetime = FIRST) -> Path:
        """The authority's certificate in a file, with a list of those that are revoked."""
        data = self.certificate.public_bytes(Encoding.PEM)
        if revoked:
            data += self._revocations(revoked, when).public_bytes(Encoding.PEM)
        path.write_bytes(data)
        return path

    def _revocations(self, revoked: tuple[x509.Certificate, ...], when: datetime) -> x509.CertificateRevocationList:
        builder = x509.CertificateRevocationListBuilder(issuer_name=self._name, last_update=FIRST, next_update=LAST)
        for one in revoked:
            number = x509.RevokedCertificateBuilder(serial_number=one.serial_number, revocation_date=when).build()
            builder = builder.add_revoked_certificate(number)
        identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key())
        builder = builder.add_extension(identifier, critical=False).add_extension(x509.CRLNumber(1), critical=False)
        return builder.sign(self._key, SHA256())

    def _issued(
        self, name: x509.Name, key: EllipticCurvePrivateKey, first: datetime, last: datetime, is_authority: bool = False
    ) -> x509.Certificate:
        may = {"key_cert_sign", "crl_sign"} if is_authority else {"digital_signature", "content_commitment"}
        usage = x509.KeyUsage(**{usage: usage in may for usage in _USAGES})
        above = x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key())
        builder = (
            x509.CertificateBuilder(issuer_name=self._name, subject_name=name, public_key=key.public_key())
            .serial_number(next(self._numbers))
            .not_valid_before(first)
            .not_valid_after(last)
            .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
            .add_extension(usage, critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .add_extension(above, critical=False)
        )
        return builder.sign(self._key, SHA256())


def self_signed(name: str) -> Held:
    """A key that its owner alone vouches for."""
    own = Authority(name)
    return Held(own._key, own.certificate)


@cache
def authority() -> Authority:
    """The one that most tests trust."""
    return Authority()


@cache
def key_of(name: str) -> Held:
    """A key from it for someone."""
    return authority().issue(name)


def _name(common: str) -> x509.Name:
    country = x509.NameAttribute(NameOID.COUNTRY_NAME, "SE")
    return x509.Name([country, x509.NameAttribute(NameOID.COMMON_NAME, common)])
