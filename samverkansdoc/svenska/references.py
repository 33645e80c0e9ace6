"""References to law and minutes: 9 §, 9 och 10 §§, 14 kap. 1 §, § 158.

In statutes the number comes first, in minutes the sign (Myndigheternas skrivregler). Spaces next to a
sign do not break.
"""

import re
from collections.abc import Iterable, Sequence

from samverkansdoc.svenska.characters import DASHES, EN_DASH, NBSP, key, plain
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.lists import join

Number = int | str
_SHORTEST_RUN = 3
_STATUTE = r"([0-9]+)(?: ?([a-zåäö]))?"
_MINUTES = rf"(?:§+ ?)?([0-9]+)(?: ?([a-zåäö]))?(?: ?[{DASHES}] ?([0-9]+))?(?: ?§+)?"


def paragraf(number: Number) -> str:
    """A section of a statute: "9 §"; also "5 a §"."""
    return f"{_number(number)}{NBSP}§"


def paragrafer(numbers: Iterable[Number]) -> str:
    """Several sections: "9 och 10 §§"; three or more in a row become a range: "9–11 §§".

    Raises:
        SvenskaError: there are no numbers, or one of them is not a section number.
    """
    spoken = [_number(number) for number in numbers]
    if not spoken:
        raise SvenskaError("Ingen paragraf är angiven.")
    sign = "§" if len(spoken) == 1 else "§§"
    return f"{join(_with_runs(spoken))}{NBSP}{sign}"


def kapitel(number: Number, *sections: Number) -> str:
    """A chapter and its sections: "14 kap. 1 §", "14 kap. 1 och 2 §§", "14 kap."."""
    chapter = f"{_number(number)}{NBSP}kap."
    return f"{chapter}{NBSP}{paragrafer(sections)}" if sections else chapter


def protokollsparagraf(text: Number) -> str:
    """A section of the minutes: "§ 158", from 158, "158", "§158" or "158 §".

    Raises:
        SvenskaError: there is no number to be read.
    """
    match = re.fullmatch(_MINUTES, key(str(text)))
    if not match:
        raise SvenskaError(f"”{plain(str(text))}” är inte en paragraf i ett protokoll.", "Skriv till exempel § 158.")
    number, letter, last = match.groups()
    return f"§{NBSP}{number}{NBSP + letter if letter else ''}{EN_DASH + last if last else ''}"


def _number(value: Number) -> str:
    match = re.fullmatch(_STATUTE, key(str(value)).rstrip("§ "))
    if not match:
        raise SvenskaError(f"”{plain(str(value))}” är inte ett paragrafnummer.", "Skriv till exempel 9 eller 5 a.")
    number, letter = match.groups()
    return f"{number}{NBSP}{letter}" if letter else number


def _with_runs(numbers: Sequence[str]) -> list[str]:
    runs: list[list[str]] = []
    for number in numbers:
        if runs and number.isdecimal() and runs[-1][-1].isdecimal() and int(number) == int(runs[-1][-1]) + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [part for run in runs for part in (run if len(run) < _SHORTEST_RUN else [f"{run[0]}{EN_DASH}{run[-1]}"])]
