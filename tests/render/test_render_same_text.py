"""Word, PDF and web page say the same words in the same order.

Each is read by a program that did not write it: LibreOffice reads Word, Poppler the tags of the PDF, lxml the page.
"""

import re
import tempfile
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import attrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree, html

from samverkansdoc import review
from samverkansdoc.api import to_bytes, to_document
from samverkansdoc.compose import compose
from samverkansdoc.document import Dokument, Footnote, plain
from samverkansdoc.model import (
    Avsnitt,
    Beslut,
    Bilaga,
    Extraavsnitt,
    Kontakt,
    Lägesbild,
    Mål,
    Problem,
    Samverkansområde,
    Signeringssätt,
    Undertecknande,
    Uppföljning,
    Uppsägning,
    Åtgärd,
)
from tests.checkers import word
from tests.checkers.html_rules import words
from tests.checkers.poppler import QUOTED, tag_lines
from tests.checkers.word_package import W, WordFile, text_of
from tests.compose.everywhere import everywhere
from tests.model.agreements import agreement, kommun, polis, övrig
from tests.render.sample_tree import SAMPLE

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
#: What LibreOffice writes before the points of lists.
POINTS = re.compile(r"^\s+(?:[•◦▪‣–]|\w+\.)\s", re.MULTILINE)

NOTES = """Ett stycke[^s] med **fet[^f]** text, ett *betonat* ord och en [länk](https://bra.se).

- I en punkt[^p]
  1. En inre punkt
  2. En till
- Sista punkten

| År | Anmälda brott[^h] |
|----|--------------:|
| 2015[^t] | 4 000 |
| 2016 | *inga* |

Rad ett\\
rad två.

[^s]: Not i stycke.
[^f]: Not i fetstil.

    Med ett stycke till.
[^p]: Not i punkt.
[^t]: Not i tabell.
[^h]: Not i huvud.
"""


def full(sätt: str = "papper") -> Dokument:
    """Something of everything that an agreement can have."""
    contacts = [Kontakt(funktion="Säkerhetssamordnare", epost="sakerhet@trelleborg.se", telefon="0410-73 30 00")]
    areas = [
        Samverkansområde(
            rubrik="Trafik & gator", mål="b", åtgärder=[Åtgärd(rubrik="Kontroller <vår>", tid="varje vår"), "Samtal"]
        ),
        Samverkansområde(
            rubrik="Unga", åtgärder=[Åtgärd(rubrik="Möten", text=NOTES, ansvariga=["Polisen", "rådet"], part="polis")]
        ),
    ]
    return compose(
        agreement(
            parter=[kommun(kontakter=contacts, diarienummer="KS 2016/215"), kommun("Borås"), polis(), övrig()],
            beslut=[Beslut(organ="Kommunstyrelsen", datum="2016-08-31", paragraf="158")],
            undertecknande=Undertecknande(ort="Trelleborg", sätt=sätt),
            uppsägning=Uppsägning(månader=3),
            förord=Avsnitt(text=NOTES),
            syften=["att öka tryggheten"],
            lägesbild=Lägesbild(problem=[Problem(problem="Inbrott", orsaker=["mörker", "semester"])]),
            övergripande_mål=[Mål(mål="Färre brott", id="b", indikator="Anmälda", målvärde="4000", senast="2026")],
            samverkansområden=areas,
            uppföljning=Uppföljning(intervall="varje år", mottagare="rådet"),
            avsnitt=[Extraavsnitt(rubrik="Ekonomi", text=NOTES, före="syften")],
            bilagor=["Karta", Bilaga(titel="Statistik", text=NOTES)],
        )
    )


