"""What a follow-up reports on: the promises of a medborgarlöfte, the measures and goals of an agreement."""

from collections.abc import Iterator, Sequence
from itertools import chain, count

from attrs import frozen

from samverkansdoc.model.handling import Avtalshandling
from samverkansdoc.model.insatser import Mål, Riktning, Samverkansområde, Åtgärd
from samverkansdoc.model.medborgarlofte import Löfte, Medborgarlöfte
from samverkansdoc.model.samverkanshandling import Samverkanshandling
from samverkansdoc.model.text import without_notes
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.numbers import parse_number
from samverkansdoc.svenska.quantities import Bound, Quantity

#: A measure without a heading is known by the beginning of its text.
_LONGEST = 90
_BOUNDS = {Riktning.ÖKA: Bound.AT_LEAST, Riktning.MINSKA: Bound.AT_MOST}


@frozen(kw_only=True)
class Post:
    """One thing to report on: its id, what was promised, by whom, and how much of it.

    ``must`` is whether every follow-up has to report it: a promise or a measure, not a goal.
    """

    id: str
    text: str
    vem: str
    mängd: Quantity | None = None
    must: bool = True


def poster(document: Avtalshandling) -> tuple[Post, ...]:
    """All that is to be reported, in the order of the document. What has no id of its own gets one by its number."""
    if isinstance(document, Medborgarlöfte):
        return tuple(_promises(document))
    return tuple(_measures(document)) if isinstance(document, Samverkanshandling) else ()


def _promises(document: Medborgarlöfte) -> Iterator[Post]:
    ids = _Ids("löfte", [one.id for one in document.löften])
    for one in document.löften:
        yield Post(id=ids.of(one), text=one.löfte, vem=one.vem, mängd=one.mängd)


def _measures(document: Samverkanshandling) -> Iterator[Post]:
    ids = _Ids("åtgärd", [*(one.id for _, one in document.measures), *(one.id for one in document.goals)])
    for area, measure in document.measures:
        yield Post(id=ids.of(measure), text=heading(measure), vem=responsible(document, area, measure))
    for goal in document.goals:
        if goal.id:
            yield Post(id=goal.id, text=goal.mål, vem="", mängd=_target(goal), must=False)


def responsible(document: Samverkanshandling, area: Samverkansområde, measure: Åtgärd) -> str:
    """Those who answer for a measure; where no one is named, the parties that each do something of it."""
    if named := measure.ansvariga or area.ansvariga:
        return ", ".join(named)
    doing = [one.part for one in measure.insatser]
    return ", ".join(part.namn for part in document.parter if part.id in doing or part.TYP in doing)


def _target(goal: Mål) -> Quantity | None:
    """What a goal wants to reach, where that can be counted: "högst 120 anmälda brott"."""
    if goal.målvärde is None or not goal.målvärde.enhet:
        return None
    try:
        number = parse_number(goal.målvärde.värde)
    except SvenskaError:
        return None
    return Quantity(
        number=number, unit=goal.målvärde.enhet, bound=_BOUNDS.get(goal.riktning) if goal.riktning else None
    )


def heading(measure: Åtgärd) -> str:
    """What a measure is known by: its heading, or the beginning of its text."""
    if measure.rubrik:
        return measure.rubrik
    text = measure.text if measure.text.strip() or not measure.insatser else measure.insatser[0].text
    line = " ".join(without_notes(text).split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"


class _Ids:
    """Ids for what has none: "löfte-3", by its number, unless something else is called that."""

    def __init__(self, word: str, taken: Sequence[str | None]) -> None:
        self._word, self._taken, self._numbers = word, set(taken), count(1)

    def of(self, one: Löfte | Åtgärd) -> str:
        number = next(self._numbers)
        if one.id:
            return one.id
        candidates = chain([f"{self._word}-{number}"], (f"{self._word}-{number}-{more}" for more in count(2)))
        return next(name for name in candidates if name not in self._taken)
