"""The Word renderer: a tree and a theme in, a .docx out (Office Open XML, ECMA-376, transitional).

The package is written with lxml and zipfile alone. python-docx was the plan for package and styles, but it has no
footnotes, fields, contents or numbering restarts, its base document would be thrown away, its package writer dates
the zip file by the clock, and importing it takes longer than drawing eight pages. It reads our files in the tests.

`ooxml` is the typed layer over the XML; `formats`, `style` and the style modules say what things look like;
`inlines`, `blocks`, `tables`, `signatures`, `contents`, `footnotes` and `heads` draw the nodes of the tree;
`flow` knows how blocks follow one another; `package` puts the parts into a file.
"""

from samverkansdoc.document import Dokument
from samverkansdoc.render.theme import DEFAULT, Theme
from samverkansdoc.render.word.blocks import Blocks
from samverkansdoc.render.word.fonts import font_table
from samverkansdoc.render.word.footnotes import Footnotes
from samverkansdoc.render.word.heads import first_head, later_head
from samverkansdoc.render.word.inlines import Inliner, note_runs
from samverkansdoc.render.word.ooxml import w
from samverkansdoc.render.word.package import Part, Relationships, package, word_part
from samverkansdoc.render.word.page import section
from samverkansdoc.render.word.properties import core_properties, extended_properties, language_tag
from samverkansdoc.render.word.settings import settings
from samverkansdoc.render.word.style_sheet import style_sheet
from samverkansdoc.render.word.theme_part import theme_part

__all__ = ["render_word"]


def render_word(document: Dokument, theme: Theme = DEFAULT) -> bytes:
    """The document as a Word file; the same tree and theme give the same bytes.

    Args:
        document: The tree. A footnote in a page head or in another footnote is a ValueError: Word has none there.
        theme: Colours, sizes and margins.

    Returns:
        A .docx that opens in Word without a question, is set in styles throughout and can be edited on.
    """
    parts = [*_main_parts(document, theme), core_properties(document), extended_properties()]
    ties = Relationships()
    ties.part("officeDocument", parts[0].name)
    ties.part("core-properties", "docProps/core.xml")
    ties.part("extended-properties", "docProps/app.xml")
    return package(parts, ties, document.day)


def _main_parts(document: Dokument, theme: Theme) -> list[Part]:
    """The main part and those it is tied to."""
    ties = Relationships()
    notes = Footnotes(note_runs)
    blocks = Blocks(theme, document.furniture, Inliner(ties, notes))
    body = blocks.flow(document.blocks).closed()
    language = language_tag(document.language)
    heads = [first_head(document.head, document.furniture), later_head(document.head, document.furniture)]
    first_header, header = [ties.part("header", _target(head)) for head in heads]
    parts = [
        theme_part(theme),
        style_sheet(theme, language),
        settings(language),
        font_table(),
        blocks.lists.part(),
        notes.part(),
    ]
    for part in parts:
        ties.part(_kind(part), _target(part))
    root = w("document", w("body", *body, section(theme, first_header=first_header, header=header)))
    return [word_part("document", "document.main", root, ties), *heads, *parts]


def _kind(part: Part) -> str:
    """The last word of the type of the tie to a part, as its file is called."""
    return "theme" if "theme" in part.name else _target(part).removesuffix(".xml")


def _target(part: Part) -> str:
    return part.name.removeprefix("word/")
