"""Drawings for all renderers, as SVG and as the pixels of a picture.

Matplotlib draws, and is loaded only where there is something to draw. Words are outlines of a font that comes in a
package, so that no machine draws them otherwise; for those who do not see them each format says its alternative.
"""

import io
import logging
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from attrs import frozen

from samverkansdoc.render.lettering import Box, Place, Words

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties
    from matplotlib.patches import Patch

# What the library tells its log of its own folders concerns no one here; without a handler Python prints it.
logging.getLogger("matplotlib").addHandler(logging.NullHandler())

#: Points in an inch; with three pixels a point, every place is a whole share of a pixel on every machine.
_INCH, PIXELS = 72, 3
_SVG = "http://www.w3.org/2000/svg"
#: What matplotlib would say of itself in a file.
_NOTHING_SAID = dict.fromkeys(("Creator", "Date", "Format", "Type"))
_SETTINGS: dict[Any, Any] = {
    "svg.fonttype": "path",
    "svg.hashsalt": "diagram",
    "text.parse_math": False,
    "path.snap": False,
}
#: The beginning of the class of what we have drawn.
_OURS = "chart-"
#: Signs that are another or none where words are drawn.
_DRAWN = str.maketrans({"\u00ad": None, "\u2011": "-", "\u2009": "\u202f"})


@frozen(kw_only=True)
class Pixels:
    """A picture of a few colours: its size, three pixels a point; RGB by number; and rows of two pixels a byte."""

    width: int
    height: int
    palette: bytes
    rows: tuple[bytes, ...]


@frozen
class Drawing:
    """What is drawn from the back to the front, in points from the lower left corner."""

    width: float
    height: float
    artists: "tuple[Artist, ...]"


#: What is drawn is made inside the settings of ours.
Draw = Callable[[], Drawing]


def svg(draw: Draw) -> bytes:
    """The drawing as SVG without ids, styles or anything to fetch: it can stand in a page beside others."""
    with _own_settings():
        made = io.BytesIO()
        _figure(draw()).savefig(made, format="svg", metadata=_NOTHING_SAID)
    return _plain(made.getvalue())


def pixels(draw: Draw, palette: bytes) -> Pixels:
    """The drawing as pixels, 216 an inch, in the nearest of at most 16 colours."""
    import numpy as np  # noqa: PLC0415

    with _own_settings():
        figure = _figure(draw())
        made = io.BytesIO()
        figure.savefig(made, format="rgba", dpi=_INCH * PIXELS)
    width, height = (round(float(length) * _INCH) * PIXELS for length in figure.get_size_inches())
    found, places = np.unique(np.frombuffer(made.getvalue(), np.uint32), return_inverse=True)
    drawn = found.view(np.uint8).reshape(-1, 4)[:, :3].astype(np.int32)
    colours = np.frombuffer(palette, np.uint8).reshape(-1, 3).astype(np.int32)
    nearest = ((drawn[:, None] - colours[None]) ** 2).sum(axis=2).argmin(axis=1).astype(np.uint8)
    even = np.pad(nearest[places].reshape(height, width), ((0, 0), (0, width % 2)))
    packed = even[:, 0::2] << 4 | even[:, 1::2]
    return Pixels(width=width, height=height, palette=palette, rows=tuple(row.tobytes() for row in packed))


def shades(one: str, other: str, steps: int) -> bytes:
    """So many colours as RGB, from one (RRGGBB) to the other."""
    ends = zip(bytes.fromhex(one), bytes.fromhex(other), strict=True)
    channels = [[round(a + (b - a) * step / (steps - 1)) for step in range(steps)] for a, b in ends]
    return bytes(channel for colour in zip(*channels, strict=True) for channel in colour)


# ---- What can be drawn


def stroke(kind: str, line: Sequence[Place], width: float, colour: str, **more: Any) -> "Artist":
    """A line through these places."""
    from matplotlib.patches import PathPatch  # noqa: PLC0415
    from matplotlib.path import Path as Outline  # noqa: PLC0415

    settings = {"joinstyle": "round"} | more
    return _ours(kind, PathPatch(Outline(line), fill=False, edgecolor=f"#{colour}", linewidth=width, **settings))


def dot(kind: str, place: Place, radius: float, colour: str) -> "Artist":
    """A round point that white keeps apart from what it stands on."""
    from matplotlib.patches import Circle  # noqa: PLC0415

    return _ours(kind, Circle(place, radius, facecolor=f"#{colour}", edgecolor="white", linewidth=0.8))


