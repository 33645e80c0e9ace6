"""The period, and all that moves with it: where texts name it, and what is to be done by when."""

from collections.abc import Iterable, Iterator

from samverkansdoc.diagnostics import Path
from samverkansdoc.model import Bilaga, Hänvisning, Indikator, Löfte, Mål, Samverkansområde, Uppföljning, Åtgärd
from samverkansdoc.model import Överenskommelse as Avtal
from samverkansdoc.model.invariants.walk import instances
from samverkansdoc.renewal.draft import Draft, short
from samverkansdoc.renewal.material import Scalars
from samverkansdoc.renewal.shifting import Moved
from samverkansdoc.renewal.words import reason, remark
from samverkansdoc.source.tree import Scalar
from samverkansdoc.svenska.periods import Period

_TITLE: Path = ("titel",)
#: Keys that name what has been published before, by its year or period.
_SOURCES = ("källa", "källor", "serie", "utgångsläge")
#: What is no running text although it is a text.
_OTHER_DOCUMENTS = (Bilaga, Hänvisning, Indikator)


def move(draft: Draft) -> None:
    """Move the period, what the texts say of it, the times of goals and measures, and the talks of renewal."""
    _period(draft)
    times = list(_times(draft))
    for path, between, after, is_measure in times:
        _time(draft, path, between=between, after=after, is_measure=is_measure)
    handled = {path for path, *_ in times}
    elsewhere = [path for kind in _OTHER_DOCUMENTS for path, _ in instances(draft.document, kind)]
    for one in draft.material.texts():
        if one.path not in handled and not _names_sources(one.path, elsewhere):
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
    except ValueError:
        return False


def _times(draft: Draft) -> Iterator[tuple[Path, bool, bool, bool]]:
    """Where it stands by when something is to be done: path, whether a year between or after the ends may be meant."""
    document = draft.document
    for kind in (Mål, Löfte):
        for path, _ in instances(document, kind):
            yield (*path, "senast"), True, False, False
    for kind in (Åtgärd, Samverkansområde):
        for path, _ in instances(document, kind):
            yield (*path, "tid"), False, False, True
    for path, _ in instances(document, Uppföljning):
        yield (*path, "tid"), True, True, False


def _time(draft: Draft, path: Path, *, between: bool, after: bool, is_measure: bool) -> None:
    node = draft.material.scalar(path)
    if node is None:
        return
    moved = draft.shift.times(_raw(draft, node), between=between, after=after)
    if not moved:
        return
    old = node.value or ""
    new = _replace(draft, path, node, moved)
    draft.change(path, old, new, reason("tid" if is_measure else "senast"))
    draft.settled.add(path)
    if is_measure:
        draft.mark(path, remark("tiden", gammalt=", ".join(one.old for one in moved)))


def _text(draft: Draft, one: Scalars) -> None:
    raw = _raw(draft, one.node)
    moved = list(draft.shift.periods(raw))
    if one.path == _TITLE and not moved:
        moved = list(draft.shift.year_of(raw))
    if not moved:
        return
    _replace(draft, one.path, one.node, moved)
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
    moved = draft.shift.times(_raw(draft, node), between=True)
    new = _applied(_raw(draft, node), moved) if moved else ""
    is_same = draft.shift.old.end is not None and renewed.samråd <= draft.shift.old.end and _plain(new) == str(day)
    draft.write(path, new if is_same else day.isoformat(), reason("samråd"))


def _plain(text: str) -> str:
    return text.strip("'\"")


def _names_sources(path: Path, elsewhere: Iterable[Path]) -> bool:
    if any(step in _SOURCES for step in path):
        return True
    return any(path[: len(other)] == other and path[len(other) :] != ("text",) for other in elsewhere)


def _raw(draft: Draft, node: Scalar) -> str:
    """The value as it is written."""
    return draft.edits.content[node.range[0] : draft.material.layout.end(node)]


def _replace(draft: Draft, path: Path, node: Scalar, moved: Iterable[Moved]) -> str:
    """Make the replacements in the file, and tell what the value then is."""
    pieces = list(moved)
    for one in pieces:
        start = node.range[0]
        draft.edits.replace((start + one.start, start + one.end), one.new)
    return _applied(node.value or "", pieces) if _raw(draft, node) == node.value else _replaced(node.value or "", pieces)


def _applied(text: str, moved: Iterable[Moved]) -> str:
    for one in sorted(moved, key=lambda one: -one.start):
        text = text[: one.start] + one.new + text[one.end :]
    return text


def _replaced(text: str, moved: Iterable[Moved]) -> str:
    for one in moved:
        text = text.replace(one.old, one.new, 1)
    return text
