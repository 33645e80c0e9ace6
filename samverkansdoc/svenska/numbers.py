"""Numbers in digits: 4 000, 3,72, −5, 85 %."""

import re
from decimal import ROUND_HALF_UP, Decimal, localcontext

from samverkansdoc.svenska.characters import MINUS, NBSP, plain
from samverkansdoc.svenska.errors import SvenskaError

#: Strokes that people write for minus: hyphen-minus, minus, en dash.
_NUMBER = r"([-\u2212\u2013]?)((?:[0-9]{1,3}(?: [0-9]{3})+)|[0-9]+)(?:([.,])([0-9]+))?"
#: So many digits are written exactly: more than anything has ever been counted in.
_PRECISION = 400


def format_number(value: int | float | Decimal | str, decimals: int | None = None) -> str:
    """Write a number: thousands in groups of three with no-break spaces, decimal comma, a true minus.

    Four digits are grouped too ("4 000"), so that columns and sentences agree (Myndigheternas skrivregler). Without
    ``decimals`` the number keeps the decimals it is written with; with it, halves are rounded away from zero. A string
    is read by :func:`parse_number`.

    Raises:
        SvenskaError: the string is not a number, or the value is infinite or "not a number".
    """
    from babel.numbers import format_decimal  # noqa: PLC0415 - slow to import, and seldom needed to read a file

    number = _decimal(value)
    if not number.is_finite():
        raise SvenskaError(f"”{value}” är inte ett tal.", "Ange ett ändligt tal, till exempel 4 000 eller 3,72.")
    with localcontext(prec=_PRECISION):
        if decimals is not None:
            number = number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
        written = format_decimal(number or abs(number), _pattern(number), locale="sv", decimal_quantization=False)
        return written.replace("-", MINUS)


def format_percent(value: int | float | Decimal | str, decimals: int | None = None) -> str:
    """Write a share that is already in percent: 85 becomes "85 %", with a no-break space (skrivreglerna)."""
    return f"{format_number(value, decimals)}{NBSP}%"


def parse_number(text: str) -> Decimal:
    """Read a number written with or without groups of three: "4 000", "3,72", "3.72", "−5".

    Decimals are kept as written, so "3,70" becomes ``Decimal("3.70")``.

    Raises:
        SvenskaError: the text is not a number alone, or too long, or a point may stand for thousands ("4.000").
    """
    match = re.fullmatch(_NUMBER, plain(text))
    if not match:
        raise SvenskaError(
            f"”{plain(text)}” är inte ett tal.", "Skriv bara talet, utan enhet, till exempel 4 000, 3,72 eller −5."
        )
    sign, whole, mark, fraction = match.groups()
    if (digits := sum(map(str.isdigit, match[0]))) > _PRECISION:
        raise SvenskaError(f"Talet är för långt: {digits} siffror.", f"Skriv högst {_PRECISION} siffror.")
    if mark == "." and _may_mean_thousands(whole, fraction):
        raise SvenskaError(
            f"”{plain(text)}” kan läsas på två sätt.",
            f"Skriv {whole} {fraction} om punkten skiljer tusental, {whole},{fraction} om den är ett decimaltecken.",
        )
    return Decimal(f"{'-' if sign else ''}{whole.replace(' ', '')}.{fraction or ''}".rstrip("."))


def _pattern(number: Decimal) -> str:
    """Babel's pattern for groups of three and just as many decimals as the number has."""
    decimals = max(0, -int(number.as_tuple().exponent))
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def _may_mean_thousands(whole: str, fraction: str) -> bool:
    return len(fraction) == len("000") and re.fullmatch("[1-9][0-9]{0,2}", whole) is not None


def _decimal(value: int | float | Decimal | str) -> Decimal:
    if isinstance(value, str):
        return parse_number(value)
    if isinstance(value, float):
        return Decimal(int(value)) if value.is_integer() else Decimal(repr(value))
    return Decimal(value)
