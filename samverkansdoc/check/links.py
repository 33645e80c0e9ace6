"""Which goals belong to which problems, and which measures to which goals, said or understood."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from attrs import frozen

from samverkansdoc.check.texts import reading
from samverkansdoc.diagnostics import Path
from samverkansdoc.model import Mål, Problem, Samverkanshandling, Samverkansområde, Åtgärd
from samverkansdoc.model.invariants.walk import instances


@frozen(eq=False)
class Trouble:
    """A problem with its causes; what an area tells of its problems counts as one."""

    path: Path
    text: str
    id: str | None = None
    causes: tuple[str, ...] = ()


@frozen(eq=False)
class Goal:
    """A goal; ``area`` is the one that it belongs to, ``here`` whether it stands in this document."""

    path: Path
    mål: Mål
    area: int | None = None
    here: bool = True


@frozen(eq=False)
class Measure:
    """A measure and its area."""

    path: Path
    åtgärd: Åtgärd
    område: Samverkansområde
    area: int


@frozen(slots=False)
class Links:
    """What of a document belongs together. Goals and problems of its agreements can be referred to as its own."""

    document: Samverkanshandling
    agreements: Sequence[Samverkanshandling] = ()

    @cached_property
    def problems(self) -> tuple[Trouble, ...]:
        """All problems, in the order of the document; those of areas last."""
        own = [Trouble(path, one.problem, one.id, one.orsaker) for path, one in reading(self.document).of(Problem)]
        theirs = [
            Trouble((), one.problem, one.id, one.orsaker)
            for agreement in self.agreements
            for _, one in instances(agreement, Problem)
            if one.id and self._is_meant(one.id)
        ]
        return (*own, *theirs, *filter(None, self._of_areas))

    @cached_property
    def goals(self) -> tuple[Goal, ...]:
        """All goals: the overall ones, those of the areas, and those of the agreements that something serves."""
        document, section = self.document, self.document.övergripande_mål
        overall = [Goal(("övergripande_mål", "mål", n), one) for n, one in enumerate(section.mål if section else ())]
        areas = [
            Goal((*_AREAS, index, key, n), one, index)
            for index, area in enumerate(document.areas)
            for key in ("områdesmål", "effektmål", "produktionsmål")
            for n, one in enumerate(getattr(area, key))
        ]
        return (*overall, *areas, *self._theirs)

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """All measures."""
        return tuple(
            Measure((*_AREAS, index, "åtgärder", n), one, area, index)
            for index, area in enumerate(self.document.areas)
            for n, one in enumerate(area.åtgärder)
        )

    def pairs(self) -> Iterator[tuple[Goal | None, Measure | None]]:
        """Each measure with each goal that it serves, and what is alone: goals of this document, and measures."""
        served = [(measure, self.goals_of(measure)) for measure in self.measures]
        reached = {id(upper) for _, goals in served for goal in goals for upper in self.upwards(goal)}
        for goal in self.goals:
            yield from ((goal, measure) for measure, goals in served if goal in goals)
            if goal.here and id(goal) not in reached:
                yield goal, None
        yield from ((None, measure) for measure, goals in served if not goals)

    def goals_of(self, measure: Measure) -> tuple[Goal, ...]:
        """The goals that a measure serves: those that it names, else those of its area."""
        if measure.åtgärd.mål:
            return self._named(measure.åtgärd.mål)
        own = [goal for goal in self.goals if goal.area == measure.area]
        return (*own, *(goal for goal in self._named(measure.område.mål) if goal not in own))

    def upwards(self, goal: Goal) -> tuple[Goal, ...]:
        """The goal and all that it contributes to."""
        found = [goal]
        for one in found:
            found += [upper for upper in self._named(one.mål.bidrar_till) if upper not in found]
        return tuple(found)

    def problems_of(self, goal: Goal) -> tuple[Trouble, ...]:
        """The problems that a goal is about, by itself or through those that it contributes to; else its area's."""
        named = {name for one in self.upwards(goal) for name in one.mål.problem}
        if found := [one for one in self.problems if one.id in named]:
            return tuple(found)
        area = self._of_areas[goal.area] if goal.area is not None else None
        return (area,) if area else ()

    @cached_property
    def _of_areas(self) -> tuple[Trouble | None, ...]:
        return tuple(
            Trouble((*_AREAS, index, "problembild"), " ".join(area.problembild.split()))
            if area.problembild.strip()
            else None
            for index, area in enumerate(self.document.areas)
        )

    @cached_property
    def _theirs(self) -> tuple[Goal, ...]:
        every = [one for agreement in self.agreements for one in agreement.goals]
        return tuple(Goal((), one, here=False) for one in every if one.id)

    def _named(self, names: Sequence[str]) -> tuple[Goal, ...]:
        return tuple(goal for goal in self.goals if goal.mål.id in names)

    def _is_meant(self, name: str) -> bool:
        """Whether a goal that is worked for is about the problem of an agreement."""
        return any(name in goal.mål.problem for goal in self.goals)


_AREAS = ("samverkansområden", "områden")
