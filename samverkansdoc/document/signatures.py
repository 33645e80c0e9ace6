"""Room for signatures, on paper and electronic."""

from attrs import frozen

from samverkansdoc.document.inlines import Inlines


@frozen(kw_only=True)
class Signatory:
    """One who signs, below a line to sign on. An unknown ``name`` is left to be filled in by hand on a line of its own.

    The labels stand under the two lines, and only where the name is unknown: "Underskrift", "Namnförtydligande". The
    ``organisation`` is None where the name of the party above says it.
    """

    name: str | None
    title: str
    organisation: str | None
    signature_label: str
    name_label: str


@frozen(kw_only=True)
class ElectronicSignatory:
    """One who signs electronically, in a frame below ``label`` ("Elektronisk underskrift").

    ``field`` is the name of the signature field that the frame becomes in a PDF, where the document is ready to sign.
    The ``organisation`` is None where the name of the party above says it.
    """

    name: str | None
    title: str
    organisation: str | None
    label: str
    field: str | None = None


@frozen(kw_only=True)
class SignatureParty:
    """A party's half of the signature block: its name, one line for place and date, and those who sign.

    ``place_and_date`` is what is already known ("Trelleborg 2016-09-12", "Trelleborg den" or nothing); where
    ``fill_in``, room for the rest is left on a line above ``place_label`` ("Ort och datum").
    """

    party: str
    place_and_date: str
    fill_in: bool
    place_label: str
    signatories: tuple[Signatory, ...]


@frozen
class SignatureBlock:
    """Room for signatures, side by side a party, with a line of small print below; never broken over a page."""

    parties: tuple[SignatureParty, ...]
    note: Inlines = ()


@frozen(kw_only=True)
class ElectronicParty:
    """A party's half of the electronic signatures: its name and those who sign."""

    party: str
    signatories: tuple[ElectronicSignatory, ...]


@frozen
class ElectronicSignatureBlock:
    """A frame for each electronic signature, side by side a party, with small print below; never broken over a page."""

    parties: tuple[ElectronicParty, ...]
    note: Inlines = ()
