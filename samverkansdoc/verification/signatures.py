"""The signatures in a PDF: whole or broken, what each covers, what came after, and whom it says it is from."""

import logging
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO

from attrs import frozen
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import MDPPerm, enumerate_sig_fields
from pyhanko.sign.validation import EmbeddedPdfSignature, PdfSignatureStatus
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.pdf_embedded import async_validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from samverkansdoc.svenska.dates import iso_date
from samverkansdoc.verification.additions import original_fields
from samverkansdoc.verification.certificates import KEY_USAGE, answer_trust, common_name, validation_context
from samverkansdoc.verification.exactness import is_exact
from samverkansdoc.verification.report import Answer, SignatureReport, Verdict
from samverkansdoc.verification.running import at_once
from samverkansdoc.verification.trust import Trust

# What the library tells its log of broken files is in the answers; without a handler Python prints it.
logging.getLogger("pyhanko").addHandler(logging.NullHandler())
logging.getLogger("pyhanko_certvalidator").addHandler(logging.NullHandler())

#: What the library raises for files and signatures that are broken in all the ways that there are.
BROKEN = (PdfError, SignatureValidationError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError)

#: How a signature that covers its whole revision covers the file.
_WHOLE = (SignatureCoverageLevel.ENTIRE_FILE, SignatureCoverageLevel.ENTIRE_REVISION)


@frozen
class SignatureField:
    """A field for a signature: its name, whom it is for, and whether it is signed."""

    name: str
    tooltip: str
    signed: bool


@frozen
class Signed:
    """The fields and the signatures of a file."""

    fields: tuple[SignatureField, ...] = ()
    signatures: tuple[SignatureReport, ...] = ()
    #: Whether bytes that belong to nothing stand after the last signature.
    trailing: bool = False
    #: The fields that the file had when it was made; None if more than signatures came after that.
    original_fields: frozenset[str] | None = frozenset()
    #: Where the file as it was made says that its contents are listed.
    original_list: int = 0


def read_signed(data: bytes, trust: Trust) -> Signed:
    """The fields and signatures of a PDF. Raises ``PdfError`` and its like for a file that cannot be read."""
    reader = PdfFileReader(BytesIO(data), strict=False)
    fields = tuple(_fields(reader))
    found = list(reader.embedded_regular_signatures)
    tooltips = {field.name: field.tooltip for field in fields}
    reports = tuple(_report(signature, tooltips.get(signature.field_name, ""), trust, data) for signature in found)
    ends = [int(signature.byte_range[2] + signature.byte_range[3]) for signature in reader.embedded_signatures]
    is_last = bool(found) and found[-1].signed_revision == reader.xrefs.total_revisions - 1
    trailing = is_last and len(data) not in ends
    return Signed(fields, reports, trailing, original_fields(reader), reader.xrefs.get_startxref_for_revision(0))


def _fields(reader: PdfFileReader) -> Iterator[SignatureField]:
    for name, value, reference in enumerate_sig_fields(reader):
        yield SignatureField(name, str(reference.get_object().get("/TU", "")), value is not None)


def _report(signature: EmbeddedPdfSignature, tooltip: str, trust: Trust, data: bytes) -> SignatureReport:
    try:
        moment = signature.self_reported_timestamp
        context = validation_context(trust, moment, signature.signer_cert)
        status = at_once(async_validate_pdf_signature(signature, context, key_usage_settings=KEY_USAGE))
        signer = common_name(status.signing_cert.subject)
        integrity = (
            _intact(status, is_exact(signature, data)),
            _coverage(status),
            *_after(signature, status),
            *_named(signer, tooltip),
        )
        return SignatureReport(
            field=signature.field_name,
            signer=signer,
            time=_moment(moment),
            integrity=integrity,
            trust=answer_trust(status, trust, moment),
        )
    except BROKEN:
        unreadable = Answer(
            code="signature-intact",
            verdict=Verdict.NO,
            message="Underskriften är bruten: den är skadad och går inte att läsa.",
        )
        unknown = Answer(code="trust", verdict=Verdict.OPEN, message="Certifikatet går inte att läsa.")
        name = signature.field_name
        return SignatureReport(field=name, signer="okänd", time="okänd tid", integrity=(unreadable,), trust=unknown)


def _moment(moment: datetime | None) -> str:
    if moment is None:
        return "okänd tid"
    zone = moment.strftime("%z")
    return f"{iso_date(moment.date())} kl. {moment:%H.%M}" + (f" (UTC{zone[:3]}:{zone[3:]})" if zone else "")


def _intact(status: PdfSignatureStatus, exact: bool) -> Answer:
    if status.intact and status.valid and exact:
        message = "Underskriften är hel: det som den omfattar är oförändrat."
        return Answer(code="signature-intact", verdict=Verdict.YES, message=message)
    if not status.intact:
        why = "det som den omfattar har ändrats"
    elif not status.valid:
        why = "den hör inte ihop med sitt certifikat"
    else:
        why = "den är själv ändrad sedan den gjordes"
    return Answer(code="signature-intact", verdict=Verdict.NO, message=f"Underskriften är bruten: {why}.")


def _coverage(status: PdfSignatureStatus) -> Answer:
    coverage = status.coverage
    if coverage in _WHOLE:
        whole = coverage is SignatureCoverageLevel.ENTIRE_FILE
        message = "Den omfattar hela filen." if whole else "Den omfattar hela filen som den var när den gjordes."
        return Answer(code="signature-coverage", verdict=Verdict.YES, message=message)
    return Answer(
        code="signature-coverage", verdict=Verdict.NO, message="Den omfattar inte hela filen, som en underskrift ska."
    )


def _after(signature: EmbeddedPdfSignature, status: PdfSignatureStatus) -> Iterator[Answer]:
    """What was added after a signature, and whether it allowed that."""
    if status.coverage is not SignatureCoverageLevel.ENTIRE_REVISION:
        return
    level = status.modification_level
    allowed = ModificationLevel.LTA_UPDATES if _locks(signature) else ModificationLevel.FORM_FILLING
    is_fine = level is not None and level <= allowed and status.docmdp_ok
    if is_fine:
        only = "uppgifter för bevarandet" if level <= ModificationLevel.LTA_UPDATES else "fler underskrifter"
        message = f"Efter den har bara {only} lagts till, och det är tillåtet."
    elif level == ModificationLevel.FORM_FILLING:
        message = "Efter den har en underskrift lagts till, fast den låste dokumentet."
    else:
        message = "Efter den har något annat än underskrifter lagts till eller ändrats, och det är inte tillåtet."
    yield Answer(code="signature-after", verdict=Verdict.YES if is_fine else Verdict.NO, message=message)


def _locks(signature: EmbeddedPdfSignature) -> bool:
    """Whether a signature forbids all that comes after it."""
    references = signature.sig_object.get("/Reference") or ()
    allowed = [reference.get_object().get("/TransformParams", {}).get("/P") for reference in references]
    return MDPPerm.NO_CHANGES.value in allowed


def _named(signer: str, tooltip: str) -> Iterator[Answer]:
    if tooltip and signer.casefold() != tooltip.casefold():
        yield Answer(
            code="signature-name",
            verdict=Verdict.OPEN,
            message=f"Fältet är för {tooltip}, men certifikatet är utställt på {signer}.",
            hint="Avgör om det är samma person.",
        )
