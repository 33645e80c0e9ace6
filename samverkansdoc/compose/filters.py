"""The filters of the template language: Swedish forms of single values."""

import re
from collections.abc import Callable, Iterable, Sized
from datetime import date
from typing import Any

from samverkansdoc.compose.pieces import inlines, inserted, joined
from samverkansdoc.document import Inlines, Text
from samverkansdoc.model import Åtgärd
from samverkansdoc.svenska import periods, references, words
from samverkansdoc.svenska.dates import format_date, iso_date
from samverkansdoc.svenska.genitive import capitalize_first, decapitalize

#: "m.m.", "bl.a." and the like.
_ABBREVIATION = re.compile(r"\w\.\w+\.$")


def _antal(value: int | Sized, singular: str, plural: str, kön: str = "utrum") -> str:
    return words.counted(_number(value), singular, plural, words.Gender[kön.upper()])


def _antalsform(value: int | Sized, singular: str, plural: str) -> str:
    return singular if _number(value) == 1 else plural


def _number(value: int | Sized) -> int:
    return value if isinstance(value, int) else len(value)


def _kort_datum(value: date | None) -> str | None:
    return iso_date(value) if value else None


def _sats(value: str | Inlines, *, slut: bool = True) -> Inlines:
    """The value as part of a sentence: without a full stop of its own. At the end, that of "m.m." goes too."""
    *before, last = inlines(value) or (Text(""),)
    if not isinstance(last, Text) or (not slut and _ABBREVIATION.search(last.text)):
        return (*before, last)
    return (*before, Text(last.text.removesuffix("."), last.whole))


def _protokollsparagraf(value: str | None) -> str | None:
    return references.protokollsparagraf(value) if value else None


def _korta(åtgärder: Iterable[Åtgärd]) -> bool:
    """Whether the measures are lines for a list or a table, and not texts with headings."""
    return not any(åtgärd.text for åtgärd in åtgärder)


FILTERS: dict[str, Callable[..., Any]] = {
    "antal": _antal,
    "antalsform": _antalsform,
    "datum": format_date,
    "gemen": decapitalize,
    "versal": capitalize_first,
    "infogad": inserted,
    "kort_datum": _kort_datum,
    "korta": _korta,
    "lista": joined,
    "period_i_text": periods.in_text,
    "sats": _sats,
    "protokollsparagraf": _protokollsparagraf,
}
