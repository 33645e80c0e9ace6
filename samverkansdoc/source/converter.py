"""Plain data to the model, with cattrs: strict about kinds and keys, generous with short forms."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from cattrs import ClassValidationError, Converter
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.gen import make_dict_structure_fn

from samverkansdoc.model import AnyPart, Part, Undantag
from samverkansdoc.source import values
from samverkansdoc.source.faults import SUBJECT, Fault, missing_value, wrong_type
from samverkansdoc.source.shapes import PARTS, Key, is_class, is_text, item_type, keys, short_key
from samverkansdoc.source.suggestions import likely_part
from samverkansdoc.svenska.periods import Period
from samverkansdoc.svenska.quantities import Quantity
from samverkansdoc.svenska.reporting_periods import ReportingPeriod
from samverkansdoc.svenska.series import Series

Hook = Callable[[Any, Any], Any]

#: cattrs finds these before any hook with a condition, and for their subclasses too: enums and Markdown are texts.
_SINGLE = (str, int, date, Period, Quantity, ReportingPeriod, Series, Undantag)
WITH_KEYS = "nycklar och värden"


@cache
def converter() -> Converter:
    """The one converter; its hooks are made when a class is first met."""
    made = Converter(detailed_validation=True, forbid_extra_keys=True)
    made.register_structure_hook_factory(is_class, _class_hook)
    made.register_structure_hook_factory(lambda kind: item_type(kind) is not None, _list_hook)
    made.register_structure_hook_func(lambda kind: kind == AnyPart, _part_hook)
    for kind in _SINGLE:
        made.register_structure_hook(kind, values.single)
    return made


def _class_hook(cls: Any, made: Converter) -> Hook:
    inner, short = make_dict_structure_fn(cls, made), short_key(cls)
    optional = {key.name for key in keys(cls).values() if not key.required}

    def structure(value: Any, _: Any) -> Any:
        given = with_keys(value, short)
        return inner({key: item for key, item in given.items() if item is not None or key not in optional}, cls)

    return structure


def with_keys(value: Any, short: Key | None) -> dict[str, Any]:
    """The keys and values of a class, which may have been written short. Raises ``Fault``."""
    if value is None:
        raise missing_value()
    if isinstance(value, dict):
        return value
    if short is None:
        raise wrong_type(WITH_KEYS, value)
    if isinstance(value, list) is not (item_type(short.type) is not None) and not _is_lone_text(value, short):
        raise wrong_type(f"{_in_words(short.type)} eller {WITH_KEYS}", value)
    return {short.name: value}


def _in_words(kind: Any) -> str:
    if kind is int:
        return "ett heltal"
    return "en text" if is_text(kind) else "en lista"


def _is_lone_text(value: object, short: Key) -> bool:
    return isinstance(value, str) and is_text(item_type(short.type))


def _list_hook(kind: Any, made: Converter) -> Hook:
    inner, item = homogenous_tuple_structure_factory(kind, made), item_type(kind)

    def structure(value: Any, _: Any) -> Any:
        return inner(listed(value, item), kind)

    return structure


def listed(value: Any, item: Any) -> list[Any]:
    """The items of a list; one alone needs no list. Raises ``Fault``."""
    if value is None:
        raise missing_value()
    if isinstance(value, list):
        return value
    if isinstance(value, dict) if not is_text(item) else isinstance(value, str):
        return [value]
    if (short := short_key(item)) and is_text(short.type) and isinstance(value, str):
        return [value]
    raise wrong_type("en text eller en lista" if is_text(item) else f"{WITH_KEYS} eller en lista", value)


def _part_hook(value: Any, _: Any) -> Part:
    try:
        kind = part_class(value)
    except Fault as fault:
        raise ClassValidationError("party", [fault, *_other_faults(value)], Part) from fault
    return converter().structure(value, kind)


def part_class(value: Any) -> type[Part]:
    """The kind of party that the keys speak of. Raises ``Fault``."""
    kinds = [kind for kind in PARTS if kind in with_keys(value, None)] or likely_part(value)
    if len(kinds) != 1:
        raise _unclear_party(kinds)
    return PARTS[kinds[0]]


def _unclear_party(kinds: list[str]) -> Fault:
    told = f"har både {' och '.join(kinds)}" if kinds else "säger inte vem den är"
    return Fault(
        "unclear-party",
        f"{SUBJECT} {told}; en part har en av nycklarna kommun, polis och övrig.",
        "Skriv ”kommun: Trelleborg”, ”polis: Trelleborg” eller ”övrig: Region Skåne”, och varje part för sig.",
    )


def _other_faults(value: Any) -> tuple[Exception, ...]:
    """What is wrong with the party whatever it is."""
    if not isinstance(value, dict):
        return ()
    common = {key: item for key, item in value.items() if key in keys(Part)}
    try:
        converter().structure({**common, "övrig": "–"}, PARTS["övrig"])
    except ClassValidationError as error:
        return error.exceptions
    return ()
