"""The number and the unit of a value: "högst 45 anmälda brott"."""

import re
from decimal import Decimal

from attrs import frozen

from samverkansdoc.model import Värde
from samverkansdoc.svenska.characters import key
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.numbers import parse_number

_PERCENT = "procent"
#: A number alone, or with what it is a number of. What is compared with something else is no value by itself.
_FIGURE = re.compile(
    r"(?:(?:högst|minst|cirka|ca|max|minst) )?(?P<number>[−-]?[0-9][0-9 \u00a0]*(?:[.,][0-9]+)?)"
    r"(?:[ \u00a0]?(?P<unit>%|[a-zåäöA-ZÅÄÖ].*))?"
)
_COMPARED = re.compile(
    r"(?:av|till|och|eller|gånger)\b|.*\b(?:procentenhet\w*|fler|färre|mer|mindre|högre|lägre|bättre|sämre|än)\b",
    re.IGNORECASE,
)


@frozen
class Figure:
    """A number, and in what it is told, where the value says so."""

    number: Decimal
    unit: str | None = None

    @property
    def is_share(self) -> bool:
        """Whether it is so many of a hundred."""
        return self.unit is not None and self.unit.split()[0] == _PERCENT

    def is_like(self, other: "Figure") -> bool:
        """Whether the two are told in the same, as far as they say: "procent" is like "procent av eleverna"."""
        if self.unit is None or other.unit is None:
            return True
        return self.unit.startswith(other.unit) or other.unit.startswith(self.unit)


def figure(value: Värde | str | None) -> Figure | None:
    """What a value is, where it is one number."""
    if value is None:
        return None
    text, unit = (value, None) if isinstance(value, str) else (value.värde, value.enhet)
    match = _FIGURE.fullmatch(" ".join(text.split()))
    told = (match["unit"] or unit) if match else None
    if not match or (told and _COMPARED.match(told)):
        return None
    try:
        number = parse_number(match["number"].strip())
    except SvenskaError:
        return None
    return Figure(number, key(told).replace("%", _PERCENT) if told else None)


def written(number: Decimal) -> str:
    """A number as it stands in a text: with a comma."""
    return f"{number:f}".replace(".", ",")
