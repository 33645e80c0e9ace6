"""The electronic original: one PDF with a field for each signature, and a list of the fields for e-sign services."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PdfReader

from samverkansdoc.api import to_bytes
from samverkansdoc.copies.agreed import Agreed, MadeFile
from samverkansdoc.copies.manifest import as_json
from samverkansdoc.document import Block, Dokument, ElectronicParty, ElectronicSignatureBlock, KeepTogether
from samverkansdoc.origin import digest
from samverkansdoc.render.theme import Theme

SIDECAR_NAME = "underskriftsfalt.json"


def electronic_files(agreed: Agreed, theme: Theme) -> tuple[MadeFile, ...]:
    """The original and the list of its fields."""
    original = MadeFile(name=f"{agreed.stem}-original.pdf", data=to_bytes(agreed.document, "pdf", theme))
    return (original, MadeFile(name=SIDECAR_NAME, data=_sidecar(agreed.document, original)))


def _sidecar(document: Dokument, original: MadeFile) -> bytes:
    """Where each field is: pages from 1, boxes in points (1/72 inch) from the lower left corner of the page."""
    places = dict(_places(original.data))
    fields = [
        {
            "fältnamn": one.field,
            "part": party.party,
            "roll": one.title,
            "organisation": one.organisation or party.party,
            "namn": one.name,
            **places[one.field],
        }
        for party in _parties(document.blocks)
        for one in party.signatories
        if one.field
    ]
    said = {
        "fil": original.name,
        "sha256": digest(original.data),
        "enhet": "punkter (1/72 tum) från sidans nedre vänstra hörn",
        "fält": fields,
    }
    return as_json(said)


def _parties(blocks: tuple[Block, ...]) -> Iterator[ElectronicParty]:
    for block in blocks:
        if isinstance(block, KeepTogether):
            yield from _parties(block.blocks)
        elif isinstance(block, ElectronicSignatureBlock):
            yield from block.parties


def _places(pdf: bytes) -> Iterator[tuple[str, dict[str, Any]]]:
    for number, page in enumerate(PdfReader(BytesIO(pdf)).pages, 1):
        for reference in page.get("/Annots") or ():
            annotation = reference.get_object()
            if annotation.get("/FT") == "/Sig":
                left, bottom, right, top = (round(float(side), 2) for side in annotation["/Rect"])
                box = {"x": left, "y": bottom, "bredd": round(right - left, 2), "höjd": round(top - bottom, 2)}
                size = {"bredd": round(float(page.mediabox.width), 2), "höjd": round(float(page.mediabox.height), 2)}
                yield str(annotation["/T"]), {"sida": number, "sidans_storlek": size, "ruta": box}
