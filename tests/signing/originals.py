"""Agreements that are ready to be signed, and the files that are made of them."""

from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from pypdf import PdfWriter

from samverkansdoc import Key, make_copies, sign
from tests.signing.authority import PASSWORD, key_of

WHEN = datetime(2026, 12, 14, 10, 30, tzinfo=UTC)
NAMES = ("Åsa Exempelsson", "Bo Ek")
FIELDS = ("trelleborgs-kommun_kommunstyrelsens-ordforande", "lokalpolisomrade-trelleborg_lokalpolisomradeschef")

PAPER = """\
# En kommentar som ska följa med: ”å, ä, ö”.
status: beslutad
period: 2027–2030
parter:
  - kommun: Trelleborg
    undertecknare: [{titel: Kommunstyrelsens ordförande, namn: Åsa Exempelsson}]
  - polis: Trelleborg
    undertecknare: [{titel: Lokalpolisområdeschef, namn: Bo Ek}]
syften: [att öka tryggheten]
uppsägning: 3
"""
ELECTRONIC = f"{PAPER}undertecknande: elektroniskt\n"
WITH_FILE = "bilagor: [{titel: Karta över vandringar, fil: karta.pdf}]\n"


def a_pdf(pages: int = 1, width: float = 595, height: float = 842) -> bytes:
    """A PDF from elsewhere."""
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(width=width, height=height)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def source(folder: Path, text: str = PAPER, name: str = "avtal.yaml") -> Path:
    """A source file, with the appendix that it may name beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "karta.pdf").write_bytes(a_pdf(3))
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def made(text: str = PAPER) -> dict[str, bytes]:
    """All that is made for a signing, by name; made once."""
    return dict(_made(text))


@cache
def _made(text: str) -> tuple[tuple[str, bytes], ...]:
    with TemporaryDirectory() as place:
        paths = make_copies(source(Path(place), text), Path(place, "ut"))
        return tuple((path.name, path.read_bytes()) for path in paths)


def original(text: str = ELECTRONIC) -> bytes:
    """The electronic original."""
    return made(text)["avtal-original.pdf"]


def signed(count: int = 2, text: str = ELECTRONIC) -> bytes:
    """The original with the signature of the first, or of both; that of both begins with that of the first."""
    return _signed(count, text)


@cache
def _signed(count: int, text: str) -> bytes:
    if count == 0:
        return original(text)
    with TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "a.pdf").write_bytes(_signed(count - 1, text))
        p12 = key_of(NAMES[count - 1]).p12(folder / "k.p12")
        return sign(folder / "a.pdf", FIELDS[count - 1], Key(p12, PASSWORD), folder / "b.pdf", moment=WHEN).read_bytes()
