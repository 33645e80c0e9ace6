"""Whom to trust: certificates, and lists of revoked ones, in PEM files."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from samverkansdoc.diagnostics import Diagnostic, InputError, Span

if TYPE_CHECKING:
    from asn1crypto.crl import CertificateList
    from asn1crypto.x509 import Certificate


@frozen
class Trust:
    """Certificates that those who sign may have theirs from, and lists of revoked certificates."""

    roots: "tuple[Certificate, ...]" = ()
    revocations: "tuple[CertificateList, ...]" = ()


def read_trust(paths: Iterable[str | os.PathLike[str]]) -> Trust:
    """The certificates (RFC 5280, 4) and revocation lists (5) in PEM files. Raises ``InputError``."""
    from asn1crypto import pem  # noqa: PLC0415 - only when someone is to be trusted
    from asn1crypto.crl import CertificateList  # noqa: PLC0415
    from asn1crypto.x509 import Certificate  # noqa: PLC0415

    roots: list[Certificate] = []
    revocations: list[CertificateList] = []
    for path in paths:
        try:
            for kind, _, der in pem.unarmor(Path(path).read_bytes(), multiple=True):
                if kind == "X509 CRL":
                    revocations.append(CertificateList.load(der, strict=True))
                else:
                    certificate = Certificate.load(der, strict=True)
                    _ = certificate.subject.native
                    roots.append(certificate)
        except (OSError, ValueError, TypeError) as error:
            raise _unreadable(path, error) from error
    return Trust(tuple(roots), tuple(revocations))


def _unreadable(path: str | os.PathLike[str], error: Exception) -> InputError:
    name = os.fspath(path)
    missing = isinstance(error, FileNotFoundError)
    return InputError(
        [
            Diagnostic(
                code="trust-file",
                message=f"Filen ”{name}” finns inte." if missing else f"I ”{name}” finns inga certifikat att lita på.",
                hint="Ange en PEM-fil med utfärdarens certifikat, det som börjar med ”-----BEGIN CERTIFICATE-----”.",
                span=Span(file=name, line=0, column=0),
            )
        ]
    )
