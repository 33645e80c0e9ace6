"""The signature block: two parties side by side, and the next ones in a table below.

Each table has the parties as its header row, so that whoever listens hears whose line it is.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from samverkansdoc.document import Furniture, Signatory, SignatureBlock, SignatureParty
from samverkansdoc.render.word.flow import Flow, keep_together
from samverkansdoc.render.word.ooxml import Element, paragraph, text_run, w
from samverkansdoc.render.word.style_ids import Style
from samverkansdoc.render.word.tables import column_widths, header_row, table_frame, table_row

_SIDE_BY_SIDE = 2
_NO_BREAK_SPACE = "\u00a0"


def draw_signatures(block: SignatureBlock, furniture: Furniture, width: float) -> list[Element]:
    """All signatures on one page, as wide as the text (millimetres)."""
    flow = Flow()
    for first in range(0, len(block.parties), _SIDE_BY_SIDE):
        flow.extend([_table(block.parties[first : first + _SIDE_BY_SIDE], furniture, width)])
    keep_together(flow.elements)
    return flow.elements


def _table(parties: Sequence[SignatureParty], furniture: Furniture, width: float) -> Element:
    widths = column_widths([1.0] * _SIDE_BY_SIDE, width)[: len(parties)]
    name = ", ".join(party.party for party in parties)
    frame = table_frame(
        Style.SIGNATURE_TABLE,
        widths,
        name=name,
        description=f"{furniture.signature_line}: {name}",
        special=("firstColumn", "lastColumn")[: len(parties)],
    )
    frame.append(header_row([[_text(Style.SIGNATURE_PARTY, party.party)] for party in parties], widths))
    frame.extend(table_row(row, widths) for row in _rows(parties, furniture))
    return frame


def _rows(parties: Sequence[SignatureParty], furniture: Furniture) -> Iterator[list[list[Element]]]:
    if any(party.place_and_date or party.fill_in for party in parties):
        yield [_place(party) for party in parties]
    for signatories in zip_longest(*(party.signatories for party in parties)):
        yield [_line(signatory, furniture) for signatory in signatories]
        yield [_person(signatory) for signatory in signatories]


def _place(party: SignatureParty) -> list[Element]:
    """Place and date: known, begun, or a line to write them on."""
    known = [_text(Style.SIGNATURE_PLACE, party.place_and_date)] if party.place_and_date else []
    if not party.fill_in:
        return known or [_empty()]
    return [*known, _text(Style.SIGNATURE_LABEL if known else Style.SIGNATURE_FILL, party.place_label)]


def _line(signatory: Signatory | None, furniture: Furniture) -> list[Element]:
    """The line to sign on: a content control (17.5.2), so that it has a name for those who do not see it."""
    if signatory is None:
        return [_empty()]
    properties = w("sdtPr", w("alias", val=furniture.signature_line), w("text"))
    control = w("sdt", properties, w("sdtContent", text_run(_NO_BREAK_SPACE)))
    return [paragraph(Style.SIGNATURE_LINE, [control])]


def _person(signatory: Signatory | None) -> list[Element]:
    """Who signs; where the name is not known, a line to write it on."""
    if signatory is None:
        return [_empty()]
    name = (
        _text(Style.SIGNATURE_FILL, signatory.name_label)
        if signatory.name is None
        else _text(Style.SIGNATURE_NAME, signatory.name)
    )
    roles = (signatory.title, signatory.organisation)
    return [name, *(_text(Style.SIGNATURE_TITLE, role) for role in roles if role)]


def _text(style: Style, text: str) -> Element:
    return paragraph(style, [text_run(text)])


def _empty() -> Element:
    return paragraph(Style.SIGNATURE_TITLE)
