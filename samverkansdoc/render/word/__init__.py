"""The Word renderer: a tree and a theme in, a .docx out (Office Open XML, ECMA-376, transitional).

python-docx holds the package: parts, ties between them, media types, core properties, and the writing of it all. What
stands in the parts is our own XML, since python-docx has no footnotes, fields, contents, numbering restarts, tables
with names or content controls, its styles know neither borders nor hyphenation, and its base document is English and
dated by the clock. Its writer dates and deflates the zip file as the machine does, so `package` writes that file once
more.

`ooxml` is the typed layer over the XML; `formats`, `style` and the style modules say what things look like;
`inlines`, `references`, `blocks`, `tables`, `charts`, `signatures`, `contents`, `footnotes`, `comments` and `heads`
draw the nodes of the tree, `sections` the pages that they stand on;
`promises`, `web_code` and `poster` draw the page of a document that has but one;
`flow` knows how blocks follow one another; `package` puts the parts into a file.
"""

from samverkansdoc.document import Dokument, Form
from samverkansdoc.render.diagrams import diagrams
from samverkansdoc.render.theme import DEFAULT, Theme
from samverkansdoc.render.word.blocks import Blocks
from samverkansdoc.render.word.bookmarks import Bookmarks
from samverkansdoc.render.word.carried import carried_files, carrier_properties
from samverkansdoc.render.word.comments import Comments
from samverkansdoc.render.word.fonts import font_table
from samverkansdoc.render.word.footnotes import Footnotes, no_footnotes
from samverkansdoc.render.word.heads import document_head
from samverkansdoc.render.word.inlines import Inliner
from samverkansdoc.render.word.ooxml import Element, w
from samverkansdoc.render.word.package import WordFile
from samverkansdoc.render.word.poster import in_order, poster, poster_theme
from samverkansdoc.render.word.properties import core_properties, extended_properties, language_tag
from samverkansdoc.render.word.references import References, places
from samverkansdoc.render.word.sections import draw_sections
from samverkansdoc.render.word.settings import settings
from samverkansdoc.render.word.style_sheet import style_sheet
from samverkansdoc.render.word.theme_part import theme_part

__all__ = ["render_word"]


def render_word(document: Dokument, theme: Theme = DEFAULT) -> bytes:
    """The document as a Word file; the same tree and theme give the same bytes.

    Args:
        document: The tree. A footnote in another footnote is a ValueError: Word has none there.
        theme: Colours, sizes and margins.

    Returns:
        A .docx that opens in Word without a question, is set in styles throughout and can be edited on.
    """
    file = WordFile()
    if document.form is Form.ONE_PAGE:
        theme = poster_theme(theme)
    _add_looks(file, document, theme)
    file.main.element.append(w("body", *_body(file, document, theme)))
    carried = carried_files(document.attachments)
    if carried is not None:
        part = file.add("customXml/item1", carried)
        file.add("customXml/itemProps1", carrier_properties(), of=part)
    file.add_properties("core", core_properties(document))
    file.add_properties("app", extended_properties())
    return file.written(document.day)


def tools(document: Dokument) -> tuple[str, ...]:
    """The libraries on whose version the bytes of a document depend."""
    return ("python-docx", "lxml", *(["matplotlib"] if any(diagrams(document.blocks)) else []))


def _add_looks(file: WordFile, document: Dokument, theme: Theme) -> None:
    """The parts that say what the text looks like."""
    language = language_tag(document.language)
    file.add("word/theme/theme1", theme_part(theme))
    file.add("word/styles", style_sheet(theme, language, document.form))
    file.add("word/settings", settings(language))
    file.add("word/fontTable", font_table())


def _body(file: WordFile, document: Dokument, theme: Theme) -> list[Element]:
    """The text with its last section, and the parts with the notes and lists that it has."""
    one_page = document.form is Form.ONE_PAGE
    inliner = _inliner(file, document)
    blocks = Blocks(theme, document.furniture, inliner, one_row=one_page)
    if one_page:
        drawn = poster(document, blocks, inliner, theme)
    else:
        drawn = draw_sections(document, document_head(document.head, inliner), blocks, file, theme)
    file.add("word/numbering", blocks.lists.root())
    return drawn


def _inliner(file: WordFile, document: Dokument) -> Inliner:
    """What draws text, in the main part and in the part with the notes: references lead from each to the other."""
    blocks = in_order(document.blocks) if document.form is Form.ONE_PAGE else document.blocks
    references = References(places(blocks, document.head), Bookmarks())
    notes = file.add("word/footnotes", no_footnotes())
    footnotes = Footnotes(notes.element, Inliner(notes, references, document.furniture).runs)
    comments = Comments(lambda: file.add("word/comments", w("comments")).element, document.furniture.remark)
    return Inliner(file.main, references, document.furniture, footnotes, comments)
