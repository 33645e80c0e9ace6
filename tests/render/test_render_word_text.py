"""Whatever is written comes out as it went in, read back by another library."""

import io
import re

import attrs
import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkansdoc.document import Contents, ContentsEntry, Fact, Facts, Footnote, Heading, Paragraph, Text, TitleBlock
from samverkansdoc.render.word import render_word
from tests.render.sample_tree import FURNITURE, HEAD, SAMPLE, TABLE, cell

#: What XML 1.0 allows (production 2), but for what Word has elements for; those have a test of their own.
TEXT = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="\u00ad\u2011\u2028\u2029\ufffe\uffff"),
    min_size=1,
)
TRICKY = st.sampled_from(
    ["&amp;", "<w:t>", "]]>", "{{ 7 * 7 }}", "  två  ", "\\o", '"', "&", "_x000D_", "\ue000", "👮"]
)
ANY_SPACE = re.compile("[\t\n\r\u0085\u2028\u2029]")


@settings(max_examples=60, deadline=None)
@given(TEXT | TRICKY)
def test_any_text_is_found_again_in_the_file(words: str) -> None:
    inlines = (Text(words),)
    blocks = (
        TitleBlock(title=words, subtitle=words, period=words),
        Facts((Fact(words, inlines),)),
        Contents(title=words, entries=(ContentsEntry(1, "1", words, "a"),)),
        Heading(level=1, number="1", content=inlines, anchor="a"),
        Paragraph(content=(*inlines, Footnote(1, (inlines,)))),
        attrs.evolve(TABLE, rows=((cell(words),) * 3,), caption=inlines),
    )
    fields = (Fact(words, inlines),)
    head = attrs.evolve(HEAD, senders=(words,), kind=words, fields=fields, short_title=words, mark=words)
    found = docx.Document(io.BytesIO(render_word(attrs.evolve(SAMPLE, blocks=blocks, head=head, furniture=FURNITURE))))
    lines = [paragraph.text for paragraph in found.paragraphs]
    assert lines[:4] == [words, f"\t{words}", f"\t{words}\t{words}", words]
    assert lines[4:-1] == [words, words, words, f"{words}\t{words}", words, f"1\t{words}", words, words, words]
    assert [item.text for item in found.tables[0].rows[1].cells] == [words] * 3
    assert found.sections[0].header.paragraphs[0].text == words


@settings(deadline=None)
@given(st.text(st.characters(categories=("L", "Zs", "Zl", "Zp"), include_characters="\t\n\r\u0085")))
def test_breaks_inside_a_text_are_spaces(words: str) -> None:
    found = docx.Document(io.BytesIO(render_word(attrs.evolve(SAMPLE, blocks=(Paragraph(content=(Text(words),)),)))))
    assert found.paragraphs[-1].text == ANY_SPACE.sub(" ", words)