def surface(kind: str, box: Box, colour: str) -> "Artist":
    """A box full of a colour."""
    from matplotlib.patches import Rectangle  # noqa: PLC0415

    left, low, right, high = box
    return _ours(kind, Rectangle((left, low), right - left, high - low, facecolor=f"#{colour}", linewidth=0))


def outline(words: Words, size: float, colour: str, *, heavy: bool) -> "Artist":
    """A line of words in one of two weights."""
    from matplotlib.patches import PathPatch  # noqa: PLC0415
    from matplotlib.textpath import TextPath  # noqa: PLC0415

    path = TextPath((words.x, words.y), _line(words.text), size=size, prop=_font(heavy=heavy))
    return _ours(words.kind, PathPatch(path, facecolor=f"#{colour}", linewidth=0))


def _ours(kind: str, patch: "Patch") -> "Artist":
    patch.set_gid(_OURS + kind)
    return patch


# ---- Words


def width_of(text: str, size: float, *, heavy: bool = True) -> float:
    """The width in points of a line of words; the heavier weight is the wider."""
    from matplotlib.textpath import text_to_path  # noqa: PLC0415

    font = _font(heavy=heavy).copy()
    font.set_size(size)
    width, _, _ = text_to_path.get_text_width_height_descent(_line(text), font, ismath=False)
    return round(float(width), 2)


def undrawable(text: str) -> list[str]:
    """The characters that the font does not have; a question mark is drawn in their place."""
    return [char for char in dict.fromkeys(_one_line(text)) if char not in _characters()]


def _line(text: str) -> str:
    """Words on one line, as they can be drawn."""
    return "".join(char if char in _characters() else "?" for char in _one_line(text))


def _one_line(text: str) -> str:
    return " ".join(text.translate(_DRAWN).splitlines())


def _font(*, heavy: bool) -> "FontProperties":
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415

    return FontProperties(fname=_font_file("Semibold" if heavy else "Regular"))


@cache
def _characters() -> frozenset[str]:
    """What both weights have."""
    from matplotlib.ft2font import FT2Font  # noqa: PLC0415

    codes = [set(FT2Font(_font_file(weight)).get_charmap()) for weight in ("Regular", "Semibold")]
    return frozenset(map(chr, set.intersection(*codes)))


def _font_file(weight: str) -> str:
    import font_source_sans_pro  # type: ignore[import-untyped]  # noqa: PLC0415 - looks for its files when loaded

    return str(Path(font_source_sans_pro.font_directory, f"SourceSansPro-{weight}.otf"))


# ---- Files


@contextmanager
def _own_settings() -> Iterator[None]:
    """Matplotlib without the settings of the machine: whoever uses it may have a file of them."""
    import matplotlib as mpl  # noqa: PLC0415

    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(_SETTINGS)
        yield


def _figure(drawing: Drawing) -> "Figure":
    from matplotlib.figure import Figure  # noqa: PLC0415
    from matplotlib.transforms import Affine2D  # noqa: PLC0415

    figure = Figure((drawing.width / _INCH, drawing.height / _INCH), dpi=_INCH, facecolor="white")
    for artist in drawing.artists:
        artist.set_transform(Affine2D().scale(1 / _INCH) + figure.dpi_scale_trans)
        figure.add_artist(artist)
    return figure


def _plain(drawn: bytes) -> bytes:
    """The drawing alone: what matplotlib writes as ids, which may be in a page only once, becomes classes."""
    ET.register_namespace("", _SVG)
    root = ET.fromstring(drawn)
    size = {name: root.attrib[name] for name in ("width", "height", "viewBox")}
    plain = ET.Element(f"{{{_SVG}}}svg", size)
    for group in root.iter(f"{{{_SVG}}}g"):
        name = group.attrib.pop("id", "")
        if name.startswith(_OURS):
            plain.extend(_path(path, name) for path in group)
    return ET.tostring(plain)


def _path(path: ET.Element, name: str) -> ET.Element:
    """A path of a class, to a hundredth of a point."""
    rounded = re.sub(r"\d+\.\d+", lambda number: f"{float(number[0]):.2f}".rstrip("0").rstrip("."), path.attrib["d"])
    said = {"class": name, "d": " ".join(rounded.split()), "style": path.attrib["style"]}
    return ET.Element(path.tag, said)
