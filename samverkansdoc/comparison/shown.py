"""Values of fields in words, as a table or a report has them."""

import re
from datetime import date
from typing import Any

from samverkansdoc.model import Värde
from samverkansdoc.svenska.dates import iso_date
from samverkansdoc.svenska.genitive import capitalize_first
from samverkansdoc.svenska.numbers import format_number
from samverkansdoc.svenska.series import Series

#: Fields whose key is no good word for what they say.
_LABELS = {
    "bidrar_till": "Bidrar till mål",
    "epost": "E-post",
    "part": "Parter",
    "sätt": "Sätt att underteckna",
    "webb": "Webbadress",
}


def label(key: str) -> str:
    """The word for a field: "Målvärde", "Delat ansvar"."""
    return _LABELS.get(key) or capitalize_first(key.replace("_", " "))


def shown(value: Any) -> str:
    """The value of a field on one line; nothing where it has none."""
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nej"
        case date():
            return iso_date(value)
        case Värde():
            amount = " ".join(filter(None, (value.värde, value.enhet)))
            return f"{amount} ({value.tid})" if value.tid else amount
        case tuple():
            return ", ".join(map(shown, value))
        case Series():
            return "; ".join(_point(point.time, point.value, point.note) for point in value.points)
        case _:
            # Spaces that do not break stay: they hold a number and its unit together.
            return re.sub(r"[ \t\r\n]+", " ", str(value)).strip(" ")


def _point(time: str, value: Any, note: str) -> str:
    return f"{time}: {note if value is None else format_number(value)}"
