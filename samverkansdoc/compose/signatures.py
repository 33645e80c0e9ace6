"""The signature block, from the parties and what is known of the signing."""

from attrs import frozen

from samverkansdoc.compose.slots import Blocks
from samverkansdoc.document import Signatory, SignatureBlock, SignatureParty
from samverkansdoc.model import AnyPart, Undertecknande, Undertecknare, Överenskommelse
from samverkansdoc.svenska.abbreviations import normalise_abbreviations
from samverkansdoc.svenska.dates import iso_date
from samverkansdoc.svenska.genitive import capitalize_first


@frozen
class Signatures:
    """The directive that draws the signatures of an agreement."""

    överenskommelse: Överenskommelse

    def underskrifter(self, *, ort_utan_datum: str, etikett: str, namnförtydligande: str) -> Blocks:
        """Room for all signatures; what is not known is left to fill in by hand."""
        signing = self.överenskommelse.undertecknande
        known, complete = _place_and_date(signing, ort_utan_datum)
        parties = tuple(
            SignatureParty(
                party=part.namn,
                place_and_date=known,
                fill_in=not complete,
                place_label=etikett,
                signatories=tuple(_signatory(one, part, namnförtydligande) for one in part.undertecknare),
            )
            for part in self.överenskommelse.parter
        )
        return Blocks((SignatureBlock(parties),))


def _place_and_date(signing: Undertecknande, ort_utan_datum: str) -> tuple[str, bool]:
    """What is already known, and whether it is all."""
    place, date = signing.ort, signing.datum
    if place and date:
        return f"{place} {iso_date(date)}", True
    if place:
        return ort_utan_datum.format(place), False
    return iso_date(date) if date else "", False


def _signatory(one: Undertecknare, part: AnyPart, name_label: str) -> Signatory:
    return Signatory(
        name=one.namn,
        title=capitalize_first(normalise_abbreviations(one.titel)),
        organisation=one.organisation or part.organisation,
        name_label=name_label,
    )
