"""What a signature does not cover: itself (ISO 32000-1, 12.8.1).

The room that is left for it holds its own bytes, certificates that come with it and padding. No digest protects
them, so here they are held to what they must be; whatever else stands there was put there by someone.
"""

from collections.abc import Iterable

from asn1crypto.cms import ContentInfo
from asn1crypto.parser import peek
from asn1crypto.x509 import Certificate
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from pyhanko.sign.validation import EmbeddedPdfSignature

#: Versions of the format, which nothing else depends on (RFC 5652, 5.1 and 5.3).
_VERSIONS = ("v1", "v3", "v4", "v5")
#: What a digest is told besides its name.
_NOTHING = (b"", b"\x05\x00")


def is_exact(signature: EmbeddedPdfSignature, data: bytes) -> bool:
    """Whether the room of a signature holds the signature, as it was written, and zeros."""
    return _fills_its_room(signature, data) and _is_canonical(signature) and _certificates_are_whole(signature)


def _fills_its_room(signature: EmbeddedPdfSignature, data: bytes) -> bool:
    _, begin, end, _ = signature.byte_range
    room, digits = data[int(begin) : int(end)], signature.pkcs7_content.hex()
    return room in (f"<{digits}>".encode(), f"<{digits.upper()}>".encode())


def _is_canonical(signature: EmbeddedPdfSignature) -> bool:
    """Whether the signature is one value with zeros after it, and says the same of itself everywhere."""
    content = signature.pkcs7_content
    value = content[: peek(content)]
    info = ContentInfo.load(value)
    if content[len(value) :].strip(b"\0") or info.contents != info["content_type"].dump() + info["content"].dump():
        return False
    signed, signer = signature.signed_data, signature.signer_info
    own = signer["digest_algorithm"]
    digests = list(signed["digest_algorithms"])
    versions = (signed["version"].native, signer["version"].native)
    return (
        [one["algorithm"].native for one in digests] == [own["algorithm"].native]
        and all(one["parameters"].dump() in _NOTHING for one in (own, *digests))
        and all(one in _VERSIONS for one in versions)
    )


def _certificates_are_whole(signature: EmbeddedPdfSignature) -> bool:
    """Whether every certificate that comes with the signature was issued by another one there, if that is there."""
    signer = signature.signer_cert
    return all(_is_issued(other, [signer, *signature.other_embedded_certs]) for other in signature.other_embedded_certs)


def _is_issued(certificate: Certificate, issuers: Iterable[Certificate]) -> bool:
    issued = x509.load_der_x509_certificate(certificate.dump())
    for issuer in issuers:
        if issuer.subject == certificate.issuer:
            try:
                issued.verify_directly_issued_by(x509.load_der_x509_certificate(issuer.dump()))
            except (InvalidSignature, ValueError, TypeError):
                return False
            except UnsupportedAlgorithm:
                return True
    return True
