"""PDF by Typst: PDF/A-3a and PDF/UA-1 at once, and the same bytes on every machine.

Typst has fixed programs to run (`layout.typ` and those it imports) and gets the tree as data, so that no text of a
document can be taken for markup. Fonts come from packages only: Libertinus Serif from Typst's own wheel, Source Sans
from `font-source-sans-pro`.
"""

from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path

from samverkansdoc.document import Dokument
from samverkansdoc.render.pdf.encode import encode
from samverkansdoc.render.theme import DEFAULT, Theme

_FONTS = {"text_font": "Libertinus Serif", "heading_font": "Source Sans Pro"}


def render_pdf(document: Dokument, theme: Theme = DEFAULT) -> bytes:
    """The document as PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), with its attachments inside."""
    import typst  # noqa: PLC0415 - loaded only where a PDF is made

    here = Path(__file__).parent
    made = typst.compile(
        here / "layout.typ",
        root=here,
        font_paths=[_font_folder()],
        ignore_system_fonts=True,
        sys_inputs={"document": encode(document, theme, _FONTS)},
        pdf_standards=["a-3a", "ua-1"],
        timestamp=datetime.combine(document.day, time(), UTC),
    )
    assert isinstance(made, bytes)
    return made


@cache
def _font_folder() -> Path:
    import font_source_sans_pro  # noqa: PLC0415 - it looks for its files when it is loaded

    return Path(font_source_sans_pro.font_directory)
