"""References to statutes that are written as lawyers note them, and not as they stand in a text."""

import re
from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding
from samverkansdoc.check.texts import Texts

_SHORT = re.compile(
    r"(?<!\w)(?P<act>SoL|BrB|KL|LVU|OSL|FL|PL|RF|RB|LSO|SkolL) (?P<chapter>[0-9]{1,2}):(?P<section>[0-9]{1,2})(?![\w:])"
    r"|\b[Kk]ap(?:itel|\.)? (?P<chapter2>[0-9]{1,2}),? §§? ?(?P<section2>[0-9]{1,2})\b"
)
_IN_WORDS = re.compile(r"\b[Ee]nligt paragraf(?:en)? (?P<section>[0-9]{1,3})\b")


def noted(texts: Texts) -> Iterator[Finding]:
    """Chapter and section without the words for them, or in the wrong order."""
    for text in texts:
        for match in _SHORT.finditer(text.raw) if ":" in text.raw or "§" in text.raw else ():
            chapter, section = match["chapter"] or match["chapter2"], match["section"] or match["section2"]
            better = f"{chapter} kap. {section} §" + (f" {match['act']}" if match["act"] else "")
            yield _told(match, text.path, better)
        for match in _IN_WORDS.finditer(text.raw) if "paragraf" in text.raw else ():
            yield _told(match, text.path, f"enligt {match['section']} §")


def _told(match: re.Match[str], path: tuple[str | int, ...], better: str) -> Finding:
    return Finding(
        f"Lagrummet är inte utskrivet: ”{match[0]}”.",
        path,
        excerpt=match[0],
        offset=match.start(),
        hint=f"Skriv ”{better}” och lagens namn, så förstår alla var det står.",
    )
