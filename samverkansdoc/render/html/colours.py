"""The theme's colours on a light and on a dark screen, legible on both."""

from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass

from samverkansdoc.render.contrast import AA, AAA, channels, contrast
from samverkansdoc.render.theme import Theme

_WHITE = "FFFFFF"
_STEPS = 20


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
    hue, lightness, saturation = rgb_to_hls(*channels(colour))
    shades = (lightness + (towards - lightness) * step / _STEPS for step in range(1, _STEPS + 1))
    candidates = (colour, *(_hex(hls_to_rgb(hue, shade, saturation)) for shade in shades))
    return next(one for one in candidates if one is candidates[-1] or _reads(one, grounds, least))


def _reads(colour: str, grounds: tuple[str, ...], least: float) -> bool:
    return all(contrast(colour, ground) >= least for ground in grounds)


def _hex(channels: tuple[float, float, float]) -> str:
    return bytes(round(channel * 255) for channel in channels).hex().upper()
