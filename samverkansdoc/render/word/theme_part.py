"""The theme as Word knows it (20.1.6.9): the colours and fonts that its menus offer."""

from html import escape

from lxml import etree

from samverkansdoc.render.theme import Theme
from samverkansdoc.render.word.fonts import SANS, SERIF, Typeface
from samverkansdoc.render.word.ooxml import Element

_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme_part(theme: Theme) -> Element:
    """Our colours and fonts, so that what is added by hand looks like the rest."""
    return etree.fromstring(
        f'<a:theme xmlns:a="{_NAMESPACE}" name="Samverkan"><a:themeElements>'
        f"{_colors(theme)}{_fonts()}{_formats()}</a:themeElements></a:theme>"
    )


def _colors(theme: Theme) -> str:
    """The twelve colours in the order of CT_ColorScheme (20.1.6.2)."""
    paper = "FFFFFF"
    colors = {"dk1": theme.ink, "lt1": paper, "dk2": theme.accent, "lt2": theme.shade}
    accents = (theme.accent, theme.warning, theme.muted, theme.rule, theme.ink, theme.shade)
    colors |= {f"accent{number}": color for number, color in enumerate(accents, 1)}
    colors |= {"hlink": theme.accent, "folHlink": theme.muted}
    inner = "".join(f'<a:{name}><a:srgbClr val="{escape(color)}"/></a:{name}>' for name, color in colors.items())
    return f'<a:clrScheme name="Samverkan">{inner}</a:clrScheme>'


def _fonts() -> str:
    return f'<a:fontScheme name="Samverkan">{_font(SANS)}{_font(SERIF)}</a:fontScheme>'


def _font(face: Typeface) -> str:
    others = '<a:ea typeface=""/><a:cs typeface=""/>'
    return f'<a:{face.place}Font><a:latin typeface="{face.name}"/>{others}</a:{face.place}Font>'


def _formats() -> str:
    """Plain fills and lines: three of each are required (20.1.4.1.14)."""
    return (
        '<a:fmtScheme name="Samverkan">'
        f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme>"
    )
