"""The style sheet: defaults, latent styles and every style of the document."""

from collections.abc import Iterator

from samverkansdoc.document import Form
from samverkansdoc.render.theme import Theme
from samverkansdoc.render.word.fonts import SERIF
from samverkansdoc.render.word.formats import CharacterFormat, ParagraphFormat
from samverkansdoc.render.word.ooxml import Element, w
from samverkansdoc.render.word.style import StyleEntry
from samverkansdoc.render.word.styles_characters import character_styles
from samverkansdoc.render.word.styles_furniture import furniture_styles
from samverkansdoc.render.word.styles_lists import list_styles
from samverkansdoc.render.word.styles_poster import poster_styles
from samverkansdoc.render.word.styles_promises import promise_styles
from samverkansdoc.render.word.styles_tables import table_styles
from samverkansdoc.render.word.styles_text import text_styles

#: How many styles Word 2019 has of its own; those that the sheet does not name stay out of the galleries.
_LATENT = 376


def style_sheet(theme: Theme, language: str, form: Form) -> Element:
    """All styles (17.7), in the looks of the theme and of the form of the document."""
    entries = list(_entries(theme))
    if form is Form.ONE_PAGE:
        entries = list(poster_styles(entries, theme))
    styles = [entry.element() for entry in entries]
    return w("styles", _defaults(theme, language), _latent(), *styles, *table_styles(theme))


def _entries(theme: Theme) -> Iterator[StyleEntry]:
    yield from text_styles(theme)
    yield from list_styles()
    yield from furniture_styles(theme)
    yield from character_styles(theme)
    yield from promise_styles(theme)


def _defaults(theme: Theme, language: str) -> Element:
    characters = CharacterFormat(font=SERIF, color=theme.ink, size=theme.text_size, language=language)
    paragraphs = ParagraphFormat(line=SERIF.line(theme.leading), before=0, after=0)
    return w("docDefaults", w("rPrDefault", characters.element()), w("pPrDefault", paragraphs.element()))


def _latent() -> Element:
    return w(
        "latentStyles",
        defLockedState=0,
        defUIPriority=99,
        defSemiHidden=1,
        defUnhideWhenUsed=1,
        defQFormat=0,
        count=_LATENT,
    )
