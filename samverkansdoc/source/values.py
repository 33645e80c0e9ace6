"""Single values: every one is a text in the file, and its type says how to read it."""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from samverkansdoc.diagnostics import RULE_ID
from samverkansdoc.model import Id, Undantag
from samverkansdoc.source.characters import quoted
from samverkansdoc.source.faults import SUBJECT, Fault, missing_value, wrong_type
from samverkansdoc.source.shapes import is_enum, words
from samverkansdoc.svenska.dates import parse_date
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.periods import Period
from samverkansdoc.svenska.quantities import Quantity
from samverkansdoc.svenska.reporting_periods import ReportingPeriod
from samverkansdoc.svenska.series import Series

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

TRUE, FALSE = ("ja", "true", "sant"), ("nej", "false", "falskt")
#: No number in an agreement needs more than three digits. JSON Schema counts 2.0 as whole, so it is.
INTEGER = r"0*[1-9][0-9]{0,2}(\.0+)?"
LARGEST = 999


def single(value: object, kind: Any) -> Any:
    """A value of any type that is written as one text."""
    if is_enum(kind):
        return choice(value, kind)
    return _READERS.get(kind, text)(value, kind)


def text(value: object, kind: Callable[[str], T]) -> T:
    """A text, as it was written: 0112 stays 0112, ja stays ja."""
    if value is None:
        raise missing_value()
    if not isinstance(value, str):
        raise wrong_type("en text", value)
    return kind(value)


def identifier(value: object, kind: Callable[[str], T]) -> T:
    """A name to refer to: one word."""
    word = text(value, str)
    if not word or len(word.split()) > 1 or word != word.strip():
        raise Fault(
            "invalid-id",
            f"{SUBJECT} är {quoted(word)}, men ett id är ett enda ord utan blanksteg.",
            f"Skriv till exempel {quoted('-'.join(word.split()) or 'mål-1')}.",
        )
    return kind(word)


def integer(value: object, _: Any) -> int:
    """A whole number in digits."""
    digits = text(value, str)
    if not re.fullmatch(INTEGER, digits, re.ASCII):
        raise Fault(
            "invalid-integer",
            f"{SUBJECT} ska vara ett heltal från 1 till {LARGEST}, men är {quoted(digits)}.",
            "Skriv talet med siffror och utan enhet, till exempel 2.",
        )
    return int(digits.partition(".")[0])


def boolean(value: object, _: Any) -> bool:
    """Yes or no."""
    word = text(value, str)
    if word.casefold() not in TRUE + FALSE:
        raise Fault(
            "invalid-boolean", f"{SUBJECT} ska vara ja eller nej, men är {quoted(word)}.", "Skriv ja eller nej."
        )
    return word.casefold() in TRUE


def day(value: object, _: Any) -> date:
    """A date."""
    return _swedish("invalid-date", parse_date, text(value, str))


def period(value: object, _: Any) -> Period:
    """A period."""
    return _swedish("invalid-period", Period.parse, text(value, str))


def quantity(value: object, _: Any) -> Quantity:
    """A number with its unit."""
    return _swedish("invalid-quantity", Quantity.parse, text(value, str))


def reporting_period(value: object, _: Any) -> ReportingPeriod:
    """A quarter, tertial, half-year or year."""
    return _swedish("invalid-reporting-period", ReportingPeriod.parse, text(value, str))


def series(value: object, _: Any) -> Series:
    """Times with their values: a line each, or keys and values."""
    if isinstance(value, dict):
        value = "\n".join(
            f"{time}: {text(number, str) if number is not None else ''}" for time, number in value.items()
        )
    return _swedish("invalid-series", Series.parse, text(value, str))


def exceptions(value: object, _: Any) -> Undantag:
    """Rules with the reasons to do without them."""
    if value is None:
        raise missing_value()
    if not isinstance(value, dict):
        raise wrong_type("nycklar och värden", value)
    for rule in value:
        if not re.fullmatch(RULE_ID, rule):
            hint = "Skriv regelns id, till exempel ”LAG-14”."
            raise Fault("invalid-rule", f"{quoted(rule)} är ingen regel.", hint, (rule,))
    return Undantag((rule, _reason(rule, reason)) for rule, reason in value.items())


def _reason(rule: str, reason: object) -> str:
    if reason is None or (isinstance(reason, str) and not reason.strip()):
        hint = "Skriv skälet efter kolonet, så att den som läser granskningen förstår."
        raise Fault("missing-reason", f"Skälet till att {rule} är undantagen saknas.", hint, (rule,))
    if not isinstance(reason, str):
        raise Fault("missing-reason", f"Skälet till att {rule} är undantagen ska vara en text.", None, (rule,))
    return reason


def choice(value: object, kind: type[E]) -> E:
    """A word of a closed list."""
    word = text(value, str)
    if word not in words(kind):
        raise Fault("invalid-choice", f"{SUBJECT} kan inte vara {quoted(word)}.", _choice_hint(word, kind))
    return kind(word)


def _swedish(code: str, parse: Callable[[str], T], word: str) -> T:
    try:
        return parse(word)
    except SvenskaError as error:
        raise Fault(code, error.message, error.hint) from error


def _choice_hint(word: str, kind: type[StrEnum]) -> str:
    from samverkansdoc.svenska.lists import join  # noqa: PLC0415 - only when something is misspelt
    from samverkansdoc.svenska.nearest import nearest, question  # noqa: PLC0415

    near, allowed = nearest(word, words(kind)), join(map(quoted, words(kind)), "eller")
    return f"{question(near[:1])} Det som kan stå här är {allowed}." if near else f"Skriv {allowed}."


_READERS: dict[Any, Callable[[object, Any], Any]] = {
    Id: identifier,
    int: integer,
    bool: boolean,
    date: day,
    Period: period,
    Quantity: quantity,
    ReportingPeriod: reporting_period,
    Series: series,
    Undantag: exceptions,
}
