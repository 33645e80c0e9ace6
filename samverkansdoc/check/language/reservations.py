"""What takes a promise back: as far as there are means, as soon as can be, a wish to be able to."""

import re
from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.texts import Texts, reading
from samverkansdoc.diagnostics import Path, Severity
from samverkansdoc.model import Avtalshandling

#: Each begins with letters that are not often together, which is found fastest.
_HOLLOW = re.compile(
    r"i mån av \w+|om (?:resurser|tid) (?:finns|medger|räcker)|så långt (?:resurserna räcker|(?:det är )?möjligt)"
    r"|(?:omfattning|utsträckning|mån) (?:som )?(?:(?:de|vi|polisen|kommunen) har |det finns )?resurser\w*"
    r"(?: till| för)?"
    r"|har (?:som|för) (?:målsättning|ambition|avsikt) att(?: kunna)?|ambitionen är att(?: kunna)?|strävar efter att"
)
_SOME_DAY = re.compile(r"snarast möjligt|så snart som möjligt|så snart det går|på sikt\b|i förlängningen\b|inom kort\b")
_PIECES = ("mån", "resurser", "möjlig", "som mål", "mbition", "avsikt", "strävar", "snar", "sikt", "längningen", "kort")


@rule(
    "SPR-27",
    title="Det som lovas har inga förbehåll",
    severity=Severity.INFO,
    source="Brå, Samverkan i lokalt brottsförebyggande arbete; Polisen, Medborgarlöften",
    why="Det som ska göras om det finns resurser, eller så snart som möjligt, har ingen lovat.",
)
def reservations(document: Avtalshandling) -> Iterator[Finding]:
    """What is to be done is bound neither to means nor to a day that no one knows."""
    said = Texts(one for one in reading(document).written if _is_said(one.path))
    if not any(piece in said.joined for piece in _PIECES):
        return
    for hit in said.find(_HOLLOW, _SOME_DAY):
        no_day = hit.match is not None and hit.match.re is _SOME_DAY
        words = " ".join(hit.words.split())
        told = f"”{words}” säger ingen tid." if no_day else f"”{words}” är ett förbehåll."
        hint = "Skriv en månad eller en dag." if no_day else "Skriv vad som alltid görs, hur ofta eller hur mycket."
        yield hit.finding(told, hint=hint)


def _is_said(path: Path) -> bool:
    """Whether it is a promise, a goal, or what is to be done in an area or a measure."""
    return path[0] == "löften" or path[-1] == "mål" or (path[0] == "samverkansområden" and path[-1] in ("text", "tid"))
