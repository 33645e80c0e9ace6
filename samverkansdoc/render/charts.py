"""A series as a line chart, for all renderers: as SVG, and as the pixels of a picture.

Matplotlib draws what `chart_places` has laid out, and is loaded only where there is a chart. Words are outlines of a
font that comes in a package, so that no machine draws them otherwise; for those who do not see them each format says
its alternative. The line has markers and the target is dashed: nothing is told by colour alone.
"""

import io
import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from attrs import frozen

from samverkansdoc.document import Chart
from samverkansdoc.render.chart_places import Box, Place, Places, Words, places
from samverkansdoc.render.theme import Theme

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

# What the library tells its log of its own folders concerns no one here; without a handler Python prints it.
logging.getLogger("matplotlib").addHandler(logging.NullHandler())

#: Points in an inch; with three pixels a point, every place is a whole share of a pixel on every machine.
_INCH, PIXELS = 72, 3
_SHADES = 8
_SVG = "http://www.w3.org/2000/svg"
#: What matplotlib would say of itself in a file.
_NOTHING_SAID = dict.fromkeys(("Creator", "Date", "Format", "Type"))
_SETTINGS: dict[Any, Any] = {
    "svg.fonttype": "path",
    "svg.hashsalt": "diagram",
    "text.parse_math": False,
    "path.snap": False,
}
#: The only weights: what is measured, and what is said of it.
_HEAVY = frozenset({"value", "target"})
#: What is drawn, by the class that it gets: the ground, lines, points, and words.
_KINDS = frozenset({"grid", "axis", "break", "target-line", "series", "point", "paper"})
_KINDS |= {"unit", "tick", "time", "value", "target"}
#: Signs that are another or none where words are drawn.
_DRAWN = str.maketrans({"\u00ad": None, "\u2011": "-", "\u2009": "\u202f"})


@frozen(kw_only=True)
class Pixels:
    """A picture of a few colours: its size, three pixels a point; RGB by number; and rows of two pixels a byte."""

    width: int
    height: int
    palette: bytes
    rows: tuple[bytes, ...]


def unprintable(chart: Chart) -> list[str]:
    """The characters of its words that the font does not have; a question mark is drawn in their place."""
    text = "".join((chart.unit, chart.target_label, *chart.values, *(point.time for point in chart.points)))
    return [char for char in dict.fromkeys(_one_line(text)) if char not in _characters()]


def chart_svg(chart: Chart, theme: Theme, width_mm: float) -> bytes:
    """The chart as SVG without ids, styles or anything to fetch: it can stand in a page beside others."""
    with _own_settings():
        figure = _figure(chart, theme, width_mm)
        made = io.BytesIO()
        figure.savefig(made, format="svg", metadata=_NOTHING_SAID)
    return _plain(made.getvalue())


def chart_pixels(chart: Chart, theme: Theme, width_mm: float) -> Pixels:
    """The chart as pixels, 216 an inch."""
    import numpy as np  # noqa: PLC0415

    with _own_settings():
        figure = _figure(chart, theme, width_mm)
        made = io.BytesIO()
        figure.savefig(made, format="rgba", dpi=_INCH * PIXELS)
    size = tuple(round(float(length) * _INCH) for length in figure.get_size_inches())
    width, height = (length * PIXELS for length in size)
    drawn = np.frombuffer(made.getvalue(), np.uint8).reshape(height, width, 4)[:, :, :3].astype(np.int32)
    palette = np.frombuffer(_palette(theme), np.uint8).reshape(-1, 3).astype(np.int32)
    nearest = np.stack([((drawn - colour) ** 2).sum(axis=2) for colour in palette]).argmin(axis=0).astype(np.uint8)
    even = np.pad(nearest, ((0, 0), (0, width % 2)))
    packed = even[:, 0::2] << 4 | even[:, 1::2]
    rows = tuple(row.tobytes() for row in packed)
    return Pixels(width=width, height=height, palette=_palette(theme), rows=rows)


# ---- Drawing


def _figure(chart: Chart, theme: Theme, width_mm: float) -> "Figure":
    from matplotlib.figure import Figure  # noqa: PLC0415
    from matplotlib.transforms import Affine2D  # noqa: PLC0415

    size = theme.small_size
    laid = places(chart, round(width_mm / 25.4 * _INCH), size, partial(_width, size=size))
    figure = Figure((laid.width / _INCH, laid.height / _INCH), dpi=_INCH, facecolor="white")
    for artist in _artists(laid, theme):
        artist.set_transform(Affine2D().scale(1 / _INCH) + figure.dpi_scale_trans)
        figure.add_artist(artist)
    return figure


