"""The signature block: two parties side by side, and the next ones in a table below."""

from collections.abc import Iterator, Sequence

from samverkansdoc.document import (
    ElectronicParty,
    ElectronicSignatory,
    ElectronicSignatureBlock,
    Furniture,
    Signatory,
    SignatureBlock,
    SignatureParty,
)
from samverkansdoc.render.word.flow import Flow, keep_with_next
from samverkansdoc.render.word.inlines import Inliner
from samverkansdoc.render.word.ooxml import Element, paragraph, text_run
from samverkansdoc.render.word.style_ids import Style
from samverkansdoc.render.word.styles_tables import GUTTER
from samverkansdoc.render.word.tables import column_widths, table_frame, table_row

SIDE_BY_SIDE = 2

AnyParty = SignatureParty | ElectronicParty


def draw_signatures(
    block: SignatureBlock | ElectronicSignatureBlock,
    furniture: Furniture,
    inliner: Inliner,
    width: float,
    columns: int = SIDE_BY_SIDE,
) -> list[Element]:
    """All signatures of the block, with the small print below, on one page wherever they fit on one.

    Together they are as wide as the text (millimetres).
    """
    flow = Flow()
    widths = column_widths(_shares(columns, width), width)
    for first in range(0, len(block.parties), columns):
        flow.extend([_table(block.parties[first : first + columns], furniture, widths)])
    if block.note:
        flow.extend([paragraph(Style.FINE, inliner.runs(block.note))])
    keep_with_next(flow.elements[:-1])
    return flow.elements


def _shares(columns: int, width: float) -> list[float]:
    """Widths of columns whose lines to write on are of one length: only those between two have room on both sides."""
    line = (width - 2 * GUTTER * (columns - 1)) / columns
    return [line + GUTTER * ((column > 0) + (column < columns - 1)) for column in range(columns)]


def _table(parties: Sequence[AnyParty], furniture: Furniture, widths: Sequence[int]) -> Element:
    """One row, which Word does not break, with a cell for each party: one is read to its end before the next."""
    own = widths[: len(parties)]
    name = ", ".join(party.party for party in parties)
    frame = table_frame(
        Style.SIGNATURE_TABLE,
        own,
        name=name,
        description=f"{furniture.signature_line}: {name}",
        special=["firstColumn", *(["lastColumn"] if len(parties) == len(widths) else [])],
    )
    frame.append(table_row([list(_cell(party)) for party in parties], own))
    return frame


def _cell(party: AnyParty) -> Iterator[Element]:
    return _party(party) if isinstance(party, SignatureParty) else _electronic_party(party)


def _party(party: SignatureParty) -> Iterator[Element]:
    yield _text(Style.SIGNATURE_PARTY, party.party)
    yield from _place(party)
    for signatory in party.signatories:
        yield from _signatory(signatory)


def _place(party: SignatureParty) -> Iterator[Element]:
    """Place and date: known, begun, or a line to write them on."""
    if party.place_and_date:
        yield _text(Style.SIGNATURE_PLACE, party.place_and_date)
    if party.fill_in:
        begun = party.place_and_date
        yield _text(Style.SIGNATURE_LABEL if begun else Style.SIGNATURE_FILL_PLACE, party.place_label)


def _signatory(signatory: Signatory) -> Iterator[Element]:
    """Who signs. The lines to write on are the upper borders of what stands below them: there is no empty paragraph."""
    if signatory.name is not None:
        yield _text(Style.SIGNATURE_NAME, signatory.name)
    else:
        yield _text(Style.SIGNATURE_FILL_SIGNATURE, signatory.signature_label)
        yield _text(Style.SIGNATURE_FILL_NAME, signatory.name_label)
    yield from (_text(Style.SIGNATURE_TITLE, role) for role in (signatory.title, signatory.organisation) if role)


def _electronic_party(party: ElectronicParty) -> Iterator[Element]:
    """Who signs electronically. The file that is signed is the PDF; here, a line stands in the place of the frame."""
    yield _text(Style.SIGNATURE_PARTY, party.party)
    for signatory in party.signatories:
        yield from _electronic_signatory(signatory)


def _electronic_signatory(signatory: ElectronicSignatory) -> Iterator[Element]:
    yield _text(Style.ELECTRONIC_LABEL, signatory.label)
    if signatory.name is not None:
        yield _text(Style.ELECTRONIC_NAME, signatory.name)
    yield from (_text(Style.SIGNATURE_TITLE, role) for role in (signatory.title, signatory.organisation) if role)


def _text(style: Style, text: str) -> Element:
    return paragraph(style, [text_run(text)])
