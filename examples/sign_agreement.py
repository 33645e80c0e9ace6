"""Draft an agreement, sign it electronically as both parties and verify it: python examples/sign_agreement.py [MAPP].

The keys are for trial only. Anyone can make such keys in anyone's name, so they prove nothing about who has signed.
"""

import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

from samverkansdoc import (
    InputError,
    Key,
    Kommun,
    Polis,
    Samverkansområde,
    Undertecknande,
    Undertecknare,
    Uppföljning,
    Överenskommelse,
    make_copies,
    sign,
    verify,
)

PASSWORD = "prov"

avtal = Överenskommelse(
    status="beslutad",
    period="2027–2030",
    parter=[
        Kommun(
            kommun="Trelleborg",
            undertecknare=[Undertecknare(titel="Kommunstyrelsens ordförande", namn="Eva Exempelsson")],
        ),
        Polis(
            polis="Trelleborg",
            undertecknare=[Undertecknare(titel="Lokalpolisområdeschef", namn="Bo Exempelberg")],
        ),
    ],
    syften=["att öka tryggheten på offentliga platser", "att förebygga att barn och unga dras in i brott"],
    samverkansområden=[
        Samverkansområde(rubrik="Trygg offentlig miljö", åtgärder=["Trygghetsvandringar", "Bättre belysning"])
    ],
    uppföljning=Uppföljning(intervall="en gång om året"),
    undertecknande=Undertecknande(sätt="elektroniskt"),
)


class TrialAuthority:
    """Issues certificates, as those do whom people trust. This one no one should trust."""

    def __init__(self, name: str) -> None:
        self._name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
        self._key = ec.generate_private_key(ec.SECP256R1())
        self.certificate = self._issue(self._name, self._key.public_key(), is_authority=True)

    def key(self, name: str) -> bytes:
        """A key in someone's name with its certificate, as the contents of a PKCS #12 file."""
        key = ec.generate_private_key(ec.SECP256R1())
        owner = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
        certificate = self._issue(owner, key.public_key(), is_authority=False)
        secret = BestAvailableEncryption(PASSWORD.encode())
        return serialize_key_and_certificates(name.encode(), key, certificate, [self.certificate], secret)

    def _issue(self, owner: x509.Name, key: ec.EllipticCurvePublicKey, *, is_authority: bool) -> x509.Certificate:
        usage = x509.KeyUsage(
            digital_signature=not is_authority,
            content_commitment=not is_authority,
            key_cert_sign=is_authority,
            crl_sign=is_authority,
            key_encipherment=False,
            data_encipherment=False,
            key_agreement=False,
            encipher_only=False,
            decipher_only=False,
        )
        now = datetime.now(UTC)
        builder = (
            x509.CertificateBuilder(issuer_name=self._name, subject_name=owner, public_key=key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=365))
            .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
            .add_extension(usage, critical=True)
        )
        return builder.sign(self._key, SHA256())


def make_trial_keys(folder: Path) -> tuple[dict[str, Path], Path]:
    """A key for everyone who signs, by their names, and the certificate by which the keys can be checked."""
    folder.mkdir(parents=True)
    authority = TrialAuthority("Utfärdare på prov")
    names = [str(one.namn) for part in avtal.parter for one in part.undertecknare if one.namn]
    keys = {name: folder / f"{name.lower().replace(' ', '-')}.p12" for name in names}
    for name, path in keys.items():
        path.write_bytes(authority.key(name))
    trusted = folder / "utfardare.pem"
    trusted.write_bytes(authority.certificate.public_bytes(Encoding.PEM))
    return keys, trusted


def main(folder: Path) -> int:
    if folder.exists():
        print(f"Mappen {folder} finns redan. Ange en annan, så att inget i den blandas ihop.", file=sys.stderr)
        return 1
    made = {path.name: path for path in make_copies(avtal, folder)}
    print("Det här undertecknas:", *made.values(), sep="\n  ")

    keys, trusted = make_trial_keys(folder / "nycklar")
    print("Nycklar, bara för prov, med lösenordet", PASSWORD, end=":\n  ")
    print(*keys.values(), trusted, sep="\n  ")

    # Each signature is added to the file of the one before.
    signed = made["overenskommelse-original.pdf"]
    for field in json.loads(made["underskriftsfalt.json"].read_text(encoding="utf-8"))["fält"]:
        signed = sign(signed, field["fältnamn"], Key(keys[field["namn"]], PASSWORD))
        print(f"{field['namn']} har undertecknat:\n  {signed}")

    report = verify(signed, trust=trusted)
    print("Kontroll:", report, sep="\n")
    return 0 if report.ok else 1


if __name__ == "__main__":
    try:
        sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/undertecknande")))
    except InputError as error:
        sys.exit(str(error))
