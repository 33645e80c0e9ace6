"""The signature block, from the parties and what is known of the signing."""

from collections.abc import Sequence

from attrs import frozen

from samverkansdoc.compose.pieces import inserted, joined
from samverkansdoc.compose.slots import Blocks
from samverkansdoc.document import KeepTogether, Paragraph, Signatory, SignatureBlock, SignatureParty
from samverkansdoc.model import AnyPart, Undertecknande, Undertecknare, Verbatim, Överenskommelse
from samverkansdoc.svenska.abbreviations import normalise_abbreviations
from samverkansdoc.svenska.dates import iso_date
from samverkansdoc.svenska.genitive import capitalize_first

#: Heights in millimetres, as the renderers draw them: a party's name and place line; one who signs; the line for a
#: name that is not known; and what a page has room for below the heading and the clause.
_PARTY_HEIGHT = 26
_SIGNATORY_HEIGHT = 37
_NAME_LINE_HEIGHT = 9
_PAGE_HEIGHT = 200

#: Parties beside one another.
_PER_ROW = 2


@frozen
class Signatures:
    """The directive that draws the signatures of an agreement."""

    överenskommelse: Överenskommelse

    def underskrifter(
        self,
        *,
        ort_utan_datum: str,
        ort_och_datum: str,
        underskrift: str,
        namnförtydligande: str,
        radens_inledning: str,
    ) -> Blocks:
        """Room for all signatures; what is not known is left to fill in by hand.

        Where there is more than one row of parties, or one that fills a page, each has ``radens_inledning`` above it:
        no signature stands on a page without text.
        """
        known, complete = _place_and_date(self.överenskommelse.undertecknande, ort_utan_datum)

        def block(parts: Sequence[AnyPart]) -> SignatureBlock:
            return SignatureBlock(
                tuple(
                    SignatureParty(
                        party=part.namn,
                        place_and_date=known,
                        fill_in=not complete,
                        place_label=ort_och_datum,
                        signatories=tuple(
                            _signatory(one, part, underskrift, namnförtydligande) for one in part.undertecknare
                        ),
                    )
                    for part in parts
                )
            )

        rows = _rows(self.överenskommelse.parter)
        if len(rows) == 1 and _height(rows[0]) <= _PAGE_HEIGHT:
            return Blocks((block(rows[0]),))
        return Blocks(tuple(_introduced(row, block(row), radens_inledning) for row in rows))


def _rows(parts: Sequence[AnyPart]) -> list[Sequence[AnyPart]]:
    return [parts[start : start + _PER_ROW] for start in range(0, len(parts), _PER_ROW)]


def _height(row: Sequence[AnyPart]) -> int:
    return _PARTY_HEIGHT + max(
        sum(_SIGNATORY_HEIGHT + (0 if one.namn else _NAME_LINE_HEIGHT) for one in part.undertecknare) for part in row
    )


def _introduced(row: Sequence[AnyPart], block: SignatureBlock, introduction: str) -> KeepTogether:
    names = joined(Verbatim(part.namn_i_text) for part in row)
    return KeepTogether((Paragraph(content=inserted(names, introduction)), block))


def _place_and_date(signing: Undertecknande, ort_utan_datum: str) -> tuple[str, bool]:
    """What is already known, and whether it is all."""
    place, date = signing.ort, signing.datum
    if place and date:
        return f"{place} {iso_date(date)}", True
    if place:
        return ort_utan_datum.format(place), False
    return iso_date(date) if date else "", False


def _signatory(one: Undertecknare, part: AnyPart, signature_label: str, name_label: str) -> Signatory:
    return Signatory(
        name=one.namn,
        title=capitalize_first(normalise_abbreviations(one.titel)),
        organisation=one.organisation or part.organisation,
        signature_label=signature_label,
        name_label=name_label,
    )
