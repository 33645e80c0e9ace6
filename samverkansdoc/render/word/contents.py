r"""The table of contents: a field whose entries are there already.

Word updates it when asked and never asks itself. It has no page numbers (``\n``), so none can be wrong.
"""

from samverkansdoc.document import Contents, ContentsEntry
from samverkansdoc.render.word.bookmarks import Bookmarks
from samverkansdoc.render.word.ooxml import Element, field_end, field_start, paragraph, tab_run, text_run, w
from samverkansdoc.render.word.style_ids import CONTENTS, Style

#: Headings and other paragraphs with an outline level, without page numbers, as links (17.16.5.68).
_FIELD = r'TOC \o "1-{deepest}" \n \h \z \u'


def draw_contents(contents: Contents, bookmarks: Bookmarks) -> list[Element]:
    """The title, which is no heading of the document, and the entries inside the field.

    The field goes as deep as the entries, so that an update brings no others.
    """
    title = paragraph(Style.CONTENTS_HEADING, [text_run(contents.title)])
    entries = [_entry(entry, bookmarks) for entry in contents.entries]
    if entries:
        deepest = max(entry.level for entry in contents.entries)
        entries[0][1:1] = field_start(_FIELD.format(deepest=deepest))
        entries[-1].append(field_end())
    return [title, *entries]


def _entry(entry: ContentsEntry, bookmarks: Bookmarks) -> Element:
    """Number, tab and text as Word would make them, as a link to the heading."""
    number = [text_run(entry.number), tab_run()] if entry.number else []
    link = w("hyperlink", *number, text_run(entry.text), anchor=bookmarks.name(entry.anchor), history=1)
    return paragraph(CONTENTS[entry.level - 1], [link])
