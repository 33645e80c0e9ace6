"""The graphic profile: whether its colours can be read."""

from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.render.contrast import AA, contrast
from samverkansdoc.render.theme import Theme
from samverkansdoc.svenska.numbers import format_number

_WHITE = "FFFFFF"
#: The colours that text has.
_TEXT = ("ink", "muted", "accent", "warning")


@rule(
    "TIL-08",
    title="Färgerna i den grafiska profilen går att läsa",
    source="WCAG 2.1, 1.4.3",
    why="Text med svag kontrast kan inte läsas av alla, och inte av någon på en dålig utskrift.",
)
def colours(theme: Theme) -> Iterator[Finding]:
    """Every colour of text has a contrast of at least 4.5:1 to white paper and to the shade of headers of tables."""
    for name in _TEXT:
        colour = getattr(theme, name)
        for ground, where in ((_WHITE, "vitt"), (theme.shade, "temats ”shade”")):
            ratio = contrast(colour, ground)
            if ratio < AA:
                yield Finding(
                    f"Temats färg ”{name}” ({colour}) har kontrasten {format_number(ratio, 1)}:1 mot {where}; "
                    f"minst {format_number(AA, 1)}:1 krävs.",
                    hint="Välj en mörkare färg, eller en ljusare bakgrund.",
                )
