"""Every text of a document is found again in the PDF, by those who see it and by those who search it."""

import re
import tempfile
import unicodedata
from io import BytesIO
from pathlib import Path

import attrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from samverkansdoc.document import (
    Block,
    Emphasis,
    Fact,
    Facts,
    Footnote,
    ListBlock,
    Paragraph,
    Strong,
    Text,
    TitleBlock,
)
from samverkansdoc.render import UnprintableError
from samverkansdoc.render.pdf import render_pdf
from tests.checkers import pdf
from tests.render.sample_tree import HEAD, SAMPLE, TABLE, cell, heading, text

#: The letters and signs that the fonts have: those of Swedish texts and of names from all over Europe.
WORDS = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=("Cc", "Cf"))
    | st.sampled_from("–—’”…•€−"),
    min_size=1,
    max_size=60,
)
TRICKY = [
    "#set page(width: 1pt)",
    "$ x^2 $ _understruket_ *fet*",
    '#panic("nej")',
    '"] #eval("1+1") [',
    "@referens <etikett> ~ -- ---",
    "\\u{41} \\n",
    "= Rubrik",
    "- punkt",
    "// kommentar /* och */",
    "https://bra.se//a",
    "finfåtölj effektiv ffi fl",
    "Överenskommelse" * 12,
]


def seen(words: str) -> str:
    """What must be the same: signs without white space, hyphens at line ends and joined letters."""
    return re.sub(r"[\s\u00ad\u2010-]", "", unicodedata.normalize("NFKC", words))


def blocks(words: str) -> tuple[Block, ...]:
    content = (Text(words),)
    return (
        TitleBlock(title=words, subtitle=words, period=words),
        Facts((Fact(words, content),)),
        heading(1, "1", "R"),
        Paragraph(content=(Strong(content), Emphasis(content), Footnote(1, (content,)))),
        ListBlock(items=((text(words),),)),
        attrs.evolve(TABLE, rows=((cell(words), cell(words), cell("x")),), caption=content),
    )


@given(WORDS.filter(str.strip))
@settings(max_examples=10, deadline=None)
@example("#set page(width: 1pt)")
@example('"] #eval("1+1") [')
@example("finfåtölj effektiv ffi fl")
def test_any_text_is_found_again_wherever_it_stands(words: str) -> None:
    head = attrs.evolve(HEAD, senders=(words,), kind="K", fields=(), short_title="S")
    made = render_pdf(attrs.evolve(SAMPLE, head=head, blocks=blocks(words), attachments=()))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.pdf"
        path.write_bytes(made)
        found = seen(pdf.text(path))
        heard = seen(pdf.tagged_text(path))
    # In a column as narrow as one word, text in the table is cut by the lines of its neighbours.
    assert found.count(seen(words)) >= 8
    assert heard.count(seen(words)) >= 11


def test_nothing_that_looks_like_typst_is_run() -> None:
    made = render_pdf(attrs.evolve(SAMPLE, blocks=tuple(text(words) for words in TRICKY)))
    found = seen("".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages))
    assert [words for words in TRICKY if seen(words) not in found] == []


@pytest.mark.parametrize(
    ("words", "characters"),
    [
        ("Polis 中文 och 中", {"中", "文"}),
        ("🇸🇪", {"🇸", "🇪"}),
        ("👮🏽", {"👮", "🏽"}),
        ("👨‍👩‍👧", {"👨", "👩", "👧"}),
        ("Steg 1\u20e3", {"\u20e3"}),
    ],
)
def test_every_character_that_the_fonts_do_not_have_is_named(words: str, characters: set[str]) -> None:
    with pytest.raises(UnprintableError) as refused:
        render_pdf(attrs.evolve(SAMPLE, blocks=(text(words), heading(1, "1", words))))
    assert set(refused.value.characters) - {"\u200d"} == characters


@pytest.mark.parametrize(
    "words", ["½ ⅔ ≤ → ✓ ☐", "x̄ q̈ ä̈", "Łódź Ørsted Þór Čapek", "a\u200bb\u2060c\u00add", "№ § ¶ † ‡ ‰"]
)
def test_signs_and_letters_of_all_of_europe_are_drawn(words: str) -> None:
    assert render_pdf(attrs.evolve(SAMPLE, blocks=(text(words),))).startswith(b"%PDF")
