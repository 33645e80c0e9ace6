"""Marks as comments: what the rules find in the new text, and what the steps before asked for."""

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from samverkansdoc.diagnostics import Path
from samverkansdoc.model import Bilaga, Indikator
from samverkansdoc.model.invariants.walk import instances
from samverkansdoc.renewal.draft import Draft, Wanted
from samverkansdoc.renewal.emptying import elsewhere
from samverkansdoc.renewal.material import Material, Scalars
from samverkansdoc.renewal.rules import years_in
from samverkansdoc.renewal.staleness import Finding, stale
from samverkansdoc.renewal.words import remark
from samverkansdoc.source.tree import Mapping, Node, Sequence, find
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.reporting_periods import ReportingPeriod

#: What a remark begins with, behind the sign of a comment.
SIGN = "GRANSKA:"
#: The key whose texts name where figures come from.
_SOURCES = ("källa", "källor")
#: How old the last value of an indicator may be when a period begins, in years.
_OLDEST = 2
_LONGEST_WHY = 200


def marks(draft: Draft, material: Material) -> list[Wanted]:
    """Everything to look at in the new text, in the order of its document."""
    year, known = draft.shift.first_year, elsewhere(draft.document)
    found = [one for one in draft.wanted if one.passage is None]
    spoken = {one.path for one in found}
    for one in material.texts():
        if not _is_settled(one.path, draft):
            found += _of_text(one, year, known, draft)
    found += (one for one in _old_series(material, draft.shift.new.start) if one.path not in spoken)
    found += _old_files(material, year, found)
    found += _exceptions(material)
    return _in_order(found, material)


def comments(material: Material, wanted: list[Wanted]) -> str:
    """The text with a comment above the entry of each mark; none that stands there already."""
    edits = material.edits()
    for offset, lines in _by_line(material, wanted).items():
        lead = material.layout.lead(offset) or ""
        start = material.layout.line_start(offset)
        above = _comments_above(material, start)
        new = [line for line in dict.fromkeys(lines) if line not in above]
        edits.replace((start, start), "".join(f"{lead}# {line}{material.layout.line_break}" for line in new))
    return edits.applied()


def place(material: Material, path: Path) -> int:
    """Where the nearest key or item stands that is the first on its line, of those that lead to a path."""
    starts: list[int] = [0]
    node: Node = material.source.tree
    for end in range(1, len(path) + 1):
        found = find(material.source.tree, path[:end])
        if found.missing is not None:
            break
        if isinstance(node, Mapping) and path[end - 1] in node.entries:
            starts.append(node.entries[str(path[end - 1])].key[0])
        elif isinstance(node, Sequence) and isinstance(path[end - 1], int):
            starts.append(found.node.range[0])
        node = found.node
    return next(start for start in reversed(starts) if start == 0 or material.layout.lead(start) is not None)


def _of_text(one: Scalars, year: int, known: list[str], draft: Draft) -> Iterator[Wanted]:
    more = [_found(one, wish) for wish in draft.wanted if wish.path == one.path and wish.passage]
    source = any(step in _SOURCES for step in one.path)
    # What is told of the entry as a whole, a measure that moved, says enough of its years.
    limit = 0 if one.path in draft.settled else year
    for passage in stale(one.value, limit, known, [item for item in more if item], source=source):
        yield Wanted(path=one.path, passage=passage.text, why=passage.why)


def _found(one: Scalars, wish: Wanted) -> Finding | None:
    start = one.value.find(wish.passage or "")
    if start < 0:
        return None
    return Finding(start=start, end=start + len(wish.passage or ""), kind="perioden", why=wish.why)


def _is_settled(path: Path, draft: Draft) -> bool:
    """Whether the steps before have dealt with it: a baseline, or the series of an indicator."""
    if path[-1:] == ("utgångsläge",) and "indikatorer" in path:
        return True
    return any(path[:end] in draft.settled for end in range(1, len(path)))


def _old_series(material: Material, start: date) -> Iterator[Wanted]:
    for path, indicator in instances(material.document, Indikator):
        last = indicator.serie.last
        year = _year(last.time) if last else None
        if last and year and year < start.year - _OLDEST:
            yield Wanted(path=(*path, "serie"), passage=None, why=remark("gammal_serie", tid=last.time))


def _year(time: str) -> int | None:
    try:
        return ReportingPeriod.parse(time).end.year
    except SvenskaError:
        return max(years_in(time), default=None)


def _old_files(material: Material, year: int, found: list[Wanted]) -> Iterator[Wanted]:
    """Appendices that are files of another year, by their names."""
    for path, bilaga in instances(material.document, Bilaga):
        told = any(one.path[: len(path)] == path for one in found)
        if bilaga.fil and not told and max(years_in(bilaga.fil), default=year) < year:
            yield Wanted(path=path, passage=None, why=remark("bilaga"))


def _exceptions(material: Material) -> Iterator[Wanted]:
    """The rules of the check that the document did without, for reasons that were those of the old period."""
    for rule, _ in material.document.granskning.utan:
        yield Wanted(path=("granskning", "utan", rule), passage=None, why=remark("undantag"))


def _in_order(found: list[Wanted], material: Material) -> list[Wanted]:
    """As they stand in the file; those of an abbreviation and its meaning are one."""
    seen: set[tuple[int, str | None, str]] = set()
    ordered = []
    for one in sorted(found, key=lambda one: place(material, one.path)):
        entry = one.path[:2] if one.path[0] == "förkortningar" else one.path
        key = (place(material, entry), None if one.path[0] == "förkortningar" else one.passage, one.why)
        if key not in seen:
            seen.add(key)
            ordered.append(evolve(one, why=one.why[:_LONGEST_WHY]))
    return ordered


def line_of(one: Wanted) -> str:
    """The comment for a mark, without its sign."""
    return f"{SIGN} ”{one.passage}” – {one.why}" if one.passage else f"{SIGN} {one.why}"


def _by_line(material: Material, wanted: list[Wanted]) -> dict[int, list[str]]:
    lines: dict[int, list[str]] = {}
    for one in wanted:
        lines.setdefault(place(material, one.path), []).append(line_of(one))
    return lines


def _comments_above(material: Material, start: int) -> set[str]:
    """The comments on the lines right above."""
    above = set()
    for line in reversed(material.layout.content[:start].splitlines()):
        if not line.lstrip().startswith("#"):
            break
        above.add(line.lstrip().removeprefix("#").strip())
    return above
