"""The chain that Brå asks for: problem, orsak, mål, åtgärd, ansvarig, uppföljning. A row is one way through it."""

from collections.abc import Iterator
from enum import StrEnum

from attrs import frozen

from samverkansdoc.check.links import Goal, Links, Measure, Trouble
from samverkansdoc.diagnostics import Path
from samverkansdoc.model import Handlingar, Samverkanshandling
from samverkansdoc.model.poster import heading, responsible


class Led(StrEnum):
    """The links of the chain, in order."""

    PROBLEM = "problem"
    ORSAK = "orsak"
    MÅL = "mål"
    ÅTGÄRD = "åtgärd"
    ANSVARIG = "ansvarig"
    UPPFÖLJNING = "uppföljning"


@frozen
class Cell:
    """What the document says of one link, and where; where it says nothing, ``path`` is where that could stand."""

    texts: tuple[str, ...] = ()
    path: Path = ()


@frozen(kw_only=True)
class Row:
    """One way from a problem to the follow-up of what is done about it."""

    problem: Cell
    orsak: Cell
    mål: Cell
    åtgärd: Cell
    ansvarig: Cell
    uppföljning: Cell

    @property
    def cells(self) -> dict[Led, Cell]:
        """The cells by the links."""
        return {led: getattr(self, led.value) for led in Led}

    @property
    def gaps(self) -> tuple[Led, ...]:
        """The links where the chain is broken."""
        return tuple(led for led, cell in self.cells.items() if not cell.texts)


def chain(document: Samverkanshandling, linked: Handlingar | None = None) -> tuple[Row, ...]:
    """Every way through a document, in the order of its problems; what belongs to no problem comes last.

    Goals and problems of the agreement that a plan refers to, given in ``linked``, are part of the chain where the
    plan serves them.
    """
    agreements = [one for one in (linked or {}).values() if isinstance(one, Samverkanshandling)]
    return tuple(_rows(Links(document, agreements)))


def _rows(links: Links) -> Iterator[Row]:
    pairs = [(goal, measure, links.problems_of(goal) if goal else ()) for goal, measure in links.pairs()]
    for problem in links.problems:
        found = [(goal, measure) for goal, measure, problems in pairs if problem in problems]
        for goal, measure in found or [(None, None)]:
            yield _row(links, problem, goal, measure)
    for goal, measure, problems in pairs:
        if not problems:
            yield _row(links, None, goal, measure)


def _row(links: Links, problem: Trouble | None, goal: Goal | None, measure: Measure | None) -> Row:
    return Row(
        problem=Cell((problem.text,), problem.path) if problem else _no_problem(goal),
        orsak=Cell(problem.causes, (*problem.path, "orsaker")) if problem else Cell((), ("lägesbild",)),
        mål=_goal(links, goal, measure),
        åtgärd=_measure(goal, measure),
        ansvarig=_responsible(links.document, measure),
        uppföljning=_follow_up(links.document, goal),
    )


def _no_problem(goal: Goal | None) -> Cell:
    return Cell((), (*goal.path, "problem")) if goal and goal.here else Cell((), ("lägesbild",))


def _goal(links: Links, goal: Goal | None, measure: Measure | None) -> Cell:
    if goal is None:
        return Cell((), (*measure.path, "mål") if measure else ("övergripande_mål",))
    return Cell(tuple(one.mål.mål for one in links.upwards(goal)), goal.path)


def _measure(goal: Goal | None, measure: Measure | None) -> Cell:
    if measure is None:
        return Cell((), goal.path if goal else ("samverkansområden",))
    return Cell((heading(measure.åtgärd),), measure.path)


def _responsible(document: Samverkanshandling, measure: Measure | None) -> Cell:
    if measure is None:
        return Cell()
    named = responsible(document, measure.område, measure.åtgärd)
    return Cell((named,) if named else (), (*measure.path, "ansvariga"))


def _follow_up(document: Samverkanshandling, goal: Goal | None) -> Cell:
    """How one will know: the indicator of the goal, and when the document says that it is followed up."""
    section = document.uppföljning
    general = (section.intervall or section.tid or section.text.strip().partition("\n")[0]) if section else ""
    measured = [part for part in (goal.mål.indikator, goal.mål.källa) if part] if goal else []
    texts = ", ".join(measured), general
    path = (*goal.path, "indikator") if goal and goal.here and measured else ("uppföljning",)
    return Cell(tuple(text for text in texts if text), path)
