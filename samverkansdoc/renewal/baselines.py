"""The last targets and outcomes become the new baselines, and series go on with what was measured."""

import re

from attrs import frozen

from samverkansdoc.diagnostics import Path
from samverkansdoc.model import Indikator, Mål, Utfallsstatus, Värde
from samverkansdoc.model.invariants.walk import instances
from samverkansdoc.renewal.draft import Draft, short
from samverkansdoc.renewal.outcomes import Outcome, Outcomes
from samverkansdoc.renewal.words import reason, remark
from samverkansdoc.source.tree import Entry, Mapping, Scalar
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.series import Series, SeriesPoint

#: A target in words, "en varje år", is none that a series goes on from.
_DIGIT = re.compile("[0-9]")
_BASELINE, _TARGET, _SERIES = "utgångsläge", "målvärde", "serie"
#: The keys of a goal, in their order, up to where its baseline stands.
_BEFORE = ("mål", "id", "indikator", "källa", "riktning")


def rebase(draft: Draft, told: Outcomes | None) -> None:
    """Set the new baselines of goals and indicators, and ask about what is done or given up."""
    for path, goal in instances(draft.document, Mål):
        _goal(draft, path, goal, told)
    for path, indicator in instances(draft.document, Indikator):
        _indicator(draft, path, indicator, told)
    for path, status in (told.over(draft.document) if told else {}).items():
        name = "genomfört" if status is Utfallsstatus.GENOMFÖRT else "utgår"
        draft.mark(path, remark(name, period=told.period if told else ""))


def _goal(draft: Draft, path: Path, goal: Mål, told: Outcomes | None) -> None:
    outcome = told.goal(goal) if told else None
    if outcome is not None and told is not None:
        _set(draft, path, outcome, reason("utfall", period=told.period))
        draft.settled.add((*path, _BASELINE))
    elif goal.målvärde is not None and _DIGIT.search(goal.målvärde.värde):
        _set(draft, path, _reached(goal.målvärde, draft), reason("förra_målvärdet"))
        draft.settled.add((*path, _BASELINE))
        draft.mark((*path, _BASELINE), remark("förra_målvärdet"))
    _target(draft, path, goal.målvärde, outcome)


def _reached(target: Värde, draft: Draft) -> Outcome:
    """The last target, as if it had been reached."""
    end = draft.shift.old.end
    return Outcome(värde=target.värde, enhet=target.enhet, tid=target.tid or str(end.year if end else ""))


def _target(draft: Draft, path: Path, target: Värde | None, outcome: Outcome | None) -> None:
    if target is None or not draft.empty((*path, _TARGET), reason("målvärde")):
        return
    old = short(" ".join(filter(None, [target.värde, target.enhet, f"({target.tid})" if target.tid else ""])))
    if outcome is not None:
        draft.mark((*path, _TARGET), remark("nytt_målvärde_utfall", gammalt=old, utfall=short(str(outcome))))
    else:
        draft.mark((*path, _TARGET), remark("nytt_målvärde", gammalt=old))


def _set(draft: Draft, path: Path, outcome: Outcome, why: str) -> None:
    """Write a baseline: over the old one key by key, or as a new key of the goal."""
    place, new = (*path, _BASELINE), outcome.values
    old = draft.material.entry(place)
    flow = draft.material.is_flow(place)
    if old is None or (isinstance(old[1].value, Scalar) and old[1].value.value is None):
        _add(draft, path, old[1] if old else None, new, flow=flow)
        draft.change(place, "", str(outcome), why)
        return
    value = old[1].value
    before = _told(value)
    if isinstance(value, Scalar):
        draft.edits.extend(old[1], new, flow=flow)
    elif isinstance(value, Mapping):
        _overwrite(draft, place, value, new)
    draft.change(place, before, str(outcome), why)


def _told(node: object) -> str:
    if isinstance(node, Scalar):
        return node.value or ""
    if isinstance(node, Mapping):
        words = {name: _told(entry.value) for name, entry in node.entries.items()}
        time = f"({words['tid']})" if words.get("tid") else ""
        return " ".join(filter(None, [words.get("värde", ""), words.get("enhet", ""), time]))
    return ""


def _add(draft: Draft, path: Path, empty: Entry | None, new: dict[str, str], *, flow: bool) -> None:
    if empty is not None:
        draft.edits.extend(empty, new, flow=flow)
        return
    for key in reversed(_BEFORE):
        if found := draft.material.entry((*path, key)):
            draft.edits.insert(found[0], found[1], _BASELINE, new, flow=flow)
            return


def _overwrite(draft: Draft, place: Path, value: Mapping, new: dict[str, str]) -> None:
    flow = not value.block or draft.material.is_flow(place)
    missing: dict[str, str] = {}
    for key, text in new.items():
        entry = value.entries.get(key)
        if entry is None or not isinstance(entry.value, Scalar) or entry.value.value is None:
            missing[key] = text
        else:
            draft.edits.write(entry.value, text, flow=flow)
    for key, text in missing.items():
        draft.edits.supply(value, key, text, flow=flow)


# ---------------------------------------------------------------- Series


@frozen(kw_only=True)
class _Longer:
    """A series that goes on: as a whole, and what is new in it."""

    serie: Series
    points: tuple[SeriesPoint, ...] = ()


def _indicator(draft: Draft, path: Path, indicator: Indikator, told: Outcomes | None) -> None:
    later = told.indicator(indicator.indikator) if told else None
    grown = _grow(draft, path, indicator, later, told.period if told else "") if later else None
    serie = grown.serie if grown else indicator.serie
    if indicator.utgångsläge is not None and serie.last is not None:
        draft.write((*path, _BASELINE), serie.last.time, reason("senaste_värdet"))
    last = serie.last
    reached = Outcome(värde=_amount(last), enhet=None, tid=last.time) if last else None
    _target(draft, path, indicator.målvärde, reached)


def _amount(point: SeriesPoint) -> str:
    return str(point).partition(": ")[2]


def _grow(draft: Draft, path: Path, old: Indikator, later: Indikator, period: str) -> _Longer | None:
    """Add to a series what was measured since; what does not fit is left to people."""
    place = (*path, _SERIES)
    if old.enhet != later.enhet:
        draft.mark(place, remark("serie_enhet", enhet=later.enhet))
        return None
    last = old.serie.points[-1].time
    after = [number for number, point in enumerate(later.serie.points) if point.time == last]
    points = later.serie.points[after[0] + 1 :] if after else later.serie.points
    points = tuple(point for point in points if old.serie.at(point.time) is None)
    if not points:
        return None
    try:
        serie = Series(points=(*old.serie.points, *points))
    except SvenskaError:
        draft.mark(place, remark("serie_ordning"))
        return None
    if not _append(draft, place, points):
        draft.mark(place, remark("serie_ordning"))
        return None
    draft.change(place, str(old.serie.points[-1]), "; ".join(map(str, points)), reason("serie", period=period))
    return _Longer(serie=serie, points=points)


def _append(draft: Draft, place: Path, points: tuple[SeriesPoint, ...]) -> bool:
    entry = draft.material.entry(place)
    return entry is not None and draft.edits.append_points(
        entry[1].value, [(point.time, _amount(point)) for point in points], flow=draft.material.is_flow(place)
    )
