"""The certificate of a signature: from whom, valid when, trusted or not (RFC 5280)."""

from datetime import datetime

from asn1crypto.x509 import Certificate, Name
from pyhanko.sign.validation import PdfSignatureStatus
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.policy_decl import CertRevTrustPolicy, RevocationCheckingPolicy, RevocationCheckingRule

from samverkansdoc.svenska.dates import iso_date
from samverkansdoc.verification.report import Answer, Verdict
from samverkansdoc.verification.trust import Trust

#: Any certificate that is for signing will do.
KEY_USAGE = KeyUsageConstraints(key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False)


def validation_context(trust: Trust, moment: datetime | None, certificate: Certificate) -> ValidationContext:
    """Whom to trust, as of the moment at which the signature says that it was made. Nothing is fetched.

    A list of revoked certificates is asked if its issuer is the one of the certificate, also where the certificate does
    not say that there is such a list.
    """
    is_listed = any(revoked.issuer == certificate.issuer for revoked in trust.revocations)
    rule = RevocationCheckingRule.CRL_REQUIRED if is_listed else RevocationCheckingRule.CHECK_IF_DECLARED_SOFT
    policy = RevocationCheckingPolicy(rule, RevocationCheckingRule.CHECK_IF_DECLARED_SOFT)
    return ValidationContext(
        trust_roots=list(trust.roots),
        crls=list(trust.revocations),
        allow_fetching=False,
        revinfo_policy=CertRevTrustPolicy(policy, retroactive_revinfo=True),
        moment=moment,
    )


def common_name(name: Name) -> str:
    """The name of a person or an issuer in a certificate: the common name, or all of it."""
    found = name.native.get("common_name")
    return str(found[-1] if isinstance(found, list) else found) if found else str(name.human_friendly)


def answer_trust(status: PdfSignatureStatus, trust: Trust, moment: datetime | None) -> Answer:
    """Whether the certificate is one to trust: valid then, not revoked, from one that the user trusts."""
    certificate = status.signing_cert
    issuer = common_name(certificate.issuer)
    if invalid := _invalid(certificate, moment):
        return Answer(code="trust", verdict=Verdict.NO, message=invalid)
    if status.revoked:
        return Answer(code="trust", verdict=Verdict.NO, message=f"Certifikatet är spärrat av sin utfärdare, {issuer}.")
    if not trust.roots:
        return Answer(
            code="trust",
            verdict=Verdict.OPEN,
            message=f"Om certifikatet är att lita på är inte prövat. {_origin(certificate, issuer)}",
            hint="Ange utfärdarens certifikat: --trust FIL.pem",
        )
    if status.trusted:
        message = f"Certifikatet är utfärdat av {issuer}, som du litar på, och gällde när underskriften gjordes."
        return Answer(code="trust", verdict=Verdict.YES, message=message)
    message = f"Certifikatet kommer inte från någon som du litar på. {_origin(certificate, issuer)}"
    return Answer(code="trust", verdict=Verdict.NO, message=message)


def _origin(certificate: Certificate, issuer: str) -> str:
    if certificate.self_issued:
        return "Det är utfärdat av den som har undertecknat och av ingen annan."
    return f"Det är utfärdat av {issuer}."


def _invalid(certificate: Certificate, moment: datetime | None) -> str | None:
    if moment is None or moment.tzinfo is None:
        return None
    if moment > certificate.not_valid_after:
        return f"Certifikatet hade gått ut, {iso_date(certificate.not_valid_after.date())}, när underskriften gjordes."
    if moment < certificate.not_valid_before:
        return (
            f"Certifikatet började gälla först {iso_date(certificate.not_valid_before.date())}, "
            "efter att underskriften gjordes."
        )
    return None
