"""What is said of the days: all of it stands in the file of words."""

from datetime import date

from samverkansdoc.calendar.kalender import Row
from samverkansdoc.compose.templates import filled_word, word
from samverkansdoc.model import Avtalshandling
from samverkansdoc.svenska.characters import plain
from samverkansdoc.svenska.dates import format_date
from samverkansdoc.svenska.genitive import capitalize_first
from samverkansdoc.svenska.lists import join
from samverkansdoc.svenska.periods import in_text

_GROUP = "kalender"


def header() -> Row:
    """The names of the columns."""
    return word(_GROUP, "datum"), word(_GROUP, "vad"), word(_GROUP, "varför")


def title(document: Avtalshandling) -> str:
    """What the calendar is called: the document, its period and its parties."""
    parties = join(part.namn_i_text for part in document.parter)
    name = document.titel or capitalize_first(str(document.TYP))
    return plain(filled_word(_GROUP, "titel", titel=name, period=str(document.giltighet), parter=parties))


def said(document: Avtalshandling, name: str, since: date) -> str:
    """What is said under a name of the file of words, about a document; ``since`` is the day that a time runs from."""
    told = filled_word(
        _GROUP,
        name,
        dokumentet=word(_GROUP, document.TYP),
        dokument=str(document.TYP),
        period=in_text(document.period),
        giltighet=in_text(document.giltighet),
        dag=format_date(since),
    )
    return capitalize_first(plain(told))
