"""SPR-22 and SPR-23: the genitive of initialisms, and what does not end a heading."""

import re
from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.texts import Hit, Texts, reading
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Handling

#: "FNs": capitals with an s, and a word after them.
_GENITIVE = re.compile(r"(?<![\w:.@/-])(?P<name>[A-ZÅÄÖ]{2,6})s(?= [a-zåäö])")
_MARK = re.compile(r"(?<=[\wåäö)])(?<!\bm\.m)(?<!m\.fl)(?<!\bf\.d)[.:;,]\s*\Z")
_IN_CAPITALS = re.compile(r"[A-ZÅÄÖ]{6,}(?:[ –-][A-ZÅÄÖ]+)*")


@rule(
    "SPR-22",
    title="Initialförkortningar har kolon före ändelsen",
    source="Svenska skrivregler; Myndigheternas skrivregler",
    why="”FN:s” kan läsas rätt; ”FNs” ser ut som en annan förkortning.",
)
def initials(document: Handling) -> Iterator[Finding]:
    """It is "SKR:s", not "SKRs"."""
    for hit in reading(document).written.find(_GENITIVE):
        better = f"{hit['name']}:s"
        yield hit.finding(f"”{hit.words}” saknar kolon.", hint=f"Skriv ”{better}”.", replacement=better)


@rule(
    "SPR-23",
    title="Rubriker är rena",
    source="Myndigheternas skrivregler",
    why="Efter en rubrik står ingen punkt och inget kolon, och versaler är svårare att läsa.",
)
def headings(document: Handling) -> Iterator[Finding]:
    """No heading ends in a mark, or is in capitals."""
    lines = Texts(one for one in reading(document).written if one.path[-1] in ("rubrik", "titel") and not one.running)
    for one in lines:
        if match := _MARK.search(one.seen):
            hit = Hit(one, *match.span())
            yield hit.finding(f"Rubriken slutar med ”{match[0].strip()}”.", hint="Ta bort tecknet.")
        if _IN_CAPITALS.fullmatch(one.seen):
            message = f"Rubriken ”{one.raw}” står i versaler."
            yield Finding(
                message, one.path, hint="Skriv med små bokstäver.", severity=Severity.INFO, unless=("TIL-06",)
            )
