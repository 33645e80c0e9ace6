"""A comparison as lines for a terminal: what came (+), what went (−) and what was changed (~), area by area."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import frozen

from samverkansdoc.comparison.counting import contents
from samverkansdoc.comparison.names import shortened
from samverkansdoc.comparison.result import (
    Comparison,
    Counts,
    Difference,
    DifferenceKind,
    Line,
    Piece,
    PieceKind,
    Subject,
)
from samverkansdoc.comparison.shown import label, shown
from samverkansdoc.model import Avtalshandling, Handling
from samverkansdoc.svenska.genitive import capitalize_first
from samverkansdoc.svenska.lists import join

#: One, several, and what stands at the end of "ändra": "ändrad" or "ändrat".
_NOUNS = {
    "avsnitt": ("avsnitt", "avsnitt", "t"),
    "beslut": ("beslut", "beslut", "t"),
    "bilaga": ("bilaga", "bilagor", "d"),
    "förkortning": ("förkortning", "förkortningar", "d"),
    "grupp": ("grupp", "grupper", "d"),
    "indikator": ("indikator", "indikatorer", "d"),
    "insats": ("insats", "insatser", "d"),
    "kontakt": ("kontakt", "kontakter", "d"),
    "löfte": ("löfte", "löften", "t"),
    "medlem": ("medlem", "medlemmar", "d"),
    "mål": ("mål", "mål", "t"),
    "område": ("område", "områden", "t"),
    "part": ("part", "parter", "d"),
    "problem": ("problem", "problem", "t"),
    "revidering": ("revidering", "revideringar", "d"),
    "undertecknare": ("undertecknare", "undertecknare", "d"),
    "utfall": ("utfall", "utfall", "t"),
    "åtgärd": ("åtgärd", "åtgärder", "d"),
}
_SIGNS = {DifferenceKind.ADDED: "+", DifferenceKind.REMOVED: "−"}
_CHANGED = "~"
#: The colours of signs and of words, for a terminal that has them.
COLOURS = {
    "+": "green",
    "−": "red",
    _CHANGED: "yellow",
    PieceKind.INSERTED: "green",
    PieceKind.DELETED: "red",
}
#: So many words stand before and after what was changed; what is further away is left out.
_CONTEXT = 6


@frozen
class Row:
    """A line: its sign, how far in it stands, and its words, with a mark between them where they are a list."""

    sign: str = ""
    depth: int = 0
    pieces: tuple[Piece, ...] = ()
    is_heading: bool = False
    mark: str = ""

    @property
    def indent(self) -> str:
        """The blanks before it."""
        return "  " * self.depth

    def before(self, index: int) -> str:
        """What stands before the piece of an index."""
        return f"{self.mark if index > 1 else ''}{' ' if index else ''}"

    def __str__(self) -> str:
        words = "".join(f"{self.before(index)}{marked(piece)}" for index, piece in enumerate(self.pieces))
        return f"{self.indent}{f'{self.sign} ' if self.sign else ''}{words}".rstrip()


def text(comparison: Comparison) -> str:
    """The report as one text."""
    return "\n".join(map(str, rows(comparison)))


def marked(piece: Piece) -> str:
    """A piece with marks that can be read without colour: "[−så här var det−]", "{+så här är det+}"."""
    match piece.kind:
        case PieceKind.INSERTED:
            return f"{{+{piece.text}+}}"
        case PieceKind.DELETED:
            return f"[−{piece.text}−]"
        case _:
            return piece.text


def rows(comparison: Comparison) -> Iterator[Row]:
    """The lines of the report."""
    yield _headed(f"Jämförelse: {_named(comparison.old)} → {_named(comparison.new)}")
    if not comparison:
        yield _row("", 0, "Dokumenten är lika.")
        return
    yield Row()
    for kind, counts in comparison.counts.items():
        if counts.differ:
            yield _row("", 0, _counted(kind, counts))
    for heading, found in _grouped(comparison.differences):
        yield Row()
        yield _headed(heading)
        yield from _group(found, comparison)


def _group(changes: list[Difference], comparison: Comparison) -> Iterator[Row]:
    """The changes below a heading; those of one thing stand below its name."""
    for about, found in groupby(changes, key=lambda change: _within(change.about)):
        inner = list(found)
        is_deep = bool(about) and any(change.key for change in inner)
        if is_deep:
            yield _row(_CHANGED, 0, " › ".join(map(_called, about)))
        for change in inner:
            yield from _change(change, 1 if is_deep and change.key else 0, comparison)


def _change(change: Difference, depth: int, comparison: Comparison) -> Iterator[Row]:
    if change.key:
        yield from _field(change, change.key, depth)
        return
    about = _within(change.about) or change.about[-1:]
    name = " › ".join(map(_called, about))
    if change.kind is DifferenceKind.MOVED:
        yield _row(_CHANGED, depth, f"{name}: {_from(change)}")
    else:
        yield _row(_SIGNS[change.kind], depth, f"{name}{_with(contents(comparison, change))}")


def _field(change: Difference, key: str, depth: int) -> Iterator[Row]:
    name = label(key)
    if change.is_layout:
        yield _row(_CHANGED, depth, f"{name}: bara radbrytningar eller blanksteg är ändrade")
    elif change.lines:
        yield from _words(change, name, depth)
    else:
        pieces = _before_and_after(shown(change.old), shown(change.new))
        yield Row(_CHANGED, depth, (_same(f"{name}:"), *pieces))


def _words(change: Difference, name: str, depth: int) -> Iterator[Row]:
    """A text with what was changed in it: on the line of its name, where it is one line or a list of names."""
    if all(line.marker and len(line.pieces) == 1 and _is_name(line.pieces[0]) for line in change.lines):
        yield Row(_CHANGED, depth, (_same(f"{name}:"), *(line.pieces[0] for line in change.lines)), mark=",")
    elif len(change.lines) == 1:
        yield Row(_CHANGED, depth, (_same(f"{name}:"), *_near(change.lines[0])))
    else:
        yield _row(_CHANGED, depth, f"{name}:")
        yield from (Row("", depth + 1, _near(line)) for line in change.lines if not line.is_same)


def _is_name(piece: Piece) -> bool:
    return len(piece.text.split()) <= _CONTEXT


def _before_and_after(old: str, new: str) -> Iterator[Piece]:
    if old:
        yield Piece(PieceKind.DELETED, old)
    if new:
        yield Piece(PieceKind.INSERTED, new)


def _near(line: Line) -> tuple[Piece, ...]:
    """The words of a line near what was changed."""
    last = len(line.pieces) - 1
    shortened = (
        _shortened(piece, ends=(index > 0, index < last)) if piece.kind is PieceKind.SAME else piece
        for index, piece in enumerate(line.pieces)
    )
    return (*((_same(line.marker),) if line.marker else ()), *shortened)


def _shortened(piece: Piece, ends: tuple[bool, bool]) -> Piece:
    """Same words: those at the ends where something changed; ``ends`` says whether it did before and after them."""
    found = piece.text.split(" ")
    if len(found) <= _CONTEXT * sum(ends) + 1:
        return piece
    before = found[:_CONTEXT] if ends[0] else []
    after = found[-_CONTEXT:] if ends[1] else []
    return _same(" ".join([*before, "…", *after]))


def _grouped(changes: Iterable[Difference]) -> Iterator[tuple[str, list[Difference]]]:
    """The changes by the area or section that they stand in, in the order of the document."""
    groups: dict[str, list[Difference]] = {}
    for change in changes:
        groups.setdefault(_heading(change), []).append(change)
    yield from groups.items()


def _heading(change: Difference) -> str:
    about = change.about
    area = next((one for one in about if one.kind == "område"), None)
    if area and (change.key or area != about[-1]):
        return _called(area)
    if area:
        return capitalize_first(_NOUNS["område"][1])
    if not about:
        return "Dokumentet"
    return about[0].name if about[0].kind not in _NOUNS else capitalize_first(_NOUNS[about[0].kind][1])


def _within(about: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """What stands below the heading."""
    names = [one.kind for one in about]
    if "område" in names:
        return about[names.index("område") + 1 :]
    return about if about and about[0].kind in _NOUNS else about[1:]


def _called(subject: Subject) -> str:
    """What a part is called, with the word for what it is."""
    if subject.kind in _NOUNS:
        return f"{capitalize_first(_NOUNS[subject.kind][0])} ”{shortened(subject.name)}”"
    return subject.name


def _from(change: Difference) -> str:
    if not change.is_new_place or not change.moved_from:
        return "står på en annan plats"
    return f"flyttad från {_called(change.moved_from[-1])}"


def _with(inside: dict[str, int]) -> str:
    parts = [f"{number} {_NOUNS[kind][0 if number == 1 else 1]}" for kind, number in inside.items()]
    return f", med {join(parts)}" if parts else ""


def _counted(kind: str, counts: Counts) -> str:
    one, several, end = _NOUNS[kind]
    said = [
        (counts.added, f"tillag{'t' if end == 't' else 'd'}", "tillagda"),
        (counts.removed, f"borttag{'et' if end == 't' else 'en'}", "borttagna"),
        (counts.changed, f"ändra{end}", "ändrade"),
        (counts.moved, f"flytta{end}", "flyttade"),
        (counts.unchanged, f"oförändra{end}", "oförändrade"),
    ]
    numbers = join([f"{number} {single if number == 1 else plural}" for number, single, plural in said if number])
    return f"{capitalize_first(several if several != one else one)}: {numbers}"


def _named(handling: Handling) -> str:
    period = f" {handling.period}" if isinstance(handling, Avtalshandling) else ""
    return f"{handling.titel or capitalize_first(str(handling.TYP))}{period}"


def _headed(words: str) -> Row:
    return Row(pieces=(_same(words),), is_heading=True)


def _row(sign: str, depth: int, words: str) -> Row:
    return Row(sign, depth, (_same(words),))


def _same(words: str) -> Piece:
    return Piece(PieceKind.SAME, words)
