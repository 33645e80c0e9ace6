"""The period, and all that moves with it: where texts name it, and what is to be done by when."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from samverkansdoc.diagnostics import Path
from samverkansdoc.model import Bilaga, Hänvisning, Indikator, Löfte, Mål, Samverkansområde, Uppföljning, Åtgärd
from samverkansdoc.model import Överenskommelse as Avtal
from samverkansdoc.model.formalia import to_date
from samverkansdoc.model.invariants.walk import instances
from samverkansdoc.renewal.draft import Draft, short
from samverkansdoc.renewal.material import Scalars
from samverkansdoc.renewal.shifting import Moved
from samverkansdoc.renewal.words import reason, remark
from samverkansdoc.source.tree import Scalar
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.periods import Period

_TITLE: Path = ("titel",)
#: Keys that name what has been published before, by its year or period, and those that are emptied or set anew.
_LEFT = ("källa", "källor", "serie", "utgångsläge", "målvärde", "beslut", "revideringar", "förlängning")
#: What has a title that is the name of another document, or a name that others measure by.
_OTHER_DOCUMENTS = (Bilaga, Hänvisning, Indikator)
_TITLES = ("titel", "indikator", "enhet")


def move(draft: Draft) -> None:
    """Move the period, what the texts say of it, the times of goals and measures, and the talks of renewal."""
    _period(draft)
    times = list(_times(draft))
    for time in times:
        _time(draft, time)
    handled = {time.path for time in times}
    elsewhere = [path for kind in _OTHER_DOCUMENTS for path, _ in instances(draft.document, kind)]
    for one in draft.material.texts():
        if one.path not in handled and not _is_left(one.path, elsewhere):
            _text(draft, one)
    _talks(draft)


def _period(draft: Draft) -> None:
    path: Path = ("period",)
    node = draft.material.scalar(path)
    if node is None:
        return
    old = node.value or ""
    moved = list(draft.shift.periods(old))
    new = _applied(old, moved) if moved else str(draft.shift.new)
    if not _reads_as(new, draft.shift.new):
        new = str(draft.shift.new)
    draft.write(path, new, reason("period"))


def _reads_as(text: str, period: Period) -> bool:
    try:
        return Period.parse(text) == period
    except SvenskaError:
        return False


@frozen(kw_only=True)
class _Time:
    """By when something is to be done, and whether a year between the ends or after them may be moved."""

    path: Path
    node: Scalar
    between: bool = True
    after: bool = False
    is_measure: bool = False


def _times(draft: Draft) -> Iterator[_Time]:
    document = draft.document
    given = [((*path, "senast"), one.senast) for path, one in instances(document, Mål)]
    given += [((*path, "senast"), one.senast) for path, one in instances(document, Löfte)]
    for path, value in given:
        if node := _written(draft, path, value):
            yield _Time(path=path, node=node)
    measures = [((*path, "tid"), one.tid) for path, one in instances(document, Åtgärd)]
    measures += [((*path, "tid"), one.tid) for path, one in instances(document, Samverkansområde)]
    for path, value in measures:
        if node := _written(draft, path, value):
            yield _Time(path=path, node=node, between=False, is_measure=True)
    for path, section in instances(document, Uppföljning):
        if node := _written(draft, (*path, "tid"), section.tid):
            yield _Time(path=(*path, "tid"), node=node, after=True)


def _written(draft: Draft, path: Path, value: str | None) -> Scalar | None:
    """The text at a path, unless what stands there is the short form of something else."""
    node = draft.material.scalar(path)
    return node if node is not None and node.value == value else None


def _time(draft: Draft, time: _Time) -> None:
    moved = draft.shift.times(_raw(draft, time.node), between=time.between, after=time.after)
    if not moved:
        return
    new = _replace(draft, time.node, moved)
    draft.change(time.path, time.node.value or "", new, reason("tid" if time.is_measure else "senast"))
    draft.settled.add(time.path)
    if time.is_measure:
        draft.mark(time.path, remark("tiden", gammalt=", ".join(one.old for one in moved)))


def _text(draft: Draft, one: Scalars) -> None:
    raw = _raw(draft, one.node)
    moved = list(draft.shift.periods(raw))
    if one.path == _TITLE and not moved:
        moved = list(draft.shift.year_of(raw))
    if not moved:
        return
    _replace(draft, one.node, moved)
    draft.change(one.path, moved[0].old, moved[0].new, reason("perioden_i_text"))
    for piece in moved:
        why = remark("titel" if one.path == _TITLE else "perioden", gammalt=short(piece.old))
        draft.mark(one.path, why, short(piece.new))


def _talks(draft: Draft) -> None:
    """The day by which the parties talk of renewal: as long before the end as it was."""
    renewed = draft.document.förnyelse if isinstance(draft.document, Avtal) else None
    path: Path = ("förnyelse", "samråd")
    node = draft.material.scalar(path)
    if renewed is None or renewed.samråd is None or node is None:
        return
    day = draft.shift.day(renewed.samråd)
    if day is None:
        draft.mark(path, remark("samråd"))
        return
    moved = draft.shift.times(node.value or "", between=True)
    new = _applied(node.value or "", moved) if moved else ""
    draft.write(path, new if _is_day(new, day) else day.isoformat(), reason("samråd"))


def _is_day(text: str, day: date) -> bool:
    try:
        return to_date(text) == day
    except SvenskaError:
        return False


def _is_left(path: Path, elsewhere: Iterable[Path]) -> bool:
    """Whether a text names what has been published before, or goes with what is emptied."""
    if any(step in _LEFT for step in path):
        return True
    return any(path[: len(other)] == other and path[len(other)] in _TITLES for other in elsewhere)


def _raw(draft: Draft, node: Scalar) -> str:
    """The value as it is written."""
    return draft.edits.content[node.range[0] : draft.material.layout.end(node)]


def _replace(draft: Draft, node: Scalar, moved: Iterable[Moved]) -> str:
    """Make the replacements in the file, and tell what the value then is."""
    pieces = list(moved)
    for one in pieces:
        start = node.range[0]
        draft.edits.replace((start + one.start, start + one.end), one.new)
    return (
        _applied(node.value or "", pieces) if _raw(draft, node) == node.value else _replaced(node.value or "", pieces)
    )


def _applied(text: str, moved: Iterable[Moved]) -> str:
    for one in sorted(moved, key=lambda one: -one.start):
        text = text[: one.start] + one.new + text[one.end :]
    return text


def _replaced(text: str, moved: Iterable[Moved]) -> str:
    for one in moved:
        text = text.replace(one.old, one.new, 1)
    return text
