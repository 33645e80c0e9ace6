"""The settings of the document."""

from collections.abc import Iterator

from samverkansdoc.render.word.footnotes import SEPARATORS
from samverkansdoc.render.word.ooxml import Element, mm, w

#: Word 2013 and later; anything less opens in compatibility mode.
_COMPATIBILITY = 15
_MICROSOFT = "http://schemas.microsoft.com/office/word"
_MODERN = (
    ("compatibilityMode", _COMPATIBILITY),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
    ("useWord2013TrackBottomHyphenation", 0),
)


def settings(language: str) -> Element:
    """The settings (17.15.1), in the order of CT_Settings.

    Nothing here makes Word ask: there is no ``updateFields``, since contents and numbers are right as they come.
    """
    return w("settings", *_settings(language))


def _settings(language: str) -> Iterator[Element]:
    yield w("zoom", percent=100)
    yield w("defaultTabStop", val=mm(10))
    yield from _hyphenation()
    yield w("characterSpacingControl", val="doNotCompress")
    yield w("footnotePr", *(w("footnote", id=number) for number in SEPARATORS))
    yield w("compat", *(w("compatSetting", name=name, uri=_MICROSOFT, val=value) for name, value in _MODERN))
    yield w("themeFontLang", val=language)
    yield w("decimalSymbol", val=",")
    yield w("listSeparator", val=";")


def _hyphenation() -> Iterator[Element]:
    """Swedish compounds are long: hyphens keep a ragged margin calm, but never more than two in a row."""
    yield w("autoHyphenation")
    yield w("consecutiveHyphenLimit", val=2)
    yield w("hyphenationZone", val=mm(10))
    yield w("doNotHyphenateCaps")
