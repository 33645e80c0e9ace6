"""An agreement as YAML that a person would have written: no defaults, short forms, text as text."""

from datetime import date
from typing import Any

from samverkansdoc.model import Handling, Undantag
from samverkansdoc.source.roots import DEFAULT_ROOT, KIND_KEY
from samverkansdoc.source.shapes import Key, is_text, keys, short_key
from samverkansdoc.source.writing import Inline, document_lines
from samverkansdoc.svenska.periods import Period
from samverkansdoc.svenska.quantities import Quantity
from samverkansdoc.svenska.reporting_periods import ReportingPeriod
from samverkansdoc.svenska.series import Series

#: What is written as it says itself.
_WRITTEN = (Period, Quantity, ReportingPeriod, Series, int)


def dump(document: Handling) -> str:
    """YAML that loads again to an equal document.

    Keys stand in the order of the model; what has its default value is left out, but for the kind of a document that
    is no agreement.
    """
    given = _with_keys(document)
    return document_lines(given if type(document) is DEFAULT_ROOT else {KIND_KEY: str(document.TYP), **given})


def plain(value: Any) -> Any:
    """A value of the model as a file would write it: texts, lists and keys only, or None."""
    return None if value is None else _simple(value)


def _with_keys(value: Any) -> dict[str, Any]:
    given = ((key, getattr(value, key.name)) for key in _ordered(type(value)))
    return {key.name: _simple(item) for key, item in given if key.required or item != key.default}


def _ordered(cls: type) -> list[Key]:
    """The keys in the order of the model, but first the one that says what the thing is: its name, or kind of party."""
    short = short_key(cls)
    names = {getattr(cls, "TYP", ""), short.name if short and short.required else ""}
    return sorted(keys(cls).values(), key=lambda key: key.name not in names)


def _simple(value: Any) -> Any:
    """Texts, lists and keys only."""
    if isinstance(value, Undantag):
        return dict(value)
    if isinstance(value, tuple):
        items = [_simple(item) for item in value]
        return Inline(items) if value and is_text(type(value[0])) else items
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, _WRITTEN) else _short(value)


def _short(value: Any) -> Any:
    given, short = _with_keys(value), short_key(type(value))
    return given[short.name] if short and given.keys() == {short.name} else given
