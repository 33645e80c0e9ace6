"""The style sheet: defaults, latent styles and every style of the document."""

from samverkansdoc.render.theme import Theme
from samverkansdoc.render.word.fonts import SERIF
from samverkansdoc.render.word.formats import CharacterFormat, ParagraphFormat
from samverkansdoc.render.word.ooxml import Element, w
from samverkansdoc.render.word.styles_characters import character_styles
from samverkansdoc.render.word.styles_furniture import furniture_styles
from samverkansdoc.render.word.styles_lists import list_styles
from samverkansdoc.render.word.styles_tables import table_styles
from samverkansdoc.render.word.styles_text import text_styles

#: How many styles Word 2019 has of its own; those that the sheet does not name stay out of the galleries.
_LATENT = 376


def style_sheet(theme: Theme, language: str) -> Element:
    """All styles (17.7), in the looks of the theme."""
    entries = (*text_styles(theme), *list_styles(), *furniture_styles(theme), *character_styles(theme))
    styles = [entry.element() for entry in entries]
    return w("styles", _defaults(theme, language), _latent(), *styles, *table_styles(theme))


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
