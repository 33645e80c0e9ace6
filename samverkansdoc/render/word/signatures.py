"""The signature block: two parties side by side, and the next ones in a table below.

Each table has the parties as its header row, so that whoever listens hears whose line it is.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest
from math import ceil

from samverkansdoc.document import Furniture, Signatory, SignatureBlock, SignatureParty
from samverkansdoc.render.theme import Theme
from samverkansdoc.render.word.flow import Flow, keep_with_next
from samverkansdoc.render.word.ooxml import Element, paragraph, qualified, text_run, w
from samverkansdoc.render.word.page import text_height, text_width
from samverkansdoc.render.word.style_ids import Style
from samverkansdoc.render.word.styles_furniture import NAME_ROOM, PEN_ROOM
from samverkansdoc.render.word.tables import column_widths, header_row, table_frame, table_row

_SIDE_BY_SIDE = 2
#: The height of a line of text, of names, place and date above those who sign, of the label of a line to fill in, in
#: millimetres; and how many letters a line has at least.
_LINE, _LEAD, _LABEL, _LETTERS = 4.5, 28.0, 4.5, 34
#: Word breaks a chain that is longer than a page wherever it likes, so a chain is made only if it fits on a page
#: together with the heading and the two short paragraphs above it.
_SHARE_OF_PAGE = 0.8
_NO_BREAK_SPACE = "\u00a0"


def draw_signatures(block: SignatureBlock, furniture: Furniture, theme: Theme) -> list[Element]:
    """All signatures, on one page if they fit on one; else each table, else at least each signatory."""
    groups = [block.parties[first : first + _SIDE_BY_SIDE] for first in range(0, len(block.parties), _SIDE_BY_SIDE)]
    flow = Flow()
    for parties in groups:
        table = _table(parties, furniture, text_width(theme))
        if _height(parties) <= _room(theme):
            keep_with_next(_rows_of(table)[:-1])
        flow.extend([table])
    if sum(map(_height, groups)) <= _room(theme):
        keep_with_next(flow.elements[:-1])
    return flow.elements


def _height(parties: Sequence[SignatureParty]) -> float:
    """The height that a table needs at most, in millimetres."""
    return _LEAD + max(sum(map(_signatory_height, party.signatories)) for party in parties)


def _signatory_height(signatory: Signatory) -> float:
    texts = (signatory.name, signatory.title, signatory.organisation)
    lines = sum(ceil(len(text) / _LETTERS) for text in texts if text)
    return PEN_ROOM + _LINE * lines + (0.0 if signatory.name else NAME_ROOM + _LABEL)


def _room(theme: Theme) -> float:
    """What a page has left for signatures."""
    return text_height(theme) * _SHARE_OF_PAGE


def _rows_of(table: Element) -> list[Element]:
    return table.findall(qualified("tr"))


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
    lead = _lead(parties, widths)
    keep_with_next(lead)
    frame.extend([*lead, *chain.from_iterable(_pairs(parties, furniture, widths))])
    return frame


def _lead(parties: Sequence[SignatureParty], widths: Sequence[int]) -> list[Element]:
    """The names of the parties, place and date."""
    header = header_row([[_text(Style.SIGNATURE_PARTY, party.party)] for party in parties], widths)
    known = any(party.place_and_date or party.fill_in for party in parties)
    return [header, table_row([_place(party) for party in parties], widths)] if known else [header]


def _pairs(
    parties: Sequence[SignatureParty], furniture: Furniture, widths: Sequence[int]
) -> Iterator[tuple[Element, Element]]:
    """Two rows for those who sign side by side: the lines, and who they are.

    No row is broken, and the first stands with the second: no line is ever without its name.
    """
    for signatories in zip_longest(*(party.signatories for party in parties)):
        line = table_row([_line(signatory, furniture) for signatory in signatories], widths)
        keep_with_next([line])
        yield line, table_row([_person(signatory) for signatory in signatories], widths)


def _place(party: SignatureParty) -> list[Element]:
    """Place and date: known, begun, or a line to write them on."""
    known = [_text(Style.SIGNATURE_PLACE, party.place_and_date)] if party.place_and_date else []
    if not party.fill_in:
        return known or [_empty()]
    return [*known, _text(Style.SIGNATURE_LABEL if known else Style.SIGNATURE_FILL_PLACE, party.place_label)]


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
    named = signatory.name is not None
    name = _text(Style.SIGNATURE_NAME if named else Style.SIGNATURE_FILL_NAME, signatory.name or signatory.name_label)
    roles = (signatory.title, signatory.organisation)
    return [name, *(_text(Style.SIGNATURE_TITLE, role) for role in roles if role)]


def _text(style: Style, text: str) -> Element:
    return paragraph(style, [text_run(text)])


def _empty() -> Element:
    return paragraph(Style.SIGNATURE_TITLE)
