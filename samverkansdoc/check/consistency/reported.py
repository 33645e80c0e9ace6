"""What a report says in words of how many promises were kept, and of which year it is."""

import re
from collections.abc import Iterator

from samverkansdoc.check.consistency.numbers import NUMBERS
from samverkansdoc.check.texts import Hit, Texts
from samverkansdoc.model import Handlingar, Uppföljningsrapport, Utfallsstatus

_NUMBER = "|".join(["[0-9]{1,2}", "ett", "en", *NUMBERS])
_KEPT = re.compile(
    rf"\b(?P<kept>{_NUMBER}|alla|samtliga|inget|ingen) (?:av (?:de |våra )?)?(?:(?P<all>{_NUMBER}) )?"
    r"(?:medborgar)?(?:löfte(?:n|t|na)?|åtgärd(?:er|erna)?) (?:är|har|blev) (?:helt )?"
    r"(?:infria\w*|genomför\w*|uppfyll\w*|hållits|klara?)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\w/–-])(?:19|20)[0-9]{2}(?![\w/–-])")


def miscounted(document: Uppföljningsrapport, texts: Texts) -> Iterator[tuple[Hit, str]]:
    """Sentences that tell another number of what was kept, or of all, than the outcomes do, with what is right."""
    kept = sum(one.status is Utfallsstatus.GENOMFÖRT for one in document.utfall)
    every = len(document.utfall)
    for hit in texts.find(_KEPT):
        told, total = _number(hit["kept"], every), _number(hit["all"], every) if hit["all"] else every
        if (told, total) != (kept, every):
            yield hit, f"{kept} av {every} är genomförda"


def other_years(document: Uppföljningsrapport, linked: Handlingar, texts: Texts) -> Iterator[Hit]:
    """Years in the title that belong neither to the time of the report nor to what it reports on."""
    time = document.rapportperiod
    years = {*range(time.start.year, time.end.year + 1)}
    for one in linked.values():
        years |= {*getattr(getattr(one, "giltighet", None), "years", ())}
    titles = Texts(one for one in texts if one.path == ("titel",))
    return (hit for hit in titles.find(_YEAR) if years and int(hit.words) not in years)


def _number(word: str, every: int) -> int:
    small = word.casefold()
    if small.isdecimal():
        return int(small)
    return {"alla": every, "samtliga": every, "inget": 0, "ingen": 0, "ett": 1, "en": 1}.get(small) or NUMBERS.get(
        small, 0
    )
