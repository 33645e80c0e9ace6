"""Numbers in words: counting, ordinals, and the choice between words and digits."""

from enum import Enum

from samverkansdoc.svenska.characters import NBSP
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.numbers import format_number

LAST_WORD = 12
LARGEST = 999_999

#: 0-19, the tens from twenty, and the ordinals 0-19, in order.
_SMALL_WORDS = """noll ett två tre fyra fem sex sju åtta nio
    tio elva tolv tretton fjorton femton sexton sjutton arton nitton"""
_TEN_WORDS = "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio"
_ORDINAL_WORDS = """nollte första andra tredje fjärde femte sjätte sjunde åttonde nionde
    tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde"""
_SMALL, _TENS, _ORDINALS = _SMALL_WORDS.split(), ["", "", *_TEN_WORDS.split()], _ORDINAL_WORDS.split()
_ORDINAL_TENS = {20: "tjugonde", 30: "trettionde"}
LAST_ORDINAL = 39


class Gender(Enum):
    """The gender of the noun that is counted: *en* part (utrum), *ett* mål (neutrum)."""

    UTRUM = "utrum"
    NEUTRUM = "neutrum"


def number_word(n: int, gender: Gender = Gender.UTRUM) -> str:
    """The number in one word: 0 to 999 999.

    Only a final one follows the gender: "tjugoen parter", "tjugoett mål" (Svenska skrivregler lets both stand before
    an utrum noun; the inflected form is chosen since it also holds for *en* alone). Hundreds and thousands are neuter
    themselves: "tjugoettusen parter". Three t in a row become two: "ettusen".

    Raises:
        SvenskaError: the number is negative or larger than 999 999.
    """
    if not 0 <= n <= LARGEST:
        raise SvenskaError(
            f"Talet {format_number(n)} kan inte skrivas med bokstäver här.",
            f"Ange ett heltal mellan 0 och {format_number(LARGEST)}.",
        )
    word = _neuter(n)
    return word.removesuffix("ett") + "en" if gender is Gender.UTRUM and word.endswith("ett") else word


def count(n: int, gender: Gender = Gender.UTRUM) -> str:
    """The number as running text writes it: words up to tolv, digits above (Myndigheternas skrivregler)."""
    return number_word(n, gender) if 0 <= n <= LAST_WORD else format_number(n)


def counted(n: int, singular: str, plural: str, gender: Gender = Gender.UTRUM) -> str:
    """The number and its noun: "ett exemplar", "två exemplar", "13 mål" (no-break space after digits)."""
    space = " " if 0 <= n <= LAST_WORD else NBSP
    return f"{count(n, gender)}{space}{singular if n == 1 else plural}"


def ordinal(n: int) -> str:
    """The ordinal in words, 1 to 39: "första", "trettioförsta".

    Raises:
        SvenskaError: the number is outside 1-39.
    """
    if not 1 <= n <= LAST_ORDINAL:
        raise SvenskaError(
            f"Ordningstalet {format_number(n)} kan inte skrivas med bokstäver här.",
            f"Ange ett heltal mellan 1 och {LAST_ORDINAL}.",
        )
    if n < len(_ORDINALS):
        return _ORDINALS[n]
    return _ORDINAL_TENS.get(n) or _TENS[n // 10] + _ORDINALS[n % 10]


def _neuter(n: int) -> str:
    if n < len(_SMALL):
        return _SMALL[n]
    if n < 100:  # noqa: PLR2004
        return _TENS[n // 10] + _rest(n % 10)
    size, name = (100, "hundra") if n < 1000 else (1000, "tusen")  # noqa: PLR2004
    head = _neuter(n // size)
    return (head + name).replace("ttt", "tt") + _rest(n % size)


def _rest(n: int) -> str:
    return _neuter(n) if n else ""