DOCUMENTS = {
    "full": full(),
    "electronic": full("elektroniskt"),
    "review": to_document(review(EXAMPLES / "eskilstuna-2016.yaml")),
    **{path.stem: to_document(path) for path in sorted(EXAMPLES.glob("*.yaml"))},
}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What LibreOffice reads in the Word files."""
    folder = tmp_path_factory.mktemp("office")
    for name, document in DOCUMENTS.items():
        (folder / f"{name}.docx").write_bytes(without_references(to_bytes(document, "docx")))
    return dict(zip(DOCUMENTS, word.texts([folder / f"{name}.docx" for name in DOCUMENTS]), strict=True))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_word_says_what_the_page_says(office: dict[str, str], name: str) -> None:
    ours = spoken(POINTS.sub("", office[name]))
    assert ours == spoken(page_text(to_bytes(DOCUMENTS[name], "html")))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_pdf_says_what_the_page_says(name: str, tmp_path: Path) -> None:
    document = DOCUMENTS[name]
    (tmp_path / "made.pdf").write_bytes(to_bytes(document, "pdf"))
    page = spoken(page_text(to_bytes(document, "html")))
    # Without blanks and hyphens: Poppler ends a line where the page does, be it inside a word.
    found = "".join(spoken(tagged_text(tmp_path / "made.pdf")))
    assert found.replace("-", "") == "".join(page).replace("-", "")


def test_a_difference_would_be_seen() -> None:
    page = to_bytes(DOCUMENTS["full"], "html")
    assert spoken(page_text(page)) != spoken(page_text(page.replace(b"Samtal", b"Samtalet")))


#: Words of letters and signs that every one of the fonts has, and some that look like markup somewhere.
WORDS = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0xFF, exclude_categories=("Cc", "Cf")), min_size=1, max_size=30
) | st.sampled_from(["<b>&amp;</b>", "{{ 7 * 7 }}", "#set page()", "]]>", "**fet**", "$x$", "%s", "\\n", "--"])


@given(WORDS.map(str.strip).filter(bool), st.sampled_from(Signeringssätt))
@settings(max_examples=3, deadline=None)
@example("<w:t>&amp; {{ x }} #eval(1) 2015-2016", Signeringssätt.PAPPER)
def test_the_three_say_the_same_of_any_agreement(given_words: str, sätt: Signeringssätt) -> None:
    document = compose(everywhere(*[given_words] * 4, sätt=sätt))
    with tempfile.TemporaryDirectory() as folder:
        for ending in ("docx", "pdf"):
            Path(folder, f"made.{ending}").write_bytes(to_bytes(document, ending))
        file = WordFile(Path(folder) / "made.docx")
        office = "".join(text_of(paragraph) for paragraph in file.body.iter(W + "p"))
        tagged = tagged_text(Path(folder) / "made.pdf")
    page = letters(page_text(to_bytes(document, "html")))
    assert letters(tagged) == page
    assert letters(office) == page


@pytest.mark.parametrize("document", [DOCUMENTS["full"], SAMPLE], ids=["full", "sample"])
def test_notes_say_the_same_in_the_same_order(document: Dokument, tmp_path: Path) -> None:
    (tmp_path / "made.pdf").write_bytes(to_bytes(document, "pdf"))
    with zipfile.ZipFile(BytesIO(to_bytes(document, "docx"))) as parts:
        footnotes = etree.fromstring(parts.read("word/footnotes.xml"))
    page = html.document_fromstring(to_bytes(document, "html"), parser=html.HTMLParser(encoding="utf-8"))
    written = plain_notes(document)
    assert [squeezed(note) for note in word_notes(footnotes)] == written
    assert [squeezed(note) for note in page_notes(page)] == written
    assert squeezed(tagged_text(tmp_path / "made.pdf", notes=True)) == "".join(written)


def spoken(text: str) -> list[str]:
    """The words, whatever stands between them."""
    return text.replace("\u00ad", "").split()


def letters(text: str) -> str:
    """The letters alone: the numbers of headings are Word's own."""
    return "".join(char for char in text if char.isalpha())


def squeezed(text: str) -> str:
    return "".join(text.replace("\u00ad", "").split())


def plain_notes(document: Dokument) -> list[str]:
    """The notes of the tree."""
    return [squeezed("".join(map(plain, note.paragraphs))) for note in notes_in(document.blocks)]


def notes_in(value: object) -> Iterator[Footnote]:
    """All notes, in the order one reads them."""
    if isinstance(value, Footnote):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from notes_in(item)
    elif attrs.has(kind := type(value)):
        for name in attrs.fields_dict(kind):
            yield from notes_in(getattr(value, name))


def word_notes(footnotes: etree._Element) -> Iterator[str]:
    """The notes of a Word file; those with a type are lines above notes."""
    for note in footnotes.iter(W + "footnote"):
        if note.get(W + "type") is None:
            yield "".join(text.text or "" for text in note.iter(W + "t"))


def page_notes(page: html.HtmlElement) -> Iterator[str]:
    """The notes below a web page."""
    for item in page.iter("li"):
        if item.get("id", "").startswith("not."):
            yield item.text_content()


def page_text(made: bytes) -> str:
    """What the web page says, without what only it has: the skip link, the numbers of notes, and the notes below."""
    page = html.document_fromstring(made, parser=html.HTMLParser(encoding="utf-8"))
    for extra in list(page.iter("a", "sup", "section")):
        assert isinstance(extra, html.HtmlElement)
        if extra.tag == "sup" or extra.get("role") == "doc-endnotes" or extra.get("class") == "skip":
            extra.drop_tree()
    return words(page)


def without_references(made: bytes) -> bytes:
    """The Word file without the numbers of its notes, which LibreOffice writes into the words."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(made)) as parts, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as fewer:
        for part in parts.namelist():
            data = parts.read(part)
            if part == "word/document.xml":
                data = re.sub(rb"<w:footnoteReference [^>]*/>", b"", data)
            fewer.writestr(part, data)
    return out.getvalue()


#: Tags whose content is no running text: the mark of a list's point or of a note, and the note itself.
MARK, NOTE = re.compile(r"\s*Lbl\b"), re.compile(r"\s*Note\b")
NOWHERE = 10**6


def tagged_text(path: Path, *, notes: bool = False) -> str:
    """What the tags of a PDF hold, a piece a line: the notes alone, or all but the notes."""
    parts: list[str] = []
    mark = note = NOWHERE
    for line in tag_lines(path):
        depth = len(line) - len(line.lstrip())
        mark, note = (NOWHERE if depth <= within else within for within in (mark, note))
        if quoted := QUOTED.match(line):
            parts += [quoted[1]] if depth < mark and (depth > note) is notes else []
        elif MARK.match(line):
            mark = min(mark, depth)
        elif NOTE.match(line):
            note = min(note, depth)
    return "\n".join(parts)
