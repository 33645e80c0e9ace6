"""Contrast between colours, as WCAG 2.1 measures it (1.4.3): for the colours of a theme."""

from collections.abc import Iterator, Mapping

from samverkansdoc.check.engine.rule import Finding

_LEAST = 4.5
_WHITE = "FFFFFF"
_CHANNELS = (0.2126, 0.7152, 0.0722)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, written RRGGBB: from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def weak_colours(colours: Mapping[str, str], ground: str = _WHITE) -> Iterator[Finding]:
    """The colours of text, by their names, that cannot be read on the ground by everyone."""
    for name, colour in colours.items():
        ratio = contrast(colour, ground)
        if ratio < _LEAST:
            yield Finding(
                f"Färgen ”{name}” ({colour}) har kontrasten {ratio:.1f}:1 mot bakgrunden; minst 4,5:1 krävs.".replace(
                    f"{ratio:.1f}", f"{ratio:.1f}".replace(".", ",")
                ),
                hint="Välj en mörkare färg.",
                why="Text med svag kontrast kan inte läsas av alla (WCAG 2.1, 1.4.3).",
            )


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    linear = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)  # noqa: PLR2004
    return sum(share * one for share, one in zip(_CHANNELS, linear, strict=True))
