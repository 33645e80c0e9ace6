"""Quantities that are promised and counted: "minst 4 000 timmar"."""

import re
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from samverkansdoc.svenska.characters import NBSP, plain
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.numbers import format_number, parse_number
from samverkansdoc.svenska.words import LAST_WORD, Gender, number_word


class Bound(StrEnum):
    """How a quantity is meant; the value is the word before it."""

    AT_LEAST = "minst"
    AT_MOST = "högst"


_NUMBER_WORDS = {number_word(n, gender): n for n in range(1, LAST_WORD + 1) for gender in Gender}
_QUANTITY = re.compile(
    r"(?:(?P<bound>minst|högst) )?(?P<number>[0-9]+(?: [0-9]{3})*(?:[.,][0-9]+)?|[a-zåäö]+) ?(?P<unit>%|[^\W\d].*)",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class Quantity:
    """A number with its unit, in the form that the number wants, and whether it is the least or the most."""

    number: Decimal
    unit: str
    bound: Bound | None = None

    @classmethod
    def parse(cls, text: str) -> "Quantity":
        """Read "minst 4 000 timmar", "två möten", "85 %".

        Raises:
            SvenskaError: the text is no number with a unit.
        """
        match = _QUANTITY.fullmatch(plain(text))
        if not match or (number := _number(match["number"])) is None:
            raise SvenskaError(
                f"”{plain(text)}” är ingen mängd.",
                "Skriv ett tal och en enhet, gärna med minst eller högst före: ”minst 4 000 timmar”.",
            )
        bound = Bound(match["bound"].lower()) if match["bound"] else None
        return cls(number=number, unit=match["unit"], bound=bound)

    @property
    def amount(self) -> str:
        """The number in digits: "4 000"."""
        return format_number(self.number)

    def __str__(self) -> str:
        """The normal form: "minst 4 000 timmar", with spaces that do not break between number and unit."""
        before = f"{self.bound} " if self.bound else ""
        return f"{before}{self.amount}{NBSP}{self.unit}"

    def reached_by(self, outcome: Decimal) -> bool:
        """Whether an outcome in the same unit is what was promised."""
        return outcome <= self.number if self.bound is Bound.AT_MOST else outcome >= self.number


def _number(text: str) -> Decimal | None:
    if text[0].isdigit():
        return parse_number(text)
    word = _NUMBER_WORDS.get(text.lower())
    return None if word is None else Decimal(word)
