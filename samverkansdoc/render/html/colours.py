"""The theme's colours on a light and on a dark screen, legible on both."""

from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass

from samverkansdoc.render.theme import Theme

#: WCAG 2.1, 1.4.3 (level AA) and 1.4.6 (level AAA).
AA = 4.5
AAA = 7.0

_WHITE = "FFFFFF"
_STEPS = 20
#: Below it, the channels of sRGB are linear (IEC 61966-2-1).
_KNEE = 0.04045


@dataclass(frozen=True, kw_only=True)
class Palette:
    """The colours of the page, RRGGBB: text in four colours, on paper or shade, with rules between."""

    paper: str
    shade: str
    ink: str
    muted: str
    accent: str
    warning: str
    rule: str


def light(theme: Theme) -> Palette:
    """The theme as it is, but for a colour of text too pale to read."""
    grounds = (_WHITE, theme.shade)
    return Palette(
        paper=_WHITE,
        shade=theme.shade,
        ink=legible(theme.ink, grounds, towards=0),
        muted=legible(theme.muted, grounds, towards=0),
        accent=legible(theme.accent, grounds, towards=0),
        warning=legible(theme.warning, grounds, towards=0),
        rule=theme.rule,
    )


def dark(theme: Theme) -> Palette:
    """Light text on a dark ground, in the theme's own hues."""
    paper, shade = "14171B", "20252C"
    return Palette(
        paper=paper,
        shade=shade,
        ink="E3E6E9",
        muted="A9B0B8",
        accent=legible(theme.accent, (paper, shade), towards=1, least=AAA),
        warning=legible(theme.warning, (paper, shade), towards=1, least=AAA),
        rule="6A727C",
    )


def legible(colour: str, grounds: tuple[str, ...], towards: float, least: float = AA) -> str:
    """The colour, as little darker (towards 0) or lighter (towards 1) as gives the least contrast on every ground."""
    hue, lightness, saturation = rgb_to_hls(*_channels(colour))
    shades = (lightness + (towards - lightness) * step / _STEPS for step in range(1, _STEPS + 1))
    candidates = (colour, *(_hex(hls_to_rgb(hue, shade, saturation)) for shade in shades))
    return next(one for one in candidates if one is candidates[-1] or _reads(one, grounds, least))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours as WCAG defines it, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _reads(colour: str, grounds: tuple[str, ...], least: float) -> bool:
    return all(contrast(colour, ground) >= least for ground in grounds)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _KNEE else float(((channel + 0.055) / 1.055) ** 2.4)


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex(colour)
    return red / 255, green / 255, blue / 255


def _hex(channels: tuple[float, float, float]) -> str:
    return bytes(round(channel * 255) for channel in channels).hex().upper()
