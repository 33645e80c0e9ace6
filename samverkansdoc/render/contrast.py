"""How well one colour is seen on another (WCAG 2.1)."""

#: The least contrast of text: 1.4.3 (level AA) and 1.4.6 (level AAA).
AA = 4.5
AAA = 7.0

#: Below it, the channels of sRGB are linear (IEC 61966-2-1).
_KNEE = 0.04045


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, written RRGGBB: from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue of a colour, each from 0 to 1. Raises ``ValueError`` for what is no colour."""
    red, green, blue = bytes.fromhex(colour)
    return red / 255, green / 255, blue / 255


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _KNEE else float(((channel + 0.055) / 1.055) ** 2.4)
