"""Whatever is written comes out as it went in: no text is ever markup, style or script."""

import re

import attrs
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from samverkansdoc.document import Contents, ContentsEntry, Fact, Facts, Heading, Paragraph, Text, TitleBlock
from samverkansdoc.render.html import render_html
from samverkansdoc.render.html.safe import css_string
from tests.render.sample_tree import HEAD, SAMPLE, cell

#: No control characters, lone surrogates or code points that mean nothing: they are no text in HTML.
TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), min_size=1)
TRICKY = st.sampled_from(["&amp;", "<b>", "</style>", "{{ 7 * 7 }}", "{% raw %}", "-->", "\"'", "]]>", "a\\b", "&"])

#: Where the text stands in the page, and how often.
PLACES = {"title": 1, "header/p/strong": 1, "header//p[@class='kind']": 1, "h1": 1, "hgroup/p": 2, "nav/p": 1}
PLACES |= {"nav//li/a/span": 2, "main/dl//dt": 1, "main/dl//dd": 1, "section/h2": 1, "section/p": 2}


@given(TEXT | TRICKY)
def test_any_text_is_found_again_in_the_page(words: str) -> None:
    inlines = (Text(words),)
    blocks = (
        TitleBlock(title=words, subtitle=words, period=words),
        Facts((Fact(words, inlines),)),
        Contents(title=words, entries=(ContentsEntry(1, words, words, "a"),)),
        Heading(level=1, content=inlines, anchor="a"),
        Paragraph(content=inlines),
        *cell(words).blocks,
    )
    head = attrs.evolve(HEAD, mark=words, short_title=words, kind=words, senders=(words,))
    page = html.document_fromstring(
        render_html(attrs.evolve(SAMPLE, title=words, subject=words, head=head, blocks=blocks)),
        parser=html.HTMLParser(encoding="utf-8"),
    )
    found = [element for path in PLACES for element in page.xpath(f"//{path}")]  # type: ignore[union-attr]
    assert len(found) == sum(PLACES.values())
    assert {element.text_content() for element in found} == {words}  # type: ignore[union-attr]
    assert page.xpath("//meta[@name='description']/@content") == [words]


@given(TEXT | TRICKY)
def test_text_in_the_style_ends_neither_string_nor_style(words: str) -> None:
    written = css_string(words)
    read = re.sub(r"\\([0-9a-f]{6})", lambda escape: chr(int(escape[1], 16)), written)
    assert read == words
    assert not set(written) & set("\"'<>&\n;{}")
