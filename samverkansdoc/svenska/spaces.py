"""Spaces that must not break: 4 000, 85 %, 9 §, 14 kap. 1 §, § 158, 12 september 2016, nr 5 (skrivreglerna)."""

from samverkansdoc.svenska.characters import NBSP
from samverkansdoc.svenska.dates import MONTHS
from samverkansdoc.svenska.protected import PLACEHOLDER
from samverkansdoc.svenska.substitutions import Substitution, substituted

_SPACE = "[ \u00a0]"
_MONTHS = "|".join(MONTHS)
_UNITS = "kr|kronor|tkr|mnkr|mkr|mdkr|st|år|procent|km|m|cm|mm|mil|ha|m²|km²|kg|h|min|tim"
_REFERENCE_WORDS = r"[Nn]r|[Ss]\.|[Ss]id\.|[Kk]ap\.|[Kk]l\.|[Bb]il\.|[Ff]ig\.|[Tt]ab\.|[Pp]\."

_KAP = rf"(?<=[0-9]){_SPACE}kap(?={_SPACE}[0-9]+(?:{_SPACE}[a-z])?{_SPACE}?§)"
_THOUSANDS = (
    rf"(?<![\w{PLACEHOLDER}./:,-])(?<![0-9]{_SPACE})[1-9][0-9]{{0,2}}"
    rf"(?:[ \u00a0\u2009\u202f][0-9]{{3}})+(?!\w|{_SPACE}[0-9]|[./:-][0-9])"
)
_MONTH_YEAR = rf"\b((?i:{_MONTHS})) (?=(?:19|20)[0-9]{{2}}(?![\w:/-]))"
_REFERENCE = rf"(?<![\w.])({_REFERENCE_WORDS}) (?=[0-9])"
#: Before and after a number; "85%", "9§" and "§158" get the space they lack.
_AT_NUMBER = "|".join(
    (
        r"(?<=[0-9]) ?(?=[%‰](?![\w%‰-]))",
        rf"(?<=[0-9]) ?(?=§§?(?!{_SPACE}?[0-9§]))",
        rf"(?<=[0-9]) (?=§{_SPACE}[0-9]+{_SPACE}(?:st|p)\b)",
        rf"(?<=[0-9]) (?=[a-z]{_SPACE}§)",
        rf"(?<=[0-9]{_SPACE}[a-z]) (?=§)",
        r"(?<=§) ?(?=[0-9])",
        rf"(?<=[0-9]) (?=(?:{_UNITS}|kap\.|°C?)(?!\w))",
        rf"(?<=[0-9]) (?=(?i:{_MONTHS})\b)",
    )
)


def typeset_spaces(text: str) -> str:
    """Make the spaces in numbers, quantities, dates and references no-break spaces."""
    return substituted(text, SPACES)


SPACES: tuple[Substitution, ...] = (
    (_KAP, f"{NBSP}kap."),
    (_THOUSANDS, lambda match: NBSP.join(match[0].split())),
    (_MONTH_YEAR, rf"\1{NBSP}"),
    (_REFERENCE, rf"\1{NBSP}"),
    (_AT_NUMBER, NBSP),
)
