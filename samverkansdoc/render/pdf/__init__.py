"""PDF by Typst: PDF/A-3a and PDF/UA-1 at once, and the same bytes on every machine.

Typst has fixed programs to run (`layout.typ` and those it imports) and gets the tree as data, so that no text of a
document can be taken for markup. Fonts come from packages only: Libertinus Serif from Typst's own wheel, Source Sans
from `font-source-sans-pro`.
"""

import re
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path

import typst

from samverkansdoc.document import Dokument
from samverkansdoc.render import UnprintableError
from samverkansdoc.render.pdf.encode import encode
from samverkansdoc.render.theme import DEFAULT, Theme

_FONTS = {"text_font": "Libertinus Serif", "heading_font": "Source Sans Pro"}


def render_pdf(document: Dokument, theme: Theme = DEFAULT) -> bytes:
    """The document as PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), with its attachments inside.

    Raises ``UnprintableError`` for characters that the fonts do not have: both standards forbid a box in their place.
    """
    data = encode(document, theme, _FONTS)
    missing: list[str] = []
    while True:
        try:
            made = _compiled(data, document.day)
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
        raise UnprintableError(tuple(missing))
    return made


def _compiled(data: str, day: date) -> bytes:
    here = Path(__file__).parent
    made = typst.compile(
        here / "layout.typ",
        root=here,
        font_paths=[_font_folder()],
        ignore_system_fonts=True,
        sys_inputs={"document": data},
        pdf_standards=["a-3a", "ua-1"],
        timestamp=datetime.combine(day, time(), UTC),
    )
    assert isinstance(made, bytes)
    return made


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


@cache
def _font_folder() -> Path:
    import font_source_sans_pro  # type: ignore[import-untyped]  # noqa: PLC0415 - looks for its files when loaded

    return Path(font_source_sans_pro.font_directory)
