"""The signature block, from the parties and what is known of the signing."""

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from samverkansdoc.compose.electronic import field_names
from samverkansdoc.compose.fingerprint import PLACEHOLDER
from samverkansdoc.compose.pieces import inserted, joined
from samverkansdoc.compose.slots import Blocks
from samverkansdoc.document import (
    ElectronicParty,
    ElectronicSignatory,
    ElectronicSignatureBlock,
    Inlines,
    KeepTogether,
    Paragraph,
    Signatory,
    SignatureBlock,
    SignatureParty,
    Text,
)
from samverkansdoc.model import (
    AnyPart,
    Avtalshandling,
    Medborgarlöfte,
    Signeringssätt,
    Undertecknande,
    Undertecknare,
    Verbatim,
)
from samverkansdoc.svenska.abbreviations import normalise_abbreviations
from samverkansdoc.svenska.dates import iso_date
from samverkansdoc.svenska.genitive import capitalize_first

Words = Mapping[str, str]
AnySignatureBlock = SignatureBlock | ElectronicSignatureBlock

#: Heights in millimetres, as the renderers draw them: a party's name and place line; one who signs, on paper and
#: electronically; the line for a name that is not known; and what a page has room for below the heading and the clause.
_PARTY_HEIGHT = 26
_SIGNATORY_HEIGHT = 37
_ELECTRONIC_HEIGHT = 43
_NAME_LINE_HEIGHT = 9
_PAGE_HEIGHT = 200

#: Parties beside one another.
_PER_ROW = 2


@frozen
class Signatures:
    """The directive that draws the signatures of an agreement."""

    handling: Avtalshandling

    def underskrifter(self, words: Words) -> Blocks:
        """Room for all signatures, with the words of the template; what is not known is left to fill in by hand.

        Where there is more than one row of parties, or one that fills a page, each is introduced by a sentence: no
        signature stands on a page without text. Below the last stands the code of a document that is decided. On a
        document of one page all stand in one row.
        """
        if isinstance(self.handling, Medborgarlöfte):
            return Blocks((evolve(self._block(self.handling.parter, words), note=self._note(words)),))
        rows = _rows(self.handling.parter)
        blocks = [self._block(row, words) for row in rows]
        blocks[-1] = evolve(blocks[-1], note=self._note(words))
        if len(rows) == 1 and self._height(rows[0]) <= _PAGE_HEIGHT:
            return Blocks(tuple(blocks))
        pairs = zip(rows, blocks, strict=True)
        return Blocks(tuple(_introduced(row, block, words["inledning"]) for row, block in pairs))

    def _note(self, words: Words) -> Inlines:
        if not self.handling.is_decided:
            return ()
        return inserted((Text(PLACEHOLDER, whole=True),), words["kontrollkod"])

    @property
    def _electronic(self) -> bool:
        return self.handling.undertecknande.sätt is Signeringssätt.ELEKTRONISKT

    def _height(self, row: Sequence[AnyPart]) -> int:
        return _PARTY_HEIGHT + max(sum(map(self._signatory_height, part.undertecknare)) for part in row)

    def _signatory_height(self, one: Undertecknare) -> int:
        if self._electronic:
            return _ELECTRONIC_HEIGHT
        return _SIGNATORY_HEIGHT + (0 if one.namn else _NAME_LINE_HEIGHT)

    def _block(self, row: Sequence[AnyPart], words: Words) -> AnySignatureBlock:
        return self._electronic_block(row, words) if self._electronic else self._paper_block(row, words)

    def _paper_block(self, row: Sequence[AnyPart], words: Words) -> SignatureBlock:
        signing = self.handling.undertecknande
        known = _known(signing, words["ort_utan_datum"])
        label = words["datum_utan_ort"].format(iso_date(signing.datum)) if signing.datum else words["ort_och_datum"]
        return SignatureBlock(
            tuple(
                SignatureParty(
                    party=part.namn,
                    place_and_date=known,
                    fill_in=not (signing.ort and signing.datum),
                    place_label=label,
                    signatories=tuple(_signatory(one, part, words) for one in part.undertecknare),
                )
                for part in row
            )
        )

    def _electronic_block(self, row: Sequence[AnyPart], words: Words) -> ElectronicSignatureBlock:
        fields = field_names(self.handling)
        return ElectronicSignatureBlock(
            tuple(
                ElectronicParty(
                    party=part.namn,
                    signatories=tuple(
                        ElectronicSignatory(
                            name=one.namn,
                            title=_title(one),
                            organisation=_organisation(one, part),
                            label=words["elektronisk_underskrift"],
                            field=fields.get((self.handling.parter.index(part), number)),
                        )
                        for number, one in enumerate(part.undertecknare)
                    ),
                )
                for part in row
            )
        )


def _rows(parts: Sequence[AnyPart]) -> list[Sequence[AnyPart]]:
    return [parts[start : start + _PER_ROW] for start in range(0, len(parts), _PER_ROW)]


def _introduced(row: Sequence[AnyPart], block: AnySignatureBlock, introduction: str) -> KeepTogether:
    names = joined(Verbatim(part.namn_i_text) for part in row)
    return KeepTogether((Paragraph(content=inserted(names, introduction)), block))


def _known(signing: Undertecknande, ort_utan_datum: str) -> str:
    """What is already known of place and date, up to where one writes on."""
    if not signing.ort:
        return ""
    return f"{signing.ort} {iso_date(signing.datum)}" if signing.datum else ort_utan_datum.format(signing.ort)


def _signatory(one: Undertecknare, part: AnyPart, words: Words) -> Signatory:
    return Signatory(
        name=one.namn,
        title=_title(one),
        organisation=_organisation(one, part),
        signature_label=words["underskrift"],
        name_label=words["namnförtydligande"],
    )


def _title(one: Undertecknare) -> str:
    return capitalize_first(normalise_abbreviations(one.titel))


def _organisation(one: Undertecknare, part: AnyPart) -> str | None:
    """Where the signatory belongs. Of several for one party it is said once, in the party's name above them."""
    belongs = one.organisation or part.organisation
    return None if len(part.undertecknare) > 1 and belongs == part.namn else belongs
