"""A comparison as dicts, lists and texts, for JSON."""

from typing import Any

from samverkansdoc.comparison.result import Comparison, Counts, Difference, DifferenceKind, Line, Subject
from samverkansdoc.model import Avtalshandling, Handling
from samverkansdoc.source.dumping import plain


def as_data(comparison: Comparison) -> dict[str, Any]:
    """All that a comparison says; keys that would say nothing are there too, so that they can be relied on."""
    return {
        "dokument": str(comparison.new.TYP),
        "gammalt": _document(comparison.old),
        "nytt": _document(comparison.new),
        "lika": not comparison,
        "antal": {kind: _counts(counts) for kind, counts in comparison.counts.items()},
        "ändringar": [_change(change) for change in comparison.differences],
    }


def _document(handling: Handling) -> dict[str, Any]:
    period = str(handling.period) if isinstance(handling, Avtalshandling) else None
    return {"titel": handling.titel, "period": period}


def _counts(counts: Counts) -> dict[str, int]:
    return {
        "tillagda": counts.added,
        "borttagna": counts.removed,
        "ändrade": counts.changed,
        "flyttade": counts.moved,
        "oförändrade": counts.unchanged,
    }


def _change(change: Difference) -> dict[str, Any]:
    return {
        "slag": str(change.kind),
        "gäller": _subject(change.subject),
        "i": [_subject(one) for one in change.about[:-1]],
        "flyttad_från": [_subject(one) for one in change.moved_from] if change.kind is DifferenceKind.MOVED else None,
        "nyckel": change.key,
        "gammal_plats": _path(change.old_path),
        "ny_plats": _path(change.new_path),
        "gammalt": plain(change.old),
        "nytt": plain(change.new),
        "bara_radbrytning": change.is_layout,
        "text": [_line(line) for line in change.lines],
    }


def _subject(subject: Subject | None) -> dict[str, Any] | None:
    return {"sak": subject.kind, "id": subject.id, "namn": subject.name} if subject else None


def _path(path: tuple[str | int, ...] | None) -> list[str | int] | None:
    return None if path is None else list(path)


def _line(line: Line) -> dict[str, Any]:
    return {
        "punkt": line.marker or None,
        "ord": [{"slag": str(piece.kind), "text": piece.text} for piece in line.pieces],
    }
