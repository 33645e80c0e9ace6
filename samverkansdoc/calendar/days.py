"""Which days matter while a document holds, and what each of them rests on."""

import datetime
from collections.abc import Iterator

from attrs import field, frozen

from samverkansdoc.calendar.kalender import Grund, Kalenderdag
from samverkansdoc.calendar.words import said
from samverkansdoc.model import Avtalshandling, Kommun, Överenskommelse
from samverkansdoc.svenska.dates import months_later
from samverkansdoc.svenska.mandates import Organ, elections, horizon, shifts
from samverkansdoc.svenska.periods import Period

#: At least every second year (6 § lagen 2023:196 om kommuners ansvar för brottsförebyggande arbete).
MONTHS_BETWEEN = 24
#: The law is in force since the first of these days, and asks for no plan before the second (its övergångsbestämmelse).
DUTIES = {"lägesbild": datetime.date(2023, 7, 1), "åtgärdsplan": datetime.date(2024, 7, 1)}
#: How long before the end practice begins with the next agreement.
MONTHS_AHEAD = 12
_SHIFTS = {Organ.FULLMÄKTIGE: "nytt_fullmäktige", Organ.STYRELSEN: "ny_styrelse"}
_ONE_DAY = datetime.timedelta(days=1)


def days(document: Avtalshandling) -> tuple[Kalenderdag, ...]:
    """All days that matter, in order."""
    one = _Days(document)
    found = [*one.of_the_document()]
    if with_municipality(document):
        found += [*one.of_the_law(), *one.of_the_elections()]
    return tuple(sorted(found, key=lambda day: day.datum))


def with_municipality(document: Avtalshandling) -> bool:
    """Whether a municipality is a party: only then do its duties and its elections matter."""
    return any(isinstance(part, Kommun) for part in document.parter)


def every_second_year(since: datetime.date, period: Period) -> Iterator[datetime.date]:
    """The last days, within a period that ends, for what is due at least every second year, counted from a day."""
    due = months_later(since, MONTHS_BETWEEN)
    while period.end and due - _ONE_DAY <= period.end:
        if due > period.start:
            yield due - _ONE_DAY
        due = months_later(due, MONTHS_BETWEEN)


@frozen
class _Days:
    document: Avtalshandling
    period: Period = field(init=False)

    @period.default
    def _planned(self) -> Period:
        return horizon(self.document.giltighet)

    def of_the_document(self) -> Iterator[Kalenderdag]:
        """Its first and last day, the talks of a renewal, and when to begin with the next one."""
        document, end = self.document, self.document.giltighet.end
        yield self._day("första_dagen", self.period.start, Grund.DOKUMENTET)
        if isinstance(document, Överenskommelse) and document.förnyelse and document.förnyelse.samråd:
            yield self._day("samråd", document.förnyelse.samråd, Grund.DOKUMENTET)
        if end is None:
            return
        begin = months_later(end + _ONE_DAY, -MONTHS_AHEAD)
        if begin > self.period.start:
            yield self._day("nästa", begin, Grund.RÅD)
        why = "sista_dagen" if document.giltighet == document.period else "förlängd"
        yield self._day("sista_dagen", end, Grund.DOKUMENTET, why=why)

    def of_the_law(self) -> Iterator[Kalenderdag]:
        """The lägesbild and the åtgärdsplan of the municipality: the model does not say when they were made."""
        for duty, in_force in DUTIES.items():
            since = max(self.period.start, in_force)
            for number, day in enumerate(every_second_year(since, self.period), 1):
                yield self._day(duty, day, Grund.LAG, number=number, since=since)

    def of_the_elections(self) -> Iterator[Kalenderdag]:
        """Elections, and the days when those who were elected begin."""
        for election in elections(self.period):
            yield self._day("val", election, Grund.LAG, number=election.year)
        for organ, name in _SHIFTS.items():
            for term in shifts(organ, self.period):
                yield self._day(name, term.period.start, Grund.LAG, number=term.valår)

    def _day(  # noqa: PLR0913 - what a day has
        self,
        name: str,
        date: datetime.date,
        grund: Grund,
        *,
        why: str | None = None,
        number: int | None = None,
        since: datetime.date | None = None,
    ) -> Kalenderdag:
        since = since or self.period.start
        return Kalenderdag(
            id=name if number is None else f"{name}-{number}",
            datum=date,
            vad=said(self.document, name, since),
            varför=said(self.document, f"{why or name}_varför", since),
            grund=grund,
        )
