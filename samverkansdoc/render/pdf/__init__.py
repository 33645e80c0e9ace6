"""PDF by Typst: PDF/A-3a and PDF/UA-1 at once, and the same bytes on every machine.

Typst has fixed programs to run (`layout.typ` and those it imports) and gets the tree as data, so that no text of a
document can be taken for markup. What Typst cannot write, the fields for signatures, `fields` puts into the file after.
"""

import json
import re
from datetime import date

import attrs
import typst

from samverkansdoc.document import Divider, Dokument, Form, Stamp, as_data
from samverkansdoc.render import UnprintableError
from samverkansdoc.render.diagrams import diagrams, unprintable
from samverkansdoc.render.pdf.encode import encode
from samverkansdoc.render.pdf.fields import field_tooltips, with_fields
from samverkansdoc.render.pdf.fitting import fitted
from samverkansdoc.render.pdf.program import compiled
from samverkansdoc.render.remarks import first_page
from samverkansdoc.render.theme import DEFAULT, Theme

_FONTS = {"text_font": "Libertinus Serif", "heading_font": "Source Sans Pro"}


def render_pdf(document: Dokument, theme: Theme = DEFAULT) -> bytes:
    """The document as PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), with its attachments inside.

    Raises ``UnprintableError`` for characters that the fonts do not have: both standards forbid a box in their place;
    ``TooLongError`` for a document of one page that does not fit on it.
    """
    made = _drawn(document, one_page_theme(document, theme))
    tooltips = field_tooltips(document)
    return with_fields(made, tooltips) if tooltips else made


def one_page_theme(document: Dokument, theme: Theme = DEFAULT) -> Theme:
    """The theme with the size of type at which a document of one page fills it; any other document keeps its theme.

    What stands on another page for the sake of remarks counts as little as these. Raises ``TooLongError`` and
    ``UnprintableError``.
    """
    return fitted(first_page(document), theme, _drawn) if document.form is Form.ONE_PAGE else theme


def _drawn(document: Dokument, theme: Theme) -> bytes:
    data = encode(document, theme, _FONTS)
    missing = [char for one in diagrams(document.blocks) for char in unprintable(one)]
    data = data.translate(dict.fromkeys(map(ord, missing), "?"))
    while True:
        try:
            made = _compiled(data, document)
        except typst.TypstError as error:
            # Typst stops at the first character; the others are found by doing without it.
            found = [char for char in _unprintable(error, data) if char not in missing]
            if not found:
                raise
            missing += found
            data = data.translate(dict.fromkeys(map(ord, found), "?"))
        else:
            break
    if missing:
        raise UnprintableError(tuple(dict.fromkeys(missing)))
    return made


def render_divider(divider: Divider, day: date, theme: Theme = DEFAULT) -> bytes:
    """The page before an appendix in a set for printing. Raises ``TypstError`` for a title that no font can show."""
    data = {"divider": as_data(divider), "theme": {**attrs.asdict(theme), **_FONTS}}
    return compiled("divider.typ", json.dumps(data, ensure_ascii=False), day)


def render_stamp(stamp: Stamp, day: date, theme: Theme = DEFAULT) -> bytes:
    """What a signature shows, as a page of its size without tags. Raises ``UnprintableError`` for a name in vain.

    A field of a form has a name for those who listen; what it shows is no part of the text.
    """
    data = {"stamp": as_data(stamp), "theme": {**attrs.asdict(theme), **_FONTS}}
    try:
        return compiled("stamp.typ", json.dumps(data, ensure_ascii=False), day, standards=("a-3b",))
    except typst.TypstError as error:
        raise UnprintableError(tuple(stamp.name)) from error


def tools(document: Dokument) -> tuple[str, ...]:
    """The libraries on whose version the bytes of the document depend."""
    others = {"pypdf": bool(field_tooltips(document)), "matplotlib": any(diagrams(document.blocks))}
    return ("typst", *(name for name, needed in others.items() if needed))


def _compiled(data: str, document: Dokument) -> bytes:
    carried = {f"attachments/{number}": file.data for number, file in enumerate(document.attachments)}
    return compiled("layout.typ", data, document.day, carried)


def _unprintable(error: typst.TypstError, data: str) -> list[str]:
    """The characters that an error of Typst quotes, those that cannot be seen by their code point.

    Of an emoji made of several characters it may quote a digit or our own stand-in: then those after it are meant.
    """
    quoted = re.search(r'(?:the text|the codepoint) `"(.+?)"`', error.message)
    if not quoted:
        return []
    text = re.sub(r"\\u\{([0-9a-f]+)\}", lambda match: chr(int(match[1], 16)), quoted[1])
    clusters = re.findall(re.escape(text) + "[^\\x00-\\u02ff]+", data) if text.isascii() else [text]
    return [char for char in dict.fromkeys("".join(clusters)) if not char.isascii()]
