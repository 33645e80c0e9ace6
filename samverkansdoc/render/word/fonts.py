"""The two typefaces: one for reading, one for finding.

Both come with every Word, on Windows and Mac; LibreOffice has fonts of the same widths in their stead, so that lines
break alike in both.
"""

from dataclasses import dataclass

from samverkansdoc.render.word.ooxml import Element, w


@dataclass(frozen=True, kw_only=True)
class Typeface:
    """A font, its stand-in, its PANOSE classification, its family and the height of its line at a size of 1.

    ``place`` is what the theme calls it: "minor" is for text, "major" for headings (20.1.4.1.24 and 25).
    """

    name: str
    place: str
    stand_in: str
    panose: str
    family: str
    height: float

    def line(self, leading: float) -> float:
        """The line factor that Word needs for a leading, since Word's factor counts from the font's own height."""
        return leading / self.height


SERIF = Typeface(
    name="Cambria", place="minor", stand_in="Caladea", panose="02040503050406030204", family="roman", height=1.172
)
SANS = Typeface(
    name="Calibri", place="major", stand_in="Carlito", panose="020F0502020204030204", family="swiss", height=1.221
)


def font_table() -> Element:
    """The fonts with their stand-ins (17.8.3)."""
    return w("fonts", _font(SERIF), _font(SANS))


def _font(face: Typeface) -> Element:
    return w(
        "font",
        w("altName", val=face.stand_in),
        w("panose1", val=face.panose),
        w("charset", val="00"),
        w("family", val=face.family),
        w("pitch", val="variable"),
        name=face.name,
    )