def _artists(laid: Places, theme: Theme) -> Iterator["Artist"]:
    """From the back to the front."""
    sides = (laid.left, laid.right)
    for y in laid.grid:
        yield _stroke("grid", [(x, y) for x in sides], 0.5, theme.rule, alpha=0.6)
    yield _stroke("axis", [(x, laid.foot) for x in sides], 0.8, theme.rule)
    if laid.broken:
        yield _stroke("break", _zigzag(laid), 0.8, theme.ink)
    if laid.target is not None:
        yield _stroke("target-line", [(x, laid.target) for x in sides], 1.0, theme.ink, linestyle=(0, (4, 2.5)))
    for run in laid.runs:
        yield _stroke("series", run, 1.6, theme.accent)
    for place in chain(*laid.runs):
        yield _marker(place, theme)
    # Paper behind a value keeps it apart from a line that it touches.
    yield from (_paper(box) for box in laid.behind)
    for words in laid.words:
        yield _outline(words, theme)


def _stroke(kind: str, line: Sequence[Place], width: float, colour: str, **more: Any) -> "Artist":
    from matplotlib.patches import PathPatch  # noqa: PLC0415
    from matplotlib.path import Path as Outline  # noqa: PLC0415

    patch = PathPatch(Outline(line), fill=False, edgecolor=f"#{colour}", linewidth=width, joinstyle="round", **more)
    patch.set_gid(kind)
    return patch


def _marker(place: Place, theme: Theme) -> "Artist":
    from matplotlib.patches import Circle  # noqa: PLC0415

    patch = Circle(place, 2.6, facecolor=f"#{theme.accent}", edgecolor="white", linewidth=0.8)
    patch.set_gid("point")
    return patch


def _zigzag(laid: Places) -> list[Place]:
    """The sign at the foot of the axis that it does not begin at 0."""
    steps = ((0, 0), (0, 3), (-3, 4.5), (3, 7.5), (0, 9), (0, 12))
    return [(laid.left + x, laid.foot + y) for x, y in steps]


def _paper(box: Box) -> "Artist":
    from matplotlib.patches import Rectangle  # noqa: PLC0415

    left, low, right, high = box
    patch = Rectangle((left, low), right - left, high - low, facecolor="white", linewidth=0)
    patch.set_gid("paper")
    return patch


def _outline(words: Words, theme: Theme) -> "Artist":
    from matplotlib.patches import PathPatch  # noqa: PLC0415
    from matplotlib.textpath import TextPath  # noqa: PLC0415

    path = TextPath((words.x, words.y), _line(words.text), size=theme.small_size, prop=_font(words.kind))
    patch = PathPatch(path, facecolor=f"#{theme.ink if words.kind in _HEAVY else theme.muted}", linewidth=0)
    patch.set_gid(words.kind)
    return patch


# ---- Words


def _line(text: str) -> str:
    """Words on one line, as they can be drawn."""
    return "".join(char if char in _characters() else "?" for char in _one_line(text))


def _one_line(text: str) -> str:
    return " ".join(text.translate(_DRAWN).splitlines())


def _width(text: str, size: float) -> float:
    """The width in points of words in the heavier weight, which is the wider."""
    from matplotlib.textpath import text_to_path  # noqa: PLC0415

    font = _font("value").copy()
    font.set_size(size)
    width, _, _ = text_to_path.get_text_width_height_descent(_line(text), font, ismath=False)
    return round(float(width), 2)


def _font(kind: str) -> "FontProperties":
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415

    return FontProperties(fname=_font_file("Semibold" if kind in _HEAVY else "Regular"))


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


def _plain(svg: bytes) -> bytes:
    """The drawing alone: what matplotlib writes as ids, which may be in a page only once, becomes classes."""
    ET.register_namespace("", _SVG)
    root = ET.fromstring(svg)
    size = {name: root.attrib[name] for name in ("width", "height", "viewBox")}
    plain = ET.Element(f"{{{_SVG}}}svg", size)
    for group in root.iter(f"{{{_SVG}}}g"):
        kind = group.attrib.pop("id", "")
        if kind in _KINDS:
            plain.extend(_path(path, kind) for path in group)
    return ET.tostring(plain)


def _path(path: ET.Element, kind: str) -> ET.Element:
    """A path of a kind, to a hundredth of a point."""
    outline = re.sub(r"\d+\.\d+", lambda number: f"{float(number[0]):.2f}".rstrip("0").rstrip("."), path.attrib["d"])
    said = {"class": f"chart-{kind}", "d": " ".join(outline.split()), "style": path.attrib["style"]}
    return ET.Element(path.tag, said)


def _palette(theme: Theme) -> bytes:
    """From white to the colour of words, and from white to that of the line."""
    colours = [bytes.fromhex(colour) for colour in (theme.ink, theme.accent)]
    return bytes(
        round(255 + (channel - 255) * step / (_SHADES - 1))
        for colour in colours
        for step in range(_SHADES)
        for channel in colour
    )
