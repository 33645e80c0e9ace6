"""Character styles.

A run has one style, so strong, stressed and linked text have one for each of their combinations.
"""

from collections.abc import Iterator

from samverkansdoc.render.theme import Theme
from samverkansdoc.render.word.formats import CharacterFormat
from samverkansdoc.render.word.style import Kind, StyleEntry
from samverkansdoc.render.word.style_ids import Style

_BOLD = CharacterFormat(bold=True)
_ITALIC = CharacterFormat(italic=True)


def character_styles(theme: Theme) -> Iterator[StyleEntry]:
    """The styles of runs."""
    yield StyleEntry(
        style=Style.DEFAULT_CHARACTER, name="Default Paragraph Font", kind=Kind.CHARACTER, based_on=None, priority=1
    )
    yield _character(Style.STRONG, "Strong", _BOLD, priority=22)
    yield _character(Style.EMPHASIS, "Emphasis", _ITALIC, priority=20)
    yield _ours(Style.STRONG_EMPHASIS, "Stark betoning", _ITALIC, based_on=Style.STRONG)
    yield _character(Style.LINK, "Hyperlink", CharacterFormat(color=theme.accent, underline=True))
    yield _ours(Style.STRONG_LINK, "Stark länk", _BOLD, based_on=Style.LINK)
    yield _ours(Style.EMPHASIS_LINK, "Betonad länk", _ITALIC, based_on=Style.LINK)
    yield _ours(Style.STRONG_EMPHASIS_LINK, "Starkt betonad länk", _ITALIC, based_on=Style.STRONG_LINK)
    yield _character(Style.FOOTNOTE_REFERENCE, "footnote reference", CharacterFormat(superscript=True))
    yield from _changed(theme)
    yield _character(Style.COMMENT_REFERENCE, "annotation reference", CharacterFormat(size=8))
    yield _ours(Style.FACT_LABEL, "Uppgift etikett", CharacterFormat(color=theme.muted))
    yield _ours(Style.HEAD_KIND, "Dokumenttyp", CharacterFormat(bold=True, size=theme.text_size - 0.5))
    yield _ours(Style.HEAD_LABEL, "Dokumenthuvud etikett", CharacterFormat(color=theme.muted))


def _changed(theme: Theme) -> Iterator[StyleEntry]:
    """Words that were inserted or deleted, strong or stressed, and the signs round them."""
    inserted, deleted = CharacterFormat(color=theme.accent), CharacterFormat(color=theme.warning)
    yield _ours(Style.INSERTED_SIGN, "Tillagt tecken", inserted)
    yield _ours(Style.INSERTED, "Tillagt", CharacterFormat(underline=True), based_on=Style.INSERTED_SIGN)
    yield _ours(Style.INSERTED_STRONG, "Tillagt starkt", _BOLD, based_on=Style.INSERTED)
    yield _ours(Style.INSERTED_EMPHASIS, "Tillagt betonat", _ITALIC, based_on=Style.INSERTED)
    yield _ours(Style.INSERTED_STRONG_EMPHASIS, "Tillagt starkt betonat", _ITALIC, based_on=Style.INSERTED_STRONG)
    yield _ours(Style.DELETED_SIGN, "Borttaget tecken", deleted)
    yield _ours(Style.DELETED, "Borttaget", CharacterFormat(strike=True), based_on=Style.DELETED_SIGN)
    yield _ours(Style.DELETED_STRONG, "Borttaget starkt", _BOLD, based_on=Style.DELETED)
    yield _ours(Style.DELETED_EMPHASIS, "Borttaget betonat", _ITALIC, based_on=Style.DELETED)
    yield _ours(Style.DELETED_STRONG_EMPHASIS, "Borttaget starkt betonat", _ITALIC, based_on=Style.DELETED_STRONG)


def _character(style: Style, name: str, look: CharacterFormat, *, priority: int = 99) -> StyleEntry:
    shown = style in {Style.STRONG, Style.EMPHASIS}
    return StyleEntry(
        style=style,
        name=name,
        kind=Kind.CHARACTER,
        based_on=Style.DEFAULT_CHARACTER,
        priority=priority,
        shown=shown,
        characters=look,
    )


def _ours(style: Style, name: str, look: CharacterFormat, *, based_on: Style = Style.DEFAULT_CHARACTER) -> StyleEntry:
    return StyleEntry(style=style, name=name, kind=Kind.CHARACTER, ours=True, based_on=based_on, characters=look)
