"""Putting a signature into a field of a PDF, by adding to its end (ISO 32000-1, 12.8; ETSI EN 319 142-1)."""

from datetime import datetime
from io import BytesIO

from attrs import frozen
from pyhanko.pdf_utils.generic import DictionaryObject, pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import FieldMDPAction, FieldMDPSpec, MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject

from samverkansdoc.verification.running import at_once

_DIGEST = "sha256"
#: Room for the signature beside its certificates, in bytes.
_ROOM = 8192


@frozen(kw_only=True)
class Act:
    """One act of signing: the field, the key, the moment, what shows on the page, and what may be done afterwards.

    ``lock`` is what the last signature allows to be changed; None for one that others follow.
    """

    field: str
    signer: SimpleSigner
    name: str
    moment: datetime
    stamp: bytes
    lock: MDPPerm | None


class _Addition(IncrementalPdfFileWriter):
    """Adds to the end of a file, and leaves what the file says of itself as it is.

    pyHanko would write the metadata anew, dated by the clock and without what PDF/A wants of them (ISO 19005-3, 6.6.2).
    """

    def _update_meta(self) -> None:
        pass


def embedded(data: bytes, act: Act) -> bytes:
    """The file with the signature added to its end; what was there stays as it was, byte for byte."""
    writer = _Addition(BytesIO(data))
    steps = PdfCMSEmbedder().write_cms(act.field, writer, existing_fields_only=True)
    look = writer.import_page_as_xobject(PdfFileReader(BytesIO(act.stamp)))
    shown: dict[str, object] = {pdf_name("/N"): look}
    next(steps).get_object()[pdf_name("/AP")] = DictionaryObject(shown)  # type: ignore[no-untyped-call]
    steps.send(SigObjSetup(sig_placeholder=_signature(act), mdp_setup=_lock(act.lock)))
    prepared, output = steps.send(SigIOSetup(md_algorithm=_DIGEST))
    steps.send(
        at_once(act.signer.async_sign(data_digest=prepared.document_digest, digest_algorithm=_DIGEST, use_pades=True))
    )
    return bytes(output.getvalue())


def _signature(act: Act) -> SignatureObject:
    certificates = [act.signer.signing_cert, *act.signer.cert_registry]
    room = _ROOM + sum(len(certificate.dump()) for certificate in certificates if certificate)
    return SignatureObject(
        timestamp=act.moment, name=act.name, subfilter=SigSeedSubFilter.PADES, bytes_reserved=2 * room
    )


def _lock(allowed: MDPPerm | None) -> SigMDPSetup | None:
    """The last signature locks all fields, and says what may be done at all (ISO 32000-1, 12.8.2.4)."""
    if allowed is None:
        return None
    every_field = FieldMDPSpec(FieldMDPAction.ALL)
    return SigMDPSetup(md_algorithm=_DIGEST, field_lock=every_field, docmdp_perms=allowed)
