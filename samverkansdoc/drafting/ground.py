"""The agreement that a draft stands on, and what the draft takes from it."""

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from samverkansdoc.drafting.parties import Partsutkast, fresh_id, from_agreement
from samverkansdoc.drafting.sources import FilePath, followed, name_from, refusal, wrong_kind
from samverkansdoc.model import Avtalshandling, Id, Samverkanshandling, Samverkansområde, Överenskommelse
from samverkansdoc.model.invariants.walk import instances
from samverkansdoc.svenska.characters import plain, slug
from samverkansdoc.svenska.periods import Period


@frozen(kw_only=True)
class Områdesutkast:
    """An area of the agreement as the draft takes it over: its name, its goals, and what was agreed to do there."""

    rubrik: str
    id: str
    åtgärd: str
    mål: tuple[str, ...]
    överenskommet: tuple[str, ...]


@frozen(kw_only=True)
class Grund:
    """The document that another stands on. ``fil`` is what the draft calls its file."""

    fil: str
    path: FilePath
    document: Avtalshandling
    parter: tuple[Partsutkast, ...]
    områden: tuple[Områdesutkast, ...]
    #: An id for a goal of the draft's own.
    mål_id: str

    @property
    def titel(self) -> str:
        """Its title, or the word for its kind."""
        return plain(self.document.titel or "") or self.document.TYP.capitalize()

    @property
    def slag(self) -> str:
        """The word for its kind."""
        return str(self.document.TYP)

    @property
    def period(self) -> Period:
        """The period that it was made for."""
        return self.document.period

    @property
    def ordval(self) -> dict[str, str]:
        """The words for areas and measures that it has chosen."""
        if not isinstance(self.document, Samverkanshandling):
            return {}
        words = {"område": str(self.document.ordval.område), "åtgärd": str(self.document.ordval.åtgärd)}
        usual = {"område": "samverkansområde", "åtgärd": "åtgärd"}
        return {key: word for key, word in words.items() if word != usual[key]}

    @property
    def mål(self) -> tuple[tuple[str, str], ...]:
        """Its goals that can be referred to: id and text."""
        goals = self.document.goals if isinstance(self.document, Samverkanshandling) else ()
        return tuple((goal.id, plain(goal.mål)) for goal in goals if goal.id)

    def first_year(self) -> Period:
        """The first twelve months of it, or all of it where it is shorter."""
        whole = self.document.giltighet
        last = _a_year_later(whole.start) - datetime.timedelta(days=1)
        return Period(start=whole.start, end=min(last, whole.end or last))

    def refuse_outside(self, period: Period) -> None:
        """Raises ``InputError`` for a period that lies outside it."""
        whole = self.document.giltighet
        if not whole.holds(period):
            message = f"Perioden {period} ligger utanför överenskommelsen, som gäller {whole}."
            raise refusal("outside-source", message, "Ange en annan period, eller en annan överenskommelse.", self.path)


def ground(path: FilePath, folder: FilePath | None, *, agreement: bool) -> Grund:
    """The document in a file, as a draft in the folder would name it; an agreement, where only that will do.

    Raises ``InputError`` if the file cannot be used.
    """
    hint = "Ange överenskommelsens fil." if agreement else "Ange filen med det som ska beslutas."
    document = followed(path, hint)
    if agreement and not isinstance(document, Överenskommelse):
        raise wrong_kind(document, hint, path)
    home = Path(folder) if folder is not None else Path(path).parent
    areas = document.areas if isinstance(document, Samverkanshandling) else ()
    taken = {str(one) for _, one in instances(document, Id)}
    return Grund(
        fil=name_from(Path(path), home),
        path=path,
        document=document,
        parter=from_agreement(document, taken),
        områden=tuple(_areas(areas, taken)),
        mål_id=fresh_id("mal-1", taken),
    )


def _areas(areas: Sequence[Samverkansområde], taken: set[str]) -> Iterator[Områdesutkast]:
    for number, area in enumerate(areas, 1):
        name = area.id or fresh_id(slug(area.rubrik) or f"omrade-{number}", taken)
        goals = (*area.mål, *(goal.id for goal in area.goals), *(goal for one in area.åtgärder for goal in one.mål))
        agreed = (one.rubrik or one.text for one in area.åtgärder)
        yield Områdesutkast(
            rubrik=plain(area.rubrik),
            id=name,
            åtgärd=fresh_id(f"{name}-1", taken),
            mål=tuple(dict.fromkeys(goal for goal in goals if goal)),
            överenskommet=tuple(plain(text) for text in agreed if text.strip()),
        )


def _a_year_later(day: datetime.date) -> datetime.date:
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, **({"month": 3, "day": 1} if leap_day else {}))
