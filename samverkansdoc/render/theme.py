"""The graphic profile that all renderers share: colours, type and measures."""

from attrs import frozen


@frozen(kw_only=True)
class Theme:
    """Colours are RRGGBB, sizes are points, margins are millimetres.

    Every colour of text has a contrast of at least 4.5:1 against white (WCAG 2.1, 1.4.3).
    """

    ink: str = "1A1A1A"
    muted: str = "55595E"
    accent: str = "14375E"
    rule: str = "8A9099"
    shade: str = "E9EEF4"
    warning: str = "A3211B"

    text_size: float = 11.0
    small_size: float = 8.5
    heading_sizes: tuple[float, float, float] = (16.0, 12.5, 11.0)
    title_size: float = 24.0
    leading: float = 1.4

    margin_top: float = 32.0
    margin_bottom: float = 25.0
    margin_left: float = 33.0
    margin_right: float = 33.0


DEFAULT = Theme()
