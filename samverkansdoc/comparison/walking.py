"""Every field of two documents held against each other, so that no difference is missed.

Most lists are held against each other by themselves. Measures and goals can go from one area to another, and so all of
a document are held against all of the other.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Any

from attrs import evolve, frozen

from samverkansdoc.comparison.aligning import out_of_order
from samverkansdoc.comparison.matching import matched
from samverkansdoc.comparison.names import containers, is_renaming, listed, section
from samverkansdoc.comparison.result import Difference, DifferenceKind, Line, Subject
from samverkansdoc.comparison.travelling import Travellers, at
from samverkansdoc.comparison.words import list_lines, text_lines
from samverkansdoc.diagnostics import Path
from samverkansdoc.model import AnyPart, Handling, Verbatim, Värde
from samverkansdoc.source.shapes import is_class, item_type, keys


def differences(old: Handling, new: Handling) -> tuple[Difference, ...]:
    """All that differs between two documents of one kind; nothing if and only if they are equal."""
    return tuple(_Walker(old=old, new=new, travellers=Travellers.of(old, new)).all())


@frozen(kw_only=True)
class _Spot:
    """A place in both documents, and the parts that it stands in."""

    old: Path = ()
    new: Path = ()
    about: tuple[Subject, ...] = ()

    def below(self, key: str) -> "_Spot":
        return evolve(self, old=(*self.old, key), new=(*self.new, key))

    def item(self, i: int, j: int, subject: Subject) -> "_Spot":
        return _Spot(old=(*self.old, i), new=(*self.new, j), about=(*self.about, subject))


@frozen(kw_only=True)
class _Walker:
    old: Handling
    new: Handling
    travellers: Travellers

    def all(self) -> Iterator[Difference]:
        yield from self.fields(self.old, self.new, _Spot())
        for origin, to in self.travellers.moved():
            part = at(self.new, to)
            spot = _Spot(old=origin, new=to, about=(*containers(self.new, to[:-1]), listed(part)))
            yield _moved(spot, containers(self.old, origin[:-1]))
            yield from self.fields(at(self.old, origin), part, spot)

    def fields(self, old: Any, new: Any, spot: _Spot) -> Iterator[Difference]:
        cls: Any = type(new)
        for key in keys(cls).values():
            before, after = getattr(old, key.name), getattr(new, key.name)
            if before == after:
                continue
            inner, item = spot.below(key.name), item_type(key.type)
            if item is not None and (is_class(item) or item == AnyPart):
                yield from self._list(before, after, inner)
            elif is_class(key.type) and key.type is not Värde:
                yield from self._section(key.name, before, after, inner)
            else:
                yield _leaf(new, key.name, before, after, inner)

    def _section(self, key: str, old: Any, new: Any, spot: _Spot) -> Iterator[Difference]:
        inner = evolve(spot, about=(*spot.about, section(key, old if new is None else new)))
        if old is None:
            yield _added(new, inner)
        elif new is None:
            yield _removed(old, inner)
        else:
            yield from self.fields(old, new, inner)

    def _list(self, old: Sequence[Any], new: Sequence[Any], spot: _Spot) -> Iterator[Difference]:
        pairs = self._pairs(old, new, spot)
        back = {j: i for i, j in pairs.items()}
        moved = out_of_order([back[j] for j in sorted(back)])
        for j, part in enumerate(new):
            if j in back:
                yield from self._pair(old[back[j]], part, spot.item(back[j], j, listed(part)), back[j] in moved)
            elif (*spot.new, j) not in self.travellers.arrived:
                yield _added(part, spot.item(0, j, listed(part)))
        for i, part in enumerate(old):
            if i not in pairs and (*spot.old, i) not in self.travellers.left:
                yield _removed(part, spot.item(i, 0, listed(part)))

    def _pair(self, old: Any, new: Any, spot: _Spot, is_moved: bool) -> Iterator[Difference]:
        if is_moved:
            yield _moved(spot, spot.about[:-1])
        yield from self.fields(old, new, spot)

    def _pairs(self, old: Sequence[Any], new: Sequence[Any], spot: _Spot) -> Mapping[int, int]:
        if not self.travellers.are(*old, *new):
            return matched(old, new)
        return self.travellers.within(spot.old, spot.new)


def _added(part: Any, spot: _Spot) -> Difference:
    return Difference(kind=DifferenceKind.ADDED, about=spot.about, old_path=None, new_path=spot.new, new=part)


def _removed(part: Any, spot: _Spot) -> Difference:
    return Difference(kind=DifferenceKind.REMOVED, about=spot.about, old_path=spot.old, new_path=None, old=part)


def _moved(spot: _Spot, origin: tuple[Subject, ...]) -> Difference:
    return Difference(
        kind=DifferenceKind.MOVED, about=spot.about, old_path=spot.old, new_path=spot.new, moved_from=origin
    )


def _leaf(part: Any, key: str, old: Any, new: Any, spot: _Spot) -> Difference:
    return Difference(
        kind=DifferenceKind.RENAMED if old and new and is_renaming(part, key) else DifferenceKind.CHANGED,
        about=spot.about,
        key=key,
        old_path=spot.old,
        new_path=spot.new,
        old=old,
        new=new,
        lines=_lines(old, new),
    )


def _lines(old: Any, new: Any) -> tuple[Line, ...]:
    """The words of running texts and of lists; a name or a number is one thing."""
    value = old if new is None else new
    if isinstance(value, tuple):
        return list_lines(_said(old), _said(new))
    if isinstance(value, str) and not isinstance(value, Enum | Verbatim):
        return text_lines("" if old is None else old, "" if new is None else new)
    return ()


def _said(items: tuple[Any, ...]) -> list[str]:
    """The items of a list as lines; a key and its value on one."""
    return [": ".join(item) if isinstance(item, tuple) else item for item in items]
